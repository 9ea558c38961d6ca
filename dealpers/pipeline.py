"""The program on one page: load, parse, resolve, check, render, write. Read this first."""

import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dealpers import website
from dealpers.check import check
from dealpers.diagnostics import DealsError, Diagnostic, in_order
from dealpers.model import Deal
from dealpers.parse import Report, parse_deal, statutes
from dealpers.render import data
from dealpers.render.pdf import Printer
from dealpers.render.site_pages import pages
from dealpers.render.templates import load_templates
from dealpers.resolve import Corpus, resolve
from dealpers.source import Source, Span, UndecodableError, decode
from dealpers.swap import swap_in

MAX_BYTES = 5_000_000
MANIFEST = "manifest.sha256"
Progress = Callable[[str, int, int], None]
"""Told what is being made, how much of it is done, and how much there is."""


@dataclass(frozen=True, slots=True)
class Project:
    """Where things lie: ``root`` holds ``mkdocs.yml`` and ``templates/``."""

    root: Path
    content: Path
    site: Path


@dataclass(frozen=True, slots=True)
class Loaded:
    """All sources below ``content/``: each deal's by its id and path, the others by name; and what could not be read."""

    deals: Mapping[str, tuple[str, Mapping[str, Source]]]
    pages: Mapping[str, Source]
    wetten: Source | None
    findings: tuple[Diagnostic, ...]

    def by_name(self) -> dict[str, Source]:
        """Every source by the name under which findings cite it."""
        every = [source for _, files in self.deals.values() for source in files.values()]
        every += [*self.pages.values(), *([self.wetten] if self.wetten else [])]
        return {source.name: source for source in every}


@dataclass(frozen=True, slots=True)
class Checked:
    """The collection, resolved, with every finding."""

    corpus: Corpus
    findings: tuple[Diagnostic, ...]
    loaded: Loaded


def load(content: Path) -> Loaded:
    """Read every source; what cannot be read is a finding, a missing folder is a ``DealsError``."""
    if not content.is_dir():
        raise DealsError(f"de map {content} is er niet", "geef met --content de map met deals/ erin")
    report = Report()
    deals: dict[str, tuple[str, Mapping[str, Source]]] = {}
    folders = sorted(
        path for path in (content / "deals").glob("*") if path.is_dir() and not path.name.startswith(".")
    )
    for folder in folders:
        name = name_of(folder)
        if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", folder.name):
            report.error(
                "B005",
                Span(name),
                "de naam van deze map is geen identificatie",
                "gebruik kleine letters, cijfers en '-'",
            )
            continue
        files = {
            path.relative_to(folder).as_posix(): source for path, source in _read_all(folder, content, report)
        }
        deals[folder.name] = name, files
    if not folders:
        report.error(
            "B004",
            Span(name_of(content / "deals")),
            "hier staan geen deals",
            "maak er een met: python build.py new deal NAAM",
        )
    texts = {
        path.stem: source
        for path, source in _read_all(content / "pages", content, report)
        if path.suffix == ".md"
    }
    register = content / "wetten.yml"
    wetten = _read(register, content, report) if register.is_file() else None
    return Loaded(deals, texts, wetten, tuple(report.findings))


def name_of(path: Path) -> str:
    """A path as people cite it: relative to where they are, if it lies below."""
    absolute = Path(os.path.abspath(path))
    here = Path.cwd()
    return absolute.relative_to(here).as_posix() if absolute.is_relative_to(here) else absolute.as_posix()


def _read_all(folder: Path, content: Path, report: Report) -> Iterator[tuple[Path, Source]]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") or part.endswith("~") for part in path.relative_to(folder).parts)
        if not hidden and not path.is_dir() and (source := _read(path, content, report)):
            yield path, source


def _read(path: Path, content: Path, report: Report) -> Source | None:
    name = name_of(path)
    try:
        if not path.resolve().is_relative_to(content.resolve()):
            report.error(
                "B001",
                Span(name),
                "dit is een koppeling naar buiten de map content",
                "zet het bestand zelf hier",
            )
            return None
        if not path.is_file():
            report.error(
                "B001",
                Span(name),
                "dit is geen gewoon bestand",
                "verwijder het, of zet het bestand zelf hier",
            )
            return None
        if path.stat().st_size > MAX_BYTES:
            report.error(
                "B001", Span(name), f"dit bestand is groter dan {MAX_BYTES // 1_000_000} MB", "verdeel het"
            )
            return None
        return decode(name, path.read_bytes())
    except UndecodableError as error:
        report.error(
            "B001",
            error.span,
            f"hier staat byte 0x{error.byte:02X}, dat is geen UTF-8",
            "bewaar het bestand als UTF-8",
        )
    except (OSError, RuntimeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        report.error(
            "B001",
            Span(name),
            f"dit bestand is niet te lezen ({reason})",
            "controleer de rechten en de koppelingen",
        )
    return None


def examine(loaded: Loaded, today: date) -> Checked:
    """Parse, resolve and check everything that was loaded."""
    findings = list(loaded.findings)
    report = Report()
    wetten = statutes(loaded.wetten, report) if loaded.wetten else ()
    deals: list[Deal] = []
    for deal_id, (folder, files) in loaded.deals.items():
        found = parse_deal(deal_id, folder, files)
        deals.append(found.deal)
        findings += found.findings
    corpus = resolve(deals, wetten)
    findings += [*report.findings, *check(corpus, today)]
    return Checked(corpus, in_order(findings), loaded)


class Press:
    """What printing needs beside the corpus: frame, templates and fonts, loaded once."""

    def __init__(self, project: Project) -> None:
        folder = project.root / "templates" / "site" / "paginas"
        if not folder.is_dir():
            raise DealsError(f"de map {folder} ontbreekt", "haal templates/ terug uit git")
        self.website = website.load(project.root / "mkdocs.yml")
        self.templates = load_templates(folder)
        self.printer = Printer(project.root / "templates" / "gazet")

    def site(self, checked: Checked) -> Iterator[tuple[str, bytes]]:
        """Every file of the site but the PDFs and the manifest, by path below its root."""
        corpus = checked.corpus
        for page in pages(corpus, checked.findings, checked.loaded.pages, self.templates):
            yield self.website.render(page)
        yield from self.website.assets()
        yield from data.corpus_files(corpus)
        yield "search/search_index.json", data.search_index(corpus)
        for deal in corpus.deals:
            yield from data.deal_files(deal)

    def pdf(self, deal: Deal, checked: Checked) -> bytes:
        """The gazette of one deal, with its own data attached."""
        _, files = checked.loaded.deals[deal.id]
        attached = {f"{deal.id}.json": data.deal_json(deal)}
        attached |= {
            path.rpartition("/")[2]: content
            for path, content in data.deal_files(deal)
            if path.endswith(".csv")
        }
        attached[f"{deal.id}.md"] = source_text(files).encode()
        return self.printer.pdf(deal, checked.corpus, attached)


def source_text(files: Mapping[str, Source]) -> str:
    """The Markdown of a deal as one text."""
    names = ["aanhef.md", *sorted(name for name in files if name.startswith("artikelen/"))]
    return "\n".join(files[name].text for name in names if name in files)


def publish(project: Project, checked: Checked, progress: Progress) -> int:
    """Print everything and swap the site in whole; returns how many files it has."""
    press = Press(project)
    files = dict(press.site(checked))
    deals = checked.corpus.deals
    for done, deal in enumerate(deals):
        progress(f"gazet {deal.id}", done, len(deals))
        files[f"deals/{deal.id}/{deal.id}.pdf"] = press.pdf(deal, checked)
    progress("site wegschrijven", len(deals), len(deals))
    files[MANIFEST] = data.manifest(files)
    write(files, project.site)
    return len(files)


def write(files: Mapping[str, bytes], site: Path) -> None:
    """Put the files in a new folder beside the site and swap the two; the old site stays whole until then."""
    if site.exists() and not site.is_dir():
        raise DealsError(f"{site} is geen map", "kies met --site een andere plaats")
    if site.is_dir() and any(site.iterdir()) and not (site / MANIFEST).is_file():
        raise DealsError(
            f"de map {site} is niet door dit programma gemaakt en wordt niet overschreven",
            "kies met --site een lege map",
        )
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{site.name}-", dir=site.parent))
        try:
            for path, content in files.items():
                target = fresh / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
            fresh.chmod(0o755)
            swap_in(fresh, site)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    except OSError as error:
        raise DealsError(
            f"{site} is niet te schrijven: {error.strerror}", "controleer ruimte en rechten"
        ) from error
