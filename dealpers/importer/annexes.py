"""Annexes of an agreement: headings of any length, distinguished from references and from lists of annexes."""

import re
from collections.abc import Sequence

from dealpers.dutch.regex import regex
from dealpers.importer.chunks import Chunk
from dealpers.importer.lists import Part
from dealpers.importer.openings import ANNEX

_LONGEST = 400  # characters of the heading of an annex
_LIST = regex(r"(?:bijlagen|overzicht van bijlagen|lijst van bijlagen)\s*:?", re.I)
_SENTENCE = regex(
    r"(?:bijlagen?|annex|appendix)\s+(?:[\dA-Z]\w{0,3}\s+(?:en\s+\S+\s+)?)?"
    r"(?:is|zijn|wordt|worden|bevat|bevatten|geeft|maakt|maken|hoort|horen|blijft|treedt|vervangt|noemt)\b",
    re.I,
)


def is_annex_line(part: Part) -> bool:
    """True if a part can be the heading of an annex: the word, a number or title, and no sentence about an annex."""
    if not isinstance(part, Chunk) or part.bullet or part.note or part.rows or part.literal:
        return False
    plain = part.plain
    if not ANNEX.match(plain) or len(plain) > _LONGEST or plain[-1] in ";:," or not plain[0].isupper():
        return False
    if plain[-1] == "." and len(plain) > 20:
        return False
    return not _SENTENCE.match(plain) and not _LIST.fullmatch(plain)


def annex_starts(parts: Sequence[Part], first: int) -> list[int]:
    """Places of the headings of annexes from place ``first`` on; lines in a row are a list of annexes."""
    lines = [index for index in range(first, len(parts)) if is_annex_line(parts[index])]
    known = set(lines)
    return [
        index for index in lines if index + 1 < len(parts) and index + 1 not in known and not _ends_a_list(index, known)
    ]


def _ends_a_list(index: int, known: set[int]) -> bool:
    """True if a line is the last of two annexes or more on successive lines."""
    return index - 1 in known
