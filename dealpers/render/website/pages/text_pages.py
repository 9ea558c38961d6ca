"""The pages that hold the text of a deal: all of it, the preamble, each article, and what stands behind those."""

from collections.abc import Iterator
from itertools import pairwise

from dealpers.model import Bijlage, ids
from dealpers.render.addresses import PREAMBLE, WHOLE, on_whole_page
from dealpers.render.website.html import Printer
from dealpers.render.website.inline import InlinePrinter
from dealpers.render.website.page import Heading, Link, Page
from dealpers.render.website.pages.closing_pages import closing_pages, ways
from dealpers.render.website.view import DealContext, annex_name, closing_name


def text_pages(view: DealContext) -> Iterator[Page]:
    """Every such page."""
    yield _whole(view)
    yield _preamble(view)
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


def _articles(view: DealContext) -> Iterator[Page]:
    deal = view.deal
    row = [Link("Aanhef", f"{view.root}{PREAMBLE}/")]
    row += [Link(article.kop.tekst, f"{view.root}{article.id}/") for article in deal.artikelen]
    row += ways(deal)
    neighbours = {after.address: (before, None) for before, after in pairwise(row)}
    following = {before.address: after for before, after in pairwise(row)}
    for chapter in deal.hoofdstukken:
        for rank, article in enumerate(chapter.artikelen):
            printer = view.printer(article.id, beside=article)
            here = f"{view.root}{article.id}/"
            content = view.fill(
                "artikel.html",
                article.id,
                hoofdstuk=chapter if chapter.kop else None,
                eerste=rank == 0,
                hoofdstuk_kort=view.plain_words(chapter.id) if rank == 0 else "",
                hoofdstukkop=printer.inline.words(chapter.kop) if chapter.kop and rank == 0 else "",
                artikel=article,
                aanhaling=ids.citation(article.id),
                tekst=printer.article(article, view.plain_words(article.id)),
            )
            headings = [Heading(2, lid.id, f"{lid.label} {lid.kop.tekst}") for lid in article.leden if lid.kop]
            yield view.page(
                article.id,
                article.kop.tekst,
                content,
                kind="artikel",
                headings=tuple(headings),
                previous=neighbours[here][0],
                next=following.get(here),
                description=f"{article.kop.tekst} van {deal.naam}, met verwijzingen en begrippen.",
            )
