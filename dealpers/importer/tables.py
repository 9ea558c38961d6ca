"""Tables from rows whose columns are certain; other rows stay running text."""

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from dealpers.dutch.regex import regex
from dealpers.importer.chunks import Chunk
from dealpers.importer.inline import alinea
from dealpers.importer.lines import PLACE_AND_DAY, is_article
from dealpers.importer.notes import marked, marks
from dealpers.importer.openings import ANNEX
from dealpers.importer.repair import of_line
from dealpers.importer.roles import with_roles
from dealpers.model import Cel, Herstel, Kolom, Noot, Rij, Rol, Tabel, ids
from dealpers.model.columns import COLUMN_GAP, lists_signatures
from dealpers.model.ids import PartId
from dealpers.parse.aanhef.koppen import closes, is_agreed
from dealpers.parse.aanhef.tabel import names_parties
from dealpers.parse.labels import match_label
from dealpers.parse.tables import table_names

_CAPTION = regex(r"Tabel\s+(\w+)", re.I)
_FIGURE = regex(r"\d|€")
_AMOUNT = regex(r"(?:€|EUR|ƒ|f)?\s*[-–]?\d[\d.,]*\s*(?:%|mln\.?|miljoen|km|ha)?|[-–]|pm|nihil", re.I)
_HOOKED = regex(r"(?<=\S)\s?(\d{1,2}\))$")
_BY_HAND = regex(r"(?:handtekening|paraaf)", re.I)
_YEARS = regex(r"(?:19|20)\d\d(?:\s*(?:[-–/]|t/m|tot en met)\s*(?:(?:19|20)?\d\d))?")


@dataclass(frozen=True, slots=True)
class Placed:
    """Table with its 1-based lines, in reading order; ``aside`` is the reason why the table left its place."""

    table: Tabel
    lines: tuple[int, ...]
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Tabled:
    """Chunks and tables in reading order, with the repairs."""

    parts: tuple[Chunk | Placed, ...]
    repairs: tuple[Herstel, ...]


_LONGEST_NAME = 4  # words of the name of a column in small letters
_NAME = 2  # words of the name of a column that may end in a full stop: "Bedrag excl."


def tabled(chunks: Sequence[Chunk]) -> Tabled:
    """Make tables of the chunks that are tables."""
    chunks, repairs = _whole(chunks)
    parts: list[Chunk | Placed] = []
    waiting = deque(chunks)
    front = any(map(_opens_body, chunks))
    gap = " "
    while waiting:
        chunk = waiting.popleft()
        front = front and not _opens_body(chunk)
        if closes(chunk.plain) or (not front and PLACE_AND_DAY.fullmatch(chunk.plain)):
            gap = COLUMN_GAP
        elif ANNEX.match(chunk.plain) and chunk.titular:
            gap = " "
        if not chunk.rows:
            parts.append(chunk)
            continue
        chunk = replace(chunk, rows=_dense(chunk))
        listed = lists_signatures(chunk.rows) and (gap == COLUMN_GAP or any(map(_BY_HAND.match, chunk.rows[0])))
        columns = 0 if listed or (gap == COLUMN_GAP and _is_signed(chunk)) else _columns(chunk)
        if not columns:
            between = COLUMN_GAP if listed else gap
            for line, row in zip(chunk.lines, chunk.rows, strict=True):
                words = marked(between.join(cell for cell in row if cell))
                parts.append(Chunk(text=words.strip(), lines=(line,), indent=chunk.indent))
            continue
        caption = _caption(parts)
        notes = _notes(chunk, waiting)
        for _ in notes:
            waiting.popleft()
        lines = (*(caption.lines if caption else ()), *chunk.lines, *(n for _, note in notes for n in note.lines))
        parts.append(Placed(with_roles(_table(caption, chunk, columns, notes)), lines))
    return Tabled(tuple(parts), repairs)


def numbered(parts: Sequence[Chunk | Placed]) -> tuple[Chunk | Placed, ...]:
    """Parts of one file, its tables named as the reader of that file names them: by their number or their rank."""
    taken: set[str] = set()

    def claimed(name: str) -> PartId:
        unique = ids.make_unique(name, taken)
        taken.add(unique)
        return unique

    captions = [part.table.kop.tekst for part in parts if isinstance(part, Placed)]
    names = iter(table_names(captions, claimed))
    return tuple(
        replace(part, table=replace(part.table, id=next(names))) if isinstance(part, Placed) else part for part in parts
    )


def _columns(chunk: Chunk) -> int:
    """Number of columns, 0 where the rows are surely no table: rows may be shorter, never longer.

    A table is drawn, or has a header, a figure behind its first column, three full rows, or parties; labels make
    items.
    """
    lengths = Counter(len(row) for row in chunk.rows)
    most = max(lengths)
    if len(chunk.rows) < 2 or most < 2 or lengths[most] * 2 < len(chunk.rows):
        return 0
    if most == 2 and all(match_label(f"{row[0]} ") or not row[0] for row in chunk.rows):
        return 0
    if chunk.drawn:
        return most
    if _are_items(chunk):
        return 0
    figures = any(_FIGURE.search(cell) for row in chunk.rows for cell in row[1:])
    full = len(chunk.rows) > 2 and all(len(row) == most and all(row) for row in chunk.rows)
    return most if figures or full or _lists_parties(chunk.rows) or _is_headed(chunk) else 0


def _lists_parties(rows: Sequence[Sequence[str]]) -> bool:
    """True if rows, or the columns of rows, name parties."""
    return names_parties(rows) or names_parties(tuple(zip_longest(*rows, fillvalue="")))


def _opens_body(chunk: Chunk) -> bool:
    """True if a line opens the body; a place and a day before it are those of a version, not of signatures."""
    return is_article(chunk.text) or is_agreed(chunk.plain)


def _is_signed(chunk: Chunk) -> bool:
    """True if rows of the closing words are signatures: no border or rule makes a table, no cell is an amount."""
    amounts = any(_FIGURE.search(cell) and _AMOUNT.fullmatch(cell) for row in chunk.rows for cell in row)
    return not (chunk.drawn or chunk.headed or amounts)


def _are_items(chunk: Chunk) -> bool:
    """True if every row begins with its label or term and goes on as a sentence: "1.1", "Term:" and the meaning."""
    return all(
        (match_label(f"{row[0]} ") and row[1].endswith(":"))
        or ((match_label(f"{row[0]} ") or row[0].endswith(":")) and row[-1].endswith((";", ".")))
        for row in chunk.rows
    )


def _dense(chunk: Chunk) -> tuple[tuple[str, ...], ...]:
    """Rows of figures without the empty cells that tabs up to a column make, so that their lengths are equal."""
    filled = tuple(tuple(cell for cell in row if cell) for row in chunk.rows)
    unlike = len({len(row) for row in chunk.rows}) > 1 and not (chunk.drawn or chunk.covered)
    equal = len({len(row) for row in filled}) == 1 and all(_FIGURE.search(row[-1]) for row in filled[1:])
    return filled if unlike and equal else chunk.rows


def _whole(chunks: Sequence[Chunk]) -> tuple[list[Chunk], tuple[Herstel, ...]]:
    """Chunks in which a table that went on after a page is one table again."""
    out: list[Chunk] = []
    repairs: list[Herstel] = []
    for chunk in chunks:
        before = out[-1] if out else None
        if before is None or not before.rows or not chunk.rows or _columns(before) != max(map(len, chunk.rows)):
            out.append(chunk)
            continue
        rows, lines = chunk.rows, chunk.lines
        if rows[0] == before.rows[0]:
            reason = "de tabel liep door op een volgende bladzijde, waar haar kopregel nog eens stond"
            repairs.append(of_line(lines[0], "kopregel herhaald", reason, herhaalt=before.lines[0]))
            rows, lines = rows[1:], lines[1:]
        elif _is_headed(chunk) and _is_headed(before):
            out.append(chunk)
            continue
        else:
            reason = "de tabel stond in twee delen"
            repairs.append(Herstel(van=before.lines[-1], tot=lines[0], soort="tabel hersteld", reden=reason))
        left_out = len(chunk.rows) - len(rows)
        shift = len(before.rows) - left_out
        covered = before.covered | {(index + shift, column) for index, column in chunk.covered if index >= left_out}
        out[-1] = replace(before, rows=(*before.rows, *rows), lines=(*before.lines, *lines), covered=covered)
    return out, tuple(repairs)


def _is_headed(chunk: Chunk) -> bool:
    """True if the first row names the columns: by a rule below it, or by figures under words, numbers or years."""
    first, *others = chunk.rows
    if chunk.headed:
        return True
    most = max(map(len, chunk.rows))
    if not all(first) or len(first) != most or not others or _AMOUNT.fullmatch(first[0]) or first[0][-1] in ".;":
        return False
    if any(cell[-1] in ".;" and len(cell.split()) > _NAME for cell in first) or _is_meaning(first[-1]):
        return False  # a term with its meaning
    below = [[row[index] for row in others if index < len(row) and row[index]] for index in range(most)]
    return any(
        column and all(map(_AMOUNT.fullmatch, column)) and (not _AMOUNT.fullmatch(name) or _YEARS.fullmatch(name))
        for name, column in zip(first, below, strict=True)
    ) or (
        not any(_FIGURE.match(cell) for cell in first)
        and any(_FIGURE.search(cell) for row in others for cell in row[1:])
    )


def _is_meaning(cell: str) -> bool:
    """True if a cell is the meaning of a term, "een kind met recht op vervoer", and no name of a column."""
    return cell[0].islower() and len(cell.split()) > _LONGEST_NAME


def _caption(parts: list[Chunk | Placed]) -> Chunk | None:
    """Caption of the table that follows, taken from the parts."""
    last = parts[-1] if parts else None
    if isinstance(last, Chunk) and last.is_text and not last.is_item and _CAPTION.match(last.plain) and last.titular:
        parts.pop()
        return last
    return None


def _notes(chunk: Chunk, after: Iterable[Chunk]) -> list[tuple[str, Chunk]]:
    """Notes right under a table whose marks its cells bear, with their labels."""
    called = {label for row in chunk.rows for cell in row for _, label in (*marks(cell), *_hooked(cell))}
    notes: list[tuple[str, Chunk]] = []
    for note in after:
        label = note.note or note.label
        if label not in called or note.rows or note.hashes or label in [known for known, _ in notes]:
            break
        text = note.text if note.note else note.text[len(label) :].strip()
        notes.append((label, replace(note, text=marked(text))))
    return notes


def _hooked(cell: str) -> Iterator[tuple[re.Match[str], str]]:
    """Mark ``1)`` at the end of a cell, with its label, where it closes no bracket."""
    match = _HOOKED.search(cell)
    if match and cell.count("(") < cell.count(")"):
        yield match, match[1]


def _marked(cell: str, labels: Mapping[str, str]) -> str:
    """Cell with the marks of these notes as ``[^1]``."""
    match, label = next(_hooked(cell), (None, ""))
    return f"{cell[: match.start(1)]}[^{label}]" if match and label in labels else marked(cell, labels)


def _table(caption: Chunk | None, chunk: Chunk, columns: int, notes: list[tuple[str, Chunk]]) -> Tabel:
    labels = {label: label for label, _ in notes}
    rows = [tuple(_marked(cell, labels) for cell in row) + ("",) * (columns - len(row)) for row in chunk.rows]
    first = int(_is_headed(chunk) and len(rows) > 1)
    head = rows[0] if first else ("",) * columns
    return Tabel(
        id=PartId(""),
        kop=alinea(caption.text if caption else ""),
        kolommen=tuple(Kolom(alinea(cell), Rol.OVERIG) for cell in head),
        rijen=tuple(
            Rij(
                Rol.OVERIG,
                tuple(
                    Cel(alinea=alinea(cell), boven=(index, column) in chunk.covered) for column, cell in enumerate(row)
                ),
            )
            for index, row in enumerate(rows[first:], first)
        ),
        noten=tuple(Noot(id=PartId(""), label=label, alinea=alinea(note.text)) for label, note in notes),
    )
