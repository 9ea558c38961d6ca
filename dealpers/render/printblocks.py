"""The blocks of a deal as plain data for the gazette template, in reading order, with links and notes."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby, pairwise, takewhile

from dealpers import ids
from dealpers.model import (
    Adres,
    Afdeling,
    Alinea,
    Artikel,
    Blok,
    Deal,
    Hoofdstuk,
    Lid,
    Lijst,
    Noot,
    Nootmark,
    Onderdeel,
    Programma,
    Tabel,
    Tabelplaats,
    Tussenkop,
    walk,
)
from dealpers.render.layout import Layout
from dealpers.render.printtable import table_record
from dealpers.render.printtext import SOFT, Json, Record, address, bind, cut, run_of, web_address, whole_at_end
from dealpers.resolve import Corpus, Staat, Verwijzing

_DEEPEST = 6  # PDF knows no heading below H6
_SHORT = 400  # signs up to which an item with a note stays on one page; it leaves a hole of few lines at most
_LONG = 2400  # signs up to which it does so when its note would else stand on another page: half a page
_WHOLE = 1100  # signs up to which a note, or a text that calls one right below its heading, stays on one page
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


def _first_mark(alinea: Alinea) -> int:
    """How many signs of a text stand before its first note mark."""
    runs = takewhile(lambda run: not isinstance(run, Nootmark), alinea.inhoud)
    return sum(len(run.tekst) for run in runs if not isinstance(run, Nootmark))


class Blocks:
    """One deal on its way to paper; a note stands under its first mark only, so it remembers those called.

    ``strays`` are notes that an earlier print left on another page than their mark.
    """

    def __init__(self, deal: Deal, corpus: Corpus, layout: Layout, strays: Collection[str]) -> None:
        self.deal, self.layout, self.strays = deal, layout, strays
        links = corpus.links.get(deal.id)
        self.references = links.verwijzingen if links else {}
        self.notes = {note.label: note for note in deal.noten}
        self.tables = {table.id: table for table in deal.tabellen}
        self.table_notes = {note.label: note for table in deal.tabellen for note in table.noten}
        parts = Hoofdstuk | Afdeling | Artikel | Lid | Programma | Onderdeel | Tabel | Noot
        self.targets = {node.id for node in walk(deal, deal) if isinstance(node, parts) and node.id}
        self.called: set[str] = set()
        self.bundle: list[str] = []

    def whole(self) -> Iterator[Record]:
        """The blocks of the whole deal, under its title."""
        yield from _together(self._parts())

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

    def blocks(self, blocks: Iterable[Blok | Lid | Programma], level: int, *, headed: bool = True) -> Iterator[Record]:
        """Blocks, mostly right below a heading, of ``level``; leden without a heading of their own make a list."""
        for listed, group in groupby(blocks, lambda block: isinstance(block, Lid) and block.kop is None):
            if listed:
                leden = (self.item(lid, level) for lid in group if isinstance(lid, Lid))
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
                yield self.text(block, leads=leads, headed=headed)
            case Lijst():
                items = (self.item(item, level) for item in block.onderdelen)
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

    def text(self, alinea: Alinea, *, leads: bool, headed: bool) -> Record:
        """A paragraph; one below a heading stays whole if it calls a note early, or the heading may stay behind."""
        marks = [mark for mark in alinea.nootmarken if mark in self.notes]
        length = len(alinea.tekst)
        whole = headed and bool(marks) and not self.bundle and _first_mark(alinea) < _EARLY and length <= _WHOLE
        with self.bundled(marks if whole else []):
            runs = self.runs(alinea)
        leads = leads and not whole and length <= _LEADING
        return {"soort": "alinea", "leidtin": leads, "heel": whole, "vooraf": [], "inhoud": runs}

    def heading(self, form: str, kop: Alinea, level: int, part: str = "", label: str = "") -> Iterator[Record]:
        """A heading; one without a word is left out, for a reader could not tell it from a fault."""
        if kop.tekst.strip() or label:
            yield {
                "soort": "kop",
                "vorm": form,
                "niveau": min(level, _DEEPEST),
                "wijzer": form in ("hoofdstuk", "artikel"),
                "label": label,
                "tekst": kop.tekst,
                "inhoud": self.runs(kop, bound=False),
                **self.anchor(part),
            }

    def item(self, item: Onderdeel | Lid, level: int) -> Record:
        """A list item; its label is a mark of layout where it is no number or letter."""
        texts = [node for node in walk(item, self.deal) if isinstance(node, Alinea)]
        marks = [mark for text in texts for mark in text.nootmarken if mark in self.notes]
        whole = bool(marks) and not self.bundle and sum(len(text.tekst) for text in texts) <= self.limit(texts, marks)
        with self.bundled(marks if whole else []):
            blocks = [*self.blocks(item.blokken, level, headed=False)]
        numbered = isinstance(item, Lid) or item.genummerd
        return {
            "label": item.label if numbered else "–",
            "heel": whole,
            "blokken": [*blocks],
            **self.anchor(item.id),
        }

    def limit(self, texts: Sequence[Alinea], marks: Iterable[str]) -> int:
        """Up to how many signs an item stays whole: the shorter it is, the smaller the hole that it can leave."""
        if any(self.notes[mark].id in self.strays for mark in marks):
            return _LONG
        return (
            _WHOLE
            if any(mark in self.notes for mark in texts[0].nootmarken) and _first_mark(texts[0]) < _EARLY
            else _SHORT
        )

    @contextmanager
    def bundled(self, marks: list[str]) -> Iterator[None]:
        """Let these notes stand together at the first of their marks, until the end of the block."""
        if not marks:
            yield
            return
        self.bundle = marks
        yield
        self.bundle = []

    def table(self, table: Tabel) -> Record:
        """A table with its caption, and its notes under it."""
        return {
            **table_record(table, self.layout, self.runs),
            "noten": [self.note_text(note) for note in table.noten],
            **self.anchor(table.id),
        }

    def anchor(self, part: str) -> Record:
        """The identifier of a part, and how a lawyer cites it, which a link to it says aloud."""
        return {"id": part, "aanduiding": ids.citation(part) if part else ""}

    def runs(self, alinea: Alinea, soft: int = SOFT, *, bound: bool = True) -> list[Json]:
        """The text as runs of one style, links and notes; words of ``soft`` letters may be hyphenated.

        ``bound``: a line does not end between a number and what it numbers.
        """
        references = self.references.get(alinea.id, ())
        out: list[Json] = []
        last: Verwijzing | None = None
        offset = 0
        for run in alinea.inhoud:
            if isinstance(run, Nootmark):
                out.append(self.note(run.label))
                last = None
                continue
            if isinstance(run, Adres):
                out.append(address(run.tekst))
                offset += len(run.tekst)
                last = None
                continue
            for text, reference in cut(run.tekst, offset, references):
                piece = run_of(bind(text) if bound else text, run.stijl, soft)
                group = out[-1] if out and reference and reference is last else None
                if isinstance(group, dict) and isinstance(inside := group.get("inhoud"), list):
                    inside.append(piece)
                else:
                    target = self.target(reference)
                    out.append({"link": target, "inhoud": [piece]} if target else piece)
                last = reference if self.target(reference) else None
            offset += len(run.tekst)
        whole_at_end(out)
        return out

    def target(self, reference: Verwijzing | None) -> str:
        """Where a reference leads: ``#`` with an identifier, a web address, or nothing."""
        match reference:
            case Verwijzing(staat=Staat.INTERN) if reference.doelen[0] in self.targets:
                return f"#{reference.doelen[0]}"
            case Verwijzing(staat=Staat.EXTERN):
                return web_address(reference.adres)
        return ""

    def note(self, label: str) -> Record:
        """A note where it is called, or a mark alone where it stands elsewhere or lacks.

        The notes of an item that must stay whole stand together at its first mark, for Typst makes sure that
        one note fits on the page of the item, and lets a second go to another.
        """
        known = self.notes.get(label)
        if known and label not in self.called:
            bundled = [mark for mark in self.bundle if mark != label and mark not in self.called]
            self.called |= {label, *bundled}
            notes = [self.notes[mark] for mark in (label, *bundled)]
            whole = sum(len(note.alinea.tekst) for note in notes) <= _WHOLE
            return {"noot": label, "heel": whole, "noten": [self.note_text(note) for note in notes]}
        known = known or self.table_notes.get(label)
        return {"merk": label, "naar": known.id if known and known.id in self.targets else ""}

    def note_text(self, note: Noot) -> Record:
        """A note as it stands at the foot of a page or under a table."""
        return {"label": note.label, "inhoud": self.runs(note.alinea), **self.anchor(note.id)}
