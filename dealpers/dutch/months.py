"""Period in months as a plan writes it: "januari-mei 2017", "september/oktober 2016 - februari 2017"."""

import re
from dataclasses import dataclass

from dealpers.dutch.dates import MONTH_WORD, MONTHS, SHORT_MONTH, month_of
from dealpers.dutch.regex import regex

_MONTH = regex(rf"\b(?P<month>{MONTH_WORD}|{SHORT_MONTH})\b\.?(?:[ \u00a0]*['’]?(?P<year>\d{{4}}|\d{{2}})\b)?", re.I)


@dataclass(frozen=True, slots=True)
class Periode:
    """Period from one month to another, both included; a month is a year times twelve plus its rank from 0."""

    van: int
    tot: int

    @property
    def maanden(self) -> int:
        """Length of the period in months, both ends included."""
        return self.tot - self.van + 1

    @property
    def voluit(self) -> str:
        """Period in Dutch: ``januari 2017 tot en met mei 2017``."""
        return f"{in_words(self.van)} tot en met {in_words(self.tot)}"


def period(text: str) -> Periode | None:
    """Period from the first to the last month in a text; a month without a year has the year of the next month."""
    periods: list[tuple[int, int]] = []
    for match in _MONTH.finditer(text):
        year = int(match["year"] or 0)
        periods.append((year + 2000 if 0 < year < 100 else year, month_of(match["month"]) - 1))
    known = 0
    months: list[int] = []
    for year, month in reversed(periods):
        known = year or known
        if known:
            months.append(known * 12 + month)
    if not months or len(months) != len(periods) or months[0] < months[-1]:
        return None
    return Periode(months[-1], months[0])


def in_words(month: int) -> str:
    """Month in Dutch: ``januari 2017``."""
    return f"{MONTHS[month % 12]} {month // 12}"
