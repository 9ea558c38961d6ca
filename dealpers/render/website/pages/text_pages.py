"""The pages that hold the text of a deal: all of it, the preamble, each article, and what stands behind those."""

from collections.abc import Iterator
from functools import partial

from dealpers.model import Artikel, Bijlage, Hoofdstuk, ids
from dealpers.render.addresses import PREAMBLE, WHOLE, on_whole_page
from dealpers.render.website.html import Printer
from dealpers.render.website.inline import InlinePrinter
from dealpers.render.website.page import Heading, Link, Page, PagePlan
from dealpers.render.website.pages.closing_pages import closing_pages, ways
from dealpers.render.website.view import DealContext, annex_name, closing_name


def text_pages(view: DealContext) -> Iterator[PagePlan]:
    """Plans of these pages, in reading order."""
    yield view.plan(WHOLE, lambda: _whole(view))
    yield view.plan(PREAMBLE, lambda: _preamble(view))
    yield from _articles(view)
    yield from closing_pages(view)


def _whole(view: DealContext) -> Page:
    deal = view.deal
    inline = InlinePrinter(deal, view.links, on_whole_page, on_whole_page, view.up_from(WHOLE), view.wholes)
    printer = Printer(inline, view.titles, view.names, view.remarks, level=3, citable=view.citable)
    parts: list[str] = []
    headings: list[Heading] = []
    for division in deal.aanhef:
        parts.append(printer.division(division))
        headings.append(Heading(2, division.id, division.naam))
    for chapter in deal.hoofdstukken:
        parts.append(printer.chapter_heading(chapter))
        if chapter.kop:
            headings.append(Heading(2, chapter.id, chapter.kop.tekst))
        for article in chapter.artikelen:
            parts.append(printer.article(article))
            headings.append(Heading(3, article.id, article.kop.tekst))
    if deal.slot:
        parts.append(printer.closing(deal.slot))
        headings.append(Heading(2, deal.slot.id, closing_name(deal)))
    for annex in deal.alle_bijlagen:
        if isinstance(annex, Bijlage):
            parts.append(printer.annex(annex))
        else:
            parts.append(view.fill("_ontvangen_in_tekst.html", WHOLE, bijlage=annex, naam=annex_name(annex)))
        headings.append(Heading(2, annex.id, annex_name(annex)))
    content = view.fill(
        "tekst.html",
        WHOLE,
        titel=inline.words(deal.titel),
        inleiding=printer.blocks(deal.inleiding),
        tekst="".join(parts),
    )
    return view.page(
        WHOLE,
        "Hele tekst",
        content,
        kind="tekst",
        headings=tuple(headings),
        navigation=view.navigation[:1],
        description=f"De hele tekst van {deal.naam} op één pagina.",
    )


def _preamble(view: DealContext) -> Page:
    deal = view.deal
    printer = view.printer(PREAMBLE)
    content = view.fill(
        "aanhef.html",
        PREAMBLE,
        titel=printer.inline.words(deal.titel),
        inleiding=printer.blocks(deal.inleiding),
        tekst="".join(printer.division(d, view.plain_words(d.id)) for d in deal.aanhef),
    )
    headings = tuple(Heading(2, d.id, d.naam) for d in deal.aanhef)
    first = deal.artikelen[0] if deal.artikelen else None
    following = Link(first.kop.tekst, f"{view.root}{first.id}/") if first else None
    return view.page(PREAMBLE, "Aanhef", content, kind="aanhef", headings=headings, next=following)


def _articles(view: DealContext) -> Iterator[PagePlan]:
    deal = view.deal
    row = [Link("Aanhef", f"{view.root}{PREAMBLE}/")]
    row += [Link(article.kop.tekst, f"{view.root}{article.id}/") for article in deal.artikelen]
    row += ways(deal)
    neighbours = {
        here.address: (before, after) for before, here, after in zip(row, row[1:], [*row[2:], None], strict=False)
    }
    for chapter in deal.hoofdstukken:
        for article in chapter.artikelen:
            before, after = neighbours[f"{view.root}{article.id}/"]
            yield view.plan(article.id, partial(_article, view, chapter, article, before, after))


def _article(view: DealContext, chapter: Hoofdstuk, article: Artikel, before: Link, after: Link | None) -> Page:
    printer = view.printer(article.id, beside=article)
    first = article is chapter.artikelen[0]
    content = view.fill(
        "artikel.html",
        article.id,
        hoofdstuk=chapter if chapter.kop else None,
        eerste=first,
        hoofdstuk_kort=view.plain_words(chapter.id) if first else "",
        hoofdstukkop=printer.inline.words(chapter.kop) if chapter.kop and first else "",
        artikel=article,
        aanhaling=ids.citation(article.id),
        tekst=printer.article(article, view.plain_words(article.id)),
    )
    return view.page(
        article.id,
        article.kop.tekst,
        content,
        kind="artikel",
        headings=tuple(Heading(2, lid.id, f"{lid.label} {lid.kop.tekst}") for lid in article.leden if lid.kop),
        previous=before,
        next=after,
        description=f"{article.kop.tekst} van {view.deal.naam}, met verwijzingen en begrippen.",
    )
