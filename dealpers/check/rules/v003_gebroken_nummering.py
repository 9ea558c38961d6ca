"""Nummers en letters lopen door, zonder gaten.

Bij een gat kan de lezer niet weten of er iets is weggevallen (Aanwijzingen voor de regelgeving, nr. 3.54 en 3.59).

Fout:
    ## Artikel 1 – Taken

    1. De Regio voert uit:
       a. het eerste deel;
       c. het laatste deel.
    3. Het Rijk betaalt.
Fout:
    --- tekst.md
    Geachte raad,

    ## 1. Water

    Het stroomt.

    ## 3. Land

    Het ligt.
Fout:
    --- tekst.md
    ## Stap 1 Kijken

    De raad kijkt.

    ## Stap 2 Wegen

    De raad weegt.

    ## Stap 4 Doen

    De raad doet.
Goed:
    --- tekst.md
    Geachte raad,

    ## Water

    1. Het stroomt.
    2. Het wast.

    ## Land

    3. Het ligt.
Goed:
    ## Artikel 1 – Taken

    1. De Regio voert uit:
       a. het eerste deel:
          i. snel;
          ii. goed;
       b. het laatste deel.
    1a. De Regio meldt het.
    2. Het Rijk betaalt:
       1e. vooraf;
       2e. de rest.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dealpers.check.columns import skipped_codes
from dealpers.check.located import at_place, at_words
from dealpers.check.numbering import Values, begins, follows, is_next_code, skips_one, values
from dealpers.check.printed_numbers import counts_on_text, gaps
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import (
    Afdeling,
    Alinea,
    Artikel,
    Lid,
    Lijst,
    Node,
    Onderdeel,
    Paragraaf,
    Severity,
    Soort,
    Stuk,
    ids,
    walk,
)
from dealpers.model.ids import PartId
from dealpers.model.source import Span


class Labelled(NamedTuple):
    """Part with a printed label."""

    label: str
    id: PartId
    span: Span


_DECIMAL = regex(r"\d+[.:]\d")
_ROMAN = regex(r"([IVXL]{1,5})[.)]?")
_NUMBERED = regex(r"(\d{1,2}|[IVXL]{1,5})[.)]?\s+[^\W\d_]")
_KIND = regex(r"(?:\w+\s+)?(?P<kind>titel|hoofdstuk|deel|afdeling|paragraaf|thema|onderdeel|§)", re.I)


@rule("V003", Severity.ERROR)
def gebroken_nummering(stuk: Stuk) -> Findings:
    for series in _series(stuk):
        yield from _gaps(series, stuk)
    for gap in gaps(stuk) if not stuk.artikelen else ():
        words = gap.alinea.tekst[slice(*gap.where)]
        message, hint = f"na {gap.before} komt {words}", "kijk of er iets is weggevallen, of nummer door"
        yield at_words(gap.alinea, gap.where, message, hint, certain=False)
    for table in stuk.tabellen:
        for odd in skipped_codes(table):
            message = f"in deze kolom ontbreekt {odd.wanted}"
            hint = "kijk of er een rij is weggevallen, of nummer door"
            yield at_place(odd.cell.span, table.id, message, hint, odd.cell.tekst, certain=False)


def _series(stuk: Stuk) -> Iterator[list[Labelled]]:
    """Series of labels that must follow each other."""
    yield from _chapters_and_articles(stuk)
    sections = [part for part in walk(stuk, stuk) if isinstance(part, Paragraaf) and ids.is_kind(part.id, "hoofdstuk")]
    yield [Labelled(ids.label_of(part.id), part.id, part.span) for part in sections]
    for annex in stuk.bijlagen:
        yield [Labelled(article.nummer, article.id, article.span) for article in annex.artikelen if article.nummer]
    yield from _preamble(stuk)
    yield from _through_sections(stuk)
    for node in walk(stuk, stuk):
        if isinstance(node, Afdeling) or (isinstance(node, Paragraaf) and not stuk.artikelen):
            continue
        if isinstance(node, Artikel):
            yield [Labelled(lid.label, lid.id, lid.span) for lid in node.leden if lid.label]
        for run in _runs(node):
            yield [Labelled(item.label, item.id, item.span) for item in run if item.genummerd]


def _chapters_and_articles(stuk: Stuk) -> Iterator[list[Labelled]]:
    """Chapters, and articles; beside articles as 2.1 an article 5 counts with the chapters."""
    decimal = any(_DECIMAL.match(article.nummer) for article in stuk.artikelen)
    front = list(_numbered_divisions(stuk)) if stuk.artikelen or stuk.hoofdstukken else []
    headed = decimal or any(chapter.nummer for chapter in stuk.hoofdstukken)
    by_kind: dict[str, list[Labelled]] = {}
    last = chapters = front if headed else []
    articles: list[Labelled] = [] if headed else front
    for chapter in stuk.hoofdstukken:
        if chapter.kop and chapter.nummer:
            match = _KIND.match(chapter.kop.tekst)
            kind = match["kind"].lower() if match else ""
            chapters = by_kind.setdefault(kind, [] if by_kind else chapters)
            if chapters and chapters is not last and begins(values(chapter.nummer)):
                yield chapters.copy()  # paragraphs count anew below each title
                chapters.clear()
            chapters.append(Labelled(chapter.nummer, chapter.id, chapter.kop.span))
            last = chapters
        for article in chapter.artikelen:
            if article.nummer:
                (chapters if decimal else articles).append(Labelled(article.nummer, article.id, article.span))
    for chapters in by_kind.values() or (last,):
        yield [row for row in chapters if not _DECIMAL.match(row.label)]
    yield articles


def _numbered_divisions(stuk: Stuk) -> Iterator[Labelled]:
    """Divisions of the preamble with a number, from which chapters or articles may count on: "1. Partijen".

    Numerals alone, ``I`` and ``II``, count where a chapter has no more than its numeral.
    """
    bare = any(chapter.kop and _ROMAN.fullmatch(chapter.kop.tekst.strip()) for chapter in stuk.hoofdstukken)
    for block in stuk.inleiding if bare else ():
        if isinstance(block, Alinea) and (match := _ROMAN.fullmatch(block.tekst.strip())):
            yield Labelled(match[1], PartId(block.id), block.span)
    for division in stuk.aanhef:
        if division.kop and (match := _NUMBERED.match(division.kop.tekst)):
            yield Labelled(match[1], division.id, division.kop.span)
        lines = (division.kop, *division.blokken) if bare else ()
        for line in lines:
            if isinstance(line, Alinea) and (match := _ROMAN.fullmatch(line.tekst.strip())):
                yield Labelled(match[1], division.id, line.span)


def _preamble(stuk: Stuk) -> Iterator[list[Labelled]]:
    """Items of the preamble; a division may count on from the one before, as considerations in groups do."""
    row: list[Labelled] = []
    for division in stuk.aanhef:
        for run in _runs(division) if stuk.artikelen or division.soort is not Soort.TEKST else ():
            below = [Labelled(item.label, item.id, item.span) for item in run if item.genummerd]
            if row and below and follows(values(row[-1].label), values(below[0].label)):
                row += below
            else:
                yield row
                row = below
    yield row


def _through_sections(stuk: Stuk) -> Iterator[list[Labelled]]:
    """Items of the sections of a text without articles; a list may count on from the last one of its form."""
    if stuk.artikelen:
        return
    texts = (part for part in stuk.aanhef if part.soort is Soort.TEKST)
    sections: list[Node] = [*texts, *(node for node in walk(stuk, stuk) if isinstance(node, Paragraaf))]
    rows = [[row] for row in _numbered_divisions(stuk)]
    for run in (run for section in sections for run in _runs(section)):
        below = [Labelled(item.label, item.id, item.span) for item in run if item.genummerd]
        first = values(below[0].label) if below else {}
        before = next((row for row in reversed(rows) if below and _counts_on(row, first)), None)
        if before:
            before += below
        else:
            rows.append(below)
    yield from rows


def _runs(node: Node) -> Iterator[Sequence[Onderdeel]]:
    """Items below a part: through all its lists, or list by list where numbering restarts."""
    if isinstance(node, Afdeling | Onderdeel | Lid | Artikel | Paragraaf):
        lists = [block.onderdelen for block in node.blokken if isinstance(block, Lijst)]
        through = isinstance(node, Afdeling) and node.soort is Soort.OVERWEGINGEN
        if through or (isinstance(node, Afdeling) and not _restarts(lists)):
            yield [item for items in lists for item in items]
        else:
            yield from lists


def _restarts(lists: list[tuple[Onderdeel, ...]]) -> bool:
    return any(begins(values(items[0].label)) for items in lists[1:] if items)


def _counts_on(row: list[Labelled], first: Values) -> bool:
    """True if a list that does not begin anew follows the last item of a row."""
    return bool(row) and not begins(first) and follows(values(row[-1].label), first)


def _gaps(series: list[Labelled], stuk: Stuk) -> Findings:
    before: tuple[str, Values] | None = None
    doubled = False
    known = {row.id for row in series}
    coded = [row.label.strip("(). ").lower() for row in series[:2]] in (["1a", "1b"], ["1a", "2a"])
    for place, (label, unique, span) in enumerate(series):
        value = values(label)
        if place == 0 and [row.label.strip("(). ") for row in series[:2]] in (["l", "2"], ["I", "2"]):
            letter, value = label.strip("(). "), {"cijfer": (1,)}
            message = f"de nummering begint bij de letter {letter}; bedoeld is het cijfer 1"
            hint = "vervang de letter door een 1"
            yield at_place(span, unique, message, hint, label.strip())
        double = "--" in unique and ids.without_serial(unique) in known
        if double or not value:  # a double is another rule's; a label that does not count is nobody's
            doubled = doubled or double
            continue
        plain = label.strip("().")
        starts = before is not None or begins(value) or (coded and (1, 1) in value.values())
        then = series[1].id if len(series) > 1 else None
        if not starts and not counts_on_text(unique, then, value, stuk):
            message = f"de nummering begint bij {plain}"
            hint = "begin bij 1, a of i"
            yield at_place(span, unique, message, hint, label.strip())
        elif before and not (
            follows(before[1], value)
            or (doubled and skips_one(before[1], value))
            or (coded and is_next_code(before[1], value))
        ):
            message = f"na {before[0]} komt {plain}: de nummering loopt niet door"
            hint = f"kijk of er iets is weggevallen tussen {before[0]} en {plain}"
            yield at_place(span, unique, message, hint, label.strip())
        before, doubled = (plain, value), False
