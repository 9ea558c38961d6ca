"""Events in the life of a deal: their first days, their names, and the terms that the clauses set for them."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TypeVar

from dealpers.corpus.once import once
from dealpers.corpus.timeline import text_on
from dealpers.dutch.durations import later
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import capitalised, sentence_around
from dealpers.model import Deal, Gebeurtenis, Gebeurtenissoort, alineas, ids
from dealpers.model.ids import PartId

_NOTICE = regex(r"opzeg|termijn|inachtneming", re.I)
_TALKS = regex(r"overleg|gesprek|bespre|bijeen|vergader", re.I)
_TO_THE_END_OF = regex(r"\b(?:einde?|afloop|ultimo|eerste\s+dag)\b[^.;]{0,40}(?:jaar|maand|kwartaal|week)", re.I)
"""Notice that runs to the end of a year, quarter or month: its last day does not follow from the term alone."""
_CONSENT = regex(
    r"\b(?:instemm\w*|ingestemd|overeenstemming|unaniem\w*|eenparig\w*|goedkeuring|akkoord)\b[^.;]{0,80}\bpartij|"
    r"\bpartij\w*[^.;]{0,80}\b(?:instemm\w*|ingestemd|unaniem\w*|eenparig\w*|goedkeuring|akkoord)\b",
    re.I,
)
_STEP_END = regex(r"(?!^)(?=[-.]|$)")
_Within = TypeVar("_Within")
JOINING, LEAVING = Gebeurtenissoort.TOETREDING, Gebeurtenissoort.OPZEGGING

_NAMES = {
    Gebeurtenissoort.WIJZIGING: "Wijziging",
    Gebeurtenissoort.VERLENGING: "Verlenging",
    Gebeurtenissoort.HERVERDELING: "Herverdeling",
    Gebeurtenissoort.TOETREDING: "Toetreding",
    Gebeurtenissoort.OPZEGGING: "Opzegging",
    Gebeurtenissoort.BEEINDIGING: "Beëindiging",
    Gebeurtenissoort.VERVANGING: "Vervanging van een bepaling",
}


@dataclass(frozen=True, slots=True)
class Clauseterm:
    """Term of a clause: its length as ISO 8601, the paragraph, and the sentence around it."""

    maat: str
    deel: PartId
    zin: str


def clause_term(event: Gebeurtenis, deal: Deal, wanted: re.Pattern[str]) -> Clauseterm | None:
    """Term in the clause of an event whose sentence has the wanted words; None unless there is exactly one length."""
    return _terms_of(text_of(event, deal))(event.grond, wanted)


@once
def _terms_of(text: Deal) -> Callable[[PartId, re.Pattern[str]], Clauseterm | None]:
    words = {alinea.id: alinea.tekst for alinea in alineas(text, text)}
    by_clause = _by_clause((ids.part_of(term.alinea), term) for term in text.termijnen if term.maat)

    @cache
    def only_term(clause: PartId, wanted: re.Pattern[str]) -> Clauseterm | None:
        terms: dict[str, Clauseterm] = {}
        for term in by_clause.get(clause, ()):
            sentence = sentence_around(words[term.alinea], term.begin, term.eind)
            if wanted.search(sentence):
                terms.setdefault(term.maat, Clauseterm(term.maat, ids.part_of(term.alinea), sentence))
        return next(iter(terms.values())) if len(terms) == 1 else None

    return only_term


def begin_of(event: Gebeurtenis) -> date | None:
    """Day on which an event began: the receipt of its request or notice, or else the first day that it records."""
    known = (event.verzoek.ontvangen if event.verzoek else None, event.ontvangen)
    return next((day for day in known if day), event.geldt_van)


def day_of(event: Gebeurtenis) -> date:
    """Day that decides the text and the parties of an event; the newest day for an event without one."""
    return begin_of(event) or date.max


def text_of(event: Gebeurtenis, deal: Deal) -> Deal:
    """Text in force when an event began."""
    return text_on(deal, day_of(event))


def clause_words(event: Gebeurtenis, deal: Deal) -> str:
    """Words of the clause that allows an event."""
    return _words_of(text_of(event, deal))(event.grond)


@once
def _words_of(text: Deal) -> Callable[[PartId], str]:
    by_clause = _by_clause((alinea.deel, alinea.tekst) for alinea in alineas(text, text))
    return cache(lambda clause: " ".join(by_clause.get(clause, ())))


def _by_clause(every: Iterable[tuple[PartId, _Within]]) -> Mapping[PartId, Sequence[_Within]]:
    """Terms or words by each part around them, from pairs with the nearest part."""
    by_clause: dict[PartId, list[_Within]] = {}
    for part, one in every:
        for end in _STEP_END.finditer(part):
            by_clause.setdefault(PartId(part[: end.start()]), []).append(one)
    return by_clause


def asks_consent(event: Gebeurtenis, deal: Deal) -> bool:
    """True if an event has answers of parties, or if its clause asks for the consent of parties."""
    if event.soort in (LEAVING, Gebeurtenissoort.BEEINDIGING) and not event.instemmingen:
        return False
    return bool(event.instemmingen) or bool(_CONSENT.search(clause_words(event, deal)))


def notice_term(event: Gebeurtenis, deal: Deal) -> Clauseterm | None:
    """Term of notice in the clause of an event."""
    return clause_term(event, deal, _NOTICE)


def talks_term(event: Gebeurtenis, deal: Deal) -> Clauseterm | None:
    """Term within which the clause of an event asks for talks."""
    return clause_term(event, deal, _TALKS)


def last_day_of_notice(event: Gebeurtenis, deal: Deal) -> date | None:
    """Last day of a party that gave notice, by the term of the clause; None where the text leaves doubt."""
    term = notice_term(event, deal)
    if not event.ontvangen or not term or _TO_THE_END_OF.search(term.zin):
        return None
    return later(event.ontvangen, term.maat)


def last_day_for_talks(event: Gebeurtenis, deal: Deal) -> date | None:
    """Last day for talks: as recorded, or by the term of the clause after the receipt of the request."""
    if event.overleg and event.overleg.uiterlijk:
        return event.overleg.uiterlijk
    term = talks_term(event, deal)
    return later(event.verzoek.ontvangen, term.maat) if event.verzoek and term else None


def effect(event: Gebeurtenis, deal: Deal) -> date | None:
    """First day on which an event has effect: as recorded, or the day after the last day of a notice."""
    if event.soort is LEAVING and not event.geldt_van:
        last = last_day_of_notice(event, deal)
        return last + timedelta(days=1) if last else None
    return event.geldt_van


def event_name(event: Gebeurtenis, deal: Deal) -> str:
    """Name of an event: the decision in words where recorded, or else its kind with the party."""
    if event.besluit:
        return event.besluit
    name = _NAMES[event.soort]
    if event.soort is Gebeurtenissoort.TOETREDING and event.partij:
        return f"{name} van {event.partij.naam}"
    if event.soort is Gebeurtenissoort.OPZEGGING and event.partij:
        return f"{name} door {party_name(event.partij.id, event, deal)}"
    return name


def party_name(party: str, event: Gebeurtenis, deal: Deal) -> str:
    """Name of a party of the text on the day of an event; its identifier where no party bears it."""
    begun = begin_of(event)
    parties = [one for one in (text_on(deal, begun) if begun else deal).partijen if one.id == party]
    return capitalised(parties[0].ambt or parties[0].alias) if parties else party


def coming_events(deal: Deal) -> tuple[tuple[date, Gebeurtenis], ...]:
    """Events whose first day has not come on the day of the build, in order of that day."""
    known = [(effect(event, deal), event) for event in deal.gebeurtenissen if event.id not in deal.van_kracht]
    dated = [(day, event) for day, event in known if day]
    return tuple(sorted(dated, key=lambda pair: pair[0]))
