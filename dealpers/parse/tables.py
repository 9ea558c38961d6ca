"""The tables of a text (``financien.yml``, ``tabellen.yml``): cells as printed, amounts and counts typed."""

import re
from contextlib import suppress
from dataclasses import replace

from dealpers.dutch import amounts
from dealpers.dutch.amounts import Bedrag
from dealpers.model import AMOUNTS, Cel, Kolom, Noot, Rij, Rol, Tabel, ids
from dealpers.model.source import Source, Span
from dealpers.parse.blocks import read_inline
from dealpers.parse.fields import Fields
from dealpers.parse.report import Report
from dealpers.parse.structure import Builder
from dealpers.parse.yaml import Node, Scalar, load

_NUMBER = re.compile(r"Tabel\s+(\w+)", re.I)


def tables(source: Source, builder: Builder, report: Report) -> tuple[Tabel, ...]:
    """All tables of the file; what cannot be read is reported and left out."""
    root = load(source, report)
    if root is None:
        return ()
    fields = Fields(root, report, source.name.rpartition("/")[2], Span(source.name))
    found = fields.items("tabellen", required=True)
    fields.done()
    return tuple(_table(node, rank, builder, report) for rank, node in enumerate(found, 1))


def _table(node: Node, rank: int, builder: Builder, report: Report) -> Tabel:
    fields = Fields(node, report, f"tabel {rank}")
    heading = fields.text("kop")
    number = _NUMBER.match(heading)
    unique = builder.claim(f"{builder.prefix}tabel-{(ids.slug(number[1]) if number else '') or rank}")
    kop = builder.alinea(unique, 0, read_inline(heading, fields.place("kop")))
    columns = tuple(
        _column(column, unique, at, builder, report)
        for at, column in enumerate(fields.items("kolommen", required=True), 1)
    )
    rows = tuple(
        _row(row, columns, unique, at, builder) for at, row in enumerate(fields.items("rijen", required=True), 1)
    )
    notes = tuple(_note(note, unique, builder, report) for note in fields.items("noten"))
    fields.done()
    return Tabel(unique, kop, columns, rows, notes, fields.span)


def _column(node: Node, table: str, rank: int, builder: Builder, report: Report) -> Kolom:
    fields = Fields(node, report, f"kolom {rank}")
    heading = fields.text("kop")
    role = fields.choice("rol", Rol)
    fields.done()
    kop = builder.alinea(table, rank, read_inline(heading, fields.place("kop")))
    return Kolom(kop, role or Rol.OVERIG)


def _row(node: Node, columns: tuple[Kolom, ...], table: str, rank: int, builder: Builder) -> Rij:
    report = builder.report
    fields = Fields(node, report, f"rij {rank}")
    role = fields.choice("rol", Rol)
    cells = fields.items("cellen", required=True)
    fields.done()
    if len(cells) != len(columns):
        report.error(
            "B005",
            fields.place("cellen"),
            f"rij {rank} heeft {len(cells)} cellen, de tabel heeft {len(columns)} kolommen",
            "geef elke kolom een cel; een lege cel is ''",
        )
    out = []
    for at, cell in enumerate(cells):
        column = columns[at] if at < len(columns) else None
        if isinstance(cell, Scalar):
            text = " ".join(cell.text.split())
        else:
            report.error("B005", cell.span, "een cel hoort tekst te zijn", "zet de tekst tussen aanhalingstekens")
            text = ""
        alinea = builder.alinea(f"{table}-{rank}", at + 1, read_inline(text, cell.span))
        out.append(Cel(alinea, _amount(alinea.tekst, column), _count(alinea.tekst, column)))
    return Rij(
        role or Rol.OVERIG,
        tuple(out) or (Cel(builder.alinea(f"{table}-{rank}", 1, read_inline("", node.span))),),
    )


def _amount(text: str, column: Kolom | None) -> Bedrag | None:
    """The amount in a cell of a column of amounts; the heading may bear the euro sign for all of them.

    What has figures and is no amount is for a rule to say, for a signed table cannot be mended.
    """
    if column is None or column.rol not in AMOUNTS or not re.search(r"\d", text):
        return None
    heading = column.kop.tekst
    sign = "€" if re.search(r"€|\b(?:EUR|euro)", heading) else ""
    for tried in dict.fromkeys((text, f"{sign}{text}")):
        with suppress(ValueError):
            return replace(amounts.parse(tried, amounts.unit(heading)), tekst=text)
    return None


def _count(text: str, column: Kolom | None) -> int | None:
    """The whole number that closes a cell of a column of counts: of "22", or of "Totaal aantal kernen: 22"."""
    match = re.search(r"(?<![\w.,])(\d{1,3}(?:\.\d{3})+|\d{1,9})$", text)
    return int(match[1].replace(".", "")) if match and column and column.rol is Rol.AANTAL else None


def _note(node: Node, table: str, builder: Builder, report: Report) -> Noot:
    fields = Fields(node, report, "noot bij een tabel")
    mark = fields.text("merk", required=True)
    text = fields.text("tekst", required=True)
    fields.done()
    unique = builder.claim(f"{table}-noot-{ids.label_slug(mark) or 'teken'}")
    return Noot(unique, mark, builder.alinea(unique, 1, read_inline(text, fields.place("tekst"))))
