"""Fictional deal with two years of progress, as files by path."""

from pathlib import Path

CONTENT = Path(__file__).parent / "progress"
_FOLDER = CONTENT / "deals" / "zeekreek"

FILES = {
    path.relative_to(_FOLDER).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(_FOLDER.rglob("*"))
    if path.is_file()
}
"""Files of the deal with its progress."""
