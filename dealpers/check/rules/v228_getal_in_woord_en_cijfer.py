"""Een getal in woorden en het cijfer erachter zijn gelijk.

Staat er ‘vijf (7)’, dan weet niemand welk van de twee geldt.

Fout:
    ## Artikel 1 – Taken

    De raad antwoordt binnen vijf (7) werkdagen.
Fout:
    ## Artikel 1 – Taken

    De raad antwoordt binnen 14 (twaalf) dagen.
Goed:
    ## Artikel 1 – Taken

    De raad antwoordt binnen vijf (5) werkdagen, en zendt twintig (20) brieven.
"""

import re
from collections.abc import Iterator

from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.corpus.terms import is_running
from dealpers.dutch.numbers import COUNT_WORD, count
from dealpers.dutch.regex import regex
from dealpers.model import Severity, Stuk, alineas

_TWICE = regex(
    rf"(?<![\w-])(?:(?P<word>{COUNT_WORD})\s\((?P<figure>\d{{1,4}})\)|(?P<number>\d{{1,4}})\s\((?P<spelled>{COUNT_WORD})\))"
    r"(?=\s[a-z])",
    re.I,
)
_PERCENT = regex(
    r"(?<![\w-])(?P<word>[a-zë]{3,30}|\d{1,3})\s(?:procent|percent|%)\s\((?P<figure>\d{1,3}|[a-zë]{3,30})\s?(?:procent|%)\)",
    re.I,
)
_LONG = regex(r"(?<![\w-])(?P<word>[a-zë]*(?:honderd|duizend)[a-zë]*)\s\((?P<figure>\d[\d.]{0,9})\)(?=\s[a-z])", re.I)


@rule("V228", Severity.ERROR)
def getal_in_woord_en_cijfer(stuk: Stuk) -> Findings:
    for alinea in alineas(stuk, stuk):
        for match, one, other in _pairs(alinea.tekst) if is_running(alinea) and "(" in alinea.tekst else ():
            if count(one) != count(other) and one.lower() not in ("een", "één"):
                yield at_words(
                    alinea, match.span(), f"'{one}' is niet '{other}'", "maak het woord en het cijfer gelijk"
                )


def _pairs(text: str) -> Iterator[tuple[re.Match[str], str, str]]:
    """Numbers in words beside the same in figures, or the other way round."""
    for match in _TWICE.finditer(text):
        yield match, match["word"] or match["number"], match["figure"] or match["spelled"]
    for pattern in (_PERCENT, _LONG):
        for match in pattern.finditer(text):
            if count(match["word"]) and count(match["figure"]):
                yield match, match["word"], match["figure"]
