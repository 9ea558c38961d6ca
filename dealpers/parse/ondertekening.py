"""Who signed: read from the closing words where they say so, and from ``ondertekening.yml`` where they do not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dealpers.model import Alinea, Lijst, Onderdeel, Ondertekening, Partij, Slot
from dealpers.model.source import Source, Span
from dealpers.parse.aanhef_personen import NAMED as PERSON
from dealpers.parse.aanhef_personen import split_function
from dealpers.parse.blocks import RawBlock, RawHeading
from dealpers.parse.dates import dates_in
from dealpers.parse.fields import Fields
from dealpers.parse.report import Report
from dealpers.parse.structure import Builder
from dealpers.parse.yaml import Node, load

_PLACE = re.compile(
    r"\bte (?P<place>['’]?[a-z]?-?[A-Z][\w'’-]*(?: (?:aan|den|de|op|het|bij|[A-Z][\w'’-]*)(?= [a-zA-Z])(?! \d))*"
    r"(?: [A-Z][\w'’-]*)?)"
)
_LEAD = re.compile(r"(?P<behalf>(?:namens|voor|door) )?(?:(?:de|het) )?", re.I)
_NAMENS = re.compile(r"\bnamens (?!deze\b)(?P<whom>[^,;:]{3,80})", re.I)


def closing(raw: Sequence[RawBlock], source: Source, builder: Builder) -> Slot:
    """The closing words: their heading, if they begin with one, and what stands below it."""
    unique = builder.claim("slot")
    kop = None
    if raw and isinstance(raw[0], RawHeading) and raw[0].level <= 2:
        kop, raw = builder.alinea(unique, 0, raw[0].text), raw[1:]
    return Slot(unique, kop, builder.blocks(unique, raw), kop.span if kop else Span(source.name))


# -- from the text


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the closing words, with the part that it stands in, and the place and day that it names."""

    tekst: str
    deel: str
    alinea: Alinea

    @property
    def plaats(self) -> str:
        match = _PLACE.search(self.tekst)
        return match["place"] if match else ""

    @property
    def datum(self) -> date | None:
        return next((moment.van for moment in dates_in(self.alinea) if moment.van == moment.tot), None)


def signed(slot: Slot, parties: Sequence[Partij]) -> tuple[Ondertekening, ...]:
    """The signatures that the closing words print: a line that begins with a party, and a person in it or below it."""
    lines = tuple(_lines(slot))
    names = sorted(
        ((name, party) for party in parties for name in {party.alias, party.ambt} if name),
        key=lambda pair: -len(pair[0]),
    )
    place, day = "", None
    out: list[Ondertekening] = []
    for at, line in enumerate(lines):
        found = _party(line.tekst, names)
        if found is None:
            place, day = line.plaats or place, line.datum or day
            continue
        party, rest, whom = found
        name, function = _person(rest)
        below = lines[at + 1] if at + 1 < len(lines) else None
        if not name and below and _party(below.tekst, names) is None:
            name, function = _person(below.tekst)
        if name:
            out.append(
                Ondertekening(
                    party.id,
                    name,
                    function or party.functie * (name == party.persoon),
                    whom,
                    line.plaats or place,
                    line.datum or day,
                    line.deel,
                    line.alinea.span,
                )
            )
    return tuple(out)


def _lines(slot: Slot) -> Iterator[_Line]:
    for block in slot.blokken:
        if isinstance(block, Alinea):
            yield _Line(_folded(block), slot.id, block)
        elif isinstance(block, Lijst):
            yield from (line for item in block.onderdelen for line in _of_item(item))


def _of_item(item: Onderdeel) -> Iterator[_Line]:
    yield from (_Line(_folded(block), item.id, block) for block in item.blokken if isinstance(block, Alinea))


def _folded(alinea: Alinea) -> str:
    return " ".join(alinea.tekst.split())


def _party(line: str, names: Sequence[tuple[str, Partij]]) -> tuple[Partij, str, str] | None:
    """The party whose name begins a line, what stands behind the name, and for whom, if the line says so."""
    lead = _LEAD.match(line)
    begins = {0, lead.end(), lead.end("behalf") if lead["behalf"] else 0} if lead else {0}
    for name, party in names:
        for begin in begins:
            end = begin + len(name)
            if line[begin:end].casefold() == name.casefold() and not line[end : end + 1].isalnum():
                rest = line[end:].lstrip(" ,:;–—-")
                behalf = _NAMENS.search(rest)
                whom = behalf["whom"].strip() if behalf else ""
                return party, rest, whom or (line[lead.end("behalf") : end] if lead and lead["behalf"] else "")
    return None


def _person(text: str) -> tuple[str, str]:
    """The first person that a text names between commas, and the function behind the name."""
    segments = [part.strip() for part in re.split(r"[,;:]|\bnamens deze\b", text.rstrip(" .;")) if part.strip()]
    for at, segment in enumerate(segments):
        name, function = split_function(segment)
        if PERSON.fullmatch(name):
            after = segments[at + 1] if at + 1 < len(segments) else ""
            is_function = re.match(r"[a-zé]", after) and not re.match(r"(?:te|op|namens|ondertekend|getekend)\b", after)
            return name, function or (after if is_function else "")
    return "", ""


# -- from the record


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
