"""Advice about a PDF outside the folders of received documents."""

import re
from pathlib import PurePath

from dealpers.build.program import command


def pdf_hint(within: PurePath, name: str, checksum: str) -> str:
    """Advice where a PDF belongs, by its path below the content, with its checksum for ``bijlagen.yml``."""
    if within.parts[0] != "deals" or len(within.parts) < len(("deals", "naam", "stuk.pdf")):
        return f"lees de tekst met: {command(f'import {name}')}, en haal de PDF hier weg"
    _, deal, kind, *rest = within.parts
    text = f"{kind}/{PurePath(rest[0]).stem}/" if kind in ("akten", "versies") and rest else ""
    stem = re.sub(r"[^a-z0-9]+", "-", within.stem.lower()).strip("-") or "stuk"
    annex = (
        f"als bijlage heet zij {text}bijlagen/01-{stem}.pdf en noemt {text}bijlagen/bijlagen.yml haar, met titel, van, "
        f"datum en 'sha256: {checksum}'; een brief of verslag hoort in levensloop/ of voortgang/ van {deal}"
    )
    return f"zet de woorden van de akte in {text}; {annex}" if kind == "akten" else annex
