"""What a kind of document is: how its text is read, what it must have, how an overview shows it, how one begins."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from dealpers.model import Alinea, Document, Lijst, Onderdeel, Paragraaf, Tabel, Tabelplaats, walk


def undated(document: Document) -> date | None:
    """That documents of a kind do not say of which day they are."""
    return None


@dataclass(frozen=True, slots=True)
class Documentsoort:
    """A kind of document under the name that ``document.yml`` gives it.

    ``read`` makes its record from the text; nothing is stated twice, so the record is no part of the model. ``lacks``
    says in Dutch what the record misses; ``template`` shows it; ``skeleton`` is the text of a new one, ``{title}``
    standing for its name; ``dated`` finds the day that a document bears.
    """

    naam: str
    record: type
    read: Callable[[Document], object]
    lacks: Callable[[Document], Iterator[str]]
    template: str
    skeleton: str
    dated: Callable[[Document], date | None] = undated


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a document with the part where they stand; ``naam`` is the heading above them, if any."""

    deel: str
    naam: str
    tekst: str


def texts(part: Paragraaf) -> tuple[Alinea, ...]:
    """The running texts right below a section, without its heading, its notes and what its sections hold."""
    return tuple(block for block in part.blokken if isinstance(block, Alinea))


def items(part: Paragraaf) -> tuple[Onderdeel, ...]:
    """The items right below a section."""
    return tuple(item for block in part.blokken if isinstance(block, Lijst) for item in block.onderdelen)


def words_of(item: Onderdeel) -> str:
    """The first text of an item."""
    return next((block.tekst for block in item.blokken if isinstance(block, Alinea)), "")


def tables_in(document: Document, part: Paragraaf) -> tuple[Tabel, ...]:
    """The tables that stand in a section or deeper."""
    placed = [node.tabel for node in walk(part, document) if isinstance(node, Tabelplaats)]
    return tuple(table for table in document.tabellen if table.id in placed)


def titled(document: Document, *names: str) -> Paragraaf | None:
    """The first section whose heading has one of these words in it, in any letters."""
    wanted = [name.lower() for name in names]
    found = (s for s in document.alle_paragrafen if any(name in s.kop.tekst.lower() for name in wanted))
    return next(found, None)
