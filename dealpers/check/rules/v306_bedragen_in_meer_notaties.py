"""Grote ronde bedragen, vanaf een miljoen, staan in de hele tekst in één notatie; in een tabel zegt de kolom haar.

Wie "€10 mln.", "€ 10 miljoen" en "€ 10.000.000" door elkaar leest, vergelijkt moeilijker en vergist zich eerder.

Fout:
    ## Artikel 1 – Geld

    1. Het fonds bestaat uit € 12 miljoen.
    2. Van het fonds is €2 mln. voor jongeren.
Goed:
    ## Artikel 1 – Geld

    1. Het fonds bestaat uit € 12 miljoen.
    2. Van het fonds is € 2,5 miljoen voor jongeren, en € 500 per vrijwilliger.
"""

import re
from collections.abc import Iterator

from dealpers.check.amounts import PrintedAmount, printed_amounts
from dealpers.check.located import at_place
from dealpers.check.passages import Place, passages
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Severity, Stuk, ids
from dealpers.model.ids import PartId

_MILLION = 1_000_000_00
_ROUND = 100_000_00
"""Below this an amount can not well be written in millions, so that full figures beside millions are no fault."""
_FORM = regex(r"(?P<sign>€|EUR|euro)?(?P<space>\s?)[\d.,–-]+\s?(?P<scale>[a-z]+)?", re.I)


@rule("V306", Severity.INFO)
def bedragen_in_meer_notaties(stuk: Stuk) -> Findings:
    first: dict[tuple[str, bool, str], PrintedAmount] = {}
    for printed in _amounts(stuk):
        first.setdefault(_notation(printed.amount.tekst), printed)
    if len(first) < 2:
        return
    examples = [f"'{one.amount.tekst}' ({_cited(_part(one.alinea, stuk))})" for one in first.values()]
    spans = [one.span for one in first.values()]
    other = list(first.values())[1]
    message = f"bedragen staan in {len(first)} notaties: {', '.join(examples[:-1])} en {examples[-1]}"
    hint = "kies één notatie voor de hele tekst"
    related = tuple((span, "hier staat een andere notatie") for index, span in enumerate(spans) if index != 1)
    yield at_place(spans[1], _part(other.alinea, stuk), message, hint, other.amount.tekst, related=related)


def _amounts(stuk: Stuk) -> Iterator[PrintedAmount]:
    """Large round amounts of the running text, in reading order; in a table the column says the unit."""
    for printed in printed_amounts(passages(stuk, without=Place.TABLE)):
        cents = printed.amount.eurocenten
        scaled = re.search(r"[\d\s](?:mln|miljoen|mld|miljard)\b", printed.amount.tekst)
        if scaled or (cents >= _MILLION and cents % _ROUND == 0):
            yield printed


def _notation(tekst: str) -> tuple[str, bool, str]:
    """Notation of an amount: currency mark, a space behind it, and the word for millions."""
    match = _FORM.match(tekst)
    scale = (match["scale"] or "").lower() if match else ""
    millions = {"mln": "mln", "mld": "mln", "miljoen": "miljoen", "miljard": "miljoen"}.get(scale, "")
    return ((match["sign"] or "") if match else "", bool(match and match["space"]), millions)


def _part(alinea: Alinea, stuk: Stuk) -> PartId:
    """Identifier of the part that holds a paragraph; a cell belongs to its table."""
    tables = (table.id for table in stuk.tabellen if ids.is_inside(alinea.id, table.id))
    return next(tables, alinea.deel)


def _cited(part: PartId) -> str:
    return f"begrip {ids.citation(part)}" if ids.is_kind(part, "begrip") else ids.citation(part)
