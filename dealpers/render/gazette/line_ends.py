"""Line ends of the gazette, foreseen from widths of characters: only a word at a line end needs hyphenation.

As soon as one word of a paragraph may be hyphenated, Typst looks up all of its words in the hyphenation patterns. Each
such word is also content of its own. Together that costs more than the rest of the text (decision 42).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from dealpers.dutch.regex import regex
from dealpers.model import Stijl
from dealpers.render.gazette.model import (
    Block,
    Continuation,
    Gazette,
    Item,
    ItemList,
    LinkRun,
    NoteRun,
    NoteText,
    Paragraph,
    Piece,
    Run,
    TextRun,
)

Measure = Callable[[str, str], float]
"""Width in em of a text in a style."""

HANG = 1.55  # em between a printed label and its text, as in the template
_LINE = {1: 38.6, 2: 24.4}  # em of a line of the text, by number of columns
_NOTE_SIZE = 0.85  # font size of a note against the text
_GAP = 0.12  # share of the line: a smaller gap at its end is no reason for a hyphen
_SYLLABLE = 2.5  # em: a word breaks at most this far before the line end
_SLACK = 0.35  # em: kerning, which the widths lack
_MARK = 0.35  # em, for a character of a note mark
_PART = regex(r"[^/–-]*[/–-]+|[^/–-]+")

Span = tuple[float, float]
"""Range in em where a word may begin on its line."""


class Word(NamedTuple):
    """Word of a line: its width and that of the space behind in em, and the numbers of its parts with hyphenation."""

    width: float
    space: float
    soft: tuple[int, ...]


class LineEnds:
    """Reader of a gazette that leaves hyphenation to the words at a line end."""

    def __init__(self, measure: Measure, columns: int) -> None:
        self.measure = measure
        self.line = _LINE[columns]

    def gazette(self, gazette: Gazette) -> Gazette:
        """Gazette with other long words as plain text."""
        return replace(gazette, blokken=tuple(self.block(block, self.line) for block in gazette.blokken))

    def block(self, block: Block, line: float) -> Block:
        """Block on lines of ``line`` em; headings and tables stay as they are."""
        match block:
            case Paragraph():
                before = tuple(self.block(other, line) for other in block.vooraf)
                return replace(block, vooraf=before, inhoud=self.runs(block.inhoud, line))
            case ItemList():
                before = tuple(self.block(other, line) for other in block.vooraf)
                items = tuple(self.item(item, line - HANG) for item in block.onderdelen)
                return replace(block, vooraf=before, onderdelen=items)
            case Continuation():
                return Continuation(tuple(self.block(other, line - HANG) for other in block.blokken))
        return block

    def item(self, item: Item, line: float) -> Item:
        """Item of a list; a long label takes room of the first line."""
        blocks = [self.block(block, line) for block in item.blokken]
        if item.blokken and isinstance(first := item.blokken[0], Paragraph) and len(item.label) > 3:
            label = self.measure(Stijl.GEWOON.value, item.label) + 0.5 - HANG
            blocks[0] = replace(first, inhoud=self.runs(first.inhoud, line, label))
        return replace(item, blokken=tuple(blocks))

    def note(self, note: NoteText) -> NoteText:
        """Note at the foot of a page; its mark takes room of the first line."""
        line = self.line / _NOTE_SIZE
        further = tuple(replace(other, inhoud=self.runs(other.inhoud, line)) for other in note.vervolg)
        return replace(note, inhoud=self.runs(note.inhoud, line, _MARK * len(note.label)), vervolg=further)

    def runs(self, runs: tuple[Run, ...], line: float, begin: float = 0.0) -> tuple[Run, ...]:
        """Runs of a paragraph; its first line begins at ``begin`` em."""
        if all(isinstance(run, TextRun) and len(run.delen) == 1 and isinstance(run.delen[0], str) for run in runs):
            return runs
        wanted = _at_line_ends(self.words(runs), line, begin) if _may_hyphenate(runs) else frozenset()
        return tuple(self.settled(runs, wanted))

    def settled(self, runs: tuple[Run, ...], wanted: frozenset[int]) -> Iterator[Run]:
        """Runs in which the ``wanted`` words alone may be hyphenated."""
        number = 0

        def text(run: TextRun) -> TextRun:
            nonlocal number
            pieces: list[Piece] = []
            for piece in run.delen:
                settled = piece
                if isinstance(piece, tuple):
                    settled = piece if number in wanted else piece[0]
                    number += 1
                if isinstance(settled, str) and pieces and isinstance(before := pieces[-1], str):
                    pieces[-1] = before + settled
                else:
                    pieces.append(settled)
            return TextRun(run.stijl, tuple(pieces))

        for run in runs:
            match run:
                case TextRun():
                    yield text(run)
                case LinkRun():
                    yield LinkRun(run.link, tuple(map(text, run.inhoud)))
                case NoteRun():
                    yield replace(run, noten=tuple(map(self.note, run.noten)))
                case _:
                    yield run

    def words(self, runs: tuple[Run, ...]) -> Iterator[Word]:
        """Characters between two possible line ends, in reading order."""
        width, number = 0.0, 0
        soft: tuple[int, ...] = ()
        for run in runs:
            if not isinstance(run, TextRun | LinkRun):
                width += _MARK * len(run.noot if isinstance(run, NoteRun) else run.merk)
                continue
            for text in (run,) if isinstance(run, TextRun) else run.inhoud:
                space = self.measure(text.stijl, " ")
                for piece in text.delen:
                    if isinstance(piece, tuple):
                        width += self.measure(text.stijl, piece[0])
                        soft, number = (*soft, number), number + 1
                        continue
                    if piece is None:
                        yield Word(width, 0.0, soft)
                        width, soft = 0.0, ()
                        continue
                    for rank, token in enumerate(piece.split(" ")):
                        if rank:
                            yield Word(width, space, soft)
                            width, soft = 0.0, ()
                        for part in _PART.findall(token) if "-" in token or "/" in token or "–" in token else (token,):
                            width += self.measure(text.stijl, part)
                            if part and part[-1] in "/–-":
                                yield Word(width, 0.0, soft)
                                width, soft = 0.0, ()
        yield Word(width, 0.0, soft)


def _may_hyphenate(runs: tuple[Run, ...]) -> bool:
    """True if a word of these runs may be hyphenated."""
    texts = (text for run in runs for text in (run.inhoud if isinstance(run, LinkRun) else (run,)))
    return any(isinstance(piece, tuple) for text in texts if isinstance(text, TextRun) for piece in text.delen)


def _at_line_ends(words: Iterable[Word], line: float, begin: float) -> frozenset[int]:
    """Numbers of the parts in words that reach over a line end and would leave a gap there."""
    wanted: set[int] = set()
    starts: list[Span] = [(begin, begin)]
    for width, space, soft in words:
        if len(starts) == 1 and starts[0][1] + width <= line - _SLACK:
            starts = [(starts[0][0] + width + space, starts[0][1] + width + space)]
            continue
        following: list[Span] = []
        for low, high in starts:
            if low + width <= line + _SLACK:  # may fit
                following.append((low + width + space, min(high, line + _SLACK - width) + width + space))
            if high + width > line - _SLACK:  # may not fit
                first = max(low, line - _SLACK - width)
                if soft and line - first >= _GAP * line:
                    wanted.update(soft)
                    rest = max(first + width - line, 0.0), max(high + width - line, 0.0) + _SYLLABLE
                    following.append((rest[0] + space, rest[1] + space))
                else:
                    following.append((width + space, width + space))
        starts = _merged(following)
    return frozenset(wanted)


def _merged(spans: list[Span]) -> list[Span]:
    """Spans without overlap, in order."""
    merged: list[Span] = []
    for low, high in sorted(spans):
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return merged
