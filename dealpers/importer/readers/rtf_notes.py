"""Marks of the notes of an RTF file, numbered as printed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dealpers.importer.paragraph import Paragraph, Run
from dealpers.importer.readers.numerals import word_number
from dealpers.importer.readers.refusal import RefusedError

_FORMATS = {
    "nar": "decimal", "nalc": "lowerLetter", "nauc": "upperLetter", "nrlc": "lowerRoman", "nruc": "upperRoman",
}  # fmt: skip
_RESAVE = "bewaar het als .docx en lees dat in"


@dataclass(slots=True, kw_only=True)
class Numbers:
    """Numbers of footnotes and endnotes; ``called`` after an automatic mark, ``ending`` inside an endnote."""

    called: bool = False
    ending: bool = False
    foot: int = 0
    tail: int = 0
    foot_form: str = "decimal"
    tail_form: str = "lowerRoman"
    by_page: bool = False
    by_section: bool = False

    def takes(self, name: str, number: int | None) -> bool:
        """True if a control word is about the numbers of notes, which it sets."""
        if name == "ftnalt":
            self.ending = True
        elif name == "ftnrstpg":
            self.by_page = True
        elif name == "ftnrestart":
            self.by_section = True
        elif name in ("ftnstart", "aftnstart"):
            start = max(0, (number or 1) - 1)
            self.foot, self.tail = (start, self.tail) if name == "ftnstart" else (self.foot, start)
        elif name.startswith("ftn") and name[3:] in _FORMATS:
            self.foot_form = _FORMATS[name[3:]]
        elif name.startswith("aftn") and name[4:] in _FORMATS:
            self.tail_form = _FORMATS[name[4:]]
        else:
            return False
        return True

    def next_mark(self) -> str:
        """Mark of the note that ends here. Raises ``RefusedError`` if the pages of the printer decide it."""
        if self.ending:
            self.tail += 1
            return word_number(self.tail, self.tail_form)
        if self.by_page and self.foot:
            raise RefusedError("telt de noten op elke bladzijde opnieuw, en heeft zelf geen bladzijden", _RESAVE)
        self.foot += 1
        return word_number(self.foot, self.foot_form)

    def end_section(self, *, ended: bool) -> None:
        """Begin to count again where a section ends and the file asks for it."""
        if ended and self.by_section:
            self.foot = 0


@dataclass(frozen=True, slots=True)
class Named:
    """Mark of a note, the runs before it and its paragraphs, both without the mark as text."""

    mark: str
    before: tuple[Run, ...]
    paragraphs: tuple[Paragraph, ...]


def named(before: Sequence[Run], paragraphs: Sequence[Paragraph], mark: str) -> Named:
    """Note with its mark: the automatic one, or the character that both the text and the note have.

    Raises ``RefusedError`` if a note has neither.
    """
    if mark:
        return Named(mark, tuple(before), tuple(paragraphs))
    last = before[-1].text.rstrip() if before else ""
    note = paragraphs[0].runs[0].text.lstrip() if paragraphs and paragraphs[0].runs else ""
    sign = next((last[-n:] for n in (3, 2, 1) if last and note.startswith(last[-n:]) and not last[-n:].isspace()), "")
    if not sign or sign.isalpha():
        raise RefusedError("heeft een noot zonder herkenbaar merkteken", _RESAVE)
    first, *others = paragraphs
    run, *runs = first.runs
    clean = replace(first, runs=(replace(run, text=note[len(sign) :].lstrip()), *runs))
    return Named(sign, (*before[:-1], replace(before[-1], text=last[: -len(sign)])), (clean, *others))
