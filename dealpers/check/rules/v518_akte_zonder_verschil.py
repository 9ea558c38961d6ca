"""Wat een akte verandert, is in de nieuwe tekst veranderd.

Een vervanging die niet is verwerkt, geeft lezers een tekst die niet meer geldt.

Fout:
    ## Artikel 1 – Geld

    De Regio betaalt € 10.
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
    - ## Artikel 1 – Geld
    -
    - De Regio betaalt € 10.
    - --- deal.yml
    + ## Artikel 1 – Geld
    +
    + De Regio betaalt € 20.
    + --- deal.yml
"""

from itertools import pairwise

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.corpus.deed import undone
from dealpers.corpus.timeline import deeds_of, texts
from dealpers.model import Deal, Severity


@rule("V518", Severity.ERROR, signed=Severity.ERROR)
def akte_zonder_verschil(deal: Deal) -> Findings:
    every = texts(deal)
    for now, was in pairwise(every):
        for deed in deeds_of(deal, now.wijziging) if now.wijziging else ():
            for difference in undone(was.deal, now.deal, deed):
                assert difference.alinea
                message = difference.zin
                hint = "verwerk de akte in de tekst van die dag, of herstel wat uit de akte is overgenomen"
                yield at_title(difference.alinea.span, message, hint, difference.zin)
