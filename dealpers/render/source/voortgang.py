"""Progress of a deal as files of ``voortgang/``: the inverse of the reader."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from dealpers.model.veld import record_fields
from dealpers.model.voortgang import Geldregel, Indicatoren, Meting, Uitvoering, Voortgang
from dealpers.parse.stukken import entries
from dealpers.parse.voortgang.read import BASELINE, DONE, INDICATORS, MEASURED, MONEY
from dealpers.parse.voortgang.reports import REPORT, WORDS
from dealpers.render.source.document import document_text
from dealpers.render.source.yaml import write_record


def write_progress(progress: Voortgang) -> dict[str, str]:
    """Files by their paths in ``voortgang/``."""
    files: dict[str, str] = {}
    if indicators := write_record(Indicatoren(progress.indicatoren, progress.zonder)):
        files[INDICATORS] = indicators
    if progress.metingen:
        files[MEASURED] = write_rows(measured_rows(progress))
    if progress.geld:
        files[MONEY] = write_rows(money_rows(progress.geld))
    closed = entries({one.pad: (one.sha256, one.openbaarheid) for one in progress.bestanden})
    if done := write_record(Uitvoering(progress.gedaan, progress.vergaderingen, closed)):
        files[DONE] = done
    for report in progress.verslagen:
        files[f"{report.jaar}/{REPORT}"] = write_record(report)
        if report.tekst:
            files[f"{report.jaar}/{WORDS}"] = document_text(report.tekst)
    if progress.nulmeting:
        files[BASELINE] = document_text(progress.nulmeting)
    return files | {f"evaluatie-{one.jaar}.md": document_text(one.tekst) for one in progress.evaluaties}


def measured_rows(progress: Voortgang) -> Iterator[tuple[str, ...]]:
    """Rows of ``metingen.csv`` below the header, with a column for each dimension behind the values."""
    names = [part.naam for measurement in progress.metingen for part in measurement.uitsplitsing]
    dimensions = tuple(dict.fromkeys(names))
    here = columns(Meting).index("bron")

    def with_dimensions(cells: tuple[str, ...], inner: tuple[str, ...]) -> tuple[str, ...]:
        return (*cells[:here], *inner, *cells[here:])

    yield with_dimensions(columns(Meting), dimensions)
    for measurement in progress.metingen:
        parts = {part.naam: part.waarde for part in measurement.uitsplitsing}
        yield with_dimensions(_cells(measurement), tuple(parts.get(dimension, "") for dimension in dimensions))


def money_rows(rows: Iterable[Geldregel]) -> Iterator[tuple[str, ...]]:
    """Rows of ``geld.csv`` below the header."""
    yield columns(Geldregel)
    yield from map(_cells, rows)


def columns(record: type) -> tuple[str, ...]:
    """Names of the columns of a sheet of which each row is a record of this class."""
    return tuple(field.name for field in record_fields(record))


def _cells(row: Meting | Geldregel) -> tuple[str, ...]:
    """Values of a row as cells: a number is an amount in eurocents."""
    values = (getattr(row, field.attribute) for field in record_fields(type(row)))
    return tuple("" if value is None else _euros(value) if isinstance(value, int) else str(value) for value in values)


def _euros(cents: int) -> str:
    """Eurocents as a Dutch spreadsheet reads them: ``1250000``, ``0,50``."""
    whole, part = divmod(abs(cents), 100)
    return f"{'-' * (cents < 0)}{whole}" + (f",{part:02}" if part else "")


def write_rows(rows: Iterable[tuple[str, ...]]) -> str:
    """Rows as CSV with semicolons, which a Dutch spreadsheet opens and saves."""
    out = StringIO()
    csv.writer(out, delimiter=";", lineterminator="\n").writerows(rows)
    return out.getvalue()
