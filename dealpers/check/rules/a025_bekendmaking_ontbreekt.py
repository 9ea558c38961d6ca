"""De deal wordt in de Staatscourant gepubliceerd.

Burgers moeten kunnen lezen wat de overheid met anderen afspreekt (Aanwijzingen voor convenanten 2003, nr. 25).

Fout:
    ## Artikel 1 – Publicatie

    Deze deal wordt op de website van de Regio geplaatst.
Goed:
    ## Artikel 1 – Publicatie

    Deze deal wordt gepubliceerd in de Staatscourant.
"""

from dealpers.check.clauses import of_the_state, unsettled
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Deal, Severity

_TITLE = regex(r"(?!)")
_WORDS = Worded(r"\bStaatscourant\b|\bStcrt\b|\bNederlandsche?\s+Staats-?courant\b", "staats stcrt")


@rule("A025", Severity.INFO, whole=True)
def bekendmaking_ontbreekt(deal: Deal) -> Findings:
    if of_the_state(deal):
        yield from unsettled(
            deal,
            _TITLE,
            _WORDS,
            "publicatie in de Staatscourant",
            "bepaal dat de deal in de Staatscourant wordt gepubliceerd",
        )
