"""Begrippen: terms that a deal defines, and the parts that use them."""

from dealpers.corpus.terms import Finder, is_running
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import capitalised, without_article
from dealpers.model import Onderdeel, alineas, walk
from dealpers.model.ids import PartId, TextId
from dealpers.render.part_names import part_name
from dealpers.render.views import TERMS
from dealpers.render.website.deal_context import DealContext
from dealpers.render.website.page import Page

_CAPITAL_BEHIND = regex(r"[ \u00a0-][A-Z]")


def _given(context: DealContext) -> list[dict[str, object]]:
    """Names that the text gives in passing, with the parts that use each name as written."""
    deal = context.deal
    finder = Finder((without_article(name.term), name.id) for name in deal.aanduidingen)
    given: dict[str, tuple[TextId, ...]] = {name.id: name.alineas for name in deal.aanduidingen}
    used: dict[str, dict[PartId, None]] = {}
    for alinea in alineas(deal, deal) if deal.aanduidingen else ():
        for use in finder.find(alinea) if is_running(alinea) else ():
            named = use.exact or (use.opens and use.tekst == capitalised(use.vorm))
            longer = _CAPITAL_BEHIND.match(alinea.tekst, use.eind)  # "Regio" in "Regio Deal" is part of another name
            if named and not longer and alinea.id not in given[use.key]:
                used.setdefault(use.key, {})[alinea.deel] = None
    return [
        {
            "naam": name,
            "plaats": part_name(name.deel, context.names),
            "gebruikt": [(part, part_name(part, context.names)) for part in used.get(name.id, ())],
        }
        for name in deal.aanduidingen
    ]


def terms(context: DealContext) -> Page:
    """Page with the terms that the deal defines, and the parts that use each term."""
    deal = context.deal
    renderer = context.renderer(TERMS)
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
    return context.view(TERMS, begrippen=entries, namen=_given(context))
