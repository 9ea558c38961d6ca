"""Een totaal sinds het begin daalt nooit.

Wat hersteld of uitgegeven is, blijft hersteld of uitgegeven. Een lager getal is een tikfout, of een correctie die een
eerdere regel vervangt.

Fout:
    ## Artikel 1 – Bomen

    De gemeente plant 100 bomen.
    --- voortgang/indicatoren.yml
    indicatoren:
      - id: bomen
        naam: Bomen
        meet: [artikel-1]
        niveau: prestatie
        eenheid: aantal
        telt: cumulatief
        nulmeting: {waarde: "0", peildatum: 2024-01-01, bron: gemeente}
    --- voortgang/metingen.csv
    indicator;peildatum;waarde
    bomen;2024-06-30;50
    bomen;2025-06-30;40
Fout:
    ## Artikel 1 – Bomen

    De gemeente plant 100 bomen.
    --- voortgang/geld.csv
    peildatum;post;kant;soort;euro
    2024-06-30;uitvoeringskosten;rijk;besteed;500
    2025-06-30;uitvoeringskosten;rijk;besteed;400
Goed:
    ## Artikel 1 – Bomen

    De gemeente plant 100 bomen.
    --- voortgang/indicatoren.yml
    indicatoren:
      - id: bomen
        naam: Bomen
        meet: [artikel-1]
        niveau: prestatie
        eenheid: aantal
        telt: cumulatief
        nulmeting: {waarde: "0", peildatum: 2024-01-01, bron: gemeente}
    --- voortgang/metingen.csv
    indicator;peildatum;waarde;vervangt
    bomen;2024-06-30;50;
    bomen;2025-06-30;40;
    bomen;2024-06-30;30;50
"""

from collections.abc import Hashable

from dealpers.check.located import at_title
from dealpers.check.reported import progress_of
from dealpers.check.rule import Findings, rule
from dealpers.corpus.progress import stages, values
from dealpers.dutch.amounts import voluit
from dealpers.dutch.numbers import decimal
from dealpers.model import Deal, Severity
from dealpers.model.voortgang import Geldregel, Geldsoort, Meting, Telling, Voortgang

_ADVICE = "controleer beide regels; voeg een regel toe met de goede waarde en in 'vervangt' de verkeerde"


@rule("V704", Severity.ERROR, signed=Severity.ERROR)
def dalend_totaal(deal: Deal) -> Findings:
    progress = progress_of(deal)
    yield from _measured(progress)
    before: dict[Hashable, Geldregel] = {}
    spent = (row for row in stages.current(progress.geld) if row.soort is Geldsoort.BESTEED)
    for row in sorted(spent, key=lambda row: row.peildatum):
        if row.eurocenten < 0:
            yield at_title(
                row.place("euro"), "besteed is een totaal, en dus niet negatief", _ADVICE, voluit(row.eurocenten)
            )
        earlier = before.get(row.reeks)
        if earlier and row.eurocenten < earlier.eurocenten:
            was, now = voluit(earlier.eurocenten), voluit(row.eurocenten)
            message = f"besteed is een totaal, maar daalt van {was} op {earlier.peildatum.isoformat()} naar {now}"
            yield at_title(row.place("euro"), message, _ADVICE, now)
        before[row.reeks] = row


def _measured(progress: Voortgang) -> Findings:
    totals = {one.id: one for one in progress.indicatoren if one.telt is Telling.CUMULATIEF and one.is_numeric}
    before: dict[Hashable, Meting] = {}
    rows = (row for row in values.current(progress.metingen) if row.indicator in totals)
    for row in sorted(rows, key=lambda row: row.peildatum):
        key = (row.indicator, row.uitsplitsing)
        base = totals[row.indicator].nulmeting if not row.uitsplitsing else None
        earlier = before.get(key) or base
        was, now = (decimal(one.waarde) if one else None for one in (earlier, row))
        if earlier and was is not None and now is not None and now < was:
            message = (
                f"'{row.indicator}' telt op, maar daalt van {earlier.waarde} op {earlier.peildatum.isoformat()} "
                f"naar {row.waarde}"
            )
            yield at_title(row.place("waarde"), message, _ADVICE, row.waarde)
        before[key] = row
