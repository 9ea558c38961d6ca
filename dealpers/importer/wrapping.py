"""Lines as chunks: which line goes on in the next, and where something new begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dealpers.importer.chunks import Chunk, begun, ends
from dealpers.importer.hyphens import Joint, joint
from dealpers.importer.lines import Line, is_article
from dealpers.model import Herstel

_WIDEST = 140  # a line that is longer was not broken by the width of a page
_MOST = 500  # lines of a paragraph or rows in a row: what is longer is no text that people wrote
_FULL = 0.7
_LONG = 70  # signs; where paragraphs stand on a line each, what is shorter may be a line of a form
_HALF = 0.4
_NUMBERED = re.compile(r"\b(?:artikel|artikelen|lid|nr\.|hoofdstuk|onder|bijlage|tabel)$", re.I)
_GOES_ON = re.compile(
    r"(?:\b(?:de|het|een|en|of|van|in|op|met|voor|door|aan|bij|te|tot|om|dat|die|als|naar|uit|over|onder|per|ter|ten"
    r"|artikel|artikelen|lid|nr\.|hoofdstuk))$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Wrapped:
    """The chunks of a text, and how lines were joined to make them; ``width`` is that of a full line, 0 if unknown."""

    chunks: tuple[Chunk, ...]
    mends: tuple[Herstel, ...]
    width: int = 0


def in_address(text: str) -> bool:
    """Whether a text ends within an address in brackets; that is no one address any more, whatever is joined to it."""
    return re.search(r"<(?:https?://|www\.)[^<>]*$", text) is not None


def goes_on(text: str) -> bool:
    """Whether a text ends in a word that something must follow."""
    return _GOES_ON.search(text.rstrip(" *")) is not None


def wrapped(lines: Sequence[Line], words: frozenset[str] | None) -> Wrapped:
    """The chunks that lines make: a line that ran on is part of the one before it.

    ``words`` are those of the text, by which a broken word is known; without them none is made whole.
    """
    width = _width(lines)
    chunks: list[Chunk] = []
    mends: list[Herstel] = []
    last: Line | None = None  # the line right before, if it is not blank
    for line in lines:
        if line.rule and last and chunks and chunks[-1].rows:
            chunks[-1] = replace(chunks[-1], headed=len(chunks[-1].rows) == 1)
            continue
        if line.blank:
            last = None
            continue
        chunk = chunks[-1] if chunks and last and len(chunks[-1].lines) < _MOST else None
        if chunk and last and line.cells and chunk.rows:
            chunks[-1] = replace(chunk, lines=(*chunk.lines, line.number), rows=(*chunk.rows, line.cells))
        elif chunk and last and _runs_on(chunk, last, line, width):
            chunks[-1], mend = joined(chunk, begun(line), words)
            mends += mend
        else:
            chunks.append(begun(line))
        last = line
    return Wrapped(tuple(chunks), tuple(mends), width)


def _width(lines: Sequence[Line]) -> int:
    """The width of a full line, where the width of a page broke lines; 0 where each paragraph is one line."""
    written = [line for line in lines if not line.blank and not line.cells]
    followed = [
        len(line.text)
        for line, after in pairwise(lines)
        if not line.blank and not after.blank and not after.bullet and not after.label and not after.cells
    ]
    if len(followed) < max(5, len(written) // 4):
        return 0
    widest = sorted(followed)[int(len(followed) * 0.9)]
    return widest if widest <= _WIDEST else 0


def _runs_on(chunk: Chunk, last: Line, line: Line, width: int) -> bool:
    """Whether a line is the rest of what the line right before it began."""
    if _begins(chunk, last, line, width):
        return False
    if last.text == chunk.label or joint(last.text, line.text, frozenset()):  # a label alone, or half a word
        return True
    if chunk.is_item and line.indent > chunk.indent:
        return True
    small = line.text[:1].islower() and not ends(last.text)
    long = len(last.text) >= _LONG and not ends(last.text) and not last.text.endswith(",")
    if width:
        full = len(last.text) >= width * _FULL and not (line.indent > last.indent and ends(last.text))
        return full or goes_on(last.text) or (small and len(last.text) >= width * _HALF)
    return small or long


def _begins(chunk: Chunk, last: Line, line: Line, width: int) -> bool:
    """Whether a line begins something new, whatever stands before it."""
    signed = line.bullet or line.hashes or line.cells or line.note or chunk.hashes or chunk.rows
    headed = is_article(line.text) or is_article(last.text)
    dotted = line.text.startswith("o ")  # the bullet of a second level, as it comes out of some programs
    counted = line.label and not (len(last.text) >= width * _FULL > 0 and _cites(last.text, line))
    return bool(signed or headed or dotted or counted or in_address(last.text))


def _cites(before: str, line: Line) -> bool:
    """Whether what looks like a label is the number that the words before it ask for."""
    rest = line.text[len(line.label) :].lstrip()
    return _NUMBERED.search(before) is not None or (goes_on(before) and not rest[:1].isupper())


def joined(chunk: Chunk, more: Chunk, words: frozenset[str] | None) -> tuple[Chunk, tuple[Herstel, ...]]:
    """Two chunks as one, with the mend that a broken word asks for."""
    left, right = chunk.text, more.text
    text = f"{left} {right}".strip()
    mends: tuple[Herstel, ...] = ()
    van, tot = chunk.lines[-1], more.lines[0]
    match joint(left, right, words) if words is not None else None:
        case Joint.BROKEN:
            text = left[:-1] + right
            mends = (Herstel(van, tot, 0, "afbreking", "het woord liep over een regeleinde", afgebroken=True),)
        case Joint.HYPHENED:
            text = left + right
            reason = "het woord met een streepje liep over een regeleinde"
            mends = (Herstel(van, tot, 0, "afbreking", reason, afgebroken=True, streepje=True),)
        case Joint.UNSURE:
            reason = "niet samengevoegd, want het kan ook een woord met een streepje zijn: kijk dit na"
            mends = (Herstel(van, tot, 0, "afbreking onzeker", reason),)
    return replace(chunk, text=text, lines=(*chunk.lines, *more.lines)), mends
