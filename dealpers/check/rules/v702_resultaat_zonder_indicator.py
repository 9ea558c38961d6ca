"""Zodra een deal indicatoren heeft, heeft elk resultaat van de tekst er een, of een reden waarom er geen is.

Anders weten lezers niet of een resultaat vergeten is of niet te meten valt.

Fout:
    ## Artikel 1 – Resultaten

    ### 1. Resultaten op het gebied van wonen

    - Er zijn 850 woningen.
    - Er is een park.
    --- voortgang/indicatoren.yml
    indicatoren:
      - id: bomen
        naam: Bomen
        meet: [artikel-1-lid-1-streepje-1]
        niveau: prestatie
        eenheid: aantal
        telt: cumulatief
        nulmeting: {waarde: "0", peildatum: 2024-01-01, bron: gemeente}
Goed, met:
    -     nulmeting: {waarde: "0", peildatum: 2024-01-01, bron: gemeente}
    +     nulmeting: {waarde: "0", peildatum: 2024-01-01, bron: gemeente}
    + zonder:
    +   - {resultaat: artikel-1-lid-1-streepje-2, reden: Het park begint in 2028.}
"""

from dealpers.check.located import at_title
from dealpers.check.reported import progress_of
from dealpers.check.rule import Findings, rule
from dealpers.corpus.progress.results import results_of
from dealpers.model import Deal, Severity
from dealpers.model.source import Span


@rule("V702", Severity.WARNING)
def resultaat_zonder_indicator(deal: Deal) -> Findings:
    progress = progress_of(deal)
    if not progress.indicatoren:
        return
    covered = {part for indicator in progress.indicatoren for part in indicator.meet}
    covered |= {one.resultaat for one in progress.zonder}
    here = Span(name=progress.indicatoren[0].span.name)
    for result in results_of(deal):
        if result.deel not in covered:
            message = f"het resultaat '{result.tekst[:60]}' heeft geen indicator"
            hint = f"voeg een indicator toe, of onder 'zonder': {{resultaat: {result.deel}, reden: …}}"
            yield at_title(here, message, hint, result.deel)
