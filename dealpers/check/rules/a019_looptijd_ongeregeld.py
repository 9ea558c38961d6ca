"""De deal zegt wanneer zij begint, wanneer zij eindigt en of zij kan worden verlengd.

Wie niet weet hoe lang een afspraak geldt, weet niet wanneer hij eraan is gehouden (Aanwijzingen voor convenanten 2003,
nr. 19).

Fout:
    ## Artikel 1 – Looptijd

    Deze deal eindigt op 31 december 2030.
Goed:
    ## Artikel 1 – Looptijd

    1. Deze deal treedt in werking op de dag na ondertekening en eindigt op 31 december 2030.
    2. Partijen kunnen de looptijd verlengen.
"""

import re
from collections.abc import Iterator

from dealpers.check.clauses import clause, incomplete, missing
from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.check.worded import Worded
from dealpers.corpus.corpus import Links
from dealpers.model import Deal
from dealpers.model.finding import Severity

_TITLE = re.compile(r"\blooptijd|\binwerkingtreding|\bduur\b", re.I)
_WORDS = Worded(
    r"\btreedt\b[^.;]{0,60}\bin\s+werking\b|\btreedt\s+in\s+werking\b|\binwerkingtreding\b|\beindigt\b|\baangegaan\s+voor\b",
    "treedt inwerkingtreding eindigt aangegaan",
)
_ASKED = (
    (
        "wanneer de deal begint",
        re.compile(
            r"\bin\s+werking\b|\binwerkingtreding\b|\bingang\b|\bingaande\b|\bbegint\b|\bgaat\s+in\b|\bvanaf\b"
            r"|\b(?:van|per|op|in)\s+(?:\d{1,2}\s+\w+\s+)?(?:19|20)\d\d\b",
            re.I,
        ),
    ),
    (
        "wanneer de deal eindigt",
        re.compile(
            r"\beindig(?:t|en)\b|\bloopt\b[^.;]{0,40}\b(?:tot|af)\b|\btot\s+en\s+met\b|\beinde\b|\bvoor\s+(?:de\s+duur|een\s+periode)\b"
            r"|\b(?:voor|duur\s+van)\s+\w+\s+jaar\b|\bvervalt\b|\blooptijd\s+(?:van|is|bedraagt)\b"
            r"|\b(?:tot|t/m)\s+(?:\d{1,2}\s+\w+\s+)?(?:19|20)\d\d\b|\b(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d\b",
            re.I,
        ),
    ),
    (
        "of de deal kan worden verlengd",
        re.compile(
            r"\bverleng\w*|\blooptijd\b[^.;]{0,80}\bwijzig\w*|\bwijzig\w*[^.;]{0,80}\blooptijd\b|\bvoortge?zet\w*",
            re.I,
        ),
    ),
)


@rule("A019", Severity.WARNING, signed=Severity.INFO, whole=True)
def looptijd_ongeregeld(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    found = clause(deal, _TITLE, _WORDS)
    if found is None:
        yield from missing(
            deal,
            "A019",
            "inwerkingtreding en looptijd",
            "bepaal wanneer de deal begint en eindigt, en of zij kan worden verlengd",
        )
    else:
        yield from incomplete("A019", found, _ASKED, "vul begin, einde en verlenging aan")
