"""Every source below ``content/``: what cannot be read is a finding, and nothing is skipped in silence."""

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from dealpers.build.received import MAX_BYTES as MAX_RECEIVED
from dealpers.build.received import Refused, inspect
from dealpers.model.finding import DealsError, Diagnostic
from dealpers.model.source import Received, Source, Span, UndecodableError, decode, without_strange_signs
from dealpers.parse import Report

_IN_TEXT = 2
"""How many parts of a path below ``content`` name the folder of a text."""
REGISTERS = ("partijen", "onderwerpen")
MAX_BYTES = 1_000_000
"""The longest text here has some 50 kB; what is twenty times as long is no text, and would take seconds to read."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """All sources: those of each deal and document by its id and path, the others by name; and what was unreadable.

    ``received`` are the PDFs among the annexes of each deal, by its id and their paths; ``sums`` the checksums of all
    that each text is read from, by its id.
    """

    deals: Mapping[str, tuple[str, Mapping[str, Source]]]
    pages: Mapping[str, Source]
    wetten: Source | None
    findings: tuple[Diagnostic, ...]
    documenten: Mapping[str, tuple[str, Mapping[str, Source]]] = field(default_factory=dict)
    received: Mapping[str, Mapping[str, Received]] = field(default_factory=dict)
    registers: Mapping[str, Source] = field(default_factory=dict)
    checksums: Mapping[str, str] = field(default_factory=dict)

    def by_name(self, texts: Iterable[str] | None = None) -> dict[str, Source]:
        """Every source by the name under which findings cite it; or of the texts only those of these."""
        folders = {**self.deals, **self.documenten}
        chosen = folders if texts is None else [text for text in texts if text in folders]
        every = [source for text in chosen for source in folders[text][1].values()]
        every += [*self.pages.values(), *([self.wetten] if self.wetten else []), *self.registers.values()]
        return {source.name: source for source in every}


def load(content: Path) -> Loaded:
    """Read every source; what cannot be read is a finding, a missing folder is a ``DealsError``."""
    if not content.is_dir():
        raise DealsError(f"de map {content} is er niet", "geef met --content de map met deals/ erin")
    report = Report()
    deals = _folders(content, "deals", report)
    documents = _folders(content, "documenten", report)
    for both in deals.keys() & documents.keys():
        message = f"'{both}' is ook de naam van een deal"
        report.error("B005", Span(documents.pop(both)[0]), message, "geef de map van het document een eigen naam")
    if not deals and not documents and not report.findings:
        here = Span(name_of(content / "deals"))
        report.error(
            "B004", here, "hier staan geen deals of documenten", "maak er een met: python build.py new deal NAAM"
        )
    texts = {path.stem: text for path, text in _read_all(content / "pages", content, report) if path.suffix == ".md"}
    register = content / "wetten.yml"
    wetten = _read(register, content, report) if os.path.lexists(register) else None
    received = {deal_id: _received(content / "deals" / deal_id, content, report) for deal_id in deals}
    places = {name: content / f"{name}.yml" for name in REGISTERS}
    found = {name: _read(path, content, report) for name, path in places.items() if os.path.lexists(path)}
    registers = {name: source for name, source in found.items() if source}
    checksums = {
        unique: _checksum(*folder, received.get(unique, {})) for unique, folder in (*deals.items(), *documents.items())
    }
    return Loaded(deals, texts, wetten, tuple(report.findings), documents, received, registers, checksums)


def load_again(content: Path, last: Loaded, changed: Iterable[Path]) -> Loaded:
    """The same with the texts read again in whose folders something changed; all anew where it changed elsewhere.

    ``changed`` are absolute paths; those outside ``content`` say nothing about it.
    """
    root, report = content.absolute(), Report()
    within = [path.relative_to(root).parts for path in changed if path.is_relative_to(root)]
    texts = {"deals": dict(last.deals), "documenten": dict(last.documenten)}
    if any(len(parts) < _IN_TEXT or parts[1] not in texts.get(parts[0], ()) for parts in within):
        return load(content)
    received, checksums, findings = dict(last.received), dict(last.checksums), last.findings
    for kind, unique in dict.fromkeys(parts[:_IN_TEXT] for parts in within):
        folder = content / kind / unique
        if not folder.is_dir():
            return load(content)
        texts[kind][unique] = name, files = _text(folder, content, report)
        if kind == "deals":
            received[unique] = _received(folder, content, report)
        checksums[unique] = _checksum(name, files, received.get(unique, {}))
        findings = tuple(f for f in findings if f.span.name != name and not f.span.name.startswith(f"{name}/"))
    return replace(
        last,
        deals=texts["deals"],
        documenten=texts["documenten"],
        received=received,
        checksums=checksums,
        findings=(*findings, *report.findings),
    )


def _checksum(name: str, sources: Mapping[str, Source], received: Mapping[str, Received]) -> str:
    """A checksum of a folder: its name, and the names and contents of all its files."""
    found = hashlib.sha256(f"{name}\n".encode())
    for path, source in sources.items():
        content = source.text.encode()
        found.update(f"{path} {source.name} {len(content)}\n".encode() + content)
    for path, file in received.items():
        found.update(f"{path} {file.name} {file.sha256} {file.pages}\n".encode())
    return found.hexdigest()


def name_of(path: Path) -> str:
    """A path as people cite it: relative to where they are, if it lies below; strange signs in it are replaced."""
    absolute = Path(os.path.abspath(path))
    here = Path.cwd()
    near = absolute.relative_to(here) if absolute.is_relative_to(here) else absolute
    return without_strange_signs(near.as_posix()).replace("\n", "\ufffd").replace("\t", "\ufffd")


def _folders(content: Path, kind: str, report: Report) -> dict[str, tuple[str, Mapping[str, Source]]]:
    """The files of every folder below ``deals`` or ``documenten``, by its id and their paths in it."""
    out: dict[str, tuple[str, Mapping[str, Source]]] = {}
    for folder in _entries(content / kind, report):
        name = name_of(folder)
        if not folder.is_dir():
            hint = f"zet het in een map onder {kind}, of verwijder het"
            report.error("B007", Span(name), f"hier horen alleen mappen van {kind} te staan", hint)
        elif not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", folder.name):
            message = "de naam van deze map is geen identificatie"
            report.error("B005", Span(name), message, "gebruik kleine letters, cijfers en '-'")
        else:
            out[folder.name] = _text(folder, content, report)
    return out


def _text(folder: Path, content: Path, report: Report) -> tuple[str, Mapping[str, Source]]:
    """The name of a folder and its files by their paths in it."""
    found = _read_all(folder, content, report)
    return name_of(folder), {path.relative_to(folder).as_posix(): text for path, text in found}


def _entries(folder: Path, report: Report) -> list[Path]:
    """What stands in a folder, in order, without hidden files and the copies that editors make."""
    try:
        return sorted(
            path for path in folder.iterdir() if not path.name.startswith(".") and not path.name.endswith("~")
        )
    except FileNotFoundError:
        return []
    except OSError as error:
        _unreadable(folder, error, report)
        return []


def _read_all(folder: Path, content: Path, report: Report) -> Iterator[tuple[Path, Source]]:
    for path in _entries(folder, report):
        if path.is_dir() and not path.is_symlink() and path.suffix not in (".md", ".yml"):
            yield from _read_all(path, content, report)
        elif _is_received(path, content):
            continue
        elif source := _read(path, content, report):
            yield path, source


def _is_received(path: Path, content: Path) -> bool:
    """Whether this is a PDF among the annexes of a deal, which is read in another way."""
    within = path.relative_to(content).as_posix()
    return re.fullmatch(r"deals/[^/]+/(?:versies/[^/]+/)?bijlagen/[^/]+\.pdf", within, re.IGNORECASE) is not None


def _received(deal: Path, content: Path, report: Report) -> dict[str, Received]:
    """The received annexes of a deal and of its older texts by their paths; one that is refused has no pages."""
    out: dict[str, Received] = {}
    older = [path for path in _entries(deal / "versies", report) if path.is_dir()]
    for path in (path for text in (deal, *older) for path in _entries(text / "bijlagen", report)):
        if not _is_received(path, content):
            continue
        data = _bytes(path, content, report, MAX_RECEIVED, "vraag een kleinere PDF, of deel haar op")
        if data is None:
            continue
        name, checksum, pages = name_of(path), hashlib.sha256(data).hexdigest(), 0
        try:
            pages = inspect(data, checksum)
        except Refused as refused:
            report.error("B009", Span(name), refused.message, refused.hint)
        out[path.relative_to(deal).as_posix()] = Received(name, data, checksum, pages)
    return out


def _read(path: Path, content: Path, report: Report) -> Source | None:
    """One source as text; None, and a fault, when it is none."""
    data = _bytes(path, content, report, MAX_BYTES, "verdeel de tekst over kleinere bestanden")
    try:
        return decode(name_of(path), data) if data is not None else None
    except UndecodableError as error:
        message = f"hier staat byte 0x{error.byte:02X}, dat is geen UTF-8"
        report.error("B001", error.span, message, "bewaar het bestand als UTF-8")
    return None


def _bytes(path: Path, content: Path, report: Report, most: int, smaller: str) -> bytes | None:
    """One file; a path that leads out of the content, or to something that is no file, is not opened at all."""
    name = name_of(path)
    own = "zet het bestand zelf hier"
    try:
        kind = path.stat()
        if not path.resolve(strict=True).is_relative_to(content.resolve()):
            report.error("B001", Span(name), "dit is een koppeling naar buiten de map content", own)
        elif not stat.S_ISREG(kind.st_mode):
            report.error("B001", Span(name), "dit is geen gewoon bestand", f"verwijder het, of {own}")
        elif kind.st_size > most:
            report.error("B001", Span(name), f"dit bestand is groter dan {most // 1_000_000} MB", smaller)
        elif "\ufffd" in name:
            report.error("B005", Span(name), "in de naam staat een stuurteken", "gebruik letters, cijfers en '-'")
        else:
            return path.read_bytes()
    except (OSError, RuntimeError) as error:  # a RuntimeError is how Python 3.11 tells of links in a circle
        _unreadable(path, error, report)
    return None


def _unreadable(path: Path, error: OSError | RuntimeError, report: Report) -> None:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else "koppelingen in een kring"
    message = f"dit is niet te lezen ({reason})"
    report.error("B001", Span(name_of(path)), message, "controleer de rechten en de koppelingen")
