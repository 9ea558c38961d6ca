"""Een document is van een soort die het programma kent.

De soort zegt hoe de tekst wordt gelezen en wat het overzicht toont; een tikfout erin laat het overzicht weg. Een soort
die op geen bekende lijkt, geeft alleen een aanwijzing: dan heeft het document geen overzicht.

Fout:
    --- document.yml
    soort: kamerbief
    status: concept
    titel: Brief over water
    samenvatting: Een voorbeeld.
    --- tekst.md
    De minister schrijft.
Goed, met:
    - soort: kamerbief
    + soort: kamerbrief
"""

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.dutch.nearest import nearest
from dealpers.model import Document, Severity
from dealpers.parse.soorten import SOORTEN, kind_of


@rule("V401", Severity.ERROR, signed=Severity.ERROR)
def onbekende_documentsoort(document: Document) -> Findings:
    names = [kind.naam for kind in SOORTEN]
    kind = document.feiten.soort
    if kind_of(document) is None:
        near = nearest(kind, names, 0.8)
        yield at_title(
            document.feiten.place("soort"),
            f"'{kind}' is geen soort document met een overzicht" if kind else "de soort van dit document ontbreekt",
            f"bedoelt u '{near}'?" if near else f"kies een soort, als een past: {', '.join(names)}",
            kind,
            certain=bool(near),
        )
