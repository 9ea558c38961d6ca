"""De deal zegt hoe partijen haar kunnen wijzigen.

Een wijziging zonder afgesproken weg is een nieuwe deal die niet iedereen heeft gesloten (Aanwijzingen voor convenanten
2003, nr. 21).

Fout:
    ## Artikel 1 – Taken

    De Regio plant bomen.
Goed:
    ## Artikel 1 – Wijziging

    Partijen kunnen de deal schriftelijk wijzigen met instemming van allen.
"""

import re

from dealpers.check.clauses import unsettled
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Deal, Severity

_TITLE = regex(r"\bwijzig|\bherzien|\baanpass|\baanvull|\bbijstell|\bverander", re.I)
_TEXT = (
    r"\b(?:(?:regio\s*)?deal|convenant|overeenkomst|akkoord|protocol|regeling|contract|verdrag|verklaring|stuk|document"
    r"|afspra(?:ak|ken)|bepaling(?:en)?|artikel(?:en)?|voorwaarden|bijlagen?|looptijd|samenwerking)\b"
)
_CHANGE = (
    r"(?:\b(?:ge)?wijzig\w*|\baan(?:ge|\s?te\s?)?pas(?:t|s\w*)\b|\baan(?:ge)?pas\w*|\bherzien\w*|\baan(?:ge)?vul\w*|\bbij(?:ge)?stel\w*"
    r"|\bbij\s+te\s+stellen\b|\baan\s+te\s+(?:passen|vullen)\b|\b(?:ver|ge)?ander(?:en|d|ing|ingen)\b|\bamend\w*|\baddend\w*"
    r"|\bafwijk\w*|\bafgeweken\b)"
)
_CONSENT = (
    r"\b(?:kan|kunnen|mag|mogen|mogelijk|alleen|slechts|uitsluitend|schriftelijke?|instem\w+|toestemming|akkoord|eens|unaniem\w*"
    r"|eenparig\w*|iedereen|allen|gezamenlijk|samen|overleg|onderling\w*)\b"
)
_WORDS = Worded(
    rf"{_CHANGE}[^.;]{{0,120}}{_CONSENT}|{_CONSENT}[^.;]{{0,80}}{_CHANGE}|"
    rf"{_TEXT}[^.;]{{0,120}}{_CHANGE}|{_CHANGE}[^.;]{{0,60}}{_TEXT}|\b(?:wijziging|aanvulling|herziening|aanpassing)(?:en)?"
    r"\s+(?:behoe|verg|vereis|vraag|is\s|zijn\s|word|kan|kunnen|gescha|geschied|geld|(?:hier|daar)van)|\baddend\w*"
    r"|\bwie\b[^.;]{0,30}\bwil\b[^.;]{0,30}\b(?:veranderen|wijzigen|aanpassen|herzien)\b"
    r"|\b(?:kan|kunnen|worden|wordt)\b[^.;]{0,80}\b(?:gewijzigd|herzien|aangepast|aangevuld|bijgesteld)\b",
    "wijzig pas herzien vul stel ander amend addend wijk geweken",
)


@rule("A021", Severity.INFO, whole=True)
def wijziging_ongeregeld(deal: Deal) -> Findings:
    advice = "bepaal wie een wijziging kan voorstellen, en wie ermee moet instemmen"
    return unsettled(deal, _TITLE, _WORDS, "wijziging", advice)
