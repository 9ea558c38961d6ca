"""Furniture of publications and pages in a source document: lines that are no words of the text itself.

The import leaves these lines out; the fidelity check accepts only lines that the functions below recognise.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from dealpers.parse.labels import match_label
from dealpers.parse.line_marks import page_number

_HEAD = re.compile(
    r"(?:(?:de )?(?:nederlandse )?staatscourant(?:\s.*\bnr\..*)?|officiële uitgave van .{3,80}?(?:sinds 1814)?\.?"
    r"|(?:gemeenteblad|provinciaal blad|waterschapsblad|blad gemeenschappelijke regeling|tractatenblad|staatsblad)"
    r"(?: (?:van|der) .{2,80})?(?:,? (?:jaargang )?\d{4}(?:,? nr\. ?\d+)?)?"
    r"|(?:jaargang )?\d{4},? (?:nr\.|nummer) ?\d+|jaargang:? \d{1,4}|(?:nr\.|nummer) ?\d{1,6}"
    r"|(?:gepubliceerd|bekendgemaakt|geplaatst|uitgegeven|laatst (?:bijgewerkt|gewijzigd))(?: op)?:? .{4,40}"
    r"|(?:publicatiedatum|datum (?:van )?(?:publicatie|uitgifte))\b.{0,40}"
    r"|geldend van .{4,40}|geldigheidsdatum.{0,40}"
    r"|u bent hier:?.{0,160}|(?:home|startpagina)(?: ?[>›»/|] ?[^>›»/|]{1,80})+"
    r"|(?:hele|volledige) tekst|(?:tekst )?(?:afdrukken|printen|downloaden?)(?: als (?:pdf|word|odt))?"
    r"|ga (?:direct )?naar (?:de )?(?:inhoud|hoofdinhoud|navigatie)|terug naar .{3,60}|toon (?:relaties|meer) .{0,60}"
    r"|(?:deel|kopieer) (?:deze )?(?:pagina|link)|maak een permanente link|overheid\.nl.{0,80}|zoekresultaten"
    r"|(?:https?://|www\.)\S+)",
    re.I,
)
_LEADER = re.compile(r"(?P<words>\S.*?)(?:\s*(?:\.\s?){4,}|\s*…+| {5,})\s*(?P<page>\d{1,4}|[ivxl]{1,5})")
_CONTENTS = re.compile(r"(?:inhoud(?:sopgave)?|index|inhoud van .{3,60})\s*:?", re.I)
_SENTENCE = re.compile(r"[.!?;:,…][\"'”’»)\]*]*$")
_SHORTEST = 4  # letters
_LONGEST = 120  # characters
_FEWEST = 3  # entries of a table of contents


def is_publication_head(line: str) -> bool:
    """True if a line is only a masthead, a date of publication or a navigation line of a site."""
    return _HEAD.fullmatch(" ".join(line.replace("*", "").split())) is not None


def may_run(line: str) -> bool:
    """True if a line can be the running head of a page: short, with letters, no label, item or sentence."""
    text = " ".join(line.split())
    if sum(map(str.isalpha, text)) < _SHORTEST or len(text) > _LONGEST or match_label(text) is not None:
        return False
    return not _SENTENCE.search(text.replace("*", "")) and page_number(text) is None


def is_row(line: str) -> bool:
    """True if a line is a row of a table, with cells between tabs or pipes, and no item."""
    return ("\t" in line.strip() or line.strip().startswith("|")) and match_label(line.strip()) is None


def contents_entry(line: str) -> str:
    """Words of a line in a table of contents, without leader and page number; empty for any other line."""
    match = _LEADER.fullmatch(line.strip())
    return " ".join(match["words"].split()) if match and any(map(str.isalpha, match["words"])) else ""


def is_contents_heading(line: str) -> bool:
    """True if a line is the heading of a table of contents."""
    return _CONTENTS.fullmatch(" ".join(line.replace("*", "").replace("#", "").split())) is not None


def contents(lines: Sequence[str]) -> frozenset[int]:
    """1-based lines of tables of contents: runs of three or more entries whose words return as later lines."""
    out: set[int] = set()
    last = _last_lines(lines) if sum(map(bool, map(contents_entry, lines))) >= _FEWEST else {}
    index = 0
    while last and index < len(lines):
        entries, heading = [], is_contents_heading(lines[index])
        end = index + heading
        while end < len(lines) and (not lines[end].strip() or contents_entry(lines[end])):
            entries += [end] if lines[end].strip() else []
            end += 1
        returns = all(last.get(_letters(contents_entry(lines[entry])), 0) >= end for entry in entries)
        if len(entries) >= _FEWEST and returns and _counts_up([lines[entry] for entry in entries]):
            out |= {entry + 1 for entry in entries} | ({index + 1} if heading else set())
        index = max(end, index + 1)
    return frozenset(out)


def _last_lines(lines: Sequence[str]) -> dict[str, int]:
    """Last 0-based place of each line, and of each two lines that form one heading, keyed by their letters."""
    written = [(index, _letters(line)) for index, line in enumerate(lines) if line.strip() and len(line) <= _LONGEST]
    pairs = {one + other: index for (index, one), (_, other) in pairwise(written)}
    return pairs | {letters: index for index, letters in written}


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def _counts_up(entries: Sequence[str]) -> bool:
    """True if three or more entries have page numbers that never decrease."""
    leaders = (_LEADER.fullmatch(entry.strip()) for entry in entries)
    pages = [int(match["page"]) for match in leaders if match and match["page"].isdigit()]
    return len(pages) > 2 and all(a <= b for a, b in pairwise(pages))
