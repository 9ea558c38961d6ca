"""Lines of a foreign text, with the marks by which a line shows its kind."""

import re
from dataclasses import dataclass, replace

from dealpers.dutch.dates import MONTH_WORD
from dealpers.dutch.per_text import per_text
from dealpers.dutch.regex import regex
from dealpers.importer.starred_notes import with_starred_notes
from dealpers.parse import line_marks
from dealpers.parse.aanhef.koppen import closes
from dealpers.parse.aanhef.partijen import names_party
from dealpers.parse.articles import ARTICLE_HEADING
from dealpers.parse.labels import label_of, match_label

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾", "0123456789()")
_NOTE = regex(rf"\s*(?:{line_marks.NOTE_MARK}:\s*|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}})(?P<hook>⁾?)\s+)(?=\S)")
_SQUARE_NOTE = regex(r"\s*\[(?P<label>\d{1,3})\]\s+(?=\S)")
_TAGGED_NOTE = regex(r"\s*<sup>\s*(?P<label>\d{1,3})(?:\s*</sup>)?\s+(?=\S)")
_ENDS = regex(r"[.;:!?)\]]\s*$")
_MARKED_LABEL = regex(r"(?P<stars>\*{1,3})(?P<label>[^*\s]{1,8})(?P=stars)\s+(?=\S)")
_CODE = regex(r"[A-Z]\d{1,2}\.?")
_LABEL_CELL = regex(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|[A-Za-z]|[ivxlIVXL]{1,6})[.):°]{0,2}")
_WIDE = regex(r" {3,}")
_SIGNATURES = 4  # signatures beside each other
_GAP = regex(r"(?<!€) {2,}")
_CELL = regex(r"\S+(?:(?: |(?<=€) +)\S+)*")
PLACE_AND_DAY = regex(
    rf"(?:['’]?[A-Z][\w'’ -]{{1,40}},\s+(?:op\s+)?(?:de\s+)?\d{{1,2}}(?:e|ste|de)?\s+(?:{MONTH_WORD})\s+\d{{4}}"
    r"(?:[.,]?$|\s+)){1,3}",
    re.I,
)
"""Regex of a line with a place and a day, or with those of several columns."""
NAME = regex(
    r"(?:(?:mr|drs|dr|ir|ing|prof)\.\s+)*(?:[A-Z][a-z]?\.\s?){1,5}(?:(?:van|de|den|der|het|ten|ter|'t|’t)\s+)*[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?"
)
"""Regex of a line or cell with the name of a person and nothing else."""
FIGURE = regex(r"[-–]?(?:€ *)?\d[\d.,]*(?: ?(?:%|miljoen|mln\.?|miljard|euro|k))?")
_FIRST_LID = regex(r"(?:1[.)]|\(1\)|1°\.?)\s+[\"'‘“(]*[A-Z]", re.I)
"""Regex of the text of an article that begins with its first lid, on the line of the number."""
_CONTENTS_ENTRY = regex(r"(?:\t|\.{3,}|…|\s{3,})\s*\d{1,4}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Line: its 1-based number, its words with marks of emphasis and notes, its indent in columns, and its layout.

    ``head`` is the copy of a running head that stays in the text; ``rule`` is a drawn line of a table. A ``bullet``
    without text is a bullet on a line of its own. ``series``: a bare number at the start is the label of a lid.
    ``defines``: the text of a definition list, below its term. ``termed``: a term with its definition beside it.
    """

    number: int
    text: str
    indent: int = 0
    hashes: int = 0
    bullet: bool = False
    cells: tuple[str, ...] = ()
    note: str = ""
    rule: bool = False
    head: bool = False
    series: bool = False
    defines: bool = False
    termed: bool = False

    @property
    def blank(self) -> bool:
        """True if the line has neither words nor cells, and is no bullet or note mark on a line of its own."""
        if self.cells or self.bullet or self.note:
            return False
        return not self.text or not self.text.replace("*", "").replace("\u00ad", "").strip()

    @property
    def label(self) -> str:
        """Printed label at its start; empty where it has none."""
        return label_of(self.text, doubtful=self.series)


def lines(text: str) -> tuple[Line, ...]:
    """Lines of a text."""
    raw = with_starred_notes(text.split("\n"))
    barred = line_marks.with_outer_bars(raw)
    rows = enumerate(line_marks.with_line_above(barred), 1)
    read = [_line(number, line, before) for number, (before, line) in rows]
    return tuple(_with_columns(read, raw))


def _line(number: int, raw: str, before: str) -> Line:
    if not raw or raw.isspace():
        return Line(number=number, text="")
    indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())
    if note := note_of(raw, before):
        label, end = note
        return Line(
            number=number, text=" ".join(line_marks.without_styles(raw[end:]).split()), indent=indent, note=label
        )
    row = line_marks.cells(raw)
    if row is not None and not row:
        return Line(number=number, text="", indent=indent, rule=True)
    if row:
        return Line(
            number=number,
            text="",
            indent=indent,
            cells=tuple(" ".join(line_marks.without_styles(cell).split()) for cell in row),
        )
    plain = line_marks.running(raw, before).strip()
    bullet = line_marks.bullet(raw, before) is not None
    hashes = line_marks.heading(raw)
    cells = () if bullet or hashes else _tabbed(raw)
    if (mark := _MARKED_LABEL.match(plain)) and match_label(f"{mark['label']} "):
        plain = f"{mark['label']} {plain[mark.end() :]}"
    return Line(
        number=number,
        text=re.sub(r"[ \t]+", " ", plain),
        indent=indent,
        hashes=len(hashes[1]) if hashes else 0,
        bullet=bullet,
        cells=cells,
        defines=line_marks.is_definition(raw),
    )


def note_of(raw: str, before: str) -> tuple[str, int] | None:
    """Label of a note whose text begins on this line, and where the text begins; ``before`` is the line above."""
    if note := _NOTE.match(raw):
        return note["label"] or f"{note['raised'].translate(_SUPERSCRIPT)}{')' if note['hook'] else ''}", note.end()
    note = _TAGGED_NOTE.match(raw)
    if note is None and (not before.strip() or _ENDS.search(before) or _SQUARE_NOTE.match(before)):
        note = _SQUARE_NOTE.match(raw)
    return (note["label"], note.end()) if note else None


def _with_columns(lines: list[Line], raw: list[str]) -> list[Line]:
    """Lines, in which a run of rows that spaces set in columns has cells.

    Three rows or more in a row need equally many cells, and figures in a column below the first row. A last row under
    figures may fill the first columns only. Below the closing words two rows of names are enough, with wide gaps
    between the columns, and blank lines between the rows or not.
    """
    index = 0
    signing = False
    width = 0  # cells of the last row of signatures
    while index < len(lines):
        signing = not is_article(lines[index].text) and (signing or _closes(lines[index].text))
        rows: list[tuple[str, ...]] = []
        while index + len(rows) < len(lines) and (cells := _spaced(lines[index + len(rows)], raw[index + len(rows)])):
            if rows and len(cells) != len(rows[0]):
                break
            rows.append(cells)
        below = [*zip(*rows[1:], strict=True)][1:] if len(rows) >= 3 else ()
        figures = any(all(map(FIGURE.fullmatch, column)) for column in below)
        total = index + len(rows)
        if figures and total < len(lines) and (cells := _spaced(lines[total], raw[total])):
            rows += [cells] if _is_below(raw[total], raw[total - 1]) else []
        wide = signing and bool(rows) and all(_WIDE.search(raw[index + rank].strip()) for rank in range(len(rows)))
        if wide and len(rows) == 1:
            later = next((rank for rank in range(index + 1, len(lines)) if not lines[rank].blank), index)
            same = len(rows[0]) in (width, len(_spaced(lines[later], raw[later])) if later > index else 0)
            wide = same or all(map(NAME.fullmatch, rows[0]))
        if figures or (wide and len(rows[0]) <= _SIGNATURES):
            width = len(rows[0]) if wide else width
            for rank, row in enumerate(rows):
                lines[index + rank] = replace(lines[index + rank], text="", cells=row)
        index += max(1, len(rows))
    return lines


def _closes(text: str) -> bool:
    return text[:1].isupper() and (closes(text) or PLACE_AND_DAY.fullmatch(text) is not None)


def _spaced(line: Line, raw: str) -> tuple[str, ...]:
    """Cells of a line between two spaces or more; none where it has only one."""
    if line.cells or line.note or line.hashes or line.bullet or line.blank:
        return ()
    cells = tuple(" ".join(line_marks.without_styles(cell).split()) for cell in _GAP.split(raw.strip()))
    return cells if len(cells) > 1 else ()


def _is_below(raw: str, above: str) -> bool:
    """True if a shorter row fills the first columns of the row above, each from or up to the same character."""
    short, full = (tuple(_CELL.finditer(row)) for row in (raw, above))
    pairs = zip(short, full, strict=False)
    return len(short) < len(full) and all(a.start() == b.start() or a.end() == b.end() for a, b in pairs)


def _tabbed(raw: str) -> tuple[str, ...]:
    """Cells between tabs; a label or the number of an article with a tab behind it is no cell."""
    if line_marks.is_rule(raw):  # for signatures beside each other
        return ()
    text = raw.strip(" ") if raw.strip().count("\t") or raw.count("\t") > 1 else raw.strip()
    if "\t" not in text.strip():
        text = text.lstrip()  # a tab before words is their indent; behind them it makes cells only as in other rows
    cells = tuple(" ".join(line_marks.without_styles(cell).split()) for cell in text.split("\t"))
    if len(cells) < 2 or not any(cells):
        return ()
    filled = next(index for index, cell in enumerate(cells) if cell)
    first, *others = cells[filled:]  # tabs before a label are its indent
    is_label = _LABEL_CELL.fullmatch(first) is not None or match_label(f"{first} ") is not None
    is_label = is_label or ARTICLE_HEADING.fullmatch(first) is not None or _is_party_of_group(first, others[0])
    return () if is_label and len(others) == 1 else cells


def _is_party_of_group(first: str, second: str) -> bool:
    """True if two cells are the code of a party in its group and the party: "A1", "Gemeente Oever, hierna: Oever"."""
    return _CODE.fullmatch(first) is not None and names_party(second)


@per_text
def is_article(text: str) -> bool:
    """True if a line is the heading of an article, and no sentence about one."""
    plain = text.replace("*", "").strip()
    match = ARTICLE_HEADING.match(plain)
    if match is None or _CONTENTS_ENTRY.search(plain):
        return False
    title = plain[match.end() :]
    if _FIRST_LID.match(title):
        return False
    named = not title or title[0].isupper() or not title[0].isalpha()
    return named and len(plain) <= 160 and not title.endswith((".", ";", ",", ":"))
