"""Columns of signatures: rows of the closing words whose cells are between gaps of two blanks or more."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from dealpers.dutch.regex import regex
from dealpers.model.text import Alinea, Tekst

_GAP = regex(r"[^\S\n]{2,}|\t")
COLUMN_GAP = "  "
"""Gap between two cells in a paragraph, as the import writes it."""
_LONGEST = 80  # characters of a cell at most: "De Minister van Volkshuisvesting en Ruimtelijke Ordening,"
_SENTENCE = 4  # words of a cell with a full stop at most; a longer one is a sentence, with two blanks behind it

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Columns:
    """Paragraphs in a row with equally many cells, at least two; ``rows`` has the stretches of the cells of each."""

    paragraphs: tuple[Alinea, ...]
    rows: tuple[tuple[tuple[int, int], ...], ...]

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.rows[0])

    @property
    def labelled(self) -> bool:
        """True if the first cell of a row names the second: "Naam:" before "A. Berg"."""
        return any(words[0].endswith(":") and not words[-1].endswith(":") for words in self.words)

    @property
    def headed(self) -> bool:
        """True if the first row names the columns: the parties, or who signs for these."""
        return len(self.rows) > 1 and not self.labelled

    @property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """Words of each cell, row by row."""
        rows = zip(self.paragraphs, self.rows, strict=True)
        return tuple(tuple(alinea.tekst[begin:end] for begin, end in cells) for alinea, cells in rows)

    @property
    def by_column(self) -> Iterator[Alinea]:
        """Cells from the first column to the last, each a paragraph with the identifier of its row."""
        for column in range(self.width):
            for alinea, words in zip(self.paragraphs, self.words, strict=True):
                yield replace(alinea, inhoud=(Tekst(words[column]),))


def in_columns(blocks: Iterable[T]) -> Iterator[T | Columns]:
    """Blocks, in which paragraphs with equally many cells, one behind the other, are columns."""
    rows: list[Alinea] = []
    for block in blocks:
        cells = _cells(block) if isinstance(block, Alinea) else ()
        if rows and len(cells) != len(_cells(rows[0])):
            yield _columns(rows)
            rows = []
        if isinstance(block, Alinea) and cells:
            rows.append(block)
        else:
            yield block
    if rows:
        yield _columns(rows)


def _columns(rows: Iterable[Alinea]) -> Columns:
    paragraphs = tuple(rows)
    return Columns(paragraphs, tuple(map(_cells, paragraphs)))


def _cells(alinea: Alinea) -> tuple[tuple[int, int], ...]:
    """Stretches of the cells of a paragraph; empty where it has one only, or reads as sentences."""
    text = alinea.tekst
    cells: list[tuple[int, int]] = []
    begin = 0
    for gap in [*_GAP.finditer(text), None]:
        end = gap.start() if gap else len(text)
        if text[begin:end].strip():
            cells.append((begin, end))
        begin = gap.end() if gap else end
    words = [text[begin:end] for begin, end in cells]
    runs_on = any(len(cell) > _LONGEST or (cell.endswith(".") and len(cell.split()) > _SENTENCE) for cell in words)
    return tuple(cells) if len(cells) > 1 and not runs_on else ()
