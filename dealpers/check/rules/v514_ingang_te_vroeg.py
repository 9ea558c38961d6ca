"""Een gebeurtenis gaat niet in voordat de laatste partij instemde, en geen stap komt voor het verzoek.

Geen dag ligt voor de ondertekening van de deal, en geen einde voor de dag van ingang. Een datum die niet past, is
een tikfout of een besluit dat nog niet gold.

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
Goed, met:
    -       - {partij: partij-2, antwoord: ja, op: 2025-07-01}
    +       - {partij: partij-2, antwoord: ja, op: 2025-04-01}
"""

from collections.abc import Iterator
from datetime import date

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.corpus.status import day_of_signing
from dealpers.corpus.timeline import signed_text
from dealpers.dutch.dates import in_words
from dealpers.model import Deal, Gebeurtenis, Gebeurtenissoort, Severity
from dealpers.model.source import Span


@rule("V514", Severity.ERROR, signed=Severity.ERROR)
def ingang_te_vroeg(deal: Deal) -> Findings:
    signed = day_of_signing(signed_text(deal))
    for event in deal.gebeurtenissen:
        yield from _before_signing(event, signed)
        asked = event.verzoek.ontvangen if event.verzoek else event.ontvangen
        for day, span, what in _steps(event):
            if asked and day < asked:
                message = f"{what} is van {in_words(day)}, voor het verzoek of de opzegging van {in_words(asked)}"
            elif event.geldt_van and event.geldt_van < day:
                message = f"dit gaat in op {in_words(event.geldt_van)}, maar {what} is van {in_words(day)}"
            else:
                continue
            yield at_title(span, message, "controleer de dagen", event.id)


def _steps(event: Gebeurtenis) -> Iterator[tuple[date, Span, str]]:
    if event.overleg and event.overleg.gehouden:
        yield event.overleg.gehouden, event.overleg.place("gehouden"), "het overleg"
    yield from ((one.op, one.place("op"), f"de instemming van {one.partij}") for one in event.instemmingen if one.op)
    if event.aanvaardt:
        yield event.aanvaardt.op, event.aanvaardt.place("op"), "de aanvaarding"


def _before_signing(event: Gebeurtenis, signed: date | None) -> Findings:
    """First day of an event from before the deal was signed, and a last day before the first."""
    known = [(event.ontvangen, event.place("ontvangen")), (event.geldt_van, event.place("geldt-van"))]
    known[:0] = [(event.verzoek.ontvangen, event.verzoek.place("ontvangen"))] if event.verzoek else []
    early = next(((day, span) for day, span in known if day and signed and day < signed), None)
    if early and signed:
        message = f"dit is van {in_words(early[0])}, voor de deal werd ondertekend op {in_words(signed)}"
        yield at_title(early[1], message, "controleer de dagen", event.id)
    last, first = event.einde, event.geldt_van
    if last and first and last < first and event.soort is not Gebeurtenissoort.BEEINDIGING:
        message = f"het einde is {in_words(last)}, voor de dag waarop dit ingaat, {in_words(first)}"
        yield at_title(event.place("einde"), message, "controleer de dagen", event.id)
