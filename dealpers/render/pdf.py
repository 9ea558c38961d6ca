"""The gazette: a deal as a PDF that people, screen readers and archives can read (PDF/UA-1 and PDF/A-3a).

The template gets the print model as JSON and nothing else, so no word of a deal is ever read as markup.
"""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath
from typing import Literal

import typst

from dealpers.diagnostics import DealsError
from dealpers.model import Deal
from dealpers.render.printmodel import print_model
from dealpers.render.printtext import Json
from dealpers.resolve import Corpus

__all__ = ["Printer", "print_model"]

_STANDARDS: list[Literal["ua-1", "a-3a"]] = ["ua-1", "a-3a"]
_FAMILIES = ("Source Sans 3", "Source Serif 4")
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

    def pdf(self, deal: Deal, corpus: Corpus, attachments: Mapping[str, bytes] | None = None) -> bytes:
        """The deal as a PDF with ``attachments`` (name to content) in it; ``DealsError`` when it fails."""
        data = {
            "deal": print_model(deal, corpus),
            "bijlagen": [_attachment(name, content) for name, content in sorted((attachments or {}).items())],
        }
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
