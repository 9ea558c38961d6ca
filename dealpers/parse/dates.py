"""Dates and periods that Dutch running text names, as first and last day."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from dealpers.model import Alinea, Tijdstip

_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_SEASONS = {"voorjaar": (3, 5), "lente": (3, 5), "zomer": (6, 8), "najaar": (9, 11), "herfst": (9, 11)}
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ANY_YEAR = re.compile("(?:19|20)\\d\\d|tweeduizend|negentienhonderd", re.I)
_NAMES = "|".join(_MONTHS)
_FORMS = (
    re.compile(
        rf"\b(?P<wday>[a-zë]{{3,20}})\s+(?P<month>{_NAMES})\s+"
        r"(?P<wyear>(?:tweeduizend|negentienhonderd)(?:\s?(?:en\s?)?[a-zë]{3,20})?)\b",
        re.I,
    ),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:e|de|ste)?\s+(?P<month>{_NAMES})\s+{_YEAR}\b", re.I),
    re.compile(rf"(?<![\d.,])(?P<nday>\d{{1,2}})(?P<mark>[-./])(?P<nmonth>\d{{1,2}})(?P=mark){_YEAR}\b"),
    re.compile(rf"\b(?P<month>{_NAMES})\s+{_YEAR}\b", re.I),
    re.compile(rf"\b(?:(?P<season>{'|'.join(_SEASONS)})|begin|eind|medio)\s+(?:van\s+)?{_YEAR}\b", re.I),
    re.compile(
        rf"\b(?:Q(?P<quarter>[1-4])|(?P<ordinal>eerste|tweede|derde|vierde)\s+kwartaal)\s+(?:van\s+)?{_YEAR}\b",
        re.I,
    ),
    re.compile(rf"\b{_YEAR}\s?(?:[-–]|tot en met|t/m)\s?(?P<until>(?:19|20)\d\d)\b"),
    re.compile(rf"\b(?:in|sinds|vanaf|tot en met|uiterlijk|per|van|het jaar)\s+{_YEAR}\b(?!\s?[-–]\s?\d|[.,]\d)", re.I),
)
_QUARTERS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4}


def dates_in(alinea: Alinea) -> Iterator[Tijdstip]:
    """Every date in a paragraph, in order; where two forms overlap the longest that starts first counts."""
    text = alinea.tekst
    if not _ANY_YEAR.search(text):  # every form has one, and few texts do
        return
    found = [match for form in _FORMS for match in form.finditer(text)]
    end = 0
    for match in sorted(found, key=lambda m: (m.start(), -m.end())):
        period = _period(match) if match.start() >= end else None
        if period:
            end = match.end()
            yield Tijdstip(alinea.id, match.start(), end, match[0], *period)


def _period(match: re.Match[str]) -> tuple[date, date] | None:
    part = match.groupdict()
    if part.get("wyear"):
        return _in_words(part["wday"], part["month"], part["wyear"])
    year = int(part["year"])
    if part.get("until"):
        return (date(year, 1, 1), date(int(part["until"]), 12, 31)) if year <= int(part["until"]) else None
    if part.get("day") or part.get("nday"):
        month = int(part["nmonth"]) if part.get("nday") else _MONTHS.index(part["month"].lower()) + 1
        day = int(part.get("nday") or part["day"])
        if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
            return None
        return date(year, month, day), date(year, month, day)
    if part.get("month"):
        first = last = _MONTHS.index(part["month"].lower()) + 1
    elif part.get("season"):
        first, last = _SEASONS[part["season"].lower()]
    elif part.get("quarter") or part.get("ordinal"):
        quarter = int(part["quarter"]) if part.get("quarter") else _QUARTERS[part["ordinal"].lower()]
        first, last = quarter * 3 - 2, quarter * 3
    else:
        first, last = 1, 12
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


_UNITS = (
    "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien".split()
)
_TENS = {"twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80}
_TENS |= {"negentig": 90}
_NUMBERS = {word: rank for rank, word in enumerate(_UNITS, 1)} | _TENS
_NUMBERS |= {
    f"{unit}{'ën' if unit in ('twee', 'drie') else 'en'}{tens}": rank + value
    for rank, unit in enumerate(_UNITS[:9], 1)
    for tens, value in _TENS.items()
}
_ORDINAL_DAYS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8}


def _in_words(day: str, month: str, year: str) -> tuple[date, date] | None:
    """A day that a deed spells out: "drie maart tweeduizend eenentwintig" is 3 March 2021."""
    low = day.lower()
    number = _NUMBERS.get(low) or _ORDINAL_DAYS.get(low) or _NUMBERS.get(re.sub(r"(?:ste|de)$", "", low))
    century = 2000 if year.lower().startswith("tweeduizend") else 1900
    rest = re.sub(r"^(?:tweeduizend|negentienhonderd)\s?(?:en\s)?", "", year.lower()).strip()
    within = _NUMBERS.get(rest, 0)
    first = _MONTHS.index(month.lower()) + 1
    if not number or (rest and not within) or number > monthrange(century + within, first)[1]:
        return None
    return date(century + within, first, number), date(century + within, first, number)
