"""Begrippen: the terms that a deal defines, and the parts that use them."""

from dealpers.model import Onderdeel, alineas, walk
from dealpers.render.part_names import part_name
from dealpers.render.website.deal_context import DealContext
from dealpers.render.website.page import Page


def terms(context: DealContext) -> Page:
    """The terms that the deal defines, and where it uses them."""
    deal = context.deal
    renderer = context.renderer("begrippen")
    texts = {alinea.id: alinea for alinea in alineas(deal, deal)} if deal.begrippen else {}
    parts = {part.id: part for part in walk(deal, deal) if isinstance(part, Onderdeel)} if deal.begrippen else {}
    entries = [
        {
            "begrip": term,
            "tekst": renderer.blocks(
                parts[term.id].blokken if term.id in parts else [texts[key] for key in term.alineas if key in texts]
            ),
            "gebruikt": [(part, part_name(part, context.names)) for part in context.links.gebruik.get(term.id, ())],
        }
        for term in deal.begrippen
    ]
    content = context.fill("begrippen.html", "begrippen", begrippen=entries)
    return context.page(
        "begrippen",
        "Begrippen",
        content,
        kind="begrippen",
        description=f"De begrippen die {deal.naam} omschrijft.",
    )
