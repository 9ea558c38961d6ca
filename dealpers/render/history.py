"""What happened to deals, by day: when they were signed, offered to the gazette and published, as their facts say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dealpers.model import Deal


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a deal on a day, in words that go behind its name."""

    dag: date
    wat: str
    deal: Deal


def newest(deals: Iterable[Deal], most: int) -> tuple[Event, ...]:
    """The last things that happened, newest first."""
    found = [event for deal in deals for event in events(deal)]
    return tuple(sorted(found, key=lambda event: event.dag, reverse=True)[:most])


def events(deal: Deal) -> Iterator[Event]:
    """All that the facts of a deal date, later states behind earlier ones of the same day."""
    facts = deal.feiten
    for amendment in facts.wijzigingen:
        yield Event(amendment.op, "gewijzigd", deal)
    if facts.staatscourant:
        how = "gepubliceerd in de Staatscourant"
        how = "herdrukt in de Staatscourant" if facts.staatscourant.vervangt else how
        how = "verbeterd in de Staatscourant" if facts.staatscourant.verbetert else how
        yield Event(facts.staatscourant.datum, how, deal)
    if facts.aangeboden:
        yield Event(facts.aangeboden, "aangeboden aan de Staatscourant", deal)
    if facts.ondertekend:
        yield Event(facts.ondertekend, "ondertekend", deal)
