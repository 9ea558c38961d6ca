"""Codes with a letter, as V2: where rows, items and headings open with one, and where a text deviates from those."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Stuk, alineas, ids

_CODE = r"(?P<base>(?P<letter>[A-Z])\d{1,2})(?P<part>[a-z]?)"
_OPENS = regex(rf"{_CODE}(?=[\s.:)]|\Z)(?!\s+en\s)")
_KINDS = "doel|project|resultaat|actie|maatregel|indicator|prestatie"
_CITED = regex(rf"(?:(?P<open>\()|\b(?=(?i:{_KINDS})\s))(?:(?i:{_KINDS})\s)?{_CODE}(?(open)\)|(?![\w+-]|[./]\w))")
"""Code in brackets, or behind the noun of what it numbers: ``(W3)``, ``doel W3``."""
_TWO = regex(r"(?P<first>(?P<letter>[A-Z])\d{1,2})\s(?:en|&)\s(?P<second>(?P=letter)\d{1,2})(?=[\s.:–—-])")
_FEWEST = 2
"""Codes of a letter from which it numbers the goals or projects of a text."""


class OddCode(NamedTuple):
    """Code at its offsets in a paragraph, and what is odd about it; ``first`` is the code that it deviates from."""

    alinea: Alinea
    where: tuple[int, int]
    message: str
    first: Alinea


def odd_codes(stuk: Stuk) -> Iterator[OddCode]:
    """Codes in brackets that nothing opens with, and parts of a code that opens without parts elsewhere."""
    every = [(alinea, match) for alinea in _openings(stuk) if (match := _OPENS.match(alinea.tekst))]
    opened: dict[str, Alinea] = {}
    for alinea, match in every:
        opened.setdefault(match[0], alinea)
    yield from _split(every, opened)
    yield from _merged(stuk, opened)
    yield from _doubled(stuk)
    letters = Counter(code[0] for code in opened if code[1:].isdigit())
    counted = {letter for letter, uses in letters.items() if uses >= _FEWEST}
    for alinea in alineas(stuk, stuk) if counted else ():
        for match in _CITED.finditer(alinea.tekst):
            code = match["base"] + match["part"]
            if match["letter"] in counted and code not in opened and match["base"] not in opened:
                last = next(one for other, one in reversed(opened.items()) if other[0] == match["letter"])
                yield OddCode(alinea, match.span("base"), f"geen doel, project of resultaat heet {code}", last)


def _split(every: list[tuple[Alinea, re.Match[str]]], opened: dict[str, Alinea]) -> Iterator[OddCode]:
    """First parts of a code, where codes come back: not right below the code itself, which has parts then."""
    if len(opened) == len(every):
        return
    reported: set[str] = set()
    before = ""
    for alinea, match in every:
        base = match["base"]
        if match["part"] and base in opened and base not in reported:
            reported.add(base)
            if before != base:
                message = f"{base} is hier gesplitst ({match[0]}), elders niet"
                yield OddCode(alinea, match.span(), message, opened[base])
        before = match[0]


def _merged(stuk: Stuk, opened: dict[str, Alinea]) -> Iterator[OddCode]:
    """Headings of two codes that rows or items have apart, where another code of that letter has a heading alone."""
    heads = [alinea for alinea in alineas(stuk, stuk) if alinea.is_heading]
    alone = {match["letter"] for alinea in heads if (match := _OPENS.match(alinea.tekst))}
    for alinea in heads:
        match = _TWO.match(alinea.tekst)
        if match and match["letter"] in alone and match["first"] in opened and match["second"] in opened:
            message = f"{match['first']} en {match['second']} staan hier samen, elders apart"
            yield OddCode(alinea, match.span(), message, opened[match["first"]])


def _doubled(stuk: Stuk) -> Iterator[OddCode]:
    """Code of two rows below each other, in a table whose rows count on by one from the first code."""
    for table in stuk.tabellen:
        cells = [row.cellen[0].alinea for row in table.rijen if row.cellen]
        codes = [_OPENS.fullmatch(cell.tekst.strip()) for cell in cells]
        if len(cells) > _FEWEST and all(code and not code["part"] for code in codes):
            numbers = [int(code["base"][1:]) for code in codes if code]
            steps = [after - before for before, after in pairwise(numbers)]
            if steps.count(0) == 1 and steps.count(1) == len(steps) - 1:
                rank = steps.index(0) + 1
                words = cells[rank].tekst
                yield OddCode(cells[rank], (0, len(words)), f"{words} staat twee keer in deze tabel", cells[rank - 1])


def _openings(stuk: Stuk) -> Iterator[Alinea]:
    """Paragraphs that may open with a code: items, headings, first cells, and paragraphs of sections."""
    yield from (
        alinea for alinea in alineas(stuk, stuk) if not alinea.in_table and not ids.is_kind(alinea.deel, "noot")
    )
    yield from (row.cellen[0].alinea for table in stuk.tabellen for row in table.rijen if row.cellen)
