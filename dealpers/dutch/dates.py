"""Dates as Dutch words."""

from datetime import date

MONTHS = tuple("januari februari maart april mei juni juli augustus september oktober november december".split())
"""Months in order, from January at rank 0."""
MONTH_WORD = "|".join(MONTHS)
"""Pattern of a month in small letters."""


def in_words(day: date | None) -> str:
    """A date in Dutch."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""
