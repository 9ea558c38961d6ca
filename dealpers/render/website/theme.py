"""Theme of a publisher: colours in the style sheets of tokens, and their contrast."""

from collections.abc import Iterator, Mapping

from dealpers.dutch.regex import regex
from dealpers.model.instellingen import Kleuren

_TOKEN = regex(r"(--(?P<name>[a-z0-9-]+): )(?P<colour>#[0-9a-f]{6})(?=;)")
_TEXT = 4.5
"""Minimum contrast of text with its background (WCAG 2.2, criterion 1.4.3)."""
_PART = 3.0
"""Minimum contrast of the edge of a control, or of a bar in a chart (criterion 1.4.11)."""
_PAIRS = (
    *((text, ground, _TEXT) for text in ("ink", "ink-2", "meta", "link", "link-hover", "visited") for ground in
      ("paper", "surface", "sunk")),
    *((part, ground, _PART) for part in ("edge", "rijk", "regio") for ground in ("paper", "surface")),
    ("warn", "warn-bg", _TEXT),
    ("error", "error-bg", _TEXT),
    ("inserted", "inserted-bg", _TEXT),
    ("deleted", "deleted-bg", _TEXT),
)  # fmt: skip


def coloured(sheet: str, colours: Kleuren) -> str:
    """Style sheet of tokens with the colours of the publisher."""
    chosen = dict(colours.gekozen())
    return _TOKEN.sub(lambda match: match[1] + chosen.get(match["name"], match["colour"]).lower(), sheet)


def tokens(sheet: str) -> dict[str, str]:
    """Colour of each token in a style sheet."""
    return {match["name"]: match["colour"] for match in _TOKEN.finditer(sheet)}


def contrast_faults(sheet: str, colours: Kleuren) -> Iterator[str]:
    """Sentence for each pair with a chosen colour whose contrast is too low: ``link op paper: 2,1, minstens 4,5``."""
    chosen = {name for name, _ in colours.gekozen()}
    values = tokens(coloured(sheet, colours))
    for part, ground, least in _PAIRS:
        if {part, ground} & chosen and {part, ground} <= set(values):
            ratio = contrast(values, part, ground)
            if ratio < least:
                yield f"{part} op {ground}: contrast {_in_dutch(ratio)}, minstens {_in_dutch(least)}"


def contrast(values: Mapping[str, str], part: str, ground: str) -> float:
    """Contrast of two tokens, 1 to 21, as WCAG defines it."""
    light, dark = sorted((_luminance(values[part]), _luminance(values[ground])), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance of a colour of sRGB."""
    parts = [int(colour[offset : offset + 2], 16) / 255 for offset in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _in_dutch(figure: float) -> str:
    return f"{figure:.1f}".replace(".", ",")
