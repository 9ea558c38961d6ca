"""Life of a deal: terms of its clauses, first days of its events, and the parties with their first and last day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dealpers.corpus.timeline import text_on
from dealpers.dutch.durations import later
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentence_around
from dealpers.model import Betrokkene, Deal, Gebeurtenis, Gebeurtenissoort, Kant, Partij, Termijn, Zijde, alineas, ids
from dealpers.model.ids import PartId, PartyId

_NOTICE = regex(r"opzeg|termijn|inachtneming", re.I)
_TALKS = regex(r"overleg|gesprek|bespre|bijeen|vergader", re.I)
_TO_THE_END_OF = regex(r"\b(?:einde?|afloop|ultimo|eerste\s+dag)\b[^.;]{0,40}(?:jaar|maand|kwartaal|week)", re.I)
"""Notice that runs to the end of a year, quarter or month: its last day does not follow from the term alone."""
_CONSENT = regex(
    r"\b(?:instemm\w*|ingestemd|overeenstemming|unaniem\w*|eenparig\w*|goedkeuring|akkoord)\b[^.;]{0,80}\bpartij|"
    r"\bpartij\w*[^.;]{0,80}\b(?:instemm\w*|ingestemd|unaniem\w*|eenparig\w*|goedkeuring|akkoord)\b",
    re.I,
)
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
    text = text_of(event, deal)
    words = {alinea.id: alinea.tekst for alinea in alineas(text, text)}
    terms: dict[str, Clauseterm] = {}
    for term in text.termijnen:
        if term.maat and _within(term, event.grond):
            sentence = sentence_around(words[term.alinea], term.begin, term.eind)
            if wanted.search(sentence):
                terms.setdefault(term.maat, Clauseterm(term.maat, ids.part_of(term.alinea), sentence))
    return next(iter(terms.values())) if len(terms) == 1 else None


def _within(term: Termijn, clause: PartId) -> bool:
    return _under(ids.part_of(term.alinea), clause)


def begin_of(event: Gebeurtenis) -> date | None:
    """Day on which an event began: the receipt of its request or notice, or else the first day that it records."""
    known = (event.verzoek.ontvangen if event.verzoek else None, event.ontvangen)
    return next((day for day in known if day), first_day(event))


def first_day(event: Gebeurtenis) -> date | None:
    """First day of the effect of an event as recorded; None where the record has none."""
    return event.geldt_van


def day_of(event: Gebeurtenis) -> date:
    """Day that decides the text and the parties of an event; the newest day for an event without one."""
    return begin_of(event) or date.max


def text_of(event: Gebeurtenis, deal: Deal) -> Deal:
    """Text in force when an event began."""
    return text_on(deal, day_of(event))


def clause_words(event: Gebeurtenis, deal: Deal) -> str:
    """Words of the clause that allows an event."""
    text = text_of(event, deal)
    return " ".join(alinea.tekst for alinea in alineas(text, text) if _under(alinea.deel, event.grond))


def asks_consent(event: Gebeurtenis, deal: Deal) -> bool:
    """True if an event has answers of parties, or if its clause asks for the consent of parties."""
    if event.soort in (LEAVING, Gebeurtenissoort.BEEINDIGING) and not event.instemmingen:
        return False
    return bool(event.instemmingen) or bool(_CONSENT.search(clause_words(event, deal)))


def _under(part: PartId, clause: PartId) -> bool:
    return bool(clause) and ids.is_within(part, clause)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Lidmaatschap:
    """Party of a deal with the first and the last day that the record gives.

    ``partij`` has the identifier of the party in the newest text that names it. ``toetreding`` and ``opzegging`` are
    the events behind the days; ``gemeld`` is true where only an event names the party, and no text does.
    """

    partij: Partij
    sinds: date | None = None
    tot: date | None = None
    toetreding: Gebeurtenis | None = None
    opzegging: Gebeurtenis | None = None
    gemeld: bool = False


def memberships(deal: Deal) -> tuple[Lidmaatschap, ...]:
    """Parties of a deal and of its events, those of the text first; days follow from the events."""
    return tuple(_memberships(deal))


def _memberships(deal: Deal) -> Iterator[Lidmaatschap]:
    joined = [event for event in deal.gebeurtenissen if event.soort is JOINING and event.partij]
    left = {event.partij.id: event for event in deal.gebeurtenissen if event.soort is LEAVING and event.partij}
    for party in deal.partijen:
        joining = next((event for event in joined if event.partij and same_party(event.partij, party)), None)
        leaving = left.get(party.id)
        yield Lidmaatschap(
            partij=party,
            sinds=effect(joining, deal) if joining else None,
            tot=_last(leaving, deal) if leaving else None,
            toetreding=joining,
            opzegging=leaving,
        )
    for event in joined:
        if event.partij and not any(same_party(event.partij, party) for party in deal.partijen):
            yield Lidmaatschap(partij=party_of(event), sinds=effect(event, deal), toetreding=event, gemeld=True)


def _last(event: Gebeurtenis, deal: Deal) -> date | None:
    day = effect(event, deal)
    return day - timedelta(days=1) if day else None


def same_party(new: Betrokkene, party: Partij) -> bool:
    """True if a party of the text bears the name of a new party."""
    return bool(new.naam) and _plain(new.naam) in (_plain(party.naam), _plain(party.ambt))


def _plain(name: str) -> str:
    words = name.casefold().split()
    return " ".join(words[1:] if words[:1] in (["de"], ["het"], ["een"]) else words)


def party_of(event: Gebeurtenis) -> Partij:
    """New party of an event, as far as the event describes it."""
    new = event.partij
    assert new
    side = {Zijde.RIJK: Kant.RIJK, Zijde.REGIO: Kant.REGIO}.get(new.kant, Kant.ONBEKEND)
    return Partij(
        id=PartyId(PartId(event.id)),
        nummer="",
        ambt=new.naam,
        persoon=new.persoon,
        functie=new.functie,
        alias=new.alias,
        kant=side,
    )


def parties_on(deal: Deal, day: date) -> tuple[Partij, ...]:
    """Parties on a day: of the text of that day, with those that joined and without those that left before."""
    text = text_on(deal, day)
    joined = [event for event in deal.gebeurtenissen if event.soort is JOINING and event.partij]
    gone = {
        event.partij.id
        for event in deal.gebeurtenissen
        if event.soort is LEAVING and event.partij and (first := effect(event, deal)) and first <= day
    }
    there = [party for party in text.partijen if party.id not in gone]
    for event in joined:
        first = effect(event, deal)
        if event.partij and first and first <= day and not any(same_party(event.partij, one) for one in there):
            there.append(party_of(event))
    return tuple(there)


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
    return _capital(parties[0].ambt or parties[0].alias) if parties else party


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def present(membership: Lidmaatschap, deal: Deal) -> bool:
    """True if a party is one on the day of the build, by the events that have effect."""
    joined = membership.toetreding is None or membership.toetreding.id in deal.van_kracht
    return joined and not (membership.opzegging and membership.opzegging.id in deal.van_kracht)


def coming_events(deal: Deal) -> tuple[tuple[date, Gebeurtenis], ...]:
    """Events whose first day has not come on the day of the build, in order of that day."""
    known = [(effect(event, deal), event) for event in deal.gebeurtenissen if event.id not in deal.van_kracht]
    dated = [(day, event) for day, event in known if day]
    return tuple(sorted(dated, key=lambda pair: pair[0]))


def party_count(deal: Deal) -> int:
    """Number of parties on the day of the build."""
    return sum(present(membership, deal) for membership in memberships(deal))
