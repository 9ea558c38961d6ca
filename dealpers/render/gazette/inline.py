"""Running text of a deal or document for the gazette: runs cut at references, each note at its first mark."""

from collections.abc import Iterator
from contextlib import contextmanager

from dealpers.corpus.corpus import Corpus, Staat, Verwijzing
from dealpers.model import Adres, Alinea, Noot, Nootmark, Stuk, ids, walk
from dealpers.render.gazette.excerpt import parts
from dealpers.render.gazette.layout import Layout
from dealpers.render.gazette.model import LinkRun, MarkRun, NoteParagraph, NoteRun, NoteText, Run
from dealpers.render.gazette.text import ROOMY, SOFT, address, bind, cut, run_of, whole_at_end
from dealpers.render.links import called_note, web_address, word_of

WHOLE = 1100
"""Maximum characters of a note, or of a text with a note right below its heading, that stays on one page."""


class InlineReader:
    """Reader of the words of one text; records the notes called, for a note goes with its first mark only."""

    def __init__(self, stuk: Stuk, corpus: Corpus, layout: Layout) -> None:
        self.stuk = stuk
        self.soft = ROOMY if layout.columns == 1 else SOFT
        links = corpus.links.get(stuk.id)
        self.references = links.verwijzingen if links else {}
        self.footnotes = {note.id for note in stuk.noten}
        shown = parts(stuk)[layout.part] if layout.part else stuk
        self.targets = {
            part
            for node in walk(shown, stuk)
            if (part := getattr(node, "id", "")) and not isinstance(node, Alinea | Stuk)
        }
        self.called: set[str] = set()
        self.bundle: tuple[str, ...] = ()

    @contextmanager
    def bundled(self, marks: tuple[str, ...]) -> Iterator[None]:
        """Collect these notes at the first of their marks, until the end of the block."""
        if not marks:
            yield
            return
        self.bundle = marks
        yield
        self.bundle = ()

    def runs(
        self, alinea: Alinea, soft: int = 0, *, bound: bool = True, stretch: tuple[int, int] | None = None
    ) -> tuple[Run, ...]:
        """Text as runs of one style, links and notes; words of at least ``soft`` letters may be hyphenated.

        ``bound``: no line ends between a number and its noun. A given ``soft`` means a narrow column,
        in which even the last word may have to be hyphenated. ``stretch`` are the offsets of the part to read.
        """
        ends_whole, soft = not soft, soft or self.soft
        references = self.references.get(alinea.id, ())
        out: list[Run] = []
        last: Verwijzing | None = None
        offset = 0
        begin, end = stretch or (0, len(alinea.tekst))
        for run in alinea.inhoud:
            if isinstance(run, Nootmark):
                if begin <= offset <= end:
                    out.append(self.note(run.label, alinea))
                last = None
                continue
            first, words_of = max(offset, begin), run.tekst[max(0, begin - offset) : max(0, end - offset)]
            offset += len(run.tekst)
            if isinstance(run, Adres):
                out += [address(words_of)] if words_of else []
                last = None
                continue
            for text, reference in cut(words_of, first, references):
                words = run_of(bind(text) if bound else text, run.stijl, soft)
                target = self.target(reference)
                before = out[-1] if out and reference and reference is last else None
                if isinstance(before, LinkRun):
                    out[-1] = LinkRun(before.link, (*before.inhoud, words))
                else:
                    out.append(LinkRun(target, (words,)) if target else words)
                last = reference if target else None
        return whole_at_end(out) if ends_whole else tuple(out)

    def target(self, reference: Verwijzing | None) -> str:
        """Link of a reference: ``#`` with an identifier, a web address, or empty."""
        match reference:
            case Verwijzing(staat=Staat.INTERN) if reference.doelen[0] in self.targets:
                return f"#{reference.doelen[0]}"
            case Verwijzing(staat=Staat.EXTERN):
                return web_address(reference.adres)
        return ""

    def note(self, label: str, alinea: Alinea) -> NoteRun | MarkRun:
        """Mark with its note, or the mark alone where the note is elsewhere or missing.

        The notes of an item that must stay whole are together at its first mark. Typst fits one note on the page of the
        item, but may move a second note to another page.
        """
        note = called_note(label, alinea, self.stuk)
        if note and note.id in self.footnotes and note.id not in self.called:
            beside = [called_note(mark, alinea, self.stuk) for mark in self.bundle if mark != label]
            notes = [note, *(other for other in beside if other and other.id not in self.called)]
            self.called |= {noot.id for noot in notes}
            texts = [text for noot in notes for text in (noot.alinea, *(alinea for _, alinea in noot.vervolg))]
            whole = sum(len(text.tekst) for text in texts) <= WHOLE
            return NoteRun(noot=label, heel=whole, noten=tuple(map(self.note_text, notes)))
        return MarkRun(label, note.id if note and note.id in self.targets else "")

    def note_text(self, note: Noot) -> NoteText:
        """Note at the foot of a page or under its table."""
        further = (
            NoteParagraph(label=word_of(label), streepje=label != word_of(label), inhoud=self.runs(alinea))
            for label, alinea in note.vervolg
        )
        return NoteText(
            id=note.id,
            aanduiding=ids.citation(note.id),
            label=note.gedrukt,
            inhoud=self.runs(note.alinea),
            vervolg=tuple(further),
        )
