"""Widths of characters in the fonts of the gazette, in em, by style of text."""

from collections.abc import Mapping
from functools import cached_property, lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

from dealpers.model import Stijl

_FILES = {
    Stijl.GEWOON.value: "SourceSerif4-Regular.otf",
    Stijl.NADRUK.value: "SourceSerif4-It.otf",
    Stijl.VET.value: "SourceSerif4-Semibold.otf",
}
_UNKNOWN = 0.5  # em, for a character of another font


class Widths:
    """Widths of words, without kerning; each font file is read at first use."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts
        self.word = lru_cache(maxsize=20_000)(self._word)

    def _word(self, style: str, text: str) -> float:
        advances = self._advances[style if style in _FILES else Stijl.GEWOON.value]
        return sum(advances.get(ord(character), _UNKNOWN) for character in text)

    @cached_property
    def _advances(self) -> Mapping[str, Mapping[int, float]]:
        return {style: _advances(self._fonts / file) for style, file in _FILES.items()}


def _advances(path: Path) -> Mapping[int, float]:
    """Advance width of each character of a font, in em."""
    with TTFont(path, lazy=True) as font:
        metrics, units = font["hmtx"].metrics, font["head"].unitsPerEm
        return {code: metrics[glyph][0] / units for code, glyph in font.getBestCmap().items()}
