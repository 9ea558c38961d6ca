"""Text of a deal in Akoma Ntoso: running text, items, leden, articles, chapters, tables, notes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from dealpers.model import (
    Alinea,
    Artikel,
    Blok,
    Hoofdstuk,
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
from dealpers.model.ids import AnyId
from dealpers.render.akn.eids import joined
from dealpers.render.xml.element import Element, block, running
from dealpers.render.xml.spans import Mark, grouped, split_heading
from dealpers.render.xml.text import Says, XmlText

_TEXT = (Alinea, Tabelplaats, Tussenkop)


@dataclass(frozen=True, slots=True, kw_only=True)
class AknText(XmlText):
    """Renderer of the parts of one deal; ``eids`` names the parts, ``marks`` has the marked words by paragraph."""

    STYLES: ClassVar[Mapping[Stijl, Says]] = {Stijl.NADRUK: ("i", ()), Stijl.VET: ("b", ())}
    eids: Mapping[AnyId, str]
    marks: Callable[[Alinea], Sequence[Mark[Says]]]

    # -- running text

    def marked(self, alinea: Alinea) -> Sequence[Mark[Says]]:
        """Marked words of a paragraph, each with its element."""
        return self.marks(alinea)

    def paragraph(self, alinea: Alinea, name: str = "p", *more: tuple[str, str]) -> Element:
        """Paragraph, or another element of running text."""
        return running(name, [("eId", self.eids[alinea.id]), *more], self.inline(alinea))

    def to_web(self, address: str) -> Says:
        """Element around a web address."""
        return "ref", (("href", address),)

    def note(self, note: Noot) -> Element:
        """Note at its first mark."""
        marks = [("eId", self.eids[note.id]), ("marker", note.gedrukt), ("placement", "bottom")]
        return block("authorialNote", marks, [self.paragraph(note.alinea), *self.flow(note.meer)])

    def note_of_table(self, note: Noot, table: Tabel) -> Element:
        """Reference to a note that goes below its table."""
        return self.mark(note, note.gedrukt)

    def mark(self, note: Noot | None, label: str) -> Element:
        """Reference to a note that is rendered elsewhere; a superscript for a note that the text lacks."""
        if note is None:
            return running("sup", (), (label,))
        return block("noteRef", [("marker", label), ("href", f"#{self.eids[note.id]}")])

    # -- blocks in which anything may follow anything

    def flow(self, blocks: Iterable[Blok]) -> list[Element]:
        """Blocks as paragraphs, lists and tables."""
        out: list[Element] = []
        for item_of_flow in blocks:
            match item_of_flow:
                case Alinea():
                    out.append(self.paragraph(item_of_flow))
                case Tussenkop():
                    out.append(self.paragraph(item_of_flow.kop, "block", ("name", "tussenkop")))
                case Tabelplaats():
                    out += [self.table(table) for table in self.deal.tabellen if table.id == item_of_flow.tabel]
                case Lijst():
                    items = [self.item(item, "item") for item in item_of_flow.onderdelen]
                    out.append(block("blockList", [("eId", self._list(item_of_flow))], items))
        return out

    def item(self, item: Onderdeel, name: str) -> Element:
        """Item of a list, or a consideration."""
        inside = self.flow(item.blokken) or [running("p")]
        return block(name, [("eId", self.eids[item.id])], [*_num(item), *inside])

    def _list(self, lijst: Lijst) -> str:
        return self.eids[lijst.onderdelen[0].id].rpartition("__")[0]

    # -- the hierarchy of chapters, articles, leden and items

    def chapter(self, chapter: Hoofdstuk) -> list[Element]:
        """Chapter as an element, or its articles alone where the text has no chapters."""
        articles = [self.article(article) for article in chapter.artikelen]
        if chapter.kop is None:
            return articles
        around = self.eids[chapter.id]
        head = self.headed(chapter.kop, chapter.nummer)
        if text := self.flow(chapter.blokken):
            name = "intro" if articles else "content"
            head.append(block(name, [("eId", joined(around, name))], text))
        return [block("chapter", [("eId", around)], [*head, *articles])]

    def article(self, article: Artikel) -> Element:
        """Article."""
        head = self.headed(article.kop, article.nummer)
        return block("article", [("eId", self.eids[article.id])], [*head, *self.inside(article)])

    def headed(self, kop: Alinea, number: str) -> list[Element]:
        """Number and name of a part from its printed heading; a character between the two goes with the number."""
        offset = split_heading(kop, number)
        if offset == len(kop.tekst) > 0:
            return [self.paragraph(kop, "num")]
        words = len(kop.tekst[:offset].rstrip())
        num = [running("num", (), self.inline(kop, 0, words))] if offset else []
        return [*num, running("heading", [("eId", self.eids[kop.id])], self.inline(kop, offset))]

    def inside(self, part: Artikel | Lid | Programma | Onderdeel) -> list[Element]:
        """Contents of a part: text alone, or parts with the text before, between and behind the parts."""
        around = self.eids[part.id]
        if all(isinstance(blok, _TEXT) for blok in part.blokken):
            text = self.flow(blok for blok in part.blokken if isinstance(blok, _TEXT))
            return [block("content", [("eId", joined(around, "content"))], text)] if text else []
        out: list[Element] = []
        runs = grouped(part.blokken, lambda blok: not isinstance(blok, Alinea | Tabelplaats))
        between = 0
        for rank, (apart, blocks) in enumerate(runs):
            if apart:
                out.append(self._part(blocks[0]))
                continue
            text = self.flow(blok for blok in blocks if isinstance(blok, _TEXT))
            if rank in (0, len(runs) - 1):
                name = "intro" if rank == 0 else "wrapUp"
                out.append(block(name, [("eId", joined(around, name.lower()))], text))
            else:
                between += 1
                unique = joined(around, f"alinea_{between}")
                content = block("content", [("eId", joined(unique, "content"))], text)
                out.append(block("alinea", [("eId", unique)], [content]))
        return out

    def _part(self, blok: Blok | Lid | Programma) -> Element:
        match blok:
            case Lid():
                head = [self.paragraph(blok.kop, "heading")] if blok.kop else []
                return block("paragraph", [("eId", self.eids[blok.id])], [*_num(blok), *head, *self.inside(blok)])
            case Programma():
                head = self.headed(blok.kop, blok.code)
                marks = [("eId", self.eids[blok.id]), ("name", "programma")]
                return block("hcontainer", marks, [*head, *self.inside(blok)])
            case Lijst():
                points = [
                    block(
                        "point" if item.genummerd else "indent",
                        [("eId", self.eids[item.id])],
                        [*_num(item), *self.inside(item)],
                    )
                    for item in blok.onderdelen
                ]
                return block("list", [("eId", self._list(blok))], points)
            case Tussenkop():
                return self.paragraph(blok.kop, "crossHeading")
        raise AssertionError(blok)

    def section(self, section: Paragraaf | Artikel) -> Element:
        """Section of an annex with its own sections, or an article of that annex."""
        if isinstance(section, Artikel):
            return self.article(section)
        around = self.eids[section.id]
        head = self.headed(section.kop, section.nummer)
        text = self.flow(section.blokken)
        if not section.paragrafen:
            inside = [block("content", [("eId", joined(around, "content"))], text)] if text else []
        else:
            inside = [block("intro", [("eId", joined(around, "intro"))], text)] if text else []
            inside += [self.section(inner) for inner in section.paragrafen]
        return block("section", [("eId", around)], [*head, *inside])

    # -- tables

    def table(self, table: Tabel) -> Element:
        """Table under its heading, with its notes below it."""
        around = self.eids[table.id]
        header = [block("th", (), [self.paragraph(column.kop)]) for column in table.kolommen]
        rows = [
            block(
                "tr", [("eId", self.eids[row.id])], [_cell(index, row, self.paragraph(c.alinea)) for index, c in cells]
            )
            for row in table.rijen
            for cells in [enumerate(row.cellen)]
        ]
        notes = [
            block(
                "blockContainer",
                [("eId", self.eids[note.id]), ("class", "noot")],
                [running("num", (), (note.gedrukt,)), self.paragraph(note.alinea)],
            )
            for note in table.noten
        ]
        body = block("table", [("eId", joined(around, "table"))], [block("tr", (), header), *rows])
        return block("tblock", [("eId", around)], [self.paragraph(table.kop, "heading"), body, *notes])


def _cell(column: int, row: Rij, text: Element) -> Element:
    """Cell of a row; a second line of headings has headings alone."""
    return block("td" if column and row.rol is not Rol.KOP else "th", (), [text])


def _num(part: Onderdeel | Lid) -> list[Element]:
    """Label as printed; a bullet is layout."""
    shown = part.label and (isinstance(part, Lid) or part.genummerd)
    return [running("num", (), (part.label,))] if shown else []
