"""Een getal in woorden en het cijfer erachter zijn gelijk.

Staat er ‘vijf (7)’, dan weet niemand welk van de twee geldt.

Fout:
    ## Artikel 1 – Taken

    De raad antwoordt binnen vijf (7) werkdagen.
Fout:
    ## Artikel 1 – Taken

    De raad antwoordt binnen 14 (twaalf) dagen.
Fout:
    ## Artikel 1 – Taken

    De boot kost € 212.000 (zegge: tweehonderdtwintigduizend euro).
Goed:
    ## Artikel 1 – Taken

    De raad antwoordt binnen vijf (5) werkdagen, en zendt twintig (20) brieven.
    De boot kost € 1.250.000,00 (zegge: één miljoen tweehonderd vijftigduizend euro).
"""

import re
from collections.abc import Iterator

from dealpers.check.located import at_words
from dealpers.check.passages import passages
from dealpers.check.rule import Findings, rule
from dealpers.dutch.numbers import COUNT_WORD, count
from dealpers.dutch.regex import regex
from dealpers.model import Severity, Stuk

_TWICE = regex(
    rf"(?<![\w-])(?:(?P<word>{COUNT_WORD})\s\((?P<figure>\d{{1,4}})\)|(?P<number>\d{{1,4}})\s\((?P<spelled>{COUNT_WORD})\))"
    r"(?=\s[a-z])",
    re.I,
)
_PERCENT = regex(
    r"(?<![\w-])(?P<word>[a-zë]{3,30}|\d{1,3})\s(?:procent|percent|%)\s\((?P<figure>\d{1,3}|[a-zë]{3,30})\s?(?:procent|%)\)",
    re.I,
)
_BESIDE = regex(r"\(|\bzegge\b", re.I)
_PART = r"[a-zéë]*(?:honderd|duizend|tig|tien)[a-zéë]*"
_WORDS = rf"(?:[a-zéë]{{3,}}\smiljoen(?:\s{_PART}){{0,2}}|{_PART}(?:\s{_PART})?)"
_LONG = regex(
    rf"(?<![\w-])(?P<word>{_WORDS})(?P<euro>\seuro)?\s\((?:€\s?)?(?P<figure>\d[\d.]{{0,12}})(?:,\S{{1,2}})?\)"
    r"(?(euro)|(?=\s[a-z]))",
    re.I,
)
_SAID = regex(
    r"(?<![\w.,])(?P<figure>\d{1,3}(?:\.\d{3})*|\d{4,9})(?:,(?:00|-{1,2}|–))?(?:\seuro)?(?:,?\s+|\s*\(\s*)"
    rf"(?:(?<=\()|(?=zegge))(?:zegge:?\s+)?(?P<word>{_WORDS})\s*(?:euro\b|\))",
    re.I,
)
"""Amount with its number in words: "€ 212.000 (zegge: tweehonderdtwaalfduizend euro)"."""


@rule("V228", Severity.ERROR)
def getal_in_woord_en_cijfer(stuk: Stuk) -> Findings:
    for alinea in passages(stuk):
        for match, one, other in _pairs(alinea.tekst) if _BESIDE.search(alinea.tekst) else ():
            if _value(one) != _value(other) and one.lower() not in ("een", "één"):
                yield at_words(
                    alinea, match.span(), f"'{one}' is niet '{other}'", "maak het woord en het cijfer gelijk"
                )


def _pairs(text: str) -> Iterator[tuple[re.Match[str], str, str]]:
    """Numbers in words beside the same in figures, or the other way round."""
    for match in _TWICE.finditer(text):
        yield match, match["word"] or match["number"], match["figure"] or match["spelled"]
    for pattern in (_PERCENT, _LONG, _SAID):
        for match in pattern.finditer(text):
            if _value(match["word"]) and _value(match["figure"]):
                yield match, match["word"], match["figure"]


def _value(words: str) -> int | None:
    """Number in figures, or in one or more words, up to millions; None where a word is no number."""
    words = words.lower()
    millions, rest = words.split("miljoen", 1) if "miljoen" in words else ("", words)
    parts = [count("".join(part.split())) if part.strip() else 0 for part in (millions, rest)]
    return None if None in parts else 1_000_000 * (parts[0] or 0) + (parts[1] or 0)
