"""The pages behind the articles: the closing words, each annex as signed text, and each that was received."""

from collections.abc import Iterator
from functools import partial

from dealpers.model import Bijlage, Deal, OntvangenBijlage, Slot
from dealpers.render.website.page import Heading, Link, Page, PagePlan
from dealpers.render.website.view import DealContext, annex_name, closing_name

CLOSING = "slot"


def ways(deal: Deal) -> list[Link]:
    """A link to each of these pages, in order."""
    root = f"deals/{deal.id}/"
    closing = [Link(closing_name(deal), f"{root}{CLOSING}/")] if deal.slot else []
    return closing + [Link(annex_name(annex), f"{root}{annex.id}/") for annex in deal.alle_bijlagen]


def closing_pages(view: DealContext) -> Iterator[PagePlan]:
    """Plans of these pages, each with its neighbours."""
    deal = view.deal
    articles = [Link(a.kop.tekst, f"{view.root}{a.id}/") for a in deal.artikelen][-1:]
    row = [None, *articles, *ways(deal), None] if articles else [None, *ways(deal), None]
    around = {here.address: (before, after) for before, here, after in zip(row, row[1:], row[2:], strict=False) if here}
    if deal.slot:
        yield view.plan(CLOSING, partial(_closing, view, deal.slot, *around[f"{view.root}{CLOSING}/"]))
    for annex in deal.alle_bijlagen:
        yield view.plan(annex.id, partial(_annex, view, annex, *around[f"{view.root}{annex.id}/"]))


def _closing(view: DealContext, closing: Slot, before: Link | None, after: Link | None) -> Page:
    content = view.fill("slot.html", CLOSING, tekst=view.printer(CLOSING).closing(closing, 1))
    return view.page(CLOSING, closing_name(view.deal), content, kind="slot", previous=before, next=after)


def _annex(view: DealContext, annex: Bijlage | OntvangenBijlage, before: Link | None, after: Link | None) -> Page:
    text = view.printer(annex.id).annex(annex, 1) if isinstance(annex, Bijlage) else ""
    sections = annex.paragrafen if isinstance(annex, Bijlage) else ()
    return view.page(
        annex.id,
        annex_name(annex),
        view.fill("bijlage.html", annex.id, bijlage=annex, naam=annex_name(annex), tekst=text),
        kind="bijlage",
        headings=tuple(Heading(2, section.id, section.kop.tekst) for section in sections),
        previous=before,
        next=after,
        description=f"{annex_name(annex)}, bij {view.deal.naam}.",
    )
