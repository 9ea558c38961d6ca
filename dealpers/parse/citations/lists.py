"""Citation of several parts as one citation for each part: ``artikel 1, eerste`` and ``tweede lid``."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from dealpers.dutch.numbers import count, rank
from dealpers.dutch.regex import regex
from dealpers.parse.citations.parts import Citation
from dealpers.parse.citations.tokens import Path

_WORD = regex(r"\w+(?:\.\w+)*°?")
_ARTICLE = regex(r"\b(?:artikel|artikelen|artt?\.)\s*$", re.I)
_RANGE = regex(r"tot\s+en\s+met|t/m|[–-]")
_AND = r"(?:en/of|tot\s+en\s+met|t/m|en|of|alsmede|onderscheidenlijk|respectievelijk|juncto)\b"
_FIRST_FEW = regex(r"\beerste\s+\w+\s+leden\b", re.I)
_JOIN = regex(rf"[\s,;]*(?:\((?={_AND}))?(?:{_AND}|[–-])?[\s,]*(?:het\s+)?")


def parted(citation: Citation, text: str) -> tuple[Citation, ...]:
    """Parts that a citation lists, each with its own words; the citation itself where these are not certain.

    The parts within a range go with its last part: ``onder a tot en met d`` is a, and d with b and c.
    """
    cited = text[citation.begin : citation.end]
    if len(citation.paths) < 2 or len(citation.paths) > _MOST or _FIRST_FEW.search(cited):
        return (citation,)
    anchors = _anchors(citation, text)
    if len(anchors) < 2:
        return (citation,)
    return tuple(_pieces(citation, text, anchors))


_MOST = 30  # parts of one citation; more are a range


def _anchors(citation: Citation, text: str) -> list[tuple[int, int, int]]:
    """Begin and end of the words of each part with its rank, in order; none if a part without words is in no range."""
    words = [
        match
        for match in _WORD.finditer(text, citation.begin, citation.end)
        if not _ARTICLE.search(text[max(citation.begin, match.start() - 12) : match.start()])
    ]
    anchors: list[tuple[int, int, int]] = []
    left = len(words)
    for number in range(len(citation.paths) - 1, -1, -1):
        label = citation.paths[number][-1][1]
        place = next((index for index in range(left - 1, -1, -1) if _is_label(words[index][0], label)), None)
        if place is not None:
            anchors.insert(0, (words[place].start(), words[place].end(), number))
            left = place
    if not anchors or anchors[0][2] != 0 or anchors[-1][2] != len(citation.paths) - 1:
        return []
    for (_, end, one), (begin, _, other) in pairwise(anchors):
        if (other - one > 1) != (_RANGE.search(text[end:begin]) is not None and other - one > 1):
            return []
    return anchors


def _is_label(word: str, label: str) -> bool:
    return label in (word, str(rank(word) or ""), str(count(word) or ""))


def _pieces(citation: Citation, text: str, anchors: list[tuple[int, int, int]]) -> Iterator[Citation]:
    begin = citation.begin
    for index, (_, word_end, number) in enumerate(anchors):
        bracketed = text.startswith(")", word_end) and "(" in text[begin:word_end]
        end = word_end + bracketed
        last = index == len(anchors) - 1
        before = anchors[index - 1][2] if index else -1
        paths: tuple[Path, ...] = (citation.paths[number], *citation.paths[before + 1 : number])
        yield replace(citation, begin=begin, end=citation.end if last else end, paths=paths)
        if not last:
            gap = _JOIN.match(text, end)
            begin = gap.end() if gap and gap.end() <= anchors[index + 1][0] else anchors[index + 1][0]
