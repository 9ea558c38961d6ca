"""Deal from the files of its folder: always a deal, with every fault of the sources."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from dealpers.model import (
    Akte,
    Alinea,
    Deal,
    Feiten,
    Hoofdstuk,
    Kort,
    Node,
    Ondertekening,
    Opbouw,
    Partij,
    Slot,
    Tabel,
    Tree,
    Versie,
    alineas,
    deal_parts,
    ids,
)
from dealpers.model.finding import Diagnostic
from dealpers.model.ids import StukId
from dealpers.model.source import Placement, Received, Source, Span
from dealpers.parse import actielijnen, facts, levensloop, versies
from dealpers.parse.aanhef.afspraken import with_agreements
from dealpers.parse.aanhef.begrippen import Definitions
from dealpers.parse.aanhef.groepen import parties
from dealpers.parse.aanhef.in_artikel import parties_in_parts
from dealpers.parse.aanhef.indeling import opening
from dealpers.parse.aanhef.namen import names_given
from dealpers.parse.aanhef.preamble import divisions, partners
from dealpers.parse.aanhef.tabel import tables_of_parties, with_party_tables
from dealpers.parse.articles import chapters, heading_hint
from dealpers.parse.bijlagen import FOLDER, Annexes, annexes
from dealpers.parse.blocks import RawBlock, RawHeading, Running, read
from dealpers.parse.conflicts import settled
from dealpers.parse.dates import dates_in
from dealpers.parse.duties.attach import read_duties
from dealpers.parse.folder import EDITORIAL, PROVENANCE, Layout, meant, provenance, report_unknown, required
from dealpers.parse.kort import summaries
from dealpers.parse.notes import notes, report_unplaced
from dealpers.parse.ondertekening.partijen import parties_elsewhere, with_signatories
from dealpers.parse.ondertekening.record import closing, recorded
from dealpers.parse.ondertekening.tekst import signed
from dealpers.parse.parts import DealParts
from dealpers.parse.report import Report
from dealpers.parse.structure import Builder
from dealpers.parse.tables import tables
from dealpers.parse.voortgang.read import FOLDER as PROGRESS
from dealpers.parse.voortgang.read import Folder, progress

FACTS, PREAMBLE, FINANCE = "deal.yml", "aanhef.md", "financien.yml"
PLAIN, ARTICLES = "kort.yml", "artikelen/"
CLOSING, SIGNATURES = "slot.md", "ondertekening.yml"
_FILES = (FACTS, PREAMBLE, FINANCE, PROVENANCE, EDITORIAL, PLAIN, CLOSING, SIGNATURES)
_LAYOUT = Layout(what="deal", files=_FILES, parts=ARTICLES, annexes=FOLDER)
_OTHER = (versies.STATE, *(name for name in _FILES if name != FACTS))
_OLD, _DEED = (
    Layout(what="oude versie", files=_OTHER, parts=ARTICLES, annexes=FOLDER),
    Layout(what="akte", files=_OTHER, parts=ARTICLES, annexes=FOLDER),
)
_APART = (versies.FOLDER, versies.DEEDS, levensloop.LIFE, levensloop.DOCUMENTS, PROGRESS)
"""Beginnings of the paths that are no part of the newest text."""
_NOTHING: Mapping[str, Received] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Parsed:
    """Deal as far as the sources could be read, with the faults."""

    deal: Deal
    findings: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class _Folder:
    """Sources and received files of one folder, by paths relative to the folder; ``name`` is the folder in messages."""

    name: str
    sources: Mapping[str, Source]
    received: Mapping[str, Received]

    def below(self, folder: str) -> "_Folder":
        """Folder inside this folder, such as ``versies/2024-01-01/``."""
        name = f"{self.name}/{folder.rstrip('/')}"
        return _Folder(name, versies.below(folder, self.sources), versies.below(folder, self.received))


def parse_deal(
    unique: str, folder: str, sources: Mapping[str, Source], received: Mapping[str, Received] = _NOTHING
) -> Parsed:
    """Read a deal from ``sources``, by paths relative to ``folder``; never raises on content.

    ``folder`` is the folder in messages; ``received`` are the files that are no text, by relative paths too.
    """
    deal_id = StukId(unique)
    report = Report(deal=deal_id)
    feiten = facts.UNKNOWN
    if source := required(FACTS, folder, sources, report):
        feiten = facts.facts(source, report)
    present = {name: source for name, source in sources.items() if not name.startswith(_APART)}
    whole = _Folder(folder, sources, received)
    older = tuple(_versions(deal_id, feiten, whole, report))
    akten = tuple(_deeds(deal_id, feiten, whole, report))
    deal = _text(deal_id, feiten, _Folder(folder, present, received), report, _LAYOUT)
    events, stukken = levensloop.life(sources.get(levensloop.LIFE), received, [akte.id for akte in akten], report)
    there = Folder(folder, versies.below(PROGRESS, sources), versies.below(PROGRESS, received))
    reported = progress(deal_id, there, report)
    deal = replace(deal, versies=older, akten=akten, gebeurtenissen=events, stukken=stukken, voortgang=reported)
    return Parsed(deal, settled(report.findings, sources, deal_id))


def _versions(deal_id: StukId, feiten: Feiten, folder: _Folder, report: Report) -> Iterator[Versie]:
    """Superseded texts of the deal, newest first, each read like the deal itself."""
    days = versies.folders(folder.name, folder.sources, report)
    ended = versies.ended_by(days, feiten.wijzigingen, folder.name, report)
    for day in sorted(days, reverse=True):
        text = _other(ids.version(deal_id, day.isoformat()), feiten, folder.below(days[day]), report, _OLD)
        if day in ended:
            yield Versie(day, ended[day], text)


def _deeds(deal_id: StukId, feiten: Feiten, folder: _Folder, report: Report) -> Iterator[Akte]:
    """Amending deeds of the deal by name, each read like the deal itself."""
    for name in versies.deeds(folder.name, folder.sources, report):
        there = folder.below(f"{versies.DEEDS}{name}/")
        yield Akte(StukId(name), _other(ids.deed(deal_id, name), feiten, there, report, _DEED))


def _other(text_id: StukId, feiten: Feiten, files: _Folder, report: Report, layout: Layout) -> Deal:
    """Older text or deed, with a state of its own."""
    return _text(text_id, facts.text_facts(files.sources.get(versies.STATE), feiten, report), files, report, layout)


def _text(deal_id: StukId, feiten: Feiten, files: _Folder, report: Report, layout: Layout) -> Deal:
    """One text of a deal from its files."""
    builder, folder, sources = Builder(report), files.name, files.sources
    titel, rest = _title(folder, sources, builder)
    own_tables = tables(sources[FINANCE], builder, report) if FINANCE in sources else ()
    inleiding, sections = opening(rest, tables_of_parties(own_tables))
    without_articles = not any(name.startswith(ARTICLES) for name in sources)
    aanhef = divisions(with_agreements(sections) if without_articles else sections, builder)
    hoofdstukken = chapters(_articles(folder, sources, feiten.opbouw, report), builder)
    artikelen = tuple(artikel for hoofdstuk in hoofdstukken for artikel in hoofdstuk.artikelen)
    slot = _slot(sources, builder)
    introduction = builder.blocks(ids.TITLE, inleiding)
    attached = annexes(sources, files.received, builder)
    named = parties(aanhef, own_tables)
    all_tables = (*own_tables, *attached.tabellen)
    named = named if named.partijen else parties_in_parts(artikelen, attached.bijlagen, all_tables)
    named = named if named.partijen else parties_elsewhere(titel, slot, own_tables)
    own_tables = with_party_tables(own_tables, named.partijen)
    attached = replace(attached, tabellen=with_party_tables(attached.tabellen, named.partijen))
    signatures = _signatures(sources, slot, named.partijen, own_tables, report)
    partijen = with_signatories(named.partijen, signatures)
    herkomst = provenance(folder, sources, report)
    report_unknown(layout, folder, sources, herkomst, report)
    of_annexes = tuple(article for annex in attached.bijlagen for article in annex.artikelen)
    every_table = (*own_tables, *attached.tabellen)
    begrippen = Definitions(every_table, builder.taken).read(aanhef, (*artikelen, *of_annexes))
    aanvaard = facts.acceptances(sources[EDITORIAL], report) if EDITORIAL in sources else ()
    body = ((titel, *introduction), aanhef, hoofdstukken, slot)
    tree = _with_annexes(
        Tree(titel=titel, parts=deal_parts(*body, ()), tabellen=own_tables),
        deal_parts(*body, (*attached.bijlagen, *attached.ontvangen)),
        attached,
        builder,
    )
    report_unplaced(tree, FINANCE, report)
    parts = DealParts(
        tree=tree,
        aanhef=aanhef,
        artikelen=artikelen,
        bijlageartikelen=of_annexes,
        partijen=partijen,
        partners=partners(aanhef),
        groepen=named.groepen,
        begrippen=begrippen,
    )
    duties = read_duties(parts)
    return Deal(
        id=deal_id,
        feiten=feiten,
        titel=titel,
        inleiding=introduction,
        aanhef=aanhef,
        hoofdstukken=hoofdstukken,
        tabellen=tree.tabellen,
        noten=tree.noten,
        partijen=partijen,
        partners=parts.partners,
        begrippen=begrippen,
        actielijnen=actielijnen.action_lines(artikelen),
        tijdstippen=tuple(date for text in alineas(tree, tree) for date in dates_in(text)),
        aanvaard=aanvaard,
        herkomst=herkomst,
        kort=_summaries(sources, parts, hoofdstukken, report),
        actoren=duties.actoren,
        taken=duties.taken,
        termijnen=duties.termijnen,
        slot=slot,
        ondertekeningen=signatures,
        bijlagen=attached.bijlagen,
        ontvangen=attached.ontvangen,
        groepen=named.groepen,
        aanduidingen=names_given(parts),
    )


def _articles(folder: str, sources: Mapping[str, Source], build: Opbouw, report: Report) -> list[RawBlock]:
    """Blocks of every file with articles, in the order of the file names; none is a fault unless ``build`` says so."""
    names = sorted(name for name in sources if name.startswith(ARTICLES) and name.endswith(".md"))
    near = any(meant(name.partition("/")[0], (ARTICLES.rstrip("/"),)) for name in sources if "/" in name)
    if not names and not near and build is Opbouw.ARTIKELEN:
        place = Span(name=f"{folder}/{ARTICLES.rstrip('/')}")
        hint = f"maak artikelen/01-….md, of zet in {FACTS}: opbouw: {Opbouw.ZONDER_ARTIKELEN}"
        report.error("B004", place, "er zijn geen artikelen", hint)
    files = [(sources[name], read(sources[name], report)) for name in names]
    for rank, (source, blocks) in enumerate(files):
        if not blocks:
            hint = "schrijf '## Artikel 1 – Doel', met eronder de tekst, of haal het bestand weg"
            report.error("B007", Span(name=source.name), "dit bestand is leeg", hint)
        elif rank and not isinstance(blocks[0], RawHeading) and not _reported_at_top(source, report):
            message = "dit bestand begint niet met een kop: zijn tekst hoort nu bij het artikel ervoor"
            report.error("B007", Span(name=source.name), message, heading_hint(blocks[0]))
    return [block for _, blocks in files for block in blocks]


def _reported_at_top(source: Source, report: Report) -> bool:
    """True if the first line of a file is a fault already."""
    return any((fault.span.name, fault.span.line) == (source.name, 1) for fault in report.findings)


def _with_annexes(tree: Tree, parts: tuple[Node, ...], annexes: Annexes, builder: Builder) -> Tree:
    """Tree of a deal and its annexes; the notes of ``own`` come first, then the notes of each annex."""
    own_notes = notes(tree, builder)
    tabellen = (*tree.tabellen, *annexes.tabellen)
    bare = Tree(titel=tree.titel, parts=parts, tabellen=tabellen, bijlagen=annexes.bijlagen)
    return replace(bare, noten=(*own_notes, *annexes.notes(bare)))


def _summaries(
    sources: Mapping[str, Source], parts: DealParts, chapters: Iterable[Hoofdstuk], report: Report
) -> tuple[Kort, ...]:
    """Summaries of the deal and of its divisions, chapters and articles."""
    if PLAIN not in sources:
        return ()
    named = (*(division.id for division in parts.aanhef), *(chapter.id for chapter in chapters if chapter.id))
    return summaries(sources[PLAIN], (*named, *(artikel.id for artikel in parts.artikelen)), report)


def _slot(sources: Mapping[str, Source], builder: Builder) -> Slot | None:
    if CLOSING not in sources:
        return None
    return closing(read(sources[CLOSING], builder.report, names=True), sources[CLOSING], builder)


def _signatures(
    sources: Mapping[str, Source], slot: Slot | None, parties: Sequence[Partij], tables: Sequence[Tabel], report: Report
) -> tuple[Ondertekening, ...]:
    """Signatures in the closing words or in ``ondertekening.yml``, in the order of the parties."""
    signatures = signed(slot, parties, tables) if slot else ()
    if SIGNATURES in sources:
        signatures = (*signatures, *recorded(sources[SIGNATURES], parties, signatures, report))
    ranks = {party.id: rank for rank, party in enumerate(parties)}
    return tuple(sorted(signatures, key=lambda signature: ranks[signature.partij]))


def _title(folder: str, sources: Mapping[str, Source], builder: Builder) -> tuple[Alinea, tuple[RawBlock, ...]]:
    """Title, and the blocks of the preamble below the title."""
    source = required(PREAMBLE, folder, sources, builder.report)
    raw = read(source, builder.report) if source else ()
    builder.claim("titel")
    match raw:
        case (RawHeading(level=1, text=Running() as text), *_) if text.tekst:
            rest = raw[1:]
        case _:
            if source:
                words = raw[0].tekst if raw and isinstance(raw[0], Running) else ""
                meant = f"schrijf '# {words.lstrip('#').strip()}'" if words.startswith("#") else ""
                hint = meant or "begin met '# ' en de titel van de deal"
                builder.report.error("B007", Span(name=source.name), "de tekst begint niet met een titel", hint)
            text, rest = Running((), Placement(f"{folder}/{PREAMBLE}")), raw
    return builder.alinea(ids.TITLE, 0, text), tuple(rest)
