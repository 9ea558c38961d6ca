"""Reading of a tagged PDF by its tags, where these cover every word outside the margins."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dealpers.importer.paragraph import Cell, Notice, Table
from dealpers.importer.readers.pdf_cells import cell_paragraphs, ruled
from dealpers.importer.readers.pdf_lines import Line, lines
from dealpers.importer.readers.pdf_notes import FootNote, bare_mark, mark_of
from dealpers.importer.readers.pdf_page import Char, Page
from dealpers.importer.readers.pdf_paragraphs import Group
from dealpers.importer.readers.pdf_tables import grids
from dealpers.importer.readers.pdf_tags import AROUND, Leaf, Tagged, blocks

_MARGIN = 0.14  # share of the height of a page; what is untagged farther in is text, and the tags cannot be trusted
_SAME_X = 6.0  # points between left edges that count as one
_JUMP = 2.0  # share of the font size upwards, at least, from the foot of a column to the head of the next
_NEXT = 1.5  # share of the font size downwards, at least, from a line to a next paragraph without a tag
_OTHER_SIZE = 0.07  # share by which font sizes of two paragraphs differ
_KINDS = ("P", "LI", "H1", "H2", "H3", "Title", "H", "Table")


class TaggedText:
    """Blocks of a tagged PDF: groups of lines, tables and notes in the order of the tags."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._pages = {page.number: page for page in pages}
        self._chars: dict[tuple[int, int], list[Char]] = defaultdict(list)
        for page in pages:
            for char in page.chars:
                self._chars[page.number, char.mcid].append(char)
        self._blocks = [
            part for block in blocks([leaf for page in pages for leaf in page.tags]) for part in self._cut(block)
        ]
        self._made: dict[int, list[Line]] = {}
        self.notices: list[Notice] = []

    @property
    def is_whole(self) -> bool:
        """True if every word has a tag, but for lines in the margins, and the tags tell paragraphs apart."""
        tagged = {(leaf.page, leaf.mcid) for block in self._blocks for leaf in block.leaves}
        if not any(block.kind in _KINDS for block in self._blocks) or len(self._blocks) < len(self._pages):
            return False
        shapes: dict[str, list[int]] = defaultdict(list)
        for page in self._pages.values():
            for line in lines([one for one in page.chars if (page.number, one.mcid) not in tagged], page.number):
                if _MARGIN * page.height < line.y < (1 - _MARGIN) * page.height:
                    return False
                shapes["".join("#" if sign.isdigit() else sign for sign in line.text)].append(page.number)
        self.notices = [
            Notice("kop of voet van de bladzijde", f"weggelaten op {len(set(on))} bladzijden: '{shape}'", on[0])
            for shape, on in shapes.items()
        ]
        return True

    def lines(self) -> Iterator[Line]:
        """All lines that have a tag."""
        for block in self._blocks:
            yield from self._lines(block)

    def parts(self) -> Iterator[tuple[Tagged, Group | FootNote | Table]]:
        """Blocks in order, cut at line breaks of the author; a table once, by its drawn lines where it has them."""
        every = list(self.lines())
        left, right = min((line.x0 for line in every), default=0.0), max((line.x1 for line in every), default=0.0)
        edges = _edges(every)
        called = self._called()
        seen: set[tuple[tuple[int, str], ...]] = set()
        for block in self._blocks:
            if block.table:
                if block.table[0] not in seen:
                    seen.add(block.table[0])
                    yield from ((block, table) for table in self._tables(block.table[0]))
                continue
            lines_of_block = self._lines(block)
            if not lines_of_block:
                continue
            begins = lines_of_block[0].pieces[0]
            is_note = block.kind in ("Note", "FENote") or (begins.raised and bare_mark(begins) in called)
            mark = mark_of(lines_of_block[0]) if is_note else None
            if mark is not None:
                yield block, FootNote(mark=mark[0], page=lines_of_block[0].page, begin=mark[1], lines=lines_of_block)
            else:
                yield from (
                    (block, Group(lines=part, left=left, right=right)) for part in _broken(lines_of_block, edges)
                )

    def _called(self) -> frozenset[str]:
        """Raised marks within paragraphs; a paragraph that begins with one of them is its note."""
        return frozenset(
            bare_mark(piece)
            for block in self._blocks
            if not block.table
            for rank, line in enumerate(self._lines(block))
            for piece in line.pieces[rank == 0 :]
            if piece.raised
        )

    def _cut(self, block: Tagged) -> Iterator[Tagged]:
        """Block; text of a container is cut before a lower line of another inline element or size."""
        part: list[Leaf] = []
        for leaf in block.leaves:
            if part and block.kind in AROUND and self._is_next(part[-1], leaf, block):
                yield replace(block, leaves=part)
                part = []
            part.append(leaf)
        yield replace(block, leaves=part)

    def _is_next(self, last: Leaf, leaf: Leaf, block: Tagged) -> bool:
        (rank, before), (next_rank, kind) = (one.path[block.steps] for one in (last, leaf))
        upper, lower = (self._chars[one.page, one.mcid] for one in (last, leaf))
        if not before or not kind or not upper or not lower:
            return False
        apart = last.page != leaf.page or upper[-1].y - lower[0].y > _NEXT * lower[0].size
        other_size = abs(upper[-1].size - lower[0].size) > _OTHER_SIZE * lower[0].size
        return apart and (rank != next_rank or other_size)

    def _lines(self, block: Tagged) -> list[Line]:
        if id(block) in self._made:
            return self._made[id(block)]
        stretches: list[tuple[int, list[Char]]] = []  # characters of one column of a page
        for leaf in block.leaves:
            for char in self._chars[leaf.page, leaf.mcid]:
                last = stretches[-1][1][-1] if stretches else None
                if last is None or stretches[-1][0] != leaf.page or char.y - last.y > _JUMP * max(char.size, last.size):
                    stretches.append((leaf.page, []))
                stretches[-1][1].append(char)
        self._made[id(block)] = [line for number, chars in stretches for line in lines(chars, number)]
        return self._made[id(block)]

    def _tables(self, path: tuple[tuple[int, str], ...]) -> Iterator[Table]:
        """Table by its tags, or by the lines drawn round its cells, which know what is merged."""
        blocks_of_table = [block for block in self._blocks if block.table and block.table[0] == path]
        places = {(leaf.page, leaf.mcid) for block in blocks_of_table for leaf in block.leaves}
        drawn = False
        for number in sorted({page for page, _ in places}):
            page = self._pages[number]
            chars = [char for page_number, char in places_of(self._chars, places) if page_number == number]
            for grid in grids(page):
                if any(grid.holds((char.x0 + char.x1) / 2, char.y) for char in chars):
                    drawn = True
                    yield ruled(page, grid)
        if drawn:
            return
        rows: dict[tuple[tuple[int, str], ...], dict[tuple[tuple[int, str], ...], list[Line]]] = {}
        for block in blocks_of_table:
            cells = rows.setdefault(block.table[1], {})
            cells.setdefault(block.table[2], []).extend(self._lines(block))
        width = max(len(cells) for cells in rows.values())
        yield Table(
            rows=tuple(
                (
                    *(Cell(paragraphs=cell_paragraphs(lines_of_cell)) for lines_of_cell in cells.values()),
                    *[Cell()] * (width - len(cells)),
                )
                for cells in rows.values()
            ),
            headed=all(path[-1][1] == "TH" for path in next(iter(rows.values()))),
            ruled=False,
            page=min(page for page, _ in places),
        )


def _edges(lines_of_block: Sequence[Line]) -> dict[tuple[int, int], float]:
    """Right edge of lines that begin at one place, by page and place."""
    out: dict[tuple[int, int], float] = defaultdict(float)
    for line in lines_of_block:
        place = _place(line)
        out[place] = max(out[place], line.x1)
    return out


def _place(line: Line) -> tuple[int, int]:
    return line.page, round(line.x0 / _SAME_X)


def _broken(lines_of_block: Sequence[Line], edges: dict[tuple[int, int], float]) -> Iterator[list[Line]]:
    """Lines of a paragraph, cut where its author broke a line: far from the edge, or behind a comma or point."""
    edges_of_block = _edges(lines_of_block)
    part = [lines_of_block[0]]
    for line in lines_of_block[1:]:
        last = part[-1]
        follows = last.page == line.page and last.y > line.y
        fits = line.first + 0.35 * last.size
        far = edges_of_block[_place(last)] - last.x1 > max(fits, 0.25 * (edges_of_block[_place(last)] - last.x0))
        room = edges[_place(last)] - last.x1 > max(fits, 0.4 * (edges[_place(last)] - last.x0))
        if follows and (far or (room and last.text.rstrip().endswith((",", ".", ";", ":")))):
            yield part
            part = []
        part.append(line)
    yield part


def places_of(chars: dict[tuple[int, int], list[Char]], places: set[tuple[int, int]]) -> Iterator[tuple[int, Char]]:
    """Characters of marked content, each with its page."""
    return ((page, char) for page, mcid in places for char in chars[page, mcid])
