"""Leden whose printed number has no punctuation: ``1 De Inspectie …`` under the heading of an article.

A number counts only in a row from 1, each before a sentence with a capital, and only where the words above have ended.
A number that could be one and has no such row is a doubt for the editor.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dealpers.dutch.dates import MONTH_WORD
from dealpers.dutch.regex import regex
from dealpers.importer.chunks import Chunk, ends
from dealpers.importer.lines import Line, is_article
from dealpers.importer.openings import ANNEX, ends_article, is_division
from dealpers.importer.series import may_be_name
from dealpers.parse.labels import BARE_NUMBER, follows, is_doubtful, match_label

_WORDS = 3  # words of a lid; a heading or a row of a form has fewer
_NEAR = 6  # maximum distance in written lines to the neighbour of an ordinal
_FEWEST = 2  # numbers that make a row
_MONTH = regex(rf"(?:{MONTH_WORD.title()})\b")
_DOUBT = "'{number}' kan het nummer van een lid zijn, maar er is geen rij van 1 af; de alinea is gewone tekst"


@dataclass(frozen=True, slots=True)
class Row:
    """Places of the leden with a bare number, and the doubts: place and number of paragraphs outside a row."""

    leden: frozenset[int]
    doubts: tuple[tuple[int, str], ...]


@dataclass(slots=True)
class _Article:
    """Row of one article so far: the places, and whether only the heading is above."""

    places: list[int]
    others: list[tuple[int, str]]
    fresh: bool = True


def with_bare_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Lines, in which a bare number that begins a lid is a label."""
    written = [index for index, line in enumerate(lines) if not line.blank]
    row = _row([None if _is_other(lines[index]) else lines[index].text for index in written])
    leden = {written[place] for place in row.leden} | {written[place] for place in _beside(lines, written)}
    return tuple(replace(line, series=True) if index in leden else line for index, line in enumerate(lines))


def _beside(lines: Sequence[Line], written: Sequence[int]) -> Iterator[int]:
    """Places of lines that begin with ``1e.``, ``Lid 2`` or ``B.``, near their neighbour and behind an ended clause."""
    rows = [(place, match["label"]) for place, index in enumerate(written) if (match := _in_series(lines[index]))]
    for rank, (place, label) in enumerate(rows):
        above = lines[written[place - 1]].text if place else ""
        around = rows[max(0, rank - _NEAR) : rank + _NEAR + 1]
        near = [other for other_place, other in around if abs(other_place - place) <= _NEAR]
        if above.endswith((".", ":", ";", ",")) and any(follows(o, label) or follows(label, o) for o in near):
            yield place


def _in_series(line: Line) -> re.Match[str] | None:
    match = None if _is_other(line) or line.hashes else match_label(line.text, doubtful=True)
    if match is None or not is_doubtful(match["label"]) or BARE_NUMBER.fullmatch(match["label"]):
        return None
    initial = re.fullmatch(r"[^\W\d_]+\.", match["label"]) and may_be_name(line.text[match.end() :])
    return None if initial else match


def with_bare_leden(chunks: Sequence[Chunk]) -> tuple[tuple[Chunk, ...], tuple[tuple[int, str], ...]]:
    """Paragraphs, in which a bare number that begins a lid is a label, and the doubts with their lines."""
    row = _row([_text(chunk) for chunk in chunks])
    out = []
    for place, chunk in enumerate(chunks):
        bare = chunk.series and BARE_NUMBER.fullmatch(chunk.label)
        series = place in row.leden or (chunk.series and not bare)
        out.append(chunk if series is chunk.series else replace(chunk, series=series))
    return tuple(out), tuple((chunks[place].lines[0], _DOUBT.format(number=number)) for place, number in row.doubts)


def _text(chunk: Chunk) -> str | None:
    """Words of a paragraph that can be a lid or a heading; a title with a number is neither."""
    titled = chunk.titular and not chunk.ended and _number(chunk.text) != ""
    return None if chunk.literal or chunk.rows or chunk.note or chunk.bullet or titled else chunk.text


def _is_other(line: Line) -> bool:
    return bool(line.cells or line.note or line.bullet or line.rule)


def _row(texts: Sequence[str | None]) -> Row:
    """Leden among texts in reading order; None for a note, a table or a bullet."""
    leden: set[int] = set()
    doubts: list[tuple[int, str]] = []
    article: _Article | None = _Article([], [])  # the parties below the title
    above: str | None = None
    for place, text in enumerate(texts):
        if text is not None and (is_article(text) or ends_article(text) or is_division(text)):
            _settle(article, leden, doubts)
            opens = is_article(text) or is_division(text) or ANNEX.match(text)
            article = _Article([], []) if opens else None
        elif article is not None and text is not None:
            if number := _number(text, leads=bool(article.places) and _is_listed(texts, place + 1)):
                wanted = str(len(article.places) + 1)
                apart = article.fresh or above is None or ends(above)
                apart = apart and (article.fresh or bool(article.places) or (above or "").rstrip().endswith(":"))
                if number == wanted and apart:
                    article.places.append(place)
                else:
                    article.others.append((place, number))
                article.fresh = False
            elif article.fresh and not _is_title(text):
                article.fresh = False
        above = text
    _settle(article, leden, doubts)
    return Row(frozenset(leden), tuple(doubts))


def _is_listed(texts: Sequence[str | None], place: int) -> bool:
    """True if a bullet, note or table is at a place."""
    return place < len(texts) and texts[place] is None


def _settle(article: _Article | None, leden: set[int], doubts: list[tuple[int, str]]) -> None:
    """Add the row of an article that ends; a row of one number is a doubt."""
    if article is None:
        return
    if len(article.places) >= _FEWEST:
        leden |= set(article.places)
        return
    doubts += [(place, "1") for place in article.places]
    doubts += [(place, number) for place, number in article.others if article.places]


def _is_title(text: str) -> bool:
    """True if a text below the number of an article can be its title."""
    return len(text) <= 120 and not ends(text)


def _number(text: str, *, leads: bool = False) -> str:
    """Bare number before a sentence; empty where a text begins otherwise, or is as short as a heading.

    ``leads``: bullets go on the sentence, "2 De Gemeente" with "– betaalt", so that one word is enough.
    """
    match = match_label(text, doubtful=True)
    if match is None or not BARE_NUMBER.fullmatch(match["label"]):
        return ""
    rest = text[match.end() :]
    if len(rest.split()) < (1 if leads else _WORDS) or _MONTH.match(rest):
        return ""
    return match["label"]
