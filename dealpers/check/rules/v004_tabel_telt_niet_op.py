"""De bedragen in een tabel tellen op tot de totalen die erbij staan.

Over een bedrag dat op twee manieren te lezen is, is geen afspraak gemaakt (Aanwijzingen voor convenanten 8). Wat
afronding verklaart, is geen fout; en staat er in een vak iets anders dan een bedrag, dan valt er niets op te tellen.

Fout:
    ## Artikel 1 – Geld

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Activiteit}, {kop: Rijk, rol: rijk}, {kop: Regio, rol: regio}, {kop: Totaal, rol: totaal}]
        rijen:
          - {rol: actielijn, cellen: [Wonen, "€4 mln.", "€4 mln.", "€8 mln."]}
          - {rol: actielijn, cellen: [Werken, "€2 mln.", "€2 mln.", "€4 mln."]}
          - {rol: totaal, cellen: [Totaal, "€6 mln.", "€6,5 mln.", "€12,5 mln."]}
Fout:
    ## Artikel 1 – Geld

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Voorstel}, {kop: Rijk, rol: rijk}]
        rijen:
          - cellen: [Oever, "€ 15,0"]
          - cellen: [Kust, "€ 8,5"]
          - {rol: subtotaal, cellen: [Totaal water, "€ 24,5"]}
          - {rol: totaal, cellen: [Totaal, "€ 24,5"]}
Fout:
    ## Artikel 1 – Geld

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Partij}, {kop: "2026"}, {kop: "2027"}, {kop: Totaal}]
        rijen:
          - cellen: [Oever, "€ 300.000", "€ 200.000", "€ 500.000"]
          - cellen: [Kust, "€ 100.000", "€ 200.000", "€ 300.000"]
          - cellen: [Hei, "€ 100.000", "€ 100.000", "€ 300.000"]
Goed:
    ## Artikel 1 – Geld

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Activiteit}, {kop: Rijk, rol: rijk}, {kop: Regio, rol: regio}, {kop: Totaal, rol: totaal}]
        rijen:
          - {rol: actielijn, cellen: [Wonen, "€4 mln.", "€4 mln.", "€8 mln."]}
          - {rol: actielijn, cellen: [Werken, "€2 mln.", "€2,0 mln.", "€4 mln."]}
          - {rol: totaal, cellen: [Totaal, "€6 mln.", "€6 mln.", "€12 mln."]}
Goed:
    ## Artikel 1 – Geld

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld (x € mln.)"
        kolommen: [{kop: Activiteit}, {kop: "Rijk (x € mln.)", rol: rijk}]
        rijen:
          - cellen: [Dijk, "€ 0,33"]
          - cellen: [Kade, "€ 0,33"]
          - {rol: totaal, cellen: [Totaal, "€ 0,67"]}
Goed:
    ## Artikel 1 – Geld

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Partij}, {kop: "2026"}, {kop: "2027"}, {kop: Totaal}]
        rijen:
          - cellen: [Oever, "€ 300.000", "€ 200.000", "€ 500.000"]
          - cellen: [Kust, "-", "€ 200.000", "€ 200.000"]
          - cellen: [Hei, "PM", "€ 100.000", "€ 300.000"]
Goed:
    ## Artikel 1 – Geld

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Voorstel}, {kop: Rijk, rol: rijk}]
        rijen:
          - cellen: [Water, ""]
          - cellen: [Oever, "€ 15,0"]
          - cellen: [Kust, "€ 8,5"]
          - {rol: subtotaal, cellen: [Totaal water, "€ 23,5"]}
          - cellen: [Land, ""]
          - cellen: [Hei, "€ 10,0"]
          - {rol: subtotaal, cellen: [Totaal land, "€ 10,0"]}
          - {rol: uitvoeringskosten, cellen: [Uitvoering, "€ 1,0"]}
          - {rol: totaal, cellen: [Totaal, "€ 34,5"]}
"""

from collections.abc import Iterator

from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.check.sums import wrong_sums
from dealpers.corpus.corpus import Links
from dealpers.corpus.finance import rounding
from dealpers.dutch.amounts import voluit
from dealpers.model import AMOUNTS, Cel, Rij, Rol, Stuk, Tabel
from dealpers.model.finding import Severity


@rule("V004", Severity.ERROR)
def tabel_telt_niet_op(stuk: Stuk, links: Links, context: RuleContext) -> Iterator[Finding]:
    for table in stuk.tabellen:
        if any(column.rol in AMOUNTS for column in table.kolommen):
            for row in table.rijen:
                yield from _across(row, table)
            yield from _down(table)
        else:
            yield from _plain(table)


def _plain(table: Tabel) -> Iterator[Finding]:
    """Findings in a table whose columns have no roles; rounded figures may differ by a last digit a cell."""
    for wrong in wrong_sums(table):
        cells = sum(len(row.cellen) for row in table.rijen)
        rounded = any("," in cell.alinea.tekst for row in table.rijen for cell in row.cellen)
        if rounded and abs(wrong.found - wrong.printed) <= cells:
            continue
        money = any("€" in cell.alinea.tekst for row in table.rijen for cell in row.cellen)
        summed = voluit(wrong.found) if money else f"{wrong.found / 100:g}".replace(".", ",")
        yield Finding(
            span=wrong.cel.span,
            message=f"{wrong.where} telt op tot {summed}, er staat {wrong.cel.tekst}",
            hint="controleer de bedragen in de tabel",
            place=table.id,
            words=wrong.cel.tekst,
        )


def _across(row: Rij, table: Tabel) -> Iterator[Finding]:
    """In a row, what State and region give is the total."""
    parts = [
        cell for cell, column in zip(row.cellen, table.kolommen, strict=False) if column.rol in (Rol.RIJK, Rol.REGIO)
    ]
    totals = [cell for cell, column in zip(row.cellen, table.kolommen, strict=False) if column.rol is Rol.TOTAAL]
    for total in totals:
        yield from _compare(parts, total, f"de rij '{row.naam}'", table)


def _down(table: Tabel) -> Iterator[Finding]:
    """In a column, the rows of a group make its subtotal, and subtotals with the rows outside a group the total.

    A group runs from the total, the subtotal or the row without amounts above it. Where a subtotal is wrong, a total
    over the rows themselves is right all the same: one mistake is one finding.
    """
    for index, column in enumerate(table.kolommen):
        if column.rol not in (Rol.RIJK, Rol.REGIO, Rol.TOTAAL):
            continue
        where = f"de kolom '{column.kop.tekst}'"
        rows: list[Cel] = []
        closed: list[Cel] = []
        group: list[Cel] = []
        for row in table.rijen:
            if index >= len(row.cellen):
                continue
            cell = row.cellen[index]
            if row.rol is Rol.TOTAAL:
                over_rows = sum(c.bedrag.eurocenten for c in rows if c.bedrag)
                if cell.bedrag and cell.bedrag.eurocenten != over_rows:
                    yield from _compare([*closed, *group], cell, where, table)
            elif row.rol is Rol.SUBTOTAAL:
                yield from _compare(group, cell, f"'{row.naam}' in {where}", table)
                closed, group = [*closed, cell], []
            elif not any(other.bedrag for other in row.cellen):
                closed, group = [*closed, *group], []
            else:
                rows.append(cell)
                group.append(cell)


def _compare(parts: list[Cel], total: Cel, where: str, table: Tabel) -> Iterator[Finding]:
    amounts = [cell.bedrag.eurocenten for cell in parts if cell.bedrag]
    gap = any(cell.bedrag is None and cell.alinea.tekst.strip() for cell in parts)
    if total.bedrag is None or not amounts or gap:
        return
    printed = [cell.bedrag.tekst for cell in parts if cell.bedrag]
    if abs(sum(amounts) - total.bedrag.eurocenten) <= rounding(printed, table):
        return
    summed = voluit(sum(amounts))
    yield Finding(
        span=total.alinea.span,
        message=f"{where} telt op tot {summed}, er staat {total.bedrag.voluit}",
        hint="controleer de bedragen in de tabel",
        place=table.id,
        words=total.bedrag.tekst,
    )
