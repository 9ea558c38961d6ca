"""Onze woorden zijn niet stelliger dan de tekst: alles, altijd, nooit, niemand, iedereen staan ook daar.

"Alles wat partijen doen" is meer dan "de afspraken van deze deal". Zo'n woord lijkt gewoon en belooft veel.

Fout:
    ## Artikel 1 – Recht

    De afspraken worden volgens het recht uitgevoerd. Partijen melden knelpunten.
    --- kort.yml
    artikel-1: Alles wat partijen doen, past bij het recht. Knelpunten melden zij altijd.
Goed:
    ## Artikel 1 – Recht

    De afspraken worden volgens het recht uitgevoerd. Geen van de Partijen is schadeplichtig.
    --- kort.yml
    artikel-1: De afspraken passen bij het recht. Niemand hoeft schade te vergoeden.
"""

import re

from dealpers.check.explained import explained
from dealpers.check.located import at_part
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import Severity, Stuk

_ALL = r"alle?|alles|allen|ieder\w*|elke?|geheel|gehele|steeds|telkens"
_BACKED = {
    "alles": _ALL,
    "iedereen": rf"{_ALL}|een\s+ieder|openbaar\w*",
    "altijd": rf"altijd|te\s+allen\s+tijde|immer|{_ALL}",
    "nooit": r"nooit|nimmer|in\s+geen\s+geval|geen|niet",
    "niemand": r"niemand|geen|noch|niet",
    "nergens": r"nergens|geen|niet",
    "helemaal": r"helemaal|geheel|volledig\w*|in\s+het\s+geheel",
    "volledig": r"volledig\w*|geheel|gehele|alle",
    "gegarandeerd": r"garan\w+|gewaarborg\w*|waarborg\w*",
    "garandeert": r"garan\w+|gewaarborg\w*|waarborg\w*",
    "garanderen": r"garan\w+|gewaarborg\w*|waarborg\w*",
}
_EVERY = regex(r"\b(?:alle|iedere?|elke?)\s+(?!jaar|half\s?jaar|kwartaal|maand|week|dag)\w+", re.I)
_SOME = regex(r"\b(?:de\s+meeste|sommige|enkele|een\s+(?:deel|aantal)\s+van\s+de)\b", re.I)
"""Regexes of all and of some: "alle gemeenten" says more than "de meeste gemeenten"."""
_STRONG = regex(rf"\b(?:{'|'.join(_BACKED)})\b", re.I)


@rule("K008", Severity.WARNING)
def stelliger_dan_de_tekst(stuk: Stuk) -> Findings:
    for uitleg in explained(stuk):
        every = _EVERY.search(uitleg.tekst)
        if every and _SOME.search(uitleg.woorden) and not re.search(rf"\b(?:{_ALL})\b", uitleg.woorden, re.I):
            message = f"'{every[0]}' in onze woorden is meer dan de tekst zegt"
            hint = "zeg het zoals de tekst, met dezelfde beperking"
            yield at_part(uitleg, message, hint, every[0])
        for match in _STRONG.finditer(uitleg.tekst):
            if not re.search(rf"\b(?:{_BACKED[match[0].lower()]})\b", uitleg.woorden, re.I):
                message = f"'{match[0]}' in onze woorden is stelliger dan de tekst"
                hint = "zeg het zoals de tekst, met dezelfde beperking"
                yield at_part(uitleg, message, hint, match[0])
