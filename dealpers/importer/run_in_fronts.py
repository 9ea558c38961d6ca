"""Fronts on one line, as sites give them: "… De ondergetekenden: 1. de gemeente Oever, … Overwegende dat: - …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dealpers.dutch.regex import regex
from dealpers.importer.chunks import Chunk, begun
from dealpers.importer.lines import lines
from dealpers.importer.tables import Placed

_SHORTEST = 250
"""Minimum length of a front on one line in characters."""
_WITHIN = 8  # paragraphs among which a front begins
_FIRST = r"(?:[-–•]\s|\(?(?:1|a|A)[.)]\s)"
_PARTIES = regex(r"(?:^|(?<=\s))(?=(?:de\s+)?(?:(?:ondergetekenden|partijen)\s*:|ondergetekenden\s+1\.)\s+\S)", re.I)
_HEAD = regex(r"(?:de\s+)?(?:ondergetekenden|partijen)\s*:?\s+(?:ondergetekenden\s+)?", re.I)
_RECITALS = regex(
    r"(?<=[;,.’”'\"])\s+(?=(?:in\s+aanmerking\s+nemende?|nemen\s+in\s+aanmerking|overwegende?)\b"
    rf"(?:,?\s+dat\b)?\s*[:,]?\s+{_FIRST})",
    re.I,
)
_LEAD = regex(r"(?:in\s+aanmerking\s+nemende?|nemen\s+in\s+aanmerking|overwegende?)\b(?:,?\s+dat\b)?\s*[:,]?\s+", re.I)
_REASONS = regex(
    r"(?:(?:^|\s)(?P<head>considerans)\s+|^|(?<=[;,.”’])\s+)(?P<lead>(?:(?:gelet\s+op|gezien)\s[^:;]{5,400}?\s)?"
    r"(?:in\s+aanmerking\s+nemende|overwegende)\s*:?)\s+(?=dat\s[^;]+;\s+(?:en\s+)?dat\s)",
    re.I,
)
"""Regex of the words above considerations that each begin with "dat" on the same line."""
_REASON = regex(r"(?<=;)\s+(?=(?:en\s+)?dat\s)")
_AGREED = regex(r"(?<=[;,.:])\s+(?=(?:en\s+)?(?:komen|verklaren|zijn)\b[^.;:]{0,80}\bovereen\w*[^.;:]{0,40}:)", re.I)
_BEHIND = regex(r"(?<=:)\s+")
_ARTICLE = regex(r"(?<=\S)\s+(?=Artikel\s+\d{1,2}[.:]?\s+[A-Z])")
_DASH = regex(r"(?<=[;:,.])\s+(?=[-–•]\s+\S)")
_LABELS = (r"{}\.", r"\({}\)", r"{}\)")


def with_run_in_front(parts: Sequence[Chunk | Placed]) -> tuple[Chunk | Placed, ...]:
    """Parts, in which title, parties, considerations and articles of a front on one line are paragraphs."""
    for index, part in enumerate(parts[:_WITHIN]):
        if not isinstance(part, Chunk) or not part.is_text or part.literal or len(part.text) < _SHORTEST:
            continue
        if opened := _PARTIES.search(part.text):
            pieces = [part.text[: opened.start()], *_front(part.text[opened.start() :])]
            apart = (_chunk(" ".join(piece.split()), part) for piece in pieces if piece.strip())
            return (*parts[:index], *apart, *parts[index + 1 :])
        if stated := _REASONS.search(part.text):
            above = (*_items(part.text[: stated.start()]), stated["head"], stated["lead"])
            pieces = [*filter(None, above), *_REASON.split(part.text[stated.end() :])]
            return (*parts[:index], *(_chunk(" ".join(piece.split()), part) for piece in pieces), *parts[index + 1 :])
    return tuple(parts)


def _chunk(piece: str, whole: Chunk) -> Chunk:
    """Paragraph of one piece; a dash inside a line is a word of the text, so that it is no mark of a list."""
    if re.match(r"[-–•]\s", piece):
        return replace(whole, text=piece, literal=True)
    return replace(begun(lines(piece)[0]), lines=whole.lines)


def _front(text: str) -> Iterator[str]:
    """Pieces of a front from the words above its parties on."""
    before, _, body = _cut(_AGREED, text)
    bodies, _, recitals = _cut(_RECITALS, before)
    yield from _headed(_HEAD, bodies)
    yield from _headed(_LEAD, recitals)
    formula, _, articles = _cut(_BEHIND, body)
    yield formula
    for article in _ARTICLE.split(articles):
        yield from _items(article)


def _cut(place: re.Pattern[str], text: str) -> tuple[str, str, str]:
    """Text before the first blank that fits, that blank, and the text behind."""
    spot = place.search(text)
    return (text[: spot.start()], spot[0], text[spot.end() :]) if spot else (text, "", "")


def _headed(head: re.Pattern[str], text: str) -> Iterator[str]:
    match = head.match(text)
    yield match[0] if match else ""
    yield from _items(text[match.end() :] if match else text)


def _items(text: str) -> Iterator[str]:
    """Text before the first item, and the items: dashes, or labels that count from 1 or a."""
    if re.match(r"[-–•]\s", text):
        yield from _DASH.split(text)
        return
    for form in _LABELS:
        for first in "1aA":
            spots = list(_series(text, form, first))
            if len(spots) > 1:
                ends = [*spots[1:], len(text)]
                yield text[: spots[0]]
                yield from (text[begin:end] for begin, end in zip(spots, ends, strict=True))
                return
    yield text


def _series(text: str, form: str, first: str) -> Iterator[int]:
    """Offsets of labels in a row: ``1.``, ``2.``, …"""
    start, rank = 0, 0
    while rank < 26:
        label = str(rank + 1) if first == "1" else chr(ord(first) + rank)
        spot = re.compile(rf"(?:^|(?<=\s)){form.format(label)}\s+(?=\S)").search(text, start)
        if spot is None:
            return
        yield spot.start()
        start, rank = spot.end(), rank + 1
