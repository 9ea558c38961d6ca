"""Dates and periods in Dutch running text, as first and last day."""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from dealpers.dutch.dates import MONTH_WORD, SHORT_MONTH, month_of
from dealpers.dutch.numbers import count, value
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Alinea, Tijdstip

_SEASONS = {"voorjaar": (3, 5), "lente": (3, 5), "zomer": (6, 8), "najaar": (9, 11), "herfst": (9, 11)}
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ANY_YEAR = Worded(
    r"(?:19|20)\d\d|(?:'|‘|’)\d\d\b|tweeduizend|negentienhonderd", "19 20 ' ‘ ’ tweeduizend negentienhonderd"
)
_CENTURY = 2000
_NEAR = 60
"""Distance in characters before a period within which "uiterlijk" makes the last day of the period the date."""
_LAST_DAY = regex(
    r"\b(?:uiterlijk|niet\s+later\s+dan)\s+(?:in\s+|op\s+|per\s+)?(?:de\s+|het\s+)?(?:loop\s+van\s+)?$", re.I
)
_MONTHS = "jan feb maa mrt apr mei jun jul aug sep okt nov dec"
_FORMS = (
    Worded(
        rf"\b(?P<wday>[a-zë]{{3,20}})\s+(?P<month>{MONTH_WORD})\s+"
        r"(?P<wyear>(?:tweeduizend|negentienhonderd)(?:\s?(?:en\s?)?[a-zë]{3,20})?)\b",
        "tweeduizend negentienhonderd",
    ),
    Worded(rf"\b(?P<day>\d{{1,2}})(?:e|de|ste)?\s+(?P<month>{MONTH_WORD})\s+{_YEAR}\b", _MONTHS),
    Worded(
        rf"\b(?P<sday>\d{{1,2}})(?:e|de|ste)?\s+(?:(?P<short>{SHORT_MONTH})\b\.?|(?P<smonth>{MONTH_WORD})\b)\s+"
        r"(?:(?P<year>(?:19|20)\d\d)\b|['‘’](?P<years>\d\d)\b)",
        _MONTHS,
    ),
    Worded(rf"(?<![\d.,/-]){_YEAR}-(?P<imonth>\d\d)-(?P<iday>\d\d)(?![\d-])", "-", 0),
    Worded(
        rf"(?<![\d.,])(?P<nday>\d{{1,2}})(?P<mark>[-./])(?P<nmonth>\d{{1,2}})(?P=mark){_YEAR}\b",
        "-19 -20 .19 .20 /19 /20",
        0,
    ),
    Worded(rf"(?<!\d\s)(?<!\de\s)\b(?P<month>{MONTH_WORD})\s+{_YEAR}\b", _MONTHS),
    Worded(
        rf"\b(?:(?P<season>{'|'.join(_SEASONS)})|begin|eind|medio)\s+(?:van\s+)?{_YEAR}\b",
        f"{' '.join(_SEASONS)} begin eind medio",
    ),
    Worded(
        rf"\b(?:Q(?P<quarter>[1-4])|(?P<ordinal>eerste|tweede|derde|vierde)\s+kwartaal)\s+(?:van\s+)?{_YEAR}\b",
        "q1 q2 q3 q4 kwartaal",
    ),
    Worded(rf"(?<!/)\b{_YEAR}\s?(?:[-–]|tot en met|t/m)\s?(?P<until>(?:19|20)\d\d)\b(?!/)", "- – tot t/m", 0),
    Worded(rf"\b(?:van|vanaf|in)\s+{_YEAR}\s+(?:tot en met|t/m)\s+(?P<until>(?:19|20)\d\d)\b", "tot t/m", 0),
    Worded(rf"\btussen\s+{_YEAR}\s+en\s+(?P<until>(?:19|20)\d\d)\b", "tussen", 0),
    Worded(
        rf"(?:(?<=\bvan\s)|\b(?:in|sinds|vanaf|tot en met|uiterlijk|per|het jaar)\s+){_YEAR}\b(?!\s?[-–/]\s?\d|[.,]\d)",
        "^van ^in ^sinds ^tot ^uiterlijk ^per ^jaar",
    ),
)
_QUARTERS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4}


_MORE_YEARS = regex(
    r"(?:,\s+|,?\s+(?:en|of)\s+)(?P<more>(?:19|20)\d\d)\b(?!\s?[-–/]\s?\d|[.,]\d|\s+(?:tot(?:\s+en\s+met)?|t/m)\s+\d)"
)
"""Regex of a further year behind a year: "in 2026, 2027 en 2028"."""


class _Date(NamedTuple):
    """Date at its offsets in a text: its first and last day."""

    begin: int
    end: int
    first: date
    last: date


def dates_in(alinea: Alinea) -> Iterator[Tijdstip]:
    """Dates in a paragraph, in order; of overlapping forms the first counts, and of equal starts the longest."""
    text = alinea.tekst
    if _ANY_YEAR.search(text):  # fast path: every form has a year, and few texts do
        for one in _dates(text):
            words = text[one.begin : one.end]
            yield Tijdstip(alinea=alinea.id, begin=one.begin, eind=one.end, tekst=words, van=one.first, tot=one.last)


@lru_cache(maxsize=1 << 12)  # lines of a closing: a smaller cache than a closing reads each line four times
def _dates(text: str) -> tuple[_Date, ...]:
    """Dates in a text; the closing words ask for each line several times."""
    return tuple(_read(text))


def _read(text: str) -> Iterator[_Date]:
    matches = [match for form in _FORMS for match in form.finditer(text)]
    end = 0
    for match in sorted(matches, key=lambda m: (m.start(), -m.end())):
        period = _period(match) if match.start() >= end else None
        if period:
            end = match.end()
            if _LAST_DAY.search(text, max(0, match.start() - _NEAR), match.start()):
                period = period[1], period[1]
            yield _Date(match.start(), end, *period)
            while match.groupdict().get("year") and (more := _MORE_YEARS.match(text, end)) and _is_year(period):
                end, year = more.end(), int(more["more"])
                yield _Date(more.start("more"), end, date(year, 1, 1), date(year, 12, 31))


def _is_year(period: tuple[date, date]) -> bool:
    """True if a period is one whole year."""
    first, last = period
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year


def _period(match: re.Match[str]) -> tuple[date, date] | None:
    part = match.groupdict()
    if part.get("wyear"):
        return _in_words(part["wday"], part["month"], part["wyear"])
    year = int(part["year"] or 0) if part.get("year") else _CENTURY + int(part["years"])
    if part.get("until"):
        return (date(year, 1, 1), date(int(part["until"]), 12, 31)) if year <= int(part["until"]) else None
    day = int(part.get("day") or part.get("nday") or part.get("sday") or part.get("iday") or 0)
    if day or part.get("iday"):
        month = _month_of(part)
        if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
            return None
        return date(year, month, day), date(year, month, day)
    if part.get("month"):
        first = last = month_of(part["month"])
    elif part.get("season"):
        first, last = _SEASONS[part["season"].lower()]
    elif part.get("quarter") or part.get("ordinal"):
        quarter = int(part["quarter"]) if part.get("quarter") else _QUARTERS[part["ordinal"].lower()]
        first, last = quarter * 3 - 2, quarter * 3
    else:
        first, last = 1, 12
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _month_of(part: Mapping[str, str | None]) -> int:
    """Month of a day, 1 to 12, from figures, a name or an abbreviation."""
    if figures := part.get("nmonth") or part.get("imonth"):
        return int(figures)
    return month_of(part.get("short") or part.get("month") or part.get("smonth") or "")


def _in_words(day: str, month: str, year: str) -> tuple[date, date] | None:
    """Day in words, as in a deed: "drie maart tweeduizend eenentwintig" gives 3 March 2021."""
    number = value(day) or count(re.sub(r"(?:ste|de)$", "", day.lower()))
    century = 2000 if year.lower().startswith("tweeduizend") else 1900
    rest = re.sub(r"^(?:tweeduizend|negentienhonderd)\s?(?:en\s)?", "", year.lower()).strip()
    within, first = count(rest) or 0, month_of(month)
    if not number or (rest and not 0 < within < 100) or number > monthrange(century + within, first)[1]:
        return None
    return date(century + within, first, number), date(century + within, first, number)
