"""Places where a text uses its defined terms, in any form: inflected, without capitals, or split by other words."""

import re
from collections.abc import Iterator, Mapping

from dealpers.corpus.terms import Terms, is_running
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Begrip, Stuk, alineas
from dealpers.model.ids import PartId, TermId

_JOIN = r"(?:en/of|en|of|dan wel|alsmede|respectievelijk)"
_COORDINATION = regex(rf"\b{_JOIN}\b", re.I)
_SHORTEST = 4
"""Least number of letters of the last word of a split term: "I" of a name is no "in" behind another name."""
_MOST_BETWEEN = 5
"""Words that may separate two words of a split term."""


def places_of_terms(stuk: Stuk, terms: Terms) -> Mapping[TermId, tuple[PartId, ...]]:
    """Parts that use each term, by its identifier, in reading order, without its own definition."""
    split = tuple((term, pattern) for term in stuk.begrippen if (pattern := _split(term)))
    places: dict[TermId, dict[PartId, None]] = {}
    for alinea in alineas(stuk, stuk) if stuk.begrippen else ():
        if is_running(alinea):
            for key in _used(alinea, terms, split):
                places.setdefault(key, {})[alinea.deel] = None
    return {key: tuple(parts) for key, parts in places.items()}


def _used(alinea: Alinea, terms: Terms, split: tuple[tuple[Begrip, re.Pattern[str]], ...]) -> Iterator[TermId]:
    yield from (TermId(PartId(use.key)) for use in terms.uses.get(alinea.id, ()) if terms.means_alone(use))
    for term, pattern in split:
        is_definition = alinea.deel == term.id or alinea.id in term.alineas
        if not is_definition and any(_COORDINATION.search(match[0]) for match in pattern.finditer(alinea.tekst)):
            yield term.id


def _split(term: Begrip) -> re.Pattern[str] | None:
    """Words of a term with a coordination between them: ``regionale (publieke en/of private) financiering``."""
    words = term.term.split()
    if len(words) < 2 or term.term.isupper() or len(words[-1]) < _SHORTEST:
        return None
    gap = rf"(?:(?:[^\w.;:]+[\w/-]+){{0,{_MOST_BETWEEN}}}[^\w.;:]+)"
    last = re.escape(words[-1])
    whole = gap.join([*map(re.escape, words[:-1]), rf"{last}(?:e?n|s)?"])
    return re.compile(rf"\b{whole}\b", re.I)
