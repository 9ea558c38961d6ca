"""Deal as one value, and walks through any text of the collection in reading order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dealpers.model.document import Document
from dealpers.model.facts import Aanvaarding, Feiten, Herkomst, Kort, Wijziging
from dealpers.model.records import Actielijn, Actor, Begrip, Groep, Partij, Partner, Taak, Termijn, Tijdstip
from dealpers.model.slot import Bijlage, Ondertekening, OntvangenBijlage, Slot
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


@dataclass(frozen=True, slots=True)
class Deal:
    """Deal with its text and its facts; ``versies`` are the superseded texts, newest first.

    ``aanduidingen`` are names that the text gives in passing: to groups, to all parties, to bodies.
    """

    id: str
    feiten: Feiten
    titel: Alinea
    inleiding: tuple[Blok, ...]
    aanhef: tuple[Afdeling, ...]
    hoofdstukken: tuple[Hoofdstuk, ...]
    tabellen: tuple[Tabel, ...]
    noten: tuple[Noot, ...]
    partijen: tuple[Partij, ...]
    partners: tuple[Partner, ...]
    begrippen: tuple[Begrip, ...]
    actielijnen: tuple[Actielijn, ...]
    tijdstippen: tuple[Tijdstip, ...]
    aanvaard: tuple[Aanvaarding, ...] = ()
    herkomst: Herkomst | None = None
    kort: tuple[Kort, ...] = ()
    actoren: tuple[Actor, ...] = ()
    taken: tuple[Taak, ...] = ()
    termijnen: tuple[Termijn, ...] = ()
    slot: Slot | None = None
    ondertekeningen: tuple[Ondertekening, ...] = ()
    bijlagen: tuple[Bijlage, ...] = ()
    ontvangen: tuple[OntvangenBijlage, ...] = ()
    versies: tuple["Versie", ...] = ()
    groepen: tuple[Groep, ...] = ()
    aanduidingen: tuple[Begrip, ...] = ()

    @property
    def alle_bijlagen(self) -> tuple[Bijlage | OntvangenBijlage, ...]:
        """Annexes in Markdown and annexes received as PDF, in the order of their file names."""
        return tuple(sorted((*self.bijlagen, *self.ontvangen), key=lambda bijlage: bijlage.volgnummer))

    @property
    def artikelen(self) -> tuple[Artikel, ...]:
        """All articles, in order."""
        return tuple(artikel for hoofdstuk in self.hoofdstukken for artikel in hoofdstuk.artikelen)

    @property
    def naam(self) -> str:
        """Title as printed."""
        return self.titel.tekst

    @property
    def map(self) -> str:
        """Name of the folder of the deal, in the content and on the site."""
        return "deals"


@dataclass(frozen=True, slots=True)
class Versie:
    """Superseded text of a deal: its first day in force, the amendment that ended it, and the text.

    ``deal`` has the facts of the present deal and no versions; its identifier lies below that of the present deal.
    """

    van: date
    wijziging: Wijziging
    deal: Deal

    @property
    def tot(self) -> date:
        """Last day on which the text was in force."""
        return self.wijziging.op - timedelta(days=1)


Deel = Afdeling | Hoofdstuk | Artikel | Lid | Programma | Onderdeel | Paragraaf | Slot | Bijlage | OntvangenBijlage
Node = Stuk | Deel | Blok | Tabel | Noot


def children(node: Node, stuk: Stuk) -> Iterator[Node]:
    """Direct children of a part in reading order; a note follows the paragraph that calls it, a table its place."""
    match node:
        case Alinea():
            if node.nootmarken:
                yield from called(node, stuk)
        case Deal():
            yield node.titel
            yield from node.inleiding
            yield from node.aanhef
            yield from node.hoofdstukken
            if node.slot:
                yield node.slot
            yield from node.alle_bijlagen
        case Document():
            if node.titel.inhoud:
                yield node.titel
            yield from node.inleiding
            yield from node.paragrafen
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


def called(alinea: Alinea, stuk: Stuk) -> Iterator[Noot]:
    """Notes whose first mark is in this paragraph, in order; they are rendered beside this paragraph."""
    return (note for note in marked(alinea, stuk) if note.bij in ("", alinea.id))


def marked(alinea: Alinea, stuk: Stuk) -> Iterator[Noot]:
    """Notes whose mark a paragraph bears; a table and an annex have notes of their own.

    A mark in a cell calls the note of its table, if the table has a note under that mark.
    """
    if not alinea.nootmarken:
        return iter(())
    table = table_of(alinea, stuk)
    own = {noot.label for noot in table.noten} if table else set()
    marks, annex = [label for label in alinea.nootmarken if label not in own], annex_of(alinea.id, stuk)
    return (noot for noot in stuk.noten if noot.label in marks and annex_of(noot.id, stuk) == annex)


def annex_of(part: str, stuk: Stuk) -> str:
    """Identifier of the annex around a part or paragraph; empty outside annexes."""
    around = [annex.id for annex in stuk.bijlagen if part.startswith((f"{annex.id}-", f"{annex.id}."))]
    return max(around, key=len, default="")


def in_table(alinea: Alinea) -> bool:
    """True if a paragraph is inside a table, of the deal or of an annex."""
    return "tabel-" in alinea.id and re.match(r"(?:bijlage-[^-.]+(?:--\d+)?-)?tabel-", alinea.id) is not None


def table_of(alinea: Alinea, stuk: Stuk) -> Tabel | None:
    """Table around a paragraph; None outside tables."""
    around = (table for table in stuk.tabellen if alinea.id.startswith((f"{table.id}.", f"{table.id}-")))
    return max(around, key=lambda table: len(table.id), default=None) if in_table(alinea) else None


def walk(node: Node, stuk: Stuk) -> Iterator[Node]:
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

    def walk(self, node: Node, stuk: Stuk) -> _Walk:
        last, walks = self._last
        around = (stuk.titel, stuk.tabellen, stuk.noten, stuk.bijlagen)
        if len(last) != len(around) or any(one is not other for one, other in zip(last, around, strict=True)):
            walks = {}
            self._last = (around, walks)
        known = walks.get(id(node))
        if known is None:  # the entry holds the node, so that no other object gets its id()
            if isinstance(node, Deal | Document | Hoofdstuk):
                parts = (node, *(part for child in children(node, stuk) for part in self.walk(child, stuk)[1]))
            else:
                parts = tuple(_walked(node, stuk))
            known = walks[id(node)] = (node, parts, tuple(part for part in parts if isinstance(part, Alinea)))
        return known


_walks = _Walks()


def _walked(node: Node, stuk: Stuk) -> Iterator[Node]:
    waiting: list[Node] = [node]
    while waiting:
        part = waiting.pop()
        yield part
        if not isinstance(part, Alinea) or part.nootmarken:  # most nodes are running texts without children
            waiting.extend(reversed(tuple(children(part, stuk))))


def alineas(node: Node, stuk: Stuk) -> Iterator[Alinea]:
    """Running texts of the part, in reading order."""
    return iter(_walks.walk(node, stuk)[2])
