"""Figures of a deal as readers see them: totals, their rows and their bars.

A cell with words that are no amount (``PM``, ``n.v.t.``, a dash) is a gap. No total, bar or largest row covers a gap.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dealpers.corpus.once import once
from dealpers.corpus.side_bounds import bound_of_side
from dealpers.dutch import amounts
from dealpers.dutch.amounts import in_words
from dealpers.model import Cel, Deal, Kolom, Rij, Rol, Tabel


@dataclass(frozen=True, slots=True)
class Side:
    """Amounts of one side in a row or total, and their printed words; ``eurocenten`` is None without an amount.

    ``is_gap``: the cell, or a cell in the total, has words that are no amount.
    """

    eurocenten: int | None = None
    gedrukt: str = ""
    is_gap: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """Row in eurocents; its bars are percentages of the widest row."""

    naam: str
    rol: Rol
    rijk: Side = Side()
    regio: Side = Side()
    totaal: Side = Side()
    rijk_deel: float = 0.0
    regio_deel: float = 0.0

    @property
    def in_woorden(self) -> str:
        """Figures as a Dutch sentence, for readers who cannot see the bar."""
        sides = (("Rijk", self.rijk), ("Regio", self.regio))
        words = [f"{name} {_in_cell(side)}" for name, side in sides if side.eurocenten or side.gedrukt]
        return f"{self.naam}: {', '.join(words) or 'geen bedrag'}"


def _in_cell(side: Side) -> str:
    return side.gedrukt if side.eurocenten is None else in_words(side.eurocenten)


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """Finance table in figures; ``totaal`` is the printed row of totals, or the computed one where none is printed.

    ``rijk`` and ``regio``: the table has an amount of that side. ``rijk_grens`` and ``regio_grens`` are "ten
    hoogste", "ten minste" or empty, by the text. ``verschil`` compares the rows with the total: "" for equal,
    ``afronding`` for a difference within ``rounding``, ``anders`` for a larger one.
    """

    tabel: Tabel
    rijen: tuple[Sums, ...]
    totaal: Sums
    verschil: str = ""
    rijk: bool = True
    regio: bool = True
    rijk_grens: str = ""
    regio_grens: str = ""

    @property
    def has_gap(self) -> bool:
        """True if a row has words where an amount is expected."""
        return any(side.is_gap for row in self.rijen for side in (row.rijk, row.regio, row.totaal))

    @property
    def grootste(self) -> Sums | None:
        """Row with the largest total; None with a gap, with one row, or with two equal totals."""
        rows = sorted(self.rijen, key=lambda row: -(row.totaal.eurocenten or 0))
        if self.has_gap or len(rows) < 2:
            return None
        first, second = (row.totaal.eurocenten or 0 for row in rows[:2])
        return rows[0] if first > second else None

    @property
    def meeste(self) -> bool:
        """True if the largest row takes more than half of the total."""
        total, row = self.totaal.totaal.eurocenten, self.grootste
        return bool(total and row and 2 * (row.totaal.eurocenten or 0) > total)


def money(deal: Deal) -> Money | None:
    """Main figures of a deal; None where no table has an amount of a side."""
    return main_figures(tables(deal))


def main_figures(every: tuple[Money, ...]) -> Money | None:
    """Figures of the first table with amounts of both sides, or of the first table of each side together."""
    for figures in every:
        if figures.rijk and figures.regio:
            return figures
    state = next((figures for figures in every if figures.rijk), None)
    region = next((figures for figures in every if figures.regio), None)
    if (first := state or region) is None:
        return None
    rijk, regio = state.totaal.rijk if state else Side(), region.totaal.regio if region else Side()
    return Money(
        tabel=first.tabel,
        rijen=(),
        totaal=Sums(naam="Totaal", rol=Rol.TOTAAL, rijk=rijk, regio=regio, totaal=_added((rijk, regio))),
        verschil=next((figures.verschil for figures in (state, region) if figures and figures.verschil), ""),
        rijk=state is not None,
        regio=region is not None,
        rijk_grens=state.rijk_grens if state else "",
        regio_grens=region.regio_grens if region else "",
    )


@once
def tables(deal: Deal) -> tuple[Money, ...]:
    """Figures of every table with an amount of a side, in order."""
    figures_of_tables = (figures for figures in map(_money, deal.tabellen) if figures.rijk or figures.regio)
    return tuple(_bound(figures, deal) for figures in figures_of_tables)


def _money(table: Tabel) -> Money:
    rows = [_sums(row, table) for row in table.rijen if row.rol is not Rol.KOP]
    parts = [row for row in rows if row.rol not in (Rol.TOTAAL, Rol.SUBTOTAAL)]
    summed = Sums(
        naam="Totaal",
        rol=Rol.TOTAAL,
        rijk=_added(row.rijk for row in parts),
        regio=_added(row.regio for row in parts),
        totaal=_added(row.totaal for row in parts),
    )
    total = next((row for row in rows if row.rol is Rol.TOTAAL), summed)
    widest = max(((row.rijk.eurocenten or 0) + (row.regio.eurocenten or 0) for row in parts), default=0)
    roles = {column.rol for row in table.rijen for cell, column in _cells(row, table) if cell.bedrag}
    return Money(
        tabel=table,
        rijen=tuple(_with_bars(row, widest) for row in parts),
        totaal=total,
        verschil=_difference(total, summed, table),
        rijk=Rol.RIJK in roles,
        regio=Rol.REGIO in roles,
    )


def _cells(row: Rij, table: Tabel) -> Iterator[tuple[Cel, Kolom]]:
    return zip(row.cellen, table.kolommen, strict=False)


def _sums(row: Rij, table: Tabel) -> Sums:
    by_role = {
        role: _side([cell for cell, column in _cells(row, table) if column.rol is role])
        for role in (Rol.RIJK, Rol.REGIO, Rol.TOTAAL)
    }
    total = by_role[Rol.TOTAAL]
    if total == Side():
        total = _added((by_role[Rol.RIJK], by_role[Rol.REGIO]))
    return Sums(naam=row.naam, rol=row.rol, rijk=by_role[Rol.RIJK], regio=by_role[Rol.REGIO], totaal=total)


def _side(cells: list[Cel]) -> Side:
    """Cells of one side in a row: one amount, or the total of several columns, as of one column a year."""
    printed = [cell for cell in cells if cell.alinea.tekst.strip()]
    words = " + ".join(cell.alinea.tekst.strip() for cell in printed)
    known = [cell.bedrag.eurocenten for cell in printed if cell.bedrag]
    gap = len(known) < len(printed)
    return Side(sum(known) if known and not gap else None, words, gap)


def _added(sides: Iterable[Side]) -> Side:
    """Total without printed words; None over a gap, and for no sides."""
    every = tuple(sides)
    known = [side.eurocenten for side in every if side.eurocenten is not None]
    gap = any(side.is_gap for side in every)
    return Side(sum(known) if known and not gap else None, is_gap=gap)


def _difference(total: Sums, summed: Sums, table: Tabel) -> str:
    """Difference of the printed total from the rows, as in ``Money.verschil``; a column with a gap has none."""
    worst = ""
    for role, one, other in (
        (Rol.RIJK, total.rijk, summed.rijk),
        (Rol.REGIO, total.regio, summed.regio),
        (Rol.TOTAAL, total.totaal, summed.totaal),
    ):
        if one.eurocenten is None or other.eurocenten is None or one.eurocenten == other.eurocenten:
            continue
        if abs(one.eurocenten - other.eurocenten) > rounding(_printed(table, role), table):
            return "anders"
        worst = "afronding"
    return worst


def _printed(table: Tabel, role: Rol) -> list[str]:
    """Printed amounts from which the total of a column follows."""
    roles = (Rol.RIJK, Rol.REGIO, Rol.TOTAAL) if role is Rol.TOTAAL else (role,)
    cells = (cell for row in table.rijen if row.rol is not Rol.TOTAAL for cell in _cells(row, table))
    return [cell.bedrag.tekst for cell, column in cells if cell.bedrag and column.rol in roles]


def rounding(printed: Iterable[str], table: Tabel) -> int:
    """Maximum difference, in eurocents, of a rounded total from these rounded amounts.

    Each amount, and the total itself, may be half a last digit off. Amounts that are not rounded give 0: amounts in
    whole euros or cents, and round figures without decimals.
    """
    unit = amounts.unit(*table.koppen, table.kop.tekst)
    texts = tuple(printed)
    finest = min((amounts.last_digit(text, unit) for text in texts), default=0)
    rounded = bool(unit) or any("," in text for text in texts)
    return (len(texts) + 1) * finest // 2 if rounded and finest > 100 else 0


def _with_bars(row: Sums, widest: int) -> Sums:
    shares = [
        round(100 * side.eurocenten / widest, 2) if widest and side.eurocenten and side.eurocenten > 0 else 0.0
        for side in (row.rijk, row.regio)
    ]
    return replace(row, rijk_deel=shares[0], regio_deel=shares[1])


def _bound(figures: Money, deal: Deal) -> Money:
    """Figures with the bounds that the text gives: at most, at least, or neither."""
    table, total = figures.tabel, figures.totaal
    return replace(
        figures,
        rijk_grens=bound_of_side(table, Rol.RIJK, total.rijk.eurocenten, deal),
        regio_grens=bound_of_side(table, Rol.REGIO, total.regio.eurocenten, deal),
    )


def plain(eurocents: int | None) -> str:
    """Eurocents as euros and cents with a point: ``2500000.00``; empty for None."""
    return "" if eurocents is None else f"{'-' * (eurocents < 0)}{abs(eurocents) // 100}.{abs(eurocents) % 100:02}"
