"""The lines of a foreign text, and the signs by which a line shows what it is."""

import re
from dataclasses import dataclass
from itertools import pairwise

from dealpers.parse import line_marks
from dealpers.parse.markup import match_label
from dealpers.parse.structure import ARTICLE_HEADING

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾", "0123456789()")
_NOTE = re.compile(rf"\s*(?:{line_marks.NOTE_MARK}:\s*|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}})(?P<hook>⁾?)\s+)(?=\S)")
_CONTENTS_ENTRY = re.compile(r"(?:\t|\.{3,}|…|\s{3,})\s*\d{1,4}$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its number, its words with the marks in them, how far it is indented, and what its layout says.

    ``head`` is one that stands over a page, ``rule`` one that only a table draws.
    """

    number: int
    text: str
    indent: int = 0
    hashes: int = 0
    bullet: bool = False
    cells: tuple[str, ...] = ()
    note: str = ""
    rule: bool = False
    head: bool = False

    @property
    def blank(self) -> bool:
        """Whether it says nothing."""
        return not self.text.replace("*", "").replace("\u00ad", "").strip() and not self.cells

    @property
    def label(self) -> str:
        """The printed label that it begins with, if any."""
        match = match_label(self.text)
        return match["label"] if match and match["label"] not in ("-", "•", "*") else ""


def lines(text: str) -> tuple[Line, ...]:
    """The lines of a text."""
    raw = text.split("\n")
    return tuple(_line(number, line, before) for number, (before, line) in enumerate(pairwise(("", *raw)), 1))


def _line(number: int, raw: str, before: str) -> Line:
    indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())
    if note := _NOTE.match(raw):
        label = note["label"] or f"{note['raised'].translate(_SUPERSCRIPT)}{')' if note['hook'] else ''}"
        return Line(number, " ".join(line_marks.without_styles(raw[note.end() :]).split()), indent, note=label)
    row = line_marks.cells(raw)
    if row is not None and not row:
        return Line(number, "", indent, rule=True)
    if row:
        return Line(number, "", indent, cells=tuple(" ".join(line_marks.without_styles(cell).split()) for cell in row))
    plain = line_marks.running(raw, before).strip()
    bullet = line_marks.bullet(raw, before) is not None and bool(plain)
    hashes = line_marks.heading(raw)
    cells = () if bullet or hashes else _tabbed(raw)
    return Line(number, re.sub(r"[ \t]+", " ", plain), indent, len(hashes[1]) if hashes else 0, bullet, cells)


def _tabbed(raw: str) -> tuple[str, ...]:
    """The cells between tabs; a label or the number of an article with a tab behind it is no cell."""
    text = raw.strip(" ") if raw.strip().count("\t") or raw.count("\t") > 1 else raw.strip()
    if "\t" not in text.strip():
        text = text.lstrip()  # a tab before words is their indent; behind them it makes cells only as in other rows
    cells = tuple(" ".join(line_marks.without_styles(cell).split()) for cell in text.split("\t"))
    if len(cells) < 2 or not any(cells):
        return ()
    first, *others = cells if cells[0] else cells[1:]  # a tab before a label is its indent
    is_label = match_label(f"{first} ") is not None or ARTICLE_HEADING.fullmatch(first) is not None
    return () if is_label and len(others) == 1 else cells


def is_article(text: str) -> bool:
    """Whether a line is the heading of an article, and no sentence about one."""
    plain = text.replace("*", "").strip()
    match = ARTICLE_HEADING.match(plain)
    if match is None or _CONTENTS_ENTRY.search(plain):
        return False
    title = plain[match.end() :]
    named = not title or title[0].isupper() or not title[0].isalpha()
    return named and len(plain) <= 160 and not title.endswith((".", ";", ",", ":"))
