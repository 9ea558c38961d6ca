"""Pages of the texts beside the present text of a deal: its amending deeds, and the texts to come."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from dealpers.corpus.life import event_name
from dealpers.corpus.status import status_line
from dealpers.dutch.dates import in_words
from dealpers.model import Akte, Deal, KomendeTekst, Status
from dealpers.render.views import LIFE, VIEWS
from dealpers.render.website.deal_context import DealContext, text_navigation
from dealpers.render.website.page import Link, NavSection, Page, PagePlan
from dealpers.render.website.pages.closing import ways
from dealpers.render.website.pages.text import text_pages


def deed_pages(context: DealContext, akte: Akte, deal: Deal) -> Iterator[PagePlan]:
    """Plans of the pages of an amending deed of ``deal``: as those of a deal, under the deal in the crumbs."""

    def render(plan: PagePlan) -> Page:
        return _below(plan.render(), context, deal, context.deal.naam)

    for plan in (context.plan("", lambda: _deed(context, akte, deal)), *text_pages(context)):
        yield replace(plan, render=partial(render, plan))


def _deed(context: DealContext, akte: Akte, deal: Deal) -> Page:
    events = [event for event in deal.gebeurtenissen if event.akte == akte.id]
    text = akte.deal
    content = context.fill(
        "akte.html",
        "",
        achteraan=ways(text),
        deelnaam=deal.naam,
        staat=status_line(text).tijdens,
        besluiten=[
            {"naam": event_name(event, deal), "adres": f"deals/{deal.id}/{LIFE}/#{event.id}"} for event in events
        ],
        ondertekening=[(p, [s for s in text.ondertekeningen if s.partij == p.id]) for p in text.partijen],
    )
    return context.page("", text.naam, content, kind="versie", description=f"{text.naam}, akte bij {deal.naam}.")


def coming_pages(context: DealContext, komend: KomendeTekst, deal: Deal) -> Iterator[PagePlan]:
    """Plans of the pages of a text that is not in force yet: with a banner, and hidden from search engines."""
    present = f"deals/{deal.id}/"
    draft = komend.deal.feiten.status is Status.CONCEPT
    day = in_words(komend.van)

    def render(plan: PagePlan) -> Page:
        name = plan.address.removeprefix(context.root).strip("/")
        banner = context.fill("_komend.html", name, komend=komend, geldend=present, concept=draft)
        page = _below(plan.render(), context, deal, f"Tekst vanaf {day}")
        return replace(
            page,
            title=f"{page.title}, tekst vanaf {day}",
            content=banner + page.content,
            description=f"{komend.deal.naam}. Deze tekst geldt nog niet.",
            canonical=present,
        )

    def home() -> Page:
        content = context.fill("komend.html", "", komend=komend, achteraan=ways(komend.deal))
        return context.page("", komend.deal.naam, content, kind="versie")

    for plan in (context.plan("", home), *text_pages(context)):
        yield replace(plan, render=partial(render, plan))


def _below(page: Page, context: DealContext, deal: Deal, name: str) -> Page:
    """Page of a text beside the present text, with the deal in its crumbs and its own parts in the navigation."""
    root = f"deals/{deal.id}/"
    life = [Link(VIEWS[LIFE].title, f"{root}{LIFE}/")] if deal.gebeurtenissen else []
    views = (Link("Geldende tekst", root), *life)
    crumbs = page.crumbs[2:]
    return replace(
        page,
        navigation=(NavSection("", views), *text_navigation(context.deal, "Tekst")),
        crumbs=(Link("Deals", "deals/"), Link(deal.naam, root), Link(name, context.root), *crumbs),
    )
