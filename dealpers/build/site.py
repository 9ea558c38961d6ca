"""Rendering of a site: the files of one text, of one party or subject, and of the whole collection."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path

from dealpers.build.cache import BlobStore, Fingerprint
from dealpers.build.checked import CheckedCollection
from dealpers.build.lazy_files import LazyFiles, at_hand
from dealpers.build.moved import open_redirects
from dealpers.build.pool import starts_threads
from dealpers.build.printable import is_printable
from dealpers.build.rule_texts import rule_texts
from dealpers.build.settings import usable_settings
from dealpers.build.templates import project_templates
from dealpers.build.text_files import annex_files, document_source, received_files, source_text
from dealpers.corpus.history import newest
from dealpers.corpus.mentions import Named, Vermeld, nobody
from dealpers.corpus.portfolio import portfolio
from dealpers.corpus.timeline import other_texts
from dealpers.dutch.sentences import capitalised
from dealpers.model import Deal, Document, Stuk
from dealpers.model.finding import DealsError
from dealpers.model.instellingen import Eigen
from dealpers.render.data.deal_files import deal_files
from dealpers.render.data.files import (
    COMPARED,
    Files,
    comparison,
    corpus_files,
    deal_json_alone,
    document_files,
    mention_file,
)
from dealpers.render.data.progress import life_files
from dealpers.render.data.sheets import with_dutch_forms
from dealpers.render.gazette.layout import AS_PUBLISHED, Layout
from dealpers.render.gazette.pdf import GazetteJob, Typesetter
from dealpers.render.package.package import package
from dealpers.render.website import frame, server_files
from dealpers.render.website.build_facts import BuildFacts
from dealpers.render.website.card import CardRenderer
from dealpers.render.website.feed import feed_of
from dealpers.render.website.moved import gone_page, lapsed_pages, moved_pages, redirected, server_rules
from dealpers.render.website.page import CARD, FEED, PagePlan
from dealpers.render.website.pages.checks import CHECKS, check_page
from dealpers.render.website.pages.mentions import MentionRenderer, mention_lists
from dealpers.render.website.pages.rules import RULES_PAGE, rules_page
from dealpers.render.website.pages.site import collection_pages, text_pages
from dealpers.render.website.publisher import publisher_of
from dealpers.render.website.templates import load_templates
from dealpers.render.website.theme import coloured, contrast_faults, tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Folders of a project: ``root`` holds ``mkdocs.yml`` and ``templates/``.

    ``preview`` is the branch that the site is a preview of; empty for the site itself.
    """

    root: Path
    content: Path
    site: Path
    preview: str = ""


def check_theme(extra: Eigen, templates: Path) -> None:
    """Raise ``DealsError`` if the logo is missing, or a chosen colour is hard to read."""
    if extra.logo and not (templates / extra.logo).is_file():
        raise DealsError(f"mkdocs.yml: het logo {extra.logo} is er niet", f"zet het in templates/{extra.logo}")
    for name, colours, key in (("tokens", extra.kleuren, "kleuren"), ("dark", extra.donker, "kleuren-donker")):
        sheet = (templates / "css" / f"{name}.css").read_text("utf-8")
        if faults := list(contrast_faults(sheet, colours)):
            raise DealsError(f"mkdocs.yml: {key}: {'; '.join(faults)}", "kies een donkerder of lichter paar")


class SiteRenderer:
    """Frame, templates and fonts of a site, loaded once, and the files that they render from a collection.

    ``commit`` is the commit of the content, empty where unknown. Gazettes are ``stored`` in the cache of the project.
    """

    def __init__(self, project: Project, commit: str | None = None, *, stored: bool = True) -> None:
        settings = usable_settings(project.root)
        logo = settings.extra.logo
        templates = project_templates(project.root, [logo] if logo else [])
        self.project, self._stored = project, stored
        self.commit = os.environ.get("DEALPERS_COMMIT", "") if commit is None else commit
        publisher = publisher_of(settings, self.commit, project.preview)
        self.website = frame.load(settings, templates / "site", publisher)
        check_theme(settings.extra, templates / "site")
        self.assets = dict(self.website.assets())
        self.templates = load_templates(templates / "site" / "paginas", settings.extra)
        gazette = templates / "gazet"
        self.typesetter = Typesetter(gazette)
        sheet = (templates / "site" / "css" / "tokens.css").read_text("utf-8")
        self.cards = CardRenderer(gazette, self.website.name, tokens(coloured(sheet, settings.extra.kleuren)))

    @cached_property
    def gazettes(self) -> BlobStore:
        """PDFs that were set before, by the job of the typesetter."""
        return BlobStore(self.project.root / ".cache" / "gazet", Fingerprint(self.project.root).gazette())

    def text(
        self, stuk: Stuk, checked: CheckedCollection, named: Named = nobody, *, measure_pdf: bool = False
    ) -> LazyFiles:
        """Files of one text: pages, data, gazette and, of a deal, received annexes.

        ``named`` gives the parties and subjects that the text names. The page of a deal gives the size of its PDF
        only with ``measure_pdf``, for setting a PDF takes seconds.
        """
        data = self._data(stuk, checked)
        files = with_dutch_forms({path: partial(data.__getitem__, path) for path in data})
        measured = list(data)
        if isinstance(stuk, Deal):
            files |= self._deal_files(stuk, checked, data)
        elif is_printable(checked.found_in(stuk.id)):
            files[_pdf_path(stuk)] = lambda: self.pdf(stuk, checked)
        measured += [_pdf_path(stuk)] if measure_pdf and _pdf_path(stuk) in files else []

        def sizes() -> Mapping[str, int]:
            return {path: len(rendered[path]) for path in measured}

        findings = checked.found_in(stuk.id)
        publisher, has_pdf = self.website.publisher, _pdf_path(stuk) in files
        facts = BuildFacts(root=publisher.root, commit=publisher.commit, sizes=sizes, findings=findings, pdf=has_pdf)
        checks = PagePlan(f"{CHECKS}{stuk.id}/", lambda: check_page(stuk, checked.corpus, findings, self.templates))
        plans = (checks, *text_pages(stuk, checked.corpus, self.templates, named, facts))
        if isinstance(stuk, Deal) and stuk.versies:
            files |= at_hand(lapsed_pages(stuk, self.website.name))
        if stuk.feiten.voorheen:
            files |= at_hand(moved_pages(stuk, (plan.address for plan in plans), self.website.name))
        rendered = LazyFiles(files | self._pages(plans, checked), (plan.address for plan in plans if plan.listed))
        return rendered

    def mention_renderer(self, checked: CheckedCollection) -> Callable[[Vermeld], LazyFiles]:
        """Function that gives the files of a party or subject: its page, and the data beside the page."""
        printer = MentionRenderer(checked.corpus, checked.surroundings, self.templates)

        def files(vermeld: Vermeld) -> LazyFiles:
            plan = PagePlan(vermeld.adres, lambda: printer.page(vermeld))
            path, content = mention_file(vermeld)
            naming = frozenset(vermeld.stukken)
            stukken = (stuk for stuk in checked.corpus.stukken if stuk.id in naming)
            own_feed = self._feed(stukken, capitalised(vermeld.onderwerp.naam), vermeld.adres)
            return LazyFiles({**self._pages([plan], checked), path: lambda: content, **own_feed}, [plan.address])

        return files

    def collection(
        self,
        checked: CheckedCollection,
        mentioned: Callable[[], tuple[Vermeld, ...]],
        text_addresses: Callable[[], Iterable[str]],
    ) -> LazyFiles:
        """Files about all texts together, except the search index.

        ``mentioned`` gives the parties and subjects that texts name; ``text_addresses`` the addresses of the pages of
        all texts, for the sitemap.
        """
        corpus, publisher = checked.corpus, self.website.publisher
        facts = BuildFacts(root=publisher.root, commit=publisher.commit)
        overview = cache(lambda: portfolio(corpus, checked.rows))
        plans = [
            *collection_pages(
                corpus,
                lambda: checked.findings,
                checked.loaded.pages,
                overview,
                self.templates,
                facts,
                lambda stuk: checked.references[stuk].counts,
            ),
            *mention_lists(mentioned, lambda: checked.surroundings, self.templates),
            PagePlan(RULES_PAGE, lambda: rules_page(rule_texts(), self.templates)),
        ]

        def addresses() -> Iterator[str]:
            yield from text_addresses()
            yield from (plan.address for plan in plans)
            yield from (vermeld.adres for vermeld in mentioned())

        files = (
            self._pages(plans, checked)
            | with_dutch_forms(
                corpus_files(corpus, mentioned, overview, lambda: (refs.lines for refs in checked.references.values()))
            )
            | at_hand(self.assets.items())
        )
        moved = open_redirects(corpus)
        files |= at_hand(redirected(link.titel, link.adres, self.website.name) for link in moved)
        files |= at_hand(server_files.files(publisher, tuple(server_rules(corpus.stukken, publisher.root, moved))))
        files |= at_hand(gone_page(address, self.website.name) for address in corpus.extra.vervallen)
        if publisher.address:  # a card and a sitemap need whole addresses
            files[CARD] = self.cards.of_site
            files["sitemap.xml"] = lambda: server_files.sitemap(publisher.address, addresses())
        return LazyFiles(files | self._feed(corpus.stukken, self.website.name, ""))

    def _feed(self, texts: Iterable[Stuk], name: str, folder: str) -> Files:
        """Atom feed of some texts, for the page at ``folder``; none for a site without address, or without events."""
        address = self.website.publisher.address
        stukken = tuple(texts) if address else ()
        if not newest(stukken, 1):
            return {}
        return {f"{folder}{FEED}": lambda: feed_of(stukken, address, name, folder, author=self.website.name).encode()}

    def pdf(
        self,
        stuk: Stuk,
        checked: CheckedCollection,
        layout: Layout = AS_PUBLISHED,
        data: Mapping[str, bytes] | None = None,
    ) -> bytes:
        """Gazette of one text with its data, Markdown and received PDFs attached; from the cache if it was set before.

        ``data`` are the data files by path, where these are at hand.
        """
        attached: Mapping[str, bytes] = {}  # an excerpt embeds no data: these are of the whole text
        if not layout.part:
            attached = self._attached(stuk, checked, self._data(stuk, checked) if data is None else data)
        job = GazetteJob(stuk=stuk, corpus=checked.corpus, files=attached, layout=layout)
        key = self.gazettes.key(job.key) if self._stored else ""
        content = self.gazettes.get(key) if key else None
        if content is None:
            starts_threads()
            content = self.typesetter.pdf(job)
            if key:
                self.gazettes.put(key, content)
        return content

    def _attached(self, stuk: Stuk, checked: CheckedCollection, data: Mapping[str, bytes]) -> dict[str, bytes]:
        if isinstance(stuk, Document):
            return _by_name(data) | {f"{stuk.id}.md": document_source(stuk, checked.loaded).encode()}
        files = _by_name({path: data[path] for path in data if path.endswith((".csv", ".akn.xml"))})
        files[f"{stuk.bestandsnaam}.json"] = deal_json_alone(stuk)
        files[f"{stuk.bestandsnaam}.md"] = source_text(stuk, checked.loaded).encode()
        return files | _by_name(annex_files(stuk, checked.loaded))

    def package(self, deal: Deal, checked: CheckedCollection) -> bytes:
        """Zip of a deal for its publication: every file, with a delivery note and checksums."""
        data = self._data(deal, checked)
        files = _by_name(data)
        files[f"{deal.bestandsnaam}.json"] = deal_json_alone(deal)
        files[f"{deal.bestandsnaam}.pdf"] = self.pdf(deal, checked, data=data)
        files |= annex_files(deal, checked.loaded)
        return package(deal, checked.corpus, checked.findings, files)

    def _data(self, stuk: Stuk, checked: CheckedCollection) -> LazyFiles:
        if isinstance(stuk, Document):
            return LazyFiles(document_files(stuk))
        return LazyFiles({f"deals/{stuk.id}/{name}": file for name, file in deal_files(stuk, checked.corpus).items()})

    def _deal_files(self, deal: Deal, checked: CheckedCollection, data: LazyFiles) -> Files:
        files: Files = {
            _pdf_path(deal): lambda: self.pdf(deal, checked, data=data),
            f"{COMPARED}{deal.id}.json": lambda: comparison(deal),
        }
        life = life_files(deal, checked.corpus.extra.uitgever)
        files |= with_dutch_forms({f"deals/{deal.id}/{name}": file for name, file in life.items()})
        files |= at_hand(received_files(deal, checked.loaded))
        for text in other_texts(deal):
            files |= self._files_of(text, checked)
        files |= self._feed([deal], deal.naam, f"deals/{deal.id}/")
        if self.website.publisher.address:  # only a whole address lets another site ask for the card
            files[f"deals/{deal.id}/{CARD}"] = lambda: self.cards.png(deal)
        return files

    def _files_of(self, text: Deal, checked: CheckedCollection) -> Files:
        """Data and gazette of an older text, a text to come or a deed."""
        data = self._data(text, checked)
        files = with_dutch_forms({path: partial(data.__getitem__, path) for path in data})
        return files | {_pdf_path(text): lambda: self.pdf(text, checked, data=data)}

    def _pages(self, plans: Iterable[PagePlan], checked: CheckedCollection) -> Files:
        website = self.website.having(checked.loaded.pages)
        return {plan.path: partial(_page, plan, website) for plan in plans}


def _page(plan: PagePlan, website: frame.Website) -> bytes:
    return website.render(plan.render())[1]


def _by_name(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Content of files by their name without folders."""
    return {path.rpartition("/")[2]: content for path, content in files.items()}


def _pdf_path(stuk: Stuk) -> str:
    return f"{stuk.map}/{stuk.id}/{stuk.bestandsnaam}.pdf"
