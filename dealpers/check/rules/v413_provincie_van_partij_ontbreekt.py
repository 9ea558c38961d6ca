"""Een provincie die partij is, staat bij de provincies van de deal.

Anders staat de deal op de kaart en in het overzicht niet bij een provincie die haar sloot. Zonder provincies in
deal.yml zwijgt de regel.

Fout:
    --- deal.yml
    soort: Regio Deal
    status: concept
    provincies: [Groningen]
    samenvatting: Een voorbeeld.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De provincie Drenthe, vertegenwoordigd door de heer A. Berg, hierna te noemen: de Provincie.
Goed, met:
    - provincies: [Groningen]
    + provincies: [Groningen, Drenthe]
"""

import re

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.model import Deal, Provincie, Severity

_FORMS = {Provincie.FRYSLAN: r"(?:Fryslân|Friesland)"}
"""Other names of a province."""


@rule("V413", Severity.WARNING)
def provincie_van_partij_ontbreekt(deal: Deal) -> Findings:
    chosen = deal.feiten.provincies
    for party in deal.partijen if chosen else ():
        for province in Provincie:
            form = _FORMS.get(province, re.escape(province.value).replace(r"\ ", r"\s"))
            if province not in chosen and re.search(rf"\bprovincie\s+{form}$", party.naam or party.ambt, re.IGNORECASE):
                message = f"de provincie {province.value} is partij, maar staat niet bij de provincies van de deal"
                hint = f"voeg {province.value} toe aan 'provincies'"
                yield at_title(deal.feiten.place("provincies"), message, hint, province.value)
