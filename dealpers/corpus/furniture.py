"""Furniture of publications and pages in a source document: lines that are no words of the text itself.

The import leaves these lines out; the fidelity check accepts only lines that the functions below recognise.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from dealpers.dutch.regex import regex
from dealpers.model.headings import CLAUSE
from dealpers.parse.labels import match_label
from dealpers.parse.line_marks import page_number, without_marks

_HEAD = regex(
    r"(?:(?:de )?(?:nederlandse )?staatscourant(?: van het koninkrijk der nederlanden|\s.*\bnr\..*)?"
    r"|officiële uitgave van .{3,80}?(?:sinds 1814)?\.?"
    r"|(?:gemeenteblad|provinciaal blad|waterschapsblad|blad gemeenschappelijke regeling|tractatenblad|staatsblad)"
    r"(?: (?:van|der) .{2,80})?(?:,? (?:jaargang )?\d{4}(?:,? nr\. ?\d+)?)?"
    r"|(?:jaargang )?\d{4},? (?:nr\.|nummer) ?\d+|jaargang:? \d{1,4}|(?:nr\.|nummer) ?\d{1,6}"
    r"|(?:gepubliceerd|bekendgemaakt|geplaatst|uitgegeven|laatst (?:bijgewerkt|gewijzigd))(?: op)?:? .{4,40}"
    r"|datum publicatie[\s|]*organisatie[\s|]*jaargang en nummer.{0,60}"
    r"|(?:publicatiedatum|datum (?:van )?(?:publicatie|uitgifte))\b.{0,40}"
    r"|geldend van .{4,40}|geldigheidsdatum.{0,40}"
    r"|u bent hier:?.{0,160}|(?:home|startpagina)(?: ?[>›»/|] ?[^>›»/|]{1,80})+"
    r"|(?:hele|volledige) tekst|(?:tekst )?(?:afdrukken|printen|downloaden?)(?: als (?:pdf|word|odt))?"
    r"|ga (?:direct )?naar (?:de )?(?:inhoud|hoofdinhoud|navigatie)|terug naar .{3,60}|toon (?:relaties|meer) .{0,60}"
    r"|(?:deel|kopieer) (?:deze )?(?:pagina|link)|maak een permanente link|overheid\.nl.{0,80}|zoekresultaten"
    r"|(?:https?://|www\.)\S+)",
    re.I,
)
_COLUMNS = regex(r"datum publicatie[\s|]*organisatie[\s|]*jaargang en nummer.{0,60}", re.I)
_ROW = regex(
    r".{0,120}(?:staatscourant|(?:gemeente|waterschaps|staats|tractaten)blad|provinciaal blad)"
    r"(?: van .{2,40})? \d{4}, \d+.{0,40}",
    re.I,
)
"""Regex of publisher, journal with year and number, and section, which are furniture only below their columns."""
_METADATA = 60  # lines of a block of metadata
_FIELD = regex(r"[\w-]+:(?:\s.*)?$|\s*-\s.*|\s+\S.*|\s*$")
_TITLE = regex(r"(?:title|titel):\s*(.+)", re.I)
_LEADER = regex(r"(?P<words>\S.*?)(?:\s*(?:\.\s?){4,}|\s*…+| {5,})\s*(?P<page>\d{1,4}|[ivxl]{1,5})")
_PAGED = regex(r"(?P<words>\S.*?)\s+(?P<page>\d{1,3})")
"""Regex of an entry with a page behind a blank or tab, which counts only below the heading of a table of contents."""
_CONTENTS = regex(r"(?:inhoud(?:sopgave)?|index|inhoud van .{3,60})\s*:?", re.I)
_SENTENCE = regex(r"[.!?;:,…][\"'”’»)\]*]*$")
_PAGE_WORD = r"(?:(?:pagina|bladzijde|blz\.?|pag\.?|page|p\.)\s*)"
_COUNT = r"(?P<number>\d{1,4})(?:\s*(?:van|/|of)\s*(?P<total>\d{1,4}))?"
_HEAD_BEFORE = regex(rf"(?P<head>\S.*?)[\s|–—·-]+(?P<word>{_PAGE_WORD}?){_COUNT}[\s|–—-]*", re.I)
_HEAD_BEHIND = regex(rf"[\s|–—-]*(?P<word>{_PAGE_WORD}?){_COUNT}[\s|–—·-]+(?P<head>\S.*)", re.I)
_PART = regex(
    rf"(?:hoofdstuk|paragraaf|bijlagen?|annex|appendix|deel|titel|tabel|afdeling|partij|fase|onderdeel|lid|{CLAUSE})\b",
    re.I,
)
_TOP = 8  # written lines in which the words of a running head without the word "pagina" occur
_SHORTEST = 4  # letters
_LONGEST = 120  # characters
_FEWEST = 3  # entries of a table of contents


def is_publication_head(line: str, above: str = "") -> bool:
    """True if a line is only a masthead, a date of publication or a navigation line of a site.

    A row of organisation, journal and number counts below its columns, which are the filled line ``above``.
    """
    plain, columns = (" ".join(words.replace("*", "").split()) for words in (line, above))
    return bool(_HEAD.fullmatch(plain) or (_COLUMNS.fullmatch(columns) and _ROW.fullmatch(plain)))


def metadata(lines: Sequence[str]) -> frozenset[int]:
    """1-based lines of a block of metadata above a Markdown text: fields between two rules of three dashes.

    A title that the text below does not repeat stays text.
    """
    if not lines or lines[0].rstrip() != "---":
        return frozenset()
    end = next((index for index, line in enumerate(lines[1:_METADATA], 1) if line.rstrip() in ("---", "...")), 0)
    if not end or not all(_FIELD.match(line) for line in lines[1:end]):
        return frozenset()
    below = {letters_of(line) for line in lines[end + 1 :]}
    titles = {
        index for index in range(1, end) if (match := _TITLE.match(lines[index])) and letters_of(match[1]) not in below
    }
    return frozenset(index + 1 for index in range(end + 1) if index not in titles)


def titles_of_metadata(lines: Sequence[str]) -> dict[int, str]:
    """Titles of a block of metadata that stay text, by 1-based line, without the name of the field and quotes."""
    block = metadata(lines)
    inside = (number for number in range(min(block, default=1), max(block, default=0)) if number not in block)
    fields = ((number, _TITLE.match(lines[number - 1])) for number in inside)
    return {number: match[1].strip().strip("'\"").strip() for number, match in fields if match}


def may_run(line: str) -> bool:
    """True if a line can be the running head of a page: short, with letters, no label, item or sentence."""
    text = " ".join(line.split())
    if sum(map(str.isalpha, text)) < _SHORTEST or len(text) > _LONGEST or match_label(text) is not None:
        return False
    return not _SENTENCE.search(text.replace("*", "")) and page_number(text) is None


def is_row(line: str) -> bool:
    """True if a line is a row of a table, with cells between tabs or pipes, and no item."""
    return ("\t" in line.strip() or line.strip().startswith("|")) and match_label(line.strip()) is None


def contents_entry(line: str, *, headed: bool = False) -> str:
    """Words of a line in a table of contents, without leader and page number; empty for any other line.

    ``headed``: below the heading of the table, where no leader is needed.
    """
    match = _leader(line, headed=headed)
    return " ".join(match["words"].split()) if match and any(map(str.isalpha, match["words"])) else ""


def _leader(line: str, *, headed: bool) -> re.Match[str] | None:
    """Match an entry with its page."""
    return _LEADER.fullmatch(line.strip()) or (_PAGED.fullmatch(line.strip()) if headed else None)


def is_contents_heading(line: str) -> bool:
    """True if a line is the heading of a table of contents."""
    return _CONTENTS.fullmatch(" ".join(line.replace("*", "").replace("#", "").split())) is not None


def contents(lines: Sequence[str]) -> frozenset[int]:
    """1-based lines of tables of contents: runs of three or more entries whose words return as later lines.

    Below a heading entries may lack pages where their words return in the same order.
    """
    out: set[int] = set()
    heads = set(map(is_contents_heading, lines))
    enough = True in heads or sum(map(bool, map(contents_entry, lines))) >= _FEWEST
    last = _last_lines(lines) if enough else {}
    index = 0
    while last and index < len(lines):
        headed = is_contents_heading(lines[index])
        entries = _entries(lines, index + headed, headed=headed)
        end = entries[-1] + 1 if entries else index + headed
        returns = all(_place(contents_entry(lines[entry], headed=headed), last) >= end for entry in entries)
        if not (len(entries) >= _FEWEST and returns and _counts_up([lines[entry] for entry in entries], headed=headed)):
            entries = _unpaged(lines, index + 1, last) if headed else []
        if len(entries) >= _FEWEST:
            out |= {entry + 1 for entry in entries} | ({index + 1} if headed else set())
        index = max(entries[-1] + 1 if entries else 0, index + 1)
    return frozenset(out)


def _entries(lines: Sequence[str], index: int, *, headed: bool) -> list[int]:
    """Places of the entries with a page from place ``index`` on, blank lines between them or not."""
    entries: list[int] = []
    while index < len(lines) and (not lines[index].strip() or contents_entry(lines[index], headed=headed)):
        entries += [index] if lines[index].strip() else []
        index += 1
    return entries


def _unpaged(lines: Sequence[str], index: int, last: Mapping[str, int]) -> list[int]:
    """Places of the entries without a page from place ``index`` on, which return behind them in the same order."""
    entries: list[int] = []
    places: list[int] = []
    while index < len(lines) and (not (words := without_marks(lines[index]).strip()) or _place(words, last) > index):
        if words and places and _place(words, last) <= places[-1]:
            break
        entries += [index] if words else []
        places += [_place(words, last)] if words else []
        index += 1
    return entries if entries and places[0] > entries[-1] else []


def _place(words: str, last: Mapping[str, int]) -> int:
    """Last place of a heading with these words, ``Artikel`` before its number or not; 0 where there is none."""
    letters = letters_of(words)
    return last.get(letters, 0) or last.get(f"artikel{letters}", 0)


def numbered_heads(lines: Sequence[str]) -> frozenset[int]:
    """1-based lines of running heads with the page number on the same line: ``Convenant Kade – pagina 4 van 12``.

    The words return, and the number goes up by one, or by two where left and right pages differ. Two lines prove it
    where they bear the word "pagina" or the number of pages; else three, with words from the top of the text.
    """
    series: dict[_Numbered, list[tuple[int, int]]] = {}
    for index, line in enumerate(lines, 1):
        if entry := _numbered_head(line):
            series.setdefault(entry._replace(number=0), []).append((index, entry.number))
    counted = {key: places for key, places in series.items() if len(places) > 1 and _goes_up(places)}
    if not counted:
        return frozenset()
    top = letters_of(" ".join([line for line in lines if line.strip()][:_TOP]))
    proven = (
        places
        for entry, places in counted.items()
        if entry.named or (entry.total and entry.long) or (len(places) >= _FEWEST and entry.head in top)
    )
    return frozenset(index for places in proven for index, _ in places)


class _Numbered(NamedTuple):
    """Running head with a page number: its letters, number and number of pages; ``named`` if it bears "pagina"."""

    head: str
    number: int
    total: str
    named: bool
    long: bool


def _numbered_head(line: str) -> _Numbered | None:
    """Head and number of a line that can be a running head with a page number."""
    text = " ".join(line.replace("*", "").split())
    if not any(map(str.isdigit, text)) or len(text) > _LONGEST:
        return None
    match = _HEAD_BEFORE.fullmatch(text) or _HEAD_BEHIND.fullmatch(text)
    if match is None or _SENTENCE.search(match["head"]) or match_label(text) is not None:
        return None
    head, named = letters_of(match["head"]), bool(match["word"])
    if sum(map(str.isalpha, head)) < _SHORTEST or (_PART.match(match["head"]) and not named):
        return None
    return _Numbered(head, int(match["number"]), match["total"] or "", named, " " in match["head"])


def _goes_up(places: Sequence[tuple[int, int]]) -> bool:
    """True if the numbers of a head go up by one, or each time by two."""
    steps = {after - before for (_, before), (_, after) in pairwise(places)}
    return steps in ({1}, {2})


def _last_lines(lines: Sequence[str]) -> dict[str, int]:
    """Last 0-based place of each line, and of each two lines that form one heading, keyed by their letters."""
    written = [(index, letters_of(line)) for index, line in enumerate(lines) if line.strip() and len(line) <= _LONGEST]
    pairs = {one + other: index for (index, one), (_, other) in pairwise(written)}
    return pairs | {letters: index for index, letters in written}


def letters_of(text: str) -> str:
    """Letters and digits of a text alone, in lower case."""
    return re.sub(r"[\W_]+", "", text).lower()


def _counts_up(entries: Sequence[str], *, headed: bool) -> bool:
    """True if three or more entries have page numbers that never decrease."""
    leaders = (_leader(entry, headed=headed) for entry in entries)
    pages = [int(match["page"]) for match in leaders if match and match["page"].isdigit()]
    return len(pages) > 2 and all(a <= b for a, b in pairwise(pages))
