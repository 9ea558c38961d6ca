"""Results and goals of a deal as parts of its text, which indicators and reports point at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.dutch.regex import regex
from dealpers.model import Deal, Rol, alineas, ids
from dealpers.model.ids import PartId, TextId

_ITEM = regex(r"-(?:streepje|onderdeel)-[^-.]+\.1")
"""Suffix of the identifier of an item's text, behind the identifier of the part right above."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultPart:
    """Result that a deal intends: its part, the code of its programme, its words, and the items below its colon."""

    deel: PartId
    code: str
    tekst: str
    punten: tuple[str, ...] = ()


def results_of(deal: Deal) -> tuple[ResultPart, ...]:
    """Results of the action lines, in order: the items under each heading of results, or else the first paragraph."""
    texts = {alinea.id: alinea.tekst for alinea in alineas(deal, deal)}
    out: dict[PartId, ResultPart] = {}
    for line in deal.actielijnen:
        parts = [(line.resultaat, line.nummer)] if line.resultaat else []
        parts += [(result.deel, result.code) for result in line.resultaten]
        for part, code in parts:
            for result_part in _results(part, code, texts):
                out.setdefault(result_part.deel, result_part)
    return tuple(out.values())


def _results(part: PartId, code: str, texts: dict[TextId, str]) -> Iterator[ResultPart]:
    items = [key for key in texts if key.startswith(part) and _ITEM.fullmatch(key, len(part))]
    for key in items or [first for first in (ids.text_in(part, 1),) if first in texts]:
        result = ids.part_of(key)
        below = (words for inner, words in texts.items() if inner.startswith(f"{result}-"))
        yield ResultPart(
            deel=result, code=code, tekst=texts[key], punten=tuple(below) if texts[key].rstrip().endswith(":") else ()
        )


def codes_of(deal: Deal) -> dict[str, str]:
    """Names of action lines and programmes by code: ``1``, ``1a``; and of the rows of action lines in its tables.

    A row without a number has its name as code.
    """
    out: dict[str, str] = {}
    for line in deal.actielijnen:
        out[line.nummer] = line.naam
        for programme in line.programmas:
            out.setdefault(programme.code, programme.naam)
        for result in line.resultaten:
            out.setdefault(result.code, result.naam)
    for row in (row for table in deal.tabellen for row in table.rijen if row.rol is Rol.ACTIELIJN):
        numbered = re.match(r"(?P<code>\d+[a-z]?\d?)[.):]?\s+(?P<naam>\S.*)", row.naam)
        out.setdefault(numbered["code"] if numbered else row.naam, numbered["naam"] if numbered else "")
    return out
