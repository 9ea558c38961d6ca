"""Elke meting en geldstand staat er één keer; een correctie noemt de waarde die zij vervangt.

Van twee waarden op één dag weet niemand welke geldt, en een vervanging van een waarde die er niet staat is een
vergissing.

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
    bomen;2025-06-30;50
    bomen;2025-06-30;60
Goed, met:
    - indicator;peildatum;waarde
    - bomen;2025-06-30;50
    - bomen;2025-06-30;60
    + indicator;peildatum;waarde;vervangt
    + bomen;2025-06-30;50;
    + bomen;2025-06-30;60;50
"""

from collections.abc import Hashable, Sequence

from dealpers.check.located import at_title
from dealpers.check.reported import progress_of
from dealpers.check.rule import Findings, rule
from dealpers.model import Deal, Severity
from dealpers.model.voortgang import Geldregel, Meting


@rule("V706", Severity.ERROR, signed=Severity.ERROR)
def dubbele_meting(deal: Deal) -> Findings:
    progress = progress_of(deal)
    yield from _doubles(progress.metingen)
    yield from _doubles(progress.geld)


def _doubles(rows: Sequence[Meting | Geldregel]) -> Findings:
    last: dict[Hashable, str] = {}
    for row in rows:
        column, value = ("waarde", row.waarde) if isinstance(row, Meting) else ("euro", str(row.eurocenten))
        again = "" if row.vervangt is None else str(row.vervangt)
        span = row.place("vervangt" if again else column)
        if again and last.get(row.plek) != again:
            message = "deze regel vervangt een waarde die er voor deze dag niet staat"
            yield at_title(span, message, "schrijf in 'vervangt' de waarde van de regel die verkeerd was", value)
        elif row.plek in last and not again:
            message = "voor deze dag staat er al een waarde"
            yield at_title(span, message, "schrijf bij een correctie in 'vervangt' de eerdere waarde", value)
        last[row.plek] = value
