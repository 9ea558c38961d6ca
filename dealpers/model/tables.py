"""A table of amounts: cells as printed, amounts as whole numbers beside them; and the notes of tables and text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from dealpers.dutch.amounts import Bedrag
from dealpers.model.source import Span
from dealpers.model.text import NOWHERE, Alinea, Blok, Lijst


class Rol(StrEnum):
    """What a column or row of a finance table stands for."""

    RIJK = "rijk"
    REGIO = "regio"
    TOTAAL = "totaal"
    AANTAL = "aantal"
    SUBTOTAAL = "subtotaal"
    ACTIELIJN = "actielijn"
    UITVOERING = "uitvoeringskosten"
    OVERIG = "overig"


AMOUNTS = frozenset({Rol.RIJK, Rol.REGIO, Rol.TOTAAL})
"""The columns that hold amounts."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of a table, with its printed heading."""

    kop: Alinea
    rol: Rol


@dataclass(frozen=True, slots=True)
class Cel:
    """A cell as printed, with the amount or the count it holds, if any."""

    alinea: Alinea
    bedrag: Bedrag | None = None
    aantal: int | None = None


@dataclass(frozen=True, slots=True)
class Rij:
    """A row: ``cellen`` holds one cell a column, the first of them the row's name."""

    rol: Rol
    cellen: tuple[Cel, ...]

    @property
    def id(self) -> str:
        """The identifier of the row, after its table and its rank in it: ``tabel-1-4``."""
        return self.cellen[0].alinea.deel

    @property
    def naam(self) -> str:
        """The row's name as printed."""
        return self.cellen[0].alinea.tekst


@dataclass(frozen=True, slots=True)
class Noot:
    """A note to the text or to a table, under the mark that calls it.

    ``meer`` are the paragraphs and lists after its first paragraph. ``bij`` is the identifier of the first paragraph
    that calls the note, where the note is printed; empty for a note that stands below its table.
    """

    id: str
    label: str
    alinea: Alinea
    meer: tuple[Blok, ...] = ()
    bij: str = ""

    @property
    def vervolg(self) -> tuple[tuple[str, Alinea], ...]:
        """The paragraphs after the first, each with the label of the item that it opens, or none."""
        return tuple(_labelled(self.meer))


def _labelled(blocks: Iterable[Blok]) -> Iterator[tuple[str, Alinea]]:
    for block in blocks:
        if isinstance(block, Alinea):
            yield "", block
        elif isinstance(block, Lijst):
            for item in block.onderdelen:
                inside = list(_labelled(item.blokken))
                if not inside or inside[0][0]:
                    inside.insert(0, ("", Alinea(f"{item.id}.0", ())))
                yield item.label, inside[0][1]
                yield from inside[1:]


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table of amounts with the notes printed under it."""

    id: str
    kop: Alinea
    kolommen: tuple[Kolom, ...]
    rijen: tuple[Rij, ...]
    noten: tuple[Noot, ...]
    span: Span = field(default=NOWHERE, compare=False, repr=False)
