"""Register of received documents: the disclosure and checksum of a PDF beside the life or progress of a deal."""

from collections.abc import Mapping, Sequence
from typing import Any

from dealpers.model import OPENBAAR, Openbaarheid
from dealpers.model.source import Received
from dealpers.model.voortgang import Stukregel
from dealpers.parse import facts
from dealpers.parse.records import Reading
from dealpers.parse.report import Report


def disclosure(
    entries: Sequence[Reading[Stukregel]], folder: str, files: Mapping[str, Received], report: Report
) -> dict[str, Openbaarheid]:
    """Disclosure of each document with an entry, by its path in ``folder``; a faulty entry is reported."""
    shown: dict[str, Openbaarheid] = {}
    for entry in entries:
        path = entry.value.bestand if entry.value else ""
        if path in shown:
            report.error("B005", entry.place("bestand"), f"{path} staat hier twee keer", "laat één regel staan")
        elif entry.value and path in files:
            report_checksum(entry, entry.value.sha256, files[path], report)
            shown[path] = facts.careful(entry.value.openbaarheid, entry.given)
        elif path:
            hint = f"schrijf de naam van een PDF in {folder}, of verwijder de regel"
            report.error("B004", entry.place("bestand"), f"het bestand {folder}{path} ontbreekt", hint)
    return shown


def report_checksum(entry: Reading[Any], given: str, file: Received, report: Report) -> None:
    """Report a file that differs from the one whose checksum an entry gives."""
    if given and given != file.sha256:
        hint = f"vraag het goede bestand op, of schrijf na controle: {file.sha256}"
        report.error("B005", entry.place("sha256"), "het bestand heeft een andere sha256", hint)


def entries(documents: Mapping[str, tuple[str, Openbaarheid]]) -> tuple[Stukregel, ...]:
    """Entries of the documents that are not simply public, by path with checksum and disclosure."""
    return tuple(
        Stukregel(bestand=path, sha256=checksum, openbaarheid=shown)
        for path, (checksum, shown) in documents.items()
        if shown != OPENBAAR
    )
