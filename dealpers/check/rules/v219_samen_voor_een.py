"""Wie samen een naam krijgen, zijn met meer dan één.

'Hierna samen te noemen' bij één partij laat de lezer zoeken naar de andere.

Fout:
    ## Artikel 1 – Taken

    Partijen planten bomen.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen:

    1. De Minister van Landbouw, de heer P. de Wit, hierna te noemen: de Minister.

    Partij genoemd onder 1, hierna samen te noemen: het Rijk.
Goed, met:
    - 1. De Minister van Landbouw, de heer P. de Wit, hierna te noemen: de Minister.
    + 1. De Minister van Landbouw, de heer P. de Wit, hierna te noemen: de Minister.
    + 2. De Minister van Water, mevrouw A. Bos, hierna te noemen: Water.
    - Partij genoemd onder 1, hierna samen te noemen: het Rijk.
    + Partijen genoemd onder 1 en 2, hierna samen te noemen: het Rijk.
"""

import re

from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import Severity, Stuk, alineas

_ONE = regex(
    r"\b(?:(?:deze|de)\s+)?partij\s+(?:genoemd\s+)?onder\s+(?:nummer\s+)?\w{1,4}\b(?!\s*(?:,\s*\w{1,4}\b|en\b|of\b|tot\b|t/m|[-–]))[^.;]{0,120}?"
    r"\b(?P<words>(?:hierna|verder)\s+(?:samen|gezamenlijk|tezamen)\s+(?:te\s+noemen|genoemd|aan\s+te\s+duiden|aangeduid))",
    re.I,
)


@rule("V219", Severity.WARNING, signed=Severity.INFO)
def samen_voor_een(stuk: Stuk) -> Findings:
    for alinea in alineas(stuk, stuk):
        for match in _ONE.finditer(alinea.tekst) if "artij" in alinea.tekst else ():
            message, hint = f"'{match['words']}' staat bij één partij", "laat 'samen' weg, of noem de andere partij"
            yield at_words(alinea, match.span("words"), message, hint)
