"""In het kort staat geen woord waarvoor een gewoner woord bestaat.

Wie "in het kort" leest, zoekt gewone taal (niveau B1). Een ambtelijk woord houdt hem tegen, en zegt niet meer.

Fout:
    ## Artikel 1 – Geld

    De Regio betaalt.
    --- kort.yml
    artikel-1: Middels deze afspraak betaalt de gemeente.
Goed, met:
    - artikel-1: Middels deze afspraak betaalt de gemeente.
    + artikel-1: Met deze afspraak betaalt de gemeente.
"""

import re

from dealpers.check.located import at_part
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import Deal, Severity

_PLAINER = {
    "aangaande": "over",
    "alsmede": "en ook",
    "alvorens": "voordat",
    "behoudens": "behalve",
    "betreffende": "over",
    "conform": "volgens",
    "derhalve": "dus",
    "dient": "moet",
    "dienen": "moeten",
    "doch": "maar",
    "door middel van": "met",
    "echter": "maar",
    "eveneens": "ook",
    "gelieve": "wilt u",
    "ingevolge": "volgens",
    "inzake": "over",
    "jegens": "tegenover",
    "krachtens": "volgens",
    "met betrekking tot": "over",
    "middels": "met",
    "mits": "als",
    "nochtans": "toch",
    "omtrent": "over",
    "onverwijld": "meteen",
    "reeds": "al",
    "respectievelijk": "en",
    "teneinde": "om",
    "ten behoeve van": "voor",
    "tevens": "ook",
    "thans": "nu",
    "trachten": "proberen",
    "uiteenzetten": "uitleggen",
    "voornemens": "van plan",
    "voorts": "ook",
    "wederom": "weer",
    "zodoende": "zo",
    "zulks": "dat",
}
_HARD = regex(rf"\b(?:{'|'.join(sorted(_PLAINER, key=len, reverse=True))})\b", re.I)


@rule("K003", Severity.INFO)
def moeilijk_woord_in_het_kort(deal: Deal) -> Findings:
    for kort in deal.kort:
        for match in _HARD.finditer(kort.tekst):
            message = f"'{match[0]}' in het kort is geen gewoon woord"
            hint = f"schrijf bijvoorbeeld '{_PLAINER[match[0].lower()]}'"
            yield at_part(kort, message, hint, match[0])
