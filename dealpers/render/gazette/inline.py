"""Running text of a deal for the print model: cut at references, with its notes where they are called."""

from collections.abc import Iterator
from contextlib import contextmanager

from dealpers.corpus.corpus import Corpus, Staat, Verwijzing
from dealpers.model import Adres, Alinea, Deal, Noot, Nootmark, called, ids, walk
from dealpers.render.gazette.layout import Layout
from dealpers.render.gazette.text import (
    ROOMY,
    SOFT,
    Json,
    Record,
    address,
    bind,
    cut,
    run_of,
    web_address,
    whole_at_end,
)

WHOLE = 1100
"""Signs up to which a note, or a text that calls one right below its heading, stays on one page."""


class Runs:
    """The running text of one deal; a note stands under its first mark only, so it remembers those called."""

    def __init__(self, deal: Deal, corpus: Corpus, layout: Layout) -> None:
        self.deal = deal
        self.soft = ROOMY if layout.columns == 1 else SOFT
        links = corpus.links.get(deal.id)
        self.references = links.verwijzingen if links else {}
        self.feet = {note.id for note in deal.noten}
        self.inside = {
            node.id: table for table in deal.tabellen for node in walk(table, deal) if isinstance(node, Alinea)
        }
        self.targets = {
            part
            for node in walk(deal, deal)
            if (part := getattr(node, "id", "")) and not isinstance(node, Alinea | Deal)
        }
        self.called: set[str] = set()
        self.bundle: list[str] = []

    @contextmanager
    def bundled(self, marks: list[str]) -> Iterator[None]:
        """Let these notes stand together at the first of their marks, until the end of the block."""
        if not marks:
            yield
            return
        self.bundle = marks
        yield
        self.bundle = []

    def anchor(self, part: str) -> Record:
        """The identifier of a part, and how a lawyer cites it, which a link to it says aloud."""
        return {"id": part, "aanduiding": ids.citation(part) if part else ""}

    def runs(self, alinea: Alinea, soft: int = 0, *, bound: bool = True) -> list[Json]:
        """The text as runs of one style, links and notes; words of ``soft`` letters may be hyphenated.

        ``bound``: a line does not end between a number and what it numbers. Where ``soft`` is given the column is
        narrow, and even the last word may have to be broken.
        """
        ends_whole, soft = not soft, soft or self.soft
        references = self.references.get(alinea.id, ())
        out: list[Json] = []
        last: Verwijzing | None = None
        offset = 0
        for run in alinea.inhoud:
            if isinstance(run, Nootmark):
                out.append(self.note(run.label, alinea))
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
        if ends_whole:
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

    def note(self, label: str, alinea: Alinea) -> Record:
        """A note where it is called, or a mark alone where it stands elsewhere or lacks.

        The notes of an item that must stay whole stand together at its first mark, for Typst makes sure that
        one note fits on the page of the item, and lets a second go to another.
        """
        known = self.known(label, alinea)
        if known and known.id in self.feet and known.id not in self.called:
            beside = [self.known(mark, alinea) for mark in self.bundle if mark != label]
            notes = [known, *(note for note in beside if note and note.id not in self.called)]
            self.called |= {note.id for note in notes}
            whole = sum(len(note.alinea.tekst) for note in notes) <= WHOLE
            return {"noot": label, "heel": whole, "noten": [self.note_text(note) for note in notes]}
        return {"merk": label, "naar": known.id if known and known.id in self.targets else ""}

    def known(self, label: str, alinea: Alinea) -> Noot | None:
        """The note that a mark calls: of its own table, of its own annex, or of the deal."""
        table = self.inside.get(alinea.id)
        if table and (own := next((note for note in table.noten if note.label == label), None)):
            return own
        return next((note for note in called(alinea, self.deal) if note.label == label), None)

    def note_text(self, note: Noot) -> Record:
        """A note as it stands at the foot of a page or under a table."""
        return {"label": note.label, "inhoud": self.runs(note.alinea), **self.anchor(note.id)}
