"""Document as canonical source text, the inverse of the parser: ``parse_document(unparse_document(d)) == d``."""

from collections.abc import Iterator

from dealpers.model import Document
from dealpers.parse.document import FACTS, TABLES, TEXT
from dealpers.parse.facts import Documentredactie
from dealpers.parse.folder import EDITORIAL, PROVENANCE
from dealpers.render.source.markdown import joined, write_blocks, write_inline, write_notes, write_sections
from dealpers.render.source.tables import write_tables
from dealpers.render.source.yaml import write_record


def unparse_document(document: Document) -> dict[str, str]:
    """Files of a document's folder by relative path, without the source document."""
    files = {FACTS: write_record(document.feiten), TEXT: document_text(document)}
    if document.tabellen:
        files[TABLES] = write_tables(document.tabellen)
    if edited := write_record(Documentredactie(document.aanvaard, document.kanttekeningen)):
        files[EDITORIAL] = edited
    if document.herkomst:
        files[PROVENANCE] = write_record(document.herkomst)
    return files


def reformatted_document(document: Document) -> dict[str, str]:
    """Markdown of a document under its present file name, in canonical layout."""
    return {document.titel.plaats.name: document_text(document)}


def document_text(document: Document) -> str:
    """Markdown of a document."""
    return joined(_text(document))


def _text(document: Document) -> Iterator[str]:
    if document.titel.inhoud:
        yield f"# {write_inline(document.titel)}"
        yield from write_notes(document.titel, document)
    yield from write_blocks(document.inleiding, document, 6)
    yield from write_sections(document.paragrafen, document)
