"""Reader of PDFs: columns in reading order, running heads set aside, notes with what calls them, tables, paragraphs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from dealpers.dutch.regex import regex
from dealpers.importer.paragraph import Block, FileText, Note, Notice, Paragraph, Run, Table, paragraphs_of
from dealpers.importer.readers.pdf_attached import attached_text
from dealpers.importer.readers.pdf_cells import ruled, unruled
from dealpers.importer.readers.pdf_columns import Flow, flows
from dealpers.importer.readers.pdf_lines import Line, is_label, lines
from dealpers.importer.readers.pdf_margins import without_margins
from dealpers.importer.readers.pdf_notes import FootNote, body_size, without_notes
from dealpers.importer.readers.pdf_page import Page, opened, pages
from dealpers.importer.readers.pdf_paragraphs import Group, continues, grouped, is_centred, leading_of
from dealpers.importer.readers.pdf_tables import Columns, Grid, columned, grids
from dealpers.importer.readers.pdf_tagged import TaggedText
from dealpers.importer.readers.pdf_tags import leaves
from dealpers.importer.readers.refusal import RefusedError
from dealpers.importer.readers.symbols import RAISED

_LARGER = 1.08  # share of the font size of the text; headings are set larger
_LEVELS = 5
_INDENT = 14.0  # points that a list level is indented
_HEAD_GAP = 2.0  # share of the font size, at least, between a running head and the text
_FIRST_INDENT = 1.9  # share of the font size, at most, by which the first line of a paragraph is indented
_FEW = 20  # characters a page; a scan has none, or a stamp
_UNIT = regex(r"(?:^|[\s\d(/])(?:[kcdm]?m|ha|CO|10)$")  # raised figures behind these are powers


def read(data: bytes) -> FileText:
    """Text of a PDF. Raises ``RefusedError`` for a scan, a password or a broken file."""
    document = opened(data)
    read_pages = list(pages(document, leaves(data)))
    _refuse_scan(read_pages)
    tagged = TaggedText(read_pages)
    text = _Document(read_pages).by_tags(tagged) if tagged.is_whole else _Document(read_pages).read()
    return attached_text(document, (one.text for block in text.blocks for one in paragraphs_of(block))) or text


def _refuse_scan(read_pages: Sequence[Page]) -> None:
    bare = [page for page in read_pages if len(page.chars) < _FEW and page.images]
    total = sum(len(page.chars) for page in read_pages)
    if total < _FEW or (bare and total < _FEW * len(read_pages)):
        raise RefusedError(
            "heeft geen tekst, alleen beeld (een scan)",
            "laat de tekst eerst herkennen (OCR) en lees het resultaat in",
        )
    if bare:
        listed = ", ".join(str(page.number) for page in bare[:10])
        raise RefusedError(
            f"heeft bladzijden zonder tekst, alleen beeld (een scan): {listed}",
            "laat de tekst van die bladzijden eerst herkennen (OCR), of haal ze uit de PDF",
        )


@dataclass(slots=True, kw_only=True)
class _Part:
    """Paragraph or table in reading order, with the notes of its page."""

    group: Group | None = None
    table: Table | None = None
    page: int = 0
    notes: list[FootNote] = field(default_factory=list)


class _Document:
    def __init__(self, read_pages: Sequence[Page]) -> None:
        self._pages = read_pages
        self._notes: list[FootNote] = []
        self._body = 10.0
        self._leading = 0.0
        self._sizes: list[float] = []
        self._called: set[int] = set()

    def read(self) -> FileText:
        tables = {page.number: grids(page) for page in self._pages}
        chars = {
            page.number: [one for one in page.chars if not _held(tables[page.number], one.x0, one.x1, one.y)]
            for page in self._pages
        }
        raw = [lines(chars[page.number], page.number) for page in self._pages]
        left, notices = without_margins(raw, [page.height for page in self._pages])
        self._body = body_size([line for page in left for line in page])
        self._leading = leading_of([line for page in left for line in page])
        parts: list[_Part] = []
        for page, lines_of_page in zip(self._pages, left, strict=True):
            parts += self._page(page, lines_of_page, tables[page.number])
        parts = _rejoined(parts)
        self._rank_sizes([part.group for part in parts if part.group])
        blocks = tuple(self._blocks(parts))
        return FileText(form="pdf", blocks=blocks, notices=(*notices, *self._turned()))

    def _rank_sizes(self, groups: Sequence[Group]) -> None:
        """Font sizes of headings from large to small, by which they get their levels."""
        self._sizes = sorted({round(one.lines[0].size) for one in groups if self._is_large(one)}, reverse=True)

    def by_tags(self, tagged: TaggedText) -> FileText:
        """Text in the order of the tags, with their paragraphs, headings, lists, notes and tables."""
        self._body = body_size(list(tagged.lines()))
        parts = list(tagged.parts())
        has_headings = any(block.heading for block, _ in parts)
        self._rank_sizes([] if has_headings else [thing for _, thing in parts if isinstance(thing, Group)])
        self._notes = [thing for _, thing in parts if isinstance(thing, FootNote)]
        out: list[Block] = []
        for block, thing in parts:
            calls: list[FootNote] = []
            if isinstance(thing, Table):
                out.append(thing)
            elif isinstance(thing, Group):
                paragraph = self._paragraph(thing, calls)
                depth = block.depth or paragraph.depth
                out.append(
                    replace(paragraph, heading=block.heading or paragraph.heading, depth=0 if block.heading else depth)
                )
            out += map(self._note, calls)
        out += [self._note(note) for note in self._notes if id(note) not in self._called]
        return FileText(form="pdf", blocks=tuple(out), notices=(*tagged.notices, *self._turned()))

    def _turned(self) -> Iterator[Notice]:
        if turned := [page.number for page in self._pages if page.turned]:
            where = f"{len(turned)} bladzijden" if len(turned) > 1 else f"bladzijde {turned[0]}"
            reason = f"letters die niet rechtop staan (een stempel of zijregel) zijn weggelaten op {where}"
            yield Notice("gedraaide tekst", reason, turned[0])

    def _page(self, page: Page, lines_of_page: Sequence[Line], tables: Sequence[Grid]) -> Iterator[_Part]:
        """Parts of a page; a table is where its top is between the paragraphs."""
        waiting = sorted(tables, key=lambda grid: -grid.ys[0])
        for flow in flows(lines_of_page):
            shorter, notes = without_notes(flow, self._body, self._notes[-1] if self._notes else None, page.rules)
            self._notes += notes
            for top, part in _parts(shorter, page.number, self._leading):
                while waiting and waiting[0].ys[0] > top and self._overlaps(waiting[0], flow):
                    yield _Part(table=ruled(page, waiting.pop(0)), page=page.number)
                yield part
        yield from (_Part(table=ruled(page, grid), page=page.number) for grid in waiting)

    @staticmethod
    def _overlaps(grid: Grid, flow: Flow) -> bool:
        return grid.xs[0] < flow.right and grid.xs[-1] > flow.left

    def _blocks(self, parts: Sequence[_Part]) -> Iterator[Block]:
        for part in parts:
            calls: list[FootNote] = []
            if part.group is not None:
                yield self._paragraph(part.group, calls)
            elif part.table is not None:
                yield part.table
            for note in calls:
                yield self._note(note)
        for note in self._notes:
            if id(note) not in self._called:
                yield self._note(note)

    def _paragraph(self, group: Group, calls: list[FootNote]) -> Paragraph:
        runs: list[Run] = []
        for line in group.lines:
            runs += [Run(text="\n")] if runs else []
            runs += self._runs(line, calls)
        first = group.lines[0]
        centred = is_centred(first, group.left, group.right)
        large = self._is_large(group)
        size = round(first.size)
        heading = min(_LEVELS, 1 + self._sizes.index(size)) if large and size in self._sizes else 0
        depth = 0 if centred or heading else 1 + min(8, round((_edge(group) - group.left) / _INDENT))
        return Paragraph(
            runs=tuple(runs), heading=heading, depth=depth, page=first.page, wrapped=True, doubt=group.doubt
        )

    def _runs(self, line: Line, calls: list[FootNote]) -> Iterator[Run]:
        before = ""
        for piece in line.pieces:
            mark = piece.text.strip().strip("()[]")
            is_mark = piece.raised and not (mark in ("2", "3") and _UNIT.search(before))
            note = self._called_by(mark, line.page) if is_mark else None
            before += piece.text
            if note is not None:
                calls.append(note)
                self._called.add(id(note))
                yield Run(text="", mark=mark)
            elif piece.raised:
                yield Run(text=piece.text.translate(RAISED), bold=piece.bold, italic=piece.italic)
            else:
                yield Run(text=piece.text, bold=piece.bold, italic=piece.italic)

    def _called_by(self, mark: str, page: int) -> FootNote | None:
        """Note that a raised mark calls: on its own page, or at the end of the text."""
        notes = [
            note for note in self._notes if note.mark == mark and note.page >= page and id(note) not in self._called
        ]
        return min(notes, key=lambda note: note.page, default=None)

    def _note(self, note: FootNote) -> Note:
        texts = [line.text for line in note.lines]
        texts[0] = texts[0][note.begin :]
        runs = tuple(
            Run(text=text.strip() + ("\n" if index < len(texts) - 1 else "")) for index, text in enumerate(texts)
        )
        return Note(mark=note.mark, paragraphs=(Paragraph(runs=runs, wrapped=True, page=note.page),), page=note.page)

    def _is_large(self, group: Group) -> bool:
        return group.lines[0].size > _LARGER * self._body and len(group.lines) <= 4


def _parts(flow: Flow, page: int, leading: float) -> Iterator[tuple[float, _Part]]:
    """Paragraphs and tables of a flow, each with the height at which it begins."""
    for thing in _stretches(flow):
        if isinstance(thing, Columns):
            yield thing.top, _Part(table=unruled(thing, page), page=page)
        else:
            yield from ((group.lines[0].y, _Part(group=group, page=page)) for group in grouped(thing, leading))


def _stretches(flow: Flow) -> Iterator[Flow | Columns]:
    """Flow cut where lines are in columns beside each other."""
    waiting: list[Line] = []
    for thing in columned(flow.lines):
        if isinstance(thing, Columns):
            if waiting:
                yield replace(flow, lines=tuple(waiting))
            waiting = []
            yield thing
        else:
            waiting.append(thing)
    if waiting:
        yield replace(flow, lines=tuple(waiting))


def _rejoined(parts: Sequence[_Part]) -> list[_Part]:
    """Parts, in which a paragraph that a column or page cut in two is one again.

    A lone line at the head of a page that parts the halves of a sentence follows that sentence.
    """
    out: list[_Part] = []
    waiting = list(parts)
    while waiting:
        part = waiting.pop(0)
        before = out[-1].group if out else None
        after = waiting[0].group if waiting else None
        if before is not None and part.group is not None and _is_edge(before, part.group):
            if after is not None and _is_head(part.group, after) and continues(before, after):
                before.lines += after.lines
                part.group.doubt = "deze regel stond midden in een zin: is het de kop van de bladzijde?"
                waiting[0] = part
                continue
            if continues(before, part.group):
                before.lines += part.group.lines
                continue
        out.append(part)
    return out


def _is_head(group: Group, after: Group) -> bool:
    """True if a paragraph is one line, far above the next."""
    first, line = group.lines[0], after.lines[0]
    return len(group.lines) == 1 and first.page == line.page and first.y - line.y > _HEAD_GAP * line.size


def _edge(group: Group) -> float:
    """Left edge of a paragraph; the first line of one that is no item may be indented."""
    first = group.lines[0]
    if first.label_gap or is_label(first.text.split(maxsplit=1)[0]):
        return first.x0
    if len(group.lines) > 1:
        return min(first.x0, group.lines[1].x0)
    return group.left if first.x0 - group.left < _FIRST_INDENT * first.size else first.x0


def _is_edge(before: Group, after: Group) -> bool:
    """True if two paragraphs are in different columns or on different pages."""
    return before.last.page != after.lines[0].page or before.last.y < after.lines[0].y


def _held(tables: Sequence[Grid], x0: float, x1: float, y: float) -> bool:
    return any(grid.holds((x0 + x1) / 2, y) for grid in tables)
