"""Older texts and amending deeds of a deal: the amendments in ``deal.yml``, and the folder of each text."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TypeVar

from dealpers.model import Wijziging
from dealpers.model.source import Received, Source, Span
from dealpers.parse.fields import read_day
from dealpers.parse.records import Reading
from dealpers.parse.report import Report

FOLDER, DEEDS = "versies/", "akten/"
STATE = "tekst.yml"
"""File with the status and publications of an older text or a deed."""
File = TypeVar("File", Source, Received)


def newest_first(readings: Iterable[Reading[Wijziging]], report: Report) -> tuple[Wijziging, ...]:
    """Amendments, newest first; the second of two on one day is reported and left out."""
    out: dict[date, Wijziging] = {}
    for reading in readings:
        amendment = reading.value
        if amendment is None:
            continue
        if amendment.op in out:
            message = f"op {amendment.op} is al een wijziging genoemd"
            report.error("B005", reading.span, message, "zet beide besluiten op één regel")
        elif reading.complete:
            out[amendment.op] = amendment
    return tuple(out[day] for day in sorted(out, reverse=True))


def folders(folder: str, sources: Mapping[str, Source], report: Report) -> dict[date, str]:
    """Folder of each superseded text, by its first day in force, oldest first."""
    folder_by_day: dict[date, str] = {}
    seen: set[str] = set()
    for path in sorted(name for name in sources if name.startswith(FOLDER)):
        name, slash, _ = path.removeprefix(FOLDER).partition("/")
        if not slash:
            hint = f"zet het in {FOLDER}JJJJ-MM-DD/, bij de tekst waar het bij hoort"
            report.error("B007", Span(name=f"{folder}/{path}"), "dit bestand hoort niet naast de oude versies", hint)
        elif name not in seen:
            seen.add(name)
            try:
                folder_by_day[read_day(name)] = f"{FOLDER}{name}/"
            except ValueError:
                hint = "noem haar naar de dag waarop deze tekst in werking trad, zoals 2025-01-31"
                report.error("B005", Span(name=f"{folder}/{path}"), f"de map '{name}' heeft geen datum als naam", hint)
    return folder_by_day


def ended_by(
    days: Mapping[date, str], wijzigingen: tuple[Wijziging, ...], folder: str, report: Report
) -> dict[date, Wijziging]:
    """Amendment that ended each superseded text, oldest first; the next text begins on the day of the amendment."""
    out: dict[date, Wijziging] = {}
    since: date | None = None
    for amendment in reversed(wijzigingen):
        before = [day for day in days if day < amendment.op and (since is None or day >= since)]
        if not before or (since and before[0] != since):
            name = since.isoformat() if since else "JJJJ-MM-DD"
            hint = f"zet de tekst die tot {amendment.op - timedelta(days=1)} gold in {FOLDER}{name}/"
            report.error("B004", amendment.span, "de tekst van voor deze wijziging ontbreekt", hint)
        else:
            out[before[0]] = amendment
        since = amendment.op
    for day in days:
        if day not in out:
            here = Span(name=f"{folder}/{days[day]}aanhef.md")
            hint = "noem in deal.yml bij 'wijzigingen' de dag waarop een andere tekst haar verving"
            report.error("B007", here, f"geen wijziging volgt op de versie van {day}", hint)
    return out


def deeds(folder: str, sources: Mapping[str, Source], report: Report) -> tuple[str, ...]:
    """Names of the folders with amending deeds, in order; a file beside these folders is a fault."""
    deed_names: dict[str, None] = {}
    for path in sorted(name for name in sources if name.startswith(DEEDS)):
        name, slash, _ = path.removeprefix(DEEDS).partition("/")
        if not slash:
            stem = name.rpartition(".")[0] or name
            hint = f"zet de akte in een map, als {DEEDS}{stem}/aanhef.md met {DEEDS}{stem}/artikelen/"
            report.error("B007", Span(name=f"{folder}/{path}"), "een akte is een map met haar tekst", hint)
        elif not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", name):
            hint = "gebruik kleine letters, cijfers en '-'"
            report.error("B005", Span(name=f"{folder}/{path}"), "de naam van deze map is geen identificatie", hint)
        else:
            deed_names[name] = None
    return tuple(deed_names)


def below(prefix: str, sources: Mapping[str, File]) -> dict[str, File]:
    """Files of one folder, by their paths relative to the folder."""
    return {name.removeprefix(prefix): source for name, source in sources.items() if name.startswith(prefix)}
