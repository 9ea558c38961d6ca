"""Levensloop: each event of a deal after its signature, with the steps by which it was decided."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dealpers.corpus.life import (
    Clauseterm,
    begin_of,
    effect,
    event_name,
    last_day_for_talks,
    last_day_of_notice,
    notice_term,
    party_name,
    talks_term,
)
from dealpers.corpus.memberships import parties_on
from dealpers.corpus.timeline import text_on
from dealpers.dutch.dates import in_words
from dealpers.dutch.sentences import capitalised
from dealpers.model import Akte, Antwoord, Deal, Gebeurtenis, Gebeurtenissoort, Instemming, Partij, Publicatie
from dealpers.render.part_names import part_name, part_names
from dealpers.render.views import LIFE
from dealpers.render.website.deal_context import DealContext
from dealpers.render.website.page import Heading, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Stap:
    """Step of a decision: its day where known, a sentence of the editors, and the document behind the step.

    ``reden`` are reported words; ``termijn`` is the sentence of the clause that sets a term, ``deel`` its part.
    """

    naam: str
    dag: date | None = None
    zin: str = ""
    stuk: str = ""
    reden: str = ""
    termijn: Clauseterm | None = None
    deel: str = ""


@dataclass(frozen=True, slots=True)
class Antwoordregel:
    """Row of the consents: a party of that day, with its answer if recorded."""

    partij: Partij
    antwoord: Instemming | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Besluit:
    """Event as a reader sees it; ``grond`` names the clause, ``grond_deel`` its part in the present text."""

    gebeurtenis: Gebeurtenis
    naam: str
    grond: str
    grond_deel: str
    stappen: tuple[Stap, ...]
    antwoorden: tuple[Antwoordregel, ...]
    ja: int
    publicaties: tuple[Publicatie, ...]
    akte: Akte | None


def life(context: DealContext) -> Page:
    """Page Levensloop: the events of a deal, oldest first."""
    deal = context.deal
    decisions = decided(deal)
    conditions = {one.bestand.rpartition("/")[2]: one.openbaarheid for one in deal.stukken}
    headings = (Heading(2, one.gebeurtenis.id, one.naam) for one in decisions)
    return context.view(
        LIFE, headings, besluiten=decisions, nee=Antwoord.NEE, delen=context.addresses, voorwaarden=conditions
    )


def decided(deal: Deal) -> tuple[Besluit, ...]:
    """Events of a deal in the order of their beginning, those without a day last."""
    ordered = sorted(deal.gebeurtenissen, key=lambda event: begin_of(event) or date.max)
    return tuple(_decision(event, deal) for event in ordered)


def _decision(event: Gebeurtenis, deal: Deal) -> Besluit:
    begun = begin_of(event)
    there = text_on(deal, begun) if begun else deal
    akte = next((akte for akte in deal.akten if akte.id == event.akte), None)
    parties = parties_on(deal, begun) if begun and event.instemmingen else ()
    given = {one.partij: one for one in event.instemmingen}
    return Besluit(
        gebeurtenis=event,
        naam=event_name(event, deal),
        grond=part_name(event.grond, part_names(there)),
        grond_deel=event.grond,
        stappen=tuple(_steps(event, deal)),
        antwoorden=tuple(Antwoordregel(party, given.get(party.id)) for party in parties),
        ja=len(event.ja),
        publicaties=akte.deal.feiten.publicaties if akte else (),
        akte=akte,
    )


def _steps(event: Gebeurtenis, deal: Deal) -> Iterator[Stap]:
    if asked := event.verzoek:
        zin = f"Van {asked.van}.{_promised(event)}"
        yield Stap(naam="Verzoek", dag=asked.ontvangen, zin=zin, stuk=asked.stuk, reden=event.reden)
    if event.ontvangen:
        who = party_name(event.partij.id, event, deal) if event.partij and event.partij.id else ""
        yield Stap(
            naam="Opzegging ontvangen",
            dag=event.ontvangen,
            zin=f"Van {who}." if who else "",
            stuk=event.stuk,
            reden=event.reden,
        )
    yield from _talks(event, deal)
    if event.instemmingen:
        days = [one.op for one in event.instemmingen if one.op]
        yield Stap(
            naam="Instemming", dag=max(days) if days else None, zin="Het antwoord van elke partij staat hieronder."
        )
    if accepted := event.aanvaardt:
        name = event.partij.naam if event.partij else ""
        zin = f"{name} aanvaardt de verplichtingen uit de deal." if name else ""
        yield Stap(naam="Aanvaarding", dag=accepted.op, zin=zin, stuk=accepted.stuk)
    if not event.ontvangen and event.stuk:
        yield Stap(naam="Besluit", stuk=event.stuk)
    yield from _effect(event, deal)


def _promised(event: Gebeurtenis) -> str:
    """Sentence about the contribution of a new party, with a space before; empty where the event has none."""
    promised = event.bijdrage
    if promised is None:
        return ""
    words = ", ".join(part for part in (promised.omschrijving, promised.euro) if part)
    return f" Bijdrage: {words}{f' voor programma {promised.programma}' if promised.programma else ''}."


def _talks(event: Gebeurtenis, deal: Deal) -> Iterator[Stap]:
    last, held = last_day_for_talks(event, deal), event.overleg.gehouden if event.overleg else None
    if last or held:
        zin = f"Uiterlijk op {in_words(last)}." if last else ""
        zin = zin if held else f"{zin} De dag van het overleg is niet vermeld.".strip()
        term = talks_term(event, deal)
        stuk = event.overleg.stuk if event.overleg else ""
        yield Stap(naam="Overleg", dag=held, zin=zin, stuk=stuk, termijn=term, deel=_cited(term, event, deal))


def _effect(event: Gebeurtenis, deal: Deal) -> Iterator[Stap]:
    first = effect(event, deal)
    if event.soort is Gebeurtenissoort.OPZEGGING:
        term = notice_term(event, deal)
        last = first - timedelta(days=1) if first else None
        computed = not event.geldt_van and last_day_of_notice(event, deal)
        zin = "Dit volgt uit de opzegtermijn." if computed else "" if last else "De laatste dag is niet vermeld."
        yield Stap(naam="Laatste dag als partij", dag=last, zin=zin, termijn=term, deel=_cited(term, event, deal))
    elif first:
        end = f"De deal loopt dan tot en met {in_words(event.einde)}." if event.einde else ""
        yield Stap(naam="Geldt vanaf", dag=first, zin=end)
    if event.bepaling:
        yield Stap(naam="Vervangen bepaling", zin=capitalised(part_name(event.bepaling, part_names(deal))) + ".")


def _cited(term: Clauseterm | None, event: Gebeurtenis, deal: Deal) -> str:
    begun = begin_of(event)
    return part_name(term.deel, part_names(text_on(deal, begun) if begun else deal)) if term else ""
