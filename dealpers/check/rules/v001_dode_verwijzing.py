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

from dealpers.check.rule import Context, Finding, rule
from dealpers.corpus.corpus import Corpus, Staat
from dealpers.model.finding import Severity


@rule("V001", Severity.ERROR, documenten=True)
def dode_verwijzing(corpus: Corpus, context: Context) -> Iterator[Finding]:
    for ref in corpus.verwijzingen():
        if ref.staat is Staat.DOOD:
            yield Finding(ref.span, ref.reden, ref.hint, ref.deal, ref.deel, ref.tekst)
