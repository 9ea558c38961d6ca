"""Sentences of a running text, with the place of each, and the one around some words."""

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from dealpers.dutch.per_text import per_text
from dealpers.dutch.regex import regex

# Two capitals with points are initials ("K.F. Schuiling"), and end none.
_END = regex(r"[.;!?…](?<![A-ZÀ-Þ]\.[A-ZÀ-Þ].)[)'’”\"]?\s+(?=[(\[]?['‘“\"]?[A-ZÀ-Þ])")
_TITLE = r"(?:[Pp]rof|[Dd]rs?|[Mm]rs?|[Ii]r|[Ii]ng|[Mm]w|[Mm]evr|[Dd]hr|[Jj]hr|[Jj]kvr)"
_IN_NAME = regex(rf"\b(?:{_TITLE}|(?:[Hh]eer|[Mm]evrouw|[Dd]ame|{_TITLE}\.)\s+[A-ZÀ-Þ])$")
"""Words before a point that belongs to a title or to the one initial of a person: "de heer R. Turf"."""
_REACH = 16
"""Maximum distance in characters between a point and the words of such a name."""
_ARTICLE = regex(r"^(?:de|het)\s+", re.I)


@per_text
def sentences(text: str) -> tuple[tuple[int, str], ...]:
    """Sentences with the offset where each begins; an abbreviation before a small letter ends none."""
    return tuple((begin, sentence) for begin, end in pairwise(_ends(text)) if (sentence := text[begin:end].rstrip()))


@per_text
def _ends(text: str) -> tuple[int, ...]:
    """Offsets of the begin of a text and behind each of its sentences, in code points."""
    ends = (
        match.end()
        for match in _END.finditer(text)
        if text[match.start()] != "." or not _IN_NAME.search(text, max(0, match.start() - _REACH), match.start())
    )
    return (0, *ends, len(text))


def sentence_around(text: str, begin: int, end: int, most: int = 320) -> str:
    """Sentence around a stretch of a text; ``…`` replaces the far ends of a long sentence."""
    ends = _ends(text)
    last = len(ends) - 1
    start, stop = ends[bisect_right(ends, begin, 0, last) - 1], ends[bisect_left(ends, end, 1, last)]
    before, after = "", ""
    if stop - start > most:
        room = max(0, most - (end - begin)) // 2
        if begin - start > room:
            start, before = min(text.find(" ", begin - room) + 1 or begin, begin), "… "
        if stop - end > room:
            cut = text.rfind(" ", end, end + room)
            stop, after = (cut if cut > end else end), " …"
    return f"{before}{text[start:stop].strip()}{after}"


def capitalised(text: str) -> str:
    """Text with a capital at its start, otherwise unchanged."""
    return text[:1].upper() + text[1:]


def without_article(name: str) -> str:
    """Name without the article "de" or "het" in front: ``Rederij`` for ``de Rederij``."""
    return _ARTICLE.sub("", name)
