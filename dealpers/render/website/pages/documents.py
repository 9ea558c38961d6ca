"""Pages of the documents that are no deals: a list, and per document a page with its whole text."""

from collections.abc import Iterator
from datetime import date

from jinja2 import Environment

from dealpers.corpus.corpus import Corpus
from dealpers.corpus.lost_pages import rows_of_contents
from dealpers.corpus.mentions import Named, Vermeld, nobody
from dealpers.corpus.related import related_deals
from dealpers.model import Alinea, Document, Stuk, alineas
from dealpers.model.ids import TITLE, StukId, TextId
from dealpers.parse.soorten import Documentsoort, dated, kind_of, letterhead
from dealpers.parse.soorten.kern import read_core
from dealpers.render.addresses import on_whole_page, whole_text
from dealpers.render.citing import cited_parts
from dealpers.render.part_names import part_names
from dealpers.render.website.build_facts import NOTHING, BuildFacts
from dealpers.render.website.html import TextRenderer
from dealpers.render.website.inline import InlineRenderer
from dealpers.render.website.name_links import NameLinks
from dealpers.render.website.page import Heading, Link, NavSection, Page, PagePlan
from dealpers.render.website.remarks import open_findings, remarks
from dealpers.render.website.templates import filled_page

LIST, OVERVIEW = "documenten/", "overzicht"


def document_list(corpus: Corpus, templates: Environment) -> Page:
    """Page with the list of all documents, the newest first, those without a date last."""
    dates = {document.id: dated(document) for document in corpus.documenten}
    values = {
        "documenten": sorted(corpus.documenten, key=lambda document: dates[document.id] or date.min, reverse=True),
        "dagen": dates,
        "deals": {document.id: related_deals(document, corpus) for document in corpus.documenten},
        "overzicht": {document.id for document in corpus.documenten if kind_of(document)},
    }
    return filled_page(templates, "documenten.html", LIST, "Documenten", values)


def document_pages(
    document: Document, corpus: Corpus, templates: Environment, named: Named = nobody, offer: BuildFacts = NOTHING
) -> Iterator[PagePlan]:
    """Plans of the pages of one document; ``named`` returns the parties and subjects that the document names."""
    root = f"{LIST}{document.id}/"
    yield PagePlan(root, lambda: _whole(document, corpus, templates, named(), offer))
    if kind := kind_of(document):
        yield PagePlan(f"{root}{OVERVIEW}/", lambda: _overview(document, kind, templates, named()))


def _overview(document: Document, kind: Documentsoort, templates: Environment, named: tuple[Vermeld, ...]) -> Page:
    """Overview of a text in the form of its kind; lines link to their places, names to their pages."""
    address = f"{LIST}{document.id}/{OVERVIEW}/"
    names = NameLinks(document.id, named, "../../../")
    return filled_page(
        templates,
        kind.template,
        address,
        f"Overzicht van {document.naam}",
        {"document": document, "overzicht": kind.read(document), "kern": read_core(document), "namen": names.linked},
        kind="overzicht",
        navigation=_navigation(document),
        crumbs=(*_crumbs(document), Link("Overzicht", address)),
        description=f"Wat er in {document.naam} staat, op een rij.",
    )


def _whole(
    document: Document, corpus: Corpus, templates: Environment, named: tuple[Vermeld, ...], offer: BuildFacts
) -> Page:
    """Own page of a document: its kind, its whole text, its source."""
    address = f"{LIST}{document.id}/"
    root = "../../"
    texts: dict[TextId, Alinea] = {alinea.id: alinea for alinea in alineas(document, document)}
    wholes: dict[StukId, str] = {other.id: whole_text(other) for other in corpus.stukken}
    others: dict[StukId, Stuk] = {other.id: other for other in corpus.stukken}
    opgemerkt = open_findings(offer.findings, texts)
    inline = InlineRenderer(
        deal=document,
        links=corpus.links[document.id],
        href=on_whole_page,
        terms=on_whole_page,
        root=root,
        wholes=wholes,
        opgemerkt=opgemerkt,
    )
    renderer = TextRenderer(
        inline=inline,
        others=others,
        names=part_names(document),
        remarks=remarks(document, texts),
        citable=cited_parts(document),
        opgemerkt=opgemerkt,
        contents=rows_of_contents(document),
    )
    folder = f"{LIST}{document.id}/"
    content = templates.get_template("document.html").render(
        root=root,
        document=document,
        overzicht=kind_of(document) is not None,
        hoofd=letterhead(document),
        deals=related_deals(document, corpus),
        pdf=offer.pdf,
        grootten={path.removeprefix(folder): size for path, size in offer.sizes().items() if path.startswith(folder)},
        genoemd=named,
        aangehaald=renderer.cited(TITLE),
        titel=inline.words(document.titel),
        inleiding=renderer.blocks(document.inleiding),
        tekst="".join(renderer.section(section) for section in document.paragrafen),
    )
    headings = tuple(
        heading
        for section in document.paragrafen
        for heading in (
            Heading(2, section.id, section.kop.tekst),
            *(Heading(3, inner.id, inner.kop.tekst) for inner in section.subparagrafen),
        )
    )
    return Page(
        address=address,
        title=document.naam,
        content=content,
        kind="document",
        headings=headings,
        navigation=_navigation(document)[:1],
        crumbs=_crumbs(document),
        description=document.feiten.samenvatting,
    )


def _crumbs(document: Document) -> tuple[Link, ...]:
    return (Link("Documenten", LIST), Link(document.naam, f"{LIST}{document.id}/"))


def _navigation(document: Document) -> tuple[NavSection, ...]:
    """Navigation of a document: its views, then its sections."""
    root = f"{LIST}{document.id}/"
    views = [Link("Hele tekst", root)]
    views += [Link("Overzicht", f"{root}{OVERVIEW}/")] if kind_of(document) else []
    sections = tuple(Link(part.kop.tekst, f"{root}#{part.id}") for part in document.paragrafen)
    return (NavSection("", tuple(views)), *((NavSection("Tekst", sections),) if sections else ()))
