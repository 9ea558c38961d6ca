"""Printed numbers of Word paragraphs, worked out from numbering.xml and the styles.

Rules of ECMA-376 part 1, 17.9: a level counts on per abstract numbering, restarts after a higher level unless
``lvlRestart`` says otherwise, and a ``num`` may override starts and whole levels.
"""

import re
from dataclasses import dataclass, field

from lxml import etree

from dealpers.dutch.regex import regex
from dealpers.importer.readers.docx_names import attribute, child, children, value
from dealpers.importer.readers.numerals import word_number

LEVELS = 9
_LONGEST_CHAIN = 20  # links between styles; a longer chain is a circle
_PRIVATE = regex("[\ue000-\uf8ff]")  # characters of Symbol and Wingdings that look like bullets
_DASHES = "-–—"


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a numbering: first number, format, pattern as ``%1.%2``, and the levels that restart it."""

    start: int = 1
    format: str = "decimal"
    pattern: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""


@dataclass(slots=True)
class _Abstract:
    levels: dict[int, Level]
    style_link: str = ""
    counts: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


@dataclass(slots=True, kw_only=True)
class _Number:
    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]
    used: set[int] = field(default_factory=set)


class Numbering:
    """Numberings of a document; each call of ``label`` counts one paragraph."""

    def __init__(self, root: etree._Element | None, style_numbers: dict[str, str]) -> None:
        """``style_numbers`` gives the ``numId`` of each numbering style."""
        self._abstracts: dict[str, _Abstract] = {}
        self._numbers: dict[str, _Number] = {}
        self._style_numbers = style_numbers
        if root is None:
            return
        for element in children(root, "abstractNum"):
            levels = {int(attribute(lvl, "ilvl") or 0): _level(lvl) for lvl in children(element, "lvl")}
            link = value(element, "numStyleLink")
            self._abstracts[attribute(element, "abstractNumId")] = _Abstract(levels, link)
        for element in children(root, "num"):
            overrides = list(children(element, "lvlOverride"))
            levels = {int(attribute(o, "ilvl") or 0): _level(lvl) for o in overrides for lvl in children(o, "lvl")}
            starts = {int(attribute(o, "ilvl") or 0): _number(value(o, "startOverride"), 1) for o in overrides
                      if child(o, "startOverride") is not None}  # fmt: skip
            self._numbers[attribute(element, "numId")] = _Number(
                abstract=value(element, "abstractNumId"), levels=levels, starts=starts
            )

    def level_of_style(self, number: str, style: str) -> int | None:
        """Level that a paragraph style is tied to in a numbering, None if it is tied to none."""
        levels = self._levels(number)
        return next((depth for depth, level in sorted(levels.items()) if level.style == style), None)

    def label(self, number: str, level: int) -> str | None:
        """Count one paragraph and give its printed label, ``""`` for one without number, None for no list."""
        number_used = self._resolve(number)
        if number_used is None or not 0 <= level < LEVELS:
            return None
        num, abstract = number_used
        levels = {**abstract.levels, **num.levels}
        if level not in levels:
            return None
        counts = abstract.counts
        if level in num.starts and level not in num.used:
            counts[level] = None
        num.used.add(level)
        before = counts[level]
        start = num.starts.get(level, levels[level].start)
        counts[level] = start if before is None else before + 1
        for deeper in range(level + 1, LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart != 0 and level < restart):
                counts[deeper] = None
        return _printed(levels, counts, level)

    def _levels(self, number: str) -> dict[int, Level]:
        number_used = self._resolve(number)
        return {**number_used[1].levels, **number_used[0].levels} if number_used else {}

    def _resolve(self, number: str) -> tuple[_Number, _Abstract] | None:
        """The ``num`` and the abstract numbering behind it, through links of numbering styles."""
        num = self._numbers.get(number)
        abstract = self._abstracts.get(num.abstract) if num else None
        for _ in range(_LONGEST_CHAIN):
            if abstract is None or not abstract.style_link:
                break
            linked = self._numbers.get(self._style_numbers.get(abstract.style_link, ""))
            abstract = self._abstracts.get(linked.abstract) if linked else None
        return (num, abstract) if num and abstract else None


def _level(element: etree._Element) -> Level:
    restart = value(element, "lvlRestart")
    legal = child(element, "isLgl")
    return Level(
        start=_number(value(element, "start"), 0 if child(element, "start") is None else 1),
        format=value(element, "numFmt") or "decimal",
        pattern=value(element, "lvlText"),
        restart=_number(restart, 0) if restart else None,
        legal=legal is not None and attribute(legal, "val") not in ("0", "false", "off"),
        style=value(element, "pStyle"),
    )


def _number(text: str, default: int) -> int:
    return int(text) if re.fullmatch(r"-?\d{1,6}", text) else default


def _printed(levels: dict[int, Level], counts: list[int | None], level: int) -> str:
    level_shown = levels[level]
    if level_shown.format == "bullet":
        return _bullet(level_shown.pattern)

    def part(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        other = levels.get(depth, Level())
        count = counts[depth]
        number = other.start if count is None else count
        return word_number(number, "decimal" if level_shown.legal and other.format != "bullet" else other.format)

    return (
        ""
        if level_shown.format == "none" and "%" in level_shown.pattern
        else re.sub(r"%([1-9])", part, level_shown.pattern).strip()
    )


def _bullet(sign: str) -> str:
    """Bullet that a reader sees: a dash stays, any character of a symbol font is a dot."""
    sign = sign.strip()
    if not sign:
        return ""
    return sign if sign in _DASHES else "•" if len(sign) == 1 or _PRIVATE.search(sign) else sign
