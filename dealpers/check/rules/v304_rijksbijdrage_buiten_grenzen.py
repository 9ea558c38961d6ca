"""De Rijksbijdrage ligt tussen 5 en 40 miljoen euro, btw inbegrepen.

Dat zijn de grenzen van een bijdrage uit de Regio Envelop in de vierde, vijfde en zesde tranche. Bij een deal van een
eerdere tranche zwijgt de regel; noemt deal.yml geen tranche, dan is dit een aanwijzing.

Fout:
    ## Artikel 1 – Geld

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Activiteit}, {kop: Rijk, rol: rijk}, {kop: Regio, rol: regio}]
        rijen:
          - {rol: actielijn, cellen: [Wonen, "€45 mln.", "€45 mln."]}
          - {rol: totaal, cellen: [Totaal, "€45 mln.", "€45 mln."]}
Goed, met:
    -       - {rol: actielijn, cellen: [Wonen, "€45 mln.", "€45 mln."]}
    -       - {rol: totaal, cellen: [Totaal, "€45 mln.", "€45 mln."]}
    +       - {rol: actielijn, cellen: [Wonen, "€40 mln.", "€45 mln."]}
    +       - {rol: totaal, cellen: [Totaal, "€40 mln.", "€45 mln."]}
"""

from dealpers.check.amounts import claims, is_limited, share
from dealpers.check.located import at_place
from dealpers.check.rule import Findings, rule
from dealpers.model import Deal, Kant, Severity
from dealpers.model.ids import PartId
from dealpers.model.source import Span

_LEAST, _MOST = 5_000_000_00, 40_000_000_00


@rule("V304", Severity.WARNING)
def rijksbijdrage_buiten_grenzen(deal: Deal) -> Findings:
    if not is_limited(deal):
        return
    of_state = [claim for claim in claims(deal) if claim.kant is Kant.RIJK]
    certain = bool(deal.feiten.tranche)
    if total := share(deal, Kant.RIJK):
        yield from _judged(total.eurocenten, total.words, total.span, total.tabel.id, certain=certain)
    elif len(of_state) == 1:
        claim = of_state[0]
        part = claim.alinea.deel
        yield from _judged(claim.bedrag.eurocenten, claim.bedrag.tekst, claim.span, part, certain=certain)


def _judged(cents: int, words: str, span: Span, place: PartId, *, certain: bool) -> Findings:
    """Finding about a share of the State outside the limits."""
    if not _LEAST <= cents <= _MOST:
        bound = "lager dan 5" if cents < _LEAST else "hoger dan 40"
        message = f"de Rijksbijdrage van {words} is {bound} miljoen euro"
        hint = "controleer het bedrag: vanaf de vierde tranche is een bijdrage 5 tot 40 miljoen euro"
        yield at_place(span, place, message, hint, words, certain=certain)
