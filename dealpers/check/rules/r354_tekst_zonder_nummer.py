"""Artikelen zijn doorlopend genummerd, en in een artikel met meer alinea's heeft elke alinea een nummer.

Wat geen eigen nummer heeft, is niet aan te halen (Aanwijzingen voor de regelgeving, nr. 3.54).

Fout:
    ## Artikel 1 – Taken

    De Regio voert uit.

    Het Rijk betaalt.
Goed:
    ## Artikel 1 – Taken

    1. De Regio voert uit.
    2. Het Rijk betaalt.

    ## Artikel 2 – Overleg

    Partijen overleggen:

    a. elk jaar;
    b. op verzoek.
"""

from collections.abc import Iterator
from itertools import pairwise

from dealpers.check.aanwijzingen import AANWIJZINGEN
from dealpers.check.rule import Finding, Profile, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.model import Alinea, Artikel, Deal, Lid, ids
from dealpers.model.finding import Severity


@rule("R354", Severity.WARNING, signed=Severity.INFO, profile=Profile.REGELGEVING)
def tekst_zonder_nummer(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    for article in deal.artikelen:
        where = ids.citation(article.id)
        if article.nummer and not article.nummer.isdecimal():
            yield Finding(
                span=article.kop.span,
                message=f"{where} heeft een letter in het nummer",
                hint=f"nummer de artikelen door, zonder letters ({AANWIJZINGEN['R354']})",
                place=article.id,
                words=article.nummer,
            )
        if loose := _loose(article):
            yield Finding(
                span=loose.span,
                message=f"in {where} staat hier een alinea zonder nummer",
                hint=f"maak er een genummerd lid van ({AANWIJZINGEN['R354']})",
                place=article.id,
                words=" ".join(loose.tekst.split()[:6]),
            )


def _loose(article: Artikel) -> Alinea | None:
    """First paragraph without a number beside leden, or behind another such paragraph."""
    for before, block in pairwise((None, *article.blokken)):
        if isinstance(block, Alinea) and (article.leden or isinstance(before, Alinea)):
            return block
        if isinstance(block, Lid):
            return None
    return None
