"""The pages of one deal: its own page, its text, the views of it, and the texts that it had before."""

from collections.abc import Iterator
from dataclasses import replace

from jinja2 import Environment

from dealpers.corpus.amendments import changes
from dealpers.corpus.corpus import Corpus
from dealpers.corpus.history import newest
from dealpers.corpus.mentions import Named, Vermeld, nobody
from dealpers.corpus.status import end_date, status_in_words
from dealpers.model import Deal, Kant
from dealpers.render.website.offer import NOTHING, BuildFacts
from dealpers.render.website.page import Page
from dealpers.render.website.pages import view_duties, view_goals, view_money, view_pages
from dealpers.render.website.pages.agenda import agenda
from dealpers.render.website.pages.changes_page import amended_pages, changes_page
from dealpers.render.website.pages.closing_pages import ways
from dealpers.render.website.pages.text_pages import text_pages
from dealpers.render.website.pages.version_pages import version_pages
from dealpers.render.website.view import DealContext, view_of


def deal_pages(
    deal: Deal, corpus: Corpus, templates: Environment, named: Named = nobody, offer: BuildFacts = NOTHING
) -> Iterator[Page]:
    """Every page of a deal, its own page last, for that alone asks whom the deal names and what files there are."""
    history = changes(deal)
    view = replace(view_of(deal, corpus, templates), amended=amended_pages(history, deal))
    yield from text_pages(view)
    yield view_money.finance(view)
    yield view_goals.goals(view)
    yield view_pages.terms(view)
    yield view_pages.parties(view)
    if deal.taken:
        yield view_duties.duties(view)
    yield view_duties.timeline(view)
    if history:
        yield changes_page(view, history)
    for rank, change in enumerate(history):
        older = view_of(change.version.deal, corpus, templates)
        yield from version_pages(replace(older, version=change.version), deal, history[: rank + 1])
    yield _home(view, tuple(each for each in named() if len(each.per_stuk) > 1), offer)


def _home(view: DealContext, shared: tuple[Vermeld, ...], offer: BuildFacts) -> Page:
    deal = view.deal
    folder = f"deals/{deal.id}/"
    end = end_date(deal)
    content = view.fill(
        "deal.html",
        "",
        kort=view.plain_words("deal"),
        hoofdstukken_kort={kort.deel: kort.tekst for kort in deal.kort},
        staat=status_in_words(deal, end),
        einde=end,
        agenda=agenda(view),
        laatste=next(iter(newest([deal], 1)), None),
        commit=offer.commit,
        grootten={path.removeprefix(folder): size for path, size in offer.sizes().items() if path.startswith(folder)},
        gedeeld=shared,
        achteraan=ways(deal),
        rijk=[p for p in deal.partijen if p.kant is Kant.RIJK],
        regio=[p for p in deal.partijen if p.kant is Kant.REGIO],
        overig=[p for p in deal.partijen if p.kant is Kant.ONBEKEND],
    )
    return view.page("", deal.naam, content, kind="deal")
