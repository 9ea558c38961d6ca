"""Elk bedrag in een tabel is als bedrag te lezen.

Wat niet als bedrag te lezen is, telt niet mee in de totalen, de grafiek en de gegevens. Het euroteken staat bij
het bedrag zelf, of één keer in de kop van de kolom.

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
"""

import re
from collections.abc import Iterator

from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.model import AMOUNTS, Rol, Stuk
from dealpers.model.finding import Severity


@rule("V309", Severity.ERROR)
def onleesbaar_bedrag(stuk: Stuk, links: Links, context: RuleContext) -> Iterator[Finding]:
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
