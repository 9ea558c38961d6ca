"""Reader of RTF files: words and notes as printed; what an RTF file leaves open is refused.

Numbers of lists are text in the file (``\\listtext``); a numbered paragraph without that text is refused.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from dealpers.importer.paragraph import FileText, Note, Notice, Paragraph, Run, left_out
from dealpers.importer.readers.open_changes import refuse_counted
from dealpers.importer.readers.refusal import RefusedError
from dealpers.importer.readers.rtf_flow import Flow, set_layout
from dealpers.importer.readers.rtf_fonts import Fonts, symbol
from dealpers.importer.readers.rtf_notes import Numbers, named
from dealpers.importer.readers.rtf_tokens import Token, tokens
from dealpers.importer.readers.symbols import RAISED

_SKIPPED = frozenset(
    "colortbl info pict header headerl headerr headerf footer footerl footerr footerf xe tc fldinst "
    "nonesttables ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn filetbl revtbl private1 listtable template".split()
)
_STARRED = frozenset("footnote shpinst shptxt ud dptxbxtext do".split())
"""Destinations that a reader shows although an older reader may ignore them."""
_WORDS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ", "~": " ", "hyphen": "-",
}  # fmt: skip
_CLOSED = {"skip": (), "copy": (), "shape": ("shptxt", "dptxbxtext"), "pair": ("ud",)}
"""Kinds of a group whose words are not shown, and the destinations inside it that are."""
_GROUPS = {
    "nonshppict": "copy", "shprslt": "copy", "upr": "pair", "shpinst": "shape", "do": "shape", "fonttbl": "fonttbl",
    "stylesheet": "stylesheet", "listtext": "label", "pntext": "label", "ud": "text",
}  # fmt: skip
"""Kind of the group that a destination begins."""


@dataclass(slots=True, kw_only=True)
class _State:
    """Properties of a group, which its end restores."""

    kind: str = "text"
    font: int = 0
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    raised: bool = False
    skip: int = 1
    end: Callable[[], None] | None = None


def read(data: bytes) -> FileText:
    """Text of an RTF file. Raises ``RefusedError`` if the file has open changes, or a number or character in doubt."""
    return _Reader().read(data)


@dataclass(slots=True, kw_only=True)
class _Reader:
    fonts: Fonts = field(default_factory=Fonts)
    flows: list[Flow] = field(default_factory=lambda: [Flow()])
    groups: list[_State] = field(default_factory=list)
    state: _State = field(default_factory=_State)
    numbers: Numbers = field(default_factory=Numbers)
    outlines: dict[int, int] = field(default_factory=dict)
    counts: dict[tuple[str, str], int] = field(default_factory=dict)
    first: str = ""
    style: int = 0
    high: str = ""
    left_out: int = 0
    hidden: int = 0
    pictures: int = 0
    boxes: int = 0
    starred: bool = False
    opened: bool = False

    @property
    def flow(self) -> Flow:
        return self.flows[-1]

    def read(self, data: bytes) -> FileText:
        for token in tokens(data.lstrip()):
            self._take(token)
        self._end_paragraph()
        self.flow.end_table()
        refuse_counted(self.counts, self.first)
        blocks = tuple(self.flows[0].blocks)
        return FileText(form="rtf", blocks=blocks, notices=tuple(self._notices()))

    def _notices(self) -> Iterator[Notice]:
        yield from left_out(self.hidden, self.pictures)
        if self.boxes:
            yield Notice("tekstvak", "de tekst van een tekstvak staat nu als eigen alinea")

    def _take(self, token: Token) -> None:
        match token.kind:
            case "{":
                self.groups.append(self.state)
                self.state = replace(self.state, end=None)
                self.opened, self.starred, self.left_out = True, False, 0
                return
            case "}":
                end, self.left_out = self.state.end, 0
                self.state = self.groups.pop()
                if end:
                    end()
            case "*":
                self.starred = self.opened
                return
            case "'" | "text":
                self._bytes(token.data)
            case "sign":
                self._text(token.data.decode("latin-1") if token.data in (b"{", b"}", b"\\") else "")
            case _:
                self._word(token.kind, token.number)
        self.opened = self.starred = False

    # -- characters

    def _bytes(self, data: bytes) -> None:
        gone = min(self.left_out, len(data))
        self.left_out -= gone
        if data := data[gone:]:
            self._text(self.fonts.characters(data, self.state.font) if self.state.kind != "skip" else "")

    def _text(self, text: str) -> None:
        state = self.state
        if not text:
            return
        if state.hidden:
            self.hidden += len(text.split())
        elif state.kind == "label":
            self.flow.label += text
        elif state.kind == "text":
            stripped = text.strip()
            raised = state.raised and stripped and all(sign in "0123456789()+-" for sign in stripped)
            self.flow.runs.append(
                Run(text=text.translate(RAISED) if raised else text, bold=state.bold, italic=state.italic)
            )

    def _unicode(self, number: int) -> None:
        """Character by its number; two halves of a pair follow each other."""
        self.left_out = self.state.skip
        code = number + 0x10000 if number < 0 else number
        if 0xD800 <= code < 0xDC00:
            self.high = chr(code)
            return
        character = chr(code) if 0 < code < 0x110000 else ""
        if self.high and 0xDC00 <= code < 0xE000:
            character = (self.high + character).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        self.high = ""
        self._text(symbol(character) if character and not "\ud800" <= character <= "\udfff" else "")

    # -- control words

    def _word(self, name: str, number: int | None) -> None:
        state = self.state
        is_on = number != 0
        if self.starred and name not in _STARRED:
            if name.startswith("annotation"):
                self._count(("opmerking", "opmerkingen"))
            state.kind = "skip"
            return
        if state.kind in _CLOSED and name not in _CLOSED[state.kind]:
            self.pictures += state.kind == "skip" and self.opened and name == "pict"
            return
        match name:
            case "u":
                self._unicode(number or 0)
            case "uc":
                state.skip = number or 0
            case "f":
                state.font = number or 0
            case "fcharset" if state.kind == "fonttbl":
                self.fonts.sets[state.font] = number or 0
            case "ansicpg":
                self.fonts.set_page(number or 1252)
            case "mac" | "pc" | "pca":
                self.fonts.set_page({"mac": 10000, "pc": 437, "pca": 850}[name])
            case "b":
                state.bold = is_on
            case "i":
                state.italic = is_on
            case "v":
                state.hidden = is_on
            case "super":
                state.raised = is_on
            case "nosupersub":
                state.raised = False
            case "plain":
                state.bold = state.italic = state.hidden = state.raised = False
            case "strike" | "striked":
                self.flow.struck = self.flow.struck or is_on
            case "revised" | "deleted" if is_on and state.kind == "text":
                self._count(("invoeging", "invoegingen") if name == "revised" else ("verwijdering", "verwijderingen"))
            case "chftn":
                self.numbers.called = self.numbers.called or len(self.flows) == 1
            case _:
                self._place(name, number)

    def _place(self, name: str, number: int | None) -> None:
        """Take a word that begins a destination, ends a part, or sets the layout of a paragraph or row."""
        state, flow = self.state, self.flow
        if self.opened and name in _SKIPPED:
            state.kind = "skip"
            self.pictures += name == "pict"
        elif name in _GROUPS:
            state.kind = _GROUPS[name]
        elif name in ("footnote", "shptxt", "dptxbxtext"):
            self._open_flow(name)
        elif state.kind == "stylesheet":
            self._style(name, number)
        elif name in _WORDS:
            self._text(_WORDS[name])
        elif state.kind != "text":
            pass
        elif name in ("par", "sect"):
            self._end_paragraph()
            self.numbers.end_section(ended=name == "sect")
        elif name in ("cell", "nestcell"):
            self._end_paragraph()
            if name == "cell":
                flow.end_cell()
        elif name == "row":
            flow.end_row()
        elif not self.numbers.takes(name, number):
            set_layout(flow, name, number)

    def _style(self, name: str, number: int | None) -> None:
        if name == "s":
            self.style = number or 0
        elif name == "outlinelevel":
            self.outlines[self.style] = number or 0

    def _open_flow(self, name: str) -> None:
        """Begin a note or a text box; the end of its group puts it behind the paragraph that holds it."""
        outer, inner = self.flow, Flow()
        self.flows.append(inner)
        self.state.kind, self.state.hidden = "text", False
        self.state.bold = self.state.italic = self.state.raised = False
        called, self.numbers.called, self.numbers.ending = self.numbers.called, False, False
        place = len(outer.runs)

        def end() -> None:
            self._end_paragraph()
            inner.end_table()
            self.flows.pop()
            if name != "footnote":
                self.boxes += bool(inner.blocks)
                outer.late += inner.blocks
                return
            paragraphs = tuple(block for block in inner.blocks if isinstance(block, Paragraph))
            if len(paragraphs) != len(inner.blocks):
                raise RefusedError("heeft een noot met een tabel", "bewaar het als .docx en lees dat in")
            mark = self.numbers.next_mark() if called else ""
            noted = named(outer.runs[:place], paragraphs, mark)
            outer.runs[:place] = [*noted.before, Run(text="", mark=noted.mark)]
            outer.late.append(Note(mark=noted.mark, paragraphs=noted.paragraphs))

        self.state.end = end

    def _end_paragraph(self) -> None:
        flow = self.flow
        outline = flow.layout.outline
        heading = outline if outline >= 0 else self.outlines.get(flow.layout.style, -1)
        words = "".join(run.text for run in flow.runs).strip()
        if flow.layout.listed and not flow.label.strip() and words:
            raise RefusedError(
                f"heeft een genummerde alinea waarvan het nummer niet in het bestand staat: '{words[:40]}'",
                "open het in Word of LibreOffice, bewaar het als .docx en lees dat in",
            )
        flow.end_paragraph(heading + 1 if 0 <= heading < 9 else 0)

    def _count(self, kind: tuple[str, str]) -> None:
        number = sum(isinstance(block, Paragraph) for block in self.flows[0].blocks) + 1
        self.first = self.first or f"alinea {number}"
        self.counts[kind] = self.counts.get(kind, 0) + 1
