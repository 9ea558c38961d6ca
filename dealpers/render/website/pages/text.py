"""Pages with the text of a deal: the whole text, the preamble, each article, closing words and annexes."""

from collections.abc import Iterator
from functools import partial
from html import escape
from itertools import pairwise

from dealpers.model import Artikel, Bijlage, Hoofdstuk
from dealpers.model.ids import PartId
from dealpers.render.addresses import PREAMBLE, WHOLE
from dealpers.render.part_names import part_name
from dealpers.render.website.deal_context import DealContext, annex_name, closing_name
from dealpers.render.website.page import Heading, Link, Page, PagePlan
from dealpers.render.website.pages.closing import closing_pages, ways


def text_pages(context: DealContext) -> Iterator[PagePlan]:
    """Plans of these pages, in reading order."""
    yield context.plan(WHOLE, lambda: _whole(context))
    yield context.plan(PREAMBLE, lambda: _preamble(context))
    yield from _articles(context)
    yield from closing_pages(context)


def _whole(context: DealContext) -> Page:
    deal = context.deal
    renderer = context.renderer(WHOLE)
    parts: list[str] = []
    headings: list[Heading] = []
    ends = [deal.slot.id] if deal.slot else [annex.id for annex in deal.alle_bijlagen[:1]]
    order = [*(article.id for article in deal.artikelen), *ends]
    following = dict(pairwise(order))
    for division in deal.aanhef:
        parts.append(renderer.division(division))
        headings.append(Heading(2, division.id, division.naam))
    for chapter in deal.hoofdstukken:
        parts.append(renderer.chapter_heading(chapter))
        if chapter.kop:
            headings.append(Heading(2, chapter.id, chapter.kop.tekst))
        for article in chapter.artikelen:
            parts.append(_skip(article, following.get(article.id, ""), context.names))
            parts.append(renderer.article(article))
            headings.append(Heading(3, article.id, article.kop.tekst))
    if deal.slot:
        parts.append(renderer.closing(deal.slot))
        headings.append(Heading(2, deal.slot.id, closing_name(deal)))
    for annex in deal.alle_bijlagen:
        if isinstance(annex, Bijlage):
            parts.append(renderer.annex(annex))
        else:
            parts.append(context.fill("_ontvangen_in_tekst.html", WHOLE, bijlage=annex, naam=annex_name(annex)))
        headings.append(Heading(2, annex.id, annex_name(annex)))
    content = context.fill(
        "tekst.html",
        WHOLE,
        titel=renderer.inline.words(deal.titel),
        inleiding=renderer.blocks(deal.inleiding),
        tekst="".join(parts),
    )
    return context.page(
        WHOLE,
        "Hele tekst",
        content,
        kind="tekst",
        headings=tuple(headings),
        navigation=context.navigation[:1],
        description=f"De hele tekst van {deal.naam} op één pagina.",
    )


def _skip(article: Artikel, following: str, names: dict[PartId, str]) -> str:
    """Link past an article for readers with a keyboard, seen while it has the focus; empty for the last part."""
    name = escape(part_name(article.id, names))
    link = f'<a href="#{following}">Sla {name} over</a>'
    return f'<p class="overslaan no-print">{link}</p>' if following else ""


def _preamble(context: DealContext) -> Page:
    deal = context.deal
    renderer = context.renderer(PREAMBLE)
    content = context.fill(
        "aanhef.html",
        PREAMBLE,
        titel=renderer.inline.words(deal.titel),
        inleiding=renderer.blocks(deal.inleiding),
        tekst="".join(renderer.division(d, context.plain_words(d.id)) for d in deal.aanhef),
    )
    headings = tuple(Heading(2, d.id, d.naam) for d in deal.aanhef)
    first = deal.artikelen[0] if deal.artikelen else None
    following = Link(first.kop.tekst, f"{context.root}{first.id}/") if first else None
    return context.page(PREAMBLE, "Aanhef", content, kind="aanhef", headings=headings, next=following)


def _articles(context: DealContext) -> Iterator[PagePlan]:
    deal = context.deal
    row = [Link("Aanhef", f"{context.root}{PREAMBLE}/")]
    row += [Link(article.kop.tekst, f"{context.root}{article.id}/") for article in deal.artikelen]
    row += ways(deal)
    neighbours = {
        here.address: (before, after) for before, here, after in zip(row, row[1:], [*row[2:], None], strict=False)
    }
    for chapter in deal.hoofdstukken:
        for article in chapter.artikelen:
            before, after = neighbours[f"{context.root}{article.id}/"]
            yield context.plan(article.id, partial(_article, context, chapter, article, before, after))


def _article(context: DealContext, chapter: Hoofdstuk, article: Artikel, before: Link, after: Link | None) -> Page:
    renderer = context.renderer(article.id, beside=article)
    first = article is chapter.artikelen[0]
    content = context.fill(
        "artikel.html",
        article.id,
        hoofdstuk=chapter if chapter.kop else None,
        eerste=first,
        hoofdstuk_kort=context.plain_words(chapter.id) if first else "",
        hoofdstukkop=renderer.inline.words(chapter.kop) if chapter.kop and first else "",
        hoofdstuktekst=renderer.blocks(chapter.blokken) if first else "",
        artikel=article,
        aanhaling=part_name(article.id, context.names),
        tekst=renderer.article(article, context.plain_words(article.id)),
    )
    return context.page(
        article.id,
        article.kop.tekst,
        content,
        kind="artikel",
        headings=tuple(Heading(2, lid.id, f"{lid.label} {lid.kop.tekst}") for lid in article.leden if lid.kop),
        previous=before,
        next=after,
        description=f"{article.kop.tekst} van {context.deal.naam}, met verwijzingen en begrippen.",
    )
