"""Text of a source as HTML: signed words in elements with ``data-tekst="bron"``, additions outside of those."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from html import escape
from itertools import zip_longest

from dealpers.corpus.announced import announced
from dealpers.corpus.corpus import Links, Verwijzing, first_of_each
from dealpers.dutch.sentences import capitalised
from dealpers.model import (
    Aanvaarding,
    Afdeling,
    Alinea,
    Artikel,
    Bijlage,
    Blok,
    Hoofdstuk,
    Kolom,
    Lid,
    Lijst,
    Onderdeel,
    Paragraaf,
    Programma,
    Rij,
    Rol,
    Slot,
    Stuk,
    Tabel,
    Tabelplaats,
    Tussenkop,
    called,
    ids,
)
from dealpers.model.columns import Columns, in_columns
from dealpers.model.ids import PartId, StukId, TextId
from dealpers.render.links import word_of
from dealpers.render.part_names import part_name, part_names
from dealpers.render.website.cells import PAGES, entry, number_class
from dealpers.render.website.definitions import Definition
from dealpers.render.website.inline import InlineRenderer
from dealpers.render.website.label import classes, label, mark
from dealpers.render.website.points import points_list
from dealpers.render.website.remarks import Opgemerkt
from dealpers.render.website.signatures import signature_table

SOURCE = 'data-tekst="bron"'
_UPRIGHT = 7  # columns of amounts that fit on portrait paper; more columns go on a landscape page


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRenderer:
    """Renderer of the parts of one deal for one page; ``level`` is the heading level of an article there.

    ``citable`` has the citations of parts without a number of a lid, ``corrections`` the notes on corrected words,
    ``contents`` the rows of tables of contents.
    """

    inline: InlineRenderer
    others: Mapping[StukId, Stuk]
    names: dict[PartId, str]
    remarks: Mapping[TextId, tuple[Aanvaarding, ...]]
    level: int = 1
    definitions: Mapping[TextId, tuple[Definition, ...]] = field(default_factory=dict)
    citable: Mapping[PartId, str] = field(default_factory=dict)
    opgemerkt: Mapping[TextId, tuple[Opgemerkt, ...]] = field(default_factory=dict)
    corrections: Mapping[TextId, str] = field(default_factory=dict)
    contents: Mapping[PartId, PartId] = field(default_factory=dict)

    @property
    def deal(self) -> Stuk:
        """Deal or document to render."""
        return self.inline.deal

    @property
    def links(self) -> Links:
        """References and terms of the deal."""
        return self.inline.links

    # -- parts

    def chapter_heading(self, chapter: Hoofdstuk) -> str:
        """Heading of a chapter, and the text before its first article."""
        if chapter.kop is None:
            return ""
        level = self.level - 1 or 2
        heading = self._heading(chapter.kop, level, chapter.id, "hoofdstuk")
        return heading + self._beside(chapter.kop) + self.blocks(chapter.blokken, level + 1)

    def article(self, article: Artikel, intro: str = "") -> str:
        """Article: heading, ``intro`` (ours, unsigned), text, and the places that refer to the article."""
        heading, tag = self._article_heading(article), f"h{self.level}"
        text = self.blocks(article.blokken, self.level + 1) + self.cited(article.id)
        return (
            f'<div class="artikel{" genummerd" if article.leden else ""}">'
            f'<{tag} class="artikelkop" id="{article.id}" {SOURCE}>{heading}</{tag}>'
            f"{self._beside_heading(article.id)}{self._beside(article.kop)}{intro}{text}</div>"
        )

    def _article_heading(self, article: Artikel) -> str:
        """Label and title apart; the signed dash between them stays, for screen readers and copies only."""
        words, begin = self.inline.words, article.titel_begin
        label_end = len(article.kop.tekst[:begin].rstrip(" .:–—-\u00a0"))
        dash = words(article.kop, label_end, begin)
        hidden = f'<span class="visually-hidden">{dash}</span>' if dash else ""
        return f'<span class="eyebrow">{words(article.kop, 0, label_end)}{hidden}</span>{words(article.kop, begin)}'

    def division(self, division: Afdeling, intro: str = "") -> str:
        """Division of the preamble, with ``intro`` (ours, unsigned) below its heading."""
        inside = intro + self.blocks(division.blokken)
        if division.kop is None:
            return f'<div class="afdeling" id="{division.id}">{inside}</div>'
        return self._heading(division.kop, 2, division.id, "afdeling") + self._beside(division.kop) + inside

    def closing(self, slot: Slot, level: int = 2) -> str:
        """Closing words, with their heading if any."""
        kind = "slotkop" if level == 1 else "afdeling"
        head = self._heading(slot.kop, level, slot.id, kind) + self._beside(slot.kop) if slot.kop else ""
        anchor = "" if slot.kop else f' id="{slot.id}"'
        blocks = "".join(
            signature_table(block, self.inline.words, self._beside, SOURCE)
            if isinstance(block, Columns)
            else self._block(block, level + 1)
            for block in in_columns(slot.blokken)
        )
        return f'<div class="slot"{anchor}>{head}{blocks}{self.cited(slot.id)}</div>'

    def annex(self, annex: Bijlage, level: int = 2) -> str:
        """Annex with its sections and articles."""
        head = self._heading(annex.kop, level, annex.id, "bijlagekop") + self._beside(annex.kop)
        text = self.blocks(annex.blokken, level + 1) + self.cited(annex.id)
        return f'<div class="bijlage">{head}{text}{"".join(self.section(s, level + 1) for s in annex.paragrafen)}</div>'

    def section(self, section: Paragraaf | Artikel, level: int = 2) -> str:
        """Section of a document or annex, with its subsections, or an article of an annex."""
        if isinstance(section, Artikel):
            return replace(self, level=level).article(section)
        kind = "afdeling" if level == 2 else "tussenkop"
        heading = self._heading(section.kop, level, section.id, kind) + self._beside_heading(section.id)
        inside = self._beside(section.kop) + self.blocks(section.blokken, level + 1) + self.cited(section.id)
        return heading + inside + "".join(self.section(part, level + 1) for part in section.paragrafen)

    def blocks(self, blocks: Iterable[Blok | Lid | Programma], level: int = 3) -> str:
        """Blocks in their order; ``level`` is the level of a heading among them."""
        return "".join(self._block(block, level) for block in blocks)

    def _block(self, block: Blok | Lid | Programma, level: int) -> str:
        match block:
            case Alinea():
                return self._paragraph(block)
            case Tussenkop():
                return self._heading(block.kop, level, "", "tussenkop") + self._beside(block.kop)
            case Lijst():
                items = "".join(self._item(item, level) for item in block.onderdelen)
                first = block.onderdelen[0]
                kind = "genummerd" if first.genummerd else "streepjes" if first.label else "los"
                return f'<ul class="lijst {kind}" role="list">{items}</ul>'
            case Tabelplaats():
                return "".join(self.table(table) for table in self.deal.tabellen if table.id == block.tabel)
            case Programma():
                heading = self._heading(block.kop, level, "", "programmakop")
                inside = self._beside(block.kop) + self.blocks(block.blokken, level + 1)
                return f'<div class="programma" id="{block.id}">{heading}{inside}{self.cited(block.id)}</div>'
            case Lid():
                return self._lid(block)

    def _lid(self, lid: Lid) -> str:
        number = label(lid.label, SOURCE)
        anchor = self._anchor(lid.id, part_name(lid.id, self.names))
        inside = self.blocks(lid.blokken, self.level + 2) + self.cited(lid.id)
        if lid.kop:
            tag = f"h{self.level + 1}"
            words = f"{number} <span {SOURCE}>{self.inline.words(lid.kop)}</span>"
            head = f'<{tag} class="lidkop">{words}</{tag}>{self._beside(lid.kop)}'
            return f'<div class="lid thema" id="{lid.id}">{head}{inside}{anchor}</div>'
        return f'<div{classes(lid.label, "lid")} id="{lid.id}">{number}<div class="inhoud">{inside}</div>{anchor}</div>'

    def _item(self, item: Onderdeel, level: int) -> str:
        number = label(item.label, SOURCE) if item.genummerd else ""
        inside = self.blocks(item.blokken, level) + self.cited(item.id)
        anchor = self._anchor(item.id, self.citable.get(item.id, ""))
        kind = classes(item.label if item.genummerd else "", "lid" if anchor else "")
        return f'<li{kind} id="{item.id}">{number}<div class="inhoud">{inside}</div>{anchor}</li>'

    def _beside_heading(self, part: PartId) -> str:
        cited = self.citable.get(part, "")
        return f'<div class="bij-kop no-print">{self._anchor(part, cited)}</div>' if cited else ""

    def _anchor(self, part: PartId, cited: str) -> str:
        """Link of a part to itself, named by its citation; empty for a part without citation."""
        if not cited:
            return ""
        name = f"Link naar {escape(cited)}"
        return f'<a class="anker" href="#{part}" aria-label="{name}"><span aria-hidden="true">#</span></a>'

    def _heading(self, kop: Alinea, level: int, unique: str, kind: str) -> str:
        anchor = f' id="{unique}"' if unique else ""
        tag = f"h{min(level, 6)}"
        return f'<{tag} class="{kind}"{anchor} {SOURCE}>{self.inline.words(kop)}</{tag}>'

    def _paragraph(self, alinea: Alinea) -> str:
        text = f"<p {SOURCE}>{self.inline.words(alinea)}</p>"
        beside = self._beside(alinea)
        return f'<div class="met-kantlijn">{text}{beside}</div>' if beside else text

    # -- beside the text

    def _beside(self, alinea: Alinea) -> str:
        """Margin of a paragraph: its notes (signed), remarks, findings, definitions and corrections (all unsigned)."""
        parts = (self._notes, self._remarks, self._findings, self._definitions)
        inside = "".join(html for part in parts for html in part(alinea)) + self.corrections.get(alinea.id, "")
        return f'<aside class="kantlijn" role="note">{inside}</aside>' if inside else ""

    def _notes(self, alinea: Alinea) -> Iterator[str]:
        for note in called(alinea, self.deal):
            yield f'<p class="noot" id="{note.id}" {SOURCE}>{mark(note.gedrukt)} {self.inline.words(note.alinea)}</p>'
            for sign, text in note.vervolg:
                number = f"{mark(sign)} " if word_of(sign) else ""
                dash = "– " if sign and not number else ""
                words = f"<span {SOURCE}>{number}{self.inline.words(text)}</span>"
                yield f'<p class="noot">{dash}{words}</p>'

    def _remarks(self, alinea: Alinea) -> Iterator[str]:
        for accepted in self.remarks.get(alinea.id, ()):
            words = f" bij ‘{escape(accepted.woorden)}’" if accepted.woorden else ""
            head = f"<strong>Opmerking van de redactie{words}:</strong>"
            yield f'<p class="redactie">{head} {escape(accepted.reden)}</p>'

    def _findings(self, alinea: Alinea) -> Iterator[str]:
        """Open findings of the checks, each with an address to cite it by and a link to the list of all findings."""
        for note in self.opgemerkt.get(alinea.id, ()):
            yield note.html(f"{self.inline.root}controle/{self.deal.id}/")

    def _definitions(self, alinea: Alinea) -> Iterator[str]:
        """Definitions of terms at their first use on the page; as quotations these are not marked as signed text."""
        for definition in self.definitions.get(alinea.id, ()):
            opened = " open" if definition.short else ""
            yield (
                f'<details class="omschrijving"{opened}><summary>{escape(definition.term)}</summary>'
                f"<p>{escape(definition.text)}</p></details>"
            )

    def cited(self, target: PartId) -> str:
        """Parts and texts that refer to a part, each with the citing sentence."""
        citing = () if ids.is_kind(target, "partij") else first_of_each(self.links.geciteerd.get(target, ()))
        if not citing:
            return ""
        rows = "".join(map(self._citing, citing))
        places = "1 plaats" if len(citing) == 1 else f"{len(citing)} plaatsen"
        summary = f"Hierheen wordt verwezen op {places} in deze verzameling"
        return f'<details class="hierheen"><summary>{summary}</summary><ul>{rows}</ul></details>'

    def _citing(self, ref: Verwijzing) -> str:
        other = self.others.get(ref.deal, self.deal)
        if other.id == self.deal.id:
            name, there = capitalised(part_name(ref.deel, self.names)), self.inline.href(ref.deel)
        else:
            name = f"{other.naam}, {part_name(ref.deel, part_names(other))}"
            there = f"{self.inline.root}{self.inline.wholes[ref.deal]}#{ref.deel}"
        items = points_list(announced(other, ref.deel, ref.zin))
        return f'<li><a href="{escape(there)}">{escape(name)}</a> <q>{escape(ref.zin)}</q>{items}</li>'

    # -- tables

    def table(self, table: Tabel) -> str:
        """Finance table as signed, with its notes below."""
        head = "".join(
            f'<th scope="col"{number_class(column)} {SOURCE}>{self.inline.words(column.kop)}</th>'
            if column.kop.inhoud
            else "<td></td>"
            for column in table.kolommen
        )
        headed = f"<thead><tr>{head}</tr></thead>" if any(column.kop.inhoud for column in table.kolommen) else ""
        rows = "".join(
            f'<tr id="{row.id}" data-rol="{row.rol.value}">{"".join(self._cells(row, table.kolommen))}</tr>'
            for row in table.rijen
        )
        notes = "".join(
            f'<p class="tabelnoot" id="{note.id}" {SOURCE}>{mark(note.gedrukt)} {self.inline.words(note.alinea)}</p>'
            for note in table.noten
        )
        words = self.inline.words(table.kop)
        caption = f"<caption {SOURCE}>{words}</caption>" if words else ""
        name = table.kop.tekst or capitalised(ids.citation(table.id))
        pages = PAGES if table.id in self.contents else ""
        kind = "tabel breed" if len(table.kolommen) > _UPRIGHT else "tabel"
        return (
            f'<div class="{kind}" id="{table.id}"><div class="table-scroll" role="region" tabindex="0" '
            f'aria-label="{escape(name)}"><table>{caption}'
            f"{headed}<tbody>{rows}</tbody></table></div>{notes}{pages}{self.cited(table.id)}</div>"
        )

    def _cells(self, row: Rij, columns: Iterable[Kolom]) -> Iterator[str]:
        for index, (cell, column) in enumerate(zip_longest(row.cellen, columns)):
            text = entry(self.inline.words(cell.alinea), self.contents.get(row.id)) if cell else ""
            kind = number_class(column) if column else ""
            if row.rol is Rol.KOP:
                yield f'<th scope="col"{kind} {SOURCE}>{text}</th>' if text else "<td></td>"
                continue
            yield f'<th scope="row" {SOURCE}>{text}</th>' if index == 0 else f"<td{kind} {SOURCE}>{text}</td>"
