"""De deal zegt op welke gronden, in welke vorm, op welke termijn en met welk gevolg een partij kan opzeggen.

Een partij moet kunnen vertrekken als de omstandigheden veranderen, en de anderen moeten weten wat er dan geldt
(Aanwijzingen voor convenanten 2003, nr. 20).

Fout:
    ## Artikel 1 – Opzegging

    Elke Partij kan de deal schriftelijk opzeggen met een termijn van drie maanden.
Goed:
    ## Artikel 1 – Opzegging

    1. Elke Partij kan de deal schriftelijk opzeggen met een opzegtermijn van drie maanden, als de omstandigheden
       wezenlijk zijn veranderd.
    2. Voor de overige Partijen blijft de deal in stand.
"""

import re
from collections.abc import Iterator

from dealpers.check.clauses import clause, incomplete, missing
from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.check.worded import Worded
from dealpers.corpus.corpus import Links
from dealpers.model import Deal
from dealpers.model.finding import Severity

_TITLE = re.compile(r"\bopzeg|\bbe[ëe]indiging", re.I)
_WORDS = Worded(
    r"\bop(?:te\s?)?zeg(?:t|gen|ging)\b|\bopgezegd\b|\btussentijds\b[^.;]{0,60}\bbe[ëe]indig", "zeg tussentijds"
)
_ASKED = (
    (
        "op welke gronden een partij kan opzeggen",
        re.compile(
            r"\b(?:als|indien|wanneer|mits)\b[^.;]{0,160}\b(?:omstandighe|nakom|tekort|redelijk|wijzig|veranderd)\w*"
            r"|\bomstandighe\w+|\bgewichtige\b|\bgronde?n?\b|\bom\s+(?:hem|haar)\s+moverende",
            re.I,
        ),
    ),
    (
        "in welke vorm een partij opzegt",
        re.compile(
            r"\bschriftelijk\w*|\baangetekend\w*|\bper\s+(?:brief|e-?mail)\b|\bbrief\b",
            re.I,
        ),
    ),
    (
        "welke termijn daarbij geldt",
        re.compile(
            r"\bopzeg(?:ging)?s?termijn|\btermijn\b|\b(?:weken|maanden?|dagen)\b|\bper\s+direct\b|\bonmiddellijk\w*",
            re.I,
        ),
    ),
    (
        "wat het gevolg ervan is",
        re.compile(
            r"\bin\s+stand\b|\bschadeplicht\w*|\bschadevergoeding|\bgevolg\w*|\boverige\s+partijen\b|\bafwikkel\w*|\bandere\s+partijen\b",
            re.I,
        ),
    ),
)


@rule("A020", Severity.WARNING, signed=Severity.INFO, whole=True)
def opzegging_ongeregeld(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    found = clause(deal, _TITLE, _WORDS)
    if found is None:
        yield from missing(deal, "A020", "opzegging", "bepaal hoe, wanneer en met welk gevolg een partij kan opzeggen")
    else:
        yield from incomplete("A020", found, _ASKED, "vul aan wat ontbreekt")
