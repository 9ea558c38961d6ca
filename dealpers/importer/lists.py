"""Chunks as blocks: labels and indents put items in lists, and other text into items."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from dealpers.dutch.numbers import roman
from dealpers.dutch.regex import regex
from dealpers.importer.chunks import Chunk
from dealpers.importer.inline import running
from dealpers.importer.tables import Placed
from dealpers.model.source import Span
from dealpers.parse import labels
from dealpers.parse.blocks import RawBlock, RawHeading, RawItem, RawList, RawNote, RawTable

_NOWHERE = Span(name="")
_DEEPEST = 8  # deeper is never meant, and the reader of our Markdown stops at twelve
AHEAD = 16  # parts that a decision may look ahead, so that reading takes linear time
_CODE = regex(r"\(?(?P<number>\d{1,3})(?P<letter>[a-z])[.)]?")
"""Regex of a code of goals and results: ``1a``, ``1b``, ``2a``."""
_FAR = 12  # maximum distance in parts to the next number


@dataclass(frozen=True, slots=True)
class Heading:
    """Heading of this level."""

    level: int
    chunk: Chunk


Part = Chunk | Placed | Heading


def plain_of(part: Part | None) -> str:
    """Words of a paragraph without emphasis; empty for a table and for no part."""
    return part.plain if isinstance(part, Chunk) else ""


@dataclass(slots=True)
class _Item:
    label: str
    blocks: list["_Block"] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """List that may go on: the indent of its items and the items so far."""

    indent: int
    items: list[_Item] = field(default_factory=list)
    colon: bool = False  # whether the text of its last item leads to a list


_Block = RawHeading | RawNote | RawTable | _Open | RawBlock


def blocks(parts: Sequence[Part], *, sticky: bool = False) -> tuple[RawBlock, ...]:
    """Parts as blocks. When ``sticky``, text between two items of a list belongs to the first item."""
    writer = _Writer(sticky)
    for index, part in enumerate(parts):
        writer.take(part, parts[index + 1 : index + 1 + AHEAD])
    return tuple(map(_frozen, writer.out))


class _Writer:
    """Blocks so far, and the lists in each other that may still go on."""

    def __init__(self, sticky: bool) -> None:
        self.sticky = sticky
        self.out: list[_Block] = []
        self.open: list[_Open] = []

    def take(self, part: Part, after: Sequence[Part]) -> None:
        if isinstance(part, Heading):
            self.open = []
            self.out.append(RawHeading(part.level, running(_bare(part.chunk))))
        elif isinstance(part, Placed):
            self._place(after, 0).append(RawTable(part.table.id, _NOWHERE))
        elif part.note:
            self._note(part)
        elif part.is_item:
            self._item(part, after)
        elif part.text:
            self._place(after, part.indent).append(running(part.text))

    def _note(self, part: Chunk) -> None:
        """Add a note, or the next paragraph or item of the note above."""
        blocks = self.open[-1].items[-1].blocks if self.open else self.out
        last = blocks[-1] if blocks else None
        if not part.further or not isinstance(last, RawNote):
            blocks.append(RawNote(part.note, running(part.text)))
            return
        if not part.is_item:
            blocks[-1] = replace(last, more=(*last.more, running(part.text)))
            return
        item = RawItem(part.label or "-", (running(part.text[len(part.label) :].strip()),), _NOWHERE)
        above = last.more[-1] if last.more else None
        if isinstance(above, RawList) and (
            follows(above.items[-1].label, item.label) or above.items[-1].label == item.label == "-"
        ):
            blocks[-1] = replace(last, more=(*last.more[:-1], RawList((*above.items, item))))
        else:
            blocks[-1] = replace(last, more=(*last.more, RawList((item,))))

    def _place(self, after: Sequence[Part], indent: int) -> list[_Block]:
        """Blocks that take text without a label: those of the open item above, or those behind the lists."""
        while self.open and self.open[-1].indent >= indent > 0:
            self.open.pop()
        if self.open and indent > self.open[-1].indent:
            self.open[-1].colon = False
            return self.open[-1].items[-1].blocks
        if self.sticky and self.open and self._goes_on(after):
            self.open = self.open[:1]
            self.open[0].colon = False
            return self.open[0].items[-1].blocks
        self.open = []
        return self.out

    def _goes_on(self, after: Sequence[Part]) -> bool:
        """True if the outermost list goes on with its next number, soon and under the same heading."""
        label = self.open[0].items[-1].label
        for part in after[:_FAR]:
            if isinstance(part, Heading):
                return False
            if isinstance(part, Chunk) and part.is_item and follows(label, part.label):
                return True
        return False

    def _item(self, chunk: Chunk, after: Sequence[Part]) -> None:
        label = chunk.label or "-"
        text = chunk.text[len(chunk.label) :].strip()
        level, known = self._level(chunk, label)
        if known is None and level == 0 and self.sticky and self.open and _begins(label) and self._goes_on(after):
            level = 1  # a list inside an item, for the outer list goes on behind it
        del self.open[level:]
        if known is None:
            known = _Open(chunk.indent)
            (self.open[-1].items[-1].blocks if self.open else self.out).append(known)
        inner = _inner(text, after)
        known.items.append(_Item(label, [running(text)] if text and not inner else []))
        cut = chunk.series and chunk.plain[-1:].isalnum()  # "2 De Gemeente" above dashes
        known.indent, known.colon = chunk.indent, cut or chunk.plain.endswith(":")
        self.open.append(known)
        if inner and len(self.open) < _DEEPEST:
            self.open.append(_Open(chunk.indent, [_Item(inner, [running(text[len(inner) :].strip())])]))
            known.items[-1].blocks.append(self.open[-1])

    def _continues(self, level: int, label: str, indent: int) -> bool:
        """True if an item with this label and indent can be the next of the open list at ``level``."""
        before = self.open[level].items[-1].label
        return follows(before, label) or (label == before == "-" and self.open[level].indent == indent)

    def _level(self, chunk: Chunk, label: str) -> tuple[int, _Open | None]:
        """Number of lists that stay open around the item, and the list that the item continues, if any."""
        levels = [level for level in reversed(range(len(self.open))) if self._continues(level, label, chunk.indent)]
        if levels:
            level = next((level for level in levels if self.open[level].indent == chunk.indent), levels[0])
            return level, self.open[level]
        if not self.open:
            return 0, None
        last = self.open[-1]
        if len(self.open) < _DEEPEST and (chunk.indent > last.indent or (_begins(label) and _leads(last, label))):
            return len(self.open), None
        for level in range(len(self.open) - 1, -1, -1):
            if form(self.open[level].items[-1].label) == form(label) and not _begins(label):
                return level, self.open[level]
            if self.open[level].indent < chunk.indent:
                return level + 1, None
        return 0, None


def _inner(text: str, after: Sequence[Part]) -> str:
    """Label that text behind a label begins with, where the next item goes on from it: ``2. a.`` above ``b.``."""
    first = after[0] if after else None
    match = labels.match_label(text)
    if match is None or not isinstance(first, Chunk) or not first.is_item:
        return ""
    label = match["label"]
    return label if label[:1].isalpha() and _begins(label) and follows(label, first.label) else ""


def _leads(last: _Open, label: str) -> bool:
    """True if a list that begins with this label belongs to the last item: it announces one, or holds letters."""
    outer = form(last.items[-1].label)
    return last.colon or (outer[:1] == "1" and form(label)[:1] == "a")


@lru_cache(maxsize=4096)
def form(label: str) -> str:
    """Form of a label with its number as ``1`` and letters as ``a``: ``1.``, ``(a)``, ``-``."""
    return re.sub(r"[a-z]+", "a", re.sub(r"\d+[a-z]?", "1", label))


@lru_cache(maxsize=4096)
def _values(label: str) -> frozenset[tuple[str, int]]:
    """Readings of a label as a number: figures, a letter, and a Roman number where the letters are one."""
    core = label.strip("().°")
    if match := re.match(r"\d+", core):
        return frozenset({("figures", int(match[0]))})
    readings = {("letters", ord(core) - 96)} if len(core) == 1 and core.isalpha() else set()
    if value := roman(core):
        readings.add(("Roman", value))
    return frozenset(readings)


@lru_cache(maxsize=4096)
def follows(before: str, label: str) -> bool:
    """True if one label is the next after another: ``2.`` or ``1a.`` after ``1.``, ``b.`` after ``a.``."""
    if before[:1].isupper() and label[:1].isupper():
        return labels.follows(label, before)
    if form(before) != form(label):
        return False
    if (code := _CODE.fullmatch(before)) and (next_code := _CODE.fullmatch(label)):
        after_letter = (code["number"], chr(ord(code["letter"]) + 1))
        return (next_code["number"], next_code["letter"]) in (after_letter, (str(int(code["number"]) + 1), "a"))
    if before.rstrip(".)").isdigit() and re.match(rf"{before.strip('.()')}[a-z]", label.strip("(")):
        return True
    return any((system, value + 1) in _values(label) for system, value in _values(before))


def _begins(label: str) -> bool:
    return label in ("-", "I.", "A.") or any(value == 1 for _, value in _values(label))


def _bare(chunk: Chunk) -> str:
    """Words of a heading, not marked as a whole."""
    match = re.fullmatch(r"(\*{1,3})([^*]+)\1", chunk.text.strip())
    return match[2] if match else chunk.text


def _frozen(block: _Block) -> RawBlock:
    if isinstance(block, _Open):
        return RawList(tuple(RawItem(item.label, tuple(map(_frozen, item.blocks)), _NOWHERE) for item in block.items))
    return block
