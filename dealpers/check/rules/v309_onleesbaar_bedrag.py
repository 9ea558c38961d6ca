"""Elk bedrag is als bedrag te lezen.

Wat niet als bedrag te lezen is, telt niet mee in de totalen, de grafiek en de gegevens. Het euroteken staat bij
het bedrag zelf, of één keer in de kop van de kolom. In een zin staan tussen twee punten van een bedrag drie cijfers.

Fout:
    ## Artikel 1 – Geld

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: Tabel 1. Bijdragen
        kolommen:
          - kop: Post
          - kop: Rijk
            rol: rijk
        rijen:
          - cellen: [Groen, "1.500.000"]
Goed, met:
    -       - kop: Rijk
    +       - kop: Rijk (x € 1.000)
    -       - cellen: [Groen, "1.500.000"]
    +       - cellen: [Groen, "1.500"]
    +       - cellen: [Blauw, nader te bepalen]
Fout:
    ## Artikel 1 – Geld

    De raad betaalt € 30.0000.
Goed:
    ## Artikel 1 – Geld

    De raad betaalt € 30.000, of € 2.5 miljoen, of € 12.50 per dag, of € 1.250.000.
"""

import re

from dealpers.check.located import at_words
from dealpers.check.passages import Place, passages
from dealpers.check.rule import Finding, Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import AMOUNTS, Rol, Severity, Stuk

_MISGROUPED = regex(
    r"€\s?(?=[\d.]*\.(?:\d{4,}|\d{1,2}\.\d|\d{1,2},(?:-|\d)|\d{3}\.\d{2}(?!\d)))\d{1,9}(?:\.\d{1,9})+(?:,(?:-|\d\d))?(?![.\d]*\s(?:miljoen|mln|miljard|mld))"
)
"""Amount whose points do not part groups of three figures."""


@rule("V309", Severity.ERROR)
def onleesbaar_bedrag(stuk: Stuk) -> Findings:
    yield from _in_sentences(stuk)
    for table in stuk.tabellen:
        for row in (row for row in table.rijen if row.rol is not Rol.KOP):
            for cell, column in zip(row.cellen, table.kolommen, strict=False):
                text = cell.alinea.tekst
                if column.rol in AMOUNTS and not cell.bedrag and re.search(r"\d", text):
                    yield Finding(
                        span=cell.alinea.span,
                        message=f"'{text}' is niet te lezen als bedrag",
                        hint="schrijf het als '€2,5 mln.', '€ 2.500.000' of '€ 2.500.000,00'",
                        place=row.id,
                        words=text,
                    )


def _in_sentences(stuk: Stuk) -> Findings:
    """Amounts outside tables with a group of four figures or more behind a point, or two points and a short group."""
    for alinea in passages(stuk, without=Place.TABLE):
        for match in _MISGROUPED.finditer(alinea.tekst) if "€" in alinea.tekst else ():
            yield at_words(
                alinea,
                match.span(),
                f"'{match[0]}' is niet te lezen als bedrag",
                "zet een punt voor elke drie cijfers, van achteren geteld",
            )
