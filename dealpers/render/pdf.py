"""The gazette: a deal as a PDF that people, screen readers and archives can read (PDF/UA-1 and PDF/A-3a).

The template gets the print model as JSON and nothing else, so no word of a deal is ever read as markup.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath
from typing import Literal

import typst

from dealpers.diagnostics import DealsError
from dealpers.model import Deal
from dealpers.render.layout import AS_PUBLISHED, Layout
from dealpers.render.printmodel import print_model
from dealpers.render.printtext import Json, Record
from dealpers.render.rowheads import with_row_heads
from dealpers.resolve import Corpus

__all__ = ["Printer", "print_model"]

_STANDARDS: list[Literal["ua-1", "a-3a"]] = ["ua-1", "a-3a"]
_FAMILIES = ("Source Sans 3", "Source Serif 4")
_TRIES = 4  # each keeps more of the text whole, so it ends; a note that strays then is longer than half a page
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
_SOURCES = frozenset({".md", ".txt", ".yaml", ".yml"})


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

    def pdf(
        self,
        deal: Deal,
        corpus: Corpus,
        attachments: Mapping[str, bytes] | None = None,
        layout: Layout = AS_PUBLISHED,
    ) -> bytes:
        """The deal as a PDF with ``attachments`` (name to content) in it; ``DealsError`` when it fails."""
        attached: list[Json] = [_attachment(name, content) for name, content in sorted((attachments or {}).items())]
        strays: frozenset[str] = frozenset()
        for _ in range(_TRIES):
            model = print_model(deal, corpus, layout, strays)
            printed = self._set(deal, {"deal": model, "bijlagen": attached})
            found = strays.union(json.loads(self._compiler.query("<verdwaald>", field="value", one=True)))
            if found == strays:
                break
            strays = found
        return with_row_heads(printed, [*_row_heads(model)])

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


def _row_heads(part: Json) -> Iterator[bool]:
    """For each table of a print model, in reading order, whether the first cell of a row is its head."""
    if isinstance(part, dict):
        if part.get("soort") == "tabel":
            yield part["rijkop"] is True
        part = [*part.values()]
    if isinstance(part, list):
        for each in part:
            yield from _row_heads(each)


def _attachment(name: str, content: bytes) -> dict[str, Json]:
    """A file to embed; JSON knows no bytes, so what is no text travels as numbers."""
    suffix = PurePosixPath(name).suffix.lower()
    try:
        data: Json = content.decode()
    except UnicodeDecodeError:
        data = [*content]
    return {
        "naam": name,
        "data": data,
        "mime": _MIME.get(suffix, "application/octet-stream"),
        "relatie": "source" if suffix in _SOURCES else "data",
    }


def _timestamp(deal: Deal) -> int:
    """The day of publication or signing, as seconds since 1970."""
    published = deal.feiten.staatscourant
    day = published.datum if published else deal.feiten.ondertekend or _UNDATED
    return int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp())
