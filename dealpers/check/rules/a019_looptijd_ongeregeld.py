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

from dealpers.check.clauses import clause, incomplete, missing
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Deal, Severity

_TITLE = regex(r"\blooptijd|\binwerkingtreding|\binwerking|duur\b|\btermijn\b|\bgelding|\bingang", re.I)
_TEXT = r"\b(?:deal|convenant|overeenkomst|akkoord|protocol|regeling|contract|verdrag|afspra(?:ak|ken))\b"
_UNLIMITED = regex(r"\b(?:on|niet\s+)be(?:paalde|perkte)\s+(?:tijd|duur|termijn|periode)\b|\bvoor\s+altijd\b", re.I)
_BEGINS = (
    r"\bin\s+werking\b|\binwerking|\bingang\b|\bingaande\b|\bgaa(?:t|n)\b[^.;]{0,60}\bin\b|\bin\s?gaat\b|\bvangt\b[^.;]{0,60}\baan\b"
    r"|\baanvang\w*|\bvan\s+kracht\b|\bkracht\s+van\b|\bis\s+geldig\b|\b(?:geldt|gelden)\b[^.;]{0,40}\b(?:vanaf|met\s+ingang|van)\b"
    r"|\b(?:begin(?:t|nen)|start(?:en)?)\b[^.;]{0,30}\b(?:op|per|in|vanaf)\s+(?:\d{1,2}\s+\w+\s+)?(?:19|20)\d\d\b"
)
_ENDS = (
    r"\beindig(?:t|en)\b|\bloopt\b[^.;]{0,60}\b(?:tot|af|door|voor)\b|\beinde\b|\bafloop\b|\bvervalt\b|duur\b|\bduurt\b"
    r"|\bloopt\b[^.;]{0,30}\b(?:jaar|jaren|maand(?:en)?)\b|\blooptijd\b|\bgeldigheid\w*|\bbe[ëe]indig\w*|\bontb(?:onden|inding|inden)\b|\bopge?zeg\w*"
    r"|\b(?:aangegaan|gesloten|geldt|gelden|geldig|getroffen|afgesproken)\b[^.;]{0,60}\b(?:voor|tot)\b"
    r"|\bvoor\s+(?:een\s+)?(?:tijdvak|periode|termijn|tijd)\b|\bvoor\s+(?:de\s+)?(?:tijd|duur|periode)\s+van\b"
    r"|\b(?:tot(?:\s+en\s+met)?|t/m)\s+(?:uiterlijk\s+)?(?:\d{1,2}\s+\w+\s+)?(?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d\b"
)
_WORDS = Worded(
    f"{_BEGINS}|{_ENDS}|{_UNLIMITED.pattern}",
    "werking ^ingang ^ingaande gaa vangt ^aanvang kracht geld eindig loop einde vervalt duur indig ^ontb "
    "zeg gesloten getroffen afgesproken tijd periode termijn altijd 19 20 bepaalde beperkte",
)
_CORE = regex(
    rf"\b(?:treedt|treden)\b[^.;]{{0,80}}\bin\s+werking\b|{_TEXT}[^.;]{{0,80}}\b(?:eindigt|geldt|loopt|duurt|aangegaan|gesloten\s+voor)\b",
    re.I,
)
"""Regex of the term of the deal itself: another paragraph may name a period too."""
_ASKED = (
    (
        "wanneer de deal begint",
        regex(
            rf"{_BEGINS}|\bbegint\b|\bstart\b|\bvanaf\b|\bna\s+(?:\w+\s+)?(?:ondertekening|goedkeuring|bekrachtiging|vaststelling)"
            r"|\b(?:van|per|op|in|sinds|tussen)\s+(?:\d{1,2}\s+\w+\s+)?(?:19|20)\d\d\b|\b(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d\b"
            r"|\bdag\s+(?:na|van|waarop|volgend)",
            re.I,
        ),
    ),
    ("wanneer de deal eindigt", regex(f"{_ENDS}|{_UNLIMITED.pattern}", re.I)),
    (
        "of de deal kan worden verlengd",
        regex(
            r"\bverleng\w*|\bvoort\s?(?:ge|te\s)?zet\w*|\bhernieuw\w*|\bstilzwijgend\w*|\btelkens\b|\bopnieuw\b|\bvervolg\w*"
            r"|\bduur\b[^.;]{0,80}\bwijzig\w*|\blooptijd\b[^.;]{0,80}\bwijzig\w*|\bwijzig\w*[^.;]{0,80}\blooptijd\b"
            rf"|\bnieuwe?\s+{_TEXT[2:]}|{_UNLIMITED.pattern}",
            re.I,
        ),
    ),
)


@rule("A019", Severity.INFO, whole=True)
def looptijd_ongeregeld(deal: Deal) -> Findings:
    bepaling = clause(deal, _TITLE, _WORDS, _CORE)
    if bepaling is None:
        yield from missing(
            deal,
            "inwerkingtreding en looptijd",
            "bepaal wanneer de deal begint en eindigt, en of zij kan worden verlengd",
        )
    else:
        yield from incomplete(deal, bepaling, _ASKED, "vul begin, einde en verlenging aan")
