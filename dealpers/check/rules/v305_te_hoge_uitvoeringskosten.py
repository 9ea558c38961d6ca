"""De uitvoeringskosten van een Regio Deal zijn hoogstens 3% van de Rijksbijdrage, en niet hoger dan de tekst toestaat.

De kosten van voorbereiding, administratie en toezicht (VAT, dus niet de btw) gaan af van wat de inwoners bereikt.

Fout:
    ## Artikel 1 – Geld

    De VAT-kosten zijn maximaal 5% van de Rijksbijdrage.
Fout:
    ## Artikel 1 – Geld

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Activiteit}, {kop: Rijk, rol: rijk}, {kop: Regio, rol: regio}]
        rijen:
          - {rol: actielijn, cellen: [Wonen, "€9,6 mln.", "€9,6 mln."]}
          - {rol: uitvoeringskosten, cellen: [Uitvoeringskosten, "€0,4 mln.", "€0,4 mln."]}
          - {rol: totaal, cellen: [Totaal, "€10,0 mln.", "€10,0 mln."]}
Goed:
    ## Artikel 1 – Geld

    De VAT-kosten zijn maximaal 3% van de Rijksbijdrage.

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Activiteit}, {kop: Rijk, rol: rijk}, {kop: Regio, rol: regio}]
        rijen:
          - {rol: actielijn, cellen: [Wonen, "€9,7 mln.", "€9,5 mln."]}
          - {rol: uitvoeringskosten, cellen: [Uitvoeringskosten, "€0,3 mln.", "€0,5 mln."]}
          - {rol: totaal, cellen: [Totaal, "€10,0 mln.", "€10,0 mln."]}
"""

from collections.abc import Iterator
from decimal import Decimal

from dealpers.check.amounts import REGIO_DEAL, cells, share
from dealpers.check.rule import Finding, Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.dutch.worded import Worded
from dealpers.model import Deal, Kant, Rol, Severity, alineas

_MOST = Decimal(3)
_COSTS = regex(r"\bVAT\b|(?i:\bvoorbereiding,\s+administratie|\buitvoeringskosten\b|\bapparaatskosten\b)")
_PERCENT = Worded(
    r"(?<![\d,])(?P<share>(?P<number>\d{1,3}(?:,\d{1,4})?)\s?(?:%|procent))\s+van\s+(?:de|het)\s+(?:totale\s+)?"
    r"(?:Rijksbijdrage|Rijksdeel|Rijksmiddelen|bijdrage\s+van\s+het\s+Rijk)\b",
    "% procent",
)


@rule("V305", Severity.WARNING)
def te_hoge_uitvoeringskosten(deal: Deal) -> Findings:
    if deal.feiten.soort != REGIO_DEAL:
        return
    allowed = _MOST
    for percent, finding in _allowed(deal):
        if percent > _MOST:
            yield finding
        allowed = min(allowed, percent)
    yield from _in_table(deal, allowed)


def _allowed(deal: Deal) -> Iterator[tuple[Decimal, Finding]]:
    """Percentages that the articles allow for these costs, with the finding for one that is too high."""
    for alinea in (alinea for part in deal.bepalingen for alinea in alineas(part, deal)):
        for offset, sentence in sentences(alinea.tekst) if _PERCENT.may_be_in(alinea.tekst) else ():
            match = _PERCENT.search(sentence)
            if match is None or not _COSTS.search(sentence):
                continue
            span = alinea.plaats.span(offset + match.start("share"), offset + match.end("share"))
            yield (
                Decimal(match["number"].replace(",", ".")),
                Finding(
                    span=span,
                    message=f"de uitvoeringskosten mogen hier {match['share']} van de Rijksbijdrage zijn, "
                    "de grens is 3%",
                    hint="verlaag het percentage tot 3% of minder",
                    place=alinea.deel,
                    words=match["share"],
                ),
            )


def _in_table(deal: Deal, allowed: Decimal) -> Findings:
    total = share(deal, Kant.RIJK)
    if total is None or total.eurocenten <= 0:
        return
    rows = [row for row in total.tabel.rijen if row.rol is Rol.UITVOERING]
    costs = [cell for row in rows for cell in cells(row, total.tabel, Rol.RIJK)]
    percent = Decimal(sum(c.bedrag.eurocenten for c in costs if c.bedrag)) * 100 / total.eurocenten
    if costs and costs[0].bedrag and percent > allowed:
        yield Finding(
            span=costs[0].alinea.span,
            message=f"de uitvoeringskosten zijn {_dutch(percent)}% van de Rijksbijdrage van {total.words}; "
            f"ten hoogste {_dutch(allowed)}% mag",
            hint="verlaag de uitvoeringskosten, of controleer de bedragen",
            place=total.tabel.id,
            words=costs[0].bedrag.tekst,
            related=((total.span, "de Rijksbijdrage"),),
        )


def _dutch(percent: Decimal) -> str:
    rounded = round(percent, 2).normalize()
    return f"{rounded:f}".replace(".", ",")
