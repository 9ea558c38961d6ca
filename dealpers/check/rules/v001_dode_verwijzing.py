"""Een verwijzing leidt naar een deel van de deal dat er is.

Wie een verwijzing volgt die nergens heen leidt, weet niet welke afspraak geldt.

Fout:
    ## Artikel 1 – Uitgangspunten

    1. De Regio betaalt de helft.
    2. Het Rijk betaalt de andere helft.

    ## Artikel 2 – Kassier

    De kassier ziet toe op artikel 1, zesde lid.
Goed:
    ## Artikel 1 – Uitgangspunten

    1. De Regio betaalt de helft.
    2. Het Rijk betaalt de andere helft, volgens artikel 8 van de Financiële-verhoudingswet.

    ## Artikel 2 – Kassier

    De kassier ziet toe op artikel 1, tweede lid.
"""

from collections.abc import Iterator

from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links, Staat
from dealpers.model import Stuk
from dealpers.model.finding import Severity


@rule("V001", Severity.ERROR)
def dode_verwijzing(stuk: Stuk, links: Links, context: RuleContext) -> Iterator[Finding]:
    for ref in links.alle_verwijzingen:
        if ref.staat is Staat.DOOD:
            yield Finding(ref.span, ref.reden, ref.hint, ref.deel, ref.tekst)
