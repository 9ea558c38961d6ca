"""Het landsdeel en de provincies van een deal passen bij elkaar.

Anders vindt wie op een van de twee zoekt, de deal op de verkeerde plaats.

Fout:
    --- deal.yml
    soort: Regio Deal
    status: concept
    samenvatting: Een voorbeeld.
    landsdeel: Zuid
    provincies: [Groningen]
Goed:
    --- deal.yml
    soort: Regio Deal
    status: concept
    samenvatting: Een voorbeeld.
    landsdeel: Noord
    provincies: [Groningen, Drenthe]
"""

import re
from collections.abc import Iterator

from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.model import Deal, Provincie, Stuk
from dealpers.model.finding import Severity

_P = Provincie
_PARTS = (
    (r"noord-?west", {_P.NOORD_HOLLAND, _P.FLEVOLAND, _P.UTRECHT, _P.FRYSLAN}),
    (r"zuid-?west", {_P.ZUID_HOLLAND, _P.ZEELAND, _P.NOORD_BRABANT}),
    (r"noord-?oost", {_P.GRONINGEN, _P.DRENTHE, _P.OVERIJSSEL, _P.FRYSLAN}),
    (r"zuid-?oost", {_P.LIMBURG, _P.NOORD_BRABANT}),
    (r"noord", {_P.GRONINGEN, _P.FRYSLAN, _P.DRENTHE}),
    (r"oost", {_P.OVERIJSSEL, _P.GELDERLAND, _P.FLEVOLAND}),
    (r"zuid", {_P.NOORD_BRABANT, _P.LIMBURG, _P.ZEELAND}),
    (r"west", {_P.NOORD_HOLLAND, _P.ZUID_HOLLAND, _P.UTRECHT, _P.FLEVOLAND, _P.ZEELAND}),
    (r"carib", {_P.BONAIRE, _P.SINT_EUSTATIUS, _P.SABA}),
)
"""Names of parts of the country, the longest first, with every province that some division counts to each part."""


@rule("V410", Severity.WARNING)
def landsdeel_past_niet_bij_provincie(stuk: Stuk, links: Links, context: RuleContext) -> Iterator[Finding]:
    if not isinstance(stuk, Deal) or not stuk.feiten.landsdeel:
        return
    name = stuk.feiten.landsdeel
    there = next((provinces for words, provinces in _PARTS if re.search(words, name, re.IGNORECASE)), None)
    chosen = stuk.feiten.provincies
    if there is not None and chosen and not there & set(chosen):
        yield Finding(
            span=stuk.titel.span,
            message=f"het landsdeel is {name}, en {chosen[0].value} ligt daar niet",
            hint="verbeter in deal.yml 'landsdeel' of 'provincies'",
            place="titel",
            words=name,
        )
