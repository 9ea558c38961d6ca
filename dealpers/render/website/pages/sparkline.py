"""Small line of an indicator over its days of measurement."""

from dataclasses import dataclass
from decimal import Decimal

from dealpers.corpus.progress.values import Latest
from dealpers.dutch.dates import in_words
from dealpers.dutch.numbers import decimal

_WIDTH, _HEIGHT, _EDGE = 96, 24, 3


@dataclass(frozen=True, slots=True)
class Sparkline:
    """Points of a line in a box of 96 by 24, and the values in words for readers who cannot see the line."""

    punten: str
    einde: tuple[str, str]
    in_woorden: str


def sparkline(value: Latest) -> Sparkline | None:
    """Line from the baseline to the latest value; None below two values, and for values that are no numbers."""
    indicator = value.indicator
    series = [(one.peildatum, one.waarde) for one in value.reeks]
    if indicator.nulmeting and indicator.nulmeting.peildatum < series[0][0]:
        series = [(indicator.nulmeting.peildatum, indicator.nulmeting.waarde), *series]
    points = [(day.toordinal(), number) for day, text in series if (number := decimal(text)) is not None]
    if not indicator.is_numeric or len(points) < 2 or len(points) < len(series):
        return None
    first, last = points[0][0], points[-1][0]
    lowest, highest = min(number for _, number in points), max(number for _, number in points)
    reach = highest - lowest or Decimal(1)
    placed = [
        (
            _EDGE + (_WIDTH - 2 * _EDGE) * (day - first) / ((last - first) or 1),
            _HEIGHT - _EDGE - float((_HEIGHT - 2 * _EDGE) * (number - lowest) / reach),
        )
        for day, number in points
    ]
    texts = [(f"{across:.1f}", f"{down:.1f}") for across, down in placed]
    words = ", ".join(f"{text} op {in_words(day)}" for day, text in series)
    return Sparkline(" ".join(",".join(text) for text in texts), texts[-1], f"{indicator.naam}: {words}")
