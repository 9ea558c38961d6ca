"""De bedragen in een tabel tellen op tot de totalen die erbij staan.

Over een bedrag dat op twee manieren te lezen is, is geen afspraak gemaakt (Aanwijzingen voor convenanten 8).

Fout:
    ## Artikel 1 – Geld

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Activiteit}, {kop: Rijk, rol: rijk}, {kop: Regio, rol: regio}, {kop: Totaal, rol: totaal}]
        rijen:
          - {rol: actielijn, cellen: [Wonen, "€2 mln.", "€2 mln.", "€4 mln."]}
          - {rol: actielijn, cellen: [Werken, "€1 mln.", "€1 mln.", "€2 mln."]}
          - {rol: totaal, cellen: [Totaal, "€3 mln.", "€3,5 mln.", "€6,5 mln."]}
Goed:
    ## Artikel 1 – Geld

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Activiteit}, {kop: Rijk, rol: rijk}, {kop: Regio, rol: regio}, {kop: Totaal, rol: totaal}]
        rijen:
          - {rol: actielijn, cellen: [Wonen, "€2 mln.", "€2 mln.", "€4 mln."]}
          - {rol: actielijn, cellen: [Werken, "€ 1.000.000", "€1 mln.", "€2 mln."]}
          - {rol: totaal, cellen: [Totaal, "€3 mln.", "€3 mln.", "€6 mln."]}
"""

from collections.abc import Iterator

from dealpers.bedrag import voluit
from dealpers.check.rule import Context, Finding, rule
from dealpers.diagnostics import Severity
from dealpers.model import Cel, Deal, Rij, Rol, Tabel
from dealpers.resolve import Corpus


@rule("V004", Severity.ERROR)
def tabel_telt_niet_op(corpus: Corpus, context: Context) -> Iterator[Finding]:
    for deal in corpus.deals:
        for table in deal.tabellen:
            for row in table.rijen:
                yield from _across(row, table, deal)
            yield from _down(table, deal)


def _across(row: Rij, table: Tabel, deal: Deal) -> Iterator[Finding]:
    """In a row, what State and region give is the total."""
    parts = [
        cell
        for cell, column in zip(row.cellen, table.kolommen, strict=False)
        if column.rol in (Rol.RIJK, Rol.REGIO)
    ]
    totals = [
        cell for cell, column in zip(row.cellen, table.kolommen, strict=False) if column.rol is Rol.TOTAAL
    ]
    for total in totals:
        yield from _compare(parts, total, f"de rij '{row.naam}'", deal, table)


def _down(table: Tabel, deal: Deal) -> Iterator[Finding]:
    """In a column, the rows above a total row make the total."""
    for at, column in enumerate(table.kolommen):
        if column.rol not in (Rol.RIJK, Rol.REGIO, Rol.TOTAAL):
            continue
        parts: list[Cel] = []
        for row in table.rijen:
            if at >= len(row.cellen):
                continue
            if row.rol is Rol.TOTAAL:
                yield from _compare(parts, row.cellen[at], f"de kolom '{column.kop.tekst}'", deal, table)
            else:
                parts.append(row.cellen[at])


def _compare(parts: list[Cel], total: Cel, where: str, deal: Deal, table: Tabel) -> Iterator[Finding]:
    amounts = [cell.bedrag.eurocenten for cell in parts if cell.bedrag]
    if total.bedrag is None or not amounts or sum(amounts) == total.bedrag.eurocenten:
        return
    summed = voluit(sum(amounts))
    yield Finding(
        total.alinea.span,
        f"{where} telt op tot {summed}, er staat {total.bedrag.voluit}",
        "controleer de bedragen in de tabel",
        deal.id,
        table.id,
        total.bedrag.tekst,
    )
