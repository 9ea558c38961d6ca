"""A table as plain data for the gazette template: how wide its columns are, and how small its letter must be."""

from collections.abc import Callable

from dealpers.model import Alinea, Rol, Tabel
from dealpers.render.layout import Layout
from dealpers.render.printtext import SOFT, Json, Record

_AMOUNTS = frozenset({Rol.RIJK, Rol.REGIO, Rol.TOTAAL})
_SOFT_IN_TABLES = 20  # letters from which a word in a roomy table may be hyphenated
_SIGN = 0.187  # how wide a sign of the sans is on average, in mm a point
_BETWEEN = 4.0  # mm between two columns
_COLUMN, _TEXT, _PAGE = 75.0, 133.0, 156.0  # mm: a column of two, the text, the text with its margin; in a list
_FORMS = {
    1: ((9.2, _TEXT), (9.2, _PAGE), (8.4, _PAGE), (7.6, _PAGE), (6.8, _PAGE), (6.2, _PAGE)),
    2: ((8.8, _COLUMN), (8.0, _COLUMN), (7.2, _COLUMN), (6.4, _COLUMN), (6.2, _COLUMN)),
}
"""Letter in points and room in mm, from how it should be to how it may be at worst, by number of text columns."""

Runs = Callable[[Alinea, int], list[Json]]


def table_record(table: Tabel, layout: Layout, runs: Runs) -> Record:
    """The caption, heads and cells of a table, with the share of the width that each column gets."""
    amounts = [
        column.rol in _AMOUNTS or any(row.cellen[at].bedrag for row in table.rijen if at < len(row.cellen))
        for at, column in enumerate(table.kolommen)
    ]
    soft = _SOFT_IN_TABLES if layout.columns == 1 else SOFT
    texts = [
        [column.kop.tekst, *(row.cellen[at].alinea.tekst for row in table.rijen if at < len(row.cellen))]
        for at, column in enumerate(table.kolommen)
    ]
    least = [max((_least(word, soft) for text in column for word in text.split()), default=1) for column in texts]
    wanted = [
        max(low, *(min(len(text), 38 - 16 * bool(at)) for text in column))
        for at, (low, column) in enumerate(zip(least, texts, strict=True))
    ]
    size, room = _form(least, layout)
    if (size, room) == _FORMS[layout.columns][-1]:
        soft = SOFT
    return {
        "soort": "tabel",
        "kop": runs(table.kop, SOFT),
        "kolommen": [runs(column.kop, soft) for column in table.kolommen],
        "bedragen": [*amounts],
        "breedten": _shares(least, wanted, size, room),
        "corps": size,
        "uit": room > _TEXT,
        "rijkop": bool(amounts) and not amounts[0],
        "rijen": [
            {"totaal": row.rol is Rol.TOTAAL, "cellen": [runs(cell.alinea, soft) for cell in row.cellen]}
            for row in table.rijen
        ],
    }


def _least(word: str, soft: int) -> int:
    """How many signs of a word must stand on one line: of one that may be hyphenated, rather more than half."""
    return len(word) if len(word) < soft else max(soft // 2, len(word) * 6 // 10)


def _form(least: list[int], layout: Layout) -> tuple[float, float]:
    """The largest letter in which the longest word of every column stands on one line."""
    forms = _FORMS[layout.columns]
    between = _BETWEEN * (len(least) - 1)
    return next((form for form in forms if sum(least) * _SIGN * form[0] + between <= form[1]), forms[-1])


def _shares(least: list[int], wanted: list[int], size: float, room: float) -> list[Json]:
    """What each column needs for its longest word, and of the rest a share by what it would like to have."""
    left = room / (size * _SIGN) - sum(least)
    more = [want - low for want, low in zip(wanted, least, strict=True)]
    spread = max(left, 0.0) / max(sum(more), 1)
    return [round(low + extra * spread + 0.001, 2) for low, extra in zip(least, more, strict=True)]
