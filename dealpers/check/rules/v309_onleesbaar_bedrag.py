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

from dealpers.check.located import at_place, at_words
from dealpers.check.passages import Place, passages
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import AMOUNTS, Rol, Severity, Stuk

_MISGROUPED = regex(
    r"€\s?(?:\d{4,9}\.\d{3}(?!\d)|(?=[\d.]*\.(?:\d{4,}|\d{1,2}\.\d|\d{1,2},(?:-|\d)|\d{3}\.\d{2}(?!\d)))\d{1,9}(?:\.\d{1,9})+)(?:,(?:-|\d\d))?(?![.\d]*\s(?:miljoen|mln|miljard|mld))"
)
"""Amount whose points do not part groups of three figures."""
_CUT = regex(r"€\s?\d{2,3}\.00(?![\d.]*\s(?:per|miljoen|mln)|\d)")
"""Amount that has lost a figure, in a text that parts thousands by points."""
_GROUPED = regex(r"€\s?\d{1,3}(?:\.\d{3})+(?!\d)")


@rule("V309", Severity.ERROR)
def onleesbaar_bedrag(stuk: Stuk) -> Findings:
    yield from _in_sentences(stuk)
    for table in stuk.tabellen:
        for row in (row for row in table.rijen if row.rol is not Rol.KOP):
            for cell, column in zip(row.cellen, table.kolommen, strict=False):
                text = cell.alinea.tekst
                if column.rol in AMOUNTS and not cell.bedrag and re.search(r"\d", text):
                    message = f"'{text}' is niet te lezen als bedrag"
                    hint = "schrijf het als '€2,5 mln.', '€ 2.500.000' of '€ 2.500.000,00'"
                    yield at_place(cell.alinea.span, row.id, message, hint, text)


def _in_sentences(stuk: Stuk) -> Findings:
    """Amounts outside tables with a group of four figures or more behind a point, or two points and a short group."""
    texts = [alinea for alinea in passages(stuk, without=Place.TABLE) if "€" in alinea.tekst]
    cut = [(alinea, match) for alinea in texts for match in _CUT.finditer(alinea.tekst)]
    grouped = len(cut) == 1 and any(_GROUPED.search(alinea.tekst) for alinea in texts)
    wrong = [(alinea, match) for alinea in texts for match in _MISGROUPED.finditer(alinea.tekst)]
    for alinea, match in (*wrong, *(cut if grouped else ())):
        message, hint = (
            f"'{match[0]}' is niet te lezen als bedrag",
            "zet een punt voor elke drie cijfers, van achteren geteld",
        )
        yield at_words(alinea, match.span(), message, hint, certain=match.re is not _CUT)
