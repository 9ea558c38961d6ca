"""Terms that spaces set in a column left of their definitions, as a pasted or printed text has them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from dealpers.dutch.regex import regex
from dealpers.importer.lines import Line
from dealpers.parse.aanhef.begrippen import speaks_of_terms
from dealpers.parse.labels import match_label

_BESIDE = regex(r"(?P<indent> *)(?P<term>\S(?: ?\S){1,59}?)(?P<gap> {3,})(?P<text>\S.*)")
_ALONE = regex(r"(?P<indent> *)(?P<term>[^\W\d_](?: ?[^\s.;,:]){1,59})\s*")
_FEWEST = 2  # terms of a list


class _Row(NamedTuple):
    """Term and the start of its definition: the rank of their line, and the columns where both begin."""

    rank: int
    indent: int
    column: int
    term: str
    text: str


def with_hanging_terms(lines: Sequence[Line], raw: Sequence[str]) -> tuple[Line, ...]:
    """Lines, in which each term with its definition in a column of its own begins a paragraph, the term in bold.

    ``raw`` are the lines as the source has them. The list is below a line about terms, all its definitions begin in
    one column, and each further line of a definition does so too.
    """
    out = list(lines)
    rank = 0
    while rank < len(out):
        rows = _list_from(rank, lines, raw) if " " * 3 in raw[rank].strip() and _led(rank, lines) else ()
        for row in rows:
            words = f"**{row.term}** {row.text}".strip()
            out[row.rank] = replace(out[row.rank], text=words, cells=(), termed=True)
        rank = rows[-1].rank + 1 if rows else rank + 1
    return tuple(out)


def _led(rank: int, lines: Sequence[Line]) -> bool:
    """True if the line above speaks of terms, on its own or with the line before it."""
    above = [line for line in lines[max(0, rank - 4) : rank] if not line.blank][-2:]
    return bool(above) and (speaks_of_terms(above[-1].text) or speaks_of_terms(" ".join(line.text for line in above)))


def _list_from(rank: int, lines: Sequence[Line], raw: Sequence[str]) -> tuple[_Row, ...]:
    """Rows of the list that begins on a line; empty where its definitions have no column in common."""
    first = _row(rank, raw)
    if first is None:
        return ()
    rows = [first]
    for index in range(rank + 1, len(raw)):
        line = raw[index].rstrip()
        if not line.strip():
            continue
        indent = len(line) - len(line.lstrip())
        row = _row(index, raw)
        if row and (row.indent, row.column) == (first.indent, first.column):
            rows.append(row)
        elif indent == first.indent and (alone := _ALONE.fullmatch(line)) and _continues(index + 1, raw, first.column):
            rows.append(_Row(index, indent, first.column, alone["term"], ""))
        elif indent != first.column or lines[index].hashes:
            break
    return tuple(rows) if len(rows) >= _FEWEST else ()


def _row(rank: int, raw: Sequence[str]) -> _Row | None:
    match = _BESIDE.fullmatch(raw[rank].rstrip())
    if match is None or match_label(f"{match['term']} ") or "   " in match["text"]:
        return None
    return _Row(rank, len(match["indent"]), match.start("text"), match["term"].rstrip(":"), match["text"])


def _continues(rank: int, raw: Sequence[str], column: int) -> bool:
    """True if a line begins in the column of the definitions."""
    return rank < len(raw) and raw[rank][:column].isspace() and not raw[rank][column : column + 1].isspace()
