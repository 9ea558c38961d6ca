"""Tables of a PDF: cells between drawn lines, or words that are below each other in columns."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dealpers.importer.readers.pdf_lines import Line
from dealpers.importer.readers.pdf_page import Page, Rule

_NEAR = 3.0  # points between lines that meet
_LEAST_CELLS = 4
_BEFORE_FIGURES = "€$-–+( "
_MOST_LINES = 400  # in each direction of one table


@dataclass(frozen=True, slots=True)
class Grid:
    """Table between drawn lines: the edges of its columns and rows, and which cell covers which."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    rules: tuple[Rule, ...]

    def holds(self, x: float, y: float) -> bool:
        """True if a place lies in the table."""
        return self.xs[0] - 1 < x < self.xs[-1] + 1 and self.ys[-1] - 1 < y < self.ys[0] + 1

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """Row and column of a place, counted from 0, merged cells resolved to the first of them."""
        column = max(index for index in range(len(self.xs) - 1) if self.xs[index] - 1 <= x or index == 0)
        row = max(index for index in range(len(self.ys) - 1) if self.ys[index] + 1 >= y or index == 0)
        while column and self.is_open(row, column, left=True):
            column -= 1
        while row and self.is_open(row, column, left=False):
            row -= 1
        return row, column

    def is_open(self, row: int, column: int, *, left: bool) -> bool:
        """True if no line parts a cell from its left neighbour, or from the one above it."""
        x, y = (self.xs[column] + self.xs[column + 1]) / 2, (self.ys[row] + self.ys[row + 1]) / 2
        if left:
            edge = self.xs[column]
            return not any(
                abs(one.x0 - edge) < _NEAR and one.x0 == one.x1 and one.y0 - 1 < y < one.y1 + 1 for one in self.rules
            )
        edge = self.ys[row]
        return not any(
            abs(one.y0 - edge) < _NEAR and one.y0 == one.y1 and one.x0 - 1 < x < one.x1 + 1 for one in self.rules
        )


def grids(page: Page) -> list[Grid]:
    """Tables of a page that are drawn with lines in both directions."""
    out = []
    for rules in _connected(page.rules[: 4 * _MOST_LINES]):
        xs = _merged(one.x0 for one in rules if one.x0 == one.x1)
        ys = _merged(one.y0 for one in rules if one.y0 == one.y1)
        if (len(xs) - 1) * (len(ys) - 1) >= _LEAST_CELLS and len(xs) > 2 and max(len(xs), len(ys)) <= _MOST_LINES:
            out.append(Grid(tuple(xs), tuple(reversed(ys)), tuple(rules)))
    return out


def _connected(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Lines in groups that touch each other."""
    groups: list[list[Rule]] = []
    for rule in rules:
        touching = [group for group in groups if any(_touch(rule, one) for one in group)]
        groups = [group for group in groups if group not in touching]
        groups.append([rule, *(one for group in touching for one in group)])
    return groups


def _touch(a: Rule, b: Rule) -> bool:
    return a.x0 - _NEAR <= b.x1 and b.x0 - _NEAR <= a.x1 and a.y0 - _NEAR <= b.y1 and b.y0 - _NEAR <= a.y1


def _merged(values: Iterable[float]) -> list[float]:
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > _NEAR:
            out.append(value)
    return out


@dataclass(frozen=True, slots=True)
class Columns:
    """Lines that are in columns without drawn lines: by row, the lines of each column."""

    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    figures: bool
    continued: bool

    @property
    def top(self) -> float:
        """Baseline of the first line."""
        return max(line.y for cell in self.rows[0] for line in cell)


def columned(lines: Sequence[Line]) -> Iterator[Line | Columns]:
    """Lines of a flow, those that are beside each other in columns taken together."""
    rows = _by_height(lines)
    index = 0
    while index < len(rows):
        end = index
        starts: list[float] = []
        while end < len(rows) and _fits(rows[end], starts):
            starts = starts or [line.x0 for line in rows[end]]
            end += 1
        if sum(len(row) > 1 for row in rows[index:end]) >= 2:
            yield _columns(rows[index:end], starts)
            index = end
        else:
            yield from rows[index]
            index += 1


def _by_height(lines: Sequence[Line]) -> list[list[Line]]:
    out: list[list[Line]] = []
    for line in lines:
        if out and abs(out[-1][0].y - line.y) < 2 and line.x0 >= out[-1][-1].x1:
            out[-1].append(line)
        else:
            out.append([line])
    return out


def _fits(row: Sequence[Line], starts: Sequence[float]) -> bool:
    """True if a row goes on with columns that begin at these places; a row of two lines or more begins them."""
    if not starts:
        return len(row) > 1
    if len(row) == 1:
        return any(abs(row[0].x0 - start) < 2 * _NEAR for start in starts[1:])
    return len(row) <= len(starts) and all(_column(line, starts) is not None for line in row)


def _column(line: Line, starts: Sequence[float]) -> int | None:
    """Column in which a line is; figures are set to the right, so that they begin anywhere in it."""
    ends = [*starts[1:], float("inf")]
    for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if start - 2 * _NEAR <= line.x0 < end - 2 * _NEAR:
            return index if abs(line.x0 - start) < 2 * _NEAR or any(sign.isdigit() for sign in line.text) else None
    return None


def _columns(rows: Sequence[Sequence[Line]], starts: Sequence[float]) -> Columns:
    out: list[list[list[Line]]] = []
    continued = False
    for row in rows:
        placed = [(_column(line, starts) or 0, line) for line in row]
        if len(row) == 1 and out:
            out[-1][placed[0][0]].append(row[0])
            continued = True
            continue
        cells: list[list[Line]] = [[] for _ in starts]
        for column, line in placed:
            cells[column].append(line)
        out.append(cells)
    amounts = [line.text for row in rows for line in row if (_column(line, starts) or 0) > 0]
    figures = sum(text.lstrip(_BEFORE_FIGURES)[:1].isdigit() for text in amounts) * 2 >= len(amounts)
    return Columns(tuple(tuple(map(tuple, row)) for row in out), figures, continued)
