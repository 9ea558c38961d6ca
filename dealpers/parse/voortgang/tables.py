"""Measurements (``metingen.csv``) and money (``geld.csv``), row by row; an unreadable row is a finding, not a value."""

from collections.abc import Iterator, Mapping

from dealpers.dutch.nearest import did_you_mean
from dealpers.model.ids import IndicatorId
from dealpers.model.source import Source
from dealpers.model.voortgang import Eenheid, Geldkant, Geldregel, Geldsoort, Indicator, Meting, Uitsplitsing
from dealpers.parse.report import Report
from dealpers.parse.voortgang import values
from dealpers.parse.voortgang.sheet import Columns, Row, Sheet, read_sheet

MEASURED = Columns.of(Meting, free=True)
"""Columns of ``metingen.csv``; any other column is a dimension of an indicator."""
MONEY = Columns.of(Geldregel)
"""Columns of ``geld.csv``."""


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
    day = values.day(row["peildatum"], report)
    read = {
        column: _value(row, column, indicator, sheet, report)
        for column in ("waarde", "referentie", "vervangt")
        if column == "waarde" or row.text(column)
    }
    parts = {column.text.lower(): row.text(column.text.lower()) for column in sheet.columns}
    split = {name: text for name, text in parts.items() if name not in MEASURED.known and text}
    allowed = {dimension.lower(): dimension for dimension in indicator.uitsplitsing}
    for dimension in split:
        if dimension not in allowed:
            message = f"de indicator '{indicator.id}' is niet opgesplitst naar {dimension}"
            hint = "laat dit vak leeg, of noem de kolom bij 'uitsplitsing' in indicatoren.yml"
            report.error("B005", row[dimension].span, message, hint)
            return None
    if day is None or not all(read.values()):
        return None
    return Meting(
        indicator=indicator.id,
        peildatum=day,
        waarde=read["waarde"],
        referentie=read.get("referentie", ""),
        uitsplitsing=tuple(Uitsplitsing(allowed[name], text) for name, text in split.items()),
        bron=row.text("bron"),
        opmerking=row.text("opmerking"),
        vervangt=read.get("vervangt", ""),
        span=name.span,
        field_spans=row.field_spans(MEASURED.known),
    )


def _value(row: Row, column: str, indicator: Indicator, sheet: Sheet, report: Report) -> str:
    cell = row[column]
    if not cell.text:
        hint = "vul de waarde in, of haal de regel weg: wat niet gemeten is, staat er niet"
        report.error("B004", cell.span, f"de {column} ontbreekt", hint)
        return ""
    if not indicator.is_numeric:
        return cell.text
    percent = indicator.eenheid is Eenheid.PROCENT
    return values.number(cell.text, cell.span, report, percent=percent, pointed=sheet.comma)


def money(source: Source, report: Report) -> Iterator[Geldregel]:
    """Money of a sheet, in order."""
    sheet = read_sheet(source, MONEY, report)
    for row in sheet.rows if sheet else ():
        day = values.day(row["peildatum"], report)
        side = values.word(row["kant"], Geldkant, "kant", report)
        kind = values.word(row["soort"], Geldsoort, "soort", report)
        cents = values.euros(row["euro"], report, pointed=bool(sheet and sheet.comma))
        again = values.euros(row["vervangt"], report) if row.text("vervangt") else None
        if not row.text("post"):
            hint = "schrijf de code van een actielijn of programma, of 'uitvoeringskosten'"
            report.error("B004", row["post"].span, "de post ontbreekt", hint)
        elif day and side and kind and cents is not None:
            yield Geldregel(
                peildatum=day,
                post=row.text("post"),
                kant=side,
                soort=kind,
                eurocenten=cents,
                partij=row.text("partij"),
                opmerking=row.text("opmerking"),
                vervangt=again,
                span=row["post"].span,
                field_spans=row.field_spans(MONEY.known),
            )
