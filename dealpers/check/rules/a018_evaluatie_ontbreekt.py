"""De deal zegt wie haar evalueert, en wanneer.

Zonder terugblik leren partijen niet of de afspraken hebben gewerkt (Aanwijzingen voor convenanten 2003, nr. 18).

Fout:
    ## Artikel 1 – Evaluatie

    De afspraken worden geëvalueerd.
Goed:
    ## Artikel 1 – Evaluatie

    Partijen evalueren de deal uiterlijk een jaar voor het einde ervan.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from dealpers.check.clauses import Clause, clause, incomplete, missing
from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.check.worded import Worded
from dealpers.corpus.corpus import Links
from dealpers.model import Deal
from dealpers.model.finding import Severity

_TITLE = re.compile(r"\bevalu", re.I)
_WORDS = Worded(r"\bevalu\w*|\bge[ëe]valueerd\b", "evalu valueerd")
_ASKED = (
    (
        "wie evalueert",
        re.compile(
            r"\bpartij(?:en)?\b|\brijk\b|\bregio\b|\bminister|\bstaatssecretaris|\bcollege\b|\bgemeente|\bprovincie"
            r"|overleg\b|\bstuurgroep|\bregiokassier|\bdoor\s+(?:de|het|een)\s+\w+",
            re.I,
        ),
    ),
    (
        "wanneer dat gebeurt",
        re.compile(
            r"\b(?:19|20)\d\d\b|\bjaar(?:lijks|lijkse)?\b|\bjaren\b|\bmaanden\b|\buiterlijk\b|\bhalverwege\b|\btussentijds"
            r"|\bna\s+afloop\b|\beinde?\b|\bvoor\s+afloop\b|\bkwartaal|\bperiodiek",
            re.I,
        ),
    ),
)


@rule("A018", Severity.WARNING, signed=Severity.INFO, whole=True)
def evaluatie_ontbreekt(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    found = clause(deal, _TITLE, _WORDS)
    if found is None:
        yield from missing(deal, "A018", "evaluatie", "bepaal wie de deal evalueert, en wanneer")
    else:
        yield from incomplete("A018", _to_the_point(found), _ASKED, "noem wie evalueert en wanneer")


def _to_the_point(found: Clause) -> Clause:
    """The clause without the leden that tell of something else, such as communication or reports."""
    parts = {alinea.deel for alinea in found.alineas if _WORDS.search(alinea.tekst)}
    near = tuple(text for text in found.alineas if any(f"{text.deel}-".startswith(f"{part}-") for part in parts))
    return replace(found, alineas=near or found.alineas)
