"""CSV as spreadsheets save it, with the place of each cell: semicolon, comma or tab, quotes, empty rows and columns."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dealpers.dutch.nearest import did_you_mean, nearest
from dealpers.dutch.regex import regex
from dealpers.model.placed import Fieldspan
from dealpers.model.source import Source, Span, strange_signs
from dealpers.model.veld import record_fields
from dealpers.parse.report import Report

_SEPARATORS = ";,\t"
_GARBLED = regex("Ã[\u0080-\u00bf]|â(?:€|\u0082)[\u0080-\u2122]|Â[\u00a0-\u00bf]")
"""Regex of UTF-8 that a program took for Windows-1252 and saved again: ``Ã©`` for ``é``."""
MAX_ROWS = 20_000
"""Maximum rows of a sheet: 50 indicators, 20 districts and 20 days."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Cell with its place; the text is without quotes and outer white space."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Row:
    """Row by column name; a missing cell is empty, at the place of the row."""

    cells: dict[str, Cell]
    span: Span

    def __getitem__(self, column: str) -> Cell:
        return self.cells.get(column, Cell("", self.span))

    def text(self, column: str) -> str:
        """Text of a cell; empty where the row has no such cell."""
        return self[column].text

    def field_spans(self, columns: Iterable[str]) -> tuple[Fieldspan, ...]:
        """Places of the filled cells in some columns."""
        return tuple(Fieldspan(name, self[name].span) for name in columns if self.text(name))


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of a CSV file; ``columns`` in order, ``comma``: a comma separates, so a point may mark decimals."""

    columns: tuple[Cell, ...]
    rows: tuple[Row, ...]
    comma: bool


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns that a sheet must and may have; ``free`` allows other columns, which the caller judges."""

    required: tuple[str, ...]
    optional: tuple[str, ...]
    free: bool = False

    @classmethod
    def of(cls, record: type, *, free: bool = False) -> "Columns":
        """Columns of a record of which each row is one: its fields, under the names that they have in files."""
        fields = record_fields(record)
        required = tuple(field.name for field in fields if field.required)
        return cls(required, tuple(field.name for field in fields if not field.required), free)

    @property
    def known(self) -> tuple[str, ...]:
        """Required and optional columns, in order."""
        return (*self.required, *self.optional)


def read_sheet(source: Source, columns: Columns, report: Report) -> Sheet | None:
    """Read a CSV file; None after a finding where its header or its characters cannot be trusted."""
    if strange := next(strange_signs(source), None):
        report.strange(*strange)
        return None
    if garbled := _GARBLED.search(source.text):
        line = source.text.count("\n", 0, garbled.start()) + 1
        column = garbled.start() - source.text.rfind("\n", 0, garbled.start())
        hint = "open het oorspronkelijke bestand en bewaar het opnieuw als CSV met de tekenset UTF-8"
        place = Span(name=source.name, line=line, column=column, end_line=line, end_column=column + len(garbled[0]))
        report.error("B001", place, f"'{garbled[0]}' is een letter in een verkeerde tekenset", hint)
        return None
    lines = source.text.split("\n")
    start = 1 if lines[0].strip().lower().startswith("sep=") else 0
    first = lines[start] if start < len(lines) else ""
    separator = max(_SEPARATORS, key=first.count)
    records = list(_records(source, separator, start))
    if not records:
        hint = f"begin met de regel {';'.join(columns.known)}"
        report.error("B004", Span(name=source.name), "dit bestand is leeg", hint)
        return None
    if len(records) > MAX_ROWS:
        report.error("B005", Span(name=source.name), f"dit bestand heeft meer dan {MAX_ROWS} regels", "verdeel het")
        return None
    header = _without_empty_end(records[0])
    if not _header_fits(header, columns, source, report):
        return None
    names = [cell.text.lower() for cell in header]
    rows = [_row(names, record, report) for record in records[1:] if any(cell.text for cell in record)]
    return Sheet(tuple(header), tuple(row for row in rows if row), separator == ",")


def _without_empty_end(cells: Sequence[Cell]) -> list[Cell]:
    """Cells without the empty ones at the end, which a spreadsheet adds."""
    last = max((rank for rank, cell in enumerate(cells) if cell.text), default=-1)
    return list(cells[: last + 1])


def _header_fits(header: Sequence[Cell], columns: Columns, source: Source, report: Report) -> bool:
    names = [cell.text.lower() for cell in header]
    wanted = ";".join(columns.known)
    fits = True
    for name in columns.required:
        if name not in names:
            near = nearest(name, (one for one in names if one not in columns.known))
            hint = f"noem de kolom '{near}' zo: {name}" if near else f"zet op de eerste regel: {wanted}"
            place = header[0].span if header else Span(name=source.name)
            report.error("B004", place, f"de kolom '{name}' ontbreekt", hint)
            fits = False
    for rank, cell in enumerate(header):
        if not cell.text:
            report.error("B005", cell.span, f"kolom {rank + 1} heeft geen naam", f"bekend zijn {wanted}")
            fits = False
        elif cell.text.lower() in names[:rank]:
            message = f"de kolom '{cell.text}' staat er twee keer"
            report.error("B005", cell.span, message, "laat één kolom staan")
            fits = False
        elif fits and not columns.free and cell.text.lower() not in columns.known:
            hint = did_you_mean(cell.text.lower(), columns.known, f"bekend zijn {wanted}")
            report.error("B003", cell.span, f"onbekende kolom '{cell.text}'", hint)
            fits = False
    return fits


def _row(names: list[str], record: Sequence[Cell], report: Report) -> Row | None:
    """Row by column; None with a finding for a row that is longer than the header."""
    span = record[0].span
    if len(_without_empty_end(record)) > len(names):
        message = f"deze regel heeft {len(record)} vakken, de eerste regel {len(names)}"
        hint = "zet een tekst met het scheidingsteken erin tussen dubbele aanhalingstekens"
        report.error("B005", record[len(names)].span, message, hint)
        return None
    return Row(dict(zip(names, record, strict=False)), span)


def _records(source: Source, separator: str, start: int) -> Iterator[list[Cell]]:
    """Records of a file from line ``start`` (0-based) on; a quoted cell may hold separators and line ends."""
    text = source.text
    offset = sum(len(line) + 1 for line in text.split("\n")[:start])
    line, column = start + 1, 1
    record: list[Cell] = []
    while offset < len(text):
        begin = (line, column)
        quoted = text[offset] == '"'
        raw = text[offset : _cell_end(text, offset, separator)]
        offset += len(raw)
        newlines = raw.count("\n")
        line, column = line + newlines, (len(raw) - raw.rfind("\n") if newlines else column + len(raw))
        words = " ".join((raw[1:-1].replace('""', '"') if quoted and raw.endswith('"') else raw).split())
        end = column if line == begin[0] else begin[1] + 1
        first_line, first_column = begin
        last_column = max(end, first_column)
        span = Span(name=source.name, line=first_line, column=first_column, end_line=first_line, end_column=last_column)
        record.append(Cell(words, span))
        if offset < len(text) and text[offset] == separator:
            offset, column = offset + 1, column + 1
            if offset == len(text) or text[offset] == "\n":  # an empty last cell
                span = Span(name=source.name, line=line, column=column, end_line=line, end_column=column)
                record.append(Cell("", span))
            else:
                continue
        yield record
        record = []
        offset, line, column = offset + 1, line + 1, 1
    if record:
        yield record


def _cell_end(text: str, offset: int, separator: str) -> int:
    """Offset behind the cell at an offset."""
    end = offset
    inside = text[end] == '"'
    end += inside
    while end < len(text):
        sign = text[end]
        if inside and sign == '"':
            if text[end + 1 : end + 2] == '"':
                end += 2
                continue
            inside = False
        elif not inside and sign in (separator, "\n"):
            break
        end += 1
    return end
