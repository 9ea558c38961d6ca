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
from dataclasses import replace

from dealpers.check.clauses import Clause, clause, incomplete, missing
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Deal, Severity, ids

_TITLE = regex(r"\bevalu|\bterugblik|\bherijking|\bheroverweging|\bherziening|\bbalans\b", re.I)
_WORDS = Worded(
    r"\w*evalu\w*|\bge[ëe]valueerd\b|\bterug(?:blik|kijk)\w*|\b(?:kijk|blik)\w*[^.;]{0,60}\bterug\b|\bnagaan\b[^.;]{0,60}\b(?:of|hoe)\b|\btussenbalans\b|\bher(?:overweg|ijk|bezie|ijken)\w*"
    r"|\bmidterm\b|\breview\b|\bijkmoment\w*|\b(?:effect|nul|her)meting|\bdoor(?:ge)?licht\w*"
    r"|\b(?:bekeken|bezien|nagegaan|beoordeeld|onderzocht|besproken|getoetst)\b[^.;]{0,60}\b(?:of|hoe|in\s+hoeverre)\b"
    r"|\b(?:bekijken|bezien|bespreken|beoordelen|onderzoeken|toetsen|gaan)\b[^.;]{0,60}\b(?:of|hoe|in\s+hoeverre|na)\b"
    r"[^.;]{0,120}\b(?:werk(?:t|en)|aanpassing|voldoe\w+|nodig|bereikt|gehaald|bijstelling|verleng\w*|voortzet\w*)"
    r"|\b(?:werking|effecten|resultaten|uitkomsten)\s+van\s+(?:dit|deze|het|de)\s+\w+[^.;]{0,80}\b(?:be(?:sproken|keken|zien"
    r"|oordeeld)|onderzocht|getoetst|bespreken|beoordelen|bezien)",
    "evalu valueerd terug balans her midterm review ijkmoment meting licht bekeken bezien nagegaan oorde onderzo "
    "besproken getoetst nagaan bekijken bespreken toetsen gaan",
)
_ASKED = (
    (
        "wie evalueert",
        regex(
            r"\bpartij(?:en)?\b|\brijk\b|\bregio\b|\bminister|\bstaatssecretaris|\bcollege\b|\bgemeente|\bprovincie"
            r"|overleg\b|groep\b|\bcommissie|\bregiokassier|\braad\b|\bbestuur\b|\bdoor\s+(?:de|het|een)\s+\w+"
            r"|\b[a-z]+\s+evalueren\b|\bevalueert\b",
            re.I,
        ),
    ),
    (
        "wanneer dat gebeurt",
        regex(
            r"\b(?:19|20)\d\d\b|\bjaar(?:lijks|lijkse)?\b|\bjaren\b|\bmaand|\buiterlijk\b|\bhalverwege\b|\btussentijds"
            r"|\bna\s+(?:afloop|\w+\s+jaar)\b|\beinde?\b|\bafloop\b|\bkwartaal|\bperiodiek|\bregelmatig|\btelkens\b"
            r"|\b(?:elke?|iedere?)\b|\bgedurende\b",
            re.I,
        ),
    ),
)


@rule("A018", Severity.INFO, whole=True)
def evaluatie_ontbreekt(deal: Deal) -> Findings:
    bepaling = clause(deal, _TITLE, _WORDS)
    if bepaling is None:
        yield from missing(deal, "evaluatie", "bepaal wie de deal evalueert, en wanneer")
    else:
        yield from incomplete(deal, _to_the_point(bepaling), _ASKED, "noem wie evalueert en wanneer", elsewhere=False)


def _to_the_point(bepaling: Clause) -> Clause:
    """Clause without the leden about another subject, such as communication or reports."""
    parts = {alinea.deel for alinea in bepaling.alineas if _WORDS.search(alinea.tekst)}
    near = tuple(text for text in bepaling.alineas if any(ids.is_within(text.deel, part) for part in parts))
    return replace(bepaling, read_all=lambda: near or bepaling.alineas)
