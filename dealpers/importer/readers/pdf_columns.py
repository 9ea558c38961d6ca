"""Reading order of a page: columns, each from top to bottom, and what runs over their whole width."""

from collections.abc import Sequence
from dataclasses import dataclass

from dealpers.importer.readers.pdf_lines import Line

_LEAST = 5  # lines on both sides of a gutter
_CROSSING = 0.3  # share of lines that may run over a gutter: titles and wide paragraphs
_NARROWEST = 0.22  # median width of a column over that of the page; labels and cells are narrower
_STEP = 2.0  # points between places where a gutter is sought
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Flow:
    """Lines that are read from top to bottom, with the edges between which they run."""

    lines: tuple[Line, ...]
    left: float
    right: float


def flows(lines: Sequence[Line], depth: int = 0) -> list[Flow]:
    """Flows of a page in reading order."""
    if not lines:
        return []
    gutter = _gutter(lines) if depth < _DEEPEST else None
    if gutter is None:
        return [_flow(lines)]
    out: list[Flow] = []
    band: list[Line] = []
    wide: list[Line] = []
    for line in lines:
        if _crosses(line, gutter):
            out += _sides(band, gutter, depth)
            band = []
            wide.append(line)
        else:
            out += flows(wide, _DEEPEST)
            wide = []
            band.append(line)
    return [*out, *flows(wide, _DEEPEST), *_sides(band, gutter, depth)]


def _flow(lines: Sequence[Line]) -> Flow:
    """Flow of lines; lines that begin in the right half, as a second signature, show no edge of running text."""
    left = min(line.x0 for line in lines)
    middle = (left + max(line.x1 for line in lines)) / 2
    return Flow(tuple(lines), left, max(line.x1 for line in lines if line.x0 <= middle))


def _sides(band: Sequence[Line], gutter: float, depth: int) -> list[Flow]:
    left = [line for line in band if line.x0 + line.x1 <= 2 * gutter]
    right = [line for line in band if line.x0 + line.x1 > 2 * gutter]
    return [*flows(left, depth + 1), *flows(right, depth + 1)]


def _crosses(line: Line, gutter: float) -> bool:
    return line.x0 < gutter - 1 and line.x1 > gutter + 1


def _gutter(lines: Sequence[Line]) -> float | None:
    """Place of the empty strip between two columns of prose; None if there is no such strip."""
    begin, end = min(line.x0 for line in lines), max(line.x1 for line in lines)
    best: tuple[float, float] | None = None
    place = None
    x = begin + 0.2 * (end - begin)
    while x < end - 0.2 * (end - begin):
        crossing = sum(_crosses(line, x) for line in lines)
        left = [line for line in lines if line.x1 <= x + 1]
        right = [line for line in lines if line.x0 >= x - 1]
        if crossing <= _CROSSING * len(lines) and _are_columns(left, right, end - begin):
            begins, ends = min(line.x0 for line in right), max(line.x1 for line in left)
            rank = (-crossing, begins - ends)
            if best is None or rank > best:
                best, place = rank, (begins + ends) / 2
        x += _STEP
    return place


def _are_columns(left: Sequence[Line], right: Sequence[Line], width: float) -> bool:
    """True if lines are beside each other as prose: enough of them, and long."""
    if len(left) < _LEAST or len(right) < _LEAST:
        return False
    high, low = max(line.y for line in right), min(line.y for line in right)
    beside = sum(low - 2 <= line.y <= high + 2 for line in left)
    return beside >= _LEAST and all(_long(side) >= _NARROWEST * width for side in (left, right))


def _long(side: Sequence[Line]) -> float:
    """Width that a third of the lines reach: headings and last lines are short in any column."""
    widths = sorted((line.x1 - line.x0 for line in side), reverse=True)
    return widths[len(widths) // 3]
