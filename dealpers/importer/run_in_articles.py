"""Articles whose text begins on the line of their number: ``Art. 1. De sluis wordt dagelijks bediend.``

Such a line begins an article only in a row of numbers, so that a sentence about an article of another text stays one.
Where a text has no articles by name, another word that counts begins an agreement: ``Afspraak 1.1 Tot 2030 …``,
``1e punt. De sluis …``.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dealpers.dutch.numbers import RANK, rank
from dealpers.dutch.regex import regex
from dealpers.importer.chunks import Chunk
from dealpers.importer.counting import NO_AGREEMENT, counts_on
from dealpers.importer.headings import is_article_heading
from dealpers.importer.openings import ANNEX
from dealpers.importer.tables import Placed
from dealpers.model.headings import CLAUSE
from dealpers.parse.articles import ARTICLE_HEADING

_MARK = r"(?P<mark>\s?[.:–—-]|\))?"
_TEXT = r"(?=(?:\(?\d{1,2}[.)]\s+)?[\"'‘“(]*[A-Z])"
_RUN_IN = regex(
    rf"(?P<stars>\*{{0,3}})(?P<head>(?:Artikel|ARTIKEL|Art\.)\s+(?P<number>\d{{1,3}}){_MARK})(?P=stars)\s+{_TEXT}"
)
_WORD_RUN_IN = regex(
    r"(?P<stars>\*{0,3})(?P<head>(?P<word>[A-Z][^\W\d_]{3,20}\s|§)\s*(?P<number>\d{1,2}(?:\.\d{1,2})?)"
    rf"{_MARK})(?P=stars)\s+{_TEXT}"
)
_RANK_RUN_IN = regex(
    rf"(?P<stars>\*{{0,3}})(?P<head>(?P<number>{RANK})\s+(?P<word>{CLAUSE}){_MARK})(?P=stars)\s+(?-i:{_TEXT})", re.I
)
_FEWEST = 2  # articles that make a row
_FEWEST_BARE = 3  # articles that make a row where no point or dash is behind the number


def with_run_in_articles(parts: Sequence[Chunk | Placed]) -> tuple[Chunk | Placed, ...]:
    """Parts, in which number and text of such an article are a heading and a paragraph."""
    rows = list(_rows(parts))
    if not any(map(is_article_heading, parts)) and not any(map(_is_sure, rows)):
        rows = list(_rows_by_word(parts))
    begins = {index: match for row in rows for index, match in row.items() if _is_sure(row)}
    return tuple(piece for index, part in enumerate(parts) for piece in _apart(part, begins.get(index)))


def _apart(part: Chunk | Placed, match: re.Match[str] | None) -> tuple[Chunk | Placed, ...]:
    if match is None or not isinstance(part, Chunk):
        return (part,)
    head = replace(part, text=match["head"].strip(), lines=part.lines[:1])
    return head, replace(part, text=part.text[match.end() :])


def _rows(parts: Sequence[Chunk | Placed]) -> Iterator[dict[int, re.Match[str]]]:
    """Each row of lines that count up from 1, or on from a heading of an article; an annex begins a new one."""
    row: dict[int, re.Match[str]] = {}
    last = 0
    for index, part in enumerate(parts):
        if not isinstance(part, Chunk):
            continue
        if is_article_heading(part):
            heading = ARTICLE_HEADING.match(part.plain)
            last = int(heading[1]) if heading and heading[1].isdigit() else 0
        elif ANNEX.match(part.plain) and part.titular:
            yield row
            row, last = {}, 0
        elif (match := _begun(part)) and int(match["number"]) == last + 1:
            row[index] = match
            last += 1
    yield row


def _rows_by_word(parts: Sequence[Chunk | Placed]) -> Iterable[dict[int, re.Match[str]]]:
    """Row of lines of each word, ``Afspraak 1`` and ``Afspraak 2`` or ``Afspraak 1.1``, up to the first annex."""
    rows: dict[str, dict[int, re.Match[str]]] = {}
    last: dict[str, str] = {}
    for index, part in enumerate(parts):
        if not isinstance(part, Chunk):
            continue
        if ANNEX.match(part.plain) and part.titular:
            break
        match = _begun(part, _WORD_RUN_IN) or _begun(part, _RANK_RUN_IN)
        if match is None or (word := match["word"].strip().lower()) in NO_AGREEMENT:
            continue
        if counts_on(number := str(rank(match["number"]) or match["number"]), last.get(word, "")):
            rows.setdefault(word, {})[index] = match
            last[word] = number
    return rows.values()


def _begun(chunk: Chunk, pattern: re.Pattern[str] = _RUN_IN) -> re.Match[str] | None:
    if not chunk.is_text or chunk.is_item or chunk.literal or not (chunk.ended or chunk.plain.endswith(":")):
        return None
    return pattern.match(chunk.text)


def _is_sure(row: dict[int, re.Match[str]]) -> bool:
    marked = all(match["mark"] or match["stars"] for match in row.values())
    return len(row) >= (_FEWEST if marked else _FEWEST_BARE)
