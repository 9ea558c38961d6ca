"""The annexes that a text names as its own."""

import re
from collections.abc import Iterator

_ANNEX = re.compile(r"\bbijlagen?\s+(?P<label>[0-9]{1,3}[a-z]?|[A-Z]|[IVX]{1,5})\b(?!['’-]\w)", re.I)
_ATTACHED = re.compile(
    r"\bals\s+bijlagen?\s+(?:(?:bij|aan)\s+(?:dit\s+convenant|deze\s+(?:Regio\s+)?Deal)\s+)?(?:is|zijn)\s+(?:ge|bijge|toege)"
    r"(?:hecht|voegd)\b|\b(?:bijgevoegde|aangehechte)\s+bijlagen?\b",
    re.I,
)
_OF_ANOTHER = re.compile(
    r"\s*(?:,\s*(?:onder|onderdeel)\s+\S+\s*,?\s*)?(?:bij|van|behorende\s+bij|behorend\s+bij|uit|in)\s+"
    r"(?:de|het|richtlijn|verordening|Kamerstuk\w*|besluit|een)\b(?!\s+(?:convenant|deal|regio\s*deal)\b)",
    re.I,
)


def named_annexes(text: str) -> Iterator[tuple[int, int, str]]:
    """The annexes of the text itself that a passage names as being there, with their labels."""
    if "ijlage" not in text:
        return
    for match in _ANNEX.finditer(text):
        label = match["label"]
        is_word = label.isalpha() and label.islower()  # "bijlage i" is none, "bijlage in" neither
        if not is_word and not _OF_ANOTHER.match(text, match.end()):
            yield *match.span(), label.lower()
    for match in _ATTACHED.finditer(text):
        yield *match.span(), ""
