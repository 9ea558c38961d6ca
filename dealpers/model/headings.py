"""Headings: the number of a part and the title behind it."""

import re
from functools import lru_cache

from dealpers.dutch.numbers import COUNT_WORD, ORDINAL_WORD, value
from dealpers.dutch.regex import regex

BETWEEN = " .:|–—-\u00a0"
"""Characters between the number of a heading and its title."""
_WORDED = regex(
    rf"(?P<before>{ORDINAL_WORD})\s+artikel\b|(?:artikel|art\.)\s+(?P<behind>{ORDINAL_WORD}|{COUNT_WORD}|één)\b", re.I
)
"""Regex of the label of an article with its number in letters."""


@lru_cache(4096)  # asked for each sentence of an article
def title_offset(heading: str, number: str) -> int:
    """Offset in code points at which the title of a heading begins, behind the number and the separator.

    ``title_offset("Artikel 4 – Geld", "4")`` is 12, and ``title_offset("Eerste artikel. Geld", "1")`` is 16;
    0 where the heading lacks the number.
    """
    if word := worded(heading, number):
        return len(heading) - len(heading[word.end() :].lstrip(BETWEEN))
    begin, end = (r"(?<!\w)" if number[:1].isalnum() else "", r"(?!\w)" if number[-1:].isalnum() else "")
    match = re.search(begin + re.escape(number) + end, heading) or re.search(re.escape(number), heading)
    if not number or match is None:
        return 0
    return len(heading) - len(heading[match.end() :].lstrip(BETWEEN))


def worded(heading: str, number: str) -> re.Match[str] | None:
    """Label of a heading that has its number in letters: ``Eerste artikel``, ``Artikel een``; None for figures."""
    match = _WORDED.match(heading) if number.isdecimal() else None
    return match if match and value(match["before"] or match["behind"]) == int(number) else None
