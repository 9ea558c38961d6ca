"""The pages of the documents that are no deals: a list of them, and each with its whole text."""

from collections.abc import Iterator

from jinja2 import Environment

from dealpers.model import Document, alineas
from dealpers.page import Heading, Link, NavSection, Page
from dealpers.render.addresses import on_whole_page, whole_text
from dealpers.render.html import Printer
from dealpers.render.inline import InlinePrinter
from dealpers.render.naming import part_names
from dealpers.render.remarks import remarks
from dealpers.resolve import Corpus

LIST = "documenten/"


def document_pages(corpus: Corpus, templates: Environment) -> Iterator[Page]:
    """Every page of every document, the list of them first."""
    content = templates.get_template("documenten.html").render(root="../", documenten=corpus.documenten)
    yield Page(LIST, "Documenten", content, kind="documenten", crumbs=(Link("Documenten", LIST),))
    for document in corpus.documenten:
        yield _whole(document, corpus, templates)


def _whole(document: Document, corpus: Corpus, templates: Environment) -> Page:
    """The document's own page: what it is, its whole text, where it came from."""
    address = f"{LIST}{document.id}/"
    root = "../../"
    texts = {alinea.id: alinea for alinea in alineas(document, document)}
    wholes = {other.id: whole_text(other) for other in corpus.stukken}
    titles = {other.id: other.naam for other in corpus.stukken}
    inline = InlinePrinter(document, corpus.links[document.id], on_whole_page, on_whole_page, root, wholes)
    printer = Printer(inline, titles, part_names(document), remarks(document, texts))
    content = templates.get_template("document.html").render(
        root=root,
        document=document,
        titel=inline.words(document.titel),
        inleiding=printer.blocks(document.inleiding),
        tekst="".join(printer.section(section) for section in document.paragrafen),
    )
    headings = tuple(
        heading
        for section in document.paragrafen
        for heading in (
            Heading(2, section.id, section.kop.tekst),
            *(Heading(3, inner.id, inner.kop.tekst) for inner in section.paragrafen),
        )
    )
    return Page(
        address,
        document.naam,
        content,
        kind="document",
        headings=headings,
        navigation=(NavSection("", tuple(Link(o.naam, f"{LIST}{o.id}/") for o in corpus.documenten)),),
        crumbs=(Link("Documenten", LIST), Link(document.naam, address)),
        description=document.feiten.samenvatting,
    )
