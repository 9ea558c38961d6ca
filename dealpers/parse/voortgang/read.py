"""Progress of a deal from the files of ``voortgang/``."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dealpers.dutch.nearest import did_you_mean, nearest
from dealpers.dutch.regex import regex
from dealpers.model import OPENBAAR
from dealpers.model.ids import IndicatorId
from dealpers.model.source import Received, Source, Span
from dealpers.model.voortgang import (
    Eenheid,
    Evaluatie,
    Indicator,
    Indicatoren,
    Uitvoering,
    Voortgang,
    Voortgangsbestand,
    ZonderIndicator,
)
from dealpers.parse.records import Reading, read_file
from dealpers.parse.report import Report
from dealpers.parse.stukken import disclosure
from dealpers.parse.voortgang import tables, values
from dealpers.parse.voortgang.reports import document, reports

FOLDER = "voortgang/"
INDICATORS, MEASURED, MONEY, DONE, BASELINE = (
    "indicatoren.yml",
    "metingen.csv",
    "geld.csv",
    "gedaan.yml",
    "nulmeting.md",
)
_EVALUATION = regex(r"evaluatie-(20\d{2})\.md")
_KNOWN = regex(r"20\d{2}/verslag\.(?:yml|md)|evaluatie-20\d{2}\.md")
_FILES = (INDICATORS, MEASURED, MONEY, DONE, BASELINE)


@dataclass(frozen=True, slots=True)
class Folder:
    """Files of ``voortgang/`` by their paths in it; ``name`` is the folder of the deal in messages."""

    name: str
    sources: Mapping[str, Source]
    received: Mapping[str, Received]


def progress(deal: str, folder: Folder, report: Report) -> Voortgang | None:
    """Progress of the deal; None where nothing is reported."""
    files, received = folder.sources, folder.received
    if not files and not received:
        return None
    _report_unknown(folder, report)
    indicators, without = _indicators(files.get(INDICATORS), report)
    by_name = {indicator.id: indicator for indicator in indicators}
    done = read_file(Uitvoering, files[DONE], report) if DONE in files else None
    uitvoering = done.value if done and done.value else Uitvoering()
    _report_missing_documents(done, folder, report)
    shown = disclosure(done.parts["stukken"] if done else (), FOLDER, received, report)
    evaluations = sorted((match[1], name) for name in files if (match := _EVALUATION.fullmatch(name)))
    return Voortgang(
        indicatoren=indicators,
        zonder=without,
        metingen=tuple(tables.measurements(files[MEASURED], by_name, report)) if MEASURED in files else (),
        geld=tuple(tables.money(files[MONEY], report)) if MONEY in files else (),
        verslagen=tuple(reports(deal, files, received, report)),
        nulmeting=document(f"{deal}/nulmeting", files[BASELINE], "nulmeting", report) if BASELINE in files else None,
        evaluaties=tuple(
            Evaluatie(int(year), document(f"{deal}/evaluatie-{year}", files[name], "evaluatie", report))
            for year, name in evaluations
        ),
        gedaan=uitvoering.gedaan,
        vergaderingen=uitvoering.vergaderingen,
        bestanden=tuple(
            Voortgangsbestand(
                pad=name,
                sha256=file.sha256,
                grootte=len(file.data),
                paginas=file.pages,
                openbaarheid=shown.get(name, OPENBAAR),
                span=Span(name=file.name),
            )
            for name, file in sorted(received.items())
        ),
    )


def _indicators(source: Source | None, report: Report) -> tuple[tuple[Indicator, ...], tuple[ZonderIndicator, ...]]:
    """Indicators with readable values, each name once, and the results without one."""
    reading = read_file(Indicatoren, source, report) if source else None
    if reading is None or reading.value is None:
        return (), ()
    out: dict[IndicatorId, Indicator] = {}
    for one in reading.parts["indicatoren"]:
        indicator = one.value
        if indicator is None or not one.complete:
            continue
        if indicator.id in out:
            message = f"de indicator '{indicator.id}' staat er twee keer"
            report.error("B005", one.place("id"), message, "geef elke indicator een eigen naam")
        elif _values_fit(one, indicator, report):
            out[indicator.id] = indicator
    return tuple(out.values()), reading.value.zonder


def _values_fit(reading: Reading[Indicator], indicator: Indicator, report: Report) -> bool:
    """True if baseline and targets are numbers where the unit asks for numbers."""
    inner = (*reading.parts["nulmeting"], *reading.parts["streefwaarden"])
    given = [(part.value.waarde, part.place("waarde")) for part in inner if part.value]
    percent = indicator.eenheid is Eenheid.PROCENT
    read = [values.number(text, span, report, percent=percent) for text, span in given if text and indicator.is_numeric]
    days: set[date] = set()
    for part in reading.parts["streefwaarden"]:
        if part.value and part.value.op in days:
            message = f"voor {part.value.op.isoformat()} staat er al een streefwaarde"
            report.error("B005", part.place("op"), message, "laat één streefwaarde voor die dag staan")
            return False
        days |= {part.value.op} if part.value else set()
    return all(read)


def _report_missing_documents(done: Reading[Uitvoering] | None, folder: Folder, report: Report) -> None:
    """Report documents that a duty or meeting names and the folder lacks."""
    entries = (*done.parts["gedaan"], *done.parts["vergaderingen"]) if done else ()
    for entry in entries:
        name = entry.value.stuk if entry.value else ""
        if name and name not in folder.sources and name not in folder.received:
            advice = "zet het in de map voortgang, of haal de regel weg"
            hint = did_you_mean(name, (*folder.sources, *folder.received), advice)
            report.error("B004", entry.place("stuk"), f"het bestand {name} is er niet", hint)


def _report_unknown(folder: Folder, report: Report) -> None:
    for name in folder.sources:
        if name not in _FILES and not _KNOWN.fullmatch(name):
            near = nearest(name.rpartition("/")[2], _FILES)
            known = f"bekend zijn {', '.join(_FILES)}, evaluatie-JJJJ.md, JJJJ/verslag.yml"
            hint = f"bedoelt u {near}?" if near else known
            message = "dit bestand hoort niet in de map voortgang"
            report.error("B007", Span(name=f"{folder.name}/{FOLDER}{name}"), message, hint)
