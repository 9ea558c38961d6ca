"""Letterhead of a document: lines above its text, or rows of the table at its front, with senders, date and number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Document, Tabel, Tabelplaats, alineas
from dealpers.parse.dates import dates_in
from dealpers.parse.soorten.collegebrief import COLLEGE

_LINES = 14
"""Blocks at the front of a text among which a letterhead is sought."""
_LONGEST = 160  # characters of the value of a line
_LABELS = {
    "van": "van",
    "afzender": "van",
    "aan": "aan",
    "geadresseerde": "aan",
    "datum": "datum",
    "ons kenmerk": "kenmerk",
    "kenmerk": "kenmerk",
    "uw kenmerk": "uw kenmerk",
    "briefnummer": "kenmerk",
    "zaaknummer": "kenmerk",
    "betreft": "betreft",
    "onderwerp": "betreft",
    "behandeld door": "behandeld door",
    "contactpersoon": "contact",
}
"""Label as printed, in small letters, with the name of the line."""
_NAMES = "|".join(sorted(_LABELS, key=len, reverse=True))
_LABELLED = regex(rf"(?P<label>{_NAMES})\s*:\s*(?P<value>\S.*)", re.I | re.S)
_FROM = regex(r"brief van (?P<value>(?:de|het|burgemeester|gedeputeerde)\b.+)", re.I)
_TO = regex(r"Aan (?P<value>(?:de|het|alle)\b[^.;]+)")
_DATED = regex(r"(?P<place>[A-Z][\w' -]+), (?P<value>\d{1,2} [a-z]+ \d{4})")
_FILE = regex(r"\d{2}[ \u00a0]\d{3}(?:-[IVX]+)?")
_NUMBER = regex(r"Nr\.[ \u00a0](\d+)")
_OPENING = regex(r"(?:Geachte|Beste|Hooggeachte)\b")
_FORMS = (("van", _FROM), ("aan", _TO), ("datum", _DATED))


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefregel:
    """Line of a letterhead: its name, its words as printed, the part with these words, and the day of a date."""

    soort: str
    waarde: str
    deel: str
    dag: date | None = None


def letterhead(document: Document) -> tuple[Briefregel, ...]:
    """Lines of the letterhead in a fixed order, the first of each name; empty for a text without a letterhead."""
    lines: dict[str, Briefregel] = {}
    for line in _lines(document):
        lines.setdefault(line.soort, line)
    return tuple(lines[name] for name in dict.fromkeys(_LABELS.values()) if name in lines)


def _lines(document: Document) -> Iterator[Briefregel]:
    yield from _above(document)
    yield from _parliament(document)
    for alinea in alineas(document, document):
        if match := COLLEGE.fullmatch(alinea.tekst.strip()):
            yield Briefregel(soort="van", waarde=match[1], deel=alinea.deel)


def _parliament(document: Document) -> Iterator[Briefregel]:
    """File and number of a letter to parliament: ``29 697, nr. 159``."""
    running = [block for block in document.inleiding[:_LINES] if isinstance(block, Alinea)]
    files = (alinea for alinea in running if _FILE.fullmatch(alinea.tekst.strip()))
    number = next((match[1] for alinea in running if (match := _NUMBER.fullmatch(alinea.tekst.strip()))), "")
    file = next(files, None)
    if file and number:
        yield Briefregel(soort="kenmerk", waarde=f"{file.tekst.strip()}, nr. {number}", deel=file.deel)


def _above(document: Document) -> Iterator[Briefregel]:
    for block in document.inleiding[:_LINES]:
        if isinstance(block, Tabelplaats):
            yield from (line for table in document.tabellen if table.id == block.tabel for line in _rows(table))
        elif isinstance(block, Alinea):
            if _OPENING.match(block.tekst):
                return
            yield from _line(block)


def _line(alinea: Alinea) -> Iterator[Briefregel]:
    text = alinea.tekst.strip()
    if len(text) > _LONGEST:
        return
    if match := _LABELLED.fullmatch(text):
        yield _made(_LABELS[match["label"].lower()], match["value"], alinea, alinea.deel)
        return
    for name, form in _FORMS:
        if match := form.fullmatch(text):
            yield _made(name, match["value"], alinea, alinea.deel)


def _rows(table: Tabel) -> Iterator[Briefregel]:
    for row in table.rijen:
        if len(row.cellen) == 2:
            label, value = (cell.alinea.tekst.strip() for cell in row.cellen)
            name = _LABELS.get(label.rstrip(": ").lower())
            if name and value:
                yield _made(name, value, row.cellen[1].alinea, row.id)


def _made(name: str, value: str, alinea: Alinea, part: str) -> Briefregel:
    moments = tuple(dates_in(alinea)) if name == "datum" else ()
    whole_days = [moment.van for moment in moments if moment.van == moment.tot]
    return Briefregel(
        soort=name, waarde=value, deel=part, dag=whole_days[0] if len(whole_days) == len(moments) == 1 else None
    )
