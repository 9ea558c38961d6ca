"""Markup of other Markdown dialects that is lost or printed as text: line breaks, rules, quotations; a warning at each.

Markup inside a sentence stays text; a rule of ``check`` reports such markup.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dealpers.dutch.regex import regex
from dealpers.model.source import Source, Span
from dealpers.parse.labels import match_label

_LINES = (
    (
        regex(r"\s*> ?(?=\S)"),
        "het teken '>' komt zo in druk",
        "verwijder het; een citaat krijgt aanhalingstekens",
    ),
    (regex(r"\s*([-*_])(?:[ \t]*\1){2,}\s*$"), "een getrokken lijn komt zo in druk", "verwijder deze regel"),
)
_BREAK = regex(r"(?<=\S)(?: {2,}|\\)$")
_BREAK_LOST = "dit regeleinde blijft niet staan: de tekst loopt door op dezelfde regel"
_BREAK_HINT = "laat een lege regel als hier een nieuwe alinea begint, of haal het teken aan het eind weg"
_UNSEEN_NAMES = {
    "\u00ad": "een zacht afbreekteken (U+00AD)",
    "\u200b": "een spatie zonder breedte (U+200B)",
    "\u200c": "een teken zonder breedte (U+200C)",
    "\u200d": "een teken zonder breedte (U+200D)",
    "\u2060": "een teken zonder breedte (U+2060)",
}
_UNSEEN = regex(f"[{''.join(_UNSEEN_NAMES)}]")
_BLOCKS = ("#", "{", "[^")


class ForeignMarkup(NamedTuple):
    """Markup of another dialect: its place, a message about the effect, and a hint about the repair, both in Dutch."""

    span: Span
    message: str
    hint: str


_RULE = "---"


def _underlined(line: str) -> bool:
    """True if a rule below the first line of a file would make that line a heading, whose marks are reported."""
    return bool(line.strip()) and not line.startswith("#")


def _front_matter(lines: Sequence[str]) -> int:
    """Line on which fields between two rules at the top of a file end; 0 for a file without such fields."""
    if not lines or lines[0].rstrip() != _RULE:
        return 0
    end = next((rank for rank, line in enumerate(lines[1:40], 2) if line.rstrip() == _RULE), 0)
    return end if end and all(re.match(r"[\w-]+:(?:\s|$)|\s|#|$", line) for line in lines[1 : end - 1]) else 0


def foreign_markup(source: Source) -> Iterator[ForeignMarkup]:
    """Places of foreign markup, in order."""
    lines = source.lines()
    fields = _front_matter(lines)
    if fields:
        span = Span(name=source.name, line=1, end_line=fields, end_column=len(lines[fields - 1]) + 1)
        message = "velden tussen twee regels '---' horen niet in de tekst: zij komen zo in druk"
        yield ForeignMarkup(span, message, "haal deze regels weg; feiten staan in deal.yml of document.yml")
    for number, line in enumerate(lines, 1):
        for pattern, message, hint in _LINES:
            match = pattern.match(line)
            if match and number > fields and not (match.lastindex and number == 2 and _underlined(lines[0])):
                yield ForeignMarkup(source.on_line(number, *match.span()), message, hint)
        for match in _UNSEEN.finditer(line):
            span = source.on_line(number, *match.span())
            yield ForeignMarkup(span, f"hier staat {_UNSEEN_NAMES[match[0]]}, dat niemand ziet", "verwijder het teken")
        following = lines[number].lstrip() if number < len(lines) else ""
        goes_on = following and not following.startswith(_BLOCKS) and not match_label(following)
        if goes_on and not line.startswith("#") and (match := _BREAK.search(line)):
            yield ForeignMarkup(source.on_line(number, *match.span()), _BREAK_LOST, _BREAK_HINT)
