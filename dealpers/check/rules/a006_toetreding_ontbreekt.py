"""De deal zegt of en hoe anderen partij kunnen worden.

Wie later wil meedoen, en wie er al is, moet weten wie daarover beslist (Aanwijzingen voor convenanten 2003, nr. 6).

Fout:
    ## Artikel 1 – Taken

    De Regio plant bomen.
Goed:
    ## Artikel 1 – Nieuwe partijen

    Met instemming van alle Partijen kunnen anderen tot deze deal toetreden.
"""

import re

from dealpers.check.clauses import unsettled
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Deal, Severity

_TITLE = regex(r"\btoetred|\bnieuwe\s+(?:partij|deelneme)|\buitbreiding|\baansluiting", re.I)
_WORDS = Worded(
    r"\btoe\s?(?:te\s?)?tre(?:den|edt)\b|\btoetred\w+|\btreedt\s+(?:\w+\s+){0,4}toe\b"
    r"|\b(?:als\s+)?(?:nieuwe\s+)?partij(?:en)?\s+(?:\w+\s+){0,4}(?:aansluit\w*|word(?:en|t)|toegelaten)"
    r"|\b(?:zich\s+)?(?:aan\s?sluiten|aan\s+te\s+sluiten)\b|\bnieuwe\s+(?:partij|deelneme)\w*",
    "treden treedt toetred aansl sluiten partij deelneme",
)


@rule("A006", Severity.INFO, whole=True)
def toetreding_ontbreekt(deal: Deal) -> Findings:
    advice = "bepaal of anderen partij kunnen worden, en wie daarmee instemt"
    return unsettled(deal, _TITLE, _WORDS, "toetreding van nieuwe partijen", advice)
