"""Pages of one deal: its own page, its text, the views of the text, and the superseded texts."""

from collections.abc import Iterator

from jinja2 import Environment

from dealpers.corpus.amendments import changes, coming_changes
from dealpers.corpus.corpus import Corpus
from dealpers.corpus.history import newest
from dealpers.corpus.life import event_name
from dealpers.corpus.memberships import party_count
from dealpers.corpus.mentions import Named, Vermeld, nobody
from dealpers.corpus.money_rules import Soort, money_rules, percent_in_words
from dealpers.corpus.status import end_date, is_consolidated, status_line
from dealpers.corpus.timeline import published_as, signed_text
from dealpers.model import Deal, Plaats, Register
from dealpers.model.ids import WHOLE
from dealpers.render.views import CHANGES, DUTIES, FINANCE, GOALS, LIFE, PARTIES, TERMS, TIMELINE
from dealpers.render.website.build_facts import NOTHING, BuildFacts
from dealpers.render.website.deal_context import DealContext, deal_context
from dealpers.render.website.page import FEED, Page, PagePlan
from dealpers.render.website.pages.agenda import agenda
from dealpers.render.website.pages.asides import coming_pages, deed_pages
from dealpers.render.website.pages.changes import amended_pages, changes_page
from dealpers.render.website.pages.clauses import clause_pages
from dealpers.render.website.pages.closing import ways
from dealpers.render.website.pages.duties import duties
from dealpers.render.website.pages.english import ENGLISH, english
from dealpers.render.website.pages.goals import goals
from dealpers.render.website.pages.life import life
from dealpers.render.website.pages.money import finance
from dealpers.render.website.pages.parties import parties
from dealpers.render.website.pages.progress import head, progress_pages
from dealpers.render.website.pages.sides import sides
from dealpers.render.website.pages.surroundings import names
from dealpers.render.website.pages.terms import terms
from dealpers.render.website.pages.text import text_pages
from dealpers.render.website.pages.timeline import timeline
from dealpers.render.website.pages.versions import version_pages


def deal_pages(
    deal: Deal, corpus: Corpus, templates: Environment, named: Named = nobody, offer: BuildFacts = NOTHING
) -> Iterator[PagePlan]:
    """Plans of the pages of a deal; only its own page needs the parties and subjects named, and the file sizes."""
    history = changes(deal)
    context = deal_context(deal, corpus, templates, amended=amended_pages(history, deal), findings=offer.findings)
    yield from text_pages(context)
    yield context.plan(FINANCE, lambda: finance(context))
    yield context.plan(GOALS, lambda: goals(context))
    yield from progress_pages(context)
    yield from clause_pages(context)
    yield context.plan(TERMS, lambda: terms(context))
    yield context.plan(PARTIES, lambda: parties(context))
    yield context.plan(ENGLISH, lambda: english(context))
    if deal.taken:
        yield context.plan(DUTIES, lambda: duties(context))
    yield context.plan(TIMELINE, lambda: timeline(context))
    if history or deal.komend:
        yield context.plan(CHANGES, lambda: changes_page(context, (*coming_changes(deal), *history)))
    for rank, change in enumerate(history):
        older = deal_context(change.was, corpus, templates, version=change.version)
        yield from version_pages(older, deal, history[: rank + 1])
    if deal.gebeurtenissen:
        yield context.plan(LIFE, lambda: life(context))
    for akte in deal.akten:
        yield from deed_pages(deal_context(akte.deal, corpus, templates), akte, deal)
    for komend in deal.komend:
        yield from coming_pages(deal_context(komend.deal, corpus, templates), komend, deal)
    yield context.plan("", lambda: _home(context, named, offer))


def _home(context: DealContext, named: Named, offer: BuildFacts) -> Page:
    deal = context.deal
    folder = f"deals/{deal.id}/"
    end = end_date(deal)
    share = next((rule for rule in money_rules(deal) if rule.soort is Soort.AANDEEL), None)
    content = context.fill(
        "deal.html",
        "",
        kort=context.plain_words(WHOLE),
        hoofdstukken_kort={kort.deel: kort.tekst for kort in deal.kort},
        **head(context),
        staat=status_line(deal),
        einde=end,
        agenda=agenda(context),
        laatste=next(iter(newest([deal], 1)), None),
        commit=offer.commit,
        grootten={path.removeprefix(folder): size for path, size in offer.sizes().items() if path.startswith(folder)},
        gedeeld=tuple(one for one in named() if len(one.per_stuk) > 1 and not isinstance(one.onderwerp, Plaats)),
        plaatsen=tuple(_places(named)),
        paginas=_pages_of_partners(deal, named),
        aandeel=share,
        aandeel_in_woorden=percent_in_words(share.procent) if share and share.procent else "",
        achteraan=ways(deal),
        kanten=sides(deal),
        partijen=party_count(deal),
        besluiten=[{"id": event.id, "naam": event_name(event, deal)} for event in deal.gebeurtenissen],
        publicaties={change.op: published_as(deal, change) for change in deal.feiten.wijzigingen},
        eerste=signed_text(deal) if is_consolidated(deal) else None,
    )
    own_feed = f"{folder}{FEED}" if newest([deal], 1) else ""
    return context.page("", deal.naam, content, kind="deal", own_feed=own_feed)


_NEAR = ("buurt", "wijk", "dorp", "gebied", "gemeente", "eiland", "provincie")
"""Kinds of place, from the smallest on; other kinds come last."""


def _places(named: Named) -> Iterator[tuple[str, list[Vermeld]]]:
    """Places that the deal names, by kind, from the smallest on."""
    by_place: dict[str, list[Vermeld]] = {}
    for vermeld in named():
        if isinstance(vermeld.onderwerp, Plaats):
            by_place.setdefault(vermeld.onderwerp.soort or "plaats", []).append(vermeld)
    yield from sorted(by_place.items(), key=lambda entry: _NEAR.index(entry[0]) if entry[0] in _NEAR else len(_NEAR))


def _pages_of_partners(deal: Deal, named: Named) -> dict[str, str]:
    """Page of each partner that has one, from the root of the site."""
    pages = {
        name: one.adres
        for one in named()
        if one.onderwerp.register is Register.PARTIJEN
        for name in names(one.onderwerp)
    }
    return {partner.id: pages[partner.naam.lower()] for partner in deal.partners if partner.naam.lower() in pages}
