"""Tables of a text as YAML."""

from collections.abc import Iterable

from dealpers.model import Rij, Tabel
from dealpers.parse.tables import Kolomregel, Nootregel, Rijregel, Tabellen, Tabelregel
from dealpers.render.source.markdown import write_inline
from dealpers.render.source.yaml import write_record


def write_tables(tables: Iterable[Tabel]) -> str:
    """Tables in one file, cells as printed."""
    return write_record(Tabellen(tuple(map(_table, tables))))


def _table(table: Tabel) -> Tabelregel:
    return Tabelregel(
        kop=write_inline(table.kop),
        kolommen=tuple(Kolomregel(write_inline(column.kop), column.rol) for column in table.kolommen),
        rijen=tuple(map(_row, table.rijen)),
        noten=tuple(Nootregel(note.label, write_inline(note.alinea)) for note in table.noten),
    )


def _row(row: Rij) -> Rijregel:
    continued = tuple(rank for rank, cell in enumerate(row.cellen, 1) if cell.boven)
    return Rijregel(row.rol, tuple(write_inline(cell.alinea) for cell in row.cellen), continued)
