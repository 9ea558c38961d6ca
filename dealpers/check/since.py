"""Silent changes since an earlier state of a deal: redefined indicators, and reported figures that are gone."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dealpers.check.located import at_title
from dealpers.check.reported import CHANGED, progress_of
from dealpers.check.rule import Finding
from dealpers.check.rules.v717_stille_wijziging import stille_wijziging
from dealpers.corpus.progress.definitions import definition, place_of, redefined
from dealpers.dutch.amounts import voluit
from dealpers.model import Deal
from dealpers.model.finding import Diagnostic
from dealpers.model.source import Span
from dealpers.model.voortgang import Geldregel, Indicator, Meting, Voortgang

Row = TypeVar("Row", Meting, Geldregel)


@dataclass(frozen=True, slots=True)
class Figure:
    """Reported figure: the key of its row, its name in a message, and its value."""

    key: Hashable
    name: str
    value: str


_ROW = "zet de regel terug; een correctie is een nieuwe regel met in 'vervangt' de waarde die verkeerd was"


def changed_silently(was: Deal, now: Deal) -> Iterator[Diagnostic]:
    """Findings about what an earlier state of a deal reported, and the present one changes or lacks."""
    for finding in _changes(progress_of(was), progress_of(now)):
        yield stille_wijziging.weighed(finding, now)


def _changes(was: Voortgang, now: Voortgang) -> Iterator[Finding]:
    present = {indicator.id: indicator for indicator in now.indicatoren}
    for indicator in was.indicatoren:
        if indicator.id in present:
            yield from _redefined(indicator, present[indicator.id])
        elif indicator.nulmeting:
            message = f"de indicator '{indicator.id}' is weg, met wat er over gemeld is"
            advice = "zet haar terug: een indicator die niet meer gemeten wordt, blijft staan"
            yield at_title(Span(name=indicator.span.name), message, advice, indicator.id)
    measured = [row for row in was.metingen if row.indicator in present]
    yield from _gone(measured, now.metingen, _measured, "waarde")
    yield from _gone(was.geld, now.geld, _money, "euro")


def _redefined(was: Indicator, now: Indicator) -> Iterator[Finding]:
    if set(now.gewijzigd) - set(was.gewijzigd):
        return
    for one in redefined(definition(was), definition(now)):
        present = f"nu is het ‘{one.nu}’" if one.nu else "nu staat dat er niet"
        message = f"'{now.id}': {one.trait.naam} was ‘{one.was}’; {present}"
        yield at_title(place_of(now, one.trait), message, CHANGED, now.id)


def _measured(row: Meting) -> Figure:
    split = "".join(f", {part.naam} {part.waarde}" for part in row.uitsplitsing)
    name = f"'{row.indicator}' op {row.peildatum.isoformat()}{split}"
    return Figure(row.plek, name, row.waarde)


def _money(row: Geldregel) -> Figure:
    party = f", {row.partij}" if row.partij else ""
    name = f"{row.soort} op {row.peildatum.isoformat()} voor post {row.post} ({row.kant}{party})"
    return Figure(row.plek, name, voluit(row.eurocenten))


def _gone(was: Sequence[Row], now: Sequence[Row], read: Callable[[Row], Figure], field: str) -> Iterator[Finding]:
    """Findings about reported values that no row has any more."""
    left = Counter((figure.key, figure.value) for figure in map(read, now))
    last = {read(row).key: row for row in now}
    for row in was:
        figure = read(row)
        left[figure.key, figure.value] -= 1
        if left[figure.key, figure.value] >= 0:
            continue
        present = last.get(figure.key)
        after = f"nu staat er {read(present).value}" if present else "nu staat er niets"
        span = present.place(field) if present else Span(name=row.span.name)
        yield at_title(span, f"gemeld was {figure.name}: {figure.value}; {after}", _ROW, figure.value)
