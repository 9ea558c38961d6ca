"""Artikelen zijn doorlopend genummerd, en in een artikel met meer alinea's heeft elke alinea een nummer.

Wat geen eigen nummer heeft, is niet precies aan te halen (Aanwijzingen voor de regelgeving, nr. 3.54).

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

from itertools import pairwise

from dealpers.check.located import at_place
from dealpers.check.rule import Findings, Profile, rule
from dealpers.model import Alinea, Artikel, Deal, Lid, Severity, ids


@rule("R354", Severity.WARNING, signed=Severity.INFO, profile=Profile.REGELGEVING)
def tekst_zonder_nummer(deal: Deal) -> Findings:
    for article in (*deal.artikelen, *deal.bijlageartikelen):
        where = ids.citation(article.id)
        if article.nummer and not article.nummer.isdecimal():
            message = f"{where} heeft een letter in het nummer"
            hint = "nummer de artikelen door, zonder letters"
            yield at_place(article.kop.span, article.id, message, hint, article.nummer)
        if loose := _loose(article):
            message = f"in {where} staat hier een alinea zonder nummer"
            hint = "maak er een genummerd lid van"
            yield at_place(loose.span, article.id, message, hint, " ".join(loose.tekst.split()[:6]))


def _loose(article: Artikel) -> Alinea | None:
    """First paragraph without a number beside leden, or behind another such paragraph."""
    for before, block in pairwise((None, *article.blokken)):
        if isinstance(block, Alinea) and (article.leden or isinstance(before, Alinea)):
            return block
        if isinstance(block, Lid):
            return None
    return None
