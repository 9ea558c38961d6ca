"""The pages that show a deal in another order than its text: money, goals, terms, parties, dates."""

from collections import Counter

from dealpers.model import Kant, Onderdeel, alineas, walk
from dealpers.render.part_names import part_name
from dealpers.render.website.page import Page
from dealpers.render.website.view import DealContext


def terms(view: DealContext) -> Page:
    """The terms that the deal defines, and where it uses them."""
    deal = view.deal
    printer = view.printer("begrippen")
    texts = {alinea.id: alinea for alinea in alineas(deal, deal)} if deal.begrippen else {}
    parts = {part.id: part for part in walk(deal, deal) if isinstance(part, Onderdeel)} if deal.begrippen else {}
    entries = [
        {
            "begrip": term,
            "tekst": printer.blocks(
                parts[term.id].blokken if term.id in parts else [texts[key] for key in term.alineas if key in texts]
            ),
            "gebruikt": [(part, part_name(part, view.names)) for part in view.links.gebruik.get(term.id, ())],
        }
        for term in deal.begrippen
    ]
    content = view.fill("begrippen.html", "begrippen", begrippen=entries)
    return view.page(
        "begrippen",
        "Begrippen",
        content,
        kind="begrippen",
        description=f"De begrippen die {deal.naam} omschrijft.",
    )


def parties(view: DealContext) -> Page:
    """Who concludes the deal, by side, and who helps."""
    groups = [
        (side.value or "Overige partijen", [p for p in view.deal.partijen if p.kant is side])
        for side in (Kant.RIJK, Kant.REGIO, Kant.ONBEKEND)
    ]
    signed = [(p, [s for s in view.deal.ondertekeningen if s.partij == p.id]) for p in view.deal.partijen]
    told = Counter(key for task in view.deal.taken if task.bindt for key in task.wie)
    filled = [group for group in groups if group[1]]
    content = view.fill("partijen.html", "partijen", groepen=filled, ondertekening=signed, taken=told)
    return view.page(
        "partijen",
        "Partijen",
        content,
        kind="partijen",
        description=f"Wie {view.deal.naam} sluiten en wie meewerken.",
    )
