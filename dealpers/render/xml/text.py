"""Running text in XML: styled words, references, addresses and notes, in the elements of one vocabulary."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from dealpers.model import Adres, Alinea, Deal, Noot, Nootmark, Stijl, Tabel, Tekst, table_of
from dealpers.model.text import printed_label
from dealpers.render.links import called_note, web_address
from dealpers.render.xml.element import Child, running
from dealpers.render.xml.spans import Mark, stretches

Says = tuple[str, tuple[tuple[str, str], ...]]
"""Name and attributes of an element around marked words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class XmlText(ABC):
    """Renderer of the text of one deal; a vocabulary has the elements for its styles, marks and notes."""

    STYLES: ClassVar[Mapping[Stijl, Says]]
    deal: Deal
    noted: set[str] = field(default_factory=set)  # notes rendered so far: a note goes with its first mark

    def inline(self, alinea: Alinea, begin: int = 0, end: int | None = None) -> tuple[Child, ...]:
        """Words of a paragraph, or of a stretch, with its marks and notes."""
        out: list[Child] = []
        for stretch in stretches(alinea, self.marked(alinea), begin, end):
            words = [self._run(run, alinea, marked=stretch.says is not None) for run in stretch.runs]
            out += words if stretch.says is None else [running(*stretch.says, words)]
        return tuple(out)

    def _run(self, run: Tekst | Adres | Nootmark, alinea: Alinea, *, marked: bool) -> Child:
        if isinstance(run, Nootmark):
            return self._called(run.label, alinea)
        if isinstance(run, Tekst):
            return running(*self.STYLES[run.stijl], (run.tekst,)) if run.stijl in self.STYLES else run.tekst
        address = "" if marked else web_address(run.tekst)
        return running(*self.to_web(address), (run.tekst,)) if address else run.tekst

    def _called(self, label: str, alinea: Alinea) -> Child:
        note, table = called_note(label, alinea, self.deal), table_of(alinea, self.deal)
        if note and table and note in table.noten:
            return self.note_of_table(note, table)
        if note is None or note.bij not in ("", alinea.id) or note.id in self.noted:
            return self.mark(note, printed_label(label))
        self.noted.add(note.id)
        return self.note(note)

    @abstractmethod
    def marked(self, alinea: Alinea) -> Iterable[Mark[Says]]:
        """Marked words of a paragraph, each with its element."""

    @abstractmethod
    def to_web(self, address: str) -> Says:
        """Element around a web address."""

    @abstractmethod
    def note(self, note: Noot) -> Child:
        """Note at its first mark."""

    @abstractmethod
    def note_of_table(self, note: Noot, table: Tabel) -> Child:
        """Note called in its table."""

    @abstractmethod
    def mark(self, note: Noot | None, label: str) -> Child:
        """Mark of a note that is rendered elsewhere, or that the text lacks."""
