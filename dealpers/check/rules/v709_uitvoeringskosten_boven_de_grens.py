"""Aan uitvoering van een Regio Deal is niet meer dan 3% van de Rijksbijdrage uitgegeven.

De kosten van voorbereiding, administratie en toezicht gaan af van wat de inwoners bereikt.

Fout:
    ## Artikel 1 – Geld

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Activiteit}, {kop: Rijk, rol: rijk}, {kop: Regio, rol: regio}]
        rijen:
          - {rol: actielijn, cellen: [1. Wonen, "€9,7 mln.", "€9,7 mln."]}
          - {rol: uitvoeringskosten, cellen: [Uitvoeringskosten, "€0,3 mln.", "€0,3 mln."]}
          - {rol: totaal, cellen: [Totaal, "€10,0 mln.", "€10,0 mln."]}
    --- voortgang/geld.csv
    peildatum;post;kant;soort;euro
    2025-06-30;uitvoeringskosten;rijk;besteed;400.000
Goed, met:
    - 2025-06-30;uitvoeringskosten;rijk;besteed;400.000
    + 2025-06-30;uitvoeringskosten;rijk;besteed;250.000
"""

from dealpers.check.amounts import REGIO_DEAL, share
from dealpers.check.located import at_title
from dealpers.check.reported import progress_of
from dealpers.check.rule import Findings, rule
from dealpers.corpus.progress.stages import COSTS, current
from dealpers.dutch.amounts import voluit
from dealpers.model import Deal, Kant, Severity
from dealpers.model.voortgang import Geldkant, Geldsoort

_MOST = 3
"""Maximum costs of execution as a percentage of the share of the State."""


@rule("V709", Severity.WARNING)
def uitvoeringskosten_boven_de_grens(deal: Deal) -> Findings:
    total = share(deal, Kant.RIJK) if deal.feiten.soort == REGIO_DEAL else None
    for row in current(progress_of(deal).geld) if total else ():
        is_cost = row.post.lower() == COSTS and row.kant is Geldkant.RIJK and row.soort is Geldsoort.BESTEED
        if total and is_cost and row.eurocenten * 100 > _MOST * total.eurocenten:
            message = f"aan uitvoering is {voluit(row.eurocenten)} besteed, meer dan {_MOST}% van {total.words}"
            yield at_title(row.place("euro"), message, "controleer het bedrag en de post", voluit(row.eurocenten))
