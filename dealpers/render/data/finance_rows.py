"""Figures of a deal as the rows of ``financien.csv``."""

from dealpers.corpus.finance import plain, tables
from dealpers.model import Deal

_CSV_COLUMNS = "post soort rijk_euro regio_euro totaal_euro tabel rijk_grens regio_grens".split()


def csv_rows(deal: Deal) -> list[tuple[str, ...]]:
    """Rows of ``financien.csv``: euros and cents as ``2500000.00``, empty for no amount and for a gap.

    The last columns tell whether the amounts of a side are "ten hoogste" or "ten minste".
    """
    rows: list[tuple[str, ...]] = [(*_CSV_COLUMNS,)]
    for figures in tables(deal):
        for row in (*figures.rijen, figures.totaal):
            sides = (plain(side.eurocenten) for side in (row.rijk, row.regio, row.totaal))
            rows.append(
                (row.naam, row.rol.value, *sides, figures.tabel.kop.tekst, figures.rijk_grens, figures.regio_grens)
            )
    return rows
