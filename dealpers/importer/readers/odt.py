"""Reader of OpenDocument texts (.odt): numbers of lists as printed, notes behind what calls them, merged cells."""

from collections import Counter as Tally
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from dealpers.importer.paragraph import Block, Cell, FileText, Note, Notice, Paragraph, Run, Table, cell_text, left_out
from dealpers.importer.readers.odt_lists import Counter, ListStyles, counted
from dealpers.importer.readers.odt_names import attribute, count_of, named
from dealpers.importer.readers.odt_styles import Styles
from dealpers.importer.readers.open_changes import refuse_counted
from dealpers.importer.readers.refusal import DamagedError, RefusedError
from dealpers.importer.readers.runs import tidy
from dealpers.importer.readers.xml_names import name
from dealpers.importer.readers.zipped import Archive

_CHANGES = {"insertion": ("invoeging", "invoegingen"), "deletion": ("verwijdering", "verwijderingen")}
_COMMENT = ("opmerking", "opmerkingen")
_UNSEEN = (
    "tracked-changes", "annotation", "annotation-end", "sequence-decls", "variable-decls", "user-field-decls", "forms",
    "hidden-text", "hidden-paragraph", "number", "ruby-text", "table-of-content-source", "desc", "title",
    "alphabetical-index-auto-mark-file", "script", "dde-connection-decls", "event-listeners",
)  # fmt: skip
_MOST_SPACES = 200
_MOST_COLUMNS = 100
_MOST_ROWS = 5_000


def read(data: bytes) -> FileText:
    """Text of an OpenDocument file. Raises ``RefusedError`` if it is encrypted, damaged or has open changes."""
    archive = Archive(data)
    if "META-INF/manifest.xml" in archive.names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise RefusedError("is versleuteld", "haal het wachtwoord eraf en bewaar het opnieuw")
    content = archive.xml("content.xml")
    styles = archive.xml("styles.xml") if "styles.xml" in archive.names else etree.Element("styles")
    body = next((one for body in named(content, "body") for one in body if name(one) == "text"), None)
    if body is None:
        raise DamagedError("de tekst (office:text) ontbreekt")
    _refuse_changes(body)
    return _Document(content, styles).read(body)


def _refuse_changes(body: etree._Element) -> None:
    counts: Tally[tuple[str, str]] = Tally()
    for changes in named(body, "tracked-changes"):
        counts.update(_CHANGES[name(one)] for region in changes for one in region if name(one) in _CHANGES)
    counts.update(_COMMENT for _ in named(body, "annotation"))
    number, first = 0, ""
    for element in body.iter():
        number += name(element) in ("p", "h")
        if name(element) in ("change", "change-start", "annotation"):
            first = f"alinea {max(1, number)}"
            break
    refuse_counted(dict(counts), first or "alinea 1")


@dataclass(slots=True, kw_only=True)
class _Inline:
    """Runs of a paragraph as they are gathered, with its notes and frames."""

    runs: list[Run] = field(default_factory=list)
    notes: list[tuple[str, etree._Element]] = field(default_factory=list)
    frames: list[tuple[bool, etree._Element]] = field(default_factory=list)
    number: str = ""


class _Document:
    def __init__(self, content: etree._Element, styles: etree._Element) -> None:
        self._styles = Styles(styles, content)
        self._lists = ListStyles(styles, content)
        self._sheets = styles
        self._by_id: dict[str, Counter] = {}
        self._by_style: dict[str, Counter] = {}
        self._headings = Counter()
        self._page = 0
        self._hidden = self._pictures = self._boxes = 0

    def read(self, body: etree._Element) -> FileText:
        self._page = int(any(True for _ in named(body, "soft-page-break")))
        blocks = tuple(self._blocks(body))
        notices = list(self._margins())
        if self._boxes:
            notices.append(Notice("tekstvak", f"de tekst van {self._boxes} tekstvakken staat nu als eigen alinea"))
        notices += left_out(self._hidden, self._pictures)
        return FileText(form="odt", blocks=blocks, notices=tuple(notices))

    def _blocks(self, container: etree._Element) -> Iterator[Block]:
        for element in container:
            match name(element):
                case "p" | "h":
                    yield from self._paragraph(element)
                case "list":
                    yield from self._list(element)
                case "table":
                    yield from self._table(element)
                case "soft-page-break":
                    self._page += 1
                case "section" if attribute(element, "display") == "none":
                    self._hidden += len("".join(element.itertext()).split())
                case "frame":
                    yield from self._frame(element)
                case kind if kind not in _UNSEEN:
                    yield from self._blocks(element)

    def _list(self, element: etree._Element) -> Iterator[Block]:
        """List of the highest level, going on with an earlier one where it says so."""
        style = attribute(element, "style-name")
        counter = self._by_id.get(attribute(element, "continue-list")) if attribute(element, "continue-list") else None
        if counter is None and attribute(element, "continue-numbering") == "true":
            counter = self._by_style.get(style)
        counter = counter or Counter()
        self._by_id[attribute(element, "id")] = self._by_style[style] = counter
        yield from self._items(element, style, counter, 1)

    def _items(self, element: etree._Element, style: str, counter: Counter, level: int) -> Iterator[Block]:
        for item in element:
            if name(item) not in ("list-item", "list-header"):
                continue
            start = attribute(item, "start-value")
            labelled = name(item) == "list-header"
            for inside in item:
                kind = name(inside)
                if kind == "list":
                    yield from self._items(inside, attribute(inside, "style-name") or style, counter, level + 1)
                elif kind in ("p", "h"):
                    label = ""
                    if not labelled and attribute(inside, "is-list-header") != "true":
                        first = int(start) if start.isdigit() else None
                        label = counted(self._lists.of(style), counter, level, first)
                    labelled = True
                    yield from self._paragraph(inside, label, level)
                else:
                    yield from self._blocks([inside])

    def _paragraph(self, element: etree._Element, label: str = "", depth: int = 0) -> Iterator[Block]:
        style = attribute(element, "style-name")
        is_heading = name(element) == "h"
        outline = attribute(element, "outline-level")
        level = int(outline) if outline.isdigit() else 1
        if is_heading and not depth and attribute(element, "is-list-header") != "true":
            label = counted(self._lists.outline, self._headings, level)
        heading = level + 1 if is_heading else int(self._styles.is_named(style, "Title"))
        inline = _Inline()
        page = self._page
        self._inline(element, inline, "paragraph", (False, False), [style])
        for first, frame in inline.frames:
            yield from self._frame(frame) if first else ()
        runs = tidy(inline.runs)
        label = inline.number or label
        if runs or (label and label not in "•-–—"):
            doubt = "" if runs else "een genummerde alinea zonder tekst"
            yield Paragraph(
                runs=runs, label=label, heading=heading, depth=0 if heading else depth, page=page, doubt=doubt
            )
        for mark, text in inline.notes:
            paragraphs = tuple(block for block in self._blocks(text) if isinstance(block, Paragraph))
            yield Note(mark=mark, paragraphs=paragraphs, page=page)
        for first, frame in inline.frames:
            yield from self._frame(frame) if not first else ()

    def _inline(
        self, element: etree._Element, out: _Inline, family: str, look: tuple[bool, bool], styles: list[str]
    ) -> None:
        """Gather the words of an element: ``look`` is bold and italic so far."""
        style = styles[-1]
        bold, italic = self._styles.is_bold(family, style), self._styles.is_italic(family, style)
        look = (look[0] if bold is None else bold, look[1] if italic is None else italic)
        hidden = self._styles.is_hidden(family, style)

        def add(text: str | None) -> None:
            if text and hidden:
                self._hidden += len(text.split())
            elif text:
                out.runs.append(Run(text=" ".join(text.split("\n")), bold=look[0], italic=look[1]))

        add(element.text)
        for child in element:
            match name(child):
                case "s":
                    add(" " * count_of(child, "c", _MOST_SPACES))
                case "tab":
                    add("\t")
                case "line-break":
                    out.runs.append(Run(text="\n"))
                case "soft-page-break":
                    self._page += 1
                case "note":
                    self._call(child, out)
                case "number":
                    out.number = "".join(child.itertext()).strip()
                case "frame" | "a" if any(name(one) in ("text-box", "image", "object") for one in child.iter()):
                    out.frames.append((not any(run.text.strip() for run in out.runs), child))
                case "span":
                    self._inline(child, out, "text", look, [*styles, attribute(child, "style-name")])
                case kind if kind not in _UNSEEN:
                    self._inline(child, out, "text", look, [*styles, ""])
            add(child.tail)

    @staticmethod
    def _call(note: etree._Element, out: _Inline) -> None:
        mark = "".join("".join(one.itertext()) for one in note if name(one) == "note-citation").strip()
        out.runs.append(Run(text="", mark=mark))
        out.notes += [(mark, one) for one in note if name(one) == "note-body"]

    def _frame(self, frame: etree._Element) -> Iterator[Block]:
        boxes = list(named(frame, "text-box"))
        self._pictures += not boxes
        for box in boxes:
            self._boxes += 1
            yield from self._blocks(box)

    def _table(self, element: etree._Element) -> Iterator[Block]:
        notes: list[Block] = []
        rows: list[list[Cell]] = []
        ruled, page = False, self._page
        for row in _rows(element):
            cells: list[Cell] = []
            for cell in row:
                if name(cell) in ("table-cell", "covered-table-cell"):
                    ruled = ruled or self._styles.has_borders(cell)
                    cells += [self._cell(cell, notes)] * count_of(cell, "number-columns-repeated", _MOST_COLUMNS)
            rows += [cells] * (
                count_of(row, "number-rows-repeated", _MOST_ROWS) if any(c.paragraphs for c in cells) else 1
            )
        _cover(rows, element)
        width = max(map(len, rows), default=0)
        if width:
            even = tuple((*row, *[Cell()] * (width - len(row))) for row in rows)
            headed = any(True for _ in named(element, "table-header-rows"))
            yield Table(rows=even, headed=headed, ruled=ruled, page=page)
        yield from notes

    def _cell(self, cell: etree._Element, notes: list[Block]) -> Cell:
        return Cell(paragraphs=cell_text(self._blocks(cell) if name(cell) == "table-cell" else (), notes))

    def _margins(self) -> Iterator[Notice]:
        """Heads and feet of pages, which are no part of the text."""
        seen: set[str] = set()
        for master in named(self._sheets, "master-page"):
            for part in master:
                kind = "kopregel" if name(part).startswith("header") else "voetregel"
                text = " ".join(" ".join("".join(one.itertext()) for one in part).split())
                if name(part).startswith(("header", "footer")) and text and text not in seen:
                    seen.add(text)
                    yield Notice(kind, f"de {kind} van de bladzijden is weggelaten: '{text}'")


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for one in table:
        if name(one) == "table-row":
            yield one
        elif name(one) in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(one)


def _cover(rows: list[list[Cell]], table: etree._Element) -> None:
    """Mark each covered cell with the neighbour that covers it."""
    for index, row in enumerate(_rows(table)):
        column = 0
        for cell in row:
            if name(cell) not in ("table-cell", "covered-table-cell"):
                continue
            across = count_of(cell, "number-columns-spanned", _MOST_COLUMNS)
            down = count_of(cell, "number-rows-spanned", _MOST_ROWS)
            for below in range(min(down, len(rows) - index)):
                for right in range(across):
                    if (below or right) and column + right < len(rows[index + below]):
                        rows[index + below][column + right] = Cell(above=below > 0, left=below == 0)
            column += count_of(cell, "number-columns-repeated", _MOST_COLUMNS)
