"""The pages of the whole site: start, all deals, all terms, what the checks found, and our own texts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from jinja2 import Environment
from markdown_it import MarkdownIt

from dealpers.corpus.corpus import Corpus
from dealpers.corpus.history import newest
from dealpers.corpus.mentions import Named, by_text, mentions, named_in, nobody
from dealpers.corpus.portfolio import portfolio
from dealpers.model import Deal, Document, ids
from dealpers.model.finding import Diagnostic
from dealpers.model.source import Source
from dealpers.render.addresses import whole_text
from dealpers.render.website.offer import NOTHING, BuildFacts
from dealpers.render.website.page import Link, Page
from dealpers.render.website.pages.check_pages import check_list, check_page
from dealpers.render.website.pages.deal_pages import deal_pages
from dealpers.render.website.pages.document_pages import document_list, document_pages
from dealpers.render.website.pages.mention_pages import mention_pages

_PROSE = MarkdownIt("commonmark", {"html": False})


def pages(
    corpus: Corpus,
    findings: tuple[Diagnostic, ...],
    texts: Mapping[str, Source],
    templates: Environment,
    offer: BuildFacts = NOTHING,
) -> Iterator[Page]:
    """Every page of the site; for what is given see ``collection_pages`` and ``text_pages``."""
    found = mentions(corpus)
    named = by_text(found)
    yield from collection_pages(corpus, findings, texts, templates, offer)
    for stuk in corpus.stukken:
        own = tuple(finding for finding in findings if finding.deal == stuk.id)
        yield check_page(stuk, corpus, own, templates)
        yield from text_pages(stuk, corpus, templates, named_in(stuk.id, named), offer)
    yield from mention_pages(found, corpus, templates)


def collection_pages(
    corpus: Corpus,
    findings: Iterable[Diagnostic],
    texts: Mapping[str, Source],
    templates: Environment,
    offer: BuildFacts = NOTHING,
) -> Iterator[Page]:
    """The pages about all texts together.

    ``texts`` are our own pages in Markdown, by name; ``offer`` is what only who makes the site knows of it.
    """
    every, news = portfolio(corpus), newest(corpus.stukken, 5)
    start = _page(templates, "start.html", "", "Dealpers", kind="start", portfolio=every, nieuws=news)
    listed = _page(templates, "deals.html", "deals/", "Deals", portfolio=every)
    yield from (replace(page, feed=bool(news)) for page in (start, listed, document_list(corpus, templates)))
    yield _compare(corpus, templates)
    yield _page(templates, "alle-begrippen.html", "begrippen/", "Begrippen", begrippen=_terms(corpus.deals))
    yield _page(templates, "zoeken.html", "zoeken/", "Zoeken", stukken=_wholes(corpus))
    yield check_list(corpus, findings, templates)
    for name, source in texts.items():
        title, content = _prose(source)
        yield Page(f"{name}/", title, content, kind="tekstpagina", crumbs=(Link(title, f"{name}/"),))
    lost = templates.get_template("404.html").render(root=offer.root)
    yield Page("404.html", "Deze pagina is er niet", lost, kind="fout")


def text_pages(
    stuk: Deal | Document, corpus: Corpus, templates: Environment, named: Named = nobody, offer: BuildFacts = NOTHING
) -> Iterator[Page]:
    """The pages of one text; ``named`` tells the parties and subjects that it names."""
    if isinstance(stuk, Deal):
        yield from deal_pages(stuk, corpus, templates, named, offer)
    else:
        yield from document_pages(stuk, corpus, templates, named)


def _wholes(corpus: Corpus) -> list[dict[str, str]]:
    """Every text of the collection with the page that holds it whole."""
    return [{"naam": stuk.naam, "adres": whole_text(stuk)} for stuk in corpus.stukken]


def _compare(corpus: Corpus, templates: Environment) -> Page:
    """Two or three deals side by side, put together in the browser from the file of each."""
    content = templates.get_template("vergelijken.html").render(root="../../", deals=corpus.deals)
    crumbs = (Link("Deals", "deals/"), Link("Vergelijken", "deals/vergelijken/"))
    return Page("deals/vergelijken/", "Deals vergelijken", content, kind="vergelijken", crumbs=crumbs)


def _page(templates: Environment, template: str, address: str, title: str, kind: str = "", **values: object) -> Page:
    content = templates.get_template(template).render(root="../" * address.count("/"), **values)
    crumbs = (Link(title, address),) if address else ()
    return Page(address, title, content, kind=kind or template.removesuffix(".html"), crumbs=crumbs)


def _terms(deals: Iterable[Deal]) -> list[tuple[str, list[tuple[Deal, str]]]]:
    """Every defined term in the order of the alphabet, with the deals that define it."""
    found: dict[str, list[tuple[Deal, str]]] = {}
    for deal in deals:
        for term in deal.begrippen:
            found.setdefault(term.term, []).append((deal, term.id))
    return sorted(found.items(), key=lambda entry: ids.slug(entry[0]))


def _prose(source: Source) -> tuple[str, str]:
    """Title and HTML of one of our own texts; its first line is its heading."""
    first, _, _ = source.text.lstrip().partition("\n")
    return first.lstrip("# ").strip(), _PROSE.render(source.text)
