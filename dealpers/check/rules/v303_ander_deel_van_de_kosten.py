"""In een Regio Deal is de Rijksbijdrage de helft van de gemaakte kosten.

Dat deel is gebruikelijk; een ander deel is een bijzondere afspraak of een
vergissing.

Fout:
    ## Artikel 1 – Geld

    De Rijksbijdrage bedraagt 60% van de gerealiseerde kosten.
Goed:
    ## Artikel 1 – Geld

    De Rijksbijdrage bedraagt 50% van de gerealiseerde kosten. De kosten van toezicht zijn maximaal 3% van de
    Rijksbijdrage.
"""

import re

from dealpers.check.amounts import REGIO_DEAL
from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.dutch.worded import Worded
from dealpers.model import Deal, Severity, alineas

_PERCENT = Worded(
    r"\b(?:Rijksbijdrage|bijdrage\s+van\s+het\s+Rijk|specifieke\s+uitkering)\b[^.;%]{0,60}?"
    r"(?P<share>(?<!\d)\d{1,3}(?:,\d{1,4})?\s?(?:%|procent))\s+van\s+de\s+(?:\w+\s+){0,3}(?:\w*kosten|uitgaven)\b",
    "% procent",
)


@rule("V303", Severity.WARNING, signed=Severity.INFO)
def ander_deel_van_de_kosten(deal: Deal) -> Findings:
    if deal.feiten.soort != REGIO_DEAL:
        return
    for alinea in (alinea for part in deal.bepalingen for alinea in alineas(part, deal)):
        for match in _PERCENT.finditer(alinea.tekst):
            if re.match(r"50(?:,0+)?(?!\d)", match["share"]):
                continue
            message = f"de Rijksbijdrage is hier {match['share']} van de kosten; gebruikelijk is 50%"
            hint = "controleer het percentage, of leg de afwijking uit"
            yield at_words(alinea, match.span("share"), message, hint, item=True)
