"""Text of a file before import interprets it: paragraphs, tables and notes in reading order.

Every reader (Word, OpenDocument, HTML, RTF, PDF) gives this one form. The module imports nothing of the program, for
readers run in a child process that loads as little as possible.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

Count = Annotated[int, Meta(ge=0, le=1_000_000)]
"""Level or page number, which bounds what the answer of a reader can ask for."""

MARKDOWN = "markdown"
"""Form of a ``FileText`` whose one paragraph is the Markdown of a whole text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words in one style. A run with a ``mark`` calls the note of that label and has no words of its own."""

    text: str
    bold: bool = False
    italic: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Paragraph, heading or list item.

    ``label`` is the printed number or bullet, resolved from the numbering of the file: ``1.``, ``a)``, ``Artikel 1``.
    ``heading`` is the outline level from 1, 0 for body text. ``depth`` is the list level from 1, 0 outside lists.
    ``page`` counts from 1, 0 where a file has no pages. ``wrapped`` says that line feeds in the runs are line ends
    of a page; otherwise they are line breaks of the author. ``doubt`` is a remark for the editor, in Dutch.
    """

    runs: tuple[Run, ...]
    label: str = ""
    heading: Count = 0
    depth: Count = 0
    page: Count = 0
    wrapped: bool = False
    doubt: str = ""

    @property
    def text(self) -> str:
        """Words without label, style and note marks."""
        return "".join(run.text for run in self.runs)

    @property
    def bold(self) -> bool:
        """True if every word is bold: often a heading typed without a style."""
        words = [run for run in self.runs if run.text.strip()]
        return bool(words) and all(run.bold for run in words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Cell of a table. A cell that a merged neighbour covers is empty and ``above`` or ``left`` names the side."""

    paragraphs: tuple[Paragraph, ...] = ()
    above: bool = False
    left: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Table of rows with equally many cells; ``headed`` when the file marks its first row as a header.

    ``ruled`` is False for a table without borders, which mostly serves layout: signatures side by side.
    """

    rows: tuple[tuple[Cell, ...], ...]
    headed: bool = False
    ruled: bool = True
    page: Count = 0
    doubt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Text of a footnote or endnote; it follows the paragraph or table that calls it."""

    mark: str
    paragraphs: tuple[Paragraph, ...]
    page: Count = 0


Block = Paragraph | Table | Note


def paragraphs_of(block: Block) -> Iterator[Paragraph]:
    """Paragraphs of a block in reading order: the block itself, or those of a note or of the cells of a table."""
    match block:
        case Paragraph():
            yield block
        case Note():
            yield from block.paragraphs
        case Table():
            yield from (one for row in block.rows for cell in row for one in cell.paragraphs)


def cell_text(blocks: Iterable[Block], notes: list[Block]) -> tuple[Paragraph, ...]:
    """Paragraphs of a cell, with those of a table inside the cell; its notes are added to ``notes``."""
    paragraphs: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Note):
            notes.append(block)
        else:
            paragraphs += paragraphs_of(block)
    return tuple(paragraphs)


@dataclass(frozen=True, slots=True)
class Notice:
    """Repair or omission of a reader, for the report: its kind, the reason in Dutch and the page, 0 if unknown."""

    kind: str
    reason: str
    page: Count = 0


def left_out(hidden: int, pictures: int) -> Iterator[Notice]:
    """Notices of the numbers of hidden words and of pictures that a reader left out."""
    if hidden:
        yield Notice("verborgen tekst", f"{hidden} verborgen woorden zijn weggelaten")
    if pictures:
        yield Notice("afbeelding", f"{pictures} afbeeldingen of tekeningen zijn niet overgenomen")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileText:
    """All that a reader got from a file: its form (``docx``), its blocks in reading order, and its notices."""

    form: str
    blocks: tuple[Block, ...]
    notices: tuple[Notice, ...] = ()
