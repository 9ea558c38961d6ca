"""Data files of progress: everything as JSON with a schema, measurements and money as CSV."""

from collections.abc import Iterator

from dealpers.corpus.clauses.bodies import Bodies, bodies, disputes
from dealpers.corpus.clauses.clauses import clauses
from dealpers.corpus.progress.stages import csv_rows
from dealpers.dutch.numbers import decimal
from dealpers.model import Deal
from dealpers.model.instellingen import Uitgever
from dealpers.model.voortgang import Indicator, Meting, Voortgang
from dealpers.render.data.files import Files
from dealpers.render.data.iati import iati
from dealpers.render.data.json_form import as_json, plain_value
from dealpers.render.data.sheets import as_csv

HEADER = ("indicator", "naam", "niveau", "eenheid", "telt", "meet", "soort", "peildatum", "waarde", "referentie",
          "uitsplitsing", "bron", "opmerking", "vervangt")  # fmt: skip
"""Columns of ``voortgang.csv``; ``soort`` is ``nulmeting``, ``meting`` or ``streefwaarde``."""


def life_files(deal: Deal, publisher: Uitgever | None = None) -> Files:
    """Files about the life of a deal, by name: its clauses, its bodies and its progress."""
    return {
        "spelregels.json": lambda: as_json(plain_value(clauses(deal))),
        "overleg.json": lambda: as_json(plain_value(Bodies(bodies(deal), disputes(deal)))),
        **progress_files(deal, publisher),
    }


def progress_files(deal: Deal, publisher: Uitgever | None = None) -> Files:
    """Files of progress by name; none for a deal without progress."""
    progress = deal.voortgang
    if progress is None:
        return {}
    files: Files = {"voortgang.json": lambda: as_json(plain_value(progress))}
    if progress.indicatoren:
        files["voortgang.csv"] = lambda: as_csv(_rows(progress))
    if progress.geld:
        files["geld.csv"] = lambda: as_csv(csv_rows(progress))
    if activity := iati(deal, publisher):
        files[f"{deal.id}.iati.xml"] = lambda: activity
    return files


def _rows(progress: Voortgang) -> Iterator[tuple[str, ...]]:
    """Baselines, targets and measurements by indicator, numbers with a point for decimals."""
    yield HEADER
    for one in progress.indicatoren:
        about = (one.id, one.naam, one.niveau.value, one.eenheid.value, one.telt.value, " ".join(one.meet))
        if base := one.nulmeting:
            yield (
                *about,
                "nulmeting",
                base.peildatum.isoformat(),
                _number(base.waarde, one),
                "",
                "",
                base.bron,
                "",
                "",
            )
        for target in one.streefwaarden:
            value = _number(target.waarde, one)
            yield (*about, "streefwaarde", target.op.isoformat(), value, "", "", target.uit, "", "")
        for row in progress.metingen:
            if row.indicator == one.id:
                yield (*about, "meting", *_measured(row, one))


def _measured(row: Meting, indicator: Indicator) -> tuple[str, ...]:
    values = [_number(text, indicator) for text in (row.waarde, row.referentie, row.vervangt)]
    split = "; ".join(f"{part.naam}={part.waarde}" for part in row.uitsplitsing)
    return (row.peildatum.isoformat(), values[0], values[1], split, row.bron, row.opmerking, values[2])


def _number(text: str, indicator: Indicator) -> str:
    """Value as data: ``12,5`` gives ``12.5``; a word stays a word."""
    value = decimal(text) if indicator.is_numeric else None
    return text if value is None else f"{value:f}"
