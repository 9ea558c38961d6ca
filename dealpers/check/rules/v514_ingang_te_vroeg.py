"""Een gebeurtenis gaat niet in voordat de laatste partij instemde, en geen stap komt voor het verzoek.

Een datum die niet past, is een tikfout of een besluit dat nog niet gold.

Fout:
    ## Artikel 1 – Wijziging

    Een wijziging behoeft de instemming van alle Partijen.
    --- levensloop.yml
    gebeurtenissen:
      - id: wijziging-1
        soort: wijziging
        grond: artikel-1
        verzoek: {van: Oever, ontvangen: 2025-02-10}
        instemmingen:
          - {partij: partij-1, antwoord: ja, op: 2025-03-01}
          - {partij: partij-2, antwoord: ja, op: 2025-07-01}
        geldt-van: 2025-06-01
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Water, hierna te noemen: de Minister.
    2. De gemeente Oever, hierna te noemen: Oever.
Goed:
    ## Artikel 1 – Wijziging

    Een wijziging behoeft de instemming van alle Partijen.
    --- levensloop.yml
    gebeurtenissen:
      - id: wijziging-1
        soort: wijziging
        grond: artikel-1
        verzoek: {van: Oever, ontvangen: 2025-02-10}
        instemmingen:
          - {partij: partij-1, antwoord: ja, op: 2025-03-01}
          - {partij: partij-2, antwoord: ja, op: 2025-04-01}
        geldt-van: 2025-06-01
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Water, hierna te noemen: de Minister.
    2. De gemeente Oever, hierna te noemen: Oever.
"""

from collections.abc import Iterator
from datetime import date

from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.dutch.dates import in_words
from dealpers.model import Deal, Gebeurtenis
from dealpers.model.finding import Severity
from dealpers.model.source import Span


@rule("V514", Severity.ERROR, signed=Severity.ERROR)
def ingang_te_vroeg(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    for event in deal.gebeurtenissen:
        asked = event.verzoek.ontvangen if event.verzoek else event.ontvangen
        for day, span, what in _steps(event):
            if asked and day < asked:
                message = f"{what} is van {in_words(day)}, voor het verzoek of de opzegging van {in_words(asked)}"
            elif event.geldt_van and event.geldt_van < day:
                message = f"dit gaat in op {in_words(event.geldt_van)}, maar {what} is van {in_words(day)}"
            else:
                continue
            yield Finding(span=span, message=message, hint="controleer de dagen", place="titel", words=event.id)


def _steps(event: Gebeurtenis) -> Iterator[tuple[date, Span, str]]:
    if event.overleg and event.overleg.gehouden:
        yield event.overleg.gehouden, event.overleg.place("gehouden"), "het overleg"
    yield from ((one.op, one.place("op"), f"de instemming van {one.partij}") for one in event.instemmingen if one.op)
    if event.aanvaardt:
        yield event.aanvaardt.op, event.aanvaardt.place("op"), "de aanvaarding"
