"""One deal from the files of its folder: always a deal, with every fault that stood in the way of reading it."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from dealpers import ids
from dealpers.diagnostics import Diagnostic
from dealpers.model import Alinea, Deal, Herkomst, Noot, Nootmark, Tabel, Tabelplaats, Tekst, alineas, walk
from dealpers.parse import actielijnen, facts
from dealpers.parse.aanhef import divisions, parties, partners, terms
from dealpers.parse.blocks import RawBlock, RawHeading, RawNote, Running, read
from dealpers.parse.dates import dates_in
from dealpers.parse.report import Report
from dealpers.parse.structure import Builder, chapters
from dealpers.parse.tables import tables
from dealpers.source import Placement, Source, Span

FACTS, PREAMBLE, FINANCE = "deal.yml", "aanhef.md", "financien.yml"
PROVENANCE, EDITORIAL, ARTICLES = "herkomst.yml", "redactie.yml", "artikelen/"
_FILES = (FACTS, PREAMBLE, FINANCE, PROVENANCE, EDITORIAL)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A deal as far as it could be read, with what was wrong."""

    deal: Deal
    findings: tuple[Diagnostic, ...]


def parse_deal(deal_id: str, folder: str, sources: Mapping[str, Source]) -> Parsed:
    """Read a deal. ``sources`` has paths relative to ``folder``, its name for people; never raises on content."""
    report = Report(deal_id)
    builder = Builder(report)
    here = Span(f"{folder}/{FACTS}")
    feiten = facts.UNKNOWN
    if source := _required(FACTS, folder, sources, report):
        feiten = facts.facts(source, report)
    titel, inleiding, rest = _title(deal_id, folder, sources, builder)
    aanhef = divisions(rest, builder)
    articles: list[RawBlock] = []
    names = sorted(name for name in sources if name.startswith(ARTICLES) and name.endswith(".md"))
    for name in names:
        articles += read(sources[name], report)
    if not names:
        report.error(
            "B004",
            replace(here, name=f"{folder}/{ARTICLES.rstrip('/')}"),
            "er zijn geen artikelen",
            "maak artikelen/01-….md",
        )
    hoofdstukken = chapters(articles, builder)
    tabellen = tables(sources[FINANCE], builder, report) if FINANCE in sources else ()
    herkomst = _provenance(folder, sources, report)
    _report_unknown(folder, sources, herkomst, report)
    deal = Deal(
        id=deal_id,
        feiten=feiten,
        titel=titel,
        inleiding=builder.blocks("titel", inleiding),
        aanhef=aanhef,
        hoofdstukken=hoofdstukken,
        tabellen=tabellen,
        noten=(),
        partijen=parties(aanhef),
        partners=partners(aanhef),
        begrippen=terms(aanhef),
        actielijnen=actielijnen.action_lines(a for h in hoofdstukken for a in h.artikelen),
        tijdstippen=(),
        aanvaard=facts.acceptances(sources[EDITORIAL], report) if EDITORIAL in sources else (),
        herkomst=herkomst,
    )
    deal = replace(deal, noten=_notes(deal, builder))
    _report_unplaced(deal, tabellen, report)
    deal = replace(deal, tijdstippen=tuple(date for text in alineas(deal, deal) for date in dates_in(text)))
    return Parsed(deal, tuple(report.findings))


def _required(name: str, folder: str, sources: Mapping[str, Source], report: Report) -> Source | None:
    if name not in sources:
        report.error(
            "B004",
            Span(f"{folder}/{name}"),
            f"het bestand {name} ontbreekt",
            "maak het, of haal het terug uit git",
        )
    return sources.get(name)


def _title(
    deal_id: str, folder: str, sources: Mapping[str, Source], builder: Builder
) -> tuple[Alinea, tuple[RawBlock, ...], tuple[RawBlock, ...]]:
    """The title, what stands under it before the first division, and the divisions."""
    source = _required(PREAMBLE, folder, sources, builder.report)
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
    cut = next((at for at, block in enumerate(rest) if isinstance(block, RawHeading)), len(rest))
    return builder.alinea("titel", 0, text), tuple(rest[:cut]), tuple(rest[cut:])


def _provenance(folder: str, sources: Mapping[str, Source], report: Report) -> Herkomst | None:
    if PROVENANCE not in sources:
        return None
    herkomst = facts.provenance(sources[PROVENANCE], report)
    if herkomst is None or not herkomst.bestand:
        return herkomst
    if herkomst.bestand not in sources:
        report.error(
            "B004",
            herkomst.span,
            f"het bestand {folder}/{herkomst.bestand} ontbreekt",
            "zet de brontekst ernaast",
        )
        return herkomst
    return replace(herkomst, tekst=sources[herkomst.bestand].text)


def _notes(deal: Deal, builder: Builder) -> tuple[Noot, ...]:
    """The notes in the order of their marks; a mark without text or a text without mark is a fault."""
    texts: dict[str, RawNote] = {}
    for raw in builder.notes:
        if raw.label in texts:
            builder.report.error(
                "B008",
                raw.text.span,
                f"noot {raw.label} heeft hier een tweede tekst",
                "geef elke noot een eigen merkteken",
            )
        texts.setdefault(raw.label, raw)
    of_tables = {note.label for table in deal.tabellen for note in table.noten}
    called: dict[str, None] = {}
    for alinea in alineas(deal, deal):
        span = alinea.span
        for label in alinea.nootmarken:
            if label not in texts and not (alinea.id.startswith("tabel-") and label in of_tables):
                builder.report.error(
                    "B008",
                    span,
                    f"bij het merkteken [^{label}] hoort geen noot",
                    f"voeg '[^{label}]: …' toe",
                )
            elif label in called:
                builder.report.error(
                    "B008",
                    span,
                    f"het merkteken [^{label}] staat er twee keer",
                    "geef elke noot een eigen merkteken",
                )
            if label in texts:
                called[label] = None
    for label, raw in texts.items():
        if label not in called:
            builder.report.error(
                "B008",
                raw.text.span,
                f"nergens in de tekst staat het merkteken van noot {label}",
                f"zet [^{label}] in de tekst",
            )
    order = [*called, *(label for label in texts if label not in called)]
    return tuple(_note(texts[label], builder) for label in order)


def _note(raw: RawNote, builder: Builder) -> Noot:
    """A note; a mark in it stays as text, for notes that call each other have no end."""
    unique = builder.claim(f"noot-{ids.label_slug(raw.label) or 'teken'}")
    text = raw.text
    if any(isinstance(run, Nootmark) for run in text.inhoud):
        builder.report.error(
            "B008", text.span, "in een noot staat een merkteken van een noot", "zet de ene noot in de andere, voluit"
        )
        plain = (Tekst(f"[^{run.label}]") if isinstance(run, Nootmark) else run for run in text.inhoud)
        text = replace(text, inhoud=tuple(plain))
    return Noot(unique, raw.label, builder.alinea(unique, 1, text))


def _report_unplaced(deal: Deal, tabellen: tuple[Tabel, ...], report: Report) -> None:
    places = [node for node in walk(deal, deal) if isinstance(node, Tabelplaats)]
    known = {table.id for table in tabellen}
    for rank, place in enumerate(places):
        if place.tabel not in known:
            report.error(
                "B008",
                place.span,
                f"financien.yml heeft geen {place.tabel}",
                f"tabellen: {', '.join(sorted(known)) or 'geen'}",
            )
        elif any(earlier.tabel == place.tabel for earlier in places[:rank]):
            report.error("B008", place.span, f"{place.tabel} staat hier voor de tweede keer", "laat één plaats staan")
    for table in tabellen:
        if all(place.tabel != table.id for place in places):
            report.error(
                "B008",
                table.span,
                f"{table.id} heeft geen plaats in de tekst",
                f"zet {{{table.id}}} op een eigen regel",
            )


def _report_unknown(folder: str, sources: Mapping[str, Source], herkomst: Herkomst | None, report: Report) -> None:
    known = {*_FILES, herkomst.bestand if herkomst else ""}
    for name in sources:
        if name in known or (name.startswith(ARTICLES) and name.endswith(".md") and name.count("/") == 1):
            continue
        near = difflib.get_close_matches(PurePosixPath(name).name, _FILES, 1, 0.6)
        hint = f"bedoelt u {near[0]}?" if near else f"bekend zijn {', '.join(_FILES)} en {ARTICLES}*.md"
        report.error("B007", Span(f"{folder}/{name}"), "dit bestand hoort niet in de map van een deal", hint)
