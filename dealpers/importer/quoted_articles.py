"""Articles that an amending text quotes: "Artikel 7 komt te luiden:" with the new article 7 below."""

import re
from collections.abc import Sequence

from dealpers.dutch.regex import regex
from dealpers.importer.lists import Part, plain_of
from dealpers.parse.articles import ARTICLE_HEADING
from dealpers.parse.labels import follows

_QUOTES = regex(r"\b(?:luiden|luidende|luidt|ingevoegd|toegevoegd|ingelast)\b[^.:]{0,60}:\s*[“„\"‘']?$", re.I)


def without_quoted(parts: Sequence[Part], starts: Sequence[int]) -> tuple[int, ...]:
    """Places of the headings of articles, without those of quoted articles.

    A quotation ends at the article whose number follows that of the last article of the text itself.
    """
    out: list[int] = []
    last = ""
    quoting = False
    for index in starts:
        before = parts[index - 1] if index else None
        match = ARTICLE_HEADING.match(plain_of(parts[index]))
        number = match[1] if match else ""
        opens = bool(out) and _QUOTES.search(plain_of(before)) is not None
        if opens or (quoting and not follows(number, last)):
            quoting = True
            continue
        quoting = False
        out.append(index)
        last = number
    return tuple(out)
