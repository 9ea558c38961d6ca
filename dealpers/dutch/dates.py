"""Dates as Dutch words."""

from datetime import date

_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()


def in_words(day: date | None) -> str:
    """A date in Dutch."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else ""
