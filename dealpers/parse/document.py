"""Document that is no deal, from the files of its folder: always a document, with every fault of the sources."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from dealpers.model import Document, Documentfeiten, Paragraaf, Status, Tree, alineas, document_parts, ids
from dealpers.model.finding import Diagnostic
from dealpers.model.ids import StukId
from dealpers.model.source import Placement, Source, Span
from dealpers.parse import facts
from dealpers.parse.articles import ARTICLE_HEADING
from dealpers.parse.blocks import RawBlock, RawHeading, Running, read
from dealpers.parse.conflicts import settled
from dealpers.parse.dates import dates_in
from dealpers.parse.folder import EDITORIAL, PROVENANCE, Layout, provenance, report_unknown, required
from dealpers.parse.notes import notes, report_unplaced
from dealpers.parse.ondertekening.brief import signatories
from dealpers.parse.report import Report
from dealpers.parse.structure import Builder
from dealpers.parse.tables import tables

FACTS, TEXT, TABLES = "document.yml", "tekst.md", "tabellen.yml"
_LAYOUT = Layout(what="document", files=(FACTS, TEXT, TABLES, PROVENANCE, EDITORIAL))
_UNKNOWN = Documentfeiten(soort="", status=Status.CONCEPT, samenvatting="")

# A label at the start of a heading is a number with points, or a word of rank with a number. Other words than these
# three need a separator between number and title: "Wat 2 mensen willen" has no label.
_NUMBER = r"(?:\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|[IVX]{1,6})(?!\w)"
_LABEL = re.compile(
    rf"(?P<word>(?:Hoofdstuk|HOOFDSTUK|Bijlage|BIJLAGE|Paragraaf|PARAGRAAF)(?=[ \u00a0]{_NUMBER})"
    rf"|[A-Z][a-z]{{2,15}}(?=[ \u00a0]{_NUMBER}(?:[.:]|$|\s[–—-]\s)))[ \u00a0](?P<number>{_NUMBER})[.:]?"
    r"|(?P<figures>\d{1,3}(?:\.\d{1,3}){0,3})(?:\.(?=[\s\u00a0])|(?=[\s\u00a0]))"
)
_LONGEST = 60  # characters of a heading in an identifier, cut between words
_CHAPTER, _ANNEX, _SECTION = "hoofdstuk", "bijlage", "paragraaf"


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """Document as far as the sources could be read, with the faults."""

    document: Document
    findings: tuple[Diagnostic, ...]


def parse_document(document_id: str, folder: str, sources: Mapping[str, Source]) -> ParsedDocument:
    """Read a document from ``sources``, by paths relative to ``folder``, the folder in messages; never raises."""
    report = Report(document_id)
    source = required(FACTS, folder, sources, report)
    feiten = (facts.document_facts(source, report) if source else None) or _UNKNOWN
    text = required(TEXT, folder, sources, report) or Source(f"{folder}/{TEXT}", "")
    document = document_text(document_id, feiten, text, report, sources.get(TABLES))
    if not document.titel.tekst and not feiten.titel:
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


def sections(raw: Iterable[RawBlock], inside: str, builder: Builder) -> tuple[Paragraaf, ...]:
    """Sections at the highest level of heading in the blocks, each with its deeper sections."""
    out: list[Paragraaf] = []
    blocks = list(raw)
    while blocks:
        heading = blocks[0]
        assert isinstance(heading, RawHeading)
        after = blocks[1:]
        end = next(
            (index for index, b in enumerate(after) if isinstance(b, RawHeading) and b.level <= heading.level),
            len(after),
        )
        section_blocks = after[:end]
        cut = next(
            (index for index, block in enumerate(section_blocks) if isinstance(block, RawHeading)), len(section_blocks)
        )
        number, wanted = _label(heading.text.tekst, inside)
        article = ARTICLE_HEADING.match(heading.text.tekst) if builder.prefix else None
        if article:  # articles of an annex are cited apart from the articles of the deal
            number, wanted = article[0].rstrip(" .:–—-\u00a0"), f"artikel-{ids.label_slug(article[1])}"
        unique = builder.claim(builder.prefix + wanted)
        kop = builder.alinea(unique, 0, heading.text)
        text = builder.leden(unique, section_blocks[:cut]) if article else builder.blocks(unique, section_blocks[:cut])
        out.append(
            Paragraaf(
                id=unique,
                nummer=number,
                kop=kop,
                blokken=text,
                paragrafen=sections(section_blocks[cut:], unique.removeprefix(builder.prefix), builder),
                span=kop.span,
            )
        )
        blocks = after[end:]
    return tuple(out)


def _label(heading: str, inside: str) -> tuple[str, str]:
    """Printed label of a heading, and the wanted identifier; without a label a slug of the words."""
    match = _LABEL.match(heading)
    if match and match["figures"]:
        kind = _SECTION if "." in match["figures"] else _CHAPTER
        return match[0], f"{kind}-{ids.label_slug(match['figures'])}"
    if match:
        word = match["word"].lower()
        kind = "" if word in (_CHAPTER, _ANNEX, _SECTION) else f"{_SECTION}-"
        return match[0], f"{kind}{word}-{ids.label_slug(match['number'])}"
    words = ids.slug(heading) or "zonder-naam"
    words = words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST] if len(words) > _LONGEST else words
    return "", f"{inside}-{words}" if inside.startswith(_SECTION) else f"{_SECTION}-{words}"
