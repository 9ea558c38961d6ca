"""Table for the gazette: the width of its columns and its font size."""

import re
from collections.abc import Callable
from math import ceil

from dealpers.model import Alinea, Nootmark, Rol, Tabel, ids
from dealpers.render.gazette.layout import Layout
from dealpers.render.gazette.model import Run, Table, TableRow
from dealpers.render.gazette.text import SOFT, bind

_AMOUNTS = frozenset({Rol.RIJK, Rol.REGIO, Rol.TOTAAL})
_SOFT_IN_TABLES = 20  # letters from which a word in a roomy table may be hyphenated
_SIGN = 0.187  # average width of a character of the sans, in mm for each point of font size
_HEAVY = 1.1  # width of the semibold of a heading, of two or more letters, against the regular
_BETWEEN = 4.0  # mm between two columns
_COLUMN, _TEXT, _PAGE = 75.0, 133.0, 156.0  # mm inside a list: a column of two, the text, the text and its margin
_BOTH = 170.0  # mm: both columns and the gutter between them
_TURNED = 226.0  # mm: text width of a landscape page
_ASIDE = tuple((size, _TURNED) for size in (8.4, 7.6, 6.8, 6.2, 5.6, 5.0))
_TALLEST = 190.0  # maximum height in mm of a table over both columns; a float cannot break over pages
_WIDE = ((8.8, _BOTH), (8.0, _BOTH), (7.6, _BOTH), (6.8, _BOTH), (6.2, _BOTH))
_NARROW = ((8.8, _COLUMN), (8.0, _COLUMN), (7.6, _COLUMN))
_FORMS = {
    1: ((9.2, _TEXT), (9.2, _PAGE), (8.4, _PAGE), (7.6, _PAGE), (6.8, _PAGE), (6.2, _PAGE), *_ASIDE),
    2: (*_NARROW, *_WIDE, *_ASIDE),
}
"""Font size in points and width in mm by number of text columns, from the preferred form to the worst allowed."""
_INSIDE = (*_NARROW, (6.8, _COLUMN), (6.2, _COLUMN))
"""Font size and width, as above, for a table in one of two columns: calls a note, too high, or deep in a list."""

Runs = Callable[[Alinea, int], tuple[Run, ...]]


def table_of_deal(table: Tabel, layout: Layout, runs: Runs, *, spans: bool) -> Table:
    """Caption, headings and cells of a table, with the share of the width per column.

    ``spans``: in a text of two columns the table may span both.
    """
    amounts = [
        column.rol in _AMOUNTS or any(row.cellen[index].bedrag for row in table.rijen if index < len(row.cellen))
        for index, column in enumerate(table.kolommen)
    ]
    texts = [
        [_read(column.kop), *(_read(row.cellen[index].alinea) for row in table.rijen if index < len(row.cellen))]
        for index, column in enumerate(table.kolommen)
    ]
    soft, least, wanted = _SOFT_IN_TABLES, *_needs(texts, _SOFT_IN_TABLES)
    size, room = _form(least, _FORMS[layout.columns])
    if room == _TURNED:  # broken words are better than a landscape page, too
        soft, (least, wanted) = SOFT, _needs(texts, SOFT)
        size, room = _form(least, _FORMS[layout.columns])
    if room == _BOTH and size < _WIDE[0][0]:  # broken words are better than a small font size
        soft, (least, wanted) = SOFT, _needs(texts, SOFT)
        size, room = _form(least, _WIDE)
    floats = spans and not _calls(table) and _height(texts, _shares(least, wanted, size, room), size) <= _TALLEST
    if (room == _BOTH and not floats) or (room == _TURNED and not spans):
        soft, (least, wanted) = SOFT, _needs(texts, SOFT)
        size, room = _form(least, _INSIDE if layout.columns == 2 else _FORMS[1][: -len(_ASIDE)])
    if size == _INSIDE[-1][0]:
        soft = SOFT
    return Table(
        id=table.id,
        aanduiding=ids.citation(table.id),
        kop=runs(table.kop, SOFT),
        kolommen=tuple(runs(column.kop, soft) for column in table.kolommen),
        bedragen=tuple(amounts),
        breedten=tuple(_shares(least, wanted, size, room)),
        corps=size,
        uit=room == _PAGE,
        breed=room == _BOTH,
        liggend=room == _TURNED,
        rijkop=bool(amounts) and not amounts[0],
        rijen=tuple(
            TableRow(
                totaal=row.rol is Rol.TOTAAL,
                kop=row.rol is Rol.KOP,
                cellen=tuple(runs(cell.alinea, soft) for cell in row.cellen),
            )
            for row in table.rijen
        ),
        noten=(),
    )


def _read(alinea: Alinea) -> str:
    """Text of a paragraph with its note marks, which take width too."""
    return "".join(run.gedrukt if isinstance(run, Nootmark) else run.tekst for run in alinea.inhoud)


def _needs(texts: list[list[str]], soft: int) -> tuple[list[int], list[int]]:
    """Characters per column for its longest word, and characters that suit its longest text."""
    least = [
        max(_headed(column[0]), *(_least(word, soft) for text in column for word in _words(text))) for column in texts
    ]
    wanted = [
        max(low, *(min(len(text), 38 - 16 * bool(index)) for text in column))
        for index, (low, column) in enumerate(zip(least, texts, strict=True))
    ]
    return least, wanted


def _words(text: str) -> list[str]:
    """Parts of a text between which a line may end: "€ 1.250.000" is one part."""
    return re.split(r"[ \t\n]+", bind(text))


def _headed(heading: str) -> int:
    """Characters of the longest unhyphenated word of a heading; semibold is wider."""
    return max((ceil(len(word) * _HEAVY) for word in _words(heading) if 2 < len(word) < SOFT), default=1)


def _least(word: str, soft: int) -> int:
    """Characters of a word that must share a line: for a word that may be hyphenated, rather more than half."""
    return len(word) if len(word) < soft else max(soft // 2, len(word) * 6 // 10)


def _form(least: list[int], forms: tuple[tuple[float, float], ...]) -> tuple[float, float]:
    """Largest font size, with its width, at which the longest word of every column fits on one line."""
    between = _BETWEEN * (len(least) - 1)
    return next((form for form in forms if sum(least) * _SIGN * form[0] + between <= form[1]), forms[-1])


def _calls(table: Tabel) -> bool:
    """True if a table calls a note of the text: a float over two columns would lose that note."""
    labels = {note.label for note in table.noten}
    texts = (table.kop, *(column.kop for column in table.kolommen), *(c.alinea for r in table.rijen for c in r.cellen))
    return any(isinstance(run, Nootmark) and run.label not in labels for text in texts for run in text.inhoud)


def _height(columns: list[list[str]], shares: list[float], size: float) -> float:
    """Estimated height of a table over both columns, in mm."""
    signs = [max((_BOTH - _BETWEEN * len(shares)) * share / sum(shares) / (size * _SIGN), 1) for share in shares]
    rows = max(map(len, columns), default=0)
    lines = (
        max(
            ceil(1.3 * len(column[row]) / room) if row < len(column) else 1
            for column, room in zip(columns, signs, strict=True)
        )
        for row in range(rows)
    )
    return sum(max(count, 1) * size * 0.53 + 3.4 for count in lines)


def _shares(least: list[int], wanted: list[int], size: float, room: float) -> list[float]:
    """Width of each column: its longest word, and a share of the remaining width by its longest text."""
    left = room / (size * _SIGN) - sum(least)
    more = [want - low for want, low in zip(wanted, least, strict=True)]
    spread = max(left, 0.0) / max(sum(more), 1)
    return [round(low + extra * spread + 0.001, 2) for low, extra in zip(least, more, strict=True)]
