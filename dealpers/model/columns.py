"""Columns of signatures: rows of the closing words whose cells are between gaps of two blanks or more."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from dealpers.dutch.regex import regex
from dealpers.model.text import Alinea, Tekst

_GAP = regex(r"[^\S\n]{2,}|\t")
COLUMN_GAP = "  "
"""Gap between two cells in a paragraph, as the import writes it."""
_LONGEST = 80  # characters of a cell at most: "De Minister van Volkshuisvesting en Ruimtelijke Ordening,"
_HEAD = regex(
    r"(?:naam|namen|partij(?:en)?|organisatie|functie|handtekening(?:en)?|ondertekening|ondertekenaar|datum|plaats"
    r"|namens|paraaf|vertegenwoordig)(?!\s*:).{0,20}",
    re.I,
)
"""Regex of the name of a column of signatures: "Naam", "Plaats en datum", "Vertegenwoordigd door"."""
_SIGNER = regex(r"naam|namen|handtekening|ondertekenaar|paraaf|vertegenwoordig", re.I)
_INITIALS = regex(r"(?:^|(?<=\s))(?:[A-Z][a-z]?\.[ -]?)+(?:[a-z’']+\s){0,3}[A-ZÀ-Þ]")
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
        return len(self.rows) > 1 and not self.labelled and (not self.listed or names_columns(self.words[0]))

    @property
    def listed(self) -> bool:
        """True if each row is a signature: a body, and its person behind it."""
        return lists_signatures(self.words)

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

    @property
    def signatures(self) -> Iterator[Alinea]:
        """Cells row by row, without the names of the columns."""
        first = int(names_columns(self.words[0]))
        for alinea, words in tuple(zip(self.paragraphs, self.words, strict=True))[first:]:
            yield from (replace(alinea, inhoud=(Tekst(cell),)) for cell in words)


def names_columns(row: Sequence[str]) -> bool:
    """True if a row names columns of signatures: "Partij", "Naam" and "Handtekening"."""
    heads = [_HEAD.fullmatch(cell.strip()) for cell in row if cell.strip()]
    return len(heads) > 1 and all(heads) and any(head and _SIGNER.match(head[0]) for head in heads)


def lists_signatures(rows: Sequence[Sequence[str]]) -> bool:
    """True if each row of a table is a signature: columns with names as "Handtekening", or a person behind a body.

    Two cells or more are filled in each row, the first ones, so that a line of words shows its columns.
    """
    below = rows[1:] if (named := names_columns(rows[0])) else rows
    filled = [[bool(cell.strip()) for cell in row] for row in below]
    if not below or any(sum(row) < 2 or row != sorted(row, reverse=True) for row in filled):
        return False
    return named or (len(rows) > 1 and all(_is_signature(row) for row in below))


def _is_signature(row: Sequence[str]) -> bool:
    return not _INITIALS.search(row[0]) and any(map(_INITIALS.search, row[1:]))


def in_columns(blocks: Iterable[T]) -> Iterator[T | Columns]:
    """Blocks, in which paragraphs with equally many cells, one behind the other, are columns.

    Below a row that names the columns a row may have fewer: the last ones are for signatures by hand.
    """
    rows: list[Alinea] = []
    width, headed = 0, False
    for block in blocks:
        cells = _cells(block) if isinstance(block, Alinea) else ()
        if rows and len(cells) != width and not (headed and 1 < len(cells) < width):
            yield _columns(rows)
            rows = []
        if isinstance(block, Alinea) and cells:
            if not rows:
                width, headed = len(cells), names_columns([block.tekst[begin:end] for begin, end in cells])
            rows.append(block)
        else:
            yield block
    if rows:
        yield _columns(rows)


def _columns(rows: Iterable[Alinea]) -> Columns:
    paragraphs = tuple(rows)
    cells = tuple(map(_cells, paragraphs))
    blank = [((len(alinea.tekst),) * 2,) for alinea in paragraphs]
    padded = (row + rest * (len(cells[0]) - len(row)) for row, rest in zip(cells, blank, strict=True))
    return Columns(paragraphs, tuple(padded))


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
