"""Stages of money by day, item and side: agreed, committed, spent, expected; a row with no report is no zero."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from dealpers.corpus.finance import Money, plain
from dealpers.model.voortgang import Geldkant, Geldregel, Geldsoort, Voortgang

COSTS = "uitvoeringskosten"
"""Item of ``geld.csv`` for the costs of execution."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """Eurocents of one item, side or total by stage; None for a stage without a report.

    ``alleen`` has by stage the sides that reported an amount, where other sides reported another stage only. Such an
    amount is a part of the whole, and has no bar.
    """

    naam: str
    toegezegd: int | None
    verplicht: int | None
    besteed: int | None
    verwacht: int | None
    alleen: Mapping[str, str] = field(default_factory=dict)

    @property
    def balken(self) -> dict[str, int]:
        """Eurocents of the stages with a bar, by name."""
        stages = {"toegezegd": self.toegezegd, "verplicht": self.verplicht, "besteed": self.besteed}
        return {name: cents for name, cents in stages.items() if cents and name not in self.alleen}

    @property
    def breedste(self) -> int:
        """Largest amount with a bar, the width of the bars."""
        return max(self.balken.values(), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyOn:
    """Money up to a day: by item, by side, and in total."""

    peildatum: date
    posten: tuple[Stages, ...]
    kanten: tuple[Stages, ...]
    totaal: Stages


def current(rows: Iterable[Geldregel]) -> tuple[Geldregel, ...]:
    """Rows that no later row corrects, in the order of the file."""
    out: dict[Hashable, Geldregel] = {}
    for row in rows:
        if row.plek not in out or row.vervangt is not None:
            out[row.plek] = row
    return tuple(out.values())


def money_by_day(progress: Voortgang, names: dict[str, str]) -> tuple[MoneyOn, ...]:
    """Money on each day of measurement, oldest first; ``names`` are those of action lines and programmes by code."""
    rows = current(progress.geld)
    return tuple(_on(day, rows, names) for day in sorted({row.peildatum for row in rows}))


def _on(day: date, every: tuple[Geldregel, ...], names: dict[str, str]) -> MoneyOn:
    rows = [row for row in every if row.peildatum == day]
    items = dict.fromkeys(row.post for row in rows)
    sides = [side for side in Geldkant if any(row.kant is side for row in rows)]
    return MoneyOn(
        peildatum=day,
        posten=tuple(_stages(item_name(item, names), [row for row in rows if row.post == item]) for item in items),
        kanten=tuple(_stages(side.value, [row for row in rows if row.kant is side]) for side in sides),
        totaal=_stages("Totaal", rows),
    )


def item_name(item: str, names: dict[str, str]) -> str:
    """Name of an item of money: ``1a Herstel``; the code alone where the text has no such code."""
    name = names.get(item, "")
    return f"{item} {name[:1].upper()}{name[1:]}" if name else item[:1].upper() + item[1:]


def _stages(name: str, rows: Iterable[Geldregel]) -> Stages:
    every = tuple(rows)
    by_kind = {kind: [row for row in every if row.soort is kind] for kind in Geldsoort}
    totals = {
        kind: sum(row.eurocenten for row in kind_rows) if kind_rows else None for kind, kind_rows in by_kind.items()
    }
    sides = {(row.post, row.kant) for row in every}
    partial = {
        kind.value: ", ".join(dict.fromkeys(row.kant.value for row in kind_rows))
        for kind, kind_rows in by_kind.items()
        if kind_rows and {(row.post, row.kant) for row in kind_rows} != sides
    }
    return Stages(
        naam=name,
        toegezegd=totals[Geldsoort.TOEGEZEGD],
        verplicht=totals[Geldsoort.VERPLICHT],
        besteed=totals[Geldsoort.BESTEED],
        verwacht=totals[Geldsoort.VERWACHT],
        alleen=partial,
    )


def spent(progress: Voortgang | None) -> tuple[int, date] | None:
    """Eurocents spent by all sides up to the last day with a report of spending, and that day; None without one."""
    rows = [row for row in current(progress.geld) if row.soort is Geldsoort.BESTEED] if progress else []
    last = max((row.peildatum for row in rows), default=None)
    return (sum(row.eurocenten for row in rows if row.peildatum == last), last) if last else None


def agreed(money: Money | None, progress: Voortgang | None) -> int | None:
    """Eurocents of State and region together as the text agrees them, to compare with the money spent.

    None where a side has no amount in the text, or reported no spending on the last day.
    """
    last = spent(progress)
    rows = current(progress.geld) if progress and last else ()
    sides = {row.kant for row in rows if last and row.soort is Geldsoort.BESTEED and row.peildatum == last[1]}
    both = Geldkant.RIJK in sides and bool(sides & {Geldkant.REGIO_PUBLIEK, Geldkant.REGIO_PRIVAAT})
    return money.totaal.totaal.eurocenten if money and money.rijk and money.regio and both else None


def csv_rows(progress: Voortgang) -> Iterator[tuple[str, ...]]:
    """Rows of ``geld.csv`` as data: every row, corrected ones too, with amounts as ``2500000.00``."""
    yield ("peildatum", "post", "kant", "partij", "soort", "euro", "opmerking", "vervangt")
    for row in progress.geld:
        again = "" if row.vervangt is None else plain(row.vervangt)
        day, cents = row.peildatum.isoformat(), plain(row.eurocenten)
        yield (day, row.post, row.kant.value, row.partij, row.soort.value, cents, row.opmerking, again)
