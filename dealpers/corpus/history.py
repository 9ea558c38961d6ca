"""Events of texts by day, dated by their facts and their words: the one source of news pages and feeds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dealpers.corpus.life import effect, party_name
from dealpers.corpus.status import is_signed
from dealpers.corpus.timeline import signed_text
from dealpers.model import Deal, Document, Gebeurtenissoort, Publicatiesoort, Stuk
from dealpers.parse.soorten import dated

_PUBLISHED = {
    Publicatiesoort.EERSTE: "gepubliceerd",
    Publicatiesoort.HERDRUK: "herdrukt",
    Publicatiesoort.RECTIFICATIE: "gerectificeerd",
}

_DONE = {
    Gebeurtenissoort.WIJZIGING: "gewijzigd",
    Gebeurtenissoort.VERLENGING: "verlengd",
    Gebeurtenissoort.HERVERDELING: "gewijzigd, met een andere verdeling van het geld",
    Gebeurtenissoort.BEEINDIGING: "beëindigd",
    Gebeurtenissoort.VERVANGING: "gewijzigd, met een bepaling in de plaats van een ongeldige",
}

_APPEARED = "gedateerd"
_OF_TEXT = frozenset({"ondertekend", "gewijzigd", "gewijzigd,", *_PUBLISHED.values()})


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Event of a text on a day; its words follow the name of the text. ``pagina`` is a page of the text about it."""

    dag: date
    wat: str
    stuk: Stuk
    pagina: str = ""

    @property
    def is_change(self) -> bool:
        """True for an event in the life of a deal; the date of a letter or plan changes nothing."""
        return self.wat != _APPEARED

    @property
    def is_of_text(self) -> bool:
        """True if the event gave the text its words: it was signed, published or amended."""
        return self.wat.split()[0] in _OF_TEXT

    @property
    def adres(self) -> str:
        """Page about the event, or else of the text, relative to the root of the site."""
        return f"{self.stuk.map}/{self.stuk.id}/{self.pagina}"


def newest(texts: Iterable[Stuk], most: int) -> tuple[Event, ...]:
    """Latest events, newest first."""
    every_event = [event for stuk in texts for event in events(stuk)]
    return tuple(sorted(every_event, key=lambda event: event.dag, reverse=True)[:most])


def events(stuk: Stuk) -> Iterator[Event]:
    """Events of a text that have a date; on one day a later state follows an earlier one."""
    if isinstance(stuk, Document):
        day = dated(stuk)
        if day:
            yield Event(dag=day, wat=_APPEARED, stuk=stuk)
        return
    for amendment in stuk.feiten.wijzigingen:
        yield Event(dag=amendment.op, wat="gewijzigd", stuk=stuk)
    yield from _life(stuk)
    yield from _reports(stuk)
    for akte in stuk.akten:
        yield from _of_text(akte.deal, akte.deal)
    for text in dict.fromkeys((stuk.id, signed_text(stuk).id)):
        yield from _of_text(stuk if text == stuk.id else signed_text(stuk), stuk)


def _life(deal: Deal) -> Iterator[Event]:
    """Events of the life of a deal: a notice on the day of its receipt, the others from their first day in force."""
    for event in deal.gebeurtenissen:
        if event.soort is Gebeurtenissoort.OPZEGGING and event.ontvangen:
            by = party_name(event.partij.id, event, deal) if event.partij else ""
            yield Event(dag=event.ontvangen, wat=f"opgezegd door {by}" if by else "opgezegd", stuk=deal)
        elif event.id in deal.van_kracht and (day := effect(event, deal)):
            if event.soort is Gebeurtenissoort.TOETREDING and event.partij:
                yield Event(dag=day, wat=f"heeft een nieuwe partij: {event.partij.naam}", stuk=deal)
            elif event.soort in _DONE and all(day != change.op for change in deal.feiten.wijzigingen):
                yield Event(dag=day, wat=_DONE[event.soort], stuk=deal)


def _reports(deal: Deal) -> Iterator[Event]:
    """Adoption or first delivery of each yearly report; a report without such a day is no news."""
    for report in deal.voortgang.verslagen if deal.voortgang else ():
        days = [report.vastgesteld.op] if report.vastgesteld else [sent.op for sent in report.aangeboden]
        if days:
            yield Event(
                dag=min(days),
                wat=f"heeft een verslag over {report.jaar}",
                stuk=deal,
                pagina=f"voortgang/{report.jaar}/",
            )


def _of_text(text: Deal, stuk: Deal) -> Iterator[Event]:
    """Signature, offer and publications of one text, as events of ``stuk``."""
    facts = text.feiten
    for publication in facts.publicaties:
        yield Event(dag=publication.datum, wat=f"{_PUBLISHED[publication.soort]} in de Staatscourant", stuk=stuk)
    if facts.aangeboden:
        yield Event(dag=facts.aangeboden, wat="aangeboden aan de Staatscourant", stuk=stuk)
    if signed := is_signed(text) and (facts.ondertekend or _last_signature(text)):
        yield Event(dag=signed, wat="ondertekend", stuk=stuk)


def _last_signature(deal: Deal) -> date | None:
    """Day on which the last party signed; None unless the signatures of all parties have a day."""
    days = {signature.partij: signature.datum for signature in deal.ondertekeningen if signature.datum}
    return max(days.values()) if days and all(party.id in days for party in deal.partijen) else None
