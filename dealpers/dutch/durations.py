"""Days at the end of a span of time that is written as ISO 8601 (``P3M``)."""

from calendar import monthrange
from datetime import date, timedelta

from dealpers.dutch.regex import regex

_SPAN = regex(r"P([1-9]\d{0,3})([DWMY])")
_DAYS = {"D": 1, "W": 7}


def later(day: date, span: str) -> date | None:
    """Day a span after ``day``: ``P1M`` after 31 January is the last of February; None for any other form.

    >>> later(date(2025, 2, 10), "P3M")
    datetime.date(2025, 5, 10)
    """
    match = _SPAN.fullmatch(span)
    if not match:
        return None
    count, unit = int(match[1]), match[2]
    try:
        if unit in _DAYS:
            return day + timedelta(days=count * _DAYS[unit])
        months = day.year * 12 + day.month - 1 + count * (12 if unit == "Y" else 1)
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None
