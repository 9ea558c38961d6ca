"""Tables whose cells are paragraphs: columns that a program for PDF files gives cell by cell, row after row."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dealpers.importer.chunks import Chunk
from dealpers.importer.lines import FIGURE

_LEAST_ROWS = 3  # with the heads of the columns
_COLUMNS = range(2, 9)
_CELL = 40  # characters
_TOTAL = "totaal"


def with_cell_tables(chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """Paragraphs, in which runs of short ones with figures in the same columns of each row are tables."""
    out: list[Chunk] = []
    index = 0
    while index < len(chunks):
        end = index
        while end < len(chunks) and _is_cell(chunks[end]):
            end += 1
        table = _table(chunks[index:end])
        if table:
            out.append(table)
            index += len(table.lines)
        else:
            out.append(chunks[index])
            index += 1
    return tuple(out)


def _is_cell(chunk: Chunk) -> bool:
    """True if a paragraph can be a cell: one short line without the end of a sentence."""
    if not chunk.is_text or chunk.bullet or chunk.literal or len(chunk.lines) != 1 or not chunk.text:
        return False
    return len(chunk.text) <= _CELL and chunk.text[-1] not in ".;:,"


def _table(run: Sequence[Chunk]) -> Chunk | None:
    """Longest table from the first cell of a run; None where no number of columns fits."""
    tables = [rows for width in _COLUMNS if len(rows := tuple(_rows(run, width))) >= _LEAST_ROWS]
    rows = max(tables, key=lambda rows: sum(map(len, rows)), default=())
    if not rows:
        return None
    lines = tuple(chunk.lines[0] for chunk in run[: sum(map(len, rows))])
    width = len(rows[0])
    figures = [index for index in range(width) if FIGURE.fullmatch(rows[1][index])]
    last = _filled(rows[-1], figures, width)
    return replace(run[0], text="", rows=(*rows[:-1], last), lines=lines, headed=True)


def _rows(run: Sequence[Chunk], width: int) -> Iterator[tuple[str, ...]]:
    """Rows of a width with figures in the same columns, the heads first; a total may leave the columns of words out."""
    form: list[bool] = []
    for begin in range(0, len(run), width):
        row = tuple(chunk.text for chunk in run[begin : begin + width])
        figures = [FIGURE.fullmatch(cell) is not None for cell in row]
        if not begin:
            if len(row) < width or figures[0]:
                return
        elif not form:
            form = figures
            if len(row) < width or form[0] or not any(form) or _repeats(form):
                return
        elif row[0].lower().startswith(_TOTAL) and figures[: sum(form) + 1] == [False] + [True] * sum(form):
            yield row[: sum(form) + 1]
            return
        elif figures != form:
            return
        yield row


def _repeats(form: Sequence[bool]) -> bool:
    """True if a row is two equal rows or more, so that its width is a multiple of the right one."""
    parts = (part for part in range(1, len(form)) if len(form) % part == 0)
    return any(any(form[:part]) and list(form) == list(form[:part]) * (len(form) // part) for part in parts)


def _filled(row: tuple[str, ...], figures: Sequence[int], width: int) -> tuple[str, ...]:
    """Row of a total with its figures in their columns, and blanks in those of words."""
    if len(row) == width:
        return row
    by_column = dict(zip(figures, row[1:], strict=True))
    return (row[0], *(by_column.get(column, "") for column in range(1, width)))
