"""Annexes of an agreement: headings of any length, distinguished from references and from lists of annexes."""

import re
from collections.abc import Sequence

from dealpers.dutch.regex import regex
from dealpers.importer.chunks import Chunk
from dealpers.importer.headings import is_article_heading
from dealpers.importer.lists import Part
from dealpers.importer.openings import ANNEX

_NUMBER = regex(r"(?:\d{1,2}[a-z]?|[a-z]|[ivx]{1,5})[:.]?$", re.I)
_TITLED = regex(r"\w+\s+(?:\d{1,2}[a-z]?|[a-z]|[ivx]{1,5})[:.]\s+[^.;:]{3,80}\.", re.I)
"""Regex of the number and title of an annex that ends in a full stop: "Bijlage 2: staat van de masten."."""
_LONGEST = 400  # characters of the heading of an annex
_LIST = regex(r"(?:bijlagen|overzicht van bijlagen|lijst van bijlagen)\s*:?", re.I)
_SENTENCE = regex(
    r"(?:bijlagen?|annex|appendix)\s+(?:[\dA-Z]\w{0,3}\s+(?:en\s+\S+\s+)?)?"
    r"(?:is|zijn|wordt|worden|bevat|bevatten|geeft|maakt|maken|hoort|horen|blijft|treedt|vervangt|noemt)\b",
    re.I,
)


def is_annex_line(part: Part) -> bool:
    """True if a part can be the heading of an annex: the word and a number or title, not a sentence."""
    if not isinstance(part, Chunk) or part.bullet or part.note or part.rows or part.literal:
        return False
    plain = part.plain
    if not ANNEX.match(plain) or len(plain) > _LONGEST or plain[-1] in ";:," or not plain[0].isupper():
        return False
    if plain[-1] == "." and len(plain) > 20 and not _TITLED.fullmatch(plain):
        return False
    return not _SENTENCE.match(plain) and not _LIST.fullmatch(plain)


def annex_starts(parts: Sequence[Part], first: int) -> list[int]:
    """Places of the headings of annexes from place ``first`` on.

    Lines in a row are a list of annexes, unless words follow that no other heading introduces. Then all but the
    last annex are without words, as a map is.
    """
    lines = [index for index in range(first, len(parts)) if is_annex_line(parts[index])]
    rows: list[list[int]] = []
    for index in lines:
        if rows and rows[-1][-1] == index - 1:
            rows[-1].append(index)
        else:
            rows.append([index])
    numbers = [[_number(parts[index]) for index in row] for row in rows]
    out: list[int] = []
    for rank, row in enumerate(rows):
        behind = parts[row[-1] + 1] if row[-1] + 1 < len(parts) else None
        if len(row) == 1 and behind is not None:
            out += row
        elif behind is not None and _has_words(behind):
            again = numbers[rank][-1] in numbers[rank][:-1]
            later = {number for others in numbers[rank + 1 :] for number in others}
            out += row[-1:] if again else () if later & {*numbers[rank]} else row
    return out


def _number(part: Part) -> str:
    """Number of an annex in small letters; without a number its words."""
    words = part.plain.lower().split() if isinstance(part, Chunk) else []
    number = next((word.strip(":.–-") for word in words[1:2] if _NUMBER.match(word)), "")
    return number or " ".join(words)


def _has_words(part: Part) -> bool:
    """True if a part is the text of an annex: a list, table, article or sentence, and no line of a signature."""
    if not isinstance(part, Chunk) or part.is_item or part.rows or part.hashes or is_article_heading(part):
        return True
    return part.ended and len(part.plain.split()) > 3
