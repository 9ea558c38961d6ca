"""Notes of a text by their marks, and tables by their places; report each one without a mark or place."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from dealpers.dutch.regex import regex
from dealpers.model import Node, Noot, Nootmark, Tabel, Tabelplaats, Tekst, Tree, alineas, annex_of, ids, table_of, walk
from dealpers.model.source import Span
from dealpers.parse.blocks import RawBlock, RawHeading, RawList, RawNote, RawTable, Running
from dealpers.parse.report import Report
from dealpers.parse.structure import Builder

NO_PLACE = "dit is geen plaats voor"
"""First words of the fault in a paragraph that is meant as the place of a table."""


def notes(tree: Tree, builder: Builder, part: Node | None = None) -> tuple[Noot, ...]:
    """Notes in the order of their marks; a mark without text or a text without mark is a fault.

    ``part`` is the annex that the builder read, because an annex has separate notes.
    """
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
    called: dict[str, str] = {}  # first paragraph that calls a note, by label
    for alinea in (alinea for alinea in alineas(part or tree, tree) if alinea.nootmarken):
        span = alinea.span
        table = table_of(alinea, tree)
        of_table = {note.label for note in table.noten} if table else set()
        for label in (mark for mark in alinea.nootmarken if mark not in of_table):
            if label not in texts:
                builder.report.error(
                    "B008",
                    span,
                    f"bij het merkteken [^{label}] hoort geen noot",
                    f"voeg '[^{label}]: …' toe",
                )
            else:
                called.setdefault(label, alinea.id)
    for label, raw in texts.items():
        if label not in called:
            builder.report.error(
                "B008",
                raw.text.span,
                f"nergens in de tekst staat het merkteken van noot {label}",
                f"zet [^{label}] in de tekst",
            )
    order = [*called, *(label for label in texts if label not in called)]
    return tuple(_note(texts[label], called.get(label, ""), builder) for label in order)


def _note(raw: RawNote, caller: str, builder: Builder) -> Noot:
    """Note; a note mark inside a note stays text, because notes that call each other would recurse."""
    unique = builder.claim(f"{builder.prefix}noot-{ids.label_slug(raw.label) or 'teken'}")
    text = _without_marks(raw.text, builder.report)
    more = tuple(_plain(block, builder.report) for block in raw.more)
    alinea = builder.alinea(unique, 1, text)
    return Noot(
        id=unique,
        label=raw.label,
        alinea=alinea,
        meer=builder.blocks(unique, (block for block in more if block), 2),
        bij=caller,
    )


def _plain(block: RawBlock, report: Report) -> RawBlock | None:
    """Block of a note as paragraph or list, without note marks; None for a table."""
    match block:
        case Running():
            return _without_marks(block, report)
        case RawList():
            items = (
                replace(item, blocks=tuple(inner for raw in item.blocks if (inner := _plain(raw, report))))
                for item in block.items
            )
            return RawList(tuple(items))
        case RawHeading():
            hint = "schrijf haar als gewone alinea"
            report.error("B008", block.text.span, "in een noot staat een kop", hint)
            return _without_marks(block.text, report)
        case RawTable():
            report.error("B008", block.span, "in een noot staat een tabel", "zet de tabel in de tekst zelf")
    return None


def _without_marks(text: Running, report: Report) -> Running:
    if not any(isinstance(run, Nootmark) for run in text.inhoud):
        return text
    hint = "zet de ene noot in de andere, voluit"
    report.error("B008", text.span, "in een noot staat een merkteken van een noot", hint)
    plain = (Tekst(f"[^{run.label}]") if isinstance(run, Nootmark) else run for run in text.inhoud)
    return replace(text, inhoud=tuple(plain))


def report_unplaced(tree: Tree, file: str, report: Report) -> None:
    """Report each table without a place, each place without a table, and each second place.

    ``file`` is the name of the file with the tables of the text; the tables of an annex are in a file beside the annex.
    """
    places = [node for node in walk(tree, tree) if isinstance(node, Tabelplaats)]
    known = {table.id for table in tree.tabellen}
    faulty = {fault.span.name.rpartition("/")[2] for fault in report.findings if fault.code in ("B003", "B004")}
    lost = [] if _words_lost(report) else [table for table in tree.tabellen if not _has_place(table, places)]
    for rank, place in enumerate(places):
        if place.tabel not in known:
            annex = annex_of(place.tabel, tree)
            near = sorted(_local_name(table) for table in known if annex_of(table, tree) == annex)
            there = f"{PurePosixPath(place.span.name).stem}.yml" if annex else file
            if there in faulty:
                continue
            message = f"{there} heeft geen {_local_name(place.tabel)}"
            hint = f"schrijf {' of '.join(f'{{{one}}}' for one in near)}" if near else f"zet de tabel in {there}"
            report.error("B008", place.span, message, hint)
            lost = lost[1:] if len(lost) == 1 else lost
        elif any(earlier.tabel == place.tabel for earlier in places[:rank]):
            report.error(
                "B008",
                place.span,
                f"{_local_name(place.tabel)} staat hier voor de tweede keer",
                "laat één plaats staan",
            )
    for table in lost:
        name = _local_name(table.id)
        hint = f"zet {{{name}}} op een eigen regel"
        if span := _meant_place(name, len(lost) == 1, tree):
            report.error("B008", span, f"{NO_PLACE} {name}", f"{hint}, en niets anders")
        else:
            report.error("B008", table.span, f"{name} heeft geen plaats in de tekst", hint)


def _has_place(table: Tabel, places: Iterable[Tabelplaats]) -> bool:
    return any(place.tabel == table.id for place in places)


def _words_lost(report: Report) -> bool:
    """True if a file of the text is missing or misplaced, and with it perhaps the place of a table."""
    return any(
        fault.code == "B007" or (fault.code == "B004" and fault.span.name.endswith((".md", "/artikelen")))
        for fault in report.findings
    )


_PIPES = regex(r"\|.*\|\s*", re.S)


def _meant_place(name: str, only: bool, tree: Tree) -> Span | None:
    """Place of the words that are meant as the place of a table: its name as it is not written, or its rows."""
    words = name.replace("-", "[ -]?")
    pattern = re.compile(rf"\{{{{1,2}}\s*{words}\s*\}}{{1,2}}|\A[\[(<]*{words}[\])>]*\Z", re.I)
    for alinea in alineas(tree, tree):
        if not ids.is_kind(alinea.id, "tabel"):
            if match := pattern.search(alinea.tekst):
                return alinea.plaats.span(*match.span())
            if only and _PIPES.fullmatch(alinea.tekst):
                return alinea.span
    return None


def _local_name(table: str) -> str:
    """Name of a table inside its text or annex: ``tabel-1`` for ``bijlage-2-tabel-1``."""
    return table[table.index("tabel-") :]
