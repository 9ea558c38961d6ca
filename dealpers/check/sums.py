"""Sums of a table: total columns in each row, total rows in each column.

A total can be a sum of several kinds: of all columns since the total before, of State and region alone, of the totals
before. The kind that fits most rows (or columns) counts; the others are findings. Where no kind fits, nothing is said,
but for a table with columns of State and region.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dealpers.check.table_grid import Cell, Grid, Kind, grid_of
from dealpers.model import Alinea, Tabel


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongSum:
    """Total that differs from the sum of its parts, both in hundredths; ``where`` names the row or the column."""

    cel: Alinea
    where: str
    found: int
    printed: int
    is_money: bool


@dataclass(frozen=True, slots=True)
class _Tried:
    """Kind of sum over several lines: the differences by line, and the number of lines that fit."""

    wrong: Mapping[int, int]
    right: int


def wrong_sums(table: Tabel) -> Iterator[WrongSum]:
    """Totals of a table that are no sum of their row or column, rows first."""
    grid = grid_of(table)
    if grid is None:
        return
    down = {column: dict(_column(grid, column)) for column in grid.values} if grid.readable_down else {}
    down = _settled(grid, down)
    for column in grid.totals:
        yield from _row_findings(grid, column, down)
    for column, faults in down.items():
        for rank, difference in faults.items():
            rows = _row_faults(grid, column) if column in grid.totals else {}
            of_rows = sum(wrong for row, wrong in rows.items() if grid.rows[row].kind is Kind.PART)
            if column in grid.totals and difference in (_of_parts(grid, down, rank), -of_rows):
                continue  # follows from a fault in another cell
            row, where = grid.rows[rank], f"de kolom '{grid.heads[column]}'"
            of_group = row.kind is Kind.SUBTOTAL
            yield _finding(grid, rank, column, difference, f"'{row.name}' in {where}" if of_group else where)


def _finding(grid: Grid, rank: int, column: int, difference: int, where: str) -> WrongSum:
    cell = grid.rows[rank].cells[column]
    printed = cell.value or 0
    return WrongSum(cel=cell.alinea, where=where, found=printed + difference, printed=printed, is_money=grid.is_money)


# -- across


def _row_findings(grid: Grid, column: int, down: Mapping[int, Mapping[int, int]]) -> Iterator[WrongSum]:
    """Findings of one total column; a difference of a total row that follows from others is left out."""
    above = 0
    for rank, difference in _row_faults(grid, column).items():
        row = grid.rows[rank]
        derived = above - _of_parts(grid, down, rank) + down.get(column, {}).get(rank, 0)
        if row.kind is Kind.PART:
            above += difference
        if row.kind is Kind.PART or difference != derived:
            yield _finding(grid, rank, column, difference, f"de rij '{row.name}'")


def _of_parts(grid: Grid, down: Mapping[int, Mapping[int, int]], rank: int) -> int:
    """Difference of a total row over all columns that are no totals."""
    return sum(faults.get(rank, 0) for column, faults in down.items() if column not in grid.totals)


def _row_faults(grid: Grid, total: int) -> dict[int, int]:
    """Differences by row between the sum and the printed total of one total column."""
    tried = [_over_rows(grid, total, parts) for parts in _kinds_across(grid, total)]
    best = max(tried, key=lambda one: (one.right, -len(one.wrong)), default=_Tried({}, 0))
    sure = grid.has_sides and len(tried) == 1
    wrong = sum(grid.rows[rank].kind is Kind.PART for rank in best.wrong)  # a total row follows the others
    return dict(best.wrong) if best.right > wrong or sure else {}


def _kinds_across(grid: Grid, total: int) -> Iterator[tuple[int, ...]]:
    """Rows of columns of which a total column may be the sum, most likely first."""
    before = [column for column in grid.values if column < total]
    totals = [column for column in grid.totals if column < total]
    since = [column for column in before if column not in totals and column > (totals[-1] if totals else 0)]
    plain = [column for column in before if column not in totals]
    kinds = [since, [one for one in since if one in grid.sides], plain, [one for one in plain if one in grid.sides]]
    if len(totals) > 1:
        kinds.append(totals)
    after = [column for column in grid.values if column > total and column not in grid.totals]
    if not plain:
        kinds.append(after)
    yield from dict.fromkeys(tuple(kind) for kind in kinds if len(kind) > 1 or (kind and grid.has_sides))


def _over_rows(grid: Grid, total: int, columns: Sequence[int]) -> _Tried:
    wrong: dict[int, int] = {}
    right = 0
    for rank, row in enumerate(grid.rows):
        cells = [row.cells[column] for column in columns if column < len(row.cells)]
        last = row.cells[total] if total < len(row.cells) else None
        difference = _difference(cells, last, grid)
        if difference is None:
            continue
        right += not difference
        if difference:
            wrong[rank] = difference
    return _Tried(wrong, right)


# -- down


def _column(grid: Grid, column: int) -> Iterator[tuple[int, int]]:
    """Total rows of a column with their difference from the nearest sum of the rows above."""
    for rank, kinds in _kinds_down(grid):
        row = grid.rows[rank]
        total = row.cells[column] if column < len(row.cells) else None
        sums = [_difference(_cells(grid, parts, column), total, grid) for parts in kinds]
        known = [difference for difference in sums if difference is not None]
        if known:
            yield rank, 0 if 0 in known else known[0]


def _kinds_down(grid: Grid) -> Iterator[tuple[int, tuple[tuple[int, ...], ...]]]:
    """Total rows, each with the rows of which it may be the sum: its group, groups and loose rows, or all rows."""
    groups: list[int] = []
    group: list[int] = []
    rows: list[int] = []
    since: list[int] = []
    closed: list[int] = []
    for rank, row in enumerate(grid.rows):
        if row.kind is Kind.SUBTOTAL:
            yield rank, (tuple(group),)
        elif row.kind is Kind.TOTAL:
            yield (
                rank,
                tuple(dict.fromkeys(((*groups, *group), tuple(rows), tuple(since), tuple(group), tuple(closed)))),
            )
        match row.kind:
            case Kind.PART:
                rows.append(rank)
                group.append(rank)
                since.append(rank)
            case Kind.SUBTOTAL:
                groups, group = [*groups, rank], []
                closed.append(rank)
            case Kind.TOTAL:
                groups, group, since = [*groups, *group], [], []
                closed.append(rank)
            case Kind.TITLE:
                groups, group = [*groups, *group], []
            case Kind.WITHIN:
                pass


def _cells(grid: Grid, rows: Iterable[int], column: int) -> list[Cell]:
    return [grid.rows[rank].cells[column] for rank in rows if column < len(grid.rows[rank].cells)]


def _settled(grid: Grid, down: dict[int, dict[int, int]]) -> dict[int, dict[int, int]]:
    """Differences of total rows that count: of State and region always, else where a row fits in another column."""
    right: dict[int, int] = {}
    for faults in down.values():
        for rank, difference in faults.items():
            right[rank] = right.get(rank, 0) + (not difference)
    seen = {rank: sum(rank in faults for faults in down.values()) for rank in right}
    settled: dict[int, dict[int, int]] = {}
    for column, faults in down.items():
        of_side = column in grid.sides or (grid.has_sides and column in grid.totals)
        settled[column] = {
            rank: difference
            for rank, difference in faults.items()
            if difference and (of_side or right[rank] or seen[rank] == 1)
        }
    return settled


def _difference(parts: Sequence[Cell], total: Cell | None, grid: Grid) -> int | None:
    """Sum of cells minus a total, 0 within rounding; None where a cell or the total is unread or nothing is added."""
    values = [cell.value for cell in parts]
    filled = [cell for cell in parts if cell.value]
    if total is None or total.value is None or None in values or not filled or (total.is_blank and len(parts) > 0):
        return None
    difference = sum(value or 0 for value in values) - total.value
    return 0 if abs(difference) <= grid.tolerance([*filled, total]) else difference
