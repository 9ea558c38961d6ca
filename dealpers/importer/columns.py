"""Parties in columns that blanks set apart: a table whose cells go on in the next lines, or a column for each party."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dealpers.dutch.regex import regex
from dealpers.importer.chunks import Chunk, begun
from dealpers.importer.lines import Line, is_article
from dealpers.importer.paragraphs import goes_on, joined
from dealpers.model import Herstel
from dealpers.parse.aanhef.ambten import is_office
from dealpers.parse.aanhef.bewijs import evidence, opens_otherwise
from dealpers.parse.aanhef.groepszinnen import is_group_sentence
from dealpers.parse.aanhef.koppen import closes
from dealpers.parse.aanhef.lichamen import LEGAL, begins_body
from dealpers.parse.aanhef.personen import describes_party
from dealpers.parse.aanhef.persoonsnamen import NAMED, PERSON
from dealpers.parse.aanhef.tabel import names_parties

_BLANKS = 2
"""Maximum number of blank lines between two rows."""
_LONGEST = 150
"""Maximum number of lines of parties in columns; no agreement has as many parties."""
_GAP = regex(r"\S {2,}\S")
_RUN = regex(r"\S+(?: \S+)*")
_OPEN = regex(
    r"(?:(?:^|[\s.])[A-Z]\.|\b(?:heer|mevrouw|mevr\.?|mw\.?|dhr\.?|drs\.|mr\.|ir\.|dr\.|ing\.|prof\.)|[&,-])$"
    r"|^\w*(?:stichting|vereniging|gemeente|provincie|waterschap|corporatie|coöperatie|universiteit|hogeschool)$",
    re.I,
)
"""Regex of a cell that surely goes on: it ends in an initial, a title or a hyphen, or is a noun without a name."""
_LEGAL_FORM = regex(rf"\s{LEGAL}$")
_REASON = "de tekst stond in kolommen; zij is per vak gelezen"


@dataclass(frozen=True, slots=True)
class Columned:
    """Lines, in which parties in columns are rows of cells or lines below each other, and the repairs."""

    lines: tuple[Line, ...]
    repairs: tuple[Herstel, ...]


Row = list[tuple[Line, list[str]]]
"""Lines of one row, each with its words in each column."""


def with_columns_of_parties(lines: Sequence[Line], raw: Sequence[str], words: frozenset[str]) -> Columned:
    """Lines with the parties in columns read, up to the first article; ``words`` are those of the text."""
    out: list[Line] = []
    repairs: list[Herstel] = []
    index = 0
    while index < len(lines) and not (is_article(lines[index].text) or closes(lines[index].text)):
        region = _region(lines, raw, index)
        read = _read(region, raw, words) if len(region) > 1 else None
        if read:
            out += read.lines
            repairs += read.repairs
            index += len(region)
        else:
            out.append(lines[index])
            index += 1
    return Columned((*out, *lines[index:]), tuple(repairs))


def _region(lines: Sequence[Line], raw: Sequence[str], start: int) -> list[Line]:
    """Lines from a place on between whose cells one stretch of blanks goes down; empty where there is none."""
    if not _is_apart(lines[start], raw) or not _GAP.search(raw[lines[start].number - 1].strip()):
        return []
    region: list[Line] = []
    rivers: list[tuple[int, int]] = []
    blanks = 0
    for line in lines[start : start + _LONGEST]:
        if line.blank:
            blanks += 1
            if blanks > _BLANKS:
                break
            region.append(line)
            continue
        text = " ".join(raw[line.number - 1].split())
        if not _is_apart(line, raw) or opens_otherwise(text) or is_article(text):
            break
        gaps = _gaps(raw[line.number - 1])
        rivers = _common(rivers, gaps) if region else gaps[1:-1]
        one = len(gaps) == 2 and (is_group_sentence(text) or (blanks > 0 and not begins_body(text)))
        if not rivers or one:
            break
        region.append(line)
        blanks = 0
    while region and region[-1].blank:
        region.pop()
    return region


def _is_apart(line: Line, raw: Sequence[str]) -> bool:
    """True if a line can be one of a region: plain words, and blanks alone between them."""
    return not (line.note or line.hashes or line.bullet or "\t" in raw[line.number - 1] or "|" in raw[line.number - 1])


def _gaps(text: str) -> list[tuple[int, int]]:
    """Stretches without words in a line, with what is before the first word and behind the last."""
    runs = [match.span() for match in _RUN.finditer(text)]
    begins, ends = [0, *(end for _, end in runs)], [*(begin for begin, _ in runs), _FAR]
    return list(zip(begins, ends, strict=True))


_FAR = 10_000
"""Character behind the end of every line."""


def _common(one: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    both = ((max(a, c), min(b, d)) for a, b in one for c, d in other)
    return [(begin, end) for begin, end in both if begin < end]


def _edges(region: Sequence[Line], raw: Sequence[str]) -> list[int]:
    """0-based characters at which the columns of a region begin."""
    gaps: list[tuple[int, int]] = [(0, _FAR)]
    for line in region:
        if not line.blank:
            gaps = _common(gaps, _gaps(raw[line.number - 1]))
    return [0, *(end for begin, end in gaps if begin > 0 and end < _FAR)]


def _cells(text: str, edges: Sequence[int]) -> list[str]:
    return [" ".join(text[begin:end].split()) for begin, end in pairwise((*edges, _FAR))]


def _read(region: Sequence[Line], raw: Sequence[str], words: frozenset[str]) -> Columned | None:
    """Lines of a region as a table of parties, or as a column for each party; None where it is neither."""
    edges = _edges(region, raw)
    if len(edges) < 2:
        return None
    cells = [(line, _cells(raw[line.number - 1], edges)) for line in region]
    columns = list(_by_party(cells))
    rows = columns or list(_rows(cells))
    lines: list[Line] = []
    repairs: list[Herstel] = []
    for row in rows:
        first, last = row[0][0].number, row[-1][0].number
        if first < last:
            offsets = tuple(edge + 1 for edge in edges[1:])
            repairs.append(Herstel(van=first, tot=last, soort="kolommen", reden=_REASON, kolommen=offsets))
        if columns:
            lines += _stacked(row)
            continue
        texts = []
        for column in range(len(edges)):
            text, more = _joined([(line, cells[column]) for line, cells in row if cells[column]], words)
            texts.append(text)
            repairs += more
        lines.append(Line(number=first, text="", indent=row[0][0].indent, cells=tuple(texts)))
    if not columns and (len(lines) < 2 or not names_parties([line.cells for line in lines])):
        return None
    return Columned(tuple(lines), tuple(repairs))


def _by_party(cells: Row) -> Iterator[Row]:
    """Blocks of lines in which each column is a body above its representative; none where a column is not."""
    blocks: list[Row] = []
    for line, row in cells:
        filled = [cell for cell in row if cell]
        if (
            any(map(begins_body, filled))
            and all(evidence(cell, item=True) for cell in filled)
            and not all(map(is_office, filled))
        ):
            blocks.append([])
        if not blocks:
            return
        blocks[-1].append((line, row))
    beside = [[cell for cell in row if cell] for _, row in (block[0] for block in blocks)]
    columns = [filter(None, column) for block in blocks for column in zip(*(row for _, row in block), strict=True)]
    stacks = [stack for column in columns if (stack := tuple(column))]
    if max(map(len, beside), default=0) > 1 and all(any(map(_is_person, stack[1:])) for stack in stacks):
        yield from blocks


def _is_person(cell: str) -> bool:
    """True if a cell below a body has a person, by title, initials or name alone."""
    return PERSON.search(cell) is not None or NAMED.fullmatch(cell) is not None


def _stacked(block: Row) -> Iterator[Line]:
    """Words of a block column by column, a blank line behind each column and above a representative."""
    for column in zip(*([(line, cell) for cell in row] for line, row in block), strict=True):
        above = ""
        for line, cell in column:
            if cell and above and (_is_said(cell) or _is_said(above)) and not _is_open(above.rstrip(" :")):
                yield Line(number=line.number, text="")
            if cell:
                yield Line(number=line.number, text=cell)
            above = cell or above
        yield Line(number=block[-1][0].number, text="")


def _is_said(cell: str) -> bool:
    """True if a cell is whole words about a party: its representative, an office or a field."""
    return describes_party(cell) or is_office(cell)


def _rows(cells: Row) -> Iterator[Row]:
    """Rows of a table, each with the lines in which its cells go on."""
    row: Row = []
    parted = False
    for line, texts in cells:
        if line.blank:
            parted = True
            continue
        if row and _begins(row, texts, parted=parted):
            yield row
            row = []
        row.append((line, texts))
        parted = False
    if row:
        yield row


def _begins(row: Row, cells: Sequence[str], *, parted: bool) -> bool:
    """True if a line begins a row: its first cell is a body, or it has a person or as many cells as the row above."""
    above = [next((cells[column] for _, cells in reversed(row) if cells[column]), "") for column in range(len(cells))]
    if not cells[0] or cells[0][0] in "&(" or _is_open(above[0]):
        return False
    filled = sum(map(bool, cells))
    body = cells[1] if cells[0].strip("(.)").isdigit() else cells[0]
    if filled > 1 and (parted or begins_body(body)):
        return True
    if any(cell and _is_open(before) for before, cell in zip(above, cells, strict=True)):
        return False
    return filled > 1 and (any(map(describes_party, cells)) or filled == sum(map(bool, row[0][1])))


def _is_open(cell: str) -> bool:
    """True if a cell surely goes on in the next line."""
    return goes_on(cell) or (_OPEN.search(cell) is not None and not _LEGAL_FORM.search(cell))


def _joined(pieces: Sequence[tuple[Line, str]], words: frozenset[str]) -> tuple[str, tuple[Herstel, ...]]:
    """Words of a cell, whose lines are one paragraph, with the repair of a broken word."""
    whole: Chunk | None = None
    repairs: tuple[Herstel, ...] = ()
    for line, text in pieces:
        piece = begun(Line(number=line.number, text=text))
        whole, more = joined(whole, piece, words) if whole else (piece, ())
        repairs += more
    return whole.text if whole else "", repairs
