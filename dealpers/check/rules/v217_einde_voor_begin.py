"""Een tijdvak begint voordat het eindigt.

Staan begin en einde verkeerd om, dan is een van beide een tikfout, en weet niemand wat er geldt.

Fout:
    ## Artikel 1 – Looptijd

    De deal loopt van 1 mei 2027 tot en met 31 december 2025.
Fout:
    ## Artikel 1 – Looptijd

    In de jaren 2029 tot en met 2026 plant de Regio bomen.
Goed:
    ## Artikel 1 – Looptijd

    De deal loopt van 1 mei 2025 tot en met 31 december 2027. In 2026-2027 plant de Regio bomen, volgens
    besluit 2027-2024.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.dutch.days import days
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Severity, Stuk, alineas

_UNTIL = regex(r"\s*(?:,?\s*(?:tot(?:\s+en\s+met|\s+uiterlijk)?|t/m)|[–—])\s*")
_BETWEEN = regex(r"\btussen\s+\Z", re.I)
_AND = regex(r"\s+en\s+")
_THEN_ENDS = regex(r"[^.;]{0,120}\b(?:eindigt|loopt\s+(?:af|tot)|vervalt|tot\s+en\s+met|en\s+tot)\b[^.;\d]{0,40}")
_BEGINS = regex(r"\b(?:in\s+werking|in|ingang\s+van|begint|start|aan)\b[^.;\d]{0,30}\Z")
_ENDED = regex(
    r"\b(?:is|zijn|wordt|worden)\s+(?:uiterlijk\s+)?(?:gereed|voltooid|afgerond|klaar)\s+(?:uiterlijk\s+)?(?:op\s+)?\Z"
)
_THEN_BEGINS = regex(r"\s+en\s+(?:begint|beginnen|start|starten)\s+(?:uiterlijk\s+)?op\s+")
_YEARS = regex(
    r"(?<![\w.,/-])(?P<from>(?:19|20)\d\d)\s*(?:tot(?:\s+en\s+met)?|t/m|–)\s*(?P<until>(?:19|20)\d\d)(?![\w/-])"
)


@rule("V217", Severity.WARNING)
def einde_voor_begin(stuk: Stuk) -> Findings:
    for alinea in alineas(stuk, stuk):
        for begin, end in (*_days(alinea), *_years(alinea)):
            words = alinea.tekst[begin:end]
            yield at_words(
                alinea,
                (begin, end),
                f"het einde ligt hier voor het begin: '{words}'",
                "controleer beide dagen",
            )


def _days(alinea: Alinea) -> Iterator[tuple[int, int]]:
    """Offsets of a day and an earlier day that ends the same period."""
    dates = [day for day in days(alinea.tekst) if day.year and day.exists]
    for first, last in pairwise(dates):
        between = alinea.tekst[first.end : last.begin]
        ahead, behind = (last.year, last.month, last.day), (first.year, first.month, first.day)
        if ahead >= behind:
            ended = _ENDED.search(alinea.tekst[max(0, first.begin - 60) : first.begin])
            if ended and ahead > behind and _THEN_BEGINS.fullmatch(between):
                yield first.begin, last.end
            continue
        begins = _BEGINS.search(alinea.tekst[max(0, first.begin - 60) : first.begin])
        amid = _AND.fullmatch(between) and _BETWEEN.search(alinea.tekst[max(0, first.begin - 10) : first.begin])
        if amid or _UNTIL.fullmatch(between) or (begins and _THEN_ENDS.fullmatch(between)):
            yield first.begin, last.end


def _years(alinea: Alinea) -> Iterator[tuple[int, int]]:
    """Offsets of a year and an earlier year that ends the same period."""
    for match in _YEARS.finditer(alinea.tekst):
        if match["until"] < match["from"]:
            yield match.span()
