"""De deal zegt hoe partijen haar kunnen wijzigen.

Een wijziging zonder afgesproken weg is een nieuwe deal die niet iedereen heeft gesloten (Aanwijzingen voor convenanten
2003, nr. 21).

Fout:
    ## Artikel 1 – Taken

    De Regio plant bomen.
Goed:
    ## Artikel 1 – Wijziging

    Partijen kunnen de deal schriftelijk wijzigen met instemming van allen.
"""

import re
from collections.abc import Iterator

from dealpers.check.clauses import clause, missing
from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.check.worded import Worded
from dealpers.corpus.corpus import Links
from dealpers.model import Deal
from dealpers.model.finding import Severity

_TITLE = re.compile(r"\bwijzig", re.I)
_WORDS = Worded(
    r"\b(?:deal|convenant|overeenkomst|afspraken)\b[^.;]{0,60}\b(?:wijzig(?:en|ing)|gewijzigd|aangepast)\b"
    r"|\bwijziging(?:en)?\s+(?:van\s+(?:dit|deze|de)\b|behoe)",
    "wijzig aangepast",
)


@rule("A021", Severity.WARNING, signed=Severity.INFO, whole=True)
def wijziging_ongeregeld(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    if clause(deal, _TITLE, _WORDS) is None:
        yield from missing(
            deal, "A021", "wijziging", "bepaal wie een wijziging kan voorstellen, en wie ermee moet instemmen"
        )
