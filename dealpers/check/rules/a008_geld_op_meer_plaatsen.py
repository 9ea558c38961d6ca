"""Wat partijen aan geld inleggen, staat op één plaats in de deal.

Wie bedragen bij elkaar moet zoeken, mist er een of telt er een dubbel (Aanwijzingen voor convenanten 2003, nr. 8).

Fout:
    # 1. Inhoud

    ## Artikel 1 – Taken

    De Regio herstelt de haven. Daarvoor is € 4 miljoen beschikbaar.

    # 2. Middelen

    ## Artikel 2 – Financiën

    Het Rijk reserveert maximaal € 10 miljoen.
Goed, met:
    - De Regio herstelt de haven. Daarvoor is € 4 miljoen beschikbaar.
    + De Regio herstelt de haven, en geeft elke vrijwilliger € 500.
    - Het Rijk reserveert maximaal € 10 miljoen.
    + Het Rijk reserveert maximaal € 10 miljoen.
    +
    + ## Artikel 3 – Verdeling
    +
    + Voor de haven is € 4 miljoen beschikbaar.
"""

import re
from collections.abc import Iterator

from dealpers.check.amounts import PrintedAmount, printed_amounts
from dealpers.check.located import at_place
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import Artikel, Deal, Hoofdstuk, Rol, Severity, Tabel, Tabelplaats, alineas, ids, walk

_LARGE = 100_000_00
"""Below this an amount is the price of something, not what a party puts in."""
_PRICE = regex(r"\b\w*(?:prijs|prijzen|huur|grens|drempel|boete|waarde)\s+(?:van\s+)?(?:\S+\s+){0,3}$", re.I)
"""Regex of words before a price or limit: "een koopwoning met een prijs van ten hoogste"."""
_TITLE = regex(r"\b(?:financ|middelen|bekostiging|budget|geld|kosten|bijdrage|financiële\s+uitgangspunten)", re.I)


@rule("A008", Severity.INFO)
def geld_op_meer_plaatsen(deal: Deal) -> Findings:
    home = _home(deal)
    if home is None:
        return
    chapter, article = home
    for other in (artikel for part in deal.hoofdstukken if part is not chapter for artikel in part.artikelen):
        if other is not article and (place := next(_amounts(other, deal), None)):
            message = f"hier staat een bedrag buiten {ids.citation(article.id)}, dat over het geld gaat"
            hint = f"zet alle bedragen bij elkaar in {ids.citation(article.id)}"
            yield at_place(place.span, place.alinea.deel, message, hint, place.amount.tekst)


def _home(deal: Deal) -> tuple[Hoofdstuk, Artikel] | None:
    """Article that holds a table of money, or else amounts under a title about money, with its chapter."""
    every = [(chapter, article) for chapter in deal.hoofdstukken for article in chapter.artikelen]
    of_money = {table.id for table in deal.tabellen if _is_of_money(table)}
    for chapter, article in every:
        if any(isinstance(node, Tabelplaats) and node.tabel in of_money for node in walk(article, deal)):
            return chapter, article
    titled = ((chapter, article) for chapter, article in every if _TITLE.search(article.titel))
    return next((home for home in titled if next(_amounts(home[1], deal), None)), None)


def _is_of_money(table: Tabel) -> bool:
    """True if a table has a column of a side, a unit of money in a heading, or a cell with a euro sign."""
    heads = (table.kop.tekst, *(column.kop.tekst for column in table.kolommen))
    cells = (cell for row in table.rijen for cell in row.cellen)
    return (
        any(column.rol in (Rol.RIJK, Rol.REGIO) for column in table.kolommen)
        or any("€" in head or "euro" in head.lower() for head in heads)
        or any("€" in cell.alinea.tekst for cell in cells)
    )


def _amounts(article: Artikel, deal: Deal) -> Iterator[PrintedAmount]:
    return (
        one
        for one in printed_amounts(alineas(article, deal))
        if one.amount.eurocenten >= _LARGE and not _PRICE.search(one.alinea.tekst[max(0, one.offset - 80) : one.offset])
    )
