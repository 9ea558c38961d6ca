"""Walk any text of the collection, or any part of one, in reading order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dealpers.model import ids
from dealpers.model.deal import Deal
from dealpers.model.document import Document
from dealpers.model.slot import Bijlage, OntvangenBijlage, Slot
from dealpers.model.stuk import Stuk
from dealpers.model.tables import Noot, Tabel
from dealpers.model.text import (
    Afdeling,
    Alinea,
    Artikel,
    Blok,
    Hoofdstuk,
    Lid,
    Lijst,
    Onderdeel,
    Paragraaf,
    Programma,
    Tabelplaats,
    Tussenkop,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """Parts of a text in reading order, with its tables, notes and annexes: the input of a walk.

    A parser walks the tree of a text before its ``Deal`` or ``Document`` exists.
    """

    titel: Alinea
    parts: tuple["Node", ...]
    tabellen: tuple[Tabel, ...]
    noten: tuple[Noot, ...] = ()
    bijlagen: tuple[Bijlage, ...] = ()


Surroundings = Stuk | Tree
"""Text with the tables, notes and annexes that its paragraphs refer to by identifier or mark."""
Deel = Afdeling | Hoofdstuk | Artikel | Lid | Programma | Onderdeel | Paragraaf | Slot | Bijlage | OntvangenBijlage
Node = Surroundings | Deel | Blok | Tabel | Noot


def deal_parts(
    opening: tuple[Blok, ...],
    aanhef: tuple[Afdeling, ...],
    hoofdstukken: tuple[Hoofdstuk, ...],
    slot: Slot | None,
    bijlagen: Iterable[Bijlage | OntvangenBijlage],
) -> tuple[Node, ...]:
    """Parts of a deal in reading order, from its title and introduction to its annexes in the order of their files."""
    annexes = sorted(bijlagen, key=lambda bijlage: bijlage.volgnummer)
    return (*opening, *aanhef, *hoofdstukken, *((slot,) if slot else ()), *annexes)


def document_parts(
    *, titel: Alinea, inleiding: tuple[Blok, ...], paragrafen: tuple[Paragraaf, ...]
) -> tuple[Node, ...]:
    """Parts of a document in reading order; a title without words is no part."""
    return (*((titel,) if titel.inhoud else ()), *inleiding, *paragrafen)


def children(node: Node, stuk: Surroundings) -> Iterator[Node]:
    """Direct children of a part in reading order; a note follows the paragraph that calls it, a table its place."""
    match node:
        case Alinea():
            if node.nootmarken:
                yield from called(node, stuk)
        case Deal():
            yield from deal_parts(
                opening=(node.titel, *node.inleiding),
                aanhef=node.aanhef,
                hoofdstukken=node.hoofdstukken,
                slot=node.slot,
                bijlagen=node.alle_bijlagen,
            )
        case Document():
            yield from document_parts(titel=node.titel, inleiding=node.inleiding, paragrafen=node.paragrafen)
        case Tree():
            yield from node.parts
        case Paragraaf() | Bijlage():
            yield node.kop
            yield from node.blokken
            yield from node.paragrafen
        case Hoofdstuk():
            if node.kop:
                yield node.kop
            yield from node.blokken
            yield from node.artikelen
        case Artikel() | Programma():
            yield node.kop
            yield from node.blokken
        case Afdeling() | Lid() | Slot():
            if node.kop:
                yield node.kop
            yield from node.blokken
        case Onderdeel():
            yield from node.blokken
        case Lijst():
            yield from node.onderdelen
        case Tussenkop():
            yield node.kop
        case Tabelplaats():
            yield from (tabel for tabel in stuk.tabellen if tabel.id == node.tabel)
        case Tabel():
            yield node.kop
            yield from (kolom.kop for kolom in node.kolommen)
            yield from (cel.alinea for rij in node.rijen for cel in rij.cellen)
            yield from node.noten
        case Noot():
            yield node.alinea
            yield from node.meer


def called(alinea: Alinea, stuk: Surroundings) -> Iterator[Noot]:
    """Notes whose first mark is in a paragraph, in order; the page renders these notes beside the paragraph."""
    return (note for note in marked(alinea, stuk) if note.bij in ("", alinea.id))


def marked(alinea: Alinea, stuk: Surroundings) -> Iterator[Noot]:
    """Notes whose mark a paragraph bears; a table and an annex have notes of their own.

    A mark in a cell calls the note of its table, if the table has a note under that mark.
    """
    if not alinea.nootmarken:
        return iter(())
    table = table_of(alinea, stuk)
    labels_below = {noot.label for noot in table.noten} if table else set()
    marks, annex = [label for label in alinea.nootmarken if label not in labels_below], annex_of(alinea.id, stuk)
    return (noot for noot in stuk.noten if noot.label in marks and annex_of(noot.id, stuk) == annex)


def annex_of(part: ids.AnyId, stuk: Surroundings) -> ids.PartId:
    """Identifier of the annex around a part or paragraph; empty outside annexes."""
    around = [annex.id for annex in stuk.bijlagen if ids.is_inside(part, annex.id)]
    return max(around, key=len, default=ids.NO_PART)


def table_of(alinea: Alinea, stuk: Surroundings) -> Tabel | None:
    """Table around a paragraph; None outside tables."""
    around = (table for table in stuk.tabellen if ids.is_inside(alinea.id, table.id))
    return max(around, key=lambda table: len(table.id), default=None) if alinea.in_table else None


def walk(node: Node, stuk: Surroundings) -> Iterator[Node]:
    """Nodes of a part in reading order, depth first, beginning with the part."""
    return iter(_walks.walk(node, stuk)[1])


_Walk = tuple[Node, tuple[Node, ...], tuple[Alinea, ...]]
"""Part, its nodes in reading order, and the running texts among these nodes."""


class _Walks:
    """Cache of the walks through the last text, because links, checks and pages ask for the same walks.

    The title, tables, notes and annexes of the text are the key, compared by identity. A copy of the text that differs
    in other fields only reuses the cache.
    """

    def __init__(self) -> None:
        self._last: tuple[tuple[object, ...], dict[int, _Walk]] = ((), {})

    def walk(self, node: Node, stuk: Surroundings) -> _Walk:
        last, walks = self._last
        around = (stuk.titel, stuk.tabellen, stuk.noten, stuk.bijlagen)
        if len(last) != len(around) or any(one is not other for one, other in zip(last, around, strict=True)):
            walks = {}
            self._last = (around, walks)
        known = walks.get(id(node))
        if known is None:  # the entry holds the node, so that no other object gets its id()
            if isinstance(node, Deal | Document | Tree | Hoofdstuk):
                parts = (node, *(part for child in children(node, stuk) for part in self.walk(child, stuk)[1]))
            else:
                parts = tuple(_walked(node, stuk))
            known = walks[id(node)] = (node, parts, tuple(part for part in parts if isinstance(part, Alinea)))
        return known


_walks = _Walks()


def _walked(node: Node, stuk: Surroundings) -> Iterator[Node]:
    waiting: list[Node] = [node]
    while waiting:
        part = waiting.pop()
        yield part
        if not isinstance(part, Alinea) or part.nootmarken:  # most nodes are running texts without children
            waiting.extend(reversed(tuple(children(part, stuk))))


def alineas(node: Node, stuk: Surroundings) -> Iterator[Alinea]:
    """Running texts of the part, in reading order."""
    return iter(_walks.walk(node, stuk)[2])
