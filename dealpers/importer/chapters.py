"""Headings above articles: a heading with a number is a chapter, one without a number only beside others like it."""

import re
from collections.abc import Mapping, Sequence

from dealpers.dutch.regex import regex
from dealpers.importer.agreements import Agreements
from dealpers.importer.chunks import Chunk
from dealpers.importer.headings import is_article_heading
from dealpers.importer.lists import Part
from dealpers.importer.openings import is_division
from dealpers.parse.aanhef.koppen import is_agreed

_RANKED = regex(
    r"(?:(?:Hoofdstuk|Deel|Titel|Afdeling|Paragraaf|Thema|Onderdeel|§)\s*(?:\d{1,3}|[IVXL]{1,7}|[A-Z])\b"
    r"|(?:\d{1,2}(?:e|ste|de)|eerste|tweede|derde|vierde|vijfde)\s+(?:hoofdstuk|afdeling|paragraaf|titel|deel)\b"
    r"|\d{1,3}[.)]?\s+\S|[IVXL]{1,7}[.)]?\s+\S|[A-Z][.)]\s+\S)",
    re.I,
)
_WORDED = regex(r"(?:Hoofdstuk|Deel|Titel|Afdeling|Paragraaf)\s+(?:\d{1,3}|[IVXL]{1,7}|[A-Z])\b", re.I)
"""Regex of a heading that calls itself a chapter, whatever its subject: "Hoofdstuk 1 Partijen en aanleiding"."""
_DEEPEST = 2  # headings above an article: chapter and section
_PLACEHOLDER = regex(r"\[[^\]]*\]")


def chapters(parts: Sequence[Part], starts: Sequence[int], articles: Agreements) -> Mapping[int, tuple[int, ...]]:
    """Places of the headings right above each citable part that has any, from chapter to section."""
    if articles.chapters:
        return {index + 1: (index,) for index in articles.chapters if index + 1 in starts}
    candidates = {index: places for index in starts if (places := _candidates(parts, index))}
    ranked = {index for index, places in candidates.items() if _is_ranked(parts[places[0]])}
    bare = [index for index in candidates if index not in ranked]
    out = {}
    for index, places in candidates.items():
        if index in ranked:
            out[index] = places
        elif len(bare) > 1:
            out[index] = places[-1:]
    return out


def _candidates(parts: Sequence[Part], index: int) -> tuple[int, ...]:
    """Places of one or two possible headings right above a citable part, the upper one only if it has a number."""
    if index < 1 or not _may_be_chapter(parts, index - 1):
        return ()
    above, right_above = parts[max(0, index - 2)], parts[index - 1]
    two = _may_be_chapter(parts, index - 2) and _is_ranked(above)
    two = two and not (_is_ranked(right_above) and _same_form(above, right_above))
    return (index - 2, index - 1) if two else (index - 1,)


def _may_be_chapter(parts: Sequence[Part], index: int) -> bool:
    part = parts[index] if index > 0 else None
    if not isinstance(part, Chunk) or part.bullet or part.aside or is_article_heading(part) or not part.titular:
        return False
    plain = part.plain
    if plain.endswith(":") and not _is_ranked(part):
        return False
    if is_agreed(plain) or _PLACEHOLDER.search(plain):
        return False
    if _WORDED.match(plain):
        return True
    if is_division(plain):
        return False
    before = parts[index - 1]
    return not isinstance(before, Chunk) or not before.is_text or before.ended or before.titular or before.is_item


def _is_ranked(part: Part) -> bool:
    """True if a heading bears a number, hashes, or capitals only."""
    if not isinstance(part, Chunk):
        return False
    return bool(part.hashes) or _RANKED.match(part.plain) is not None or (part.plain.isupper() and len(part.plain) > 3)


def _same_form(one: Part, other: Part) -> bool:
    def form(part: Part) -> str:
        plain = part.plain if isinstance(part, Chunk) else ""
        return re.sub(r"\d+", "1", re.sub(r"\b[IVXL]+\b", "I", plain.split()[0] if plain else ""))

    return form(one) == form(other)
