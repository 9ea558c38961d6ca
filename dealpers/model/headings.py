"""Headings: the number of a part and the title behind it."""

import re
from functools import lru_cache

from dealpers.dutch.numbers import COUNT_WORD, ORDINAL_WORD, RANK, rank, value
from dealpers.dutch.regex import regex

CLAUSE = "artikel|afspraak|bepaling|clausule|punt"
"""Pattern of the words that may stand behind the rank of an agreement: ``1e punt``, ``Eerste bepaling``."""
BETWEEN = " .:|–—-\u00a0"
"""Characters between the number of a heading and its title."""
_WORDED = regex(
    rf"(?P<before>{RANK})\s+(?P<word>{CLAUSE})\b|(?:artikel|art\.)\s+(?P<behind>{ORDINAL_WORD}|{COUNT_WORD}|één)\b",
    re.I,
)
"""Regex of the label of an article with its number in letters, or as a rank."""


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
    """Label of a heading with its number in letters or as a rank: ``Artikel een``, ``1e punt``; None for figures."""
    match = _WORDED.match(heading) if number.isdecimal() else None
    word = (match["before"] or match["behind"]) if match else ""
    return match if match and (rank(word) or value(word)) == int(number) else None
