"""De overwegingen zeggen met welk doel partijen de deal sluiten.

Aan het doel wordt een onduidelijke afspraak uitgelegd en wordt het resultaat gemeten (Aanwijzingen voor convenanten
2003, nr. 7.1).

Fout:
    ## Artikel 1 – Taken

    De Regio plant bomen.
Goed:
    ## Artikel 1 – Taken

    De Regio plant bomen.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Overwegingen

    1. Partijen willen het landschap verbeteren.
"""

import re
from collections.abc import Iterator

from dealpers.check.aanwijzingen import AANWIJZINGEN
from dealpers.check.clauses import missing
from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.model import Deal, Soort, alineas
from dealpers.model.finding import Severity

_AIM = re.compile(
    r"\b(?:doel\w*|ambiti\w*|beo(?:gen|ogt|ogd\w*)|streven|streeft|gericht|willen|bevorder\w*|verbeter\w*|verste[rv]\w*"
    r"|vergro\w+|bijdragen|bereiken|moet(?:en)?|nodig|noodza\w+|wens\w*|belang\w*|opgaven?|om\b[^.;]{1,120}\bte)\b",
    re.I,
)


@rule("A071", Severity.WARNING, signed=Severity.INFO, whole=True)
def doel_ontbreekt(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    divisions = [part for part in deal.aanhef if part.soort is Soort.OVERWEGINGEN]
    if not deal.artikelen:
        return
    if not divisions:
        yield from missing(
            deal, "A071", "het doel: overwegingen ontbreken", "schrijf in overwegingen op wat partijen willen"
        )
    elif not any(_AIM.search(text.tekst) for part in divisions for text in alineas(part, deal)):
        head = divisions[0].kop
        yield Finding(
            head.span,
            "de overwegingen zeggen niet met welk doel partijen de deal sluiten",
            f"schrijf op wat partijen met de deal willen bereiken ({AANWIJZINGEN['A071']})",
            head.deel,
            head.tekst,
        )
