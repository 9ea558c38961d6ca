"""Columns of a table that follow from others or from their order: shares, differences, days of a planning, codes."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, permutations
from typing import NamedTuple

from dealpers.check.table_grid import Cell, Grid, Kind, grid_of, is_total
from dealpers.dutch.dates import MONTH_WORD, month_of
from dealpers.dutch.days import days
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Rol, Tabel

_SHARE = regex(r"(?P<whole>\d{1,3})(?:,(?P<part>\d{1,2}))?\s?%")
_LEFT = regex(r"\b(?:nog|rest\w*|saldo|verschil|over|beschikbaar|tekort|overschot)\b", re.I)
_PLANNING = regex(
    r"\b(?:stap|stappen|fase|fasen|mijlpa\w+|planning|gereed|wanneer|deadline|moment|klaar|oplevering)\b", re.I
)
_MONTH = regex(rf"\b(?P<month>{MONTH_WORD})\s+(?P<year>20\d\d)\s*\Z", re.I)
_OPENING_MONTH = regex(rf"(?:[Uu]iterlijk\s+)?(?:[Ii]n\s+)?(?P<month>{MONTH_WORD})\s+(?P<year>20\d\d)\b", re.I)
_CODE = regex(r"(?P<letters>[A-Z]{1,3})[-. ]?(?P<number>\d{1,3})")
_FEWEST = 3
"""Rows from which a column shows its rule."""
_WHOLE = 100
"""Sum in percents of all shares."""
_TOLERANCE = 1.0
"""Maximum difference of a share in points: rounded parts give rounded shares."""


Moment = tuple[int, int, int]
"""Year, month and day."""


class Odd(NamedTuple):
    """Cell that breaks the rule of its column, and the value that the rule gives."""

    cell: Alinea
    wanted: str


def wrong_shares(table: Tabel) -> Iterator[Odd]:
    """Percentages that are not the share of their row in the total of the column that most of them fit."""
    grid = grid_of(table) if any("%" in cell.alinea.tekst for row in table.rijen for cell in row.cellen) else None
    if grid is None:
        return
    for column in range(1, len(grid.heads)):
        shares = {rank: share for rank, row in enumerate(grid.rows) if (share := _share(row.cells, column)) is not None}
        tried = [_odd_shares(grid, shares, base) for base in grid.values if len(shares) >= _FEWEST]
        tried += [_odd_parts(grid, shares, pair) for pair in permutations(grid.values, 2) if len(shares) >= _FEWEST]
        odd = min(tried, key=len, default={})
        if odd and 2 * len(odd) < len(shares):
            yield from (Odd(grid.rows[rank].cells[column].alinea, f"{wanted:.0f}%") for rank, wanted in odd.items())


def wrong_wholes(table: Tabel) -> Iterator[Odd]:
    """Cells of 100% in a last row of totals, below shares that add up to another number, each with that number."""
    rows = [row for row in table.rijen if row.rol is not Rol.KOP]
    last = rows.pop() if rows else None
    for column, cell in enumerate(last.cellen if last and is_total(last) else ()):
        shares = [_SHARE.fullmatch(row.cellen[column].alinea.tekst.strip()) for row in rows if column < len(row.cellen)]
        parts = [float(f"{match['whole']}.{match['part'] or 0}") for match in shares if match]
        whole = _SHARE.fullmatch(cell.alinea.tekst.strip())
        full = whole and float(whole["whole"]) == _WHOLE and len(rows) == len(parts) >= _FEWEST
        if full and abs(sum(parts) - _WHOLE) > len(parts) / 2:  # rounded shares may miss the whole
            yield Odd(cell.alinea, f"{sum(parts):.0f}%")


def _share(cells: tuple[Cell, ...], column: int) -> float | None:
    text = cells[column].alinea.tekst.strip() if column < len(cells) else ""
    match = _SHARE.fullmatch(text)
    return float(f"{match['whole']}.{match['part'] or 0}") if match else None


def _odd_shares(grid: Grid, shares: dict[int, float], base: int) -> dict[int, float]:
    """Shares by row that differ from those of the values in a column, each with the share of the value."""
    values = {rank: row.cells[base].value for rank, row in enumerate(grid.rows) if base < len(row.cells)}
    parts = [rank for rank, row in enumerate(grid.rows) if row.kind is Kind.PART]
    total = next((values.get(rank) for rank, row in enumerate(grid.rows) if row.kind is Kind.TOTAL), None)
    whole = total or sum(values.get(rank) or 0 for rank in parts)
    known = [rank for rank in parts if rank in shares and values.get(rank) is not None]
    if not whole or len(known) < _FEWEST:
        return shares.copy()
    wanted = {rank: 100 * (values[rank] or 0) / whole for rank in known}
    return {rank: share for rank, share in wanted.items() if abs(share - shares[rank]) > _TOLERANCE}


def _odd_parts(grid: Grid, shares: dict[int, float], pair: tuple[int, int]) -> dict[int, float]:
    """Shares by row that differ from those of one column in another, each with the share of the values."""
    wanted = {}
    for rank in shares:
        part, whole = (
            grid.rows[rank].cells[column].value if column < len(grid.rows[rank].cells) else None for column in pair
        )
        if not part or not whole:
            return shares.copy()
        wanted[rank] = 100 * part / whole
    return {rank: share for rank, share in wanted.items() if abs(share - shares[rank]) > _TOLERANCE}


def wrong_differences(table: Tabel) -> Iterator[tuple[Alinea, str, int]]:
    """Cells of a column of what is left, each with its row and the difference in hundredths that it should be."""
    left = [rank for rank, head in enumerate(table.koppen) if _LEFT.search(head)]
    grid = grid_of(table) if left else None
    for column in left if grid else ():
        before = [one for one in grid.values if one < column and one not in grid.totals][-2:] if grid else []
        if grid is None or column not in grid.values or len(before) < 2:
            continue
        rows = [row for row in grid.rows if row.kind is Kind.PART and column < len(row.cells)]
        wanted = [(row, (row.cells[before[0]].value or 0) - (row.cells[before[1]].value or 0)) for row in rows]
        odd = [(row, value) for row, value in wanted if row.cells[column].value != value]
        if len(rows) >= _FEWEST and len(odd) * 2 < len(rows):
            for row, value in odd:
                yield row.cells[column].alinea, row.name, value


def late_days(table: Tabel) -> Iterator[Odd]:
    """Moments of a planning before the one above or to the left, where all others follow each other."""
    heads = table.koppen
    if not any(_PLANNING.search(head) for head in (*heads, table.kop.tekst)):
        return
    rows = [row for row in table.rijen if row.rol is not Rol.KOP]
    for column in range(len(heads)):
        cells = [row.cellen[column].alinea for row in rows if column < len(row.cellen)]
        dated = [(moment, cell) for cell in cells if (moment := moment_of(cell.tekst))]
        yield from _only_fall(dated)
    across = [
        [(moment, cell.alinea) for cell in row.cellen if (moment := moment_of(cell.alinea.tekst))] for row in rows
    ]
    falls = [fall for row in across for fall in pairwise(row) if fall[1][0] < fall[0][0]]
    if len(falls) == 1 and sum(len(row) > 1 for row in across) > _FEWEST:
        yield Odd(falls[0][1][1], falls[0][0][1].tekst)


def _only_fall(dated: list[tuple[Moment, Alinea]]) -> Iterator[Odd]:
    """Cell before the moment above, if there is one such cell among four or more."""
    falls = [(above, below) for above, below in pairwise(dated) if below[0] < above[0]]
    if len(dated) > _FEWEST and len(falls) == 1:
        (_, above), (_, below) = falls[0]
        yield Odd(below, above.tekst)


def moment_of(text: str) -> Moment | None:
    """Year, month and day of a text with one day, or whose last words are a month: 0 for the day of a month."""
    every = days(text)
    if len(every) == 1 and every[0].year:
        return every[0].year, every[0].month, every[0].day
    match = None if every else _MONTH.search(text)
    return (int(match["year"]), month_of(match["month"]), 0) if match else None


def fallen_items(items: Sequence[Alinea]) -> Iterator[Odd]:
    """Items of a list that each open with a month, of which one comes before the item above."""
    opened = [(_OPENING_MONTH.match(item.tekst), item) for item in items]
    if all(match for match, _ in opened):
        dated = [((int(m["year"]), month_of(m["month"]), 0), item) for m, item in opened if m]
        yield from _only_fall(dated)


def skipped_codes(table: Tabel) -> Iterator[Odd]:
    """Codes in the first column that skip a number, where all others count on: S1, S2, S4."""
    coded = [(match, row.cellen[0].alinea) for row in table.rijen if (match := _CODE.fullmatch(row.naam.strip()))]
    if len(coded) < _FEWEST or len({match["letters"] for match, _ in coded}) != 1:
        return
    steps = [
        (before, after, cell)
        for (one, _), (other, cell) in pairwise(coded)
        if (after := int(other["number"])) - (before := int(one["number"])) != 1
    ]
    if len(steps) == 1 and steps[0][1] > steps[0][0] and int(coded[0][0]["number"]) == 1:
        yield Odd(steps[0][2], f"{coded[0][0]['letters']}{steps[0][0] + 1}")
