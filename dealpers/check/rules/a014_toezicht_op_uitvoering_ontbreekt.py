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

from dealpers.check.clauses import unsettled
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Deal, Severity

_TITLE = regex(
    r"\bvoortgang|\bmonitor|\btoezicht|\bbewaking|\bcontrole|\bschouw|\bverslag|\brapport|\bverantwoording|\bevalu"
    r"|\bkwaliteit",
    re.I,
)
_MEETS = r"\b(?:overleg(?:gen|t)|vergader(?:t|en)|bijeen|(?:spreken|ontmoeten|zien)\b[^.;]{0,30}\belkaar)"
_OFTEN = r"(?:elke?|iedere?|per|eens|(?:twee)?maandelijks|jaarlijks|halfjaarlijks|wekelijks|regelmatig)"
"""Words of a meeting that returns: parties that meet each quarter follow what is done."""
_WORDS = Worded(
    r"voortgang|\bmonitor|\b(?:ziet|zien|gezien|toegezien)\b[^.;]{0,60}\btoe\b|\btoe(?:te\s)?zi(?:en|et)\b|\btoezicht"
    r"|\btoezien\b|\bbewa(?:akt|ken|king|akte)\b|\bschouw|\bcontrol\w+|\bgecontroleerd\b|\binspect\w+|\bkeur(?:t|en|ing)\b"
    r"|\b(?:houdt|houden)\b[^.;]{0,80}\bbij\b|\bbij(?:ge)?houd\w*|\bbij\s+te\s+houden\b|\bregist\w+|\bstand\s+van\s+zaken\b"
    r"|\bvinger\s+aan\s+de\s+pols\b|verslag|rapport|\breview\b|\bnotulen\b|\bverantwoord\w+|evalu\w+|\bgeëvalueerd\b|\buitkomst\w*|\btel(?:t|len|ling)\w*"
    r"|\bgemeten\b|\bmeting|\bindicator\w*|\btoets(?:t|en|ing)\b|\bbesprek\w+|\bbespreekt\b|\bgevolgd\b"
    r"|\bvolg(?:t|en)\s+(?:de|het)\s+(?:uitvoering|verloop|werk|ontwikkeling)"
    rf"|{_MEETS}\b[^.;]{{0,60}}\b{_OFTEN}|\b{_OFTEN}\b[^.;]{{0,60}}{_MEETS}\b",
    "voortgang monitor toe bewa schouw control inspect keur bij regist stand vinger verslag rapport verantwoord evalu "
    "valueerd gemeten meting indicator toets bespr volg review notulen uitkomst telt tell "
    "overleg vergader bijeen elkaar",
)


@rule("A014", Severity.INFO, whole=True)
def toezicht_op_uitvoering_ontbreekt(deal: Deal) -> Findings:
    advice = "bepaal wie de voortgang bijhoudt, en waaraan die wordt gemeten"
    return unsettled(deal, _TITLE, _WORDS, "het volgen van de uitvoering", advice)
