"""The gazette: a deal as a PDF that people, screen readers and archives can read (PDF/UA-1 and PDF/A-3a).

The template gets the gazette's model as JSON and nothing else, so no word of a deal is ever read as markup.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Literal

import typst

from dealpers.corpus.corpus import Corpus
from dealpers.model import Deal
from dealpers.model.finding import DealsError
from dealpers.render.gazette.document import gazette_of
from dealpers.render.gazette.finishing import finished
from dealpers.render.gazette.layout import AS_PUBLISHED, Layout
from dealpers.render.gazette.model import Block, Continuation, Gazette, ItemList, Paragraph, Register, Signatures, Table

_STANDARDS: list[Literal["ua-1", "a-3a"]] = ["ua-1", "a-3a"]
_FAMILIES = ("Source Sans 3", "Source Serif 4")
_TRIES = 4  # each keeps more of the text whole, so it ends; a note that strays then is longer than half a page
_BLANKS = 3  # Typst forgets what ten documents did not use; with these between two deals it remembers three of them
_UNDATED = date(2000, 1, 1)  # the PDF must bear a date; a clock would make every build another file
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


@dataclass(frozen=True)
class GazetteJob:
    """A deal to typeset, with the files to embed by name; the same ``key`` means the same PDF."""

    deal: Deal
    corpus: Corpus
    files: Mapping[str, bytes] = field(default_factory=dict)
    layout: Layout = AS_PUBLISHED

    @cached_property
    def model(self) -> Gazette:
        """The gazette before any try."""
        return gazette_of(self.deal, self.corpus, self.layout)

    @cached_property
    def key(self) -> bytes:
        """All from which the PDF follows, beside the program, its templates and its fonts."""
        files = {name: hashlib.sha256(content).hexdigest() for name, content in self.files.items()}
        return json.dumps([asdict(self.model), files, self.timestamp], ensure_ascii=False, sort_keys=True).encode()

    @property
    def timestamp(self) -> int:
        """Noon of the day of publication or signing, in seconds since 1970."""
        published = self.deal.feiten.staatscourant
        day = published.datum if published else self.deal.feiten.ondertekend or _UNDATED
        return int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp())


class Typesetter:
    """Typesets gazettes with one template; holds the compiler and the fonts, which cost more than a deal."""

    def __init__(self, template_dir: Path) -> None:
        template, fonts = template_dir / "gazet.typ", template_dir / "fonts"
        if not template.is_file():
            raise DealsError(f"het sjabloon {template} ontbreekt", "haal templates/gazet terug uit git")
        # Typst's own fonts stay at hand for characters that ours lack.
        faces = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=True,
            font_paths=[fonts] if fonts.is_dir() else [],
        )
        if missing := [family for family in _FAMILIES if family not in faces.families()]:
            raise DealsError(f"{' en '.join(missing)} ontbreekt in {fonts}", "haal templates/gazet/fonts terug uit git")
        self._compiler = typst.Compiler(template, root=template_dir, font_paths=faces, ignore_system_fonts=True)
        blank = template_dir / "leeg.typ"
        self._blank = typst.Compiler(blank, root=template_dir, font_paths=faces, ignore_system_fonts=True)

    def pdf(self, job: GazetteJob) -> bytes:
        """The gazette as a PDF with its files embedded; raises ``DealsError`` if Typst fails or warns."""
        attached = [_attachment(name, content) for name, content in sorted(job.files.items())]
        binary = {name: content for name, content in job.files.items() if not _text(content)}
        model, strays = job.model, frozenset[str]()
        for _ in range(_TRIES):
            if strays:
                model = gazette_of(job.deal, job.corpus, job.layout, strays)
            pdf = self._typeset(job, {"deal": asdict(model), "bijlagen": attached})
            stray = strays.union(json.loads(self._compiler.query("<verdwaald>", field="value", one=True)))
            if stray == strays:
                break
            strays = stray
        for _ in range(_BLANKS):
            self._blank.compile(format="pdf")
        return finished(pdf, tuple(_row_heads(model.blokken)), binary)

    def _typeset(self, job: GazetteJob, data: Mapping[str, object]) -> bytes:
        try:
            pdf, warnings = self._compiler.compile_with_warnings(
                format="pdf",
                sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
                pdf_standards=[*_STANDARDS],
                timestamp=job.timestamp,
            )
        except typst.TypstError as error:
            raise DealsError(f"{job.deal.id} is niet te drukken: {error.message}", "; ".join(error.hints)) from error
        if warnings:
            message, hints = warnings[0].message, "; ".join(warnings[0].hints)
            raise DealsError(f"{job.deal.id} is niet goed gedrukt: {message}", hints)
        assert isinstance(pdf, bytes), "one PDF comes back, not pages"
        return pdf


def _row_heads(blocks: tuple[Block, ...]) -> Iterator[bool]:
    """For each table, in reading order, whether the first cell of a row is its head."""
    for block in blocks:
        match block:
            case Table() | Signatures() | Register():
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
    """A file to embed; a file that is no text, or empty, gets its content when the PDF is finished."""
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
