"""Fonts of the gazette, and the standards that its PDF meets."""

from pathlib import Path
from typing import Literal

import typst

STANDARDS: tuple[Literal["ua-1", "a-3a"], ...] = ("ua-1", "a-3a")


def faces_of(folder: Path) -> typst.Fonts:
    """Fonts of the gazette in a folder; Typst's own stay at hand for characters that these lack."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder] if folder.is_dir() else []
    )
