"""Cells of PDF tables as paragraphs: between drawn lines with merged cells resolved, or in columns without lines."""

from collections.abc import Sequence

from dealpers.importer.paragraph import Cell, Paragraph, Run, Table
from dealpers.importer.readers.pdf_columns import Flow
from dealpers.importer.readers.pdf_lines import Line, lines
from dealpers.importer.readers.pdf_page import Page
from dealpers.importer.readers.pdf_paragraphs import Group, grouped
from dealpers.importer.readers.pdf_tables import Columns, Grid
from dealpers.importer.readers.symbols import RAISED


def ruled(page: Page, grid: Grid) -> Table:
    """Table between drawn lines, its merged cells resolved."""
    cells: dict[tuple[int, int], list[Line]] = {}
    inside: dict[tuple[int, int], list[int]] = {}
    for index, char in enumerate(page.chars):
        if grid.holds((char.x0 + char.x1) / 2, char.y):
            inside.setdefault(grid.cell((char.x0 + char.x1) / 2, char.y), []).append(index)
    for place, members in inside.items():
        cells[place] = lines([page.chars[index] for index in members], page.number)
    rows = tuple(
        tuple(
            Cell(
                paragraphs=cell_paragraphs(cells.get((row, column), [])),
                left=column > 0 and grid.is_open(row, column, left=True),
                above=row > 0 and grid.is_open(row, column, left=False),
            )
            for column in range(len(grid.xs) - 1)
        )
        for row in range(len(grid.ys) - 1)
    )
    return Table(rows=tuple(row for row in rows if any(cell.paragraphs for cell in row)) or rows, page=page.number)


def cell_paragraphs(lines_of_cell: Sequence[Line]) -> tuple[Paragraph, ...]:
    """Paragraphs of the lines in a cell."""
    if not lines_of_cell:
        return ()
    flow = Flow(tuple(lines_of_cell), min(line.x0 for line in lines_of_cell), max(line.x1 for line in lines_of_cell))
    return tuple(map(_plain, grouped(flow)))


def _plain(group: Group) -> Paragraph:
    runs: list[Run] = []
    for line in group.lines:
        runs += [Run(text="\n")] if runs else []
        runs += [
            Run(text=piece.text.translate(RAISED) if piece.raised else piece.text, bold=piece.bold)
            for piece in line.pieces
        ]
    return Paragraph(runs=tuple(runs), wrapped=True, page=group.lines[0].page)


def unruled(columns: Columns, page: int) -> Table:
    """Words in columns without lines: rows where figures or several lines a cell say so, else columns of paragraphs."""
    width = len(columns.rows[0])
    if columns.figures or columns.continued or width > 2:
        rows = tuple(tuple(Cell(paragraphs=cell_paragraphs(cell)) for cell in row) for row in columns.rows)
        return Table(rows=rows, ruled=False, page=page)
    stacked = tuple(
        Cell(paragraphs=tuple(_plain(Group(lines=[line])) for row in columns.rows for line in row[column]))
        for column in range(width)
    )
    return Table(rows=(stacked,), ruled=False, page=page)
