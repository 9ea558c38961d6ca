"""Table as numbers for sums: rows by kind, columns of values and of totals."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from itertools import takewhile

from dealpers.corpus.finance import rounding
from dealpers.dutch import amounts
from dealpers.dutch.regex import regex
from dealpers.model import AMOUNTS, Alinea, Cel, Rij, Rol, Tabel

_TOTAL = regex(r"\W*(?:(?:eind|generaal\s|algemeen\s)?totaal|totalen|som|samen|opgeteld)\b(?!\s+(?:per|aantal))", re.I)
_PER = regex(r"\W*totaal\s+per\s+(?:dag|week|maand|kwartaal|jaar|seizoen)\b", re.I)
"""Total row at the end of a timetable; elsewhere "totaal per jaar" is a row of its own."""
_OF_GROUP = regex(r"\W*(?:sub-?\s?totaal|tussentotaal)\b", re.I)
_WITHIN = regex(r"\W*(?:waarvan|w\.?v\.?\b)", re.I)
_OTHER = regex(r"\W*(?:af\b|minus|bij\b|saldo|nog\s|dekking|resteert|tekort|overschot|verschil)", re.I)
_NUMBER = regex(r"(?P<sign>[-−]?)\s?(?P<whole>\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(?P<part>\d{1,2}))?")
_MOST_TOTALS = 40
"""Maximum number of rows of totals; more make no table of sums, and would cost the square of the rows."""
_YEAR = regex(r"(?:19|20)\d\d")


class Kind(Enum):
    """Kind of a row in a sum; ``TITLE`` heads a group and has no values, ``WITHIN`` is a part of the row above."""

    PART = auto()
    SUBTOTAL = auto()
    TOTAL = auto()
    TITLE = auto()
    WITHIN = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Cell with its value in hundredths: 0 for a blank or a dash, None for other words."""

    alinea: Alinea
    value: int | None
    is_blank: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Row of a grid, its name and its cells, the first included."""

    name: str
    kind: Kind
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Rows of a table with the columns that hold values; ``totals`` are those of totals, ``sides`` of State and region.

    ``readable_down`` is false where a row may lower a sum ("af: bijdragen"), so that columns cannot be added.
    """

    table: Tabel
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    values: tuple[int, ...]
    totals: tuple[int, ...]
    sides: tuple[int, ...]
    is_money: bool
    readable_down: bool

    @property
    def has_sides(self) -> bool:
        """True for a table with columns of State or region."""
        return bool(self.sides)

    def tolerance(self, cells: Sequence[Cell]) -> int:
        """Maximum difference of a rounded total from rounded cells, in hundredths; plain figures count as rounded."""
        printed = [cell.alinea.tekst for cell in cells[:-1]]
        if self.is_money:
            return rounding(printed, self.table)
        return len(cells) if any("," in cell.alinea.tekst for cell in cells) else 0


def grid_of(table: Tabel) -> Grid | None:
    """Grid of a table; None where the table has percentages or no rows with values."""
    heads, rows = _lines(table)
    roles = [column.rol for column in table.kolommen]
    roles += [Rol.OVERIG] * (len(heads) - len(roles))  # a damaged table can have a first row that is longer
    money = any(cell.bedrag or "€" in cell.alinea.tekst for row in rows for cell in row.cellen) or bool(
        amounts.unit(*heads, table.kop.tekst)
    )
    read = [tuple(_cell(cell, heads, rank, table) for rank, cell in enumerate(row.cellen)) for row in rows]
    values = tuple(
        column
        for column in range(1, len(heads))
        if roles[column] in AMOUNTS or (roles[column] is Rol.OVERIG and _has_values(heads[column], read, column))
    )
    if not values:
        return None
    totals = tuple(one for one in values if roles[one] is Rol.TOTAAL or _is_total(heads[one]))
    tail = len(rows) - len(list(takewhile(lambda row: _TOTAL.match(row.naam), reversed(rows))))
    if any(_TOTAL.match(row.naam) for row in rows[:tail]):
        tail = len(rows) - 1  # of groups with a total each, only the last total is of all
    lines = tuple(
        Row(name=row.naam, kind=_kind(row, cells, values, is_last=rank >= min(tail, len(rows) - 1)), cells=cells)
        for rank, (row, cells) in enumerate(zip(rows, read, strict=True))
    )
    if sum(line.kind is Kind.TOTAL for line in lines) > _MOST_TOTALS:
        return None
    return Grid(
        table=table,
        heads=heads,
        rows=lines,
        values=values,
        totals=totals,
        sides=tuple(one for one in values if roles[one] in (Rol.RIJK, Rol.REGIO)),
        is_money=money,
        readable_down=not any(row.rol is Rol.OVERIG and _OTHER.match(row.naam) for row in rows),
    )


def _lines(table: Tabel) -> tuple[tuple[str, ...], tuple[Rij, ...]]:
    """Headings, and the rows below them; a table without headings has them in its first row, if that has no amount."""
    rows = tuple(row for row in table.rijen if row.rol is not Rol.KOP)
    heads = table.koppen
    if not any(heads) and rows and not any(_is_in_euros(cell.alinea.tekst, table) for cell in rows[0].cellen):
        return tuple(cell.alinea.tekst for cell in rows[0].cellen), rows[1:]
    return heads, rows


def _is_in_euros(text: str, table: Tabel) -> bool:
    """True if a cell is an amount with its euro sign: ``€ 30.000``, not ``x € 1.000``."""
    return "€" in text and _value(" ".join(text.split()), "", table) is not None


def is_total(row: Rij) -> bool:
    """True for a row of totals by its role or its first words."""
    return row.rol is Rol.TOTAAL or _TOTAL.match(row.naam) is not None


def _is_total(head: str) -> bool:
    """True for a heading of totals, also as its last words: ``2026 Totaal``."""
    return bool(_TOTAL.match(head) or _OF_GROUP.match(head) or re.search(r"\btotaal\W*$", head, re.I))


def _has_values(head: str, rows: Sequence[tuple[Cell, ...]], column: int) -> bool:
    """True if most cells of a column are values, and not all are years."""
    cells = [row[column] for row in rows if column < len(row) and not row[column].is_blank]
    known = [cell for cell in cells if cell.value is not None]
    years = all(_YEAR.fullmatch(cell.alinea.tekst.strip()) for cell in known)
    return "%" not in head and bool(known) and 2 * len(known) >= len(cells) and not years


def _kind(row: Rij, cells: Sequence[Cell], values: Sequence[int], *, is_last: bool) -> Kind:
    """Kind of a row by its role, or else by its name; a "Totaal" above other rows than totals closes a group."""
    by_role = {Rol.TOTAAL: Kind.TOTAL, Rol.SUBTOTAAL: Kind.SUBTOTAL}.get(row.rol)
    if by_role:
        return by_role
    if all(cells[column].is_blank for column in values if column < len(cells)):
        return Kind.TITLE
    if row.rol is Rol.OVERIG and _WITHIN.match(row.naam):
        return Kind.WITHIN
    if row.rol is Rol.OVERIG and _OF_GROUP.match(row.naam):
        return Kind.SUBTOTAL
    if row.rol is Rol.OVERIG and (_TOTAL.match(row.naam) or (is_last and _PER.match(row.naam))):
        return Kind.TOTAL if is_last else Kind.SUBTOTAL
    return Kind.PART


def _cell(cell: Cel, heads: tuple[str, ...], rank: int, table: Tabel) -> Cell:
    text = " ".join(cell.alinea.tekst.split())
    blank = text in ("", "-", "–", "—")
    head = heads[rank] if rank < len(heads) else ""
    value = 0 if blank else cell.bedrag.eurocenten if cell.bedrag else _value(text, head, table)
    return Cell(alinea=cell.alinea, value=value, is_blank=not text)


def _value(text: str, head: str, table: Tabel) -> int | None:
    """Amount or number in hundredths, by the unit of its column where the table has units; None for other words."""
    unit = amounts.unit(head, table.kop.tekst)
    for form in dict.fromkeys((text, f"€{text}") if unit else (text,)):
        with suppress(ValueError):
            return amounts.parse(form, unit).eurocenten
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    cents = int(match["whole"].replace(".", "")) * 100 + int((match["part"] or "0").ljust(2, "0"))
    return -cents if match["sign"] else cents
