"""Kind of document: the reader of its record, its required parts, its template and its skeleton."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from dealpers.model import Alinea, Document, Lijst, Onderdeel, Paragraaf, Tabel, Tabelplaats, walk


def undated(document: Document) -> date | None:
    """No date, for kinds whose documents do not bear a date."""
    return None


@dataclass(frozen=True, slots=True)
class Vindplaats:
    """Section of the overview of a document for the search: its anchor, its title and the words that find it."""

    anker: str
    titel: str
    tekst: str


def unfound(document: Document) -> Iterator[Vindplaats]:
    """No section of the overview, for kinds whose overview is found by the facts in it."""
    yield from ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Documentsoort:
    """Kind of document under its name in ``document.yml``.

    ``read`` makes the record from the text; the record only repeats the text, so is no part of the model. ``lacks``
    yields the missing parts in Dutch; ``template`` renders the record. ``skeleton`` is the text of a new document, with
    ``{title}`` for its name; ``dated`` reads the date of a document; ``findable`` yields the sections of its overview
    that the search lists.
    """

    naam: str
    record: type
    read: Callable[[Document], object]
    lacks: Callable[[Document], Iterator[str]]
    template: str
    skeleton: str
    dated: Callable[[Document], date | None] = undated
    findable: Callable[[Document], Iterator[Vindplaats]] = unfound


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a document with their part; ``naam`` is the heading above the words, if any."""

    deel: str
    naam: str
    tekst: str


def texts(part: Paragraaf) -> tuple[Alinea, ...]:
    """Running texts right below a section, without its heading, notes and subsections."""
    return tuple(block for block in part.blokken if isinstance(block, Alinea))


def words_of(item: Onderdeel) -> str:
    """First text of an item."""
    return next((block.tekst for block in item.blokken if isinstance(block, Alinea)), "")


def whole(part: Paragraaf) -> tuple[Passage, ...]:
    """All paragraphs and items right below a section, in order; an item has the words of its inner list too."""
    sections: list[Passage] = []
    for block in part.blokken:
        if isinstance(block, Alinea):
            sections.append(Passage(block.deel, "", block.tekst))
        elif isinstance(block, Lijst):
            sections += [
                Passage(item.id, item.label if item.genummerd else "", all_words(item)) for item in block.onderdelen
            ]
    return tuple(sections)


def deep(part: Paragraaf) -> tuple[Passage, ...]:
    """Words of a section and its subsections; the first passage of a subsection bears its heading."""
    inside = list(whole(part))
    for inner in part.subparagrafen:
        first, *rest = deep(inner) or (Passage(inner.id, "", ""),)
        inside += [Passage(first.deel, first.naam or inner.titel, first.tekst), *rest]
    return tuple(inside)


def all_words(item: Onderdeel, between: str = " ") -> str:
    """Words of an item and of the lists inside, with ``between`` between their paragraphs."""
    words: list[str] = []
    for block in item.blokken:
        if isinstance(block, Alinea):
            words.append(block.tekst)
        elif isinstance(block, Lijst):
            words += [all_words(inner, between) for inner in block.onderdelen]
    return between.join(words)


def tables_in(document: Document, part: Paragraaf) -> tuple[Tabel, ...]:
    """Tables in a section and its subsections."""
    placed = [node.tabel for node in walk(part, document) if isinstance(node, Tabelplaats)]
    return tuple(table for table in document.tabellen if table.id in placed)


def row_sections(document: Document) -> frozenset[str]:
    """Sections that describe the rows of a table one by one, so that their facts are about one row only."""
    cells = {cell.alinea.tekst.strip() for table in document.tabellen for row in table.rijen for cell in row.cellen}
    matches: set[str] = set()
    for section in document.alle_paragrafen:
        titles = [inner.kop.tekst.strip() for inner in section.subparagrafen]
        if titles and 2 * sum(title in cells for title in titles) > len(titles):
            matches.update(inner.id for inner in section.subparagrafen)
    return frozenset(matches)


def titled(document: Document, *names: str) -> Paragraaf | None:
    """First section with one of ``names`` in its heading, ignoring case; None without such a section."""
    wanted = [name.lower() for name in names]
    sections = (s for s in document.alle_paragrafen if any(name in s.kop.tekst.lower() for name in wanted))
    return next(sections, None)
