"""Parties of a deal by day: those of its text, with those that joined and without those that left by an event."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from dealpers.corpus.life import JOINING, LEAVING, effect
from dealpers.corpus.once import once
from dealpers.corpus.timeline import text_on
from dealpers.dutch.per_text import per_text
from dealpers.model import Betrokkene, Deal, Gebeurtenis, Kant, Partij, Zijde
from dealpers.model.ids import PartId, PartyId


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


@per_text
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
    return _by_day(deal)(day)


@once
def _by_day(deal: Deal) -> Callable[[date], tuple[Partij, ...]]:
    """Function of a day that gives the parties on that day."""
    events = [(first, event) for event in deal.gebeurtenissen if event.partij and (first := effect(event, deal))]
    new = [(first, party_of(event)) for first, event in events if event.soort is JOINING]
    joined = [(first, party, _plain(party.ambt), _plain(party.naam)) for first, party in new]
    left = [(first, event.partij.id) for first, event in events if event.partij and event.soort is LEAVING]

    @cache
    def parties(day: date) -> tuple[Partij, ...]:
        gone = {party for first, party in left if first <= day}
        there = [party for party in text_on(deal, day).partijen if party.id not in gone]
        names = {_plain(name) for party in there for name in (party.naam, party.ambt)} if joined else set()
        for first, party, office, name in joined:
            if first <= day and not (party.ambt and office in names):
                there.append(party)
                names |= {name, office}
        return tuple(there)

    return parties


def present(membership: Lidmaatschap, deal: Deal) -> bool:
    """True if a party is one on the day of the build, by the events that have effect."""
    joined = membership.toetreding is None or membership.toetreding.id in deal.van_kracht
    return joined and not (membership.opzegging and membership.opzegging.id in deal.van_kracht)


def party_count(deal: Deal) -> int:
    """Number of parties on the day of the build."""
    return sum(present(membership, deal) for membership in memberships(deal))
