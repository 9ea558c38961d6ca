"""Tables with their cells as printed and the amounts as integers, and the notes of tables and texts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from dealpers.dutch.amounts import Bedrag
from dealpers.model import ids
from dealpers.model.ids import PartId
from dealpers.model.source import Span
from dealpers.model.table_heads import whole_heads
from dealpers.model.text import NOWHERE, Alinea, Blok, Lijst, printed_label


class Rol(StrEnum):
    """Role of a column or row in a finance table."""

    RIJK = "rijk"
    REGIO = "regio"
    TOTAAL = "totaal"
    AANTAL = "aantal"
    SUBTOTAAL = "subtotaal"
    ACTIELIJN = "actielijn"
    UITVOERING = "uitvoeringskosten"
    KOP = "kop"
    OVERIG = "overig"


AMOUNTS = frozenset({Rol.RIJK, Rol.REGIO, Rol.TOTAAL})
"""Roles of the columns that hold amounts."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """Column of a table, with its printed heading."""

    kop: Alinea
    rol: Rol


@dataclass(frozen=True, slots=True, kw_only=True)
class Cel:
    """Cell as printed, with its amount or count as a number, if any; with ``boven`` the cell above goes on in it."""

    alinea: Alinea
    bedrag: Bedrag | None = None
    aantal: int | None = None
    boven: bool = False


@dataclass(frozen=True, slots=True)
class Rij:
    """Row: ``cellen`` holds one cell per column, and the first cell is the name of the row."""

    rol: Rol
    cellen: tuple[Cel, ...]

    @property
    def id(self) -> PartId:
        """Identifier of the row, from the table and the rank of the row: ``tabel-1-4``."""
        return self.cellen[0].alinea.deel

    @property
    def naam(self) -> str:
        """Name of the row as printed."""
        return self.cellen[0].alinea.tekst


@dataclass(frozen=True, slots=True, kw_only=True)
class Noot:
    """Note to the text or to a table, under its mark.

    ``meer`` are the paragraphs and lists after its first paragraph. ``bij`` is the identifier of the first paragraph
    that calls the note, where the note is rendered; empty for a note below its table.
    """

    id: PartId
    label: str
    alinea: Alinea
    meer: tuple[Blok, ...] = ()
    bij: str = ""

    @property
    def gedrukt(self) -> str:
        """Label as printed."""
        return printed_label(self.label)

    @property
    def vervolg(self) -> tuple[tuple[str, Alinea], ...]:
        """Paragraphs after the first, each with the label of the item that it opens, or ``""``."""
        return tuple(_labelled(self.meer))


def _labelled(blocks: Iterable[Blok]) -> Iterator[tuple[str, Alinea]]:
    for block in blocks:
        if isinstance(block, Alinea):
            yield "", block
        elif isinstance(block, Lijst):
            for item in block.onderdelen:
                inside = list(_labelled(item.blokken))
                if not inside or inside[0][0]:
                    inside.insert(0, ("", Alinea(ids.text_in(item.id, 0), ())))
                yield item.label, inside[0][1]
                yield from inside[1:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel:
    """Table with the notes printed under it."""

    id: PartId
    kop: Alinea
    kolommen: tuple[Kolom, ...]
    rijen: tuple[Rij, ...]
    noten: tuple[Noot, ...]
    span: Span = field(default=NOWHERE, compare=False, repr=False)

    @property
    def koppen(self) -> tuple[str, ...]:
        """Heading of each column, with the cells of the rows that go on with the headings."""
        rows = [tuple(cell.alinea.tekst for cell in row.cellen) for row in self.rijen if row.rol is Rol.KOP]
        return whole_heads([column.kop.tekst for column in self.kolommen], rows)


class Partijentabel(Tabel):
    """Table of the preamble whose rows name the parties."""

    __slots__ = ()
