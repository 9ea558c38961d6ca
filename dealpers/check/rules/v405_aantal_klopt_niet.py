"""Een aantal in de tekst is dat van de tabel, van de opsomming waar het bij staat, of van de partijen in de aanhef.

Een lezer die natelt en een ander aantal vindt, weet niet wat er mist.

Fout:
    --- tekst.md
    Het project loopt in 5 kernen. De volgende 3 gemeenten doen mee: Oever, Wad en Sluisdijk.

    {tabel-1}
    --- tabellen.yml
    tabellen:
      - kolommen: [{kop: Gemeente}, {kop: Kernen, rol: aantal}]
        rijen:
          - cellen: [Oever, "2"]
          - cellen: [Wad, "1"]
          - cellen: [Sluisdijk, "2"]
          - rol: totaal
            cellen: ["Totaal aantal gemeenten: 3", "Totaal aantal kernen: 6"]
Fout, met:
    - Het project loopt in 5 kernen. De volgende 3 gemeenten doen mee: Oever, Wad en Sluisdijk.
    + Het project loopt in 5 kernen. De volgende 4 gemeenten doen mee: Oever, Wad en Sluisdijk.
    -         cellen: ["Totaal aantal gemeenten: 3", "Totaal aantal kernen: 6"]
    +         cellen: ["Totaal aantal gemeenten: 3", "Totaal aantal kernen: 5"]
Fout, met:
    - Het project loopt in 5 kernen. De volgende 3 gemeenten doen mee: Oever, Wad en Sluisdijk.
    + Het project loopt in 8 kernen. De volgende 3 gemeenten doen mee: Oever, Wad en Sluisdijk.
    -         cellen: ["Totaal aantal gemeenten: 3", "Totaal aantal kernen: 6"]
    +         cellen: ["Totaal aantal gemeenten: 3", "Totaal aantal kernen: 5"]
Fout:
    ## Artikel 1 – Taken

    Voor de subsidie gelden vier voorwaarden:

    a. het plan is af;
    b. de raad stemt in;
    c. de oever is vrij.
Fout:
    --- tekst.md
    De gemeenten voeren vier projecten uit. In tabel 1 staat wie wat doet.

    {tabel-1}
    --- tabellen.yml
    tabellen:
      - kop: "Tabel 1: Projecten"
        kolommen: [{kop: Project}, {kop: Trekker}]
        rijen:
          - cellen: [Oever, Wad]
          - cellen: [Park, Sluisdijk]
          - cellen: [Brug, Wad]
Fout:
    ## Artikel 1 – Taken

    De twee Partijen planten bomen.
    --- aanhef.md
    # Convenant Oever

    ## Partijen

    1. De gemeente Oever, hierna te noemen: Oever;
    2. De gemeente Wad, hierna te noemen: Wad;
    3. De gemeente Sluisdijk, hierna te noemen: Sluisdijk.
Goed, met:
    - De twee Partijen planten bomen.
    + De drie Partijen planten bomen, en beide Partijen die water beheren, graven.
Goed, met:
    - De twee Partijen planten bomen.
    + De drie Partijen planten bomen.
    - 3. De gemeente Sluisdijk, hierna te noemen: Sluisdijk.
    + 3. De gemeente Sluisdijk, hierna te noemen: Sluisdijk.
    +
    + ## Overwegende dat
    +
    + - in de stuurgroep bestuurders van de zes partijen zitten;
Goed:
    ## Artikel 1 – Taken

    De aanvrager voldoet aan ten minste twee eisen:

    a. het plan is af;
    b. de raad stemt in;
    c. de oever is vrij.
Goed:
    --- tekst.md
    Het project loopt in 5 kernen. De volgende 3 gemeenten doen mee: Oever, Wad en Sluisdijk.

    {tabel-1}
    --- tabellen.yml
    tabellen:
      - kolommen: [{kop: Gemeente}, {kop: Kernen, rol: aantal}]
        rijen:
          - cellen: [Oever, "2"]
          - cellen: [Wad, "1"]
          - cellen: [Sluisdijk, "2"]
          - rol: totaal
            cellen: ["Totaal aantal gemeenten: 3", "Totaal aantal kernen: 5"]
"""

import re
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from dealpers.check.announced import before_lists, beside_tables, in_rows
from dealpers.check.located import at_words
from dealpers.check.passages import Place, passages
from dealpers.check.rule import Finding, Findings, rule
from dealpers.dutch.numbers import COUNT_WORD, count
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Alinea, Lijst, Rol, Severity, Stuk, Tabel, ids, walk

_LISTED = regex(r"\b(?P<count>\d{1,3}) (?P<noun>[a-z]+)\b[^.:;]{0,120}: (?P<items>[A-Z][^.:;]{3,600})(?:\.|$)")
_ALL_PARTIES = regex(
    rf"\b(?:(?:[Dd]e|[Aa]lle)\s+(?P<count>{COUNT_WORD}|\d{{1,2}})|(?P<both>[Bb]eide))\s+[Pp]artijen(?!\s+(?:die|genoemd|bedoeld|onder|bij|van|uit|voor|met))\b"
)
_OF_KIND = Worded(
    rf"\b(?:(?:de|alle|elk\s+van\s+de)\s+(?P<count>{COUNT_WORD}|\d{{1,2}})|(?P<both>beide))\s+(?P<kind>gemeente(?=n\b)|provincie(?=s\b)|waterschap(?=pen\b))\w+"
    r"(?!\s+(?:(?-i:[A-Z])|die|waar|genoemd|bedoeld|buiten|rond|in|uit|langs|samen\s+met))",
    "gemeente provincie waterschap",
)
_NAME = regex(r"[A-ZÀ-Þ][\w-]{3,}")
_PARTIES_ARE = regex(r"(?:De\s+)?[Pp]artijen\b[^.;:]{0,60}\b(?:zijn|:)\s*:?\s*")
_FEWEST = 3
"""Number of parties from which "beide Partijen" cannot be all of them."""
_LAST = regex(r"(\d{1,6})$")


@rule("V405", Severity.ERROR)
def aantal_klopt_niet(stuk: Stuk) -> Findings:
    texts = passages(stuk, without=Place.TABLE)
    yield from _parties(stuk, texts)
    yield from _of_kind(stuk, texts)
    for alinea in texts:
        yield from _listed(alinea)
    for table in stuk.tabellen:
        yield from _totals(table)
        yield from _claimed(table, texts)
    tables = (number for table in stuk.tabellen for number in in_rows(table))
    for number in (*before_lists(stuk), *tables, *beside_tables(stuk, texts)):
        message = f"hier staat '{number.words}', er staan er {number.listed}"
        yield _finding(number.alinea, number.begin, number.words, message)


def _listed(alinea: Alinea) -> Findings:
    """Number with the names that are counted behind a colon: "3 gemeenten doen mee: A, B en C"."""
    for match in _LISTED.finditer(alinea.tekst) if ": " in alinea.tekst else ():
        names = re.split(r", | en ", match["items"])
        if len(names) > 2 and all(name[:1].isupper() for name in names) and len(names) != int(match["count"]):
            words = f"{match['count']} {match['noun']}"
            message = f"hier staat {words}, de opsomming erachter noemt er {len(names)}"
            yield _finding(alinea, match.start("count"), words, message)


def _parties(stuk: Stuk, texts: tuple[Alinea, ...]) -> Findings:
    """Number of all parties in the running text beside the parties of the preamble, where these are numbered on."""
    numbers = [party.nummer.strip("(). ") for party in stuk.partijen] or _listed_parties(stuk)
    if numbers and not numbers[0]:  # parties behind a dash
        numbers = [str(rank + 1) for rank in range(numbers.count(""))]
    counted = ([str(rank) for rank in range(1, len(numbers) + 1)], list("abcdefghijklmnopqrstuvwxyz"[: len(numbers)]))
    if len(numbers) < _FEWEST or numbers not in counted:
        return
    for alinea in texts:
        for match in _ALL_PARTIES.finditer(alinea.tekst):
            if match[0].endswith("partijen") and ids.is_kind(alinea.id, "overweging"):
                continue  # a consideration tells of the parties of other agreements
            given = 2 if match["both"] else count(match["count"])
            if given and given != len(numbers):
                message = f"hier staat '{match[0]}', de aanhef noemt er {len(numbers)}"
                yield _finding(alinea, match.start(), match[0], message)


def _of_kind(stuk: Stuk, texts: tuple[Alinea, ...]) -> Findings:
    """Number of all municipalities, provinces or water boards, where no words before in the article name some."""
    bearers: dict[str, _Bearers] = {}
    for _, row in groupby(texts, lambda alinea: ids.parse(alinea.deel).steps[0]):
        article = tuple(row)
        named: dict[str, tuple[int, int]] = {}  # kind -> where the article first names one
        for rank, alinea in enumerate(article):
            for match in _OF_KIND.finditer(alinea.tekst):
                kind = match["kind"].lower()
                if kind not in bearers:
                    bearers[kind] = _bearers(stuk, kind)
                if kind not in named:
                    named[kind] = _first_named(article, bearers[kind])
                number = bearers[kind].number
                given = 2 if match["both"] else count(match["count"])
                if number > 1 and given != number and named[kind] > (rank, match.start()):
                    message = f"hier staat '{match[0]}', de aanhef noemt er {number}"
                    yield _finding(alinea, match.start(), match[0], message, certain=False)


class _Bearers(NamedTuple):
    """Number of the parties of a kind, and the names in them."""

    number: int
    names: AhoCorasick


def _bearers(stuk: Stuk, kind: str) -> _Bearers:
    named = {party.ambt: f"{party.ambt} {party.alias}" for party in stuk.partijen}
    of_kind = [named[name] for name in named if re.search(rf"\b{kind}(?!s|n|pen)\b", name, re.I)]
    return _Bearers(len(of_kind), AhoCorasick(sorted({word for words in of_kind for word in _NAME.findall(words)})))


def _first_named(article: tuple[Alinea, ...], bearers: _Bearers) -> tuple[int, int]:
    """Rank of the paragraph and offset behind the first name of a party in an article."""
    by_rank = ((rank, bearers.names.find_matches_as_indexes(alinea.tekst)) for rank, alinea in enumerate(article))
    return next(((rank, matches[0][2]) for rank, matches in by_rank if matches), (len(article), 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counts:
    """Counting column of a table, the total of its rows, the noun in its heading, and the number of these rows."""

    column: int
    total: int
    noun: str
    rows: int


def _listed_parties(stuk: Stuk) -> list[str]:
    """Ranks of the items in the list behind "Partijen bij deze afspraken zijn:" of an agreement without a preamble."""
    for node in walk(stuk, stuk):
        blocks = getattr(node, "blokken", ()) or (getattr(node, "inleiding", ()) if node is stuk else ())
        for before, block in pairwise(blocks):
            if isinstance(before, Alinea) and isinstance(block, Lijst) and _PARTIES_ARE.fullmatch(before.tekst):
                return [str(rank + 1) for rank in range(len(block.onderdelen))]
    return []


def _counts(table: Tabel) -> _Counts | None:
    """Counts of a table; None where no column counts."""
    column = next((index for index, kolom in enumerate(table.kolommen) if kolom.rol is Rol.AANTAL), None)
    if column is None:
        return None
    rows = [row for row in table.rijen if row.rol is Rol.OVERIG and column < len(row.cellen)]
    total = sum(row.cellen[column].aantal or 0 for row in rows)
    return _Counts(column=column, total=total, noun=table.kolommen[column].kop.tekst.lower(), rows=len(rows))


def _totals(table: Tabel) -> Findings:
    counts = _counts(table)
    for row in table.rijen if counts else ():
        if counts is None or row.rol is not Rol.TOTAAL or counts.column >= len(row.cellen):
            continue
        cell, first = row.cellen[counts.column], row.cellen[0].alinea
        if cell.aantal is not None and cell.aantal != counts.total:
            yield _finding(cell.alinea, 0, cell.alinea.tekst, f"de {counts.noun} tellen op tot {counts.total}")
        if (match := _LAST.search(first.tekst)) and counts.column and int(match[1]) != counts.rows:
            yield _finding(first, 0, first.tekst, f"de tabel heeft {counts.rows} rijen")


def _claimed(table: Tabel, texts: tuple[Alinea, ...]) -> Findings:
    """Totals that the running text gives: "in 22 kernen"."""
    counts = _counts(table)
    if counts is None or not counts.noun.isalpha():
        return
    pattern = re.compile(rf"(?<![\w.,])(\d{{1,6}}) {re.escape(counts.noun)}\b")
    for alinea in texts:
        for match in pattern.finditer(alinea.tekst):
            if int(match[1]) != counts.total:
                message = f"hier staat {match[0]}, {ids.citation(table.id)} telt er {counts.total}"
                yield _finding(alinea, match.start(), match[0], message)


def _finding(alinea: Alinea, offset: int, words: str, message: str, *, certain: bool = True) -> Finding:
    where, hint = (offset, offset + len(words)), "tel na en maak de aantallen gelijk"
    return at_words(alinea, where, message, hint, item=True, words=words, certain=certain)
