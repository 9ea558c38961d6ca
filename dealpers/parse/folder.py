"""Files of the folder of one text: required files, allowed files, and the provenance of the text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from dealpers.dutch.nearest import nearest
from dealpers.model import Herkomst
from dealpers.model.source import Source, Span
from dealpers.parse import facts
from dealpers.parse.report import Report

PROVENANCE, EDITORIAL = "herkomst.yml", "redactie.yml"


_TEXTS = (".txt", ".md", ".markdown", "")
"""Endings of files that hold text, of which the program reads ``.md`` alone."""


def required(name: str, folder: str, sources: Mapping[str, Source], report: Report) -> Source | None:
    """Required file of a folder; None after a fault where the file is missing.

    A file whose name is meant as this one is reported by ``report_unknown`` alone.
    """
    if name not in sources and not any(meant(other, (name,)) for other in sources if "/" not in other):
        report.error(
            "B004",
            Span(name=f"{folder}/{name}"),
            f"het bestand {name} ontbreekt",
            "maak het, of haal het terug uit git",
        )
    return sources.get(name)


def meant(name: str, names: Sequence[str]) -> str:
    """Name that a wrong name of a file or folder is meant as, in any case; empty for a right name or another one."""
    return "" if name in names else nearest(name.lower(), names)


def provenance(folder: str, sources: Mapping[str, Source], report: Report) -> Herkomst | None:
    """Provenance of the text, from ``herkomst.yml`` and the source document beside it."""
    if PROVENANCE not in sources:
        return None
    herkomst = facts.provenance(sources[PROVENANCE], report)
    if herkomst is None or not herkomst.bestand:
        return herkomst
    if herkomst.bestand not in sources:
        report.error(
            "B004",
            herkomst.span,
            f"het bestand {folder}/{herkomst.bestand} ontbreekt",
            "zet de brontekst ernaast",
        )
        return herkomst
    return replace(herkomst, tekst=sources[herkomst.bestand].text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Allowed files in the folder of a kind of text: ``files`` by name, and Markdown in the folder ``parts``, if any.

    ``annexes`` is the folder of the annexes, whose unknown files the reader of annexes reports.
    """

    what: str
    files: tuple[str, ...]
    parts: str = ""
    annexes: str = ""


def report_unknown(
    layout: Layout, folder: str, sources: Mapping[str, Source], herkomst: Herkomst | None, report: Report
) -> None:
    """Report every file that the layout does not allow."""
    files, parts = layout.files, layout.parts
    known = {*files, herkomst.bestand if herkomst else ""}
    misnamed = {top for name in sources if (top := name.partition("/")[0]) != name and meant(top, (parts.rstrip("/"),))}
    for top in sorted(misnamed):
        hint = f"geef haar de naam {parts.rstrip('/')}"
        message = f"deze map hoort niet in de map van een {layout.what}"
        report.error("B007", Span(name=f"{folder}/{top}"), message, hint)
    articles = [name for name in sources if parts and name.startswith(parts) and name.endswith(".md")]
    numbered = {name for name in articles if name[len(parts)].isdigit()}
    unnumbered = {name for name in articles if numbered and name not in numbered}
    for name in sources:
        if name.partition("/")[0] in misnamed:
            continue
        if name in unnumbered:
            message = "de naam van dit bestand begint niet met een nummer, en de namen geven de volgorde"
            report.error("B007", Span(name=f"{folder}/{name}"), message, f"noem het zoals {parts}04-geld.md")
            continue
        if name in known or (parts and name.startswith(parts) and name.endswith(".md") and name.count("/") == 1):
            continue
        if layout.annexes and name.startswith(layout.annexes):
            continue
        near = meant(PurePosixPath(name).name, files)
        all_known = f"{', '.join(files)} en {parts}*.md" if parts else ", ".join(files)
        hint = f"bedoelt u {near}?" if near else f"bekend zijn {all_known}"
        path = PurePosixPath(name)
        if parts and name.startswith(parts) and path.suffix.lower() in _TEXTS:
            hint = f"geef het de naam {path.with_suffix('.md')}"
        report.error(
            "B007", Span(name=f"{folder}/{name}"), f"dit bestand hoort niet in de map van een {layout.what}", hint
        )
