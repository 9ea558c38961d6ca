"""De deal wordt uitgevoerd in overeenstemming met het recht van de Europese Unie.

Regels over aanbesteding, mededinging, staatssteun en technische voorschriften gaan voor op de deal (Aanwijzingen voor
convenanten 2003, nr. 9.3).

Fout:
    ## Artikel 1 – Unierecht

    Partijen voeren de deal uit volgens het recht van de Europese Unie, vooral de regels over aanbesteding.
Goed:
    ## Artikel 1 – Unierecht

    Partijen voeren de deal uit volgens het recht van de Europese Unie, vooral de regels over aanbesteding, mededinging,
    staatssteun en technische voorschriften.
"""

import re

from dealpers.check.clauses import clause, incomplete, missing, of_the_state
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Deal, Severity

_TITLE = regex(r"\bunierecht|\beuropees|\beuropese|\beu-recht|\bstaatssteun|\baanbested", re.I)
_WORDS = Worded(
    r"\brecht\s+van\s+de\s+Europese\s+(?:Unie|Gemeenschap)|\bUnierecht\w*|\bEU-?\s?(?:recht|regel|wet|verdrag)\w*"
    r"|\bEurope(?:se|es|esrechtelijk\w*)\s+(?:[\w-]+\s+){0,2}(?:regel\w*|recht\w*|wet\w*|voorschriften|verdrag\w*|kader\w*)"
    r"|\bEuropees\s?recht\w*|\bstaatssteun\w*|\baanbested\w*|\bVerdrag\s+betreffende\s+de\s+werking|\bVWEU\b|\bmededing\w*",
    "europe unierecht eu staatssteun aanbested werking mededing",
)
_OF_EUROPE = regex(r"\bEurope|\bUnie|\bEU\b|\bEU-|\bVWEU\b", re.I)
_ASKED = (
    ("dat de regels over aanbesteding gelden", regex(r"\baanbested\w*", re.I)),
    ("dat de regels over mededinging gelden", regex(r"\bmededing\w*|\bkartel\w*|\bconcurrentie\w*", re.I)),
    ("dat de regels over staatssteun gelden", regex(r"\bstaatssteun\w*|\bsteunmaatregel\w*", re.I)),
    ("dat de regels over technische voorschriften gelden", regex(r"\btechnische\b", re.I)),
)


@rule("A093", Severity.INFO, whole=True)
def unierecht_ontbreekt(deal: Deal) -> Findings:
    if not of_the_state(deal):
        return
    bepaling = clause(deal, _TITLE, _WORDS)
    if bepaling is None:
        yield from missing(
            deal, "het recht van de Europese Unie", "bepaal dat de deal volgens het Unierecht wordt uitgevoerd"
        )
    elif _OF_EUROPE.search(f"{bepaling.words} {bepaling.tekst}"):
        advice = "noem aanbesteding, mededinging, staatssteun en technische voorschriften"
        yield from incomplete(deal, bepaling, _ASKED, advice)
