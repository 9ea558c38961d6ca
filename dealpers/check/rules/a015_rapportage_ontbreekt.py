"""De deal zegt wie aan wie verslag doet, en hoe vaak.

Zonder verslag weten partijen en volksvertegenwoordigers niet wat er van de afspraken terechtkomt (Aanwijzingen voor
convenanten 2003, nr. 15).

Fout:
    ## Artikel 1 – Taken

    De Regio plant bomen.
Goed:
    ## Artikel 1 – Verslag

    De Regio rapporteert elk jaar aan het Rijk.
"""

import re

from dealpers.check.clauses import clause, incomplete, missing
from dealpers.check.rule import Findings, rule
from dealpers.dutch.dates import MONTH_WORD
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Deal, Severity

_TITLE = regex(r"\brapport|\bverslag|verslag\b|\bverantwoording|\bvoortgang|\binformatie|\bmonitor", re.I)
_GIVES = (
    r"\b(?:lever(?:t|en)|aangeleverd|verstrek(?:t|ken)|stu(?:urt|ren)|zend(?:t|en)|geeft|geven|toegezonden|overgelegd)"
)
_FACTS = r"(?:gegevens|informatie|cijfers|overzicht(?:en)?|stukken|resultaten|uitkomsten)\b"
_WORDS = Worded(
    r"rapport|verslag|\bnotulen\b|\bdee?l(?:t|en)\b[^.;]{0,80}\bmee\b|\bmee(?:ge)?de(?:e)?l\w*|\bmee\s+te\s+delen\b|\bbrengt\b[^.;]{0,60}\bkennis\b|\bverantwoord(?:t|en|ing)\b"
    r"|\binforme(?:ert|ren)\b|\bge[ïi]nformeerd\b|\b(?:op\s+de\s+hoogte|in\s+kennis)\b|\bbericht(?:en|t)?\b|\bterugkoppel\w*"
    r"|\bkoppel(?:t|en)\b[^.;]{0,60}\bterug\b|\b(?:ge)?meld(?:t|en)?\b|\bmelding|\bvoortgangs\w+|\bmonitor\w*|\bjaarrekening"
    r"|\bjaarstukken|\bnotitie\b|\bdoe(?:t|n)\s+(?:\w+\s+){0,3}mededeling"
    rf"|{_GIVES}\b[^.;]{{0,80}}\b{_FACTS}|{_FACTS}[^.;]{{0,60}}{_GIVES}|\boverzicht(?:en)?\s+van\b"
    r"|\bzet(?:ten)?\b[^.;]{0,60}\bop\b[^.;]{0,20}\b(?:web)?site\b"
    r"|\blaat\b[^.;]{0,60}\bweten\b|\bvertel(?:t|len)\b|\bpublice(?:ert|ren)\b|\bgepubliceerd\b|\bopenbaar\s+(?:ge)?ma(?:akt|ken)\b|\bma(?:akt|ken)\b[^.;]{0,60}\bopenbaar\b|\b(?:be)?spr[eo]ken\b[^.;]{0,40}\b(?:voortgang|stand|resultaten|uitkomsten)\b",
    "rapport verslag verantwoord informe formeerd hoogte kennis bericht koppel meld voortgangs monitor jaarrekening "
    "jaarstukken notitie mededel ^mee notulen gegevens informatie cijfers overzicht stukken resultaten uitkomsten "
    "^weten ^vertel voortgang ^stand publice openbaar ^site website",
)
_ASKED = (
    (
        "hoe vaak of wanneer verslag wordt gedaan",
        regex(
            r"\b(?:19|20)\d\d\b|jaar\b|jaars\b|jaarlijks|\bjaren\b|\bmaand|\bweken\b|\bwekelijks|\bdagen\b|kwartaal|\bperiodiek"
            r"|\bregelmatig|\buiterlijk\b|\b(?:een|twee|drie|vier)?maal\b|\bkeer\b|\bna\s+(?:afloop|elke?|iedere?|de|het)\b"
            r"|\btussentijds|\bbinnen\b|\bterstond\b|\bonverwijld\b|\bspoedig\b|\bmeteen\b|\bonmiddellijk\b|\bdirect\b"
            r"|\b(?:elke?|iedere?|telkens|steeds|desgevraagd|gevraagd)\b|\bbij\s+(?:de|het|elke?|iedere?)\b"
            rf"|\b(?:{MONTH_WORD})\b",
            re.I,
        ),
    ),
)


@rule("A015", Severity.INFO, whole=True)
def rapportage_ontbreekt(deal: Deal) -> Findings:
    bepaling = clause(deal, _TITLE, _WORDS)
    if bepaling is None:
        yield from missing(deal, "rapportage", "bepaal wie aan wie verslag doet, waarover en hoe vaak")
    else:
        yield from incomplete(
            deal, bepaling, _ASKED, "noem een termijn, zoals 'elk jaar vóór 1 april'", elsewhere=False
        )
