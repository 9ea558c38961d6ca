"""Wat partijen volgens geld.csv toezegden, is samen wat de tabel van de tekst noemt.

De tabel is wat partijen tekenden. Een stand zonder de post uitvoeringskosten is niet die van de hele tabel, en telt
niet mee. Een ander totaal is een vergeten regel, of een herverdeling die bij de levensloop hoort.

Fout:
    ## Artikel 1 – Geld

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Activiteit}, {kop: Rijk, rol: rijk}, {kop: Regio, rol: regio}]
        rijen:
          - {rol: actielijn, cellen: [1. Wonen, "€9,7 mln.", "€9,7 mln."]}
          - {rol: uitvoeringskosten, cellen: [Uitvoeringskosten, "€0,3 mln.", "€0,3 mln."]}
          - {rol: totaal, cellen: [Totaal, "€10,0 mln.", "€10,0 mln."]}
    --- voortgang/geld.csv
    peildatum;post;kant;soort;euro
    2025-06-30;1;rijk;toegezegd;9.700.000
    2025-06-30;uitvoeringskosten;rijk;toegezegd;200.000
Goed, met:
    - 2025-06-30;uitvoeringskosten;rijk;toegezegd;200.000
    + 2025-06-30;uitvoeringskosten;rijk;toegezegd;300.000
"""

from dealpers.check.located import at_title
from dealpers.check.reported import progress_of
from dealpers.check.rule import Findings, rule
from dealpers.corpus.finance import main_figures, tables
from dealpers.corpus.progress.stages import COSTS, current
from dealpers.dutch.amounts import voluit
from dealpers.model import Deal, Severity
from dealpers.model.voortgang import Geldkant, Geldregel, Geldsoort

_REGION = (Geldkant.REGIO_PUBLIEK, Geldkant.REGIO_PRIVAAT)


@rule("V710", Severity.WARNING)
def toezegging_wijkt_af_van_tabel(deal: Deal) -> Findings:
    figures = main_figures(tables(deal))
    promised = [row for row in current(progress_of(deal).geld) if row.soort is Geldsoort.TOEGEZEGD]
    for day in sorted({row.peildatum for row in promised}) if figures else ():
        rows = [row for row in promised if row.peildatum == day]
        if not any(row.post.lower() == COSTS for row in rows):  # a sheet without that item is not of the whole table
            continue
        assert figures
        state = [row for row in rows if row.kant is Geldkant.RIJK]
        region = [row for row in rows if row.kant in _REGION]
        yield from _compared("het Rijk", state, figures.totaal.rijk.eurocenten)
        yield from _compared("de regio", region, figures.totaal.regio.eurocenten)


def _compared(side: str, rows: list[Geldregel], table: int | None) -> Findings:
    total = sum(row.eurocenten for row in rows)
    if rows and table is not None and total != table:
        message = f"{side} zegde volgens deze regels {voluit(total)} toe; de tabel noemt {voluit(table)}"
        yield at_title(rows[0].place("euro"), message, "controleer of elke post erin staat", voluit(total))
