"""Wat gemeld is, is al gebeurd.

Lezers zien een peildatum of vergadering als voorbij. Een dag in de toekomst is een tikfout.

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
    bomen;2999-06-30;5
Goed, met:
    - bomen;2999-06-30;5
    + bomen;2025-06-30;5
"""

from collections.abc import Iterator
from datetime import date

from dealpers.check.located import at_title
from dealpers.check.reported import progress_of
from dealpers.check.rule import Findings, RuleContext, rule
from dealpers.model import Deal, Severity
from dealpers.model.source import Span
from dealpers.model.voortgang import Geldsoort, Voortgang


@rule("V716", Severity.ERROR, signed=Severity.ERROR)
def gemeld_voor_de_dag(deal: Deal, context: RuleContext) -> Findings:
    for day, span, what in _days(progress_of(deal)):
        if day > context.today:
            message = f"de dag van {what}, {day.isoformat()}, moet nog komen"
            yield at_title(span, message, "controleer het jaar", day.isoformat())


def _days(progress: Voortgang) -> Iterator[tuple[date, Span, str]]:
    yield from ((row.peildatum, row.place("peildatum"), "deze meting") for row in progress.metingen)
    yield from (
        (row.peildatum, row.place("peildatum"), "deze geldstand")
        for row in progress.geld
        if row.soort is not Geldsoort.VERWACHT
    )
    yield from ((report.peildatum, report.place("peildatum"), "dit verslag") for report in progress.verslagen)
    yield from ((done.op, done.place("op"), "deze gedane plicht") for done in progress.gedaan)
    yield from ((meeting.op, meeting.place("op"), "deze vergadering") for meeting in progress.vergaderingen)
