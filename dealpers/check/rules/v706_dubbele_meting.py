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

from collections.abc import Hashable, Iterable, Iterator

from dealpers.check.located import at_title
from dealpers.check.reported import progress_of
from dealpers.check.rule import Findings, rule
from dealpers.model import Deal, Severity
from dealpers.model.source import Span
from dealpers.model.voortgang import Voortgang

_Row = tuple[Hashable, str, str, Span]
"""Key of a row, its value, the value that it corrects or empty, and its place."""


@rule("V706", Severity.ERROR, signed=Severity.ERROR)
def dubbele_meting(deal: Deal) -> Findings:
    progress = progress_of(deal)
    yield from _doubles(_measured(progress))
    yield from _doubles(_money(progress))


def _measured(progress: Voortgang) -> Iterator[_Row]:
    for row in progress.metingen:
        yield (
            (row.indicator, row.peildatum, row.uitsplitsing),
            row.waarde,
            row.vervangt,
            row.place("vervangt" if row.vervangt else "waarde"),
        )


def _money(progress: Voortgang) -> Iterator[_Row]:
    for row in progress.geld:
        again = "" if row.vervangt is None else str(row.vervangt)
        yield (
            (row.peildatum, row.post, row.kant, row.partij, row.soort),
            str(row.eurocenten),
            again,
            row.place("vervangt" if again else "euro"),
        )


def _doubles(rows: Iterable[_Row]) -> Findings:
    last: dict[Hashable, str] = {}
    for key, value, again, span in rows:
        if again and last.get(key) != again:
            message = "deze regel vervangt een waarde die er voor deze dag niet staat"
            yield at_title(span, message, "schrijf in 'vervangt' de waarde van de regel die verkeerd was", value)
        elif key in last and not again:
            message = "voor deze dag staat er al een waarde"
            yield at_title(span, message, "schrijf bij een correctie in 'vervangt' de eerdere waarde", value)
        last[key] = value
