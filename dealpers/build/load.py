"""Sources below ``content/``: an unreadable file is a finding, and no file is skipped in silence."""

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from dealpers.build.installed import program_statutes
from dealpers.build.leftovers import is_leftover
from dealpers.build.misplaced import pdf_hint, save_again, wrong_form
from dealpers.build.plain_files import leads_out, read_plain
from dealpers.build.program import command
from dealpers.build.received import MAX_BYTES as MAX_RECEIVED
from dealpers.build.received import Refused, inspect
from dealpers.build.text_checksum import text_checksum
from dealpers.dutch.regex import regex
from dealpers.model import ids
from dealpers.model.finding import DealsError, Diagnostic
from dealpers.model.ids import StukId
from dealpers.model.instellingen import ZONDER_KEUZES, Eigen
from dealpers.model.source import Received, Source, Span, UndecodableError, decode, without_strange_signs
from dealpers.model.troubles import trouble
from dealpers.parse import Report

_IN_TEXT = 2
"""Parts of a path below ``content`` that name the folder of a text: ``deals/naam``."""
REGISTERS = ("partijen", "onderwerpen", "plaatsen")
_HOLDERS = frozenset(("versies", "akten", "bijlagen", "levensloop", "voortgang"))
"""Folders of a deal that may have received PDFs."""
_RECEIVED = regex(
    r"deals/[^/]+/(?:(?:(?:versies|akten)/[^/]+/)?bijlagen|levensloop|voortgang(?:/\d{4})?)/[^/]+\.pdf", re.IGNORECASE
)
"""Path of a PDF that was received: an annex of a text, a document of an event, or a document of a year of progress."""
MAX_BYTES = 1_000_000
"""Largest source in bytes: twenty times the longest text here, which already takes seconds to parse."""
MAX_LINES = 20_000
"""Largest number of filled lines in a text: each may be a paragraph, which costs 0.2 ms to check. Real prose, of 50
characters a line, reaches ``MAX_BYTES`` first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """Sources of each deal and document by id and path, other sources by name, and findings in unreadable files.

    ``received`` are the PDFs among the annexes of each deal, by id and path; ``checksums`` has one of all files of each
    text, by id. ``extra`` and ``settings`` are the choices of the publisher and their file.
    """

    deals: Mapping[StukId, tuple[str, Mapping[str, Source]]]
    pages: Mapping[str, Source]
    wetten: Source | None
    findings: tuple[Diagnostic, ...]
    documenten: Mapping[StukId, tuple[str, Mapping[str, Source]]] = field(default_factory=dict)
    received: Mapping[StukId, Mapping[str, Received]] = field(default_factory=dict)
    registers: Mapping[str, Source] = field(default_factory=dict)
    checksums: Mapping[StukId, str] = field(default_factory=dict)
    extra: Eigen = ZONDER_KEUZES
    settings: Source | None = None

    def by_name(self, texts: Iterable[StukId] | None = None) -> dict[str, Source]:
        """Sources by the name under which findings cite them; of the texts only those in ``texts``, if given."""
        folders = {**self.deals, **self.documenten}
        chosen = folders if texts is None else [text for text in texts if text in folders]
        every = [source for text in chosen for source in folders[text][1].values()]
        every += [*self.pages.values(), *self.registers.values()]
        every += [source for source in (self.wetten, self.settings) if source]
        return {source.name: source for source in every}


def load(content: Path) -> Loaded:
    """Read every source. Raises ``DealsError`` if there is no such folder; an unreadable file is a finding."""
    if not content.is_dir():
        raise DealsError(f"de map {content} is er niet", "geef met --content de map met deals/ erin")
    report = Report()
    deals = _folders(content, "deals", report)
    documents = _folders(content, "documenten", report)
    for both in deals.keys() & documents.keys():
        message = f"'{both}' is ook de naam van een deal"
        report.error("B005", Span(name=documents.pop(both)[0]), message, "geef de map van het document een eigen naam")
    if not deals and not documents and not report.findings:
        here = Span(name=name_of(content / "deals"))
        report.error(
            "B004", here, "hier staan geen deals of documenten", f"maak er een met: {command('new deal NAAM')}"
        )
    pages = {path.stem: text for path, text in _read_all(content / "pages", content, report) if path.suffix == ".md"}
    register = content / "wetten.yml"
    wetten = _read(register, content, report) if os.path.lexists(register) else _default_statutes()
    received = {deal_id: _received(content / "deals" / deal_id, content, report) for deal_id in deals}
    places = {name: content / f"{name}.yml" for name in REGISTERS}
    sources = {name: _read(path, content, report) for name, path in places.items() if os.path.lexists(path)}
    registers = {name: source for name, source in sources.items() if source}
    folders = {**deals, **documents}.items()
    checksums = {text: text_checksum(*folder, received.get(text, {})) for text, folder in folders}
    return Loaded(
        deals=deals,
        pages=pages,
        wetten=wetten,
        findings=tuple(report.findings),
        documenten=documents,
        received=received,
        registers=registers,
        checksums=checksums,
    )


def _default_statutes() -> Source | None:
    """Register of statutes of the program, for a collection without a register of its own."""
    path = program_statutes()
    return decode(name_of(path), path.read_bytes()) if path.is_file() else None


def load_again(content: Path, last: Loaded, changed: Iterable[Path]) -> Loaded:
    """Read again the texts in whose folders a file changed; read everything if a file changed elsewhere.

    ``changed`` are absolute paths; paths outside ``content`` are ignored.
    """
    root, report = content.absolute(), Report()
    within = [path.relative_to(root).parts for path in changed if path.is_relative_to(root)]
    texts = {"deals": dict(last.deals), "documenten": dict(last.documenten)}
    if any(len(parts) < _IN_TEXT or parts[1] not in texts.get(parts[0], ()) for parts in within):
        return load(content)
    received, checksums, findings = dict(last.received), dict(last.checksums), last.findings
    for kind, unique in dict.fromkeys((parts[0], StukId(parts[1])) for parts in within):
        folder = content / kind / unique
        if not folder.is_dir():
            return load(content)
        texts[kind][unique] = name, files = _text(folder, content, report)
        if kind == "deals":
            received[unique] = _received(folder, content, report)
        checksums[unique] = text_checksum(name, files, received.get(unique, {}))
        findings = tuple(f for f in findings if f.span.name != name and not f.span.name.startswith(f"{name}/"))
    return replace(
        last,
        deals=texts["deals"],
        documenten=texts["documenten"],
        received=received,
        checksums=checksums,
        findings=(*findings, *report.findings),
    )


def name_of(path: Path) -> str:
    """Path as people cite it: relative to the working folder, if below it; control characters in it are replaced."""
    near = os.fspath(path)
    if near[0] in "/\\." or ".." in near or ":" in near:  # any other path is below the working folder as it is
        absolute, here = os.path.abspath(path), os.getcwd()
        near = "." if absolute == here else absolute.removeprefix(os.path.join(here, ""))
    return without_strange_signs(near.replace(os.sep, "/")).replace("\n", "\ufffd").replace("\t", "\ufffd")


def _folders(content: Path, kind: str, report: Report) -> dict[StukId, tuple[str, Mapping[str, Source]]]:
    """Files of every folder below ``deals`` or ``documenten``, by its id and their paths in it."""
    out: dict[StukId, tuple[str, Mapping[str, Source]]] = {}
    for folder in _entries(content / kind, content, report):
        name = name_of(folder)
        if not folder.is_dir():
            hint = f"zet het in een map onder {kind}, of verwijder het"
            report.error("B007", Span(name=name), f"hier horen alleen mappen van {kind} te staan", hint)
        elif not ids.is_folder_name(folder.name):
            message = "de naam van deze map is geen identificatie"
            plain = ids.slug(folder.name)
            near = plain if ids.is_folder_name(plain) and not (content / kind / plain).exists() else ""
            rest = "gebruik kleine letters, cijfers en '-'; con, aux en com1 zijn op Windows geen namen"
            hint = f"noem haar '{near}': {rest}" if near else rest
            report.error("B005", Span(name=name), message, hint)
        elif folder.is_symlink():
            _refuse_link(folder, content, report)
        else:
            out[StukId(folder.name)] = _text(folder, content, report)
    return out


def _text(folder: Path, content: Path, report: Report) -> tuple[str, Mapping[str, Source]]:
    """Name of a folder, and its files by their paths in it."""
    files, above = _read_all(folder, content, report), len(os.path.join(folder, ""))
    return name_of(folder), {os.fspath(path)[above:].replace(os.sep, "/"): source for path, source in files}


def _refuse_link(folder: Path, content: Path, report: Report) -> None:
    outside = not Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(content))
    message = "deze map is een koppeling" + (" naar buiten de map content" if outside else "")
    report.error("B001", Span(name=name_of(folder)), message, "zet de map zelf hier")


def _entries(folder: Path, content: Path, report: Report) -> list[Path]:
    """Entries of a folder in order, without those that editors and systems leave behind; a link is not entered."""
    try:
        if folder.is_symlink():
            _refuse_link(folder, content, report)
            return []
        paths = (path for path in folder.iterdir() if not is_leftover(path.name))
        return sorted(paths, key=lambda path: os.path.normcase(path.name))
    except FileNotFoundError:
        return []
    except OSError as error:
        _unreadable(folder, error, report)
        return []


def _read_all(folder: Path, content: Path, report: Report) -> Iterator[tuple[Path, Source]]:
    for path in _entries(folder, content, report):
        if path.suffix not in (".md", ".yml") and path.is_dir() and not path.is_symlink():
            yield from _read_all(path, content, report)
        elif _is_received(path, content):
            continue
        elif source := _read(path, content, report):
            yield path, source


def _is_received(path: Path, content: Path) -> bool:
    """True if a path is that of a PDF among the annexes of a text, or among the documents of the life of a deal."""
    is_pdf = path.name.lower().endswith(".pdf")
    return is_pdf and _RECEIVED.fullmatch(path.relative_to(content).as_posix()) is not None


def _received(deal: Path, content: Path, report: Report) -> dict[str, Received]:
    """Received files of a deal by their paths: annexes of every text, and documents; a refused file has 0 pages."""
    out: dict[str, Received] = {}
    with suppress(OSError):  # a finding of its sources
        if _HOLDERS.isdisjoint(map(str.lower, os.listdir(deal))):
            return out
    texts = [deal, *(path for kind in ("versies", "akten") for path in _folders_in(deal / kind, content, report))]
    folders = [*(text / "bijlagen" for text in texts), deal / "levensloop", deal / "voortgang"]
    folders += _folders_in(deal / "voortgang", content, report)
    for path in (path for folder in folders for path in _entries(folder, content, report)):
        if not _is_received(path, content):
            continue
        data = _bytes(path, content, report, MAX_RECEIVED, "vraag een kleinere PDF, of deel haar op")
        if data is None:
            continue
        name, checksum, pages = name_of(path), hashlib.sha256(data).hexdigest(), 0
        try:
            pages = inspect(data, checksum)
        except Refused as refused:
            report.error("B009", Span(name=name), refused.message, refused.hint)
            data = b""  # many refused files must not add up in memory
        out[path.relative_to(deal).as_posix()] = Received(name=name, data=data, sha256=checksum, pages=pages)
    return out


def _folders_in(folder: Path, content: Path, report: Report) -> list[Path]:
    return [path for path in _entries(folder, content, report) if path.is_dir() and not path.is_symlink()]


def _read(path: Path, content: Path, report: Report) -> Source | None:
    """Source as text; None, with a finding, for a file that is no text."""
    name, suffix = name_of(path), path.suffix
    if suffix.lower() == ".pdf":
        data = _bytes(path, content, report, MAX_RECEIVED, "vraag een kleinere PDF, of deel haar op")
        if data is not None:
            hint = pdf_hint(path.relative_to(content), name, hashlib.sha256(data).hexdigest())
            report.error("B007", Span(name=name), "hier hoort geen PDF", hint)
        return None
    data = _bytes(path, content, report, MAX_BYTES, "verdeel de tekst over kleinere bestanden")
    may_be_long = data is not None and suffix == ".md" and len(data) > MAX_LINES
    if data is not None and may_be_long and sum(map(bool, map(bytes.strip, data.splitlines()))) > MAX_LINES:
        message = f"dit bestand heeft meer dan {MAX_LINES} regels"
        report.error("B001", Span(name=name), message, "verdeel de tekst over kleinere bestanden")
        return None
    try:
        if data is not None and (wrong := wrong_form(data, suffix.lower(), name)):
            report.error(wrong.code, Span(name=name), wrong.message, wrong.hint)
            return None
        return decode(name, data) if data is not None else None
    except UndecodableError as error:
        message = f"hier staat byte 0x{error.byte:02X}, dat is geen UTF-8"
        report.error("B001", error.span, message, save_again(suffix.lower()))
    return None


def _bytes(path: Path, content: Path, report: Report, most: int, smaller: str) -> bytes | None:
    """Bytes of a file; a path that leads out of the content, or to anything but a regular file, is not opened."""
    name = name_of(path)
    hint = "zet het bestand zelf hier"
    try:
        kind = path.lstat()
        if may_lead := stat.S_ISLNK(kind.st_mode) or os.name == "nt":
            kind = path.stat()
        if may_lead and leads_out(path, content):
            report.error("B001", Span(name=name), "dit is een koppeling naar buiten de map content", hint)
        elif not stat.S_ISREG(kind.st_mode):
            report.error("B001", Span(name=name), "dit is geen gewoon bestand", f"verwijder het, of {hint}")
        elif kind.st_size > most:
            report.error("B001", Span(name=name), f"dit bestand is groter dan {most // 1_000_000} MB", smaller)
        elif "\ufffd" in name:
            report.error("B005", Span(name=name), "in de naam staat een stuurteken", "gebruik letters, cijfers en '-'")
        else:
            return read_plain(path, most, follow=True)
    except (OSError, RuntimeError) as error:
        _unreadable(path, error, report)
    return None


def _unreadable(path: Path, error: OSError | RuntimeError, report: Report) -> None:
    message = f"dit is niet te lezen ({trouble(error)})"
    report.error("B001", Span(name=name_of(path)), message, "controleer de rechten en de koppelingen")
