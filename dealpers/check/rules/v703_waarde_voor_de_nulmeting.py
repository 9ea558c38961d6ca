"""Geen meting, streefwaarde of wijziging van een indicator is van voor zijn nulmeting.

Een waarde van voor het begin zegt niets over wat de deal brengt; meestal is het jaartal verkeerd.

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
    bomen;2023-12-31;5
Goed, met:
    - bomen;2023-12-31;5
    + bomen;2025-06-30;5
"""

from collections.abc import Iterator
from datetime import date

from dealpers.check.located import at_title
from dealpers.check.reported import progress_of
from dealpers.check.rule import Findings, rule
from dealpers.model import Deal, Severity
from dealpers.model.source import Span
from dealpers.model.voortgang import Indicator, Voortgang


@rule("V703", Severity.ERROR, signed=Severity.ERROR)
def waarde_voor_de_nulmeting(deal: Deal) -> Findings:
    progress = progress_of(deal)
    for indicator in progress.indicatoren:
        begin = indicator.nulmeting.peildatum if indicator.nulmeting else None
        for day, span, what in _days(indicator, progress):
            if begin and day < begin:
                message = f"deze {what} van '{indicator.id}' is van voor de nulmeting op {begin.isoformat()}"
                yield at_title(span, message, "controleer de dag, hier of bij de nulmeting", day.isoformat())


def _days(indicator: Indicator, progress: Voortgang) -> Iterator[tuple[date, Span, str]]:
    yield from ((one.op, one.place("op"), "streefwaarde") for one in indicator.streefwaarden)
    yield from ((one.op, one.place("op"), "wijziging") for one in indicator.gewijzigd)
    for one in progress.metingen:
        if one.indicator == indicator.id:
            yield one.peildatum, one.place("peildatum"), "meting"
