"""Tables of a text (``financien.yml``, ``tabellen.yml``): cells as printed, amounts and counts typed."""

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Annotated

from dealpers.dutch import amounts
from dealpers.dutch.amounts import Bedrag
from dealpers.dutch.regex import regex
from dealpers.model import AMOUNTS, Alinea, Cel, Kolom, Noot, Rij, Rol, Tabel, ids
from dealpers.model.ids import PartId
from dealpers.model.source import Source
from dealpers.model.table_heads import head_rows, whole_heads
from dealpers.model.veld import Veld
from dealpers.parse.blocks import Running, read_inline
from dealpers.parse.records import Reading, read_file
from dealpers.parse.report import Report
from dealpers.parse.structure import Builder

_NUMBER = regex(r"Tabel\s+(\w+)", re.I)


@dataclass(frozen=True, slots=True)
class Kolomregel:
    """Column of a table in YAML."""

    kop: Annotated[str, Veld(uitleg="de kop zoals gedrukt")] = ""
    rol: Annotated[Rol, Veld(uitleg="wat voor kolom het is")] = Rol.OVERIG


@dataclass(frozen=True, slots=True)
class Rijregel:
    """Row of a table in YAML; an empty cell is ``''``."""

    rol: Annotated[Rol, Veld(uitleg="wat voor rij het is")] = Rol.OVERIG
    cellen: Annotated[
        tuple[str, ...], Veld(uitleg="de cellen zoals gedrukt", verplicht=True, wat="cel", leeg=True)
    ] = ()
    vervolg: Annotated[
        tuple[int, ...], Veld(uitleg="nummers van de kolommen waarin de cel erboven doorloopt", wat="kolom")
    ] = ()


@dataclass(frozen=True, slots=True)
class Nootregel:
    """Note under a table in YAML."""

    merk: Annotated[str, Veld(uitleg="het merkteken", voorbeeld="1")]
    tekst: Annotated[str, Veld(uitleg="de noot")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabelregel:
    """Table in YAML, cells as printed."""

    kop: Annotated[str, Veld(uitleg="de kop zoals gedrukt", voorbeeld="Tabel 1 Bijdragen")] = ""
    kolommen: Annotated[tuple[Kolomregel, ...], Veld(uitleg="de kolommen", verplicht=True, wat="kolom")] = ()
    rijen: Annotated[tuple[Rijregel, ...], Veld(uitleg="de rijen", verplicht=True, wat="rij")] = ()
    noten: Annotated[tuple[Nootregel, ...], Veld(uitleg="de noten onder de tabel", wat="noot")] = ()


@dataclass(frozen=True, slots=True)
class Tabellen:
    """Tables of a text (``financien.yml``, ``tabellen.yml``)."""

    tabellen: Annotated[tuple[Tabelregel, ...], Veld(uitleg="de tabellen", verplicht=True, wat="tabel")] = ()


def tables(source: Source, builder: Builder, report: Report) -> tuple[Tabel, ...]:
    """Tables of the file, without unreadable tables, which are reported."""
    reading = read_file(Tabellen, source, report)
    readings = reading.parts["tabellen"] if reading else ()
    captions = [read_inline(one.value.kop if one.value else "", one.place("kop")) for one in readings]
    names = table_names([caption.tekst for caption in captions], lambda name: builder.claim(f"{builder.prefix}{name}"))
    parts = zip(readings, names, captions, strict=True)
    return tuple(_table(one, unique, caption, builder) for one, unique, caption in parts)


def table_names(captions: Sequence[str], claim: Callable[[str], PartId]) -> tuple[PartId, ...]:
    """Identifier of each table of a file by the number in its caption, else by its rank; ``claim`` makes it unique.

    Printed numbers come first, so that "tabel 1" is never a table that only happens to be the first.
    """
    numbers = [ids.slug(match[1]) if (match := _NUMBER.match(caption)) else "" for caption in captions]
    ranks = sorted(range(len(numbers)), key=lambda rank: not numbers[rank])
    names = {rank: claim(f"tabel-{numbers[rank] or rank + 1}") for rank in ranks}
    return tuple(names[rank] for rank in range(len(numbers)))


def _table(reading: Reading[Tabelregel], unique: PartId, caption: Running, builder: Builder) -> Tabel:
    kop = builder.alinea(unique, 0, caption)
    columns = tuple(_column(one, unique, index, builder) for index, one in enumerate(reading.parts["kolommen"], 1))
    lines = reading.parts["rijen"]
    heads = _heads(kop, columns, lines)
    rows = tuple(_row(one, columns, heads, index, builder) for index, one in enumerate(lines, 1))
    notes = tuple(_note(one, unique, builder) for one in reading.parts["noten"])
    return Tabel(id=unique, kop=kop, kolommen=columns, rijen=rows, noten=notes, span=reading.span)


def _column(reading: Reading[Kolomregel], table: PartId, rank: int, builder: Builder) -> Kolom:
    column = reading.value or Kolomregel()
    kop = builder.alinea(table, rank, read_inline(column.kop, reading.place("kop")))
    return Kolom(kop, column.rol)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heads:
    """Heading of each column over all its lines, the number of rows that go on with them, and the caption."""

    kop: Alinea
    columns: tuple[str, ...]
    rows: int


def _heads(kop: Alinea, columns: tuple[Kolom, ...], lines: Sequence[Reading[Rijregel]]) -> _Heads:
    """Headings of a table; of rows with a role only ``kop`` goes on with the headings."""
    values = [line.value or Rijregel() for line in lines]
    free = list(takewhile(lambda row: row.rol in (Rol.OVERIG, Rol.KOP), values))
    firsts = [column.kop.tekst for column in columns]
    counted = head_rows(firsts, [row.cellen for row in free] + [row.cellen for row in values[len(free) :]])
    marked = len(list(takewhile(lambda row: row.rol is Rol.KOP, values)))
    number = marked or min(counted, len(free))
    return _Heads(kop=kop, columns=whole_heads(firsts, [row.cellen for row in values[:number]]), rows=number)


def _row(reading: Reading[Rijregel], columns: tuple[Kolom, ...], heads: _Heads, rank: int, builder: Builder) -> Rij:
    row, spans = reading.value or Rijregel(), reading.items["cellen"]
    cells = "1 cel" if len(row.cellen) == 1 else f"{len(row.cellen)} cellen"
    if columns and len(row.cellen) != len(columns):
        builder.report.error(
            "B005",
            reading.place("cellen"),
            f"rij {rank} heeft {cells}, de tabel heeft {len(columns)} kolommen",
            'zet een cel met een komma erin tussen aanhalingstekens, zoals "€ 1.000,50"'
            if len(row.cellen) > len(columns)
            else "geef elke kolom een cel; een lege cel is ''",
        )
    first = heads.columns[0] if columns and columns[0].rol not in AMOUNTS else ""
    above, table, out = (heads.kop.tekst, first), heads.kop.deel, []
    of_heads = rank <= heads.rows
    for index, (text, span) in enumerate(zip(row.cellen, spans, strict=True)):
        column = columns[index] if index < len(columns) else None
        alinea = builder.alinea(PartId(f"{table}-{rank}"), index + 1, read_inline(text, span))
        head = (heads.columns[index], *above) if index < len(columns) else above
        amount = None if of_heads else _amount(alinea.tekst, column, head)
        count = None if of_heads else _count(alinea.tekst, column)
        out.append(Cel(alinea=alinea, bedrag=amount, aantal=count, boven=index + 1 in row.vervolg))
    empty = Cel(alinea=builder.alinea(PartId(f"{table}-{rank}"), 1, read_inline("", reading.span))) if not out else None
    return Rij(Rol.KOP if of_heads else row.rol, (empty,) if empty else tuple(out))


def _amount(text: str, column: Kolom | None, headings: tuple[str, ...]) -> Bedrag | None:
    """Amount in a cell of a column of amounts; the euro sign may be in the heading only.

    ``headings`` are that of the column, the caption of the table and the heading of its first column: the last two
    give a unit to every column.
    A cell with digits and no amount is no fault here but a finding of a rule, since a signed table is not repaired.
    """
    if column is None or column.rol not in AMOUNTS or not re.search(r"\d", text):
        return None
    sign = "€" if any(re.search(r"€|\b(?:EUR|euro)", heading) for heading in headings) else ""
    for tried in dict.fromkeys((text, f"{sign}{text}")):
        with suppress(ValueError):
            return replace(amounts.parse(tried, amounts.unit(*headings)), tekst=text)
    return None


def _count(text: str, column: Kolom | None) -> int | None:
    """Integer at the end of a cell in a column of counts: 22 in "22" and in "Totaal aantal kernen: 22"."""
    match = re.search(r"(?<![\w.,])(\d{1,3}(?:\.\d{3})+|\d{1,9})$", text)
    return int(match[1].replace(".", "")) if match and column and column.rol is Rol.AANTAL else None


def _note(reading: Reading[Nootregel], table: str, builder: Builder) -> Noot:
    note = reading.value or Nootregel("", "")
    unique = builder.claim(f"{table}-noot-{ids.label_slug(note.merk) or 'teken'}")
    return Noot(
        id=unique, label=note.merk, alinea=builder.alinea(unique, 1, read_inline(note.tekst, reading.place("tekst")))
    )
