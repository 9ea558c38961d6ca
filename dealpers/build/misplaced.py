"""Advice about a file that is no text in UTF-8: a PDF outside its folders, a Word file, text in another encoding."""

import re
from pathlib import PurePath
from typing import NamedTuple

from dealpers.build.program import command

_SHEET = (
    "Excel: Bestand > Opslaan als, en kies 'CSV UTF-8'; LibreOffice: Bestand > Opslaan als > Tekst CSV, vink "
    "'Filterinstellingen bewerken' aan en kies tekenset 'Unicode (UTF-8)'"
)
_SAVE_AGAIN = dict.fromkeys((".csv", ".xlsx", ".xls", ".ods"), _SHEET)
"""Hints for a file that is no UTF-8, by suffix: the menu of the program that saved it."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_OF_WORDS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")
"""First bytes of files of a word processor: .docx and .odt, .doc, .rtf."""


class WrongForm(NamedTuple):
    """Fault of a file in another form than text in UTF-8: its code, message and hint."""

    code: str
    message: str
    hint: str


def wrong_form(data: bytes, suffix: str, name: str) -> WrongForm | None:
    """Fault of a file by its first bytes; None for anything that may be text in UTF-8."""
    if data.startswith(_OF_WORDS) and suffix not in _SAVE_AGAIN:
        hint = f"lees de tekst met: {command(f'import {name}')}, en haal dit bestand hier weg"
        return WrongForm("B007", "hier hoort platte tekst, geen bestand van Word", hint)
    if data.startswith(_UTF_16) or (b"\0" in data and suffix == ".csv"):
        return WrongForm("B001", "dit bestand is geen UTF-8 maar UTF-16", save_again(suffix))
    return None


def save_again(suffix: str) -> str:
    """Hint about saving a file of this suffix as UTF-8."""
    return _SAVE_AGAIN.get(suffix, "bewaar het bestand als UTF-8")


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
