"""Annexes of a deal: signed text in Markdown, or a received PDF with its entry in ``bijlagen.yml``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from dealpers.dutch.regex import regex
from dealpers.model import OPENBAAR, Bijlage, Node, Noot, OntvangenBijlage, Openbaarheid, Tabel, Tree, ids
from dealpers.model.source import Placement, Received, Source, Span
from dealpers.model.veld import Veld
from dealpers.parse import facts
from dealpers.parse.blocks import RawHeading, Running, read
from dealpers.parse.notes import notes
from dealpers.parse.records import Reading, read_file
from dealpers.parse.report import Report
from dealpers.parse.sections import annex_parts
from dealpers.parse.structure import Builder
from dealpers.parse.stukken import report_checksum
from dealpers.parse.tables import tables

FOLDER = "bijlagen/"
REGISTER = "bijlagen/bijlagen.yml"
_NAME = regex(r"bijlagen/(?P<rank>\d{2})-[a-z0-9]+(?:-[a-z0-9]+)*\.(?P<kind>md|yml|pdf)")
_LABEL = regex(
    r"(?:bijlagen?|annex|appendix|aanhangsel|protocol|addendum)[\s\u00a0]+(?:(?:nr\.?|nummer|no\.?)[\s\u00a0]*)?"
    r"((?-i:\d{1,3}(?:\.\d{1,2})?(?:[a-z]{0,2}|[A-Z])|[A-Z]|[IVXL]{1,7}))(?![\w-])",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Annexes:
    """Annexes that could be read, with their tables, and the builder of each for its notes."""

    bijlagen: tuple[Bijlage, ...] = ()
    ontvangen: tuple[OntvangenBijlage, ...] = ()
    tabellen: tuple[Tabel, ...] = ()
    builders: tuple[Builder, ...] = ()

    def notes(self, tree: Tree) -> tuple[Noot, ...]:
        """Notes of every annex; each annex has a separate series of marks."""
        read_by: tuple[tuple[Node, Builder], ...] = tuple(zip(self.bijlagen, self.builders, strict=True))
        return tuple(note for annex, builder in read_by for note in notes(tree, builder, annex))


@dataclass(frozen=True, slots=True, kw_only=True)
class Bijlageregel:
    """Entry of ``bijlagen.yml``: facts of one annex that its file does not hold."""

    bestand: Annotated[str, Veld(uitleg="het bestand in deze map", voorbeeld="02-brief.pdf")]
    titel: Annotated[str, Veld(uitleg="de titel van een ontvangen bijlage")] = ""
    van: Annotated[str, Veld(uitleg="van wie zij komt")] = ""
    datum: Annotated[date | None, Veld(uitleg="de dag die erop staat", voorbeeld="2024-03-12")] = None
    sha256: Annotated[str, Veld(uitleg="de controlesom van het bestand")] = ""
    openbaarheid: Annotated[Openbaarheid, Veld(samen=True)] = OPENBAAR


@dataclass(frozen=True, slots=True)
class Bijlagenregister:
    """Register of the annexes of a deal (``bijlagen.yml``)."""

    bijlagen: Annotated[tuple[Bijlageregel, ...], Veld(uitleg="de bijlagen", verplicht=True, wat="bijlage")] = ()


_Entry = Reading[Bijlageregel]


def annexes(sources: Mapping[str, Source], received: Mapping[str, Received], builder: Builder) -> Annexes:
    """Annexes of the folder, in the order of the file names."""
    report = builder.report
    register = _register(sources[REGISTER], report) if REGISTER in sources else {}
    bijlagen: list[Bijlage] = []
    ontvangen: list[OntvangenBijlage] = []
    tabellen: list[Tabel] = []
    builders: list[Builder] = []
    ranks: dict[str, str] = {}
    names = sorted(name for name in (*sources, *received) if name.startswith(FOLDER) and name != REGISTER)
    for name in names:
        span = Span(name=sources[name].name if name in sources else received[name].name)
        match = _NAME.fullmatch(name)
        if match is None or (match["kind"] == "pdf") is not (name in received):
            hint = "noem het naar volgorde en inhoud, zoals bijlagen/01-projecten.md of bijlagen/02-brief.pdf"
            report.error("B005", span, "dit is geen naam van een bijlage", hint)
            continue
        if match["kind"] == "yml":
            if name.replace(".yml", ".md") not in sources:
                hint = "zet de tabellen van een bijlage in een bestand met de naam van haar tekst"
                report.error("B007", span, "bij deze tabellen hoort geen bijlage", hint)
            continue
        if (other := ranks.setdefault(match["rank"], name)) != name:
            report.error("B005", span, f"{other} heeft hetzelfde nummer", "geef elke bijlage een eigen nummer")
        rank, entry = int(match["rank"]), register.pop(name, None)
        if match["kind"] == "pdf":
            if annex := _received(received[name], rank, name, entry, builder):
                ontvangen.append(annex)
            continue
        shown = facts.careful(entry.value.openbaarheid, entry.given) if entry and entry.value else OPENBAAR
        _report_stated_twice(entry, report)
        bijlage, tree = _text(sources[name], rank, shown, builder)
        beside = sources.get(name.replace(".md", ".yml"))
        tabellen += tables(beside, tree, report) if beside else ()
        bijlagen.append(bijlage)
        builders.append(tree)
    for path, entry in register.items():
        message = f"het bestand {path} is er niet"
        report.error("B004", entry.place("bestand"), message, "zet het in bijlagen/, of verwijder de regel")
    return Annexes(
        bijlagen=tuple(bijlagen), ontvangen=tuple(ontvangen), tabellen=tuple(tabellen), builders=tuple(builders)
    )


def _text(source: Source, rank: int, shown: Openbaarheid, builder: Builder) -> tuple[Bijlage, Builder]:
    """Annex as signed text: its heading, the blocks below the heading, its sections and articles."""
    report = builder.report
    raw = read(source, report)
    match raw:
        case (RawHeading(level=1, text=Running() as text), *_) if text.tekst:
            raw = raw[1:]
        case _:
            hint = "begin met '# ' en de kop van de bijlage, zoals '# Bijlage 1 – Projecten'"
            report.error("B007", Span(name=source.name), "een bijlage begint met haar titel", hint)
            text = Running((), Placement(source.name))
    for block in raw:
        if isinstance(block, RawHeading) and block.level == 1:
            report.error("B007", block.text.span, "een bijlage heeft één titel", "geef deze kop twee hekjes: '## …'")
    label = _LABEL.match(text.tekst)
    unique = builder.claim(f"bijlage-{ids.label_slug(label[1]) if label else rank}")
    inner = builder.inside(unique)
    cut = next((index for index, block in enumerate(raw) if isinstance(block, RawHeading)), len(raw))
    annex = Bijlage(
        id=unique,
        volgnummer=rank,
        nummer=label[1] if label else "",
        kop=inner.alinea(unique, 0, text),
        blokken=inner.blocks(unique, raw[:cut]),
        paragrafen=annex_parts(raw[cut:], "", inner),
        openbaarheid=shown,
        span=text.span if text.tekst else Span(name=source.name),
    )
    return annex, inner


def _register(source: Source, report: Report) -> dict[str, _Entry]:
    """Entries of ``bijlagen.yml`` by the path of the file that each is about."""
    reading = read_file(Bijlagenregister, source, report)
    out: dict[str, _Entry] = {}
    for entry in reading.parts["bijlagen"] if reading else ():
        file = entry.value.bestand if entry.value else ""
        if f"{FOLDER}{file}" in out:
            report.error("B005", entry.place("bestand"), f"{file} staat hier twee keer", "laat één regel staan")
        elif file:
            out[f"{FOLDER}{file}"] = entry
    return out


def _report_stated_twice(entry: _Entry | None, report: Report) -> None:
    """Report facts in the register that the text of an annex states itself; only its disclosure belongs there."""
    for name in ("titel", "van", "datum", "sha256") if entry else ():
        if entry and name in entry.given:
            hint = "verwijder dit veld; alleen 'openbaar' en 'embargo' horen hier bij een bijlage in Markdown"
            report.error("B005", entry.place(name), "dit zegt de tekst van de bijlage zelf", hint)


def _received(file: Received, rank: int, name: str, entry: _Entry | None, builder: Builder) -> OntvangenBijlage | None:
    """Received annex; None for a file without entry in the register, because a title is required."""
    report = builder.report
    if entry is None or entry.value is None:
        base = name.removeprefix(FOLDER)
        hint = f"voeg toe: '- bestand: {base}', met titel, van, datum en 'sha256: {file.sha256}'"
        report.error("B004", Span(name=file.name), f"bijlagen.yml noemt {base} niet", hint)
        return None
    for field in ("titel", "van", "datum", "sha256"):
        if field not in entry.given:
            hint = f"voeg een regel '{field}: {file.sha256 if field == 'sha256' else '…'}' toe"
            report.error("B004", entry.span, f"bijlage: het veld '{field}' ontbreekt", hint)
    row = entry.value
    report_checksum(entry, row.sha256, file, report)
    return OntvangenBijlage(
        id=builder.claim(f"bijlage-{rank}"),
        volgnummer=rank,
        bestand=name,
        titel=row.titel,
        van=row.van,
        datum=row.datum,
        sha256=file.sha256,
        grootte=len(file.data),
        paginas=file.pages,
        openbaarheid=facts.careful(row.openbaarheid, entry.given),
        span=entry.place("bestand"),
    )
