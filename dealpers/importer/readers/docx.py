"""Reader of Word documents (.docx): body in reading order, numbers as printed, notes behind what calls them."""

from collections.abc import Iterator

from lxml import etree

from dealpers.importer.paragraph import Block, Cell, FileText, Note, Notice, Paragraph, Run, Table, cell_text, left_out
from dealpers.importer.readers.docx_names import attribute, child, switch, value
from dealpers.importer.readers.docx_notes import Notes
from dealpers.importer.readers.docx_numbering import Numbering
from dealpers.importer.readers.docx_runs import Gathered, RunReader
from dealpers.importer.readers.docx_styles import Styles
from dealpers.importer.readers.open_changes import refuse_open_changes
from dealpers.importer.readers.refusal import DamagedError, RefusedError
from dealpers.importer.readers.runs import tidy
from dealpers.importer.readers.xml_names import name
from dealpers.importer.readers.zipped import Archive

_TRANSPARENT = ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")
_MOST_COLUMNS = 100


def read(data: bytes) -> FileText:
    """Text of a Word document. Raises ``RefusedError`` if it has open changes or is damaged."""
    return _Document(Archive(data)).read()


class _Document:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._main = next((one for one in archive.names if one in ("word/document.xml", "word/document2.xml")), "")
        if not self._main:
            raise DamagedError("de tekst (word/document.xml) ontbreekt")
        self._styles = Styles(self._part("styles"))
        self._numbering = Numbering(self._part("numbering"), self._styles.numbers)
        self._notes = Notes(self._part("settings"), self._part("footnotes"), self._part("endnotes"))
        self._runs = RunReader(self._styles, self._notes.called)
        self._notices: list[Notice] = []
        self._page = 0
        self._hidden = self._pictures = 0

    def _part(self, kind: str) -> etree._Element | None:
        name_ = f"word/{kind}.xml"
        return self._archive.xml(name_) if name_ in self._archive.names else None

    def read(self) -> FileText:
        root = self._archive.xml(self._main)
        body = child(root, "body")
        if body is None:
            raise DamagedError("de tekst heeft geen inhoud (w:body)")
        refuse_open_changes(
            root, *(part for part in (self._part("footnotes"), self._part("endnotes")) if part is not None)
        )
        self._page = int(any(name(one) == "lastRenderedPageBreak" for one in root.iter()))
        blocks = tuple(self._blocks(body))
        self._notices += self._margins()
        notices = (*self._notices, *left_out(self._hidden, self._pictures))
        return FileText(form="docx", blocks=blocks, notices=notices)

    def _blocks(self, container: etree._Element) -> Iterator[Block]:
        for element in container:
            match name(element):
                case "p":
                    yield from self._paragraph(element)
                case "tbl":
                    yield from self._table(element)
                case "AlternateContent":
                    yield from self._blocks(child(element, "Choice"))
                case "altChunk":
                    raise RefusedError(
                        "bevat een ander document als ingevoegd bestand",
                        "open het in Word, bewaar het opnieuw als .docx en lees het dan in",
                    )
                case kind if kind in _TRANSPARENT:
                    yield from self._blocks(element)

    def _paragraph(self, element: etree._Element) -> Iterator[Block]:
        gathered = self._runs.read(element)
        before = [box for first, box in gathered.boxes if first]
        yield from self._boxes(before)
        label, depth = self._label(element)
        runs = tidy(gathered.runs)
        heading = self._styles.heading(element)
        if runs or (label and label not in "•-–—"):
            yield Paragraph(
                runs=runs,
                label=label,
                heading=heading if runs else 0,
                depth=0 if heading else depth,
                page=self._page,
                doubt=_doubt(runs, gathered),
            )
        self._page += gathered.breaks if self._page else 0
        self._hidden += gathered.hidden
        self._pictures += gathered.pictures
        for mark, text in gathered.notes:
            yield self._note(mark, text)
        yield from self._boxes([box for first, box in gathered.boxes if not first])

    def _boxes(self, boxes: list[etree._Element]) -> Iterator[Block]:
        for box in boxes:
            blocks = tuple(self._blocks(box))
            if blocks:
                self._notices.append(
                    Notice("tekstvak", "de tekst van een tekstvak staat nu als eigen alinea", self._page)
                )
            yield from blocks

    def _note(self, mark: str, text: etree._Element) -> Note:
        paragraphs = [block for block in self._blocks(text) if isinstance(block, Paragraph)]
        return Note(mark=mark, paragraphs=tuple(paragraphs), page=self._page)

    def _label(self, element: etree._Element) -> tuple[str, int]:
        """Printed number of a paragraph and its list level from 1, or nothing."""
        numbering = child(element, "pPr", "numPr")
        style = self._styles.of(element)
        inherited = self._styles.numbered(style)
        number, level = value(numbering, "numId"), value(numbering, "ilvl")
        if not number and inherited:
            number = inherited.number
            tied = self._numbering.level_of_style(number, inherited.style)
            level = level or (str(tied) if tied is not None else inherited.level)
        if not number or number == "0":
            return "", 0
        rank = int(level) if level.isdigit() else 0
        label = self._numbering.label(number, rank)
        if label is None or switch(element, "pPr", "rPr", "vanish"):
            return "", 0
        return label, rank + 1

    def _table(self, element: etree._Element) -> Iterator[Block]:
        rows: list[tuple[Cell, ...]] = []
        notes: list[Block] = []
        for row in _inside(element, "tr"):
            cells = [Cell()] * _span(value(row, "trPr", "gridBefore"), 0)
            for cell in _inside(row, "tc"):
                cells += self._cell(cell, notes)
            rows.append((*cells, *[Cell()] * _span(value(row, "trPr", "gridAfter"), 0)))
        width = max(map(len, rows), default=0)
        if not width:
            return
        even = tuple((*row, *[Cell()] * (width - len(row))) for row in rows)
        first = next(iter(_inside(element, "tr")))
        headed = switch(first, "trPr", "tblHeader") or False
        yield Table(rows=even, headed=headed, ruled=self._styles.has_borders(element), page=self._page)
        yield from notes

    def _cell(self, cell: etree._Element, notes: list[Block]) -> Iterator[Cell]:
        """Cell and the empty cells that it covers to its right."""
        merge = child(cell, "tcPr", "vMerge")
        above = merge is not None and attribute(merge, "val") in ("", "continue")
        left = value(cell, "tcPr", "hMerge") == "continue"
        paragraphs = cell_text(self._blocks(cell), notes)
        yield Cell(paragraphs=paragraphs, above=above and not paragraphs, left=left and not paragraphs)
        for _ in range(_span(value(cell, "tcPr", "gridSpan"), 1) - 1):
            yield Cell(left=True)

    def _margins(self) -> Iterator[Notice]:
        """Heads and feet of pages, which are no part of the text."""
        for part in sorted(self._archive.names):
            for kind, words in (("header", "kopregel"), ("footer", "voetregel")):
                if part.startswith(f"word/{kind}") and part.endswith(".xml"):
                    runs = RunReader(self._styles, self._notes.called)
                    read_ = [runs.read(one) for one in self._archive.xml(part).iter() if name(one) == "p"]
                    text = " ".join("".join(run.text for run in one.runs) for one in read_)
                    if shown := " ".join(text.split()):
                        yield Notice(words, f"de {words} van de bladzijden is weggelaten: '{shown}'")


def _doubt(runs: tuple[Run, ...], gathered: Gathered) -> str:
    if gathered.unknown:
        return "een teken uit een symboollettertype is niet overgenomen"
    return "" if runs else "een genummerde alinea zonder tekst"


def _inside(around: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, by their name, also within content controls."""
    for one in around:
        if name(one) == wanted:
            yield one
        elif name(one) in _TRANSPARENT:
            yield from _inside(one, wanted)


def _span(text: str, default: int) -> int:
    return min(int(text), _MOST_COLUMNS) if text.isdigit() and int(text) > 0 else default
