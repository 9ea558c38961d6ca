"""Halves of a sentence that the edge of a page parted, joined by grammar: the other half begins in small letters.

A capital begins the other half only at the very start of the next page, behind a full line that its last word leaves
open. Notes and single lines between the halves stay notes and lines; a note is never a half.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dealpers.corpus.joined_words import is_word
from dealpers.dutch.regex import regex
from dealpers.importer.chunks import LONG, Chunk
from dealpers.importer.lines import is_article
from dealpers.importer.openings import begins_anew, ends_article, names_a_group, stands_alone
from dealpers.importer.paragraphs import goes_on, in_address, joined
from dealpers.model import Herstel
from dealpers.parse.aanhef.bewijs import begins_party
from dealpers.parse.aanhef.koppen import CLOSING
from dealpers.parse.aanhef.personen import continues_party, describes_party
from dealpers.parse.labels import follows, match_label

_SENTENCE = 60  # characters; less may be a heading or a line of a form
_LONGEST = 5_000  # characters; no sentence is longer, and a paragraph that is has no other half
_BETWEEN = 3  # paragraphs between two halves, notes not counted
_FULL = 0.8  # share of the width that the last line before a page break fills
_DIGITS = regex(r"\d{1,3}")
_FOOTNOTE = regex(r"\d{1,3}(?:\s+[A-Z]|$)")
_CUT = regex("[^\\W\\d_]{2}[-\u00ad]$")


@dataclass(frozen=True, slots=True)
class Rejoined:
    """Paragraphs in reading order, and their repairs."""

    chunks: tuple[Chunk, ...]
    repairs: tuple[Herstel, ...]


@dataclass(frozen=True, slots=True)
class _Page:
    """Layout of the pages: the width of a full line, 0 if unknown, and the lines that begin a page, in order."""

    width: int
    starts: tuple[int, ...]

    def parts(self, one: Chunk, other: Chunk) -> bool:
        """True if a page begins between two paragraphs."""
        index = bisect_left(self.starts, one.lines[-1] + 1)
        return index < len(self.starts) and self.starts[index] <= other.lines[0]


def rejoined(
    chunks: Sequence[Chunk], words: frozenset[str], width: int, starts: frozenset[int] = frozenset()
) -> Rejoined:
    """Paragraphs, in which a sentence that was cut in two is one again."""
    page = _Page(width, tuple(sorted(starts)))
    waiting = list(reversed(chunks))
    out: list[Chunk] = []
    repairs: list[Herstel] = []
    signing = False  # true below closing words: a line of a signature is no half of a sentence
    while waiting:
        chunk = waiting.pop()
        closes = chunk.plain[:1].isupper() and CLOSING.match(chunk.plain) is not None
        signing = closes or (signing and not (is_article(chunk.text) or ends_article(chunk.text)))
        while not signing and (rank := _other_half(chunk, waiting[: -_BETWEEN * 3 - 2 : -1], page)) is not None:
            between = [waiting.pop() for _ in range(rank)]
            half = waiting.pop()
            reason = "een bladzijdegrens of witregel brak de zin af"
            repairs.append(Herstel(van=chunk.lines[-1], tot=half.lines[0], soort="zin hersteld", reden=reason))
            chunk, more = joined(chunk, half, words)
            repairs += more
            moved = [
                line_between if line_between.note else replace(line_between, aside="deze regel stond midden in een zin")
                for line_between in between
            ]
            waiting += reversed(moved)
        out.append(chunk)
    return Rejoined(tuple(out), tuple(repairs))


def _other_half(chunk: Chunk, after: Sequence[Chunk], page: _Page) -> int | None:
    """Rank of the paragraph in which this one goes on, if it was cut off."""
    only_label = chunk.text == chunk.label != "" or (chunk.bullet and not chunk.text)
    if not only_label and not _is_open(chunk):
        return None
    lines = 0
    foot = False  # true below a bare number: the mark of a footnote that nothing calls
    for rank, other in enumerate(after):
        if only_label and not other.note:
            return rank if lines == 0 and _may_follow(other) else None
        if _continues(chunk, other, page, beside=lines == 0):
            return rank
        short = other.is_text and not other.is_item and other.titular and len(other.lines) == 1
        passes = other.note or short or foot or _FOOTNOTE.match(other.plain)
        foot = _DIGITS.fullmatch(other.plain) is not None
        lines += not other.note
        if not passes or is_article(other.text) or begins_anew(other.text) or lines > _BETWEEN:
            return None
    return None


_INITIALS = regex(r"(?:\b(?:mr|drs|dr|ir|ing|prof|heer|mevrouw)\.?\s+)+(?:[A-Z][a-z]{0,2}\.){1,6}$")
"""Regex of the initials of a person at the end: the surname is on the next line."""


def _is_open(chunk: Chunk) -> bool:
    """True if a paragraph may be a sentence without its end."""
    if len(chunk.text) > _LONGEST:
        return False
    if not chunk.is_text or chunk.aside or is_article(chunk.text) or in_address(chunk.text) or stands_alone(chunk.text):
        return False
    listed = len(chunk.lines) == 1 and chunk.plain.endswith(",")  # parties and grounds, a line each
    return not ((chunk.ended and not _INITIALS.search(chunk.text)) or listed or begins_anew(chunk.text))


def _may_follow(other: Chunk) -> bool:
    """True if a paragraph can be the second half of a sentence, whatever its first letter."""
    if not other.is_text or other.is_item or is_article(other.text) or other.aside:
        return False
    if continues_party(other.text):  # a clause of a party on a line of its own
        return False
    return not (begins_anew(other.text) or names_a_group(other.text) or stands_alone(other.text))


def _continues(chunk: Chunk, other: Chunk, page: _Page, *, beside: bool) -> bool:
    """True if a paragraph is the second half; ``beside`` when no other line is between the two."""
    if not _may_follow(other) or _counts_on(chunk, other) or _names_apart(chunk, other):
        return False
    if _INITIALS.search(chunk.text):
        return beside and re.match(r"(?:[a-z]+\s+){0,3}[A-Z][a-z-]+,?", other.text) is not None
    sentence = len(chunk.plain) >= _SENTENCE or len(chunk.lines) > 1 or _CUT.search(chunk.text) is not None
    if other.text[:1].islower():
        return sentence or (beside and page.parts(chunk, other))
    if not sentence or _CUT.search(chunk.text) or not beside or len(other.plain) < _SENTENCE or other.titular:
        return False
    full = len(chunk.lines) > 1 or len(chunk.plain) >= page.width * _FULL > 0 or len(chunk.plain) > LONG
    if not full or not (page.parts(chunk, other) or chunk.is_item):
        return False
    return goes_on(chunk.text) or _begins_with_a_name(other.plain)


def _names_apart(chunk: Chunk, other: Chunk) -> bool:
    """True if a paragraph is the representative of the body above, or names a party below a representative."""
    if goes_on(chunk.text):
        return False
    described = describes_party(chunk.plain) or describes_party(other.plain)
    return described or begins_party(chunk.plain[len(chunk.label) :], other.plain)


def _counts_on(chunk: Chunk, other: Chunk) -> bool:
    """True if a paragraph bears the next label of a series: "III." behind "II.", whose form alone is doubtful."""
    first, second = match_label(chunk.text, doubtful=True), match_label(other.text, doubtful=True)
    return first is not None and second is not None and follows(second["label"], first["label"])


def _begins_with_a_name(text: str) -> bool:
    """True if only a name explains the capital with which a text begins: the word is in no dictionary in small."""
    first = re.match(r"[^\W\d_]+", text)
    return first is not None and first[0][0].isupper() and not is_word(first[0].lower(), frozenset())
