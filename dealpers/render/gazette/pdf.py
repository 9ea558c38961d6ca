"""The gazette: a deal as a PDF that people, screen readers and archives can read (PDF/UA-1 and PDF/A-3a).

The template gets the print model as JSON and nothing else, so no word of a deal is ever read as markup.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath
from typing import Literal

import typst

from dealpers.corpus.corpus import Corpus
from dealpers.model import Deal
from dealpers.model.finding import DealsError
from dealpers.render.gazette.finishing import finished
from dealpers.render.gazette.layout import AS_PUBLISHED, Layout
from dealpers.render.gazette.model import print_model
from dealpers.render.gazette.text import Json, Record

__all__ = ["Printer", "job", "print_model"]

_STANDARDS: list[Literal["ua-1", "a-3a"]] = ["ua-1", "a-3a"]
_FAMILIES = ("Source Sans 3", "Source Serif 4")
_TRIES = 4  # each keeps more of the text whole, so it ends; a note that strays then is longer than half a page
_STEPS = 3  # Typst forgets what was not used for ten documents; with these between two deals, it keeps three of them
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


class Printer:
    """Prints deals with one template; keeps the compiler and the fonts, which cost more than a deal."""

    def __init__(self, template_dir: Path) -> None:
        template, fonts = template_dir / "gazet.typ", template_dir / "fonts"
        if not template.is_file():
            raise DealsError(f"het sjabloon {template} ontbreekt", "haal templates/gazet terug uit git")
        # Typst's own fonts stay at hand for signs that ours lack.
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

    def pdf(
        self,
        deal: Deal,
        corpus: Corpus,
        attachments: Mapping[str, bytes] | None = None,
        layout: Layout = AS_PUBLISHED,
    ) -> bytes:
        """The deal as a PDF with ``attachments`` (name to content) in it; ``DealsError`` when it fails."""
        attached = [_attachment(name, content) for name, content in sorted((attachments or {}).items())]
        files = {name: content for name, content in (attachments or {}).items() if not _text(content)}
        strays: frozenset[str] = frozenset()
        for _ in range(_TRIES):
            model = print_model(deal, corpus, layout, strays)
            printed = self._set(deal, {"deal": model, "bijlagen": [*attached]})
            found = strays.union(json.loads(self._compiler.query("<verdwaald>", field="value", one=True)))
            if found == strays:
                break
            strays = found
        for _ in range(_STEPS):
            self._blank.compile(format="pdf")
        return finished(printed, [*_row_heads(model)], files)

    def _set(self, deal: Deal, data: Record) -> bytes:
        try:
            printed, warnings = self._compiler.compile_with_warnings(
                format="pdf",
                sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
                pdf_standards=[*_STANDARDS],
                timestamp=_timestamp(deal),
            )
        except typst.TypstError as error:
            raise DealsError(f"{deal.id} is niet te drukken: {error.message}", "; ".join(error.hints)) from error
        if warnings:
            raise DealsError(f"{deal.id} is niet goed gedrukt: {warnings[0].message}", "; ".join(warnings[0].hints))
        assert isinstance(printed, bytes), "one PDF comes back, not pages"
        return printed


def job(deal: Deal, corpus: Corpus, attachments: Mapping[str, bytes], layout: Layout = AS_PUBLISHED) -> bytes:
    """All that the PDF of a deal depends on beside the program, its templates and fonts: the same job, the same PDF."""
    files = {name: hashlib.sha256(content).hexdigest() for name, content in attachments.items()}
    asked = [print_model(deal, corpus, layout), files, _timestamp(deal)]
    return json.dumps(asked, ensure_ascii=False, sort_keys=True).encode()


def _row_heads(part: Json) -> Iterator[bool]:
    """For each table of a print model, in reading order, whether the first cell of a row is its head."""
    if isinstance(part, dict):
        if "rijkop" in part:
            yield part["rijkop"] is True
        part = [*part.values()]
    if isinstance(part, list):
        for each in part:
            yield from _row_heads(each)


def _attachment(name: str, content: bytes) -> Record:
    """A file to embed; what is no text, or empty, gets its place here, and its content when the PDF is finished."""
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


def _timestamp(deal: Deal) -> int:
    """The day of publication or signing, as seconds since 1970."""
    published = deal.feiten.staatscourant
    day = published.datum if published else deal.feiten.ondertekend or _UNDATED
    return int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp())
