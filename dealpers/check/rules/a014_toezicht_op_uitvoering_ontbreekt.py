"""De deal zegt hoe de voortgang wordt gevolgd.

Alleen wie de uitvoering volgt, kan bijsturen voordat de looptijd voorbij is (Aanwijzingen voor convenanten 2003,
nr. 14).

Fout:
    ## Artikel 1 – Taken

    De Regio plant bomen.
Goed:
    ## Artikel 1 – Voortgang

    De Regio houdt elk jaar bij hoe ver de projecten zijn gevorderd.
"""

import re
from collections.abc import Iterator

from dealpers.check.clauses import clause, missing
from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.check.worded import Worded
from dealpers.corpus.corpus import Links
from dealpers.model import Deal
from dealpers.model.finding import Severity

_TITLE = re.compile(r"\bvoortgang|\bmonitor|\btoezicht|\bbewaking", re.I)
_WORDS = Worded(
    r"\bvoortgang\w*|\bmonitor\w*|\b(?:ziet|zien)\s+(?:\w+\s+){0,4}toe\b|\btoezicht\s+op\b", "voortgang monitor toe"
)


@rule("A014", Severity.WARNING, signed=Severity.INFO, whole=True)
def toezicht_op_uitvoering_ontbreekt(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    if clause(deal, _TITLE, _WORDS) is None:
        yield from missing(
            deal,
            "A014",
            "het volgen van de uitvoering",
            "bepaal wie de voortgang bijhoudt, en waaraan die wordt gemeten",
        )
