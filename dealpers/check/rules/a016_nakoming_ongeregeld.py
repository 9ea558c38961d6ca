"""De deal zegt of nakoming bij de rechter kan worden gevraagd, of hoe een geschil wordt opgelost.

Zonder zo'n bepaling beslist pas een rechter of de afspraken bindend waren (Aanwijzingen voor convenanten 2003, nr. 16).

Fout:
    ## Artikel 1 – Taken

    De Regio plant bomen.
Goed:
    ## Artikel 1 – Nakoming

    Deze afspraken zijn niet in rechte afdwingbaar.
"""

import re
from collections.abc import Iterator

from dealpers.check.clauses import clause, missing
from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.check.worded import Worded
from dealpers.corpus.corpus import Links
from dealpers.model import Deal
from dealpers.model.finding import Severity

_TITLE = re.compile(r"\bnakoming|\bgeschil|\bafdwing", re.I)
_WORDS = Worded(
    r"\bafdwing\w*|\bin\s+rechte\b|\bgeschil\w*|\bbevoegde\s+rechter|\barbit\w+|\bmediation\b|\bbemiddel\w+",
    "afdwing rechte geschil arbit mediation bemiddel",
)


@rule("A016", Severity.WARNING, signed=Severity.INFO, whole=True)
def nakoming_ongeregeld(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    if clause(deal, _TITLE, _WORDS) is None:
        yield from missing(
            deal,
            "A016",
            "nakoming en geschillen",
            "schrijf op of de afspraken in rechte afdwingbaar zijn, of hoe een geschil wordt beslecht",
        )
