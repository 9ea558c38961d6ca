"""The sentences of a running text, with the place of each, and the one around some words."""

import re
from collections.abc import Iterator

_END = re.compile(r"[.;!?…][)'’”\"]?\s+(?=[(\[]?['‘“\"]?[A-ZÀ-Þ])")


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Each sentence with the offset where it begins; an abbreviation before a small letter ends none."""
    begin = 0
    for match in _END.finditer(text):
        yield begin, text[begin : match.end()].rstrip()
        begin = match.end()
    if text[begin:].strip():
        yield begin, text[begin:].rstrip()


def sentence_around(text: str, begin: int, end: int, most: int = 320) -> str:
    """The sentence of a text that holds the stretch, shortened at its far ends with ``…`` when it is long."""
    cuts = [match.end() for match in _END.finditer(text)]
    start = max((cut for cut in cuts if cut <= begin), default=0)
    stop = min((cut for cut in cuts if cut >= end), default=len(text))
    before, after = "", ""
    if stop - start > most:
        room = max(0, most - (end - begin)) // 2
        if begin - start > room:
            start, before = min(text.find(" ", begin - room) + 1 or begin, begin), "… "
        if stop - end > room:
            cut = text.rfind(" ", end, end + room)
            stop, after = (cut if cut > end else end), " …"
    return f"{before}{text[start:stop].strip()}{after}"
