"""Numbers of things that a text announces and then lists: before a colon, beside a table, in the head of a row."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from dealpers.check.table_grid import is_total
from dealpers.dutch.numbers import COUNT_WORD, count
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Lijst, Node, Rol, Stuk, Tabel, Tabelplaats, walk

_NOUNS = (
    "voorwaarden doelen doelstellingen eisen onderdelen stappen thema's criteria opgaven maatregelen punten groepen "
    "pijlers sporen fasen programmalijnen actielijnen taken uitgangspunten onderwerpen projecten ambities resultaten "
    "redenen gevallen categorieën rollen lessen aandachtspunten kernwaarden speerpunten ambitielijnen deelprojecten"
)
_TIMES = "jaren|maanden|weken|dagen|werkdagen|uren|minuten|meters|leden"
_COUNT = rf"(?<![\w,.])(?P<count>{COUNT_WORD}|\d{{1,2}})"
_ANNOUNCED = regex(
    rf"(?:{_COUNT}\s+(?:[a-zà-ÿ]{{3,20}}e\s+)?(?P<noun>{_NOUNS.replace(' ', '|')})\b"
    rf"|\b(?:volgende|onderstaande)\s+{_COUNT.replace('<count>', '<next>')}\s+(?:[a-zà-ÿ]{{3,20}}e\s+)?"
    rf"(?P<things>(?!(?:{_TIMES})\b)[a-zà-ÿ]{{3,30}}(?:en|s|'s))\b)(?P<rest>[^.:;\d]{{0,60}}):\s*\Z",
    re.I,
)
"""Number of things that a list numbers, or of any things behind "de volgende"."""
_NOT_ALL = regex(
    r"\b(?:minste|minstens|minimaal|hoogste|hoogstens|maximaal|eerste|laatste|overige|andere|van\s+de)\s+\Z"
)
_OTHERS = regex(r"\b(?:volgende|van|voor|per|elk|waarvan|bijvoorbeeld|onder\s+meer|zoals|waaronder)\b")
"""Words behind the number that make the list one of other things, or a part of them."""
_REACH = 20
_CODED = regex(r"[A-Z]\d{1,2}(?:\.|:|\s)\s*\S")
"""Begin of a paragraph of its own that a code numbers: ``D1. Schoon water``."""
_LABEL = regex(r"\W?[A-Za-z]{0,3}\d{1,2}[.):]?")
_IN_HEAD = regex(r"[^\W\d][^()]{3,60}\s\((?P<count>\d{1,2})\)")
_TABLE = regex(r"\b[Tt]abel\s+(?P<number>\d{1,2})\b")
_FEWEST = 3
"""Rows from which a table lists things."""


class Announced(NamedTuple):
    """Number at its place in a paragraph, and the number of things that are listed."""

    alinea: Alinea
    begin: int
    words: str
    listed: int


def before_lists(stuk: Stuk) -> Iterator[Announced]:
    """Numbers that end a paragraph with a colon, before lists of another length: ``vier voorwaarden:``."""
    bodies: Iterator[Sequence[Node]] = (getattr(node, "blokken", ()) for node in walk(stuk, stuk))
    for blocks in (getattr(stuk, "inleiding", ()), *bodies):
        for rank, block in enumerate(blocks):
            if isinstance(block, Alinea) and block.tekst.rstrip().endswith(":") and _ANNOUNCED.search(block.tekst):
                lists = list(takewhile(lambda one: _listed(one, stuk), islice(blocks, rank + 1, None)))
                further = islice(blocks, rank + 1 + len(lists), None)
                # a paragraph between two lists may belong to the item before
                if lists and not any(isinstance(other, Lijst) for other in further):
                    yield from _before(block, sum(_listed(one, stuk) for one in lists))


def _listed(block: Node, stuk: Stuk) -> int:
    """Number of items of a list, of rows of a table whose first column has their labels alone, 1 for a coded line."""
    if isinstance(block, Lijst):
        return len(block.onderdelen)
    if isinstance(block, Alinea):
        return int(_CODED.match(block.tekst) is not None)
    if not isinstance(block, Tabelplaats):
        return 0
    rows = next((table.rijen for table in stuk.tabellen if table.id == block.tabel), ())
    labels = {row.naam for row in rows if _LABEL.fullmatch(row.naam)}
    return len(labels) if len(labels) == len(rows) else 0


def _before(alinea: Alinea, items: int) -> Iterator[Announced]:
    for match in _ANNOUNCED.finditer(alinea.tekst) if items > 1 else ():
        part = _NOT_ALL.search(alinea.tekst[max(0, match.start() - _REACH) : match.start()])
        given, noun = match["count"] or match["next"], match["noun"] or match["things"]
        if not part and not _OTHERS.search(match["rest"]) and count(given) not in (None, items):
            yield Announced(alinea, alinea.tekst.index(given, match.start()), f"{given} {noun}", items)


def in_rows(table: Tabel) -> Iterator[Announced]:
    """Numbers in brackets behind the head of a row, before names with commas: ``Gemeenten (5)``."""
    for row in table.rijen:
        match = _IN_HEAD.fullmatch(row.naam.strip()) if len(row.cellen) == 2 else None
        if match is None:
            continue
        names = re.split(r"\s*[,;]\s*|\s+en\s+", row.cellen[1].alinea.tekst.strip(" ."))
        if len(names) > 2 and all(name[:1].isupper() for name in names) and len(names) != int(match["count"]):
            yield Announced(row.cellen[0].alinea, match.start("count") - 1, f"({match['count']})", len(names))


def beside_tables(stuk: Stuk, texts: Sequence[Alinea]) -> Iterator[Announced]:
    """Numbers of what a table lists, in a paragraph that refers to the table: ``zes projecten … in tabel 1``."""
    tables = {match["number"]: table for table in stuk.tabellen if (match := _TABLE.match(table.kop.tekst))}
    heads = {number: _heads(table) for number, table in tables.items()}
    for alinea in texts if tables else ():
        cited = {match["number"] for match in _TABLE.finditer(alinea.tekst)} if "abel" in alinea.tekst else set()
        for number in cited & tables.keys() if len(cited) == 1 else ():
            rows = [
                row for row in tables[number].rijen if row.rol is not Rol.KOP and not is_total(row) and row.naam.strip()
            ]
            whole = len(rows) >= _FEWEST and len({row.naam for row in rows}) == len(rows)
            for head in heads[number] if whole else ():
                pattern = rf"(?<![\w,.])(?P<count>{COUNT_WORD}|\d{{1,2}})\s+(?P<noun>{re.escape(head)}(?:en|s|'s))\b"
                matches = list(re.finditer(pattern, alinea.tekst, re.I))
                if len(matches) == 1 and count(matches[0]["count"]) != len(rows):
                    before = alinea.tekst[max(0, matches[0].start() - _REACH) : matches[0].start()]
                    if not _NOT_ALL.search(before):
                        yield Announced(alinea, matches[0].start(), matches[0][0], len(rows))


def _heads(table: Tabel) -> list[str]:
    """Heads of the first two columns that name one thing: ``project``."""
    return [head for kolom in table.kolommen[:2] if re.fullmatch(r"[a-zà-ÿ]{4,20}", head := kolom.kop.tekst.lower())]
