"""De Regio draagt ten minste evenveel bij als het Rijk, of de deal zegt waarom zij minder bijdraagt.

De Regio Envelop vraagt in de vierde, vijfde en zesde tranche minstens dezelfde bijdrage van de regio; wie daarvan
afwijkt, hoort dat te beargumenteren. Bij een deal van een eerdere tranche zwijgt de regel; noemt deal.yml geen tranche,
dan is dit een aanwijzing.

Fout:
    ## Artikel 1 – Geld

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Activiteit}, {kop: Rijk, rol: rijk}, {kop: Regio, rol: regio}]
        rijen:
          - {rol: actielijn, cellen: [Wonen, "€6 mln.", "€5 mln."]}
          - {rol: totaal, cellen: [Totaal, "€6 mln.", "€5 mln."]}
Goed, met:
    - ## Artikel 1 – Geld
    + ## Artikel 1 – Geld
    +
    + Wegens de financiële positie van de eilanden is de bijdrage van de Regio lager dan die van het Rijk.
"""

import re

from dealpers.check.amounts import is_limited, share
from dealpers.check.rule import Finding, Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import Deal, Kant, Severity, alineas

_GIVEN = r"(?:bijdra(?:ge|agt|gen)|cofinanciering|co-financiering|regionale\s+financiering)"
_LESS = r"(?:lager|lagere|minder|geringere|kleinere|beperktere|afwij\w+|wijkt)"
_REASON = regex(rf"\b(?:{_GIVEN}\b[^.;]{{0,80}}\b{_LESS}|{_LESS}\b[^.;]{{0,80}}\b{_GIVEN})\b", re.I)


@rule("V302", Severity.WARNING)
def regio_draagt_minder_bij(deal: Deal) -> Findings:
    state, region = share(deal, Kant.RIJK), share(deal, Kant.REGIO)
    if not is_limited(deal) or not state or not region or state.eurocenten <= region.eurocenten:
        return
    if not any(_REASON.search(alinea.tekst) for alinea in alineas(deal, deal)):
        yield Finding(
            span=region.span,
            message=f"de Regio draagt {region.words} bij, minder dan de {state.words} van het Rijk",
            hint="laat de Regio minstens evenveel bijdragen, of schrijf op waarom haar bijdrage lager is",
            place=region.tabel.id,
            words=region.words,
            related=((state.span, "de bijdrage van het Rijk"),),
            certain=bool(deal.feiten.tranche),
        )
