"""One deal, whole, and how to walk any text of the collection in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.model.document import Document, Paragraaf
from dealpers.model.facts import Aanvaarding, Feiten, Herkomst, Kort
from dealpers.model.records import Actielijn, Actor, Begrip, Partij, Partner, Taak, Termijn, Tijdstip
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
    Programma,
    Tabelplaats,
    Tussenkop,
)


@dataclass(frozen=True, slots=True)
class Deal:
    """One deal, whole."""

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

    @property
    def artikelen(self) -> tuple[Artikel, ...]:
        """All articles, in order."""
        return tuple(artikel for hoofdstuk in self.hoofdstukken for artikel in hoofdstuk.artikelen)

    @property
    def naam(self) -> str:
        """The title as printed."""
        return self.titel.tekst

    @property
    def map(self) -> str:
        """The folder of the site and of the content in which it stands."""
        return "deals"


Deel = Afdeling | Hoofdstuk | Artikel | Lid | Programma | Onderdeel | Paragraaf
Node = Stuk | Deel | Blok | Tabel | Noot


def children(node: Node, stuk: Stuk) -> Iterator[Node]:
    """What a part holds, in reading order: notes right behind the paragraph that calls them, tables at their place."""
    match node:
        case Deal():
            yield node.titel
            yield from node.inleiding
            yield from node.aanhef
            yield from node.hoofdstukken
        case Document():
            if node.titel.inhoud:
                yield node.titel
            yield from node.inleiding
            yield from node.paragrafen
        case Paragraaf():
            yield node.kop
            yield from node.blokken
            yield from node.paragrafen
        case Hoofdstuk():
            if node.kop:
                yield node.kop
            yield from node.artikelen
        case Afdeling() | Artikel() | Programma():
            yield node.kop
            yield from node.blokken
        case Lid():
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
        case Alinea():
            if marks := node.nootmarken:
                yield from (noot for noot in stuk.noten if noot.label in marks)
        case Tabel():
            yield node.kop
            yield from (kolom.kop for kolom in node.kolommen)
            yield from (cel.alinea for rij in node.rijen for cel in rij.cellen)
            yield from node.noten
        case Noot():
            yield node.alinea


def walk(node: Node, stuk: Stuk) -> Iterator[Node]:
    """The part itself and all it holds, in reading order, each before what it holds."""
    yield node
    for child in children(node, stuk):
        yield from walk(child, stuk)


def alineas(node: Node, stuk: Stuk) -> Iterator[Alinea]:
    """Every running text of the part, in reading order."""
    return (part for part in walk(node, stuk) if isinstance(part, Alinea))
