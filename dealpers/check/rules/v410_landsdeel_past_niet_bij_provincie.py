"""Het landsdeel van een deal bestaat, en ten minste één van haar provincies ligt erin.

Anders vindt wie op een van de twee zoekt, de deal op de verkeerde plaats.

Fout:
    --- deal.yml
    soort: Regio Deal
    status: concept
    samenvatting: Een voorbeeld.
    landsdeel: Nord
Fout, met:
    - landsdeel: Nord
    + landsdeel: Zuid
    + provincies: [Groningen]
Goed, met:
    - landsdeel: Nord
    + landsdeel: Noord
    + provincies: [Groningen, Drenthe]
"""

import re

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.dutch.nearest import nearest
from dealpers.model import Deal, Provincie, Severity

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
    (r"midden", {_P.UTRECHT, _P.GELDERLAND, _P.FLEVOLAND}),
    (r"carib", {_P.BONAIRE, _P.SINT_EUSTATIUS, _P.SABA}),
)
"""Names of parts of the country, the longest first, with every province that some division counts to each part."""


_NAMES = ("Noord", "Oost", "Zuid", "West", "Midden", "Caribisch Nederland")
"""Names of parts of the country as a hint gives them."""
_NEAR = 0.7
"""Likeness of two names above which one is a slip of the other."""


@rule("V410", Severity.WARNING)
def landsdeel_past_niet_bij_provincie(deal: Deal) -> Findings:
    name, chosen = deal.feiten.landsdeel, deal.feiten.provincies
    there = next((provinces for words, provinces in _PARTS if re.search(words, name, re.IGNORECASE)), None)
    near = _nearest(name)
    if not name or (there and (not chosen or there & set(chosen))):
        return
    if there:
        message, hint = f"het landsdeel is {name}, en {chosen[0].value} ligt daar niet", "verbeter een van de twee"
    else:
        message = f"'{name}' is geen landsdeel"
        hint = f"bedoelt u '{near}'?" if near else f"kies uit {', '.join(_NAMES)}"
    yield at_title(deal.feiten.place("landsdeel"), message, hint, name, certain=bool(there or near))


def _nearest(name: str) -> str:
    """Part of the country that a name is a slip of: ``Noord`` for ``Nord``; empty where none is near."""
    by_letters = {known.casefold(): known for known in _NAMES}
    return by_letters.get(nearest(name.casefold().removesuffix("-nederland"), by_letters, _NEAR), "")
