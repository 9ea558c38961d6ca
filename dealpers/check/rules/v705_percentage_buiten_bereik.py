"""Een percentage ligt tussen 0 en 100.

Een deel van een geheel is nooit meer dan het geheel; 1064 was meestal 10,64 of 106,4.

Fout:
    ## Artikel 1 – Bomen

    De gemeente plant 100 bomen.
    --- voortgang/indicatoren.yml
    indicatoren:
      - id: bomen
        naam: Bomen
        meet: [artikel-1]
        niveau: prestatie
        eenheid: procent
        telt: stand
        nulmeting: {waarde: "0", peildatum: 2024-01-01, bron: gemeente}
    --- voortgang/metingen.csv
    indicator;peildatum;waarde
    bomen;2025-06-30;640
Goed, met:
    - bomen;2025-06-30;640
    + bomen;2025-06-30;64,0
"""

from collections.abc import Iterator

from dealpers.check.located import at_title
from dealpers.check.reported import progress_of
from dealpers.check.rule import Findings, rule
from dealpers.dutch.numbers import decimal
from dealpers.model import Deal, Severity
from dealpers.model.source import Span
from dealpers.model.voortgang import Eenheid, Indicator, Voortgang


@rule("V705", Severity.ERROR, signed=Severity.ERROR)
def percentage_buiten_bereik(deal: Deal) -> Findings:
    progress = progress_of(deal)
    for indicator in progress.indicatoren:
        for text, span in _values(indicator, progress) if indicator.eenheid is Eenheid.PROCENT else ():
            value = decimal(text)
            if value is not None and not 0 <= value <= 100:
                message = f"{text} is geen percentage: '{indicator.id}' ligt tussen 0 en 100"
                yield at_title(span, message, "controleer de komma, of kies een andere eenheid", text)


def _values(indicator: Indicator, progress: Voortgang) -> Iterator[tuple[str, Span]]:
    if indicator.nulmeting:
        yield indicator.nulmeting.waarde, indicator.nulmeting.place("waarde")
    yield from ((one.waarde, one.place("waarde")) for one in indicator.streefwaarden)
    for row in progress.metingen:
        if row.indicator == indicator.id:
            yield row.waarde, row.place("waarde")
            if row.referentie:
                yield row.referentie, row.place("referentie")
