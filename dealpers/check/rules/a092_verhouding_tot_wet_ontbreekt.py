"""De deal zegt hoe zij zich verhoudt tot de wet en tot de bevoegdheden van bestuursorganen.

Een afspraak kan geen wettelijke bevoegdheid opzijzetten; dat hoort een lezer te weten (Aanwijzingen voor convenanten
2003, nr. 9.2).

Fout:
    ## Artikel 1 – Taken

    De Regio plant bomen.
Goed:
    ## Artikel 1 – Bevoegdheden

    Deze deal laat de publiekrechtelijke bevoegdheden van Partijen onverlet.
"""

import re

from dealpers.check.clauses import unsettled
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Deal, Severity

_TITLE = regex(r"\bpubliekrecht|\bbevoegdhe|\bwet(?:telijk|geving|ten)?\b|\btoepasselijk\s+recht|\bverhouding\b", re.I)
_WORDS = Worded(
    r"\bpubliekrechtelijk\w*|\bwettelijk\w*|\bbevoegdhe(?:id|den)\b|\bonverlet\b|\bonverminderd\b|\bregelgeving\b"
    r"|\b(?:strijd\w*|overeenstemming|inachtneming)\b[^.;]{0,60}\b(?:de\s+wet|besluit|\w+wet|recht)\b"
    r"|\b(?:nederlands|toepasselijk|geldend)\w*\s+recht\b|\bbij\s+of\s+krachtens\b|\bvoorschriften\b|\bwetten\b",
    "publiekrecht wettelijk bevoegdhe onver regelgeving strijd overeenstemming inachtneming recht krachtens "
    "voorschriften wetten",
)


@rule("A092", Severity.INFO, whole=True)
def verhouding_tot_wet_ontbreekt(deal: Deal) -> Findings:
    advice = "bepaal dat de deal wettelijke bevoegdheden onverlet laat, en welke wetten ertoe doen"
    return unsettled(deal, _TITLE, _WORDS, "de verhouding tot de wet", advice)
