"""Values of rows, cells and fields of progress: numbers, days, euros and fixed words, each fault at its place."""

import re
from contextlib import suppress
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from dealpers.dutch import amounts
from dealpers.dutch.nearest import did_you_mean
from dealpers.dutch.numbers import decimal
from dealpers.dutch.regex import regex
from dealpers.model.source import Span
from dealpers.model.veld import Recordveld, record_fields
from dealpers.parse.report import Report
from dealpers.parse.voortgang.sheet import Cell, Row

Choice = TypeVar("Choice", bound=StrEnum)
_POINTED = regex(r"-?\d+\.\d{1,2}|-?\d+\.\d{4,6}")
_AMBIGUOUS = regex(r"-?\d{1,3}\.\d{3}")
_ISO, _DUTCH_DAY = regex(r"(\d{4})-(\d{2})-(\d{2})"), regex(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


_MISSING = {
    "post": "schrijf de code van een actielijn of programma, of 'uitvoeringskosten'",
    "waarde": "vul de waarde in, of haal de regel weg: wat niet gemeten is, staat er niet",
}
"""Hints for an empty cell of a required column of words, by column."""


def read_row(record: type, row: Row, report: Report, *, pointed: bool = False) -> dict[str, Any] | None:
    """Values of a row by the attributes of its record, each read by the type of its field, with their places.

    None, after a finding, where a required one is missing or unreadable. ``pointed``: as in ``number``.
    """
    fields = record_fields(record)
    read = {field.attribute: _cell(field, row[field.name], report, pointed) for field in fields}
    if any(read[field.attribute] in (None, "") for field in fields if field.required):
        return None
    return read | {"field_spans": row.field_spans(field.name for field in fields)}


def _cell(field: Recordveld, cell: Cell, report: Report, pointed: bool) -> Any:
    if not cell.text and not field.required:
        return field.default
    if field.kind is date:
        return day(cell, report)
    if field.kind is int:
        return euros(cell, report, pointed=pointed)
    if issubclass(field.kind, StrEnum):
        return word(cell, field.kind, field.name, report)
    if not cell.text:
        report.error("B004", cell.span, f"de {field.name} ontbreekt", _MISSING[field.name])
    return cell.text


def number(text: str, span: Span, report: Report, *, percent: bool, pointed: bool = False) -> str:
    """Number in Dutch notation; empty with a finding for any other text.

    ``percent``: the unit is a percentage, so the text may end with "%".
    ``pointed``: the file separates by commas, so a point marks decimals there, and ``1.250`` is in doubt.
    """
    bare = text.removesuffix("%").strip().replace("−", "-")
    if text.endswith("%") and not percent:
        hint = f"schrijf {bare} als dat het aantal is, of kies in indicatoren.yml 'eenheid: procent'"
        report.error("B005", span, f"'{text}' is een percentage, en deze indicator telt anders", hint)
        return ""
    if pointed and _is_ambiguous(bare, f"'{text}' kan twee getallen zijn", span, report):
        return ""
    if pointed and _POINTED.fullmatch(bare):
        bare = bare.replace(".", ",")
    if not bare.isascii() or decimal(bare) is None:
        hint = f"schrijf {bare.replace('.', ',')}" if _POINTED.fullmatch(bare) else "schrijf een getal als 12,5 of 1250"
        report.error("B005", span, f"'{text}' is geen getal", hint)
        return ""
    return bare


def _is_ambiguous(bare: str, message: str, span: Span, report: Report) -> bool:
    """True, with a finding, for figures whose point may mark thousands or decimals: ``1.250``."""
    if _AMBIGUOUS.fullmatch(bare):
        hint = f"schrijf {bare.replace('.', '')}, of {bare.replace('.', ',')} tussen dubbele aanhalingstekens"
        report.error("B005", span, message, hint)
        return True
    return False


def day(cell: Cell, report: Report) -> date | None:
    """Day as ``2026-12-31``, or as a Dutch spreadsheet shows one: ``31-12-2026``; None with a finding otherwise."""
    iso, dutch = _ISO.fullmatch(cell.text), _DUTCH_DAY.fullmatch(cell.text)
    figures = iso.groups() if iso else dutch.groups()[::-1] if dutch else None
    with suppress(ValueError):  # a month 13, a day 31 in June
        if figures:
            return date(*map(int, figures))
    message = f"'{cell.text}' is geen dag" if cell.text else "de peildatum ontbreekt"
    report.error("B005", cell.span, message, "schrijf een dag als 2026-12-31 of 31-12-2026")
    return None


def word(cell: Cell, kind: type[Choice], what: str, report: Report) -> Choice | None:
    """One of the fixed words of a column; None with a finding for another word."""
    small = " ".join(cell.text.lower().split())
    if small in list(kind):
        return kind(small)
    hint = did_you_mean(small, kind, f"kies {', '.join(kind)}", 0.7)
    report.error("B005", cell.span, f"'{cell.text}' is geen {what}" if cell.text else f"de {what} ontbreekt", hint)
    return None


def euros(cell: Cell, report: Report, *, pointed: bool = False) -> int | None:
    """Eurocents of an amount: ``1.250.000``, ``€ 1,25 mln.``; None with a finding for any other text."""
    bare = cell.text.replace("\u00a0", " ")
    if pointed and _is_ambiguous(bare, f"'{cell.text}' kan twee bedragen zijn", cell.span, report):
        return None
    if pointed and _POINTED.fullmatch(bare):
        bare = bare.replace(".", ",")
    try:
        return amounts.parse(bare if re.search(r"€|euro", bare, re.I) else f"€{bare}").eurocenten
    except ValueError:
        hint = "schrijf hele euro’s, als 1250000 of 1.250.000"
        report.error("B005", cell.span, f"'{cell.text}' is geen bedrag" if bare else "het bedrag ontbreekt", hint)
        return None
