"""Over elk jaar dat voorbij is, staat er een verslag als de tekst er elk jaar een vraagt.

Lezers zien bij dat jaar ‘niet gemeld’. Is er een verslag, dan hoort het hier. Van een deal waarvan hier geen voortgang
wordt bijgehouden, ontbreekt geen jaar.

Fout:
    ## Artikel 1 – Verslag

    De Regio stelt elk jaar een voortgangsrapportage op. Deze deal eindigt op 31 december 2026.
    --- deal.yml
    soort: Regio Deal
    status: ondertekend
    ondertekend: 2023-12-01
    samenvatting: Een voorbeeld.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Wonen, A. de Vries, hierna te noemen: Wonen.
    --- ondertekening.yml
    ondertekeningen:
      - {partij: partij-1, datum: 2023-12-01}
    --- voortgang/2024/verslag.yml
    peildatum: 2024-12-31
    stand: voorgelegd
Goed, met:
    - stand: voorgelegd
    + stand: voorgelegd
    + --- voortgang/2025/verslag.yml
    + peildatum: 2025-12-31
    + stand: voorgelegd
"""

from dealpers.check.located import at_part
from dealpers.check.rule import Findings, RuleContext, rule
from dealpers.corpus.progress.reporting import reporting, years
from dealpers.model import Deal, Severity


@rule("V711", Severity.WARNING)
def jaar_zonder_verslag(deal: Deal, context: RuleContext) -> Findings:
    if deal.voortgang is None:
        return
    clause = reporting(deal)
    reported = {report.jaar for report in deal.voortgang.verslagen}
    for year in years(deal, clause):
        if clause and year < context.today.year and year not in reported:
            message = f"over {year} staat er geen verslag, en de tekst vraagt er elk jaar een"
            hint = f"maak het met: dealpers new voortgang {deal.id} {year}"
            yield at_part(clause, message, hint, str(year))
