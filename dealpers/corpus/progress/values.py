"""Measurements of an indicator in order, without corrected ones, and the way to its target."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dealpers.dutch.numbers import decimal
from dealpers.model.ids import IndicatorId
from dealpers.model.voortgang import Indicator, Meting, Richting, Streefwaarde, Telling, Voortgang


@dataclass(frozen=True, slots=True, kw_only=True)
class Latest:
    """Latest value of an indicator.

    ``reeks`` are the measurements without dimensions, oldest first. ``deel`` is the percentage of the way from the
    baseline to ``streef``, between 0 and 100; None without a target, a baseline or numbers.
    """

    indicator: Indicator
    meting: Meting
    reeks: tuple[Meting, ...]
    streef: Streefwaarde | None
    deel: int | None


def current(measurements: Iterable[Meting]) -> tuple[Meting, ...]:
    """Measurements that no later row corrects, in the order of the file."""
    out: dict[Hashable, Meting] = {}
    for one in measurements:
        if one.plek not in out or one.vervangt:
            out[one.plek] = one
    return tuple(out.values())


def latest(progress: Voortgang, day: date | None = None) -> dict[IndicatorId, Latest]:
    """Latest values by indicator, up to a day; an indicator with no whole value is left out."""
    out: dict[IndicatorId, Latest] = {}
    rows = [row for row in current(progress.metingen) if not row.uitsplitsing and (day is None or row.peildatum <= day)]
    for indicator in progress.indicatoren:
        series = tuple(sorted((row for row in rows if row.indicator == indicator.id), key=lambda row: row.peildatum))
        if series:
            target = target_on(indicator, series[-1].peildatum)
            share = way(indicator, series[-1], target) if target else None
            out[indicator.id] = Latest(indicator=indicator, meting=series[-1], reeks=series, streef=target, deel=share)
    return out


def target_on(indicator: Indicator, day: date) -> Streefwaarde | None:
    """Next target from a day on, or else the last one."""
    targets = sorted(indicator.streefwaarden, key=lambda target: target.op)
    return next((target for target in targets if target.op >= day), targets[-1] if targets else None)


def way(indicator: Indicator, measured: Meting, target: Streefwaarde) -> int | None:
    """Percentage of the way from the baseline to a target; None where no line joins them.

    The total of one year has no baseline to start from: its way begins at zero.
    """
    value, goal = decimal(measured.waarde), decimal(target.waarde)
    base = decimal(indicator.nulmeting.waarde) if indicator.nulmeting else None
    start = Decimal(0) if indicator.telt is Telling.PER_JAAR else base
    if not indicator.is_numeric or value is None or goal is None or start is None or goal == start:
        return None
    if (goal > start) is not (indicator.richting is Richting.MEER):
        return None
    return int(max(Decimal(0), min(Decimal(100), 100 * (value - start) / (goal - start))))
