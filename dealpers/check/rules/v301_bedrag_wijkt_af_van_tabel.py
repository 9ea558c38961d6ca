"""Een bedrag in de tekst is gelijk aan het bedrag in de tabel over hetzelfde.

Wie in het artikel een ander bedrag leest dan in de tabel, weet niet wat is toegezegd (Aanwijzingen voor convenanten
2003, nr. 8).

Fout:
    ## Artikel 1 – Geld

    Het Rijk reserveert maximaal €8 mln. voor de uitvoering. De Regio reserveert minimaal €6 mln.

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Activiteit}, {kop: Rijk, rol: rijk}, {kop: Regio, rol: regio}]
        rijen:
          - {rol: actielijn, cellen: [Wonen, "€6 mln.", "€6 mln."]}
          - {rol: totaal, cellen: [Totaal, "€6 mln.", "€6 mln."]}
Fout:
    ## Artikel 1 – Geld

    De Gemeente draagt € 350.000 bij en de Stichting draagt € 100.000 bij.

    {tabel-1}
    --- aanhef.md
    # Convenant Oeverpark

    ## Partijen

    1. De gemeente Waterbos, hierna te noemen: de Gemeente;
    2. De stichting Oever, gevestigd te Waterbos, hierna te noemen: de Stichting.
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Post}, {kop: Gemeente}, {kop: Stichting}]
        rijen:
          - cellen: [Aanleg, "€ 200.000", "€ 60.000"]
          - cellen: [Beheer, "€ 100.000", "€ 40.000"]
Fout:
    ## Artikel 1 – Geld

    Het bedrag van € 350.000 voor beheer is nog niet besteed.

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Post}, {kop: Begroot}]
        rijen:
          - cellen: [1. Aanleg, "€ 350.000"]
          - cellen: [2. Beheer, "€ 75.000"]
Goed:
    ## Artikel 1 – Geld

    1. Het Rijk reserveert maximaal €6 mln. voor de uitvoering. De Regio reserveert minimaal €6 mln.
    2. Het Rijk reserveert €4 mln. voor de actielijn Wonen.

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Geld"
        kolommen: [{kop: Activiteit}, {kop: Rijk, rol: rijk}, {kop: Regio, rol: regio}]
        rijen:
          - {rol: actielijn, cellen: [Wonen, "€4 mln.", "€4 mln."]}
          - {rol: actielijn, cellen: [Werken, "€2 mln.", "€2 mln."]}
          - {rol: totaal, cellen: [Totaal, "€6 mln.", "€6 mln."]}
"""

import re

from dealpers.check.amounts import Claim, claims, printed_amounts, share
from dealpers.check.party_amounts import party_differences
from dealpers.check.passages import LABELS, passages
from dealpers.check.rule import Finding, Findings, rule
from dealpers.check.table_grid import Kind, grid_of
from dealpers.dutch.amounts import voluit
from dealpers.dutch.regex import regex
from dealpers.model import Deal, Kant, Severity, Stuk, ids

_SUM_OF = regex(r"\b(?:bedrag|budget|som|bijdrage|deel)\s+van\s+(?:ten\s+hoogste\s+|maximaal\s+)?\Z")
_FOR = regex(r"\s+(?:voor|ten\s+behoeve\s+van)\s+(?:de\s+|het\s+)?(?P<post>[\w-]+)(?!\s+en\b)")
_REACH = 60
"""Characters before an amount in which "het bedrag van" is sought."""
_NAMES = {Kant.RIJK: "het Rijk", Kant.REGIO: "de Regio"}


@rule("V301", Severity.ERROR)
def bedrag_wijkt_af_van_tabel(stuk: Stuk) -> Findings:
    if not stuk.tabellen:
        return
    every_claim = tuple(claims(stuk))
    for kant in (Kant.RIJK, Kant.REGIO):
        yield from _different(stuk, kant, [claim for claim in every_claim if claim.kant is kant])
    yield from _of_posts(stuk)
    for spoken, given in party_differences(stuk) if isinstance(stuk, Deal) else ():
        yield Finding(
            span=spoken.span,
            message=f"hier draagt {given.partij.alias or given.partij.ambt} {spoken.amount.tekst} bij, "
            f"{ids.citation(given.tabel.id)} geeft {voluit(given.eurocenten)}",
            hint="maak het bedrag in de tekst gelijk aan dat in de tabel",
            place=spoken.alinea.deel,
            words=spoken.amount.tekst,
            related=((given.span, "dit bedrag geeft de tabel"),),
        )


def _of_posts(stuk: Stuk) -> Findings:
    """Amounts "van € 350.000 voor jongeren" that the row of that name does not have."""
    posts = {
        _bare(row.name): (row, table)
        for table in stuk.tabellen
        for grid in (grid_of(table),)
        for row in (grid.rows if grid and (grid.is_money or "€" in table.kop.tekst) else ())
        if row.kind is Kind.PART
    }
    for printed in printed_amounts(passages(stuk, without=LABELS)) if posts else ():
        text, end = printed.alinea.tekst, printed.offset + len(printed.amount.tekst)
        match = (
            _FOR.match(text, end) if _SUM_OF.search(text[max(0, printed.offset - _REACH) : printed.offset]) else None
        )
        if match is None or match["post"].lower() not in posts:
            continue
        row, table = posts[match["post"].lower()]
        values = [cell.value for cell in row.cells if cell.value]
        if values and printed.amount.eurocenten not in values:
            yield Finding(
                span=printed.span,
                message=f"hier staat {printed.amount.tekst}, {ids.citation(table.id)} geeft {voluit(values[0])} "
                f"voor '{row.name}'",
                hint="maak het bedrag in de tekst gelijk aan dat in de tabel",
                place=printed.alinea.deel,
                words=printed.amount.tekst,
                related=((row.cells[0].alinea.span, "dit is de rij in de tabel"),),
            )


def _bare(name: str) -> str:
    """Name of a row without its number, in lower case."""
    return re.sub(r"^[\W\d]+", "", name).strip().lower()


def _different(stuk: Stuk, kant: Kant, of_side: list[Claim]) -> Findings:
    total = share(stuk, kant)
    if total is None or _together(of_side) == total.eurocenten:
        return
    for claim in of_side:
        if claim.bedrag.eurocenten != total.eurocenten:
            yield Finding(
                span=claim.span,
                message=f"hier draagt {_NAMES[kant]} {claim.bedrag.tekst} bij, {ids.citation(total.tabel.id)} telt tot "
                f"{voluit(total.eurocenten)}",
                hint="maak het bedrag in de tekst gelijk aan dat in de tabel",
                place=claim.alinea.deel,
                words=claim.bedrag.tekst,
                related=((total.span, "dit bedrag geeft de tabel"),),
            )


def _together(of_side: list[Claim]) -> int:
    """Sum of the shares of several parties of a side, one share a party."""
    return sum({claim.wie: claim.bedrag.eurocenten for claim in of_side}.values())
