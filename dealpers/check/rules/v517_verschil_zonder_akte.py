"""Wat tussen twee teksten verschilt, staat in een akte.

Een geconsolideerde tekst is gemaakt uit de eerste tekst en de akten. Van een verschil dat geen akte noemt,
blijkt niet dat partijen het besloten.

Fout:
    ## Artikel 1 – Geld

    De Regio betaalt € 20 of meer.
    --- deal.yml
    soort: Regio Deal
    status: vastgesteld
    samenvatting: Een voorbeeld.
    wijzigingen: [{op: 2025-07-01, besluit: Wijziging}]
    --- versies/2025-01-01/aanhef.md
    # Regio Deal Voorbeeld
    --- versies/2025-01-01/artikelen/01-geld.md
    ## Artikel 1 – Geld

    De Regio betaalt € 10.
    --- levensloop.yml
    gebeurtenissen:
      - {id: wijziging-1, soort: wijziging, grond: artikel-1, geldt-van: 2025-07-01, akte: wijziging-1}
    --- akten/wijziging-1/aanhef.md
    # Wijzigingsakte
    --- akten/wijziging-1/artikelen/01-geld.md
    ## Artikel I – Wijziging

    In artikel 1 wordt ‘€ 10’ vervangen door ‘€ 20’.
Goed, met:
    - De Regio betaalt € 20 of meer.
    + De Regio betaalt € 20.
"""

from itertools import pairwise

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.corpus.deed import unsaid
from dealpers.corpus.timeline import deeds_of, texts
from dealpers.model import Deal, Severity


@rule("V517", Severity.ERROR)
def verschil_zonder_akte(deal: Deal) -> Findings:
    every = texts(deal)
    for now, was in pairwise(every):
        change = now.wijziging
        if change is None:
            continue
        deeds = deeds_of(deal, change)
        if not deeds:
            message = f"geen akte zegt wat er per {change.op.isoformat()} in de tekst verandert"
            hint = "zet haar in akten/, en noem haar in levensloop.yml bij een gebeurtenis die op die dag ingaat"
            yield at_title(change.span, message, hint, change.besluit, certain=bool(deal.gebeurtenissen))
            continue
        for difference in unsaid(was.deal, now.deal, deeds):
            message = f"{difference.zin} (tekst vanaf {change.op.isoformat()})"
            hint = "neem de woorden van de akte over, of vul de akte aan als zij niet compleet is overgenomen"
            yield at_title(difference.alinea.span if difference.alinea else change.span, message, hint, difference.deel)
