"""Pages at addresses that moved: each leads a reader, a search engine and a server to the present address."""

from collections.abc import Iterable, Iterator
from html import escape

from dealpers.corpus.amendments import Change, changes
from dealpers.dutch.dates import in_words
from dealpers.dutch.sentences import capitalised
from dealpers.model import Deal, Stuk
from dealpers.model.ids import PartId
from dealpers.model.instellingen import Koppeling
from dealpers.render.addresses import PREAMBLE, WHOLE, page_addresses
from dealpers.render.part_names import part_name, part_names
from dealpers.render.website.pages.checks import CHECKS


def moved_pages(stuk: Stuk, addresses: Iterable[str], name: str) -> Iterator[tuple[str, bytes]]:
    """Page for each address that a text had under an earlier identifier: path below the root of the site, and bytes.

    ``addresses`` are those of the pages of the text; ``name`` is that of the site.
    """
    present = f"{stuk.map}/{stuk.id}/"
    below = [address.removeprefix(present) for address in addresses if address.startswith(present)]
    for earlier in stuk.feiten.voorheen:
        for rest in dict.fromkeys(("", *below)):
            if rest.endswith("/") or not rest:
                old = f"{stuk.map}/{earlier}/{rest}"
                yield f"{old}index.html", _page("../" * old.count("/") + present + rest, stuk.naam, name)
        yield f"{CHECKS}{earlier}/index.html", _page(f"../../{CHECKS}{stuk.id}/", stuk.naam, name)


def lapsed_pages(deal: Deal, name: str) -> Iterator[tuple[str, bytes]]:
    """Page for each part that only an older text has: a redirect to its present number, or a page that it lapsed.

    Each is a path below the root of the site, and bytes; ``name`` is that of the site.
    """
    history = changes(deal)
    taken = set(page_addresses(deal).values())
    for rank, change in enumerate(history):
        now, names = successors(history[: rank + 1], deal), part_names(change.was)
        for page in dict.fromkeys(page_addresses(change.was).values()):
            if page in taken:
                continue
            taken.add(page)
            address, up = f"deals/{deal.id}/{page}/", "../../../"
            part = part_name(PartId(page), names)
            if page in now:
                moved = _page(f"{up}deals/{deal.id}/{now[page]}/", f"{capitalised(part)} van {deal.naam}", name)
                yield f"{address}index.html", moved
                continue
            day = in_words(change.wijziging.op)
            old = f'<a href="{up}deals/{escape(change.was.id)}/{page}/">{escape(part)} zoals het luidde</a>'
            text = f"<p>Sinds {day} staat {escape(part)} niet meer in "
            text += f'<a href="{up}deals/{deal.id}/">{escape(deal.naam)}</a>. Lees {old}.</p>'
            yield f"{address}index.html", _frame(f"{capitalised(part)} is vervallen", "", text)


def successors(since: tuple[Change, ...], deal: Deal) -> dict[str, str]:
    """Present page of the same part per page of the oldest text of ``since``; parts may be renumbered, or gone."""
    pages = page_addresses(deal)
    follow = {part.was.id: part.was.id for part in since[-1].sections if part.was}
    for change in reversed(since):
        follows = {part.was.id: part.now.id for part in change.sections if part.was and part.now}
        follow = {old: follows[now] for old, now in follow.items() if now in follows}
    out = {old: pages[now] for old, now in follow.items() if pages.get(now) == now}
    return {"": "", WHOLE: WHOLE, PREAMBLE: PREAMBLE} | out


def redirected(old: str, new: str, name: str) -> tuple[str, bytes]:
    """Page at an address that moved by the settings: path below the root of the site, and bytes."""
    return f"{old}index.html", _page("../" * old.count("/") + new, new, name)


def gone_page(address: str, name: str) -> tuple[str, bytes]:
    """Page for an address whose text is gone on purpose: path below the root of the site, and bytes."""
    root = "../" * address.count("/")
    text = f'<p>Wat hier stond, staat niet meer op deze site. <a href="{root}">Naar {escape(name)}</a>.</p>'
    return f"{address}index.html", _frame("Deze pagina is er niet meer", "", text)


def server_rules(texts: Iterable[Stuk], root: str, moved: Iterable[Koppeling] = ()) -> Iterator[tuple[str, str]]:
    """Old and new folder on the server of each text or page that moved, for hosts that redirect by themselves."""
    for link in moved:
        yield f"{root}{link.titel}", f"{root}{link.adres}"
    for stuk in texts:
        for earlier in stuk.feiten.voorheen:
            yield f"{root}{stuk.map}/{earlier}/", f"{root}{stuk.map}/{stuk.id}/"


def _page(target: str, text: str, name: str) -> bytes:
    to = escape(target)
    head = f'<link rel="canonical" href="{to}"><meta http-equiv="refresh" content="0; url={to}">'
    return _frame(f"{text} – {name}", head, f'<p>Deze pagina is verhuisd: <a href="{to}">{escape(text)}</a>.</p>')


def _frame(title: str, head: str, body: str) -> bytes:
    return (
        '<!doctype html>\n<html lang="nl">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
        f"<title>{escape(title)}</title>{head}</head>\n<body><main><h1>{escape(title)}</h1>{body}</main></body>\n</html>\n"
    ).encode()
