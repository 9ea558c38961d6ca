"""The pages behind the articles: the closing words, each annex as signed text, and each that was received."""

from collections.abc import Iterator

from dealpers.model import Bijlage, Deal
from dealpers.render.website.page import Heading, Link, Page
from dealpers.render.website.view import DealContext, annex_name, closing_name

CLOSING = "slot"


def ways(deal: Deal) -> list[Link]:
    """A link to each of these pages, in order."""
    root = f"deals/{deal.id}/"
    closing = [Link(closing_name(deal), f"{root}{CLOSING}/")] if deal.slot else []
    return closing + [Link(annex_name(annex), f"{root}{annex.id}/") for annex in deal.alle_bijlagen]


def closing_pages(view: DealContext) -> Iterator[Page]:
    """Each page with the ones before and after it."""
    deal = view.deal
    articles = [Link(a.kop.tekst, f"{view.root}{a.id}/") for a in deal.artikelen][-1:]
    row = [None, *articles, *ways(deal), None] if articles else [None, *ways(deal), None]
    around = {here.address: (before, after) for before, here, after in zip(row, row[1:], row[2:], strict=False) if here}
    if deal.slot:
        before, after = around[f"{view.root}{CLOSING}/"]
        content = view.fill("slot.html", CLOSING, tekst=view.printer(CLOSING).closing(deal.slot, 1))
        name = closing_name(deal)
        yield view.page(CLOSING, name, content, kind="slot", previous=before, next=after)
    for annex in deal.alle_bijlagen:
        before, after = around[f"{view.root}{annex.id}/"]
        printer = view.printer(annex.id)
        text = printer.annex(annex, 1) if isinstance(annex, Bijlage) else ""
        content = view.fill("bijlage.html", annex.id, bijlage=annex, naam=annex_name(annex), tekst=text)
        sections = annex.paragrafen if isinstance(annex, Bijlage) else ()
        headings = tuple(Heading(2, section.id, section.kop.tekst) for section in sections)
        said = f"{annex_name(annex)}, bij {deal.naam}."
        yield view.page(
            annex.id,
            annex_name(annex),
            content,
            kind="bijlage",
            headings=headings,
            previous=before,
            next=after,
            description=said,
        )
