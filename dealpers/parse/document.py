"""Document that is no deal, from the files of its folder: always a document, with every fault of the sources."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from dealpers.model import Document, Documentfeiten, Status, Tree, alineas, document_parts, ids
from dealpers.model.finding import Diagnostic
from dealpers.model.ids import StukId
from dealpers.model.source import Placement, Source, Span
from dealpers.parse import facts
from dealpers.parse.blocks import RawHeading, Running, read
from dealpers.parse.conflicts import settled
from dealpers.parse.dates import dates_in
from dealpers.parse.folder import EDITORIAL, PROVENANCE, Layout, provenance, report_unknown, required
from dealpers.parse.notes import notes, report_unplaced
from dealpers.parse.ondertekening.brief import signatories
from dealpers.parse.report import Report
from dealpers.parse.sections import sections
from dealpers.parse.structure import Builder
from dealpers.parse.tables import tables

FACTS, TEXT, TABLES = "document.yml", "tekst.md", "tabellen.yml"
_LAYOUT = Layout(what="document", files=(FACTS, TEXT, TABLES, PROVENANCE, EDITORIAL))
_UNKNOWN = Documentfeiten(soort="", status=Status.CONCEPT, samenvatting="")


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """Document as far as the sources could be read, with the faults."""

    document: Document
    findings: tuple[Diagnostic, ...]


def parse_document(document_id: StukId, folder: str, sources: Mapping[str, Source]) -> ParsedDocument:
    """Read a document from ``sources``, by paths relative to ``folder``, the folder in messages; never raises."""
    report = Report(deal=document_id)
    source = required(FACTS, folder, sources, report)
    feiten = (facts.document_facts(source, report) if source else None) or _UNKNOWN
    text = required(TEXT, folder, sources, report) or Source(f"{folder}/{TEXT}", "")
    document = document_text(document_id, feiten, text, report, sources.get(TABLES))
    if not document.titel.tekst and not feiten.titel and TEXT in sources and source:
        report.error(
            "B004",
            Span(name=f"{folder}/{FACTS}"),
            "dit document heeft geen naam",
            "begin de tekst met '# ' en de titel, of geef in document.yml een veld 'titel'",
        )
    herkomst = provenance(folder, sources, report)
    report_unknown(_LAYOUT, folder, sources, herkomst, report)
    edited = facts.editorial(sources[EDITORIAL], report) if EDITORIAL in sources else facts.Documentredactie()
    whole = replace(document, aanvaard=edited.aanvaard, kanttekeningen=edited.kanttekeningen, herkomst=herkomst)
    return ParsedDocument(whole, settled(report.findings, sources, document_id))


def document_text(
    unique: str, feiten: Documentfeiten, text: Source, report: Report, table_source: Source | None = None
) -> Document:
    """Document from its text and tables alone."""
    builder = Builder(report)
    raw = read(text, report)
    builder.claim("titel")
    titel = Running((), Placement(text.name, ((0, 1, 1),)))
    match raw:
        case (RawHeading(level=1, text=Running() as heading), *_) if heading.tekst:
            titel, raw = heading, raw[1:]
    for block in raw:
        if isinstance(block, RawHeading) and block.level == 1:
            report.error(
                "B007", block.text.span, "een document heeft één titel", "geef een hoofdstuk twee hekjes: '## …'"
            )
    cut = next((index for index, block in enumerate(raw) if isinstance(block, RawHeading)), len(raw))
    title = builder.alinea(ids.TITLE, 0, titel)
    inleiding = builder.blocks(ids.TITLE, raw[:cut])
    paragrafen = sections(raw[cut:], "", builder)
    tabellen = tables(table_source, builder, report) if table_source else ()
    parts = document_parts(titel=title, inleiding=inleiding, paragrafen=paragrafen)
    noten = notes(Tree(titel=title, parts=parts, tabellen=tabellen), builder)
    tree = Tree(titel=title, parts=parts, tabellen=tabellen, noten=noten)
    report_unplaced(tree, TABLES, report)
    return Document(
        id=StukId(unique),
        feiten=feiten,
        titel=title,
        inleiding=inleiding,
        paragrafen=paragrafen,
        tabellen=tabellen,
        noten=noten,
        tijdstippen=tuple(date for alinea in alineas(tree, tree) for date in dates_in(alinea)),
        ondertekeningen=signatories(
            [text for text in alineas(tree, tree) if not re.match(r"(?:noot|tabel)-", text.id)]
        ),
    )
