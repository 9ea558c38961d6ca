"""The pages of one deal: its own page, its text, the views of it, and the texts that it had before."""

from collections.abc import Iterator
from dataclasses import replace

from jinja2 import Environment

from dealpers.corpus.amendments import changes
from dealpers.corpus.corpus import Corpus
from dealpers.corpus.history import newest
from dealpers.corpus.mentions import Named, nobody
from dealpers.corpus.status import end_date, status_in_words
from dealpers.model import Deal, Kant
from dealpers.render.addresses import CHANGES
from dealpers.render.website.offer import NOTHING, BuildFacts
from dealpers.render.website.page import Page, PagePlan
from dealpers.render.website.pages import view_duties, view_goals, view_money, view_pages
from dealpers.render.website.pages.agenda import agenda
from dealpers.render.website.pages.changes_page import amended_pages, changes_page
from dealpers.render.website.pages.closing_pages import ways
from dealpers.render.website.pages.text_pages import text_pages
from dealpers.render.website.pages.version_pages import version_pages
from dealpers.render.website.view import DealContext, view_of


def deal_pages(
    deal: Deal, corpus: Corpus, templates: Environment, named: Named = nobody, offer: BuildFacts = NOTHING
) -> Iterator[PagePlan]:
    """Plans of the pages of a deal; its own page alone asks whom the deal names and how large its files are."""
    history = changes(deal)
    view = replace(view_of(deal, corpus, templates), amended=amended_pages(history, deal))
    yield from text_pages(view)
    yield view.plan("financien", lambda: view_money.finance(view))
    yield view.plan("doelen-en-resultaten", lambda: view_goals.goals(view))
    yield view.plan("begrippen", lambda: view_pages.terms(view))
    yield view.plan("partijen", lambda: view_pages.parties(view))
    if deal.taken:
        yield view.plan("wie-doet-wat", lambda: view_duties.duties(view))
    yield view.plan("tijdlijn", lambda: view_duties.timeline(view))
    if history:
        yield view.plan(CHANGES, lambda: changes_page(view, history))
    for rank, change in enumerate(history):
        older = view_of(change.version.deal, corpus, templates)
        yield from version_pages(replace(older, version=change.version), deal, history[: rank + 1])
    yield view.plan("", lambda: _home(view, named, offer))


def _home(view: DealContext, named: Named, offer: BuildFacts) -> Page:
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
        gedeeld=tuple(vermeld for vermeld in named() if len(vermeld.per_stuk) > 1),
        achteraan=ways(deal),
        rijk=[p for p in deal.partijen if p.kant is Kant.RIJK],
        regio=[p for p in deal.partijen if p.kant is Kant.REGIO],
        overig=[p for p in deal.partijen if p.kant is Kant.ONBEKEND],
    )
    return view.page("", deal.naam, content, kind="deal")
