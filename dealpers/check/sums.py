"""Sums of a table without roles: total rows and total columns by their printed names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.dutch import amounts
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Tabel

_TOTAL = regex(r"\W*(?:(?:eind)?totaal|totalen|som|samen|opgeteld)\b(?!\s+(?:per|aantal))", re.I)
_PART = regex(r"\W*(?:waarvan|w\.?v\.?\b|sub-?\s?totaal|tussentotaal|af\b|minus|bij\b|saldo|nog\s)", re.I)
_NUMBER = regex(r"[-−]?\s?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongSum:
    """Total that differs from the sum of its parts, both in hundredths; ``where`` names the row or the column."""

    cel: Alinea
    where: str
    found: int
    printed: int


def wrong_sums(table: Tabel) -> Iterator[WrongSum]:
    """Totals of a table that are no sum of their row or column; nothing where the table has other kinds of rows."""
    heads, rows = _grid(table)
    if any(_PART.match(row[0].tekst) for row in rows if row) or any("%" in head for head in heads):
        return
    totals = [row for row in rows if row and _TOTAL.match(row[0].tekst)]
    parts = [row for row in rows if row not in totals]
    last = [rank for rank, head in enumerate(heads) if rank and _TOTAL.match(head)]
    if len(last) == 1:
        yield from _across([*parts, *totals], last[0])
    if len(totals) == 1 and rows[-1] is totals[0] and len(parts) > 1:
        yield from _down(heads, parts, totals[0])


def _grid(table: Tabel) -> tuple[list[str], list[tuple[Alinea, ...]]]:
    """Heads and rows; a table without heads has them in its first row."""
    rows = [tuple(cell.alinea for cell in row.cellen) for row in table.rijen]
    heads = [column.kop.tekst for column in table.kolommen]
    if not any(heads) and rows:
        heads, rows = [cell.tekst for cell in rows[0]], rows[1:]
    return heads, rows


def _value(cell: Alinea) -> int | None:
    """Amount or number of a cell in hundredths; 0 for a dash or an empty cell, None for other text."""
    text = " ".join(cell.tekst.split())
    if text in ("", "-", "–", "—"):
        return 0
    try:
        return amounts.parse(text).eurocenten
    except ValueError:
        match = _NUMBER.fullmatch(text)
        if match is None:
            return None
        cents = int(match[1].replace(".", "")) * 100 + int((match[2] or "0").ljust(2, "0"))
        return -cents if text[0] in "-−" else cents


def _across(rows: list[tuple[Alinea, ...]], total: int) -> Iterator[WrongSum]:
    """Rows whose total differs from the sum of the cells before it, where most rows add up."""
    wrong, right = [], 0
    for row in rows:
        values = [_value(cell) for cell in row[1 : total + 1]] if total < len(row) else [None]
        parts = [value for value in values[:-1] if value is not None]
        printed = values[-1]
        if printed is None or len(parts) != len(values) - 1 or len(parts) < 2 or not any(parts):
            continue
        if sum(parts) == printed:
            right += 1
        else:
            wrong.append(WrongSum(cel=row[total], where=f"de rij '{row[0].tekst}'", found=sum(parts), printed=printed))
    if right > len(wrong):
        yield from wrong


def _down(heads: list[str], rows: list[tuple[Alinea, ...]], total: tuple[Alinea, ...]) -> Iterator[WrongSum]:
    """Columns whose total differs from the sum of the rows above, unless no column adds up."""
    wrong, right = [], 0
    for rank in range(1, min(len(heads), len(total))):
        values = [_value(row[rank]) if rank < len(row) else None for row in rows]
        parts = [value for value in values if value is not None]
        printed = _value(total[rank])
        if not total[rank].tekst.strip() or printed is None or len(parts) != len(values) or not any(parts):
            continue
        if sum(parts) == printed:
            right += 1
        else:
            wrong.append(
                WrongSum(cel=total[rank], where=f"de kolom '{heads[rank]}'", found=sum(parts), printed=printed)
            )
    if right or len(wrong) == 1:
        yield from wrong
