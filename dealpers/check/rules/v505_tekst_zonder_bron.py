"""Van een ondertekende tekst ligt de bron vast: het document naast de tekst, met zijn controlesom.

Zonder bron merkt niemand dat er na de ondertekening een woord verandert. Dit geldt voor de eerste tekst, voor elke
latere tekst en voor elke akte.

Fout:
    --- deal.yml
    soort: Regio Deal
    status: ondertekend
    samenvatting: Een voorbeeld.
Goed:
    ## Artikel 1 – Geld

    De Regio betaalt € 10.
    --- deal.yml
    soort: Regio Deal
    status: ondertekend
    samenvatting: Een voorbeeld.
    --- bron.txt
    Regio Deal Voorbeeld
    Artikel 1 – Geld
    De Regio betaalt € 10.
    --- herkomst.yml
    bestand: bron.txt
    sha256: 0ada3a980f1116cef4cebd90eb9c8cac13e5c8232ab49cfdc0043b23d3cc41ee
    beschrijving: Een voorbeeld.
"""

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.corpus.timeline import other_texts
from dealpers.model import Deal, Severity, Status, ids

_SIGNED = (Status.ONDERTEKEND, Status.AANGEBODEN, Status.GEPUBLICEERD)


@rule("V505", Severity.ERROR, signed=Severity.ERROR, whole=True)
def tekst_zonder_bron(deal: Deal) -> Findings:
    for text in (deal, *other_texts(deal)):
        if text.feiten.status in _SIGNED and not (text.herkomst and text.herkomst.tekst):
            name = deal.id if text is deal else f"{deal.id} --tekst {ids.text_name(text.id)}"
            message = f"deze tekst is {text.feiten.status.value}, maar er ligt geen bron naast"
            hint = f"leg haar vast met: dealpers teken {name}"
            yield at_title(text.titel.span, message, hint, text.naam)
