"""What a deal costs, as readers see it: the sums, the rows behind them and their bars."""

from dataclasses import dataclass

from dealpers.bedrag import in_miljoenen
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
        return (
            f"{self.naam}: Rijk {in_miljoenen(self.rijk)} miljoen euro, Regio {in_miljoenen(self.regio)} miljoen euro"
        )


@dataclass(frozen=True, slots=True)
class Money:
    """The finance table of a deal in figures; ``totaal`` is the row of totals as signed, summed where there is none."""

    tabel: Tabel
    rijen: tuple[Sums, ...]
    totaal: Sums
    klopt: bool


def money(deal: Deal) -> Money | None:
    """The figures of the first table that has columns for State and region, if there is one."""
    for table in deal.tabellen:
        roles = {column.rol for column in table.kolommen}
        if {Rol.RIJK, Rol.REGIO} <= roles:
            return _money(table)
    return None


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
    return Money(table, tuple(_with_bars(row, widest) for row in parts), total, fits)


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


def csv_rows(found: Money) -> list[tuple[str, ...]]:
    """The figures for ``financien.csv``: whole euros and cents as ``2500000.00``, the amounts as signed beside them."""
    rows: list[tuple[str, ...]] = [("post", "soort", "rijk_euro", "regio_euro", "totaal_euro")]
    rows += [
        (row.naam, row.rol.value, _plain(row.rijk), _plain(row.regio), _plain(row.totaal))
        for row in (*found.rijen, found.totaal)
    ]
    return rows


def _plain(eurocents: int) -> str:
    return f"{eurocents // 100}.{eurocents % 100:02}"
