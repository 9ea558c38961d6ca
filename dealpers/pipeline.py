"""The program on one page: load, parse, resolve, check, render, write. Read this first."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from dealpers import standing, website
from dealpers.check import Profile, check
from dealpers.diagnostics import DealsError, Diagnostic, in_order, within
from dealpers.disclosure import disclosed, disclosed_findings
from dealpers.load import Loaded, load, name_of
from dealpers.manifest import MANIFEST, checksum, listing
from dealpers.model import Deal, Document, Register
from dealpers.parse import (
    ARTICLES,
    CLOSING,
    PREAMBLE,
    VERSIONS,
    Report,
    entries,
    parse_deal,
    parse_document,
    statutes,
)
from dealpers.render import data
from dealpers.render.card import CARD, CardPrinter
from dealpers.render.deal_files import deal_files
from dealpers.render.layout import AS_PUBLISHED, Layout
from dealpers.render.offer import Offer
from dealpers.render.package import package
from dealpers.render.pdf import Printer, job
from dealpers.render.search_index import search_files
from dealpers.render.site_pages import pages
from dealpers.render.templates import load_templates
from dealpers.resolve import Corpus, resolve
from dealpers.store import Store, maker
from dealpers.swap import check_place, write

__all__ = [
    "MANIFEST",
    "Checked",
    "Loaded",
    "Press",
    "Project",
    "examine",
    "load",
    "name_of",
    "publish",
    "source_text",
    "write",
]

NO_SIZES: Mapping[str, int] = MappingProxyType({})
Progress = Callable[[str, int, int], None]
"""Told what is being made, how much of it is done, and how much there is."""


@dataclass(frozen=True, slots=True)
class Project:
    """Where things lie: ``root`` holds ``mkdocs.yml`` and ``templates/``."""

    root: Path
    content: Path
    site: Path


@dataclass(frozen=True, slots=True)
class Checked:
    """The collection, resolved, with every finding."""

    corpus: Corpus
    findings: tuple[Diagnostic, ...]
    loaded: Loaded
    today: date

    def disclosed(self, *, drafts: bool = False) -> "Checked":
        """What readers may see today; with ``drafts`` an editor sees whole texts that readers may not see yet."""
        opened = disclosed(self.corpus, self.today, drafts=drafts)
        if opened is self.corpus:
            return self
        again = check(opened, self.today)
        return replace(self, corpus=opened, findings=disclosed_findings(self.findings, again, self.corpus, opened))


def examine(loaded: Loaded, today: date, profile: Profile = Profile.DEAL) -> Checked:
    """Parse, resolve and check everything that was loaded."""
    findings = list(loaded.findings)
    report = Report()
    wetten = statutes(loaded.wetten, report) if loaded.wetten else ()
    deals: list[Deal] = []
    for deal_id, (folder, files) in loaded.deals.items():
        found = parse_deal(deal_id, folder, files, loaded.received.get(deal_id, {}))
        deals.append(found.deal)
        findings += found.findings
    documents: list[Document] = []
    for document_id, (folder, files) in loaded.documenten.items():
        read = parse_document(document_id, folder, files)
        documents.append(read.document)
        findings += read.findings
    register = (entries(kind, loaded.registers[kind], report) for kind in Register if kind in loaded.registers)
    corpus = replace(resolve(deals, wetten, documents), register=tuple(entry for each in register for entry in each))
    findings += [*report.findings, *check(corpus, today, profile)]
    sources = loaded.by_name()
    return Checked(corpus, in_order(within(finding, sources) for finding in findings), loaded, today)


class Press:
    """What printing needs beside the corpus: frame, templates and fonts, loaded once."""

    def __init__(self, project: Project) -> None:
        folder = project.root / "templates" / "site" / "paginas"
        if not folder.is_dir():
            raise DealsError(f"de map {folder} ontbreekt", "haal templates/ terug uit git")
        self.website = website.load(project.root / "mkdocs.yml")
        self.templates = load_templates(folder)
        gazette = project.root / "templates" / "gazet"
        self.printer = Printer(gazette)
        self.store = Store(project.root / ".cache" / "gazet", maker(gazette))
        self.cards = CardPrinter(gazette, self.website.name)

    def site(self, checked: Checked, sizes: Mapping[str, int] = NO_SIZES) -> Iterator[tuple[str, bytes]]:
        """Every file of the site but the PDFs and the manifest, by path below its root.

        ``sizes`` are those of the PDFs, in bytes by path, where they are printed by now.
        """
        corpus = checked.corpus
        offered = dict(sizes)
        offer = Offer(self.website.publisher.root, self.website.publisher.commit, offered)
        for deal in corpus.deals:
            for name, content in deal_files(deal, corpus):
                offered[f"deals/{deal.id}/{name}"] = len(content)
                yield f"deals/{deal.id}/{name}", content
        addresses: list[str] = []
        publisher = self.website.publisher
        for page in pages(corpus, checked.findings, checked.loaded.pages, self.templates, offer):
            addresses += [page.address] if page.canonical is None else []
            yield self.website.render(page)
        yield from standing.files(publisher, addresses)
        yield from self.website.assets()
        yield from data.corpus_files(corpus)
        yield from search_files(corpus.stukken)
        for deal in corpus.deals:
            yield from _received(deal, checked.loaded)
            if publisher.address:  # nobody else can ask for it
                yield f"deals/{deal.id}/{CARD}", self.cards.png(deal)
        for document in corpus.documenten:
            yield from data.document_files(document)

    def pdf(self, deal: Deal, checked: Checked, layout: Layout = AS_PUBLISHED) -> bytes:
        """The gazette of one deal, with its own data attached; what was printed before is not set again."""
        attached = {
            name: content
            for name, content in deal_files(deal, checked.corpus)
            if name.endswith((".json", ".csv", ".akn.xml"))
        }
        attached[f"{deal.id}.md"] = source_text(deal, checked).encode()
        received = checked.loaded.received.get(deal.id, {})
        attached |= {annex.bestand.rpartition("/")[2]: received[annex.bestand].data for annex in deal.ontvangen}
        key = self.store.key(job(deal, checked.corpus, attached, layout))
        kept = self.store.get(key)
        if kept is None:
            kept = self.printer.pdf(deal, checked.corpus, attached, layout)
            self.store.put(key, kept)
        return kept

    def package(self, deal: Deal, checked: Checked) -> bytes:
        """Everything that who publishes the deal needs, as one zip."""
        files = dict(deal_files(deal, checked.corpus))
        files[f"{deal.id}.pdf"] = self.pdf(deal, checked)
        received = checked.loaded.received.get(deal.id, {})
        files |= {annex.bestand: received[annex.bestand].data for annex in deal.ontvangen}
        return package(deal, checked.corpus, checked.findings, files)


def _received(deal: Deal, loaded: Loaded) -> Iterator[tuple[str, bytes]]:
    """The received annexes of a deal and of its older texts, by path below the site's root."""
    files = loaded.received.get(deal.id, {})
    for annex in deal.ontvangen:
        yield f"deals/{deal.id}/{annex.bestand}", files[annex.bestand].data
    for version in deal.versies:
        for annex in version.deal.ontvangen:
            data = files[f"{VERSIONS}{version.van}/{annex.bestand}"].data
            yield f"deals/{version.deal.id}/{annex.bestand}", data


def source_text(deal: Deal, checked: Checked) -> str:
    """The Markdown of a deal as one text: preamble, articles, closing words, and the annexes that it has."""
    _, files = checked.loaded.deals[deal.id]
    annexes = {annex.span.name for annex in deal.bijlagen}
    names = [PREAMBLE, *sorted(name for name in files if name.startswith(ARTICLES)), CLOSING]
    names += sorted(name for name in files if files[name].name in annexes)
    return "\n".join(files[name].text for name in names if name in files)


def publish(project: Project, checked: Checked, progress: Progress) -> int:
    """Print everything and swap the site in whole; returns how many files it has."""
    check_place(project.site, project.content)
    checked = checked.disclosed()
    press = Press(project)
    standing.check_term(press.website.publisher, checked.today)
    found: dict[str, str] = {}

    def files() -> Iterator[tuple[str, bytes]]:
        """Each file as it is printed, so that no more than one is held; the sums of all come last."""
        sizes: dict[str, int] = {}
        for path, content in _gazettes(press, checked, progress):
            found[path], sizes[path] = checksum(content), len(content)
            yield path, content
        for path, content in press.site(checked, sizes):
            found[path] = checksum(content)
            yield path, content
        yield MANIFEST, listing(found)

    write(files(), project.site)
    return len(found) + 1


def _gazettes(press: Press, checked: Checked, progress: Progress) -> Iterator[tuple[str, bytes]]:
    deals = checked.corpus.deals
    for done, deal in enumerate(deals):
        progress(f"gazet {deal.id}", done, len(deals))
        yield f"deals/{deal.id}/{deal.id}.pdf", press.pdf(deal, checked)
    progress("site wegschrijven", len(deals), len(deals))
