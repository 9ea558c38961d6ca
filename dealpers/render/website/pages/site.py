"""Pages of the whole site: start, all deals, all terms, findings of the checks, and our own texts."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial

from jinja2 import Environment

from dealpers.corpus.corpus import Corpus, reference_counts
from dealpers.corpus.history import newest
from dealpers.corpus.mentions import Named, nobody
from dealpers.corpus.portfolio import Portfolio
from dealpers.model import Deal, Stuk, ids
from dealpers.model.finding import Diagnostic
from dealpers.model.ids import StukId
from dealpers.model.source import Source
from dealpers.parse.own_pages import MARKDOWN
from dealpers.render.addresses import whole_text
from dealpers.render.website.build_facts import NOTHING, BuildFacts
from dealpers.render.website.page import Link, Page, PagePlan
from dealpers.render.website.pages.checks import CHECKS, check_list
from dealpers.render.website.pages.deal import deal_pages
from dealpers.render.website.pages.documents import document_list, document_pages
from dealpers.render.website.templates import filled_page


def collection_pages(  # noqa: PLR0913, PLR0917 - each argument is a part of the collection
    corpus: Corpus,
    findings: Callable[[], Iterable[Diagnostic]],
    texts: Mapping[str, Source],
    overview: Callable[[], Portfolio],
    templates: Environment,
    offer: BuildFacts = NOTHING,
    counts: Callable[[StukId], Mapping[str, int]] | None = None,
) -> Iterator[PagePlan]:
    """Plans of the pages about all texts together.

    ``texts`` are our own pages in Markdown, by name; ``overview`` returns the portfolio of the collection, ``findings``
    every finding in the collection, ``counts`` the numbers of references of a text where these are at hand.
    """

    def counted(stuk: StukId) -> Mapping[str, int]:
        return reference_counts(corpus.links[stuk].alle_verwijzingen)

    news = cache(lambda: newest(corpus.stukken, 5))

    filled = partial(filled_page, templates)

    def start() -> Page:
        return filled("start.html", "", "Dealpers", {"portfolio": overview(), "nieuws": news()})

    def deals() -> Page:
        return filled("deals.html", "deals/", "Deals", {"portfolio": overview()})

    def with_feed(page: Callable[[], Page]) -> Page:
        return replace(page(), feed=bool(news()))

    yield PagePlan("", partial(with_feed, start))
    yield PagePlan("deals/", partial(with_feed, deals))
    yield PagePlan("documenten/", partial(with_feed, lambda: document_list(corpus, templates)))
    yield PagePlan("deals/vergelijken/", lambda: _compare(overview(), templates))
    yield PagePlan(
        "begrippen/",
        lambda: filled("alle-begrippen.html", "begrippen/", "Begrippen", {"begrippen": _terms(corpus.deals)}),
    )
    yield PagePlan("zoeken/", lambda: filled("zoeken.html", "zoeken/", "Zoeken", {"stukken": _wholes(corpus)}))
    yield PagePlan(CHECKS, lambda: check_list(corpus, findings(), counts or counted, templates))
    for name, source in texts.items():
        yield PagePlan(f"{name}/", partial(_own_page, name, source))
    yield PagePlan("404.html", lambda: _not_found(templates, offer))


def _own_page(name: str, source: Source) -> Page:
    title, content = _prose(source)
    return Page(address=f"{name}/", title=title, content=content, kind="tekstpagina", crumbs=(Link(title, f"{name}/"),))


def _not_found(templates: Environment, offer: BuildFacts) -> Page:
    lost = templates.get_template("404.html").render(root=offer.root)
    return Page(address="404.html", title="Deze pagina is er niet", content=lost, kind="fout")


def text_pages(
    stuk: Stuk, corpus: Corpus, templates: Environment, named: Named = nobody, offer: BuildFacts = NOTHING
) -> Iterator[PagePlan]:
    """Plans of the pages of one text; ``named`` returns the parties and subjects that the text names."""
    if isinstance(stuk, Deal):
        yield from deal_pages(stuk, corpus, templates, named, offer)
    else:
        yield from document_pages(stuk, corpus, templates, named, offer)


def _wholes(corpus: Corpus) -> list[dict[str, str]]:
    """Name of every text of the collection, and the page with its whole text."""
    return [{"naam": stuk.naam, "adres": whole_text(stuk)} for stuk in corpus.stukken]


def _compare(overview: Portfolio, templates: Environment) -> Page:
    """Page that compares two or three deals or proposals, composed in the browser from their data."""
    address = "deals/vergelijken/"
    crumbs = (Link("Deals", "deals/"), Link("Vergelijken", address))
    values = {"rijen": overview.rijen}
    return filled_page(templates, "vergelijken.html", address, "Deals vergelijken", values, crumbs=crumbs)


def _terms(deals: Iterable[Deal]) -> list[tuple[str, list[tuple[Deal, str]]]]:
    """Defined terms in alphabetical order, each with the deals that define the term."""
    terms: dict[str, list[tuple[Deal, str]]] = {}
    for deal in deals:
        for term in deal.begrippen:
            terms.setdefault(term.term, []).append((deal, term.id))
    return sorted(terms.items(), key=lambda entry: ids.slug(entry[0]))


def _prose(source: Source) -> tuple[str, str]:
    """Title and HTML of one of our own texts; its first line is its heading."""
    first, _, _ = source.text.lstrip().partition("\n")
    return first.lstrip("# ").strip(), MARKDOWN.render(source.text)
