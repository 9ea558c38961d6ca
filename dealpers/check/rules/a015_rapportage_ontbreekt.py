"""De deal zegt wie aan wie verslag doet, en hoe vaak.

Zonder verslag weten partijen en volksvertegenwoordigers niet wat er van de afspraken terechtkomt (Aanwijzingen voor
convenanten 2003, nr. 15).

Fout:
    ## Artikel 1 – Taken

    De Regio plant bomen.
Goed:
    ## Artikel 1 – Verslag

    De Regio rapporteert elk jaar aan het Rijk.
"""

import re
from collections.abc import Iterator

from dealpers.check.clauses import clause, incomplete, missing
from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.check.worded import Worded
from dealpers.corpus.corpus import Links
from dealpers.model import Deal
from dealpers.model.finding import Severity

_TITLE = re.compile(r"\brapport|\bverslag|\bverantwoording", re.I)
_WORDS = Worded(
    r"rapport(?:age|eer|eren)|\b(?:(?:jaar)?verslag|verantwoord(?:t|en|ing)\b|informe(?:ert|ren)\b)",
    "rapport verslag verantwoord informe",
)
_ASKED = (
    (
        "hoe vaak of wanneer verslag wordt gedaan",
        re.compile(
            r"\b(?:19|20)\d\d\b|jaarlijks|\bjaar\b|\bmaandelijks|kwartaal|\bperiodiek|\bregelmatig|\buiterlijk\b"
            r"|\bmaal\s+per\b|\bkeer\s+per\b|\bna\s+afloop\b|\btussentijds|\bbinnen\s+\w+\s+(?:weken|maanden)\b",
            re.I,
        ),
    ),
)


@rule("A015", Severity.WARNING, signed=Severity.INFO, whole=True)
def rapportage_ontbreekt(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    found = clause(deal, _TITLE, _WORDS)
    if found is None:
        yield from missing(deal, "A015", "rapportage", "bepaal wie aan wie verslag doet, waarover en hoe vaak")
    else:
        yield from incomplete("A015", found, _ASKED, "noem een termijn, zoals 'elk jaar vóór 1 april'")
