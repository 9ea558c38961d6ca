"""Closing words of an agreement: the sentence, or the place and date, with which its signatures begin."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from dealpers.dutch.dates import MONTH_WORD
from dealpers.dutch.regex import regex
from dealpers.importer.annexes import is_annex_line
from dealpers.importer.chunks import Chunk
from dealpers.importer.headings import is_article_heading
from dealpers.importer.lines import PLACE_AND_DAY
from dealpers.importer.lists import AHEAD, Part
from dealpers.parse.aanhef.koppen import closes

_DAY = regex(rf"(?:de\s+)?\d{{1,2}}(?:e|ste|de)?\s+(?:{MONTH_WORD})\s+\d{{4}}[.,]?", re.I)
_FOR = regex(r"(?:Voor\s+(?!deze\s+\w)|Namens\s+)[A-Z]", re.I)
_INITIAL = regex(r"[A-Z]\.\s+[A-Z][\w-]+,")
_SIGNATORIES = regex(r"(?:(?:de|onze)\s+)?(?:mede)?(?:ondertekenaars|ondertekenende\s+\w+)\s*:?", re.I)
"""Regex of a heading above signatures; in front of the articles the same words head the parties."""
_LINE = 90  # characters of a line of a signature


def closing_begins(parts: Sequence[Part], starts: Sequence[int]) -> int:
    """Place of the closing words behind the title or the first citable part; the length of ``parts`` where none are.

    Citable parts behind the closing words belong to an annex, so that an annex must be between the two.
    """
    articles = sorted({*starts, *(index for index, part in enumerate(parts) if is_article_heading(part))})
    annexes = [index for index, part in enumerate(parts) if is_annex_line(part)]
    for index in range(starts[0] + 1 if starts else 1, len(parts)):
        part = parts[index]
        if not isinstance(part, Chunk) or part.note or part.is_item or part.rows:
            continue
        article = bisect_right(articles, index)
        annex = bisect_right(annexes, index)
        last = article == len(articles) or (annex < len(annexes) and annexes[annex] < articles[article])
        if last and _closes(part, parts[index + 1 : index + 1 + AHEAD]):
            return index
    return len(parts)


def _closes(chunk: Chunk, after: Sequence[Part]) -> bool:
    plain = chunk.plain
    if closes(plain) or (_SIGNATORIES.fullmatch(plain) and bool(after) and _is_line(after[0])):
        return True
    if PLACE_AND_DAY.fullmatch(plain):
        return all(_is_line(part) for part in after[:2])
    if _DAY.fullmatch(plain) or (_FOR.match(plain) and len(plain) <= _LINE and plain[-1] in ",:"):
        return bool(after) and all(_is_line(part) for part in after[:3])
    return False


def _is_line(part: Part) -> bool:
    """True if a part is a line of a signature: a few words without the end of a sentence."""
    if not isinstance(part, Chunk):
        return True
    is_item = part.is_item and not _INITIAL.match(part.plain)
    return len(part.plain) <= _LINE and not is_item and not re.search(r"[a-z]{3}[.;]$", part.plain)
