"""Gazette: a deal or document as a PDF for people, screen readers and archives (PDF/UA-1 and PDF/A-3a).

The template gets the model of the gazette as JSON only, so no word of a deal is ever parsed as markup.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path, PurePosixPath

import msgspec
import typst

from dealpers.corpus.corpus import Corpus
from dealpers.model import Document, Stuk
from dealpers.model.finding import DealsError
from dealpers.parse.soorten import dated
from dealpers.render.gazette.document import gazette_of
from dealpers.render.gazette.fonts import STANDARDS, faces_of
from dealpers.render.gazette.layout import AS_PUBLISHED, Layout
from dealpers.render.gazette.line_ends import LineEnds
from dealpers.render.gazette.model import (
    Block,
    Continuation,
    Gazette,
    ItemList,
    Paragraph,
    Register,
    Signatures,
    SignedColumns,
    Table,
)
from dealpers.render.gazette.post_processing import finished
from dealpers.render.gazette.widths import Widths

_FAMILIES = ("Source Sans 3", "Source Serif 4")
_TRIES = 4  # a try holds more blocks whole than the last; a note that still strays exceeds half a page
_BLANKS = 2  # Typst evicts cache entries unused for ten documents; two blanks per deal leave four deals cached
_UNDATED = date(2000, 1, 1)  # PDF requires a date; the clock would change the file at every build
_MIME = {
    ".csv": "text/csv",
    ".json": "application/json",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".xml": "application/xml",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
}
_RELATIONS = {".md": "source", ".pdf": "supplement", ".txt": "source", ".yaml": "source", ".yml": "source"}


@dataclass(frozen=True, kw_only=True)
class GazetteJob:
    """Deal or document to typeset, with the files to embed by name; an equal ``key`` means an equal PDF."""

    stuk: Stuk
    corpus: Corpus
    files: Mapping[str, bytes] = field(default_factory=dict)
    layout: Layout = AS_PUBLISHED

    @cached_property
    def model(self) -> Gazette:
        """Model of the gazette before the first try."""
        return gazette_of(self.stuk, self.corpus, self.layout)

    @cached_property
    def key(self) -> bytes:
        """Bytes of all inputs of the PDF, other than the program, its templates and its fonts."""
        files = {name: hashlib.sha256(content).hexdigest() for name, content in sorted(self.files.items())}
        return msgspec.json.encode((self.model, files, self.timestamp))

    @property
    def timestamp(self) -> int:
        """Noon of the day of publication or signing, or of the date of a document, in seconds since 1970."""
        day = _day(self.stuk) or _UNDATED
        return int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp())


class Typesetter:
    """Typesetter of gazettes with one template; holds the compiler and fonts, whose loading costs more than a deal."""

    def __init__(self, template_dir: Path) -> None:
        template, fonts = template_dir / "gazet.typ", template_dir / "fonts"
        if not template.is_file():
            raise DealsError(f"het sjabloon {template} ontbreekt", "haal templates/gazet terug uit git")
        faces = faces_of(fonts)
        if missing := [family for family in _FAMILIES if family not in faces.families()]:
            raise DealsError(f"{' en '.join(missing)} ontbreekt in {fonts}", "haal templates/gazet/fonts terug uit git")
        self._compiler = typst.Compiler(template, root=template_dir, font_paths=faces, ignore_system_fonts=True)
        blank = template_dir / "leeg.typ"
        self._widths = Widths(fonts)
        self._blank = typst.Compiler(blank, root=template_dir, font_paths=faces, ignore_system_fonts=True)

    def pdf(self, job: GazetteJob) -> bytes:
        """PDF with its files embedded; raises ``DealsError`` if Typst fails or warns."""
        attached = [_attachment(name, content) for name, content in sorted(job.files.items())]
        binary = {name: content for name, content in job.files.items() if not _text(content)}
        model, strays = job.model, frozenset[str]()
        for _ in range(_TRIES):
            if strays:
                model = gazette_of(job.stuk, job.corpus, job.layout, strays)
            fitted = LineEnds(self._widths.word, job.layout.columns).gazette(model)
            pdf = self._typeset(job, msgspec.json.encode({"deal": fitted, "bijlagen": attached}))
            stray = strays.union(json.loads(self._compiler.query("<verdwaald>", field="value", one=True)))
            if stray == strays:
                break
            strays = stray
        for _ in range(_BLANKS):
            self._blank.compile(format="pdf")
        return finished(pdf, tuple(_row_heads(model.blokken)), binary)

    def _typeset(self, job: GazetteJob, data: bytes) -> bytes:
        try:
            pdf, warnings = self._compiler.compile_with_warnings(
                format="pdf",
                sys_inputs={"data": data.decode()},
                pdf_standards=[*STANDARDS],
                timestamp=job.timestamp,
            )
        except typst.TypstError as error:
            raise DealsError(f"{job.stuk.id} is niet te drukken: {error.message}", "; ".join(error.hints)) from error
        if warnings:
            message, hints = warnings[0].message, "; ".join(warnings[0].hints)
            raise DealsError(f"{job.stuk.id} is niet goed gedrukt: {message}", hints)
        assert isinstance(pdf, bytes), "one PDF comes back, not pages"
        return pdf


def _day(stuk: Stuk) -> date | None:
    if isinstance(stuk, Document):
        return dated(stuk)
    published = stuk.feiten.staatscourant
    return published.datum if published else stuk.feiten.ondertekend


def _row_heads(blocks: tuple[Block, ...]) -> Iterator[bool]:
    """Row header flag of each table, in reading order: true if the first cell of a row is its header."""
    for block in blocks:
        match block:
            case Table() | SignedColumns() | Signatures() | Register():
                yield block.rijkop
            case Paragraph():
                yield from _row_heads(block.vooraf)
            case ItemList():
                yield from _row_heads(block.vooraf)
                for item in block.onderdelen:
                    yield from _row_heads(item.blokken)
            case Continuation():
                yield from _row_heads(block.blokken)


def _attachment(name: str, content: bytes) -> dict[str, str]:
    """File to embed; a binary or empty file gets its content in post-processing."""
    suffix = PurePosixPath(name).suffix.lower()
    return {
        "naam": name,
        "data": _text(content) or " ",
        "mime": _MIME.get(suffix, "application/octet-stream"),
        "relatie": _RELATIONS.get(suffix, "data"),
    }


def _text(content: bytes) -> str | None:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return None
