"""Skeletons of a new deal and of a new document: valid, short, and clearly unfinished."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from dealpers.model import ids
from dealpers.model.finding import DealsError
from dealpers.model.troubles import refusals
from dealpers.parse.beginteksten import SAMENVATTING, deal_files
from dealpers.parse.soorten import SOORTEN

_DOCUMENT = """soort: {kind}
status: concept
titel: {title}
samenvatting: {begin} wat dit document zegt en voor wie het is.
"""


def new_deal(folder: Path, deal_id: str, kind: str) -> Iterator[Path]:
    """Write the files of a new deal and yield their paths. Raises ``DealsError`` as ``write_folder`` does."""
    return write_folder(folder, deal_id, deal_files(kind, deal_id.replace("-", " ").title()))


def new_document(folder: Path, document_id: str, kind: str) -> Iterator[Path]:
    """Write the files of a new document and yield their paths. Raises ``DealsError`` as ``write_folder`` does."""
    title = document_id.replace("-", " ").capitalize()
    text = next(soort.skeleton for soort in SOORTEN if soort.naam == kind)
    facts = _DOCUMENT.replace("{kind}", kind).replace("{title}", title).replace("{begin}", SAMENVATTING)
    return write_folder(folder, document_id, {"document.yml": facts, "tekst.md": text.replace("{title}", title)})


def write_folder(folder: Path, unique: str, files: Mapping[str, str]) -> Iterator[Path]:
    """Make the folder of a new text with all its files, or leave no trace; yield the paths.

    Raises ``DealsError`` if the folder exists, the name is no identifier, or the disk refuses.
    """
    if not ids.is_folder_name(unique):
        hint = "gebruik kleine letters, cijfers en '-'; con, aux en com1 zijn op Windows geen namen"
        raise DealsError(f"'{unique}' is geen identificatie", hint)
    if os.path.lexists(folder):
        raise DealsError(f"{folder} bestaat al", "kies een andere naam")
    with refusals(f"{folder} is niet te maken"):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{unique}-", dir=folder.parent, ignore_cleanup_errors=True) as fresh:
            whole = Path(fresh, unique)
            for name, text in files.items():
                path = whole / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="\n")
            os.rename(whole, folder)  # fails if another program made the folder meanwhile
    yield from (folder / name for name in files)
