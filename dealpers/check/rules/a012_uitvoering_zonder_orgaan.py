"""De deal wijst aan wie de uitvoering leidt of bewaakt.

Wat van allen is, doet niemand; een overleg, een trekker of een kassier hoort met naam en taak in de deal te staan
(Aanwijzingen voor convenanten 2003, nr. 12).

Fout:
    ## Artikel 1 – Taken

    De Regio plant bomen.
Goed:
    ## Artikel 1 – Stuurgroep

    Er is een stuurgroep, die toeziet op de uitvoering.
"""

import re

from dealpers.check.clauses import unsettled
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Deal, Severity

_TITLE = regex(
    r"\boverleg|\bgovernance\b|\bgroep|groep\b|\bkassier|\borganisatie|\buitvoering|\bsturing|\bcommissie|\braad\b|\bregie"
    r"|\bbestuur\b|\bbeheer\b|\bco[öo]rdinatie",
    re.I,
)
_WORDS = Worded(
    r"kassier|\w*groep\b|\bprogramma(?:bureau|team|raad|organisatie|manager)|\buitvoeringsorgani|overleg\b|\bcommissie"
    r"|\bsecretariaat|\bsecretaris\b|\bpenvoerder|\bco[öo]rdina(?:tor|tie)|\bco[öo]rdineert|\btrekker|\bkwartiermaker"
    r"|\b(?:project|programma|proces)leider|\bcontactperso|\bregisseur|\bregie\b|\b\w+raad\b|\bkernteam|\bprojectteam"
    r"|\bvoorzitter|\bdirectie\b|\bcomit[ée]\b|\bbureau\b|\bloket\b|\b(?:is|zijn)\s+belast\s+met\b",
    "kassier groep programma orgaan organi overleg commissie secretari penvoerder rdina rdineert trekker kwartiermaker "
    "leider contactperso regisseur ^regie raad team voorzitter directie comit bureau loket belast",
)


@rule("A012", Severity.INFO, whole=True)
def uitvoering_zonder_orgaan(deal: Deal) -> Findings:
    advice = "wijs een overleg, een trekker of een kassier aan, met zijn taken"
    return unsettled(deal, _TITLE, _WORDS, "wie de uitvoering leidt", advice)
