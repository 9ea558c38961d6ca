"""Text of a deal in the vocabulary of the Staatscourant: articles, leden, lists, definitions, tables, notes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import ClassVar

from dealpers.corpus.corpus import Links, Staat, Verwijzing
from dealpers.model import (
    Alinea,
    Artikel,
    Begrip,
    Blok,
    Lid,
    Lijst,
    Noot,
    Onderdeel,
    Paragraaf,
    Programma,
    Rij,
    Rol,
    Stijl,
    Tabel,
    Tabelplaats,
    Tussenkop,
)
from dealpers.model.ids import StukId
from dealpers.render.links import word_of
from dealpers.render.staatscourant import choices
from dealpers.render.xml.element import Child, Element, block, running
from dealpers.render.xml.spans import Mark, note_before, split_heading
from dealpers.render.xml.text import Says, XmlText

_EXPLICIT = (("type", "expliciet"), ("level", "single"))


@dataclass(frozen=True, slots=True, kw_only=True)
class StaatscourantText(XmlText):
    """Renderer of the parts of one deal; ``publications`` has the citable names of other deals of the collection."""

    STYLES: ClassVar[Mapping[Stijl, Says]] = {
        Stijl.NADRUK: ("nadruk", (("type", "cur"),)),
        Stijl.VET: ("nadruk", (("type", "vet"),)),
    }
    links: Links
    publications: Mapping[StukId, str]

    # -- running text

    def al(self, alinea: Alinea) -> Element:
        """Paragraph as an element ``al``."""
        return running("al", (), self.inline(alinea))

    def marked(self, alinea: Alinea) -> list[Mark[Says]]:
        """References of a paragraph that lead somewhere, each with its element."""
        linked = ((ref, self.link(ref)) for ref in self.links.verwijzingen.get(alinea.id, ()))
        return [Mark(ref.begin, ref.eind, link) for ref, link in linked if link]

    def link(self, ref: Verwijzing) -> Says | None:
        """Element of a reference; None for a dead one and for one without known address."""
        if ref.staat is Staat.INTERN and ref.doelen:
            return "intref", (("doc", ref.doelen[0]),)
        if ref.staat is Staat.EXTERN and ref.document:
            place = f"#{ref.doelen[0]}" if ref.doelen else ""
            document = self.publications.get(ref.document, ref.document)
            return "extref", (("doc", document + place), ("soort", "document"))
        if ref.staat is Staat.EXTERN and ref.adres:
            return "extref", (("doc", ref.adres), ("soort", "URL"))
        return None

    def to_web(self, address: str) -> Says:
        """Element around a web address."""
        return "extref", (("doc", address), ("soort", "URL"))

    def note(self, note: Noot) -> Element:
        """Note where the text calls it."""
        return self._noted(note.id, "voet", note.gedrukt, note.alinea, note.vervolg)

    def note_of_table(self, note: Noot, table: Tabel) -> Child:
        """Note where its table calls it; only the mark, if the table calls its notes in another order."""
        in_order = _in_order(table)
        return self._noted(note.id, "tabel", note.gedrukt, note.alinea) if in_order else note.gedrukt

    def mark(self, note: Noot | None, label: str) -> Child:
        """Mark as printed."""
        return label

    def _noted(
        self, identifier: str, kind: str, label: str, text: Alinea, more: tuple[tuple[str, Alinea], ...] = ()
    ) -> Element:
        """Note as an element; an item in the note is a paragraph that begins with its label."""
        number = running("noot.nr", (), (label,))
        texts = [running("noot.al", (), self.inline(text))]
        for mark, alinea in more:
            texts.append(running("noot.al", (), (f"{word_of(mark)} ".lstrip(), *self.inline(alinea))))
        return block("noot", [("id", identifier), ("type", kind)], [number, *texts])

    # -- headings

    def kop(self, kop: Alinea, number: str = "") -> Element:
        """Heading in its parts: label, number and title; a character between number and title goes with the number."""
        offset = split_heading(kop, number)
        head = kop.tekst[:offset].rstrip()
        cut = max(head.find(number), 0) if offset else 0
        cut = cut if cut and head[cut - 1].isspace() else 0
        named = [("label", head[:cut].rstrip()), ("nr", head[cut:])]
        out = [running(name, (), (words,)) for name, words in named if words]
        title = self.inline(kop, offset)
        return block("kop", (), [*out, running("titel", (), title)] if title or not out else out)

    def tussenkop(self, kop: Alinea, identifier: str = "") -> Element:
        """Heading inside a division or an article."""
        return running("tussenkop", [("id", identifier), ("kopopmaak", "vet")], self.inline(kop))

    # -- blocks

    def blocks(self, blocks: Iterable[Blok | Lid | Programma]) -> list[Element]:
        """Blocks in order; the blocks of a programme follow its heading."""
        out: list[Element] = []
        for blok in blocks:
            match blok:
                case Alinea():
                    out.append(self.al(blok))
                case Tussenkop():
                    out.append(self.tussenkop(blok.kop))
                case Tabelplaats():
                    for table in self.deal.tabellen:
                        out += self.table(table) if table.id == blok.tabel else []
                case Lijst():
                    out.append(self._list(blok))
                case Programma():
                    out += [self.tussenkop(blok.kop, blok.id), *self.blocks(blok.blokken)]
                case Lid():
                    out.append(self._lid(blok))
        return out

    def article(self, article: Artikel) -> Element:
        """Article."""
        inside = self.blocks(article.blokken)
        return block("artikel", [("id", article.id)], [self.kop(article.kop, article.nummer), *inside])

    def _lid(self, lid: Lid) -> Element:
        number = [running("lidnr", (), (lid.label,))] if lid.label else []
        head = [self.tussenkop(lid.kop)] if lid.kop else []
        return block("lid", [("id", lid.id)], [*number, *head, *self.blocks(lid.blokken)])

    def _list(self, lijst: Lijst) -> Element:
        defined = [self._definition(item) for item in lijst.onderdelen]
        if all(defined):
            return block("definitielijst", (), [item for item in defined if item])
        return block("lijst", _EXPLICIT, [self._item(item) for item in lijst.onderdelen])

    def _item(self, item: Onderdeel) -> Element:
        label = item.label if item.genummerd or not item.label else "–"
        marks = [("id", item.id)]
        inside = self.blocks(item.blokken) or [running("al")]
        number = running("li.nr", (), (label,) if label else ())  # the schema requires the element, even empty
        return block("li", marks, [number, *inside])

    def _definition(self, item: Onderdeel) -> Element | None:
        """Defined term with its definition, cut behind the colon; None where the text has another form."""
        term: Begrip | None = next((begrip for begrip in self.deal.begrippen if begrip.id == item.id), None)
        first = item.blokken[0] if item.blokken else None
        if term is None or not isinstance(first, Alinea) or term.term not in first.tekst:
            return None
        offset = first.tekst.find(": ", first.tekst.find(term.term) + len(term.term))
        cut = any(mark.begin <= offset < mark.end for mark in self.marked(first))
        if offset < 0 or cut or note_before(first, offset + 2) or not first.tekst[offset + 2 :].strip():
            return None
        label = [running("li.nr", (), (item.label,))] if item.genummerd else []
        rest = [running("al", (), self.inline(first, offset + 2)), *self.blocks(item.blokken[1:])]
        named = running("term", (), self.inline(first, 0, offset + 1))
        return block("definitie-item", [("id", item.id)], [*label, named, block("definitie", (), rest)])

    def section(self, section: Paragraaf | Artikel) -> Element:
        """Section of an annex with its own sections, or an article of that annex."""
        if isinstance(section, Artikel):
            return self.article(section)
        inside = [*self.blocks(section.blokken), *(self.section(inner) for inner in section.paragrafen)]
        return block(choices.KEUZES.indeling, [("id", section.id)], [self.kop(section.kop, section.nummer), *inside])

    # -- tables

    def table(self, table: Tabel) -> list[Element]:
        """Table in CALS form with its lines of headings; notes called out of order follow below the table."""
        columns = [(f"k{rank}", column) for rank, column in enumerate(table.kolommen, 1)]
        specs = [
            block("colspec", [("colnum", str(rank)), ("colname", name)]) for rank, (name, _) in enumerate(columns, 1)
        ]
        header = [block("entry", [("colname", name)], [self.al(column.kop)]) for name, column in columns]
        heads = tuple(takewhile(lambda row: row.rol is Rol.KOP, table.rijen[:-1]))
        rows = [self.row(row) for row in table.rijen]
        parts = [
            *specs,
            block("thead", (), [block("row", (), header), *rows[: len(heads)]]),
            block("tbody", (), rows[len(heads) :]),
        ]
        title = running("title", (), self.inline(table.kop))
        body = block("tgroup", [("cols", str(len(columns)))], parts)
        below = () if _in_order(table) else table.noten
        notes = [running("al", (), (f"{note.gedrukt} ", *self.inline(note.alinea))) for note in below]
        return [block("table", [("id", table.id)], [title, body]), *notes]

    def row(self, row: Rij) -> Element:
        """Row of a table, each cell with the name of its column."""
        cells = enumerate(row.cellen, 1)
        return block("row", (), [block("entry", [("colname", f"k{rank}")], [self.al(c.alinea)]) for rank, c in cells])


def _in_order(table: Tabel) -> bool:
    """True if the table calls each of its notes once, in their order."""
    cells = [column.kop for column in table.kolommen] + [c.alinea for row in table.rijen for c in row.cellen]
    labels = [note.label for note in table.noten]
    called = [label for alinea in (table.kop, *cells) for label in alinea.nootmarken if label in labels]
    return called == labels
