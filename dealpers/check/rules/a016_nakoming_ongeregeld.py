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

from dealpers.check.clauses import unsettled
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Deal, Severity

_TITLE = regex(r"\bnakom|\bgeschil|afdwing|\brechter|\bconflict|\bescalatie|\bgebondenheid|\bwanprestatie", re.I)
_WORDS = Worded(
    r"\bafdwing\w*|\bafgedwongen\b|\bin\s+rechte\b|geschil\w*|\w*rechter\w*|\bruzie\w*|\boneens\b|\brechtbank\b|\barbit\w+|\bscheids\w+"
    r"|\bmediat\w+|\bbemiddel\w+|\bbindend\w*\s+advies|\bverschil\w*\s+van\s+(?:mening|inzicht|opvatting)"
    r"|\bmeningsverschil\w*|\bonenig\w*|\bconflict\w*|\bescal\w+|\bnakom\w*|\bnagekomen\b|\bniet\b[^.;]{0,40}\bnakom"
    r"|\b(?:in\s+)?gebreke\b|\bverzuim\b|\bwanprestatie\b|\bboete\b|\bjuridisch\s+(?:niet\s+)?(?:bindend|afdwing)\w*"
    r"|\b(?:rechtens|juridisch)\b[^.;]{0,60}\b(?:bindend|gebonden|verplicht)\w*|\binspanningsverplichting\w*"
    r"|\bniet\s+aan\b[^.;]{0,40}\bhoud(?:t|en)\b|\bhoud(?:t|en)\b[^.;]{0,40}\bniet\s+aan\b"
    r"|\bgeen\s+(?:juridisch\w*|in\s+rechte|rechtens)\b",
    "afdwing afgedwongen rechte geschil rechtbank arbit scheids mediat bemiddel bindend verschil onenig conflict escal "
    "nakom nagekomen gebreke verzuim wanprestatie boete juridisch inspannings ruzie oneens houdt houden",
)


@rule("A016", Severity.INFO, whole=True)
def nakoming_ongeregeld(deal: Deal) -> Findings:
    advice = "schrijf op of de afspraken in rechte afdwingbaar zijn, of hoe een geschil wordt beslecht"
    return unsettled(deal, _TITLE, _WORDS, "nakoming en geschillen", advice)
