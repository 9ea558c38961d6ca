"""Numbered chapters in front of the agreements of a text: "1 Partijen", "2 Aanleiding", "3 Begrippen".

Such chapters are divisions of the preamble and no agreements, but only where one of these chapters lists the parties.
Without parties a chapter with agreements on terms or reasons stays a chapter.
"""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from dealpers.dutch.regex import regex
from dealpers.importer.chunks import Chunk
from dealpers.importer.lists import Part
from dealpers.parse.aanhef.bewijs import Evidence, evidence
from dealpers.parse.aanhef.koppen import heads_parties
from dealpers.parse.aanhef.zones import opens_front

_NUMBER = regex(r"(?:\d{1,2}(?:\.\d{1,2})*|[IVXL]{1,6})[.)]?\s+(?=[^\W\d_])")


class FrontChapters(NamedTuple):
    """Places of the headings of chapters in front, and the place of the first part behind these chapters."""

    heads: tuple[int, ...]
    end: int


def front_chapters(parts: Sequence[Part], heads: Sequence[int]) -> FrontChapters:
    """Chapters that belong to the preamble, by the places of all headings of chapters; none without parties."""
    ends = [*heads, len(parts)][1:]
    front = list(takewhile(lambda chapter: opens_front(title_of(parts[chapter[0]])), zip(heads, ends, strict=True)))
    if len(front) == len(heads) or not any(_lists_parties(parts[head:end]) for head, end in front):
        return FrontChapters((), 0)
    return FrontChapters(tuple(head for head, _ in front), front[-1][1])


def title_of(part: Part) -> str:
    """Words of a heading without its number."""
    plain = part.plain if isinstance(part, Chunk) else ""
    match = _NUMBER.match(plain)
    return plain[match.end() :] if match else plain


def _lists_parties(parts: Sequence[Part]) -> bool:
    """True if a heading speaks of parties, and most paragraphs below it name one."""
    if not heads_parties(title_of(parts[0])):
        return False
    if any(not isinstance(part, Chunk) or part.rows for part in parts):
        return True
    texts = [title_of(part) for part in parts[1:]]
    return 0 < len(texts) <= 2 * sum(evidence(text) >= Evidence.BODY for text in texts)


def heads_group(chunk: Chunk, after: Part | None) -> bool:
    """True if a numbered line is above the members of a group: "1.1 Steden" above bullets with parties."""
    if not chunk.label or not chunk.titular or not isinstance(after, Chunk) or after.label:
        return False
    return evidence(after.plain) >= Evidence.BODY > evidence(title_of(chunk))
