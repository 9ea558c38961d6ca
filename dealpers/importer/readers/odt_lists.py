"""Printed numbers of OpenDocument lists and headings (ODF 1.3 part 3, 5.3 and 16.30–16.34)."""

import re
from dataclasses import dataclass, field

from lxml import etree

from dealpers.importer.readers.numerals import repeated_letter, roman, spreadsheet_letter
from dealpers.importer.readers.odt_names import attribute
from dealpers.importer.readers.xml_names import name

LEVELS = 10
_DASHES = "-–—"
_LEVEL_STYLES = ("list-level-style-number", "outline-level-style")


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a list style; ``pattern`` as ``Artikel %2%``, ``bullet`` instead of a number where it has one."""

    format: str = ""
    pattern: str = ""
    start: int = 1
    sync: bool = False
    bullet: str = ""


@dataclass(slots=True)
class Counter:
    """Numbers reached in a list, by level from 1."""

    counts: dict[int, int] = field(default_factory=dict)


class ListStyles:
    """List styles by name, and the numbering of headings."""

    def __init__(self, *roots: etree._Element) -> None:
        self._styles: dict[str, dict[int, Level]] = {}
        self.outline: dict[int, Level] = {}
        for root in roots:
            for element in root.iter():
                if name(element) == "list-style":
                    self._styles[attribute(element, "name")] = _levels(element)
                elif name(element) == "outline-style":
                    self.outline = _levels(element)

    def of(self, style: str) -> dict[int, Level]:
        """Levels of a list style, none for an unknown one."""
        return self._styles.get(style, {})


def counted(levels: dict[int, Level], counter: Counter, level: int, start: int | None = None) -> str:
    """Count one item on a level from 1 and give its printed label; ``start`` sets the count."""
    level_used = levels.get(level, Level())
    before = counter.counts.get(level)
    counter.counts[level] = start if start is not None else level_used.start if before is None else before + 1
    for deeper in [other for other in counter.counts if other > level]:
        del counter.counts[deeper]
    if level_used.bullet:
        return level_used.bullet
    if not level_used.format:
        return re.sub(r"%\d+%\.?", "", level_used.pattern).strip()

    def part(match: re.Match[str]) -> str:
        other = levels.get(int(match[1]), Level())
        return _number(counter.counts.get(int(match[1]), other.start), other)

    return re.sub(r"%(\d+)%", part, level_used.pattern).strip()


def _levels(style: etree._Element) -> dict[int, Level]:
    out: dict[int, Level] = {}
    for element in style:
        number = int(attribute(element, "level") or 0)
        if name(element) == "list-level-style-bullet":
            sign = attribute(element, "bullet-char").strip()
            out[number] = Level(bullet=sign if sign in _DASHES and sign else "•")
        elif name(element) in _LEVEL_STYLES:
            shape = attribute(element, "num-format")
            start = attribute(element, "start-value")
            out[number] = Level(
                format=shape,
                pattern=attribute(element, "num-list-format") or _pattern(element, number),
                start=int(start) if start.isdigit() else 1,
                sync=attribute(element, "num-letter-sync") == "true",
            )
    return out


def _pattern(element: etree._Element, number: int) -> str:
    """Pattern of a level that gives it as prefix, suffix and number of levels shown."""
    shown = attribute(element, "display-levels")
    first = max(1, number - (int(shown) if shown.isdigit() else 1) + 1)
    parts = ".".join(f"%{level}%" for level in range(first, number + 1))
    return f"{attribute(element, 'num-prefix')}{parts}{attribute(element, 'num-suffix')}"


def _number(number: int, level: Level) -> str:
    letters = repeated_letter if level.sync else spreadsheet_letter
    match level.format:
        case "a":
            return letters(number)
        case "A":
            return letters(number).upper()
        case "i":
            return roman(number)
        case "I":
            return roman(number).upper()
        case "":
            return ""
    return f"{number:02}" if level.format.startswith("0") else str(number)
