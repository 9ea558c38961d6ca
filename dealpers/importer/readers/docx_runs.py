"""Runs of a Word paragraph: words, note marks, results of fields; hidden text and instructions left out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from dealpers.importer.paragraph import Run
from dealpers.importer.readers.docx_names import attribute, child
from dealpers.importer.readers.docx_styles import Styles
from dealpers.importer.readers.symbols import SYMBOLS
from dealpers.importer.readers.xml_names import name

_INSIDE = {
    "hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "dir", "bdo", "ruby", "rubyBase",
    "ins", "moveTo", "oMath", "oMathPara", "r",
}  # fmt: skip
_DRAWN = ("drawing", "pict", "object")


@dataclass(slots=True, kw_only=True)
class Gathered:
    """Runs of a paragraph, its text boxes, the notes that it calls, and remarks on it."""

    runs: list[Run] = field(default_factory=list)
    boxes: list[tuple[bool, etree._Element]] = field(default_factory=list)
    notes: list[tuple[str, etree._Element]] = field(default_factory=list)
    hidden: int = 0
    pictures: int = 0
    unknown: int = 0
    breaks: int = 0


class RunReader:
    """Reader of paragraphs in order; a field may span several.

    ``note`` gives the mark and the text of a note reference.
    """

    def __init__(
        self, styles: Styles, note: Callable[[etree._Element, str], tuple[str, etree._Element | None]]
    ) -> None:
        self._styles = styles
        self._note = note
        self._fields: list[bool] = []  # of each open field, whether its result has begun

    def read(self, paragraph: etree._Element) -> Gathered:
        """Runs of one paragraph."""
        out = Gathered()
        style = self._styles.of(paragraph)
        for run in _runs(paragraph):
            if name(run) == "t":  # of a formula
                out.runs.append(Run(text=run.text or ""))
                continue
            hidden = self._styles.is_on(child(run, "rPr"), style, "vanish")
            bold = self._styles.is_on(child(run, "rPr"), style, "b")
            italic = self._styles.is_on(child(run, "rPr"), style, "i")
            custom = ""
            for piece in _pieces(run):
                kind = name(piece)
                if kind == "fldChar":
                    self._field(attribute(piece, "fldCharType"))
                elif not all(self._fields):
                    continue
                elif kind in ("footnoteReference", "endnoteReference"):
                    custom = self._call(piece, run, out)
                elif kind in _DRAWN:
                    self._drawn(piece, out)
                elif kind == "lastRenderedPageBreak" or (kind == "br" and attribute(piece, "type") == "page"):
                    out.breaks += kind == "lastRenderedPageBreak"
                else:
                    text = _text(piece)
                    if kind == "sym" and not text:
                        out.unknown += 1
                    if hidden:
                        out.hidden += len(text.split())
                    elif not (custom and text == custom):
                        out.runs.append(Run(text=text, bold=bold, italic=italic))
        return out

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()

    def _call(self, piece: etree._Element, run: etree._Element, out: Gathered) -> str:
        """Add the call of a note; returns the mark that the run writes itself, empty without one."""
        custom = ""
        if attribute(piece, "customMarkFollows") in ("1", "true", "on"):
            custom = "".join(_text(one) for one in _pieces(run) if name(one) in ("t", "sym")).strip()
        mark, text = self._note(piece, custom)
        if mark:
            out.runs.append(Run(text="", mark=mark))
            if text is not None:
                out.notes.append((mark, text))
        return custom

    @staticmethod
    def _drawn(piece: etree._Element, out: Gathered) -> None:
        boxes = list(_outermost(piece, "txbxContent"))
        before = not any(run.text.strip() or run.mark for run in out.runs)
        out.boxes += [(before, box) for box in boxes]
        out.pictures += not boxes


def _runs(element: etree._Element) -> Iterator[etree._Element]:
    """Runs of a paragraph in order, through hyperlinks, content controls and formulas."""
    for one in element:
        kind = name(one)
        if kind == "r" and _is_formula(one):
            yield from (text for text in one if name(text) == "t")
        elif kind == "r":
            yield one
        elif kind == "AlternateContent":
            yield from _runs(_choice(one))
        elif kind in _INSIDE or _is_formula(one):
            yield from _runs(one)


def _is_formula(element: etree._Element) -> bool:
    return "/math" in str(element.tag).partition("}")[0]


def _pieces(run: etree._Element) -> Iterator[etree._Element]:
    for piece in run:
        if name(piece) == "AlternateContent":  # the same thing twice, for new and old programs
            yield from _pieces(_choice(piece))
        elif name(piece) == "ruby":
            yield from (inside for base in _outermost(piece, "rubyBase") for one in base for inside in one)
        else:
            yield piece


def _choice(alternate: etree._Element) -> etree._Element:
    chosen = child(alternate, "Choice")
    return chosen if chosen is not None else child(alternate, "Fallback") if len(alternate) else alternate


def _outermost(element: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """Descendants of this name that are in no other one, each alternative content once."""
    for one in element:
        if name(one) == wanted:
            yield one
        elif name(one) == "AlternateContent":
            yield from _outermost(_choice(one), wanted)
        else:
            yield from _outermost(one, wanted)


def _text(piece: etree._Element) -> str:
    """Characters that a reader sees of a piece of a run."""
    match name(piece):
        case "t":
            return piece.text or ""
        case "tab" | "ptab":
            return "\t"
        case "br" | "cr":
            return "\n"
        case "noBreakHyphen":
            return "-"
        case "sym":
            code = attribute(piece, "char").lower()
            if code in SYMBOLS or not code.startswith("f0"):
                return SYMBOLS.get(code) or (chr(int(code, 16)) if code.isalnum() and len(code) <= 5 else "")
    return ""
