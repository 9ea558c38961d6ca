"""Een dag in de tekst staat op de kalender.

Een termijn die eindigt op 31 juni, eindigt op geen enkele dag. Ook de dag van de week past bij de datum.

Fout:
    ## Artikel 1 – Taken

    De Regio meldt vóór 31 juni 2027 hoeveel bomen er staan.
Fout:
    ## Artikel 1 – Taken

    Partijen komen bijeen op zondag 30 juni 2027.
Goed:
    ## Artikel 1 – Taken

    De Regio meldt vóór 30 juni 2027 hoeveel bomen er staan, en op dinsdag 29 februari 2028 opnieuw.
"""

import re
from datetime import date

from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.dutch.days import Day, days
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Severity, Stuk, alineas

_WEEK = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_WEEKDAY = regex(rf"\b({'|'.join(_WEEK)}),?\s+\Z", re.I)
_REACH = 16
"""Maximum length of the day of the week with the space behind it."""


@rule("V216", Severity.ERROR)
def dag_die_niet_bestaat(stuk: Stuk) -> Findings:
    for alinea in alineas(stuk, stuk):
        for day in days(alinea.tekst):
            if day.month <= 12 and not day.exists:  # 2024-45-12 is a number
                words = alinea.tekst[day.begin : day.end]
                message, hint = f"de dag '{words}' bestaat niet", "noem de dag die bedoeld is"
                yield at_words(alinea, (day.begin, day.end), message, hint)
            elif day.year and day.exists:
                yield from _weekday(alinea, day)


def _weekday(alinea: Alinea, day: Day) -> Findings:
    """Day of the week before a date that falls on another."""
    before = max(0, day.begin - _REACH)
    match = _WEEKDAY.search(alinea.tekst[before : day.begin])
    real = _WEEK[date(day.year, day.month, day.day).weekday()]
    if match and match[1].lower() != real:
        where = (before + match.start(), day.end)
        yield at_words(alinea, where, f"deze dag is een {real}, geen {match[1].lower()}", "noem de dag die bedoeld is")
