"""The blocks of a deal as plain data for the gazette template, in reading order, with links and notes."""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby, pairwise, takewhile

from dealpers.corpus.corpus import Corpus
from dealpers.model import (
    Alinea,
    Blok,
    Deal,
    Lid,
    Lijst,
    Noot,
    Nootmark,
    Onderdeel,
    Paragraaf,
    Programma,
    Tabel,
    Tabelplaats,
    Tussenkop,
    called,
    walk,
)
from dealpers.render.gazette.closing import register, signatures
from dealpers.render.gazette.inline import WHOLE, Runs
from dealpers.render.gazette.layout import Layout
from dealpers.render.gazette.tables import table_record
from dealpers.render.gazette.text import Json, Record

_DEEPEST = 6  # PDF knows no heading below H6
_SHORT = 400  # signs up to which an item with a note or a list stays on one page; it leaves a hole of few lines at most
_LONG = 2400  # signs up to which it does so when its note would else stand on another page: half a page
_EARLY = 300  # signs; a note called further on cannot part a text from its heading
_LEADING = 300  # signs up to which a text that announces a list stays with it


def _list(items: list[Record], *, leden: bool) -> Record:
    """A list; ``heel`` says that its first item must stay on one page."""
    return {"soort": "lijst", "leden": leden, "heel": items[0]["heel"], "vooraf": [], "onderdelen": [*items]}


def _together(blocks: Iterable[Record]) -> list[Record]:
    """The same blocks, with headings inside the text or list below them if its beginning must stay whole.

    That goes to the next page with its note, and Typst would leave the heading behind.
    """
    out: list[Record] = []
    for block in blocks:
        lead: list[Json] = []
        while block.get("heel") and out and (out[-1]["soort"] == "kop" or out[-1].get("leidtin")):
            lead.insert(0, out.pop())
        out.append({**block, "vooraf": lead} if lead else block)
    return out


def _hoisted(blocks: Iterable[Record]) -> Iterator[Record]:
    """The same blocks, with lists parted where an item holds a table over both columns.

    Inside a list that would be as wide as its column.
    """
    for block in blocks:
        items = block.get("onderdelen")
        if not isinstance(items, list):
            yield block
            continue
        listed: list[Record] = []
        for item in items:
            assert isinstance(item, dict), "a list has items"
            listed.append({**item, "blokken": []})
            held: Json = listed[-1]["blokken"]
            for part in item["blokken"] if isinstance(item["blokken"], list) else ():
                assert isinstance(part, dict), "an item has blocks"
                if part.get("breed"):
                    if listed:
                        yield {**block, "heel": listed[0]["heel"], "onderdelen": [*listed]}
                    elif held:
                        yield {"soort": "vervolg", "blokken": held}
                    yield part
                    listed, held = [], []
                elif isinstance(held, list):
                    held.append(part)
            if not listed and held:
                yield {"soort": "vervolg", "blokken": held}
        if listed:
            yield {**block, "heel": listed[0]["heel"], "onderdelen": [*listed]}


def _first_mark(alinea: Alinea) -> int:
    """How many signs of a text stand before its first note mark."""
    runs = takewhile(lambda run: not isinstance(run, Nootmark), alinea.inhoud)
    return sum(len(run.tekst) for run in runs if not isinstance(run, Nootmark))


class Blocks:
    """One deal on its way to paper; ``strays`` are notes that an earlier print left on another page than their mark."""

    def __init__(self, deal: Deal, corpus: Corpus, layout: Layout, strays: Collection[str]) -> None:
        self.deal, self.layout, self.strays = deal, layout, strays
        self.text = Runs(deal, corpus, layout)
        self.depth = 0  # of the list that is being read
        self.tables = {table.id: table for table in deal.tabellen}

    def whole(self) -> Iterator[Record]:
        """The blocks of the whole deal, under its title."""
        yield from _together(_hoisted(self._parts()))

    def _parts(self) -> Iterator[Record]:
        yield from self.blocks(self.deal.inleiding, 0, headed=False)
        for division in self.deal.aanhef:
            yield from self.heading("afdeling", division.kop, 1, division.id)
            yield from self.blocks(division.blokken, 1)
        for chapter in self.deal.hoofdstukken:
            level = 0
            if chapter.kop:
                level = 1
                yield from self.heading("hoofdstuk", chapter.kop, level, chapter.id)
            for article in chapter.artikelen:
                yield from self.heading("artikel", article.kop, level + 1, article.id)
                yield from self.blocks(article.blokken, level + 1)

        if slot := self.deal.slot:
            if slot.kop:
                yield from self.heading("afdeling", slot.kop, 1, slot.id)
            yield from self.blocks(slot.blokken, 1, headed=slot.kop is not None)
        yield from signatures(self.deal)
        for annex in self.deal.bijlagen:
            yield {"soort": "blad"}
            yield from self.heading("bijlage", annex.kop, 1, annex.id)
            yield from self.blocks(annex.blokken, 1)
            for section in annex.paragrafen:
                yield from self.section(section, 2)
        yield from register(self.deal)

    def section(self, section: Paragraaf, level: int) -> Iterator[Record]:
        """A section of an annex, with its own sections."""
        yield from self.heading("paragraaf" if level == 2 else "lid", section.kop, level, section.id)
        yield from self.blocks(section.blokken, level)
        for inner in section.paragrafen:
            yield from self.section(inner, level + 1)

    def blocks(self, blocks: Iterable[Blok | Lid | Programma], level: int, *, headed: bool = True) -> Iterator[Record]:
        """Blocks, mostly right below a heading, of ``level``; leden without a heading of their own make a list."""
        for listed, group in groupby(blocks, lambda block: isinstance(block, Lid) and block.kop is None):
            if listed:
                leden = (self.item(lid, level, first=at == 0) for at, lid in enumerate(group) if isinstance(lid, Lid))
                yield _list([*leden], leden=True)
            else:
                for block, after in pairwise((*group, None)):
                    assert block is not None, "only the last of a pair can lack"
                    yield from self.block(block, level, isinstance(after, Lijst), headed)
                    headed = False
            headed = False

    def block(self, block: Blok | Lid | Programma, level: int, leads: bool, headed: bool) -> Iterator[Record]:
        """One block, or a heading with what is below it; ``leads``: a list follows, ``headed``: it opens its part."""
        match block:
            case Alinea():
                yield self.paragraph(block, leads=leads, headed=headed)
            case Lijst():
                items = (self.item(item, level, first=at == 0) for at, item in enumerate(block.onderdelen))
                yield _list([*items], leden=False)
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

    def paragraph(self, alinea: Alinea, *, leads: bool, headed: bool) -> Record:
        """A paragraph; one below a heading stays whole if it calls a note early, or the heading may stay behind."""
        marks = [note.label for note in called(alinea, self.deal)]
        length = len(alinea.tekst)
        whole = headed and bool(marks) and not self.text.bundle and _first_mark(alinea) < _EARLY and length <= WHOLE
        with self.text.bundled(marks if whole else []):
            runs = self.text.runs(alinea)
        leads = leads and not whole and length <= _LEADING
        return {"soort": "alinea", "leidtin": leads, "heel": whole, "vooraf": [], "inhoud": runs}

    def heading(self, form: str, kop: Alinea, level: int, part: str = "", label: str = "") -> Iterator[Record]:
        """A heading; one without a word is left out, for a reader could not tell it from a fault."""
        if kop.tekst.strip() or label:
            yield {
                "soort": "kop",
                "vorm": form,
                "niveau": min(level, _DEEPEST),
                "wijzer": form in ("hoofdstuk", "artikel", "bijlage"),
                "label": label,
                "tekst": kop.tekst,
                "inhoud": self.text.runs(kop, bound=False),
                **self.text.anchor(part),
            }

    def item(self, item: Onderdeel | Lid, level: int, *, first: bool) -> Record:
        """A list item; its label is a mark of layout where it is no number or letter.

        A short one that announces a list stays whole, and one with a note up to some length.
        """
        texts = [node for node in walk(item, self.deal) if isinstance(node, Alinea)]
        notes = [note for text in texts for note in called(text, self.deal)]
        length = sum(len(text.tekst) for text in texts)
        announces = len(item.blokken) == 2 and isinstance(item.blokken[1], Lijst) and length <= _SHORT
        whole = announces or (bool(notes) and not self.text.bundle and length <= self.limit(notes, first))
        self.depth += 1
        with self.text.bundled([note.label for note in notes] if whole and not self.text.bundle else []):
            blocks = [*self.blocks(item.blokken, level, headed=False)]
        self.depth -= 1
        numbered = isinstance(item, Lid) or item.genummerd
        return {
            "label": item.label if numbered else "–",
            "heel": whole,
            "blokken": [*blocks],
            **self.text.anchor(item.id),
        }

    def limit(self, notes: Iterable[Noot], first: bool) -> int:
        """Up to how many signs an item stays whole: the shorter it is, the smaller the hole that it can leave."""
        if any(note.id in self.strays for note in notes):
            return _LONG
        return WHOLE if first else _SHORT

    def table(self, table: Tabel) -> Record:
        """A table with its caption, and its notes under it."""
        return {
            **table_record(table, self.layout, self.text.runs, spans=self.depth <= 1),
            "noten": [self.text.note_text(note) for note in table.noten],
            **self.text.anchor(table.id),
        }
