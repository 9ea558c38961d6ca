"""Numbers that headings and points of a document print themselves: ``4.2``, ``A.3``, ``Stap 2``, and their gaps."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from dealpers.check.numbering import Values, follows, values
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Stuk, alineas
from dealpers.model.ids import PartId

_PRINTED = regex(
    r"(?P<front>(?:[Ss]tap|STAP|[Ff]ase|FASE|[Ss]poor|SPOOR|[Pp]ijler|PIJLER)\s|\d{1,2}\.|[A-Z]\.)(?P<rank>\d{1,2})"
    r"(?=[.:]?\s+[^\W\d_]|[.:]?\s*\Z)"
)
_OPENS = regex(
    r"(?P<head>(?:artikel|art\.|hoofdstuk|deel|titel|paragraaf)\s+)?(?P<inside>(?<=\s)\d{1,3}[.:]\s+(?=1\.?\s))?(?P<label>\d{1,3}|[ivxl]{1,5}|[a-z])"
    r"(?P<sign>[.):])?(?:\s|\Z)",
    re.I,
)
_FEWEST = 2
"""Numbers from which a series shows that it counts."""


class Gap(NamedTuple):
    """Number at its offsets in a paragraph, and the one before, where the number in between is missing."""

    alinea: Alinea
    where: tuple[int, int]
    before: str


def gaps(stuk: Stuk) -> Iterator[Gap]:
    """Gaps in series that begin at 1 and count on; a point under a letter need be no heading."""
    series: dict[str, list[tuple[int, Alinea, tuple[int, int]]]] = {}
    for alinea in alineas(stuk, stuk):
        match = _PRINTED.match(alinea.tekst) if not alinea.in_table else None
        if match and (alinea.is_heading or (match["front"][0].isupper() and match["front"].endswith("."))):
            series.setdefault(match["front"].lower(), []).append((int(match["rank"]), alinea, match.span()))
    for rows in series.values():
        ranks = [rank for rank, _, _ in rows]
        if len(ranks) <= _FEWEST or ranks[0] != 1 or ranks != sorted(set(ranks)):
            continue
        for (before, above, where), (after, alinea, here) in pairwise(rows):
            if after == before + 2:
                yield Gap(alinea, here, above.tekst[slice(*where)])


def counts_on_text(part: PartId, then: PartId | None, first: Values, stuk: Stuk) -> bool:
    """True if the number before ``first`` opens an earlier paragraph, or a heading where ``then`` is not right below.

    Such a paragraph is an item that was not read as one; such a label is of a head that was read as an item.
    """
    headed = False
    lines = iter(alineas(stuk, stuk))
    for alinea in lines:
        if part in (alinea.deel, alinea.id):
            below = next((line.deel for line in lines if line.deel != part), None)
            return headed and (then is None or below != then)
        match = _OPENS.match(alinea.tekst) if not alinea.in_table else None
        if match and (match["sign"] or match["head"] or alinea.is_heading) and follows(values(match["label"]), first):
            if not alinea.is_heading or (match["inside"] and part.startswith(alinea.deel)):
                return True
            headed = True
    return False
