"""Signatures of a deal: read from its closing words, or from ``ondertekening.yml`` where the text is silent."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from dealpers.model import Ondertekening, Partij, Slot
from dealpers.model.ids import PartyId
from dealpers.model.source import Source, Span
from dealpers.model.veld import Veld
from dealpers.parse.blocks import RawBlock, RawHeading
from dealpers.parse.records import Reading, read_file
from dealpers.parse.report import Report
from dealpers.parse.structure import Builder


def closing(raw: Sequence[RawBlock], source: Source, builder: Builder) -> Slot:
    """Closing words: the heading, if any, and the blocks below."""
    unique = builder.claim("slot")
    kop = None
    if raw and isinstance(raw[0], RawHeading) and raw[0].level <= 2:
        kop, raw = builder.alinea(unique, 0, raw[0].text), raw[1:]
    return Slot(
        id=unique, kop=kop, blokken=builder.blocks(unique, raw), span=kop.span if kop else Span(name=source.name)
    )


@dataclass(frozen=True, slots=True)
class Ondertekeningen:
    """Signatures that the text does not print (``ondertekening.yml``)."""

    ondertekeningen: Annotated[
        tuple[Ondertekening, ...], Veld(uitleg="wie tekende", verplicht=True, wat="ondertekening")
    ] = ()


def recorded(
    source: Source, parties: Sequence[Partij], in_text: Sequence[Ondertekening], report: Report
) -> tuple[Ondertekening, ...]:
    """Signatures of ``ondertekening.yml``; one that the text prints as well is an error."""
    reading = read_file(Ondertekeningen, source, report)
    readings = reading.parts["ondertekeningen"] if reading else ()
    return tuple(signed for one in readings if (signed := _recorded(one, parties, in_text, report)))


def _recorded(
    reading: Reading[Ondertekening], parties: Sequence[Partij], in_text: Sequence[Ondertekening], report: Report
) -> Ondertekening | None:
    signature = reading.value
    if signature is None or not signature.partij:
        return None
    known: dict[PartyId, Partij] = {party.id: party for party in parties}
    party = known.get(signature.partij)
    if party is None:
        message = f"de deal heeft geen partij '{signature.partij}'"
        report.error("B005", reading.place("partij"), message, f"de partijen zijn {', '.join(known) or 'er nog niet'}")
        return None
    if any(other.partij == signature.partij for other in in_text):
        hint = "verwijder het hier; de tekst gaat voor"
        report.error("B005", reading.place("partij"), "deze ondertekening staat al in de tekst (slot.md)", hint)
    name = signature.naam or party.persoon
    if not name:
        hint = "voeg een regel 'naam: …' toe"
        report.error("B004", reading.span, "ondertekening: de tekst zegt niet wie voor deze partij tekent", hint)
    function = signature.functie or (party.functie if name == party.persoon else "")
    return replace(signature, naam=name, functie=function)
