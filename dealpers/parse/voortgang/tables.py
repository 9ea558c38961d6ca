"""Measurements (``metingen.csv``) and money (``geld.csv``), row by row; an unreadable row is a finding, not a value."""

from collections.abc import Iterator, Mapping

from dealpers.dutch.nearest import did_you_mean
from dealpers.model.ids import IndicatorId
from dealpers.model.source import Source
from dealpers.model.voortgang import Eenheid, Geldregel, Indicator, Meting, Uitsplitsing
from dealpers.parse.report import Report
from dealpers.parse.voortgang import values
from dealpers.parse.voortgang.sheet import Cell, Columns, Row, Sheet, read_sheet

MEASURED = Columns.of(Meting, free=True)
"""Columns of ``metingen.csv``; any other column is a dimension of an indicator."""
MONEY = Columns.of(Geldregel)
"""Columns of ``geld.csv``."""
_NUMBERS = ("waarde", "referentie", "vervangt")
"""Columns with a value of the indicator."""


def measurements(source: Source, indicators: Mapping[IndicatorId, Indicator], report: Report) -> Iterator[Meting]:
    """Measurements of a sheet, in order."""
    sheet = read_sheet(source, MEASURED, report)
    if sheet is None:
        return
    dimensions = {dimension.lower() for one in indicators.values() for dimension in one.uitsplitsing}
    for column in sheet.columns:
        if column.text.lower() not in (*MEASURED.known, *dimensions):
            known = (*MEASURED.known, *sorted(dimensions))
            hint = did_you_mean(column.text.lower(), known, "noem haar bij 'uitsplitsing' in indicatoren.yml")
            report.error("B003", column.span, f"onbekende kolom '{column.text}'", hint)
            return
    for row in sheet.rows:
        if measurement := _measurement(row, sheet, indicators, report):
            yield measurement


def _measurement(row: Row, sheet: Sheet, indicators: Mapping[IndicatorId, Indicator], report: Report) -> Meting | None:
    name = row["indicator"]
    indicator = indicators.get(IndicatorId(name.text))
    if indicator is None:
        hint = did_you_mean(name.text, indicators, f"bekend zijn {', '.join(indicators) or 'er nog geen'}")
        report.error("B005", name.span, f"indicatoren.yml heeft geen indicator '{name.text}'", hint)
        return None
    read = values.read_row(Meting, row, report)
    numbers = {name: _number(row[name], indicator, sheet, report) for name in _NUMBERS if row.text(name)}
    parts = {column.text.lower(): row.text(column.text.lower()) for column in sheet.columns}
    split = {name: text for name, text in parts.items() if name not in MEASURED.known and text}
    allowed = {dimension.lower(): dimension for dimension in indicator.uitsplitsing}
    for dimension in split:
        if dimension not in allowed:
            message = f"de indicator '{indicator.id}' is niet opgesplitst naar {dimension}"
            hint = "laat dit vak leeg, of noem de kolom bij 'uitsplitsing' in indicatoren.yml"
            report.error("B005", row[dimension].span, message, hint)
            return None
    if read is None or not all(numbers.values()):
        return None
    parts_of = tuple(Uitsplitsing(allowed[name], text) for name, text in split.items())
    return Meting(**(read | numbers), uitsplitsing=parts_of, span=name.span)


def _number(cell: Cell, indicator: Indicator, sheet: Sheet, report: Report) -> str:
    """Value of an indicator: its words, or a number in Dutch notation; empty with a finding for any other text."""
    if not indicator.is_numeric:
        return cell.text
    percent = indicator.eenheid is Eenheid.PROCENT
    return values.number(cell.text, cell.span, report, percent=percent, pointed=sheet.comma)


def money(source: Source, report: Report) -> Iterator[Geldregel]:
    """Money of a sheet, in order."""
    sheet = read_sheet(source, MONEY, report)
    for row in sheet.rows if sheet else ():
        if sheet and (read := values.read_row(Geldregel, row, report, pointed=sheet.comma)):
            yield Geldregel(**read, span=row["post"].span)
