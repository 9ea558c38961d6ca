"""A document as canonical source text: the other half of the law ``parse_document(unparse_document(d)) == d``."""

from collections.abc import Iterator

from dealpers.model import Document, Documentfeiten, Kanttekening
from dealpers.parse.document import FACTS, TABLES, TEXT
from dealpers.parse.folder import EDITORIAL, PROVENANCE
from dealpers.render.source.markdown import joined, write_blocks, write_inline, write_notes, write_sections
from dealpers.render.source.yaml import (
    scalar,
    write_acceptance,
    write_disclosure,
    write_meanings,
    write_names,
    write_provenance,
    write_table,
)


def unparse_document(document: Document) -> dict[str, str]:
    """The files of a document's folder by relative path; the source document itself is not among them."""
    files = {FACTS: _facts(document.feiten), TEXT: joined(_text(document))}
    if document.tabellen:
        files[TABLES] = "tabellen:\n" + "".join(map(write_table, document.tabellen))
    accepted = "aanvaard:\n" + "".join(map(write_acceptance, document.aanvaard)) if document.aanvaard else ""
    beside = "kanttekeningen:\n" + "".join(map(_remark, document.kanttekeningen)) if document.kanttekeningen else ""
    if accepted or beside:
        files[EDITORIAL] = accepted + beside
    if document.herkomst:
        files[PROVENANCE] = write_provenance(document.herkomst)
    return files


def reformatted_document(document: Document) -> dict[str, str]:
    """The Markdown of a document, under the name it was read from, in canonical layout."""
    return {document.titel.plaats.name: joined(_text(document))}


def _text(document: Document) -> Iterator[str]:
    if document.titel.inhoud:
        yield f"# {write_inline(document.titel)}"
        yield from write_notes(document.titel, document)
    yield from write_blocks(document.inleiding, document, "######")
    yield from write_sections(document.paragrafen, document)


def _facts(facts: Documentfeiten) -> str:
    rows = [
        ("soort", facts.soort),
        ("status", facts.status.value),
        ("titel", facts.titel),
        ("samenvatting", facts.samenvatting),
    ]
    text = "".join(f"{name}: {scalar(value)}\n" for name, value in rows if value)
    text += write_disclosure(facts.openbaarheid)
    return text + write_names(facts.ook) + write_meanings(facts.verwijst_naar)


def _remark(remark: Kanttekening) -> str:
    rows = [("plaats", remark.plaats), ("woorden", remark.woorden), ("tekst", remark.tekst)]
    first, *rest = [f"{name}: {scalar(value)}" for name, value in rows if value]
    return "\n".join([f"  - {first}", *(f"    {line}" for line in rest)]) + "\n"
