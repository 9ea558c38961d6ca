"""Lines of text on a PDF page: characters on one baseline without a wide gap between them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import attrgetter
from statistics import median

from dealpers.importer.readers.pdf_page import Char

_SAME_BASELINE = 0.1  # share of the font size
_HIGHEST = 0.6  # share of the font size of a line that a superscript lies above it
_WIDE_GAP = 1.9  # share of the font size; columns lie farther apart, words and labels nearer
_LABEL_GAP = 5.0  # share of the font size, at most, between a label and its words
_LONGEST_LABEL = 8
_WORD_GAP = 0.3  # share of the font size, where the file has no space; letters of a word lie nearer
_RAISED = 0.9  # share of the font size of its line; a smaller character above it is raised (browsers set 0.83)
_SHIFT = 0.12  # share of the font size of its line that a raised character lies above the baseline
_DRAWN_HIGH = 0.2  # share of the font size above the baseline, on which ordinary letters and figures rest


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Characters of one style in a line; ``raised`` for superscripts."""

    text: str
    bold: bool = False
    italic: bool = False
    raised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Line: pieces, edges, baseline, font size, page; ``first`` is the width of its first word.

    ``label_gap`` says that a wide space follows the first word, as behind a number that hangs in the margin;
    ``text_x`` is then where the words behind it begin.
    """

    pieces: tuple[Piece, ...]
    x0: float
    x1: float
    y: float
    size: float
    page: int
    first: float = 0.0
    text_x: float = 0.0

    @property
    def text(self) -> str:
        """Words of the line."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def bold(self) -> bool:
        """True if every word is bold."""
        return all(piece.bold for piece in self.pieces if piece.text.strip())

    @property
    def label_gap(self) -> bool:
        """True if the first word hangs before the others."""
        return self.text_x > self.x0


def lines(chars: Iterable[Char], page: int) -> list[Line]:
    """Lines of a page, from top to bottom and from left to right."""
    rows = _with_raised(_rows(chars))
    inked = [row for row in rows if any(one.text.strip() for one in row)]
    out = [_line(part, page) for row in inked for part in _parts(sorted(row, key=lambda one: one.x0))]
    return sorted(out, key=lambda line: (-line.y, line.x0))


def _rows(chars: Iterable[Char]) -> list[list[Char]]:
    """Characters by baseline, from top to bottom."""
    rows: list[list[Char]] = []
    ordered = sorted(chars, key=attrgetter("y"), reverse=True)
    for (y, size), alike in groupby(ordered, key=attrgetter("y", "size")):
        near = next((row for row in rows[-4:] if abs(row[0].y - y) <= _SAME_BASELINE * size), None)
        if near is None:
            rows.append([*alike])
        else:
            near += alike
    return rows


def _with_raised(rows: Sequence[list[Char]]) -> list[list[Char]]:
    """Rows, in which raised and lowered characters are on the line that they touch."""
    sizes = [max((char.size for char in row if char.text.strip()), default=0.0) for row in rows]
    gone: set[int] = set()
    for index, row in enumerate(rows):
        for other in (*range(max(0, index - 3), index), *range(index + 1, min(len(rows), index + 4))):
            size = sizes[other]
            near = abs(rows[other][0].y - row[0].y) <= _HIGHEST * size
            if other not in gone and sizes[index] < _RAISED * size and near and _touch(row, rows[other], size):
                rows[other].extend(row)
                gone.add(index)
                break
    return [row for index, row in enumerate(rows) if index not in gone]


def _touch(row: Sequence[Char], line: Sequence[Char], size: float) -> bool:
    """True if each part of a row is right behind or before a character of a line."""
    edges = [(char.x0, char.x1) for char in line]
    for char in sorted(row, key=lambda one: one.x0):
        if not any(-size < char.x0 - x1 < 0.6 * size or -size < x0 - char.x1 < 0.6 * size for x0, x1 in edges):
            return False
        edges.append((char.x0, char.x1))
    return True


def _parts(row: Iterable[Char]) -> list[list[Char]]:
    """Row cut at wide gaps; a gap behind a short first word, a label, cuts nothing."""
    parts: list[list[Char]] = []
    before: Char | None = None  # the last character that draws something
    space: Char | None = None  # the first space behind that character
    for char in row:
        if not char.text.strip():
            space = space or char
            continue
        if before is None:
            parts.append([char])
        else:
            gap = char.x0 - before.x1
            size = max(before.size, char.size)
            part = parts[-1]
            if gap > _WIDE_GAP * size and (gap > _LABEL_GAP * size or not _is_label_alone(part)):
                parts.append([char])
            elif char.x0 - before.x0 < 0.02 * size and char.text == before.text and abs(char.rank - before.rank) > 1:
                continue  # printed twice to look bold; the letters of a ligature follow each other in the file
            else:
                if space:
                    part.append(space)
                part.append(char)
        before, space = char, None
    return parts


def _is_label_alone(part: Sequence[Char]) -> bool:
    return len(part) <= _LONGEST_LABEL + 1 and is_label("".join(char.text for char in part).strip())


def is_label(text: str) -> bool:
    """True if characters are a number, a letter or a bullet of a list."""
    core = text.strip("().[]:°ºᵉ")
    if not text or len(text) > _LONGEST_LABEL:
        return False
    if core in ("", "-", "–", "—", "•", "▪", "◦", "o", "■", "", "", "*", "→", "➢", "✓"):
        return bool(text.strip("."))
    numbered = all(part.isdigit() for part in core.split(".")) or (core.isalpha() and len(core) <= 4)
    return numbered and (text[-1] in ".):°º" or core.isdigit() or "." in core)


def _line(row: Sequence[Char], page: int) -> Line:
    inked = [char for char in row if char.text.strip()]
    size = _main_size(inked)
    base = median([one.y for one in inked if one.size > _RAISED * size] or [inked[0].y])
    pieces: list[Piece] = []
    letters: list[str] = []  # of the piece that is not whole yet
    style = (inked[0].bold, inked[0].italic, _is_raised(inked[0], base, size))
    first_end, text_x = inked[-1].x1, 0.0
    end = inked[0].x0
    space = False
    for char in row:
        if not char.text.strip():
            space = True
            continue
        gap = char.x0 - end
        spaced = space or gap > _WORD_GAP * size
        if spaced and not text_x:
            word = "".join([*(piece.text for piece in pieces), *letters])
            first_end = end
            text_x = char.x0 if is_label(word) and gap > 1.5 * _usual_gap(inked, size) else -1.0
        if style != (char.bold, char.italic, raised := _is_raised(char, base, size)):
            pieces.append(_piece(letters, style))
            letters, style = [], (char.bold, char.italic, raised)
        letters.append(f" {char.text}" if spaced else char.text)
        end, space = char.x1, False
    return Line(
        pieces=(*pieces, _piece(letters, style)),
        x0=inked[0].x0,
        x1=max(one.x1 for one in inked),
        y=base,
        size=size,
        page=page,
        first=first_end - inked[0].x0,
        text_x=max(text_x, inked[0].x0),
    )


def _piece(letters: Sequence[str], style: tuple[bool, bool, bool]) -> Piece:
    bold, italic, raised = style
    return Piece(text="".join(letters), bold=bold, italic=italic, raised=raised)


def _is_raised(char: Char, base: float, size: float) -> bool:
    """True if a character is a superscript: set smaller and higher, or drawn so by its font."""
    smaller = char.size < _RAISED * size and char.y > base + _SHIFT * size
    return smaller or (char.text.isalnum() and char.low > base + _DRAWN_HIGH * size)


def _usual_gap(row: Sequence[Char], size: float) -> float:
    """Space between words in a line; justified text has wide ones."""
    gaps = [char.x0 - before.x1 for before, char in pairwise(row)]
    spaces = sorted(gap for gap in gaps if gap > 0.15 * size)
    return max(median(spaces[:-1]) if len(spaces) > 1 else 0.0, 0.3 * size)


def _main_size(row: Sequence[Char]) -> float:
    """Font size that most characters of a line have."""
    sizes: Counter[float] = Counter()
    for size, count in Counter(char.size for char in row).items():
        sizes[round(size, 1)] += count
    return max(sizes, key=lambda size: (sizes[size], size))
