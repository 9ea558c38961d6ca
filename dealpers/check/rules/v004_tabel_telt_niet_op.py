"""De bedragen in een tabel tellen op tot de totalen die erbij staan.

Over een bedrag dat op twee manieren te lezen is, is geen afspraak gemaakt (Aanwijzingen voor convenanten 2003,
nr. 8). Wat afronding verklaart, is geen fout; en staat er in een vak iets anders dan een bedrag, dan valt er niets op
te tellen.

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
Fout:
    ## Artikel 1 – Geld

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Partij}, {kop: Bedrag}, {kop: Aandeel}]
        rijen:
          - cellen: [Oever, "€ 500.000", "50%"]
          - cellen: [Kust, "€ 300.000", "35%"]
          - cellen: [Hei, "€ 200.000", "20%"]
          - {rol: totaal, cellen: [Totaal, "€ 1.000.000", "100%"]}
Fout:
    ## Artikel 1 – Geld

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Post}, {kop: Begroot}, {kop: Besteed}, {kop: Nog over}]
        rijen:
          - cellen: [Oever, "€ 500.000", "€ 100.000", "€ 400.000"]
          - cellen: [Kust, "€ 300.000", "€ 100.000", "€ 220.000"]
          - cellen: [Hei, "€ 200.000", "€ 150.000", "€ 50.000"]
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
Goed:
    ## Artikel 1 – Geld

    {tabel-1}
    --- financien.yml
    tabellen:
      - kolommen: [{kop: ""}, {kop: ""}]
        rijen:
          - cellen: [Oever, "€ 30.000"]
          - cellen: [Kust, "€ 12.000"]
          - cellen: [Totaal, "€ 42.000"]
"""

from decimal import Decimal

from dealpers.check.columns import wrong_differences, wrong_shares, wrong_wholes
from dealpers.check.located import at_place
from dealpers.check.rule import Finding, Findings, rule
from dealpers.check.sums import wrong_sums
from dealpers.dutch.amounts import voluit
from dealpers.dutch.numbers import figures
from dealpers.model import Alinea, Severity, Stuk, Tabel


@rule("V004", Severity.ERROR)
def tabel_telt_niet_op(stuk: Stuk) -> Findings:
    for table in stuk.tabellen:
        for wrong in wrong_sums(table):
            summed, printed = (_words(value, money=wrong.is_money) for value in (wrong.found, wrong.printed))
            message = f"{wrong.where} telt op tot {summed}, er staat {printed}"
            hint = "controleer de bedragen in de tabel"
            yield at_place(wrong.cel.span, table.id, message, hint, wrong.cel.tekst)
        for share in wrong_shares(table):
            message = f"het deel is hier {share.wanted}, er staat {share.cell.tekst}"
            yield _in_cell(share.cell, message, table)
        for whole in wrong_wholes(table) if not any(wrong_shares(table)) else ():
            message = f"de kolom telt op tot {whole.wanted}, er staat {whole.cell.tekst}"
            yield _in_cell(whole.cell, message, table)
        of_sums = {wrong.cel.id for wrong in wrong_sums(table)}
        for cell, row, value in wrong_differences(table):
            money = "€" in cell.tekst
            if cell.id not in of_sums:
                yield _in_cell(cell, f"het verschil in de rij '{row}' is {_words(value, money=money)}", table)


def _in_cell(cell: Alinea, message: str, table: Tabel) -> Finding:
    hint = "controleer de getallen in de tabel"
    return at_place(cell.span, table.id, message, hint, cell.tekst)


def _words(hundredths: int, *, money: bool) -> str:
    return voluit(hundredths) if money else figures(Decimal(hundredths) / 100)
