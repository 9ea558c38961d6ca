"""Dates as Dutch words."""

from datetime import date

MONTHS = tuple("januari februari maart april mei juni juli augustus september oktober november december".split())
"""Months in order, from January at rank 0."""
MONTH_WORD = "|".join(MONTHS)
"""Pattern of a month in small letters."""
_SHORT = {
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
SHORT_MONTH = "|".join(sorted(_SHORT, key=len, reverse=True))
"""Pattern of a month as an abbreviation, in small letters and without its point."""


def month_of(word: str) -> int:
    """Month, 1 to 12, of a name or an abbreviation in any case: ``Sept`` gives 9. Raises ``ValueError`` for others."""
    low = word.lower()
    return _SHORT[low] if low in _SHORT else MONTHS.index(low) + 1


def in_words(day: date | None) -> str:
    """Date in Dutch."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""
