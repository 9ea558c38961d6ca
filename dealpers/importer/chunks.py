"""Chunk of a foreign text: a paragraph, heading, item, note or table, with the lines of its words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from dealpers.dutch.regex import regex
from dealpers.importer.lines import Line, is_article
from dealpers.parse.labels import BARE_NUMBER, BULLETS, label_of, match_label
from dealpers.parse.line_marks import without_stars

LONG = 120
_ENDED = regex(r"[.!?:;…][\"'”’»)\]*]*(?:\d{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾]{1,4}|\[\^[^\]\s]{1,12}\]|\[\d{1,3}\])*$")
_NUMBER = regex(r"(?<![\w.])\d{1,3}(?:\.\d{1,3})+$")
"""Regex of an amount or a number with decimals at the end: its full stop ends no sentence."""
_MARKS_BEHIND = regex(r"(?:\[\^[^\]\s]{1,12}\]|\[\d{1,3}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾]{1,4})+$")


@dataclass(frozen=True, kw_only=True)
class Chunk:
    """Paragraph, heading, item, note or table: its words, and the 1-based numbers of its lines in their order.

    ``rows`` are the cells of a table, ``headed`` when a rule is under the first row, ``drawn`` when borders or
    tags of the file make the table. ``aside`` is the reason why the chunk left its place. A ``literal`` chunk is text.
    ``series``: a label as ``A.`` has its neighbour in the text. A ``further`` chunk goes on the note
    above it. ``covered`` are the 0-based rows and columns of cells
    that a merged cell above covers. No slots: a cached property needs the dictionary of its instance.
    """

    text: str
    lines: tuple[int, ...]
    indent: int = 0
    hashes: int = 0
    bullet: bool = False
    rows: tuple[tuple[str, ...], ...] = ()
    headed: bool = False
    note: str = ""
    aside: str = ""
    literal: bool = False
    drawn: bool = False
    series: bool = False
    further: bool = False
    covered: frozenset[tuple[int, int]] = frozenset()

    @cached_property
    def plain(self) -> str:
        """Words without marks of emphasis."""
        return " ".join(without_stars(self.text).split())

    @cached_property
    def label(self) -> str:
        """Printed label at the start; empty where there is none."""
        return label_of(self.text, doubtful=self.series)

    def followed_by(self, other: "Chunk") -> "Chunk":
        """Chunk with the words and lines of another behind its own."""
        return replace(self, text=f"{self.text} {other.text}", lines=(*self.lines, *other.lines))

    @property
    def is_item(self) -> bool:
        """True if the chunk is an item of a list."""
        return not self.literal and not self.hashes and (self.bullet or bool(self.label))

    @property
    def is_text(self) -> bool:
        """True if the chunk is running text: no heading by hashes, table or note."""
        return not (self.hashes or self.rows or self.note)

    @cached_property
    def ended(self) -> bool:
        """True if the text ends as a sentence or a lead-in does."""
        return ends(self.text)

    @cached_property
    def titular(self) -> bool:
        """True if the chunk can be a heading: short, on two lines at most, no sentence."""
        text = _MARKS_BEHIND.sub("", self.plain)
        if not text or self.literal or self.bullet or self.rows or self.note or len(self.lines) > 2 or len(text) > LONG:
            return False
        body = text[match.end() :] if (match := match_label(text)) else text
        if self.hashes or not any(sign.isalpha() for sign in body):
            return self.hashes > 0
        starts = body[:1].isupper() or body[:1].isdigit() or body[:1] in "'\"‘“(✿" or not body[:1].isascii()
        return starts and not re.search(r"[.;,!][”’\"')]*$", text) and not re.search(r"[a-z)][.;] [A-Z]", body)


def ends(text: str) -> bool:
    """True if a text ends as a sentence or a lead-in does."""
    plain = without_stars(text).rstrip()
    return _ENDED.search(plain) is not None and _NUMBER.search(plain) is None


def with_lone_labels(chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """Chunks, in which a label without words and the paragraph behind it are one item."""
    out: list[Chunk] = []
    for chunk in chunks:
        before = out[-1] if out else None
        alone = before is not None and not before.literal and _is_label(before.text.strip())
        if before and alone and chunk.is_text and not (chunk.is_item or chunk.literal or is_article(chunk.text)):
            out[-1] = replace(before, text=before.text.strip()).followed_by(chunk)
        else:
            out.append(chunk)
    return tuple(out)


def _is_label(text: str) -> bool:
    """True if a paragraph is a label and no more; a bare number may be that of a page."""
    match = match_label(f"{text} X", doubtful=True)
    bare = BARE_NUMBER.fullmatch(text) or text.isalpha()
    return match is not None and match["label"] == text and text not in BULLETS and not bare


def begun(line: Line) -> Chunk:
    """Chunk of a first line."""
    rows = (line.cells,) if line.cells else ()
    aside = "de kop van de bladzijde stond hier" if line.head else ""
    return Chunk(
        text=line.text,
        lines=(line.number,),
        indent=line.indent,
        hashes=line.hashes,
        bullet=line.bullet,
        rows=rows,
        note=line.note,
        aside=aside,
        series=line.series,
    )
