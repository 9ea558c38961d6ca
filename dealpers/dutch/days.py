"""Days as a text writes them, whether or not the calendar has them."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.dutch.dates import MONTH_WORD, month_of
from dealpers.dutch.per_text import per_text
from dealpers.dutch.regex import regex

DAY = regex(
    rf"(?=\d)(?<![\w.,/€-])(?:(?P<day>\d{{1,2}})(?:e|ste|de)?\s+(?P<month>{MONTH_WORD})(?:\s+(?P<year>(?:19|20)\d\d))?(?!\w)"
    r"|(?P<day2>\d{1,2})(?P<sign>[-./])(?P<month2>\d{1,2})(?P=sign)(?P<year2>(?:19|20)\d\d)(?![\w/-]|\.\d)"
    r"|(?P<year3>(?:19|20)\d\d)-(?P<month3>\d\d)-(?P<day3>\d\d)(?![\w/-]))",
    re.I,
)
_DIGIT = regex(r"\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """Day in a text, from ``begin`` up to ``end``; ``year`` is 0 where the text names none."""

    begin: int
    end: int
    year: int
    month: int
    day: int

    @property
    def exists(self) -> bool:
        """True if the calendar has the day; without a year, if a leap year has the day."""
        return 1 <= self.month <= 12 and 1 <= self.day <= calendar.monthrange(self.year or 2024, self.month)[1]


@per_text
def days(text: str) -> tuple[Day, ...]:
    """Days in a text: ``"31 juni 2026"``, ``"31-06-2026"`` and ``"2026-06-31"`` give year 2026, month 6 and day 31."""
    return tuple(_days(text)) if _DIGIT.search(text) else ()


def _days(text: str) -> Iterator[Day]:
    for match in DAY.finditer(text):
        if match["month"]:
            month = month_of(match["month"])
            begin, end = match.span()
            yield Day(begin=begin, end=end, year=int(match["year"] or 0), month=month, day=int(match["day"]))
        else:
            year, month, day = (int(match[f"{part}2"] or match[f"{part}3"]) for part in ("year", "month", "day"))
            yield Day(begin=match.start(), end=match.end(), year=year, month=month, day=day)
