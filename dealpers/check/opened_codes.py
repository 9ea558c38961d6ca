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
_CITED = regex(
    rf"(?:(?P<open>\()|\b(?=(?i:{_KINDS})\s)|\b(?:[Vv]oor|[Bb]ij|[Aa]an)\s(?=[BCDF-MO-RT-Z])|\bwerksp(?:oor|oren)\s)(?:(?i:{_KINDS})\s)?"
    rf"{_CODE}(?(open)\)|(?![\w+-]|[./]\w))"
)
"""Code in brackets, behind the noun of what it numbers, or behind "voor" if its letter is of no road: ``doel W3``."""
_TWO = regex(
    r"(?P<first>(?P<letter>[A-Z])\d{1,2})(?:\s(?:en|&)\s|\s?[/+]\s?)(?P<second>(?P=letter)\d{1,2})(?=[\s.:–—-]|\Z)"
)
_ROW = regex(r"[A-Z](?P<number>\d{1,2})(?:\.(?P<part>\d{1,2}))?\W{0,2}")
_PART = regex(r"[A-Z](?P<number>\d{1,2})\.\d{1,2}(?![\d.])")
_DOTTED = regex(r"(?<![\w.-])(?P<base>[A-Z]\d{1,2})\.(?P<part>\d{1,2})(?![\w-]|\.\d)")
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
    yield from _misplaced(stuk)
    yield from _beyond(stuk)
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
    """Headings or rows of two codes that the text has apart, where another code of that letter stands alone."""
    every = tuple(alineas(stuk, stuk))
    heads = [alinea for alinea in every if alinea.is_heading or alinea.in_table]
    single = [alinea for alinea in every if not _TWO.search(alinea.tekst)] if any(map(_two, heads)) else []
    alone = {match["letter"] for alinea in heads if (match := _OPENS.match(alinea.tekst))}
    for alinea in heads:
        match = _two(alinea)
        codes = [match["first"], match["second"]] if match and match["letter"] in alone else []
        cited = [{one.id for one in single if re.search(rf"\b{code}\b", one.tekst)} for code in codes]
        apart = codes and all(code in opened for code in codes)
        if match and (apart or (cited and all(cited) and cited[0] != cited[1])):
            for code in codes:
                opened.setdefault(code, alinea)
            message = f"{match['first']} en {match['second']} staan hier samen, elders apart"
            yield OddCode(alinea, match.span(), message, opened[match["first"]])


def _two(alinea: Alinea) -> re.Match[str] | None:
    return _TWO.match(alinea.tekst)


def _doubled(stuk: Stuk) -> Iterator[OddCode]:
    """Code of two rows below each other, in a table whose rows count on by one from the first code."""
    for table in stuk.tabellen:
        cells = [row.cellen[0].alinea for row in table.rijen if row.cellen]
        codes = [match for cell in cells if (match := _ROW.fullmatch(cell.tekst.strip()))]
        numbers = [(int(code["number"]), int(code["part"] or 0)) for code in codes]
        same = [rank for rank, (before, after) in enumerate(pairwise(numbers), 1) if before == after]
        counts_on = all(after in (before, *_next(before)) for before, after in pairwise(numbers))
        if len(codes) == len(cells) > _FEWEST and len(same) == 1 and counts_on:
            cell, words = cells[same[0]], cells[same[0]].tekst
            yield OddCode(cell, (0, len(words)), f"{words} staat twee keer in deze tabel", cells[same[0] - 1])


def _misplaced(stuk: Stuk) -> Iterator[OddCode]:
    """Code I3.2 beside goal O2, in a table where all other codes have the number of the goal beside them."""
    for table in stuk.tabellen:
        pairs = [[cell.alinea for cell in row.cellen[:2]] for row in table.rijen if len(row.cellen) > 1]
        coded = [
            (goal, cell, match, number["number"])
            for goal, cell in pairs
            if (number := _ROW.fullmatch(goal.tekst.strip())) and (match := _PART.match(cell.tekst))
        ]
        odd = [one for one in coded if one[2]["number"] != one[3]]
        if len(odd) == 1 and len(coded) > _FEWEST + 1:
            goal, cell, match, _ = odd[0]
            yield OddCode(cell, match.span(), f"{match[0]} staat hier bij {goal.tekst.strip()}", goal)


def _beyond(stuk: Stuk) -> Iterator[OddCode]:
    """Codes as R2.4 at one place, where paragraphs and cells open with R2.1 up to R2.3, and no further."""
    uses = [(alinea, match) for alinea in alineas(stuk, stuk) for match in _DOTTED.finditer(alinea.tekst)]
    counts = Counter(match[0] for _, match in uses)
    opened = {match[0]: alinea for alinea in _openings(stuk) if (match := _DOTTED.match(alinea.tekst))}
    for alinea, match in uses:
        ranks = [number for number in range(1, 100) if f"{match['base']}.{number}" in opened]
        counts_on = len(ranks) >= _FEWEST and ranks == [*range(1, len(ranks) + 1)]
        if counts_on and int(match["part"]) > len(ranks) and counts[match[0]] == 1:
            last = f"{match['base']}.{len(ranks)}"
            yield OddCode(alinea, match.span(), f"{match[0]} is er niet; de laatste is {last}", opened[last])


def _next(code: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Numbers that may follow a number and its part: 2 after 1; 1.2 and 2.1 after 1.1."""
    number, part = code
    return ((number, part + 1), (number + 1, 1)) if part else ((number + 1, 0),)


def _openings(stuk: Stuk) -> Iterator[Alinea]:
    """Paragraphs that may open with a code: items, headings, first cells, and paragraphs of sections."""
    yield from (
        alinea for alinea in alineas(stuk, stuk) if not alinea.in_table and not ids.is_kind(alinea.deel, "noot")
    )
    yield from (row.cellen[0].alinea for table in stuk.tabellen for row in table.rijen if row.cellen)
