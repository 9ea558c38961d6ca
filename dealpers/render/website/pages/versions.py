"""Pages of a text no longer in force: as those of the deal, with a banner, and hidden from search engines."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial

from dealpers.corpus.amendments import Change
from dealpers.dutch.dates import in_words
from dealpers.dutch.sentences import capitalised
from dealpers.model import Deal
from dealpers.render.addresses import WHOLE
from dealpers.render.views import CHANGES, VIEWS
from dealpers.render.website.deal_context import DealContext, text_navigation
from dealpers.render.website.moved import successors
from dealpers.render.website.page import Link, NavSection, Page, PagePlan
from dealpers.render.website.pages.closing import ways
from dealpers.render.website.pages.text import text_pages


def version_pages(context: DealContext, deal: Deal, since: tuple[Change, ...]) -> Iterator[PagePlan]:
    """Plans of the pages of an older text of ``deal``; ``since`` are the amendments since then, newest first."""
    present = cache(lambda: successors(since, deal))

    def older(plan: PagePlan) -> Page:
        name = plan.address.removeprefix(context.root).strip("/")
        return _as_older(plan.render(), name, present().get(name), context, deal)

    for plan in (context.plan("", lambda: _home(context)), *text_pages(context)):
        yield replace(plan, render=partial(older, plan))


def _home(context: DealContext) -> Page:
    return context.page(
        "", context.deal.naam, context.fill("versie.html", "", achteraan=ways(context.deal)), kind="versie"
    )


def _as_older(page: Page, name: str, there: str | None, context: DealContext, deal: Deal) -> Page:
    version = context.version
    assert version
    root = f"deals/{deal.id}/"
    here, day = in_words(version.van), f"versie van {in_words(version.van)}"
    present = f"{root}{there}/" if there else root if there is not None else f"{root}{WHOLE}/"
    banner = context.fill(
        "_versie.html", name, geldend=present, vervallen=there is None, wijzigingen=f"{root}{CHANGES}/"
    )
    crumbs = page.crumbs[2:] if name else ()
    views = (
        Link("Geldende tekst", present),
        Link(VIEWS[CHANGES].title, f"{root}{CHANGES}/"),
        Link("Hele tekst toen", f"{context.root}{WHOLE}/"),
    )
    parts = text_navigation(context.deal, f"Tekst van {here}") if name != WHOLE else ()
    return replace(
        page,
        title=f"{page.title}, {day}",
        content=banner + page.content,
        description=f"{context.citable_name}. Deze tekst geldt niet meer.",
        navigation=(NavSection("", views), *parts),
        crumbs=(Link("Deals", "deals/"), Link(deal.naam, root), Link(capitalised(day), context.root), *crumbs),
        canonical=present,
    )
