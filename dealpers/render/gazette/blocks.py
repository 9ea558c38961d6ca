"""Blocks of a deal or document for the gazette, in reading order, with the decisions on page breaks."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import groupby, pairwise, takewhile

from dealpers.corpus.corpus import Corpus
from dealpers.model import (
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
    Nootmark,
    Onderdeel,
    Paragraaf,
    Programma,
    Stuk,
    Tabel,
    Tabelplaats,
    Tussenkop,
    called,
    ids,
    walk,
)
from dealpers.model.columns import Columns, in_columns
from dealpers.model.ids import NO_PART, PartId
from dealpers.render.gazette.closing import register, signatures, signed_columns
from dealpers.render.gazette.excerpt import parts
from dealpers.render.gazette.inline import WHOLE, InlineReader
from dealpers.render.gazette.layout import Layout
from dealpers.render.gazette.model import Block, Continuation, Heading, Item, ItemList, PageBreak, Paragraph, Table
from dealpers.render.gazette.tables import table_of_deal

_LISTED = ("hoofdstuk", "artikel", "bijlage")
_SECTIONS = {1: "hoofdstuk", 2: "paragraaf"}
"""Form of the heading of a section by its level; a deeper one is as small as that of a lid."""
_DEEPEST = 6  # PDF knows no heading below H6
_SHORT = 400  # characters up to which an item with a note or a list stays on one page: the hole is a few lines at most
_LONG = 2400  # characters up to which an item stays whole when its note would else land on another page: half a page
_EARLY = 300  # characters; a note called further on cannot part a text from its heading
_LINE = 120  # characters of a line of a signature at most: "De Minister van Volkshuisvesting en Ruimtelijke Ordening,"
_CLOSING = 6  # last paragraphs of a part that may be the lines of a signature
_LEADING = 300  # characters up to which a text that announces a list stays with it


def _together(blocks: Iterable[Block]) -> Iterator[Block]:
    """Move headings into the paragraph or list below, if the start of that block must stay whole.

    Such a block moves to the next page with its note; Typst would leave a separate heading behind.
    """
    out: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph | ItemList) and block.heel:
            lead: list[Block] = []
            while out and _leads(out[-1]):
                lead.insert(0, out.pop())
            out.append(replace(block, vooraf=tuple(lead)))
        else:
            out.append(block)
    return iter(out)


def _runs_on(block: Blok | Lid | Programma | Columns) -> bool:
    """True if a line runs on in the next: "De burgemeester," above a name at the end of a letter."""
    return isinstance(block, Alinea) and len(block.tekst) <= _LINE and block.tekst.endswith(",")


def _leads(block: Block) -> bool:
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and block.leidtin)


def _hoisted(blocks: Iterable[Block]) -> Iterator[Block]:
    """Split lists at an item with a table over both columns or on a page of its own.

    Inside a list such a table would be as wide as its column, and a page cannot break.
    """
    for block in blocks:
        if isinstance(block, ItemList):
            yield from _parted(block)
        else:
            yield block


def _parted(block: ItemList) -> Iterator[Block]:
    listed: list[Item] = []
    for item in block.onderdelen:
        open_item, held = True, list[Block]()  # the item continues below a wide table as loose blocks
        for part in item.blokken:
            if not (isinstance(part, Table) and (part.breed or part.liggend)):
                held.append(part)
                continue
            if open_item:
                yield replace(block, onderdelen=(*listed, replace(item, blokken=tuple(held))))
            elif held:
                yield Continuation(blokken=tuple(held))
            yield part
            listed, held, open_item = [], [], False
        if open_item:
            listed.append(replace(item, blokken=tuple(held)))
        elif held:
            yield Continuation(blokken=tuple(held))
    if listed:
        yield replace(block, onderdelen=tuple(listed))


def _first_mark(alinea: Alinea) -> int:
    """Number of characters before the first note mark of a text."""
    runs = takewhile(lambda run: not isinstance(run, Nootmark), alinea.inhoud)
    return sum(len(run.tekst) for run in runs if not isinstance(run, Nootmark))


class BlockReader:
    """Reader of one text; ``strays`` are the notes that an earlier try put on another page than their mark."""

    def __init__(self, stuk: Stuk, corpus: Corpus, layout: Layout, strays: Collection[str]) -> None:
        self.stuk, self.layout, self.strays = stuk, layout, strays
        self.text = InlineReader(stuk, corpus, layout)
        self.depth = 0  # number of lists around the current block
        self.tables = {table.id: table for table in stuk.tabellen}

    def whole(self) -> Iterator[Block]:
        """Blocks of the whole text, under its title."""
        yield from _together(_hoisted(self._parts()))

    def _parts(self) -> Iterator[Block]:
        match parts(self.stuk)[self.layout.part] if self.layout.part else self.stuk:
            case Deal() as deal:
                yield from self._articles(deal)
            case Document() as document:
                yield from self._sections(document)
            case Hoofdstuk() as chapter:
                yield from self.chapter(chapter)
            case Artikel() as article:
                yield from self.article(article, 1)
            case Bijlage() as annex:
                yield from self.annex(annex)
            case Paragraaf() as section:
                yield from self.section(section, 1)

    def _sections(self, document: Document) -> Iterator[Block]:
        yield from self.blocks(document.inleiding, 0, headed=False)
        for section in document.paragrafen:
            yield from self.section(section, 1)

    def _articles(self, deal: Deal) -> Iterator[Block]:
        yield from self.blocks(deal.inleiding, 0, headed=False)
        for division in deal.aanhef:
            if division.kop:
                yield from self.heading("afdeling", division.kop, 1, division.id)
            yield from self.blocks(division.blokken, 1, headed=division.kop is not None)
        for chapter in deal.hoofdstukken:
            yield from self.chapter(chapter)
        if slot := deal.slot:
            if slot.kop:
                yield from self.heading("afdeling", slot.kop, 1, slot.id)
            yield from self.blocks(in_columns(slot.blokken), 1, headed=slot.kop is not None)
        yield from signatures(deal)
        for annex in deal.bijlagen:
            yield PageBreak()
            yield from self.annex(annex)
        yield from register(deal)

    def chapter(self, chapter: Hoofdstuk) -> Iterator[Block]:
        """Blocks of a chapter with its articles; articles without chapter are one level up."""
        if chapter.kop:
            yield from self.heading("hoofdstuk", chapter.kop, 1, chapter.id)
            yield from self.blocks(chapter.blokken, 1)
        for article in chapter.artikelen:
            yield from self.article(article, 2 if chapter.kop else 1)

    def article(self, article: Artikel, level: int) -> Iterator[Block]:
        """Blocks of an article under a heading of ``level``."""
        yield from self.heading("artikel", article.kop, level, article.id)
        yield from self.blocks(article.blokken, level)

    def annex(self, annex: Bijlage) -> Iterator[Block]:
        """Blocks of an annex with its sections and articles."""
        yield from self.heading("bijlage", annex.kop, 1, annex.id)
        yield from self.blocks(annex.blokken, 1)
        for section in annex.paragrafen:
            yield from self.section(section, 2)

    def section(self, section: Paragraaf | Artikel, level: int) -> Iterator[Block]:
        """Blocks of a section of a document or annex, with its subsections, or of an article of an annex."""
        if isinstance(section, Artikel):
            yield from self.article(section, level)
            return
        yield from self.heading(_SECTIONS.get(level, "lid"), section.kop, level, section.id)
        yield from self.blocks(section.blokken, level)
        for inner in section.paragrafen:
            yield from self.section(inner, level + 1)

    def blocks(
        self, blocks: Iterable[Blok | Lid | Programma | Columns], level: int, *, headed: bool = True
    ) -> Iterator[Block]:
        """Blocks below a heading of ``level``; leden without heading form a list. ``headed``: a heading precedes."""
        for listed, group in groupby(blocks, lambda block: isinstance(block, Lid) and block.kop is None):
            if listed:
                leden = (
                    self.item(lid, level, first=rank == 0) for rank, lid in enumerate(group) if isinstance(lid, Lid)
                )
                yield ItemList(leden=True, onderdelen=tuple(leden))
            else:
                running = tuple(group)
                for rank, (block, after) in enumerate(pairwise((*running, None)), 1):
                    assert block is not None, "only the last of a pair can lack"
                    closes = rank > len(running) - _CLOSING and _runs_on(block)
                    yield from self.block(block, level, isinstance(after, Lijst) or (closes and bool(after)), headed)
                    headed = False
            headed = False

    def block(self, block: Blok | Lid | Programma | Columns, level: int, leads: bool, headed: bool) -> Iterator[Block]:
        """Block, or a heading with its blocks; ``leads``: a list follows, ``headed``: the block opens its part."""
        match block:
            case Alinea():
                yield self.paragraph(block, leads=leads, headed=headed)
            case Lijst():
                items = (self.item(item, level, first=rank == 0) for rank, item in enumerate(block.onderdelen))
                yield ItemList(leden=False, onderdelen=tuple(items))
            case Tabelplaats():
                if table := self.tables.get(block.tabel):
                    yield self.table(table)
            case Tussenkop():
                yield from self.heading("tussenkop", block.kop, level + 1)
            case Lid():
                if block.kop:
                    yield from self.heading("lid", block.kop, level + 1, block.id, block.label)
                yield from self.blocks(block.blokken, level + 1)
            case Programma():
                yield from self.heading("programma", block.kop, level + 1, block.id)
                yield from self.blocks(block.blokken, level + 1)
            case Columns():
                yield from signed_columns(block, self.layout, self.text)

    def paragraph(self, alinea: Alinea, *, leads: bool, headed: bool) -> Paragraph:
        """Paragraph; below a heading, a paragraph with an early note stays whole, or the heading may stay behind."""
        marks = tuple(note.label for note in called(alinea, self.stuk))
        length = len(alinea.tekst)
        whole = headed and bool(marks) and not self.text.bundle and _first_mark(alinea) < _EARLY and length <= WHOLE
        with self.text.bundled(marks if whole else ()):
            runs = self.text.runs(alinea)
        leads = leads and not whole and length <= _LEADING
        return Paragraph(leidtin=leads, heel=whole, inhoud=runs)

    def heading(self, form: str, kop: Alinea, level: int, part: PartId = NO_PART, label: str = "") -> Iterator[Block]:
        """Heading; a heading without words is left out, for readers would take it for a fault."""
        if kop.tekst.strip() or label:
            yield Heading(
                id=part,
                aanduiding=_cited(part),
                vorm=form,
                niveau=min(level, _DEEPEST),
                wijzer=form in _LISTED,
                bladwijzer=form in (*_LISTED, "afdeling"),
                label=label,
                tekst=kop.tekst,
                inhoud=self.text.runs(kop, bound=False),
            )

    def item(self, item: Onderdeel | Lid, level: int, *, first: bool) -> Item:
        """List item; a label without a letter or digit is layout, and becomes a dash.

        An item stays whole if it is short and announces a list, or if it calls a note and is not too long.
        """
        texts = [node for node in walk(item, self.stuk) if isinstance(node, Alinea)]
        notes = [note for text in texts for note in called(text, self.stuk)]
        length = sum(len(text.tekst) for text in texts)
        announces = len(item.blokken) == 2 and isinstance(item.blokken[1], Lijst) and length <= _SHORT
        whole = announces or (bool(notes) and not self.text.bundle and length <= self.limit(notes, first))
        self.depth += 1
        with self.text.bundled(tuple(note.label for note in notes) if whole and not self.text.bundle else ()):
            blocks = tuple(self.blocks(item.blokken, level, headed=False))
        self.depth -= 1
        numbered = isinstance(item, Lid) or item.genummerd
        label = item.label if numbered or not item.label else "–"
        return Item(id=item.id, aanduiding=_cited(item.id), label=label, heel=whole, blokken=blocks)

    def limit(self, notes: Iterable[Noot], first: bool) -> int:
        """Maximum characters of an item with notes that stays whole: a short item leaves a small hole only."""
        if any(note.id in self.strays for note in notes):
            return _LONG
        return WHOLE if first else _SHORT

    def table(self, table: Tabel) -> Table:
        """Table with its caption, and its notes below."""
        made = table_of_deal(table, self.layout, self.text.runs, spans=self.depth <= 1)
        return replace(made, noten=tuple(map(self.text.note_text, table.noten)))


def _cited(part: PartId) -> str:
    """Citation that a link to a part has as its spoken text; empty for a heading that is no part."""
    return ids.citation(part) if part else ""
