"""De deal laat zien hoe de belangen van wie geen partij is, meewegen.

Een deal werkt voor mensen en organisaties die er niet voor tekenen; zij mogen er niet ongezien de last van dragen
(Aanwijzingen voor convenanten 2003, nr. 10 en 11).

Fout:
    ## Artikel 1 – Taken

    De Regio plant bomen.
Goed:
    ## Artikel 1 – Derden

    Partijen houden rekening met de belangen van omwonenden en andere belanghebbenden.
"""

import re

from dealpers.check.clauses import unsettled
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Deal, Severity

_TITLE = regex(r"\bderden\b|\bbelanghebbenden\b|\bpartners\b|\bparticipatie\b|\binspraak\b|\bcommunicatie\b", re.I)
_PEOPLE = (
    r"\b(?:(?:in|be|aan)?woners|omwonenden|ondernemers|burgers|bedrijven|partners|eigenaren|gebruikers|pachters)\b"
)
_WORDS = Worded(
    r"\b(?:derden|belanghebbende\w*|inspraak|participatie\w*|zienswijze\w*)\b"
    rf"|\bbelang(?:en)?\s+van\s+(?:\w+\s+){{0,3}}(?:derden|anderen)\b|\bbelang(?:en)?\b[^.;]{{0,60}}{_PEOPLE}"
    rf"|\b(?:betrek\w*|betrokken|samen\s+met|raadple\w+|inform\w+|gehoord|horen|overleg\w*)\b[^.;]{{0,80}}{_PEOPLE}"
    rf"|{_PEOPLE}[^.;]{{0,80}}\b(?:betrek\w*|betrokken|raadple\w+|ge[ïi]nformeerd|gehoord)\b",
    "derden belang spraak participatie zienswijze woners omwonenden ondernemers burgers bedrijven partners eigenaren "
    "gebruikers pachters",
)


@rule("A010", Severity.INFO, whole=True)
def belangen_van_derden_ontbreken(deal: Deal) -> Findings:
    advice = "bepaal hoe de belangen van wie geen partij is, worden betrokken"
    return unsettled(deal, _TITLE, _WORDS, "de belangen van derden", advice)
