"""All that is printed: the files of each text by itself, and those about all texts together."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from dealpers.build.blob_store import BlobStore
from dealpers.build.collection import CheckedCollection
from dealpers.build.fingerprint import gazette_maker
from dealpers.build.load import Loaded
from dealpers.corpus.mentions import Named, Vermeld, by_text, named_in
from dealpers.model import Deal, Document
from dealpers.model.finding import DealsError
from dealpers.parse import ARTICLES, CLOSING, PREAMBLE, VERSIONS
from dealpers.render.data import files
from dealpers.render.data.deal_files import deal_files
from dealpers.render.gazette.layout import AS_PUBLISHED, Layout
from dealpers.render.gazette.pdf import GazetteJob, Typesetter
from dealpers.render.package.package import package
from dealpers.render.search.index import Entry, entry, search_files
from dealpers.render.website import frame, server_files
from dealpers.render.website.card import CARD, CardPrinter
from dealpers.render.website.feed import feed
from dealpers.render.website.offer import BuildFacts
from dealpers.render.website.page import FEED
from dealpers.render.website.pages.check_pages import check_page
from dealpers.render.website.pages.mention_pages import MentionPrinter, mention_lists
from dealpers.render.website.pages.site_pages import collection_pages, text_pages
from dealpers.render.website.templates import load_templates

NO_SIZES: Mapping[str, int] = MappingProxyType({})
File = tuple[str, bytes]
"""A path below the root of the site, with ``/``, and what is there."""


@dataclass(frozen=True, slots=True)
class Project:
    """Where things lie: ``root`` holds ``mkdocs.yml`` and ``templates/``."""

    root: Path
    content: Path
    site: Path


class SiteRenderer:
    """What printing needs beside the texts: frame, templates and fonts, loaded once."""

    def __init__(self, project: Project) -> None:
        folder = project.root / "templates" / "site" / "paginas"
        if not folder.is_dir():
            raise DealsError(f"de map {folder} ontbreekt", "haal templates/ terug uit git")
        self.website = frame.load(project.root / "mkdocs.yml")
        self.assets = dict(self.website.assets())
        self.templates = load_templates(folder)
        gazette = project.root / "templates" / "gazet"
        self.typesetter = Typesetter(gazette)
        self.store = BlobStore(project.root / ".cache" / "gazet", gazette_maker(gazette))
        self.cards = CardPrinter(gazette, self.website.name)

    def site(self, checked: CheckedCollection, sizes: Mapping[str, int] = NO_SIZES) -> Iterator[File]:
        """Every file of the site but the PDFs and the manifest.

        ``sizes`` are those of the PDFs, in bytes by path, where they are printed by now.
        """
        found = checked.mentioned()
        named, addresses = by_text(found), list[str]()
        for text in checked.linked.texts:
            own = self.data(text.stuk, checked)
            for address, file in self.text(text.stuk, checked, named_in(text.stuk.id, named), sizes, own):
                addresses += [address] if address is not None else []
                yield file
        entries = (entry(text.stuk) for text in checked.linked.texts)
        yield from self.collection(checked, lambda: found, addresses, entries)
        yield from chain.from_iterable(map(self.mention_printer(checked), found))

    def data(self, stuk: Deal | Document, checked: CheckedCollection) -> Iterator[File]:
        """The files beside the pages of one text: its model, and what other programs read."""
        if isinstance(stuk, Deal):
            yield from ((f"deals/{stuk.id}/{name}", content) for name, content in deal_files(stuk, checked.corpus))
        else:
            yield from files.document_files(stuk)

    def text(
        self,
        stuk: Deal | Document,
        checked: CheckedCollection,
        named: Named,
        sizes: Mapping[str, int],
        own: Iterable[File],
    ) -> Iterator[tuple[str | None, File]]:
        """The files of one text but its PDF, each with its address if it is a page that readers should find.

        ``named`` tells whom the text names; ``own`` are its files of ``data``, and ``sizes`` those of its PDF.
        """
        publisher, given = self.website.publisher, list[File]()

        def offered() -> Mapping[str, int]:
            given.extend(own if not given else ())
            return {**sizes, **{path: len(content) for path, content in given}}

        offer = BuildFacts(publisher.root, publisher.commit, offered)
        found = checked.found_in(stuk.id)
        checks = check_page(stuk, checked.corpus, found, self.templates)
        for page in chain([checks], text_pages(stuk, checked.corpus, self.templates, named, offer)):
            yield page.address if page.canonical is None else None, self.website.render(page)
        yield from ((None, file) for file in given or own)
        if isinstance(stuk, Deal):
            yield None, files.comparison(stuk)
            yield from ((None, file) for file in _received(stuk, checked.loaded))
            if publisher.address:  # nobody else can ask for it
                yield None, (f"deals/{stuk.id}/{CARD}", self.cards.png(stuk))

    def collection(
        self, checked: CheckedCollection, found: Named, addresses: Iterable[str], entries: Iterable[Entry]
    ) -> Iterator[File]:
        """The files about all texts together, but for those of ``mention_printer``.

        ``found`` tells whom texts name, ``addresses`` those of the pages of each text, ``entries`` what the search
        index needs of each.
        """
        corpus, publisher = checked.corpus, self.website.publisher
        every = list(addresses)
        offer = BuildFacts(publisher.root, publisher.commit)
        for page in collection_pages(corpus, checked.findings, checked.loaded.pages, self.templates, offer):
            every.append(page.address)
            yield self.website.render(page)
        for page in mention_lists(found(), self.templates):
            every.append(page.address)
            yield self.website.render(page)
        every += (each.adres for each in found())
        yield from server_files.files(publisher, every)
        if news := feed(corpus, publisher.address, self.website.name):
            yield FEED, news.encode()
        yield from self.assets.items()
        yield from files.corpus_files(corpus, found())
        yield from search_files(entries)

    def mention_printer(self, checked: CheckedCollection) -> Callable[[Vermeld], tuple[File, ...]]:
        """Prints the page of a party or subject, and the data beside it."""
        printer = MentionPrinter(checked.corpus, self.templates)
        return lambda each: (self.website.render(printer.page(each)), files.mention_file(each))

    def pdf(
        self, deal: Deal, checked: CheckedCollection, layout: Layout = AS_PUBLISHED, own: Iterable[File] | None = None
    ) -> bytes:
        """The gazette of one deal, with its own data attached; what was printed before is not set again.

        ``own`` are the files of ``data`` where they are printed by now.
        """
        corpus = checked.corpus
        attached = {
            path.rpartition("/")[2]: content
            for path, content in (self.data(deal, checked) if own is None else own)
            if path.endswith((".json", ".csv", ".akn.xml"))
        }
        attached[f"{deal.id}.md"] = source_text(deal, checked.loaded).encode()
        received = checked.loaded.received.get(deal.id, {})
        attached |= {annex.bestand.rpartition("/")[2]: received[annex.bestand].data for annex in deal.ontvangen}
        job = GazetteJob(deal, corpus, attached, layout)
        key = self.store.key(job.key)
        kept = self.store.get(key)
        if kept is None:
            kept = self.typesetter.pdf(job)
            self.store.put(key, kept)
        return kept

    def package(self, deal: Deal, checked: CheckedCollection) -> bytes:
        """Everything that who publishes the deal needs, as one zip."""
        corpus = checked.corpus
        files = dict(deal_files(deal, corpus))
        files[f"{deal.id}.pdf"] = self.pdf(deal, checked)
        received = checked.loaded.received.get(deal.id, {})
        files |= {annex.bestand: received[annex.bestand].data for annex in deal.ontvangen}
        return package(deal, corpus, checked.findings, files)


def _received(deal: Deal, loaded: Loaded) -> Iterator[tuple[str, bytes]]:
    """The received annexes of a deal and of its older texts, by path below the site's root."""
    files = loaded.received.get(deal.id, {})
    for annex in deal.ontvangen:
        yield f"deals/{deal.id}/{annex.bestand}", files[annex.bestand].data
    for version in deal.versies:
        for annex in version.deal.ontvangen:
            data = files[f"{VERSIONS}{version.van}/{annex.bestand}"].data
            yield f"deals/{version.deal.id}/{annex.bestand}", data


def source_text(deal: Deal, loaded: Loaded) -> str:
    """The Markdown of a deal as one text: preamble, articles, closing words, and the annexes that it has."""
    _, files = loaded.deals[deal.id]
    annexes = {annex.span.name for annex in deal.bijlagen}
    names = [PREAMBLE, *sorted(name for name in files if name.startswith(ARTICLES)), CLOSING]
    names += sorted(name for name in files if files[name].name in annexes)
    return "\n".join(files[name].text for name in names if name in files)
