"""Deal from the files of its folder: always a deal, with every fault of the sources."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from dealpers.model import Alinea, Deal, Feiten, Ondertekening, Partij, Slot, Tabel, Versie, alineas, ids
from dealpers.model.finding import Diagnostic
from dealpers.model.source import Placement, Received, Source, Span
from dealpers.parse import actielijnen, facts, versies
from dealpers.parse.aanhef import divisions, opening, partners
from dealpers.parse.aanhef_begrippen import Definitions
from dealpers.parse.aanhef_groepen import parties
from dealpers.parse.aanhef_namen import names_given
from dealpers.parse.articles import chapters
from dealpers.parse.bijlagen import FOLDER, annexes
from dealpers.parse.blocks import RawBlock, RawHeading, Running, read
from dealpers.parse.dates import dates_in
from dealpers.parse.duties.attach import with_duties
from dealpers.parse.folder import EDITORIAL, PROVENANCE, Layout, provenance, report_unknown, required
from dealpers.parse.kort import summaries
from dealpers.parse.notes import notes, report_unplaced
from dealpers.parse.ondertekening import closing, recorded
from dealpers.parse.ondertekening_tekst import signed
from dealpers.parse.report import Report
from dealpers.parse.structure import Builder
from dealpers.parse.tables import tables

FACTS, PREAMBLE, FINANCE = "deal.yml", "aanhef.md", "financien.yml"
PLAIN, ARTICLES = "kort.yml", "artikelen/"
CLOSING, SIGNATURES = "slot.md", "ondertekening.yml"
_FILES = (FACTS, PREAMBLE, FINANCE, PROVENANCE, EDITORIAL, PLAIN, CLOSING, SIGNATURES)
_LAYOUT = Layout("deal", _FILES, ARTICLES, FOLDER)
_OLD = Layout("oude versie", tuple(name for name in _FILES if name not in (FACTS, PLAIN)), ARTICLES, FOLDER)
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


def parse_deal(
    deal_id: str, folder: str, sources: Mapping[str, Source], received: Mapping[str, Received] = _NOTHING
) -> Parsed:
    """Read a deal from ``sources``, by paths relative to ``folder``; never raises on content.

    ``folder`` is the folder in messages; ``received`` are the files that are no text, by relative paths too.
    """
    report = Report(deal_id)
    feiten = facts.UNKNOWN
    if source := required(FACTS, folder, sources, report):
        feiten = facts.facts(source, report)
    present = {name: source for name, source in sources.items() if not name.startswith(versies.FOLDER)}
    deal = _text(deal_id, feiten, _Folder(folder, present, received), _LAYOUT, report)
    if PLAIN in sources:
        deal = replace(deal, kort=summaries(sources[PLAIN], deal, report))
    older = tuple(_versions(deal, _Folder(folder, sources, received), report))
    return Parsed(replace(with_duties(deal), versies=older), tuple(report.findings))


def _versions(deal: Deal, folder: _Folder, report: Report) -> Iterator[Versie]:
    """Superseded texts of the deal, newest first, each read like the deal itself."""
    days = versies.folders(folder.name, folder.sources, report)
    ended = versies.ended_by(days, deal.feiten.wijzigingen, folder.name, report)
    for day in sorted(days, reverse=True):
        own, attached = versies.below(days[day], folder.sources), versies.below(days[day], folder.received)
        there = _Folder(f"{folder.name}/{days[day].rstrip('/')}", own, attached)
        text = _text(ids.version(deal.id, day.isoformat()), deal.feiten, there, _OLD, report)
        if day in ended:
            yield Versie(day, ended[day], with_duties(text))


def _text(deal_id: str, feiten: Feiten, files: _Folder, layout: Layout, report: Report) -> Deal:
    """Text of a deal from its files, without duties and actors, which need the whole text first."""
    builder, folder, sources = Builder(report), files.name, files.sources
    here = Span(f"{folder}/{ARTICLES.rstrip('/')}")
    titel, rest = _title(deal_id, folder, sources, builder)
    inleiding, sections = opening(rest)
    aanhef = divisions(sections, builder)
    articles: list[RawBlock] = []
    names = sorted(name for name in sources if name.startswith(ARTICLES) and name.endswith(".md"))
    for name in names:
        articles += read(sources[name], report)
    if not names:
        report.error(
            "B004",
            here,
            "er zijn geen artikelen",
            "maak artikelen/01-….md",
        )
    hoofdstukken = chapters(articles, builder)
    tabellen = tables(sources[FINANCE], builder, report) if FINANCE in sources else ()
    found = parties(aanhef, tabellen)
    slot, signatures = _closing(sources, found.partijen, tabellen, builder)
    attached = annexes(sources, files.received, builder)
    herkomst = provenance(folder, sources, report)
    report_unknown(layout, folder, sources, herkomst, report)
    deal = Deal(
        id=deal_id,
        feiten=feiten,
        titel=titel,
        inleiding=builder.blocks("titel", inleiding),
        aanhef=aanhef,
        hoofdstukken=hoofdstukken,
        tabellen=tabellen,
        noten=(),
        partijen=found.partijen,
        partners=partners(aanhef),
        begrippen=Definitions(tabellen, builder.taken).read(aanhef, (a for h in hoofdstukken for a in h.artikelen)),
        actielijnen=actielijnen.action_lines(a for h in hoofdstukken for a in h.artikelen),
        tijdstippen=(),
        aanvaard=facts.acceptances(sources[EDITORIAL], report) if EDITORIAL in sources else (),
        herkomst=herkomst,
        slot=slot,
        ondertekeningen=signatures,
        groepen=found.groepen,
    )
    own = notes(deal, builder)  # before the annexes, which have separate notes
    deal = replace(
        deal,
        tabellen=(*deal.tabellen, *attached.tabellen),
        bijlagen=attached.bijlagen,
        ontvangen=attached.ontvangen,
    )
    deal = replace(deal, noten=(*own, *attached.notes(deal)))
    report_unplaced(deal, FINANCE, report)
    deal = replace(deal, aanduidingen=names_given(deal))
    return replace(deal, tijdstippen=tuple(date for text in alineas(deal, deal) for date in dates_in(text)))


def _closing(
    sources: Mapping[str, Source], parties: tuple[Partij, ...], tables: tuple[Tabel, ...], builder: Builder
) -> tuple[Slot | None, tuple[Ondertekening, ...]]:
    """Closing words, and the signatures in these words or in ``ondertekening.yml``, in the order of the parties."""
    slot = None
    if CLOSING in sources:
        slot = closing(read(sources[CLOSING], builder.report, names=True), sources[CLOSING], builder)
    found = signed(slot, parties, tables) if slot else ()
    if SIGNATURES in sources:
        found = (*found, *recorded(sources[SIGNATURES], parties, found, builder.report))
    order = [party.id for party in parties]
    return slot, tuple(sorted(found, key=lambda signature: order.index(signature.partij)))


def _title(
    deal_id: str, folder: str, sources: Mapping[str, Source], builder: Builder
) -> tuple[Alinea, tuple[RawBlock, ...]]:
    """Title, and the blocks of the preamble below the title."""
    source = required(PREAMBLE, folder, sources, builder.report)
    raw = read(source, builder.report) if source else ()
    builder.claim("titel")
    match raw:
        case (RawHeading(level=1, text=Running() as text), *_) if text.tekst:
            rest = raw[1:]
        case _:
            if source:
                builder.report.error(
                    "B007",
                    Span(source.name),
                    "de tekst begint niet met een titel",
                    "begin met '# ' en de titel van de deal",
                )
            text, rest = Running((), Placement(f"{folder}/{PREAMBLE}")), raw
    return builder.alinea("titel", 0, text), tuple(rest)
