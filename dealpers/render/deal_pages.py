"""The pages of one deal: its own page, the whole text, the preamble, the articles; and then the views of it."""

from collections.abc import Iterator
from itertools import pairwise

from jinja2 import Environment

from dealpers import ids
from dealpers.mentions import Vermeld
from dealpers.model import Bijlage, Deal, Kant, alineas
from dealpers.page import Heading, Link, Page
from dealpers.render import view_duties, view_goals, view_money, view_pages
from dealpers.render.addresses import PREAMBLE, WHOLE, on_whole_page, page_addresses, whole_text
from dealpers.render.agenda import agenda
from dealpers.render.citing import cited_parts
from dealpers.render.closing_pages import closing_pages, ways
from dealpers.render.history import newest
from dealpers.render.html import Printer
from dealpers.render.inline import InlinePrinter
from dealpers.render.money import money
from dealpers.render.naming import part_names
from dealpers.render.offer import NOTHING, Offer
from dealpers.render.remarks import remarks
from dealpers.render.view import View, annex_name, closing_name, end_date, navigation, status_in_words
from dealpers.resolve import Corpus


def deal_pages(
    deal: Deal, corpus: Corpus, templates: Environment, named: tuple[Vermeld, ...] = (), offer: Offer = NOTHING
) -> Iterator[Page]:
    """Every page of a deal; ``named`` are the parties and subjects that it names."""
    texts = {alinea.id: alinea for alinea in alineas(deal, deal)}
    titles = {other.id: other.naam for other in corpus.stukken}
    view = View(
        deal,
        corpus.links[deal.id],
        texts,
        titles,
        part_names(deal),
        remarks(deal, texts),
        page_addresses(deal),
        money(deal),
        {other.id: whole_text(other) for other in corpus.stukken},
        templates,
    )
    yield _home(view, tuple(each for each in named if len(each.stukken) > 1), offer)
    yield _whole(view)
    yield _preamble(view)
    yield from _articles(view)
    yield from closing_pages(view)
    yield view_money.finance(view)
    yield view_goals.goals(view)
    yield view_pages.terms(view)
    yield view_pages.parties(view)
    if deal.taken:
        yield view_duties.duties(view)
    yield view_duties.timeline(view)


def _home(view: View, shared: tuple[Vermeld, ...], offer: Offer) -> Page:
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
        grootten={path.removeprefix(folder): size for path, size in offer.sizes.items() if path.startswith(folder)},
        gedeeld=shared,
        achteraan=ways(deal),
        rijk=[p for p in deal.partijen if p.kant is Kant.RIJK],
        regio=[p for p in deal.partijen if p.kant is Kant.REGIO],
        overig=[p for p in deal.partijen if p.kant is Kant.ONBEKEND],
    )
    return view.page("", deal.naam, content, kind="deal")


def _whole(view: View) -> Page:
    deal = view.deal
    inline = InlinePrinter(deal, view.links, on_whole_page, on_whole_page, "../../../", view.wholes)
    printer = Printer(inline, view.titles, view.names, view.remarks, level=3, citable=cited_parts(deal))
    parts: list[str] = []
    headings: list[Heading] = []
    for division in deal.aanhef:
        parts.append(printer.division(division))
        headings.append(Heading(2, division.id, division.kop.tekst.rstrip(":")))
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
        navigation=navigation(deal)[:1],
        description=f"De hele ondertekende tekst van {deal.naam} op één pagina.",
    )


def _preamble(view: View) -> Page:
    deal = view.deal
    printer = view.printer(PREAMBLE)
    content = view.fill(
        "aanhef.html",
        PREAMBLE,
        titel=printer.inline.words(deal.titel),
        inleiding=printer.blocks(deal.inleiding),
        tekst="".join(printer.division(d, view.plain_words(d.id)) for d in deal.aanhef),
    )
    headings = tuple(Heading(2, d.id, d.kop.tekst.rstrip(":")) for d in deal.aanhef)
    first = deal.artikelen[0] if deal.artikelen else None
    following = Link(first.kop.tekst, f"{view.root}{first.id}/") if first else None
    return view.page(PREAMBLE, "Aanhef", content, kind="aanhef", headings=headings, next=following)


def _articles(view: View) -> Iterator[Page]:
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
