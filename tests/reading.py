"""Reader of a PDF as a screen reader reads it: text in logical order, outline, links, attachments."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pypdf
from pypdf.generic import ContentStream

_INLINE = frozenset({"/Span", "/Strong", "/Em", "/Link", "/Lbl", "/Code"})  # elements that do not begin a new line
_SOFT = "\u00ad"  # what a hyphen says that the printer put at the end of a line


@dataclass(frozen=True)
class Link:
    """Link to a named destination or a web address, one of them empty; ``says`` is the spoken text."""

    page: int
    target: str
    address: str
    says: str


@dataclass(frozen=True)
class Entry:
    """Entry of the outline; ``depth`` counts from 0."""

    depth: int
    title: str


def pdf_text(data: bytes, without: str = "") -> str:
    """The text in logical order, a block a line, without artifacts; a note stands behind its block.

    Elements of the kind ``without`` are left out, with all they hold.
    """
    reader = pypdf.PdfReader(BytesIO(data))
    pieces = {page.indirect_reference.idnum: _marked(page) for page in reader.pages if page.indirect_reference}
    lines: list[str] = []
    _Text(pieces, lines, without).read(reader.root_object["/StructTreeRoot"])
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def pdf_structure(data: bytes) -> tuple[str, ...]:
    """The types of all elements of the structure tree, in logical order."""
    reader = pypdf.PdfReader(BytesIO(data))
    return tuple(str(node["/S"]) for node in _elements(reader.root_object["/StructTreeRoot"]))


def pdf_scopes(data: bytes) -> tuple[str, ...]:
    """Scope of each table header, in logical order: row or column."""
    root = pypdf.PdfReader(BytesIO(data)).root_object["/StructTreeRoot"]
    heads = (node["/A"] for node in _elements(root) if node["/S"] == "/TH")
    facts = (fact if isinstance(fact, list) else [fact] for fact in (head.get_object() for head in heads))
    return tuple(str(cell.get_object()["/Scope"]) for fact in facts for cell in fact if "/Scope" in cell.get_object())


def pdf_outline(data: bytes) -> tuple[Entry, ...]:
    """Bookmarks, in order."""

    def entries(items: list[Any], depth: int) -> Iterator[Entry]:
        for item in items:
            if isinstance(item, list):
                yield from entries(item, depth + 1)
            else:
                yield Entry(depth, str(item.title))

    return tuple(entries(pypdf.PdfReader(BytesIO(data)).outline, 0))


def pdf_destinations(data: bytes) -> dict[str, int]:
    """Named destinations, with their pages."""
    reader = pypdf.PdfReader(BytesIO(data))
    places = reader.named_destinations.items()
    return {name: (reader.get_destination_page_number(place) or 0) + 1 for name, place in places}


def pdf_links(data: bytes) -> tuple[Link, ...]:
    """Links by page; a link over two lines may be listed twice."""

    def links() -> Iterator[Link]:
        for number, page in enumerate(pypdf.PdfReader(BytesIO(data)).pages, 1):
            for reference in page.get("/Annots", ()):
                note = reference.get_object()
                if note["/Subtype"] == "/Link":
                    target = note.get("/Dest", "")
                    yield Link(
                        number,
                        str(target) if isinstance(target, str) else "",
                        str(note.get("/A", {}).get("/URI", "")),
                        str(note.get("/Contents", "")),
                    )

    return tuple(links())


def pdf_attachments(data: bytes) -> dict[str, bytes]:
    """Embedded files, by name."""
    return {name: contents[0] for name, contents in pypdf.PdfReader(BytesIO(data)).attachments.items()}


class _Text:
    """Walker of the structure tree that collects lines."""

    def __init__(self, pieces: dict[int, dict[int, str]], lines: list[str], without: str) -> None:
        self.pieces = pieces
        self.without = without
        self.lines = lines
        self.line = ""
        self.notes: list[Any] = []

    def read(self, node: Any, page: Any = None) -> None:
        """Gather the text of an element, a kid of one, or a list of kids."""
        if not isinstance(node, int):
            node = node.get_object()
        if isinstance(node, list):
            for kid in node:
                self.read(kid, page)
        elif isinstance(node, int):
            self.line += self.pieces[page.idnum].get(int(node), "")
        elif node.get("/Type") == "/MCR":
            reference = node.raw_get("/Pg") if "/Pg" in node else page
            self.line += self.pieces[reference.idnum].get(int(node["/MCID"]), "")
        elif node.get("/Type") != "/OBJR":
            self.element(node, node.raw_get("/Pg") if "/Pg" in node else page)

    def element(self, node: Any, page: Any) -> None:
        """Gather the text of an element; a note waits until the block that calls it has ended."""
        kind = node.get("/S")
        if kind == self.without:
            return
        if kind == "/Note" and self.line:
            self.notes.append((node, page))
            return
        inline = kind in _INLINE
        if not inline:
            self.end()
        self.read(node.get("/K", []), page)
        if not inline:
            self.end()
        elif kind == "/Lbl" and not self.notes and node.get("/P", {}).get("/S") in ("/LI", "/Note"):
            self.line += " "

    def end(self) -> None:
        """End the line, and read the notes that were called in it."""
        if self.line.strip():
            self.lines.append(self.line.replace(_SOFT, ""))
        self.line = ""
        notes, self.notes = self.notes, []
        for note, page in notes:
            self.element(note, page)


def _elements(node: Any) -> Iterator[Any]:
    """Structure elements below a node."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        child = kid.get_object() if not isinstance(kid, int) else kid
        if not isinstance(child, int) and "/S" in child:
            yield child
            yield from _elements(child)


def _marked(page: Any) -> dict[int, str]:
    """Text of each marked content sequence of a page, by number; ActualText takes precedence over glyphs."""
    fonts = {name: _decoder(font.get_object()) for name, font in page["/Resources"].get("/Font", {}).items()}
    words_by_mark: dict[int, str] = {}
    marks: list[tuple[int | None, bool]] = []
    font: dict[int, str] = {}
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        number, replaced = marks[-1] if marks else (None, False)
        match operator:
            case b"BDC" | b"BMC":
                properties = operands[1] if len(operands) > 1 and isinstance(operands[1], dict) else {}
                number = properties.get("/MCID", number)
                actual = properties.get("/ActualText")
                if actual is not None and number is not None and not replaced:
                    words_by_mark[number] = words_by_mark.get(number, "") + str(actual)
                marks.append((number, replaced or actual is not None))
            case b"EMC":
                marks.pop()
            case b"Tf":
                font = fonts[operands[0]]
            case b"Tj" | b"TJ" if number is not None and not replaced:
                strings = operands[0] if operator == b"TJ" else operands
                text = "".join(_decode(part, font) for part in strings if isinstance(part, str | bytes))
                words_by_mark[number] = words_by_mark.get(number, "") + text
    return words_by_mark


def _decode(part: Any, font: dict[int, str]) -> str:
    """Two bytes a glyph, as Typst writes all its fonts."""
    raw = getattr(part, "original_bytes", None) or bytes(part)
    return "".join(font.get(int.from_bytes(raw[offset : offset + 2]), "\ufffd") for offset in range(0, len(raw), 2))


def _decoder(font: Any) -> dict[int, str]:
    """Text of each glyph of a font, from its ToUnicode table."""
    table = font["/ToUnicode"].get_object().get_data().decode("latin-1")
    glyphs: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.S):
        for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            glyphs[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.S):
        for first, last, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            start = bytes.fromhex(text).decode("utf-16-be")
            for step in range(int(last, 16) - int(first, 16) + 1):
                glyphs[int(first, 16) + step] = start[:-1] + chr(ord(start[-1]) + step)
    return glyphs
