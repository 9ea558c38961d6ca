"""Tables as CSV: with commas for programs (RFC 4180), and with semicolons for a Dutch spreadsheet.

No cell of either form runs as a formula, whichever of the two separators a spreadsheet takes.
"""

import csv
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from io import StringIO

from dealpers.dutch.regex import regex

DUTCH = "-nl.csv"
"""End of the name of a file with semicolons, decimal commas and a byte order mark."""
_NUMBER = regex(r"[+-]?\d+(?:[.,]\d+)*")
_AMOUNT = regex(r"-?\d+\.\d+")
_BEGINS = regex(r"[\s\"']*[=+\-@＝＋－＠\t\r]")
_AFTER_SEMICOLON = regex(r"(?<=[;\t\r\n])(?=[\"']*[=+\-@＝＋－＠])")
_AFTER_COMMA = regex(r"(?<=,)(?=[\"']*(?:[=+@＝＋＠]|[-－][^\s\"';]))")
"""Behind a comma a dash ends an amount, as in "€ 500,-", and is no formula."""


def as_csv(rows: Iterable[tuple[str, ...]]) -> bytes:
    """Rows as CSV in UTF-8 (RFC 4180); an apostrophe makes text of what a spreadsheet would run as a formula."""
    return _written(rows, ",", lambda cell: _AFTER_SEMICOLON.sub("'", _harmless(cell)))


def dutch_csv(content: bytes) -> bytes:
    """Form of a table for a Dutch spreadsheet: ``;`` between cells, ``,`` in amounts, a byte order mark before all."""
    rows = csv.reader(StringIO(content.decode(), newline=""))
    return b"\xef\xbb\xbf" + _written(rows, ";", _dutch)


def with_dutch_forms(files: Mapping[str, Callable[[], bytes]]) -> dict[str, Callable[[], bytes]]:
    """Files by path; beside each ``x.csv`` a file ``x-nl.csv``."""
    tables = {path: file for path, file in files.items() if path.endswith(".csv")}
    dutch = {path.removesuffix(".csv") + DUTCH: partial(_dutch_form, file) for path, file in tables.items()}
    return {**files, **dutch}


def _dutch_form(file: Callable[[], bytes]) -> bytes:
    return dutch_csv(file())


def _written(rows: Iterable[Iterable[str]], separator: str, safe: Callable[[str], str]) -> bytes:
    out = StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return out.getvalue().encode()


def _harmless(cell: str) -> str:
    return f"'{cell}" if _BEGINS.match(cell) and not _NUMBER.fullmatch(cell) else cell


def _dutch(cell: str) -> str:
    if _AMOUNT.fullmatch(cell):
        return cell.replace(".", ",")
    return _AFTER_COMMA.sub("'", cell)
