"""Addresses: for each part of a deal the page that has the part."""

from collections.abc import Callable

from dealpers.corpus.once import once
from dealpers.model import Deal, Node, Stuk, walk
from dealpers.model.ids import PartId

Href = Callable[[PartId], str]
"""Function from the identifier of a part to a link that works on one page."""

PREAMBLE = "aanhef"
WHOLE = "tekst"


@once
def page_addresses(deal: Deal) -> dict[PartId, str]:
    """Page of the deal per identifier: ``artikel-4-lid-2`` gives ``artikel-4``."""
    out: dict[PartId, str] = {}
    for article in deal.artikelen:
        out |= dict.fromkeys(identifiers(article, deal), article.id)
    for part in (deal.titel, *deal.inleiding, *deal.aanhef):
        out |= dict.fromkeys(identifiers(part, deal), PREAMBLE)
    for closing in (*([deal.slot] if deal.slot else []), *deal.alle_bijlagen):
        out |= dict.fromkeys(identifiers(closing, deal), closing.id)
    for chapter in deal.hoofdstukken:
        out |= {chapter.id: WHOLE} if chapter.id else {}
        for block in chapter.blokken:
            out |= dict.fromkeys(identifiers(block, deal), WHOLE)
    return out


def pages_of_parts(deal: Deal) -> tuple[str, ...]:
    """Addresses of the articles, annexes and closing words of one text of a deal, below that of the deal."""
    below = f"{deal.id}/".partition("/")[2]
    closing = (deal.slot,) if deal.slot else ()
    return (below, *(f"{part.id}/" for part in (*deal.artikelen, *deal.alle_bijlagen, *closing)))


def whole_text(stuk: Stuk) -> str:
    """Page with the whole text, from the root of the site: a page of a deal, or the document's own page."""
    return f"{stuk.map}/{stuk.id}/" + (f"{WHOLE}/" if isinstance(stuk, Deal) else "")


def identifiers(part: Node, deal: Stuk) -> list[PartId]:
    """Identifiers that the rendered form of a part has as anchors."""
    return [PartId(node.id) for node in walk(part, deal) if hasattr(node, "id")]


def on_own_page(page: str, addresses: dict[PartId, str]) -> Href:
    """Links for a page of the deal in a folder of its own (``artikel-4``; ``""`` is the deal's own page)."""

    up = steps_up(page)

    def href(target: PartId) -> str:
        there = addresses.get(target, WHOLE)
        anchor = "" if target == there else f"#{target}"
        if there == page:
            return anchor or f"#{target}"
        return f"{up}{there}/{anchor}"

    return href


def steps_up(page: str) -> str:
    """Relative path from one of the deal's pages to its own page: ``../`` for ``tijdlijn``, empty for ``""``."""
    return "../" * (page.count("/") + 1) if page else ""


def on_whole_page(target: PartId) -> str:
    """Links for the page that holds the whole text."""
    return f"#{target}"
