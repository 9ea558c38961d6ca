"""Yearly reports: ``<jaar>/verslag.yml`` with ``verslag.md`` or a PDF, and the documents of baseline and evaluation."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from dealpers.dutch.regex import regex
from dealpers.model.document import Document, Documentfeiten
from dealpers.model.source import Received, Source, Span
from dealpers.model.tekststand import Status
from dealpers.model.verslag import Verslag
from dealpers.parse.document import document_text
from dealpers.parse.records import Reading, read_file
from dealpers.parse.report import Report

REPORT, WORDS = "verslag.yml", "verslag.md"
_FOLDER = regex(r"(20\d{2})/(verslag\.(?:yml|md)|[a-z0-9][a-z0-9.-]*\.pdf)", re.I)


def reports(
    deal: str, files: Mapping[str, Source], received: Mapping[str, Received], report: Report
) -> Iterator[Verslag]:
    """Reports by year, oldest first; ``files`` and ``received`` are relative to ``voortgang/``."""
    years = sorted({match[1] for name in (*files, *received) if (match := _FOLDER.fullmatch(name))})
    for year in years:
        source, words = files.get(f"{year}/{REPORT}"), files.get(f"{year}/{WORDS}")
        if source is None:
            first = words.name if words else next(file.name for name, file in received.items() if name.startswith(year))
            hint = f"maak voortgang/{year}/{REPORT}, met: dealpers new voortgang {deal} {year}"
            report.error("B004", Span(name=first), f"bij dit stuk ontbreekt {REPORT}", hint)
            continue
        reading = read_file(Verslag, source, report)
        if reading is None or reading.value is None:
            continue
        _report_state(reading, report)
        name = reading.value.stuk
        if name and f"{year}/{name}" not in received:
            hint = f"zet de PDF in voortgang/{year}/, of haal de regel weg"
            report.error("B004", reading.place("stuk"), f"het bestand {name} is er niet", hint)
        text = document(f"{deal}/{year}", words, "voortgangsrapportage", report) if words else None
        yield replace(reading.value, jaar=int(year), tekst=text)


def _report_state(reading: Reading[Verslag], report: Report) -> None:
    """Report a stage that the record does not prove, and days out of order."""
    state = reading.value
    assert state is not None
    if state.stand == "vastgesteld" and state.vastgesteld is None:
        hint = "voeg toe: 'vastgesteld: {op: JJJJ-MM-DD, door: …}', of kies een andere stand"
        report.error("B004", reading.place("stand"), "er staat niet wie het verslag vaststelde", hint)
    if state.stand == "aangeboden" and not state.aangeboden:
        hint = "voeg toe: 'aangeboden: [{op: JJJJ-MM-DD, aan: …}]', of kies een andere stand"
        report.error("B004", reading.place("stand"), "er staat niet aan wie het verslag is aangeboden", hint)
    if state.periode and state.periode.tot < state.periode.van:
        report.error("B005", reading.place("periode"), "de periode eindigt voor haar begin", "wissel de dagen om")
    if state.vastgesteld and state.vastgesteld.op < state.peildatum:
        message = "het verslag is vastgesteld voor zijn peildatum"
        report.error("B005", reading.place("vastgesteld"), message, "controleer de dagen")
    for project in reading.parts["projecten"]:
        value = project.value
        if value and value.begin and value.einde and value.einde < value.begin:
            report.error("B005", project.place("einde"), "het project eindigt voor zijn begin", "controleer de dagen")


def document(unique: str, source: Source, kind: str, report: Report) -> Document:
    """Text of a report, baseline or evaluation, word for word."""
    facts = Documentfeiten(soort=kind, status=Status.CONCEPT, samenvatting="")
    read = document_text(unique, facts, source, report)
    if not read.titel.tekst:
        report.error("B004", Span(name=source.name), "dit stuk heeft geen titel", "begin met '# ' en de titel")
    return read
