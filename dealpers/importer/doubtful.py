"""Doubtful places of an import, each beside the line of the source and the words that were made of it."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.importer.chunks import Chunk
from dealpers.importer.decode import Foreign
from dealpers.importer.steps import Reading

_SHOWN = 160  # characters of a line: enough to find it on the page


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubtful:
    """Doubtful place: its 1-based line, its page or 0, the reason, the line as it was, and the words made of it."""

    line: int
    page: int
    reason: str
    source: str
    result: str


def doubtful(foreign: Foreign, reading: Reading) -> Iterator[Doubtful]:
    """Doubtful places of a text, in the order of its lines."""
    lines = foreign.text.split("\n")
    results = _results(reading)
    for line, reason in sorted(reading.doubts):
        yield Doubtful(
            line=line,
            page=foreign.page_of(line),
            reason=reason,
            source=_short(lines[line - 1]),
            result=_short(results.get(line, "weggelaten")),
        )


def _results(reading: Reading) -> dict[int, str]:
    """Words of the part that holds each line; a table is shown as its rows."""
    out: dict[int, str] = {}
    for part in reading.parts:
        if isinstance(part, Chunk):
            words = f"noot {part.note}: {part.text}" if part.note else part.text
            out |= {line: words for line in part.lines if line not in out}
        else:
            rows = (" | ".join(cell.alinea.tekst for cell in row.cellen) for row in part.table.rijen)
            out |= dict.fromkeys(part.lines, f"tabel: {' / '.join(rows)}")
    return out


def _short(text: str) -> str:
    return textwrap.shorten(" ".join(text.split()), _SHOWN, placeholder="…")
