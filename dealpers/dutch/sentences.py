"""The sentences of a running text, with the place of each, and the one around some words."""

import re
from functools import lru_cache
from itertools import pairwise

# Two capitals with points are initials ("K.F. Schuiling"), and end none.
_END = re.compile(r"(?<![A-ZÀ-Þ]\.[A-ZÀ-Þ])[.;!?…][)'’”\"]?\s+(?=[(\[]?['‘“\"]?[A-ZÀ-Þ])")


@lru_cache(maxsize=1 << 10)
def sentences(text: str) -> tuple[tuple[int, str], ...]:
    """Sentences with the offset where each begins; an abbreviation before a small letter ends none.

    The cache holds the paragraphs of one text: the parser and several rules ask for equal paragraphs.
    """
    ends = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    return tuple((begin, sentence) for begin, end in pairwise(ends) if (sentence := text[begin:end].rstrip()))


def sentence_around(text: str, begin: int, end: int, most: int = 320) -> str:
    """The sentence of a text that holds the stretch, shortened at its far ends with ``…`` when it is long."""
    # A sentence longer than this on either side is shortened anyway, so nothing further off needs to be read.
    first, last = max(0, begin - 2 * most), min(len(text), end + 2 * most)
    cuts = [match.end() for match in _END.finditer(text, first, last)]
    start = max((cut for cut in cuts if cut <= begin), default=first)
    stop = min((cut for cut in cuts if cut >= end), default=last)
    before, after = "", ""
    if stop - start > most:
        room = max(0, most - (end - begin)) // 2
        if begin - start > room:
            start, before = min(text.find(" ", begin - room) + 1 or begin, begin), "… "
        if stop - end > room:
            cut = text.rfind(" ", end, end + room)
            stop, after = (cut if cut > end else end), " …"
    return f"{before}{text[start:stop].strip()}{after}"
