"""Pages behind the articles: the closing words, each annex as signed text, and each received annex."""

from collections.abc import Iterable, Iterator
from functools import partial

from dealpers.model import Artikel, Bijlage, Deal, OntvangenBijlage, Paragraaf, Slot
from dealpers.render.website.deal_context import DealContext, annex_name, closing_name
from dealpers.render.website.page import Heading, Link, Page, PagePlan

CLOSING = "slot"


def ways(deal: Deal) -> list[Link]:
    """Links to each of these pages, in order."""
    root = f"deals/{deal.id}/"
    closing = [Link(closing_name(deal), f"{root}{CLOSING}/")] if deal.slot else []
    return closing + [Link(annex_name(annex), f"{root}{annex.id}/") for annex in deal.alle_bijlagen]


def closing_pages(context: DealContext) -> Iterator[PagePlan]:
    """Plans of these pages, each with its neighbours."""
    deal = context.deal
    articles = [Link(a.kop.tekst, f"{context.root}{a.id}/") for a in deal.artikelen][-1:]
    row = [None, *articles, *ways(deal), None] if articles else [None, *ways(deal), None]
    around = {here.address: (before, after) for before, here, after in zip(row, row[1:], row[2:], strict=False) if here}
    if deal.slot:
        yield context.plan(CLOSING, partial(_closing, context, deal.slot, *around[f"{context.root}{CLOSING}/"]))
    for annex in deal.alle_bijlagen:
        yield context.plan(annex.id, partial(_annex, context, annex, *around[f"{context.root}{annex.id}/"]))


def _closing(context: DealContext, closing: Slot, before: Link | None, after: Link | None) -> Page:
    content = context.fill("slot.html", CLOSING, tekst=context.renderer(CLOSING).closing(closing, 1))
    return context.page(CLOSING, closing_name(context.deal), content, kind="slot", previous=before, next=after)


def _annex(context: DealContext, annex: Bijlage | OntvangenBijlage, before: Link | None, after: Link | None) -> Page:
    text = context.renderer(annex.id).annex(annex, 1) if isinstance(annex, Bijlage) else ""
    return context.page(
        annex.id,
        annex_name(annex),
        context.fill("bijlage.html", annex.id, bijlage=annex, naam=annex_name(annex), tekst=text),
        kind="bijlage",
        headings=tuple(_headings(annex.paragrafen, 2)) if isinstance(annex, Bijlage) else (),
        previous=before,
        next=after,
        description=f"{annex_name(annex)}, bij {context.deal.naam}.",
    )


def _headings(sections: Iterable[Paragraaf | Artikel], level: int) -> Iterator[Heading]:
    """Headings of sections and articles for the list beside the page, two levels deep."""
    for section in sections:
        yield Heading(level, section.id, section.kop.tekst)
        if isinstance(section, Paragraaf) and level == 2:
            yield from _headings(section.paragrafen, level + 1)
