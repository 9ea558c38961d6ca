"""Paragraphs and tables of an RTF file while its reader gathers them."""

from dataclasses import dataclass, field, replace

from dealpers.importer.paragraph import Block, Cell, Paragraph, Run, Table
from dealpers.importer.readers.runs import tidy

_SYMBOL = "een teken uit een symboollettertype is niet overgenomen"
_DRAWN_LINES = frozenset("brdrs brdrth brdrdb brdrdot brdrdash brdrhair brdrdashd brdrtriple".split())
_STRUCK = "deze alinea heeft doorgehaalde woorden"


@dataclass(slots=True, kw_only=True)
class Layout:
    """Properties of the open paragraph, which ``\\pard`` resets."""

    in_table: bool = False
    style: int = 0
    outline: int = -1
    listed: bool = False
    level: int = 0


@dataclass(slots=True, kw_only=True)
class RowForm:
    """Definition of a row: the merges of each cell, and whether it has borders or repeats as header."""

    merges: list[set[str]] = field(default_factory=list)
    pending: set[str] = field(default_factory=set)
    defining: bool = True
    ruled: bool = False
    headed: bool = False


@dataclass(slots=True, kw_only=True)
class Flow:
    """One stream of paragraphs: the body, a note or a text box. ``late`` are blocks that follow the open paragraph."""

    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    late: list[Block] = field(default_factory=list)
    label: str = ""
    struck: bool = False
    layout: Layout = field(default_factory=Layout)
    row: RowForm = field(default_factory=RowForm)
    cell: list[Paragraph] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    ruled: bool = False
    headed: bool = False
    table_notes: list[Block] = field(default_factory=list)

    def end_paragraph(self, heading: int) -> Paragraph | None:
        """End the open paragraph; None where it has neither words nor a number."""
        runs, label = tidy(self.runs), " ".join(self.label.split())
        unknown = "\0" in label or any("\0" in run.text for run in runs)
        clean = tuple(replace(run, text=run.text.replace("\0", "")) for run in runs)
        paragraph = None
        if clean or label.strip("•-–—o·\0"):
            paragraph = Paragraph(
                runs=clean,
                label=label.replace("\0", "") or ("•" if label else ""),
                heading=heading if clean else 0,
                depth=self.layout.level + 1 if label and not heading else 0,
                doubt=_SYMBOL if unknown else _STRUCK if self.struck else "",
            )
        late, self.runs, self.label, self.late, self.struck = self.late, [], "", [], False
        if self.layout.in_table:
            self.cell += [paragraph] if paragraph else []
            self.table_notes += late
        else:
            self.end_table()
            self.blocks += [*([paragraph] if paragraph else []), *late]
        return paragraph

    def end_cell(self) -> None:
        """End the open cell."""
        self.cells.append(Cell(paragraphs=tuple(self.cell)))
        self.cell = []

    def end_row(self) -> None:
        """End the open row with the merges of its definition."""
        form = self.row
        for index, merges in enumerate(form.merges[: len(self.cells)]):
            if not self.cells[index].paragraphs:
                self.cells[index] = Cell(above="clvmrg" in merges, left="clmrg" in merges)
        if self.cells:
            self.headed = self.headed or (form.headed and not self.rows)
            self.rows.append(tuple(self.cells))
        self.ruled = self.ruled or form.ruled
        self.cells = []

    def end_table(self) -> None:
        """End the open table, if any."""
        if self.cell:
            self.end_cell()
        if self.cells:
            self.end_row()
        if self.rows:
            width = max(map(len, self.rows))
            even = tuple((*row, *[Cell()] * (width - len(row))) for row in self.rows)
            self.blocks += [Table(rows=even, headed=self.headed and len(even) > 1, ruled=self.ruled), *self.table_notes]
        self.rows, self.table_notes, self.ruled, self.headed = [], [], False, False


def set_layout(flow: Flow, name: str, number: int | None) -> None:
    """Set a property of the open paragraph or of the definition of a row."""
    layout, row = flow.layout, flow.row
    match name:
        case "pard":
            flow.layout, row.defining = Layout(), False
        case "intbl":
            layout.in_table, row.defining = number != 0, False
        case "s":
            layout.style = number or 0
        case "outlinelevel":
            layout.outline = number if number is not None else 0
        case "ls":
            layout.listed = bool(number)
        case "ilvl":
            layout.level = max(0, min(number or 0, 8))
        case "trowd":
            flow.row = RowForm()
        case "trhdr":
            row.headed = True
        case "clvmgf" | "clvmrg" | "clmgf" | "clmrg":
            row.pending.add(name)
        case "cellx":
            row.merges.append(row.pending)
            row.pending = set()
        case _ if name in _DRAWN_LINES:
            row.ruled = row.ruled or row.defining
