"""Events of texts by day, dated by their facts and their words: the one source of news pages and feeds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dealpers.corpus.status import is_signed
from dealpers.model import Deal, Document, Publicatiesoort
from dealpers.parse.soorten import kind_of

_PUBLISHED = {
    Publicatiesoort.EERSTE: "gepubliceerd",
    Publicatiesoort.HERDRUK: "herdrukt",
    Publicatiesoort.RECTIFICATIE: "gerectificeerd",
}


@dataclass(frozen=True, slots=True)
class Event:
    """Event of a text on a day; its words follow the name of the text."""

    dag: date
    wat: str
    stuk: Deal | Document

    @property
    def adres(self) -> str:
        """Page of the text, relative to the root of the site."""
        return f"{self.stuk.map}/{self.stuk.id}/"


def newest(texts: Iterable[Deal | Document], most: int) -> tuple[Event, ...]:
    """Latest events, newest first."""
    every_event = [event for stuk in texts for event in events(stuk)]
    return tuple(sorted(every_event, key=lambda event: event.dag, reverse=True)[:most])


def events(stuk: Deal | Document) -> Iterator[Event]:
    """Events of a text that have a date; on one day a later state follows an earlier one."""
    if isinstance(stuk, Document):
        kind = kind_of(stuk)
        day = kind.dated(stuk) if kind else None
        if day:
            yield Event(day, "verschenen", stuk)
        return
    facts = stuk.feiten
    for amendment in facts.wijzigingen:
        yield Event(amendment.op, "gewijzigd", stuk)
    for publication in facts.publicaties:
        yield Event(publication.datum, f"{_PUBLISHED[publication.soort]} in de Staatscourant", stuk)
    if facts.aangeboden:
        yield Event(facts.aangeboden, "aangeboden aan de Staatscourant", stuk)
    if signed := is_signed(stuk) and (facts.ondertekend or _last_signature(stuk)):
        yield Event(signed, "ondertekend", stuk)


def _last_signature(deal: Deal) -> date | None:
    """Day on which the last party signed; None unless the signatures of all parties have a day."""
    days = {signature.partij: signature.datum for signature in deal.ondertekeningen if signature.datum}
    return max(days.values()) if days and all(party.id in days for party in deal.partijen) else None
