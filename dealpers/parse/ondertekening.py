"""Signatures of a deal: read from its closing words, or from ``ondertekening.yml`` where the text is silent."""

from collections.abc import Sequence

from dealpers.model import Ondertekening, Partij, Slot
from dealpers.model.source import Source, Span
from dealpers.parse.blocks import RawBlock, RawHeading
from dealpers.parse.fields import Fields
from dealpers.parse.report import Report
from dealpers.parse.structure import Builder
from dealpers.parse.yaml import Node, load


def closing(raw: Sequence[RawBlock], source: Source, builder: Builder) -> Slot:
    """The closing words: their heading, if they begin with one, and the blocks below it."""
    unique = builder.claim("slot")
    kop = None
    if raw and isinstance(raw[0], RawHeading) and raw[0].level <= 2:
        kop, raw = builder.alinea(unique, 0, raw[0].text), raw[1:]
    return Slot(unique, kop, builder.blocks(unique, raw), kop.span if kop else Span(source.name))


def recorded(
    source: Source, parties: Sequence[Partij], in_text: Sequence[Ondertekening], report: Report
) -> tuple[Ondertekening, ...]:
    """The signatures of ``ondertekening.yml``; one that the text prints already is stated twice."""
    root = load(source, report)
    if root is None:
        return ()
    fields = Fields(root, report, "ondertekening.yml", Span(source.name))
    items = fields.items("ondertekeningen", required=True)
    fields.done()
    return tuple(found for item in items if (found := _recorded(item, parties, in_text, report)))


def _recorded(
    node: Node, parties: Sequence[Partij], in_text: Sequence[Ondertekening], report: Report
) -> Ondertekening | None:
    fields = Fields(node, report, "ondertekening")
    known = {party.id: party for party in parties}
    wanted = fields.text("partij", required=True)
    name, function, whom, place = (fields.text(field) for field in ("naam", "functie", "namens", "plaats"))
    day = fields.day("datum", required=True)
    fields.done()
    if not wanted:
        return None
    party = known.get(wanted)
    if party is None:
        report.error(
            "B005",
            fields.place("partij"),
            f"de deal heeft geen partij '{wanted}'",
            f"de partijen zijn {', '.join(known) or 'er nog niet'}",
        )
        return None
    if any(signature.partij == wanted for signature in in_text):
        hint = "verwijder het hier; de tekst gaat voor"
        report.error("B005", fields.place("partij"), "deze ondertekening staat al in de tekst (slot.md)", hint)
    name = name or party.persoon
    if not name:
        hint = "voeg een regel 'naam: …' toe"
        report.error("B004", fields.span, "ondertekening: de tekst zegt niet wie voor deze partij tekent", hint)
    function = function or (party.functie if name == party.persoon else "")
    return Ondertekening(wanted, name, function, whom, place, day, "", fields.span)
