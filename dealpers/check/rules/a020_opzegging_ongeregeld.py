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

from dealpers.check.clauses import clause, incomplete, missing
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Deal, Severity

_TITLE = regex(r"\bopzeg|\bbe[ëe]indig|\bontbind|\buittred|\bterugtre|\beinde\b", re.I)
_WORDS = Worded(
    r"\bop\s?(?:te\s?)?zeg(?:t|gen|ging|baar)?\b|\bopzeg\w*|\bopgezegd\b|\bzegt\b[^.;]{0,60}\bop\b|\bbe[ëe]indig\w*"
    r"|\bontb(?:onden|inding|inden|indt)\w*|\buit\s?(?:te\s?)?tre(?:den|edt|ding)\w*|\btreedt\b[^.;]{0,60}\buit\b|\buitgetreden\b"
    r"|\bterug\s?(?:te\s?)?(?:trek|tre[de])\w*|\bteruggetr\w+|\btussentijds\b[^.;]{0,60}\beindig\w*|\bvoortijdig\w*"
    r"|\bherroep\w*|\bverlaat\b[^.;]{0,40}\b(?:deal|convenant|overeenkomst|samenwerking)|\bniet\s+langer\s+(?:partij|deel)"
    r"|\b(?:wil|wenst|kan|mag|willen|wensen|kunnen)\b[^.;]{0,60}\b(?:stoppen|ermee\s+ophouden|weggaan|uit\s?stappen)\b"
    r"|\b(?:stoppen|ophouden|uitstappen|weggaan)\b[^.;]{0,40}\b(?:kan|mag|is\s+mogelijk)\b|\bwie\s+(?:\w+\s+)?stopt\b"
    r"|\bstapt\b[^.;]{0,40}\buit\b|\beruit\b[^.;]{0,20}\bstap\w+",
    "zeg stop ophouden weggaan stap eindig indig ontb treed tred terug voortijdig herroep verlaat langer",
)
_EXCLUDED = regex(
    r"\b(?:niet|nimmer)\b[^.;]{0,40}\b(?:opgezegd|beëindigd|op\s+te\s+zeggen)|\bopzeg(?:ging|gen)\s+is\s+(?:niet\s+mogelijk|uitgesloten)",
    re.I,
)
"""Regex of a clause that rules notice out, so that it needs no grounds, form, term or consequence."""
_ASKED = (
    (
        "op welke gronden een partij kan opzeggen",
        regex(
            r"\b(?:als|indien|wanneer|mits|ingeval)\b[^.;]{0,160}\b(?:omstandighe|nakom|nagekomen|tekort|redelijk|wijzig|verander"
            r"|gewijzigd|verzuim|gebreke|blijkt|komt\s+vast|onvoldoende|faill)\w*"
            r"|\bomstandighe\w+|\bgewichtige\b|\bgronde?n?\b|\bom\s+(?:hem|haar|hen)\s+moverende|\breden(?:en)?\b|\bzwaarwegend\w*"
            r"|\bonvoorzien\w*|\bernstig\w*|\bte\s+allen\s+tijde\b|\bop\s+(?:elk|ieder)\s+moment\b|\bzonder\s+opgaa?f\b"
            r"|\bonderling\s+overleg\b|\binstemming\b|\bovereenstemming\b|\bin\s+gebreke\b|\btekortkom\w*",
            re.I,
        ),
    ),
    (
        "in welke vorm een partij opzegt",
        regex(
            r"\bschriftelijk\w*|\baangetekend\w*|\bper\s+(?:brief|e-?mail)\b|\bbrief\b|\bgeschrifte?\b|\bexploot\b|\bdeurwaarder"
            r"|\bkennisgeving\b|\bmededeling\b|\bbericht\b|\belektronisch\w*|\bbij\s+besluit\b",
            re.I,
        ),
    ),
    (
        "welke termijn daarbij geldt",
        regex(
            r"\bopzeg(?:ging)?s?termijn|\btermijn\b|\b(?:weken|maand(?:en)?|dagen|jaren)\b|\bper\s+direct\b|\bonmiddellijk\w*"
            r"|\b(?:een|twee|drie|vier|vijf|zes|half|\d+)\s+jaar\b|\btegen\s+(?:het|de)\b|\bterstond\b|\bmet\s+ingang\s+van\b"
            r"|\bper\s+\d{1,2}\s+\w+|\bbij\s+het\s+einde\b|\beinde\s+van\b|\bte\s+allen\s+tijde\b|\bjaar\s+(?:voor|vóór)\b",
            re.I,
        ),
    ),
    (
        "wat het gevolg ervan is",
        regex(
            r"\bin\s+stand\b|\bschadeplicht\w*|\bvergoed\w*|\bschade\w*|gevolg\w*|\b(?:overige|andere|overblijvende|resterende)\s+partijen\b"
            r"|\bafwikkel\w*|\bafge?reken\w*|\bverreken\w*|\bterug\s?(?:be)?(?:te\s)?(?:tal|vorder)\w*|\brestitu\w*|\bvereffen\w*"
            r"|\bblij(?:ft|ven)\b[^.;]{0,80}\b(?:geld|kracht|bestaan|gebonden|gehouden|verplicht|verschuldigd)\w*"
            r"|\blopende\s+(?:verplichting|project|opdracht)\w*|\btussen\s+de\s+(?:overige|andere)\b|\bovergedragen\b",
            re.I,
        ),
    ),
)


@rule("A020", Severity.INFO, whole=True)
def opzegging_ongeregeld(deal: Deal) -> Findings:
    bepaling = clause(deal, _TITLE, _WORDS)
    if bepaling is None:
        yield from missing(deal, "opzegging", "bepaal hoe, wanneer en met welk gevolg een partij kan opzeggen")
    else:
        for finding in incomplete(deal, bepaling, _ASKED, "vul aan wat ontbreekt"):
            if not _EXCLUDED.search(bepaling.tekst):
                yield finding
