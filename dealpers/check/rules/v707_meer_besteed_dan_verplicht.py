"""Er is niet meer besteed dan verplicht, en het Rijk verplichtte niet meer dan de tabel van de tekst noemt.

Het kan, bijvoorbeeld na een herverdeling; dan hoort de reden bij ‘opmerking’.

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
    2025-06-30;uitvoeringskosten;rijk;verplicht;100
    2025-06-30;uitvoeringskosten;rijk;besteed;200
Goed, met:
    - 2025-06-30;uitvoeringskosten;rijk;verplicht;100
    - 2025-06-30;uitvoeringskosten;rijk;besteed;200
    + 2025-06-30;uitvoeringskosten;rijk;verplicht;200
    + 2025-06-30;uitvoeringskosten;rijk;besteed;100
"""

from dealpers.check.located import at_title
from dealpers.check.reported import progress_of
from dealpers.check.rule import Findings, rule
from dealpers.corpus.finance import main_figures, tables
from dealpers.corpus.progress.stages import current
from dealpers.dutch.amounts import voluit
from dealpers.model import Deal, Severity
from dealpers.model.voortgang import Geldkant, Geldregel, Geldsoort


@rule("V707", Severity.WARNING)
def meer_besteed_dan_verplicht(deal: Deal) -> Findings:
    rows = current(progress_of(deal).geld)
    sums: dict[tuple[object, ...], int] = {}
    first: dict[tuple[object, ...], Geldregel] = {}
    for row in rows:
        key: tuple[object, ...] = (row.peildatum, row.post, row.kant, row.soort)
        sums[key] = sums.get(key, 0) + row.eurocenten
        first.setdefault(key, row)
    for key, row in first.items():
        committed = sums.get((row.peildatum, row.post, row.kant, Geldsoort.VERPLICHT))
        explained = any(other.opmerking for other in rows if (other.peildatum, other.post) == (row.peildatum, row.post))
        if row.soort is Geldsoort.BESTEED and committed is not None and sums[key] > committed and not explained:
            message = f"besteed ({voluit(sums[key])}) is meer dan verplicht ({voluit(committed)}) voor post {row.post}"
            yield at_title(
                row.place("euro"), message, "controleer beide regels, of leg het uit bij 'opmerking'", voluit(sums[key])
            )
    yield from _above_the_table(deal, rows)


def _above_the_table(deal: Deal, rows: tuple[Geldregel, ...]) -> Findings:
    figures = main_figures(tables(deal))
    most = figures.totaal.rijk.eurocenten if figures else None
    for day in sorted({row.peildatum for row in rows}) if most is not None else ():
        state = [
            row
            for row in rows
            if row.peildatum == day and row.kant is Geldkant.RIJK and row.soort is Geldsoort.VERPLICHT
        ]
        total = sum(row.eurocenten for row in state)
        if most is not None and total > most and not any(row.opmerking for row in state):
            message = f"het Rijk heeft {voluit(total)} verplicht; de tabel noemt {voluit(most)}"
            yield at_title(
                state[0].place("euro"), message, "controleer de bedragen, of leg het uit bij 'opmerking'", voluit(total)
            )
