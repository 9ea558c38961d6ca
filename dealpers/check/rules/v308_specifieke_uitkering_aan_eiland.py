"""Aan Bonaire, Sint Eustatius en Saba geeft het Rijk een bijzondere uitkering, geen specifieke.

Specifieke uitkeringen zijn er voor gemeenten en provincies (Financiële-verhoudingswet); voor de openbare lichamen in
Caribisch Nederland heet een bijdrage voor een bepaald doel een bijzondere uitkering.

Fout:
    ## Artikel 1 – Geld

    Het Rijk verstrekt de bijdrage als specifieke uitkering.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Wonen, hierna te noemen: het Rijk;
    2. Het bestuurscollege van het openbaar lichaam Saba, hierna te noemen: Saba.
Goed, met:
    - Het Rijk verstrekt de bijdrage als specifieke uitkering.
    + Het Rijk verstrekt de bijdrage als bijzondere uitkering.
Goed:
    ## Artikel 1 – Geld

    Het Rijk verstrekt de bijdrage als specifieke uitkering.
"""

import re

from dealpers.check.located import at_words
from dealpers.check.passages import UNSPOKEN, passages
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import Deal, Kant, Severity

_ISLANDS = regex(r"\b(?:Bonaire|Sint\s+Eustatius|Saba)\b")
_SPECIFIC = regex(r"\bspecifieke\s+uitkering(?:en)?\b", re.I)


@rule("V308", Severity.WARNING)
def specifieke_uitkering_aan_eiland(deal: Deal) -> Findings:
    if not _of_islands(deal):
        return
    for alinea in passages(deal, without=UNSPOKEN):
        for match in _SPECIFIC.finditer(alinea.tekst):
            message = f"'{match[0]}': een openbaar lichaam in Caribisch Nederland krijgt een bijzondere uitkering"
            hint = "noem het een bijzondere uitkering, of controleer voor wie de bijdrage is"
            yield at_words(alinea, match.span(), message, hint, item=True)


def _of_islands(deal: Deal) -> bool:
    """True if the region consists of public bodies in the Caribbean Netherlands, without any municipality."""
    region = [party for party in deal.partijen if party.kant is not Kant.RIJK]
    return any(_ISLANDS.search(party.ambt) for party in region) and not any(
        re.search(r"\b(?:gemeente|provincie|waterschap)\b", party.ambt, re.I) for party in region
    )
