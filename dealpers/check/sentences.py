"""The sentences of a running text, with the place of each."""

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
