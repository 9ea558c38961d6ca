"""Small documents from text, for tests."""

from collections.abc import Mapping

from dealpers.model import Document
from dealpers.model.ids import StukId
from dealpers.model.source import Source
from dealpers.parse import ParsedDocument, parse_document
from dealpers.render.source.document import unparse_document

FACTS = "soort: kamerbrief\nstatus: concept\ntitel: Brief\nsamenvatting: Een voorbeeld.\n"


def parsed(files: Mapping[str, str], name: str = "brief") -> ParsedDocument:
    return parse_document(StukId(name), name, {path: Source(f"{name}/{path}", text) for path, text in files.items()})


def document_of(text: str, **files: str) -> Document:
    result = parsed({"document.yml": FACTS, "tekst.md": text} | {f"{name}.yml": body for name, body in files.items()})
    assert not result.findings, result.findings
    return result.document


def written_again(document: Document) -> ParsedDocument:
    files = unparse_document(document)
    if document.herkomst:
        files[document.herkomst.bestand] = document.herkomst.tekst
    return parsed(files, document.id)
