"""Events of a deal from ``levensloop.yml``, and the received documents behind the events."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from dealpers.model import OPENBAAR, Gebeurtenis, Levensstuk
from dealpers.model.source import Received, Source, Span
from dealpers.model.veld import Veld
from dealpers.model.voortgang import Stukregel
from dealpers.parse.records import Reading, read_file
from dealpers.parse.report import Report
from dealpers.parse.stukken import disclosure

LIFE, DOCUMENTS = "levensloop.yml", "levensloop/"
"""File with the events of a deal, and the folder with their documents."""


@dataclass(frozen=True, slots=True)
class Levensloop:
    """Events of a deal after its signature (``levensloop.yml``)."""

    gebeurtenissen: Annotated[
        tuple[Gebeurtenis, ...], Veld(uitleg="wat er met de deal gebeurde", verplicht=True, wat="gebeurtenis")
    ] = ()
    stukken: Annotated[
        tuple[Stukregel, ...], Veld(uitleg="de stukken die niet of later openbaar zijn", wat="stuk")
    ] = ()


def life(
    source: Source | None, received: Mapping[str, Received], deeds: Sequence[str], report: Report
) -> tuple[tuple[Gebeurtenis, ...], tuple[Levensstuk, ...]]:
    """Events in the order of the file, and the documents in ``levensloop/``; each fault is reported."""
    files = {name: file for name, file in received.items() if name.startswith(DOCUMENTS)}
    reading = read_file(Levensloop, source, report) if source else None
    readings = [one for one in reading.parts["gebeurtenissen"] if one.value] if reading else []
    events: dict[str, Gebeurtenis] = {}
    for one in readings:
        event: Gebeurtenis | None = one.value
        if event is None or not event.id:
            continue
        if event.id in events:
            report.error("B005", one.place("id"), f"'{event.id}' staat hier al", "geef elke gebeurtenis een eigen naam")
            continue
        _report_files(one, event, files, deeds, report)
        events[event.id] = event
    named = {f"{DOCUMENTS}{name}" for event in events.values() for _, name in documents(event)}
    for path in sorted(files.keys() - named):
        hint = "noem het bij 'stuk' van een gebeurtenis, of verwijder het"
        report.error("B007", Span(name=files[path].name), "geen gebeurtenis noemt dit stuk", hint)
    known = {event.akte for event in events.values()}
    for deed in deeds:
        if source and deed not in known:
            hint = f"noem haar bij een gebeurtenis: 'akte: {deed}'"
            report.error("B007", Span(name=source.name), f"geen gebeurtenis noemt de akte in akten/{deed}/", hint)
    named_files = {path.removeprefix(DOCUMENTS): file for path, file in files.items()}
    shown = disclosure(reading.parts["stukken"] if reading else (), DOCUMENTS, named_files, report)
    return tuple(events.values()), tuple(
        Levensstuk(
            bestand=path,
            sha256=file.sha256,
            grootte=len(file.data),
            paginas=file.pages,
            openbaarheid=shown.get(path.removeprefix(DOCUMENTS), OPENBAAR),
            span=Span(name=file.name),
        )
        for path, file in sorted(files.items())
    )


def documents(event: Gebeurtenis) -> Iterator[tuple[str, str]]:
    """Documents that an event names, each with its Dutch name in a list."""
    named = [("verzoek", event.verzoek), ("verslag van het overleg", event.overleg), ("aanvaarding", event.aanvaardt)]
    yield from ((name, part.stuk) for name, part in named if part and part.stuk)
    yield from (("instemming", one.stuk) for one in event.instemmingen if one.stuk)
    if event.stuk:
        yield "stuk", event.stuk


def _report_files(
    reading: Reading[Gebeurtenis],
    event: Gebeurtenis,
    files: Mapping[str, Received],
    deeds: Sequence[str],
    report: Report,
) -> None:
    """Report each document or deed that an event names and that is not there."""
    if event.akte and event.akte not in deeds:
        hint = f"zet haar tekst in akten/{event.akte}/, of verwijder het veld"
        report.error("B004", reading.place("akte"), f"de map akten/{event.akte} ontbreekt", hint)
    parts = [reading, *(part for name in reading.parts for part in reading.parts[name])]
    for part in parts:
        name = getattr(part.value, "stuk", "")
        if name and f"{DOCUMENTS}{name}" not in files:
            hint = f"zet de PDF in {DOCUMENTS}, of verwijder het veld 'stuk'"
            report.error("B004", part.place("stuk"), f"het bestand {DOCUMENTS}{name} ontbreekt", hint)
