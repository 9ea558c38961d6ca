"""What a deal costs, as readers see it: the sums, the rows behind them and their bars."""

from dataclasses import dataclass

from dealpers.dutch.amounts import in_miljoenen
from dealpers.model import Deal, Rij, Rol, Tabel


@dataclass(frozen=True, slots=True)
class Sums:
    """What a row gives, in eurocents, and the shares of the widest row that its bars take, in percents."""

    naam: str
    rol: Rol
    rijk: int
    regio: int
    totaal: int
    rijk_deel: float = 0.0
    regio_deel: float = 0.0

    @property
    def in_woorden(self) -> str:
        """The figures as a sentence, for who cannot see the bar."""
        sides = (("Rijk", self.rijk), ("Regio", self.regio))
        told = [f"{side} {in_miljoenen(amount)} miljoen euro" for side, amount in sides if amount]
        return f"{self.naam}: {', '.join(told) or 'geen bedrag'}"


@dataclass(frozen=True, slots=True)
class Money:
    """A finance table in figures; ``totaal`` is the row of totals as signed, summed where there is none.

    ``rijk`` and ``regio`` tell whether it names any amount of that side.
    """

    tabel: Tabel
    rijen: tuple[Sums, ...]
    totaal: Sums
    klopt: bool
    rijk: bool = True
    regio: bool = True

    @property
    def grootste(self) -> Sums | None:
        """The row that takes most, where there are several and one of them does."""
        rows = sorted(self.rijen, key=lambda row: -row.totaal)
        return rows[0] if len(rows) > 1 and rows[0].totaal > rows[1].totaal else None


def money(deal: Deal) -> Money | None:
    """The figures of a deal: of its first table with amounts of both sides, or of the first table for each side."""
    every = tables(deal)
    for found in every:
        if found.rijk and found.regio:
            return found
    state = next((found for found in every if found.rijk), None)
    region = next((found for found in every if found.regio), None)
    first = state or region
    if first is None:
        return None
    rijk, regio = state.totaal.rijk if state else 0, region.totaal.regio if region else 0
    total = Sums("Totaal", Rol.TOTAAL, rijk, regio, rijk + regio)
    fits = all(found.klopt for found in (state, region) if found)
    return Money(first.tabel, (), total, fits, state is not None, region is not None)


def tables(deal: Deal) -> tuple[Money, ...]:
    """The figures of every table that names an amount of a side, in order."""
    return tuple(found for found in map(_money, deal.tabellen) if found.rijk or found.regio)


def _money(table: Tabel) -> Money:
    rows = [_sums(row, table) for row in table.rijen]
    parts = [row for row in rows if row.rol not in (Rol.TOTAAL, Rol.SUBTOTAAL)]
    signed = next((row for row in rows if row.rol is Rol.TOTAAL), None)
    summed = Sums(
        "Totaal",
        Rol.TOTAAL,
        sum(row.rijk for row in parts),
        sum(row.regio for row in parts),
        sum(row.totaal for row in parts),
    )
    total = signed or summed
    widest = max((row.rijk + row.regio for row in parts), default=0)
    fits = (total.rijk, total.regio, total.totaal) == (summed.rijk, summed.regio, summed.totaal)
    roles = {
        column.rol
        for row in table.rijen
        for cell, column in zip(row.cellen, table.kolommen, strict=False)
        if cell.bedrag
    }
    bars = tuple(_with_bars(row, widest) for row in parts)
    return Money(table, bars, total, fits, Rol.RIJK in roles, Rol.REGIO in roles)


def _sums(row: Rij, table: Tabel) -> Sums:
    found = {Rol.RIJK: 0, Rol.REGIO: 0, Rol.TOTAAL: 0}
    for cell, column in zip(row.cellen, table.kolommen, strict=False):
        if column.rol in found and cell.bedrag:
            found[column.rol] += cell.bedrag.eurocenten
    total = found[Rol.TOTAAL] or found[Rol.RIJK] + found[Rol.REGIO]
    return Sums(row.naam, row.rol, found[Rol.RIJK], found[Rol.REGIO], total)


def _with_bars(row: Sums, widest: int) -> Sums:
    share = [round(100 * part / widest, 2) if widest else 0.0 for part in (row.rijk, row.regio)]
    return Sums(row.naam, row.rol, row.rijk, row.regio, row.totaal, share[0], share[1])


def csv_rows(deal: Deal) -> list[tuple[str, ...]]:
    """The figures for ``financien.csv``: euros and cents as ``2500000.00``, empty where a table has no such column."""
    rows: list[tuple[str, ...]] = [("post", "soort", "rijk_euro", "regio_euro", "totaal_euro", "tabel")]
    for found in tables(deal):
        for row in (*found.rijen, found.totaal):
            sides = (_plain(row.rijk) if found.rijk else "", _plain(row.regio) if found.regio else "")
            rows.append((row.naam, row.rol.value, *sides, _plain(row.totaal), found.tabel.kop.tekst))
    return rows


def _plain(eurocents: int) -> str:
    return f"{eurocents // 100}.{eurocents % 100:02}"
