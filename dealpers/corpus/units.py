"""Units for the comparison of two texts: leden, items, rows of tables and notes, by article, annex or division."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dealpers.model import (
    Afdeling,
    Alinea,
    Artikel,
    Bijlage,
    Blok,
    Deal,
    Document,
    Hoofdstuk,
    Lid,
    Lijst,
    Noot,
    Onderdeel,
    Paragraaf,
    Programma,
    Slot,
    Stuk,
    Tabel,
    Tabelplaats,
    Tussenkop,
    called,
    ids,
)
from dealpers.model.ids import TITLE, PartId


@dataclass(frozen=True, slots=True)
class Line:
    """Line of a unit: signed words, and our words before them (the name of a column)."""

    text: str
    ours: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Unit of comparison; ``label`` is its printed number, apart from the words, so that renumbering alone shows.

    ``heading``: the unit is the heading of the part ``id``.
    """

    id: PartId
    label: str
    lines: tuple[Line, ...]
    heading: bool = False

    @property
    def words(self) -> str:
        """Words without the label, a line feed between lines."""
        return "\n".join(line.text for line in self.lines)

    @property
    def text(self) -> str:
        """Words with the label, as printed."""
        return f"{self.label} {self.words}".strip(" ")

    @property
    def is_lid(self) -> bool:
        """True if the unit is a lid, and not only the heading of a lid."""
        return not self.heading and ids.parse(self.id).steps[-1][0] == "lid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Article, annex, division of the preamble or heading of a chapter, with its units, the heading first."""

    id: PartId
    name: str
    title: str
    units: tuple[Unit, ...]

    @property
    def kind(self) -> str:
        """Kind of the part: ``artikel``, ``bijlage``."""
        return ids.parse(self.id).steps[0][0]

    @property
    def words(self) -> str:
        """Words of all units below the heading."""
        return "\n".join(unit.words for unit in self.units if not (unit.heading and unit.id == self.id))


def sections(stuk: Stuk) -> Iterator[Section]:
    """Sections of the whole text, in reading order."""
    if isinstance(stuk, Document):
        yield from _of_document(stuk)
        return
    deal = stuk
    opening = (_heading(deal.titel, TITLE), *_notes(deal.titel, deal), *_of_blocks(deal.inleiding, deal))
    yield Section(id=TITLE, name="de titel", title=deal.titel.tekst, units=opening)
    for division in deal.aanhef:
        yield _part(division, division.naam, deal)
    for chapter in deal.hoofdstukken:
        if chapter.kop:
            yield _part(chapter, chapter.kop.tekst, deal)
        for article in chapter.artikelen:
            inside = tuple(_article(article, deal))
            yield Section(id=article.id, name=article.kop.tekst, title=article.titel, units=inside)
    if deal.slot:
        yield _part(deal.slot, deal.slot.kop.tekst.rstrip(":") if deal.slot.kop else "Slot", deal)
    for annex in deal.alle_bijlagen:
        if isinstance(annex, Bijlage):
            yield _part(annex, annex.kop.tekst, deal)
        else:
            lines = (Line(annex.titel), Line(annex.van, "Van"), Line(annex.sha256, "Controlesom"))
            inside = (Unit(id=annex.id, label="", lines=lines),)
            yield Section(
                id=annex.id, name=f"Bijlage {annex.volgnummer} – {annex.titel}", title=annex.titel, units=inside
            )


def _of_document(document: Document) -> Iterator[Section]:
    """Opening of a document, then each section without the sections below it."""
    opening = [_heading(document.titel, TITLE), *_notes(document.titel, document)] if document.titel.tekst else []
    opening += _of_blocks(document.inleiding, document)
    yield Section(id=TITLE, name="de opening", title=document.titel.tekst, units=tuple(opening))
    for part in document.alle_paragrafen:
        inside = (_heading(part.kop, part.id), *_notes(part.kop, document), *_of_blocks(part.blokken, document))
        yield Section(id=part.id, name=part.kop.tekst, title=part.kop.tekst, units=inside)


def _part(part: Afdeling | Hoofdstuk | Slot | Bijlage, name: str, deal: Deal) -> Section:
    head = (_heading(part.kop, part.id), *_notes(part.kop, deal)) if part.kop else ()
    inside = _of_blocks(part.blokken, deal)
    sections = part.paragrafen if isinstance(part, Bijlage) else ()
    below = (unit for section in sections for unit in _section(section, deal))
    return Section(id=part.id, name=name, title=part.kop.tekst if part.kop else name, units=(*head, *inside, *below))


def _article(article: Artikel, deal: Deal) -> Iterator[Unit]:
    label = article.kop.tekst[: article.titel_begin].strip()
    yield Unit(id=article.id, label=label, lines=(Line(_flat(article.titel)),), heading=True)
    yield from _notes(article.kop, deal)
    yield from _of_blocks(article.blokken, deal)


def _section(section: Paragraaf | Artikel, deal: Deal) -> Iterator[Unit]:
    """Units of a section with those below it, or of an article of an annex."""
    if isinstance(section, Artikel):
        yield from _article(section, deal)
        return
    yield _heading(section.kop, section.id)
    yield from _notes(section.kop, deal)
    yield from _of_blocks(section.blokken, deal)
    for part in section.paragrafen:
        yield from _section(part, deal)


def _heading(kop: Alinea, part: PartId, label: str = "") -> Unit:
    return Unit(id=part, label=label, lines=(Line(_flat(kop.tekst)),), heading=True)


def _of_blocks(blocks: Iterable[Blok | Lid | Programma], deal: Stuk) -> Iterator[Unit]:
    """Units of blocks; notes and tables in the middle of a unit follow right behind the unit."""
    for block in blocks:
        match block:
            case Alinea():
                yield Unit(id=block.deel, label="", lines=(Line(_flat(block.tekst)),))
                yield from _notes(block, deal)
            case Tussenkop():
                yield _heading(block.kop, block.kop.deel)
                yield from _notes(block.kop, deal)
            case Tabelplaats():
                yield from (row for table in deal.tabellen if table.id == block.tabel for row in _rows(table, deal))
            case Lijst():
                for item in block.onderdelen:
                    yield from _whole(item, deal)
            case Programma():
                yield _heading(block.kop, block.id)
                yield from _notes(block.kop, deal)
                yield from _of_blocks(block.blokken, deal)
            case Lid(kop=Alinea() as kop):
                yield _heading(kop, block.id, block.label)
                yield from _notes(kop, deal)
                yield from _of_blocks(block.blokken, deal)
            case Lid():
                yield from _whole(block, deal)


def _whole(part: Lid | Onderdeel, deal: Stuk) -> Iterator[Unit]:
    """Lid or item as one unit, with all its lines."""
    lines: list[Line] = []
    behind: list[Unit] = []

    def add(blocks: Iterable[Blok | Programma]) -> None:
        for block in blocks:
            match block:
                case Alinea():
                    lines.append(Line(_flat(block.tekst)))
                    behind.extend(_notes(block, deal))
                case Lijst():
                    for item in block.onderdelen:
                        first = len(lines)
                        add(item.blokken)
                        if item.genummerd and len(lines) > first:
                            lines[first] = Line(f"{item.label} {lines[first].text}")
                case _:
                    behind.extend(_of_blocks((block,), deal))

    add(part.blokken)
    label = part.label if isinstance(part, Lid) or part.genummerd else ""
    yield Unit(id=part.id, label=label, lines=tuple(lines))
    yield from behind


def _rows(table: Tabel, deal: Stuk) -> Iterator[Unit]:
    """Units of a table: its heading, the headings of its columns, each row, each note."""
    if table.kop.tekst:
        yield _heading(table.kop, table.id)
    names = [_flat(column.kop.tekst) for column in table.kolommen]
    if any(names):
        yield Unit(id=table.id, label="", lines=tuple(Line(name) for name in names if name))
    for head in (table.kop, *(column.kop for column in table.kolommen)):
        yield from _notes(head, deal)
    for row in table.rijen:
        cells = [_flat(cell.alinea.tekst) for cell in row.cellen]
        named = [*names[: len(cells)], *[""] * (len(cells) - len(names))]
        first = Line(cells[0]) if cells else Line("")
        yield Unit(
            id=row.id, label="", lines=(first, *(Line(*pair) for pair in zip(cells[1:], named[1:], strict=True)))
        )
        for cell in row.cellen:
            yield from _notes(cell.alinea, deal)
    for note in table.noten:
        yield Unit(id=note.id, label=note.gedrukt, lines=_note_lines(note))


def _notes(alinea: Alinea, deal: Stuk) -> Iterator[Unit]:
    if alinea.nootmarken:
        for note in called(alinea, deal):
            yield Unit(id=note.id, label=note.gedrukt, lines=_note_lines(note))


def _note_lines(note: Noot) -> tuple[Line, ...]:
    rest = (f"{label} {alinea.tekst}".strip() for label, alinea in note.vervolg)
    return tuple(Line(_flat(text)) for text in (note.alinea.tekst, *rest))


def _flat(text: str) -> str:
    """Words on one line, for a line feed separates the lines of a unit."""
    return text.replace("\n", " ")
