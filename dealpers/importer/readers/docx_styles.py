"""Styles of a Word document: what a paragraph or run inherits from its chain of styles."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from lxml import etree

from dealpers.dutch.regex import regex
from dealpers.importer.readers.docx_names import attribute, child, children, switch, value

_LONGEST_CHAIN = 20  # links between styles; a longer chain is a circle
_HEADING = regex(r"(?:heading|kop)\s*([1-9])", re.I)
_TITLE = regex(r"(?:title|titel)", re.I)
_BODY_LEVEL = 9  # outlineLvl of body text
_Found = TypeVar("_Found")


class StyleNumber(NamedTuple):
    """Number of a style: ``numId`` and ``ilvl`` as the file has them, and the style in the chain that sets them."""

    number: str
    level: str
    style: str


class Styles:
    """Styles of styles.xml by identifier, with the defaults of paragraphs."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._default = ""
        self.numbers: dict[str, str] = {}
        for style in children(root, "style"):
            unique = attribute(style, "styleId")
            self._styles[unique] = style
            if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on"):
                self._default = unique
            if attribute(style, "type") == "numbering":
                self.numbers[unique] = value(style, "pPr", "numPr", "numId")

    def of(self, paragraph: etree._Element) -> str:
        """Style of a paragraph, or the default one."""
        return value(paragraph, "pPr", "pStyle") or self._default

    def chain(self, unique: str) -> Iterator[tuple[str, etree._Element]]:
        """Style and those that it is based on, nearest first."""
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(unique)
            if style is None:
                return
            yield unique, style
            unique = value(style, "basedOn")

    def numbered(self, unique: str) -> StyleNumber | None:
        """Number that a style gives its paragraphs; None for a style without a number."""
        number = level = owner = ""
        for owner_id, style in self.chain(unique):
            properties = child(style, "pPr", "numPr")
            level = level or value(properties, "ilvl")
            if number := value(properties, "numId"):
                owner = owner_id
                break
        return StyleNumber(number, level, owner) if number else None

    def heading(self, paragraph: etree._Element) -> int:
        """1 for a title, 2 and up for headings by outline level or name of style, 0 for body text."""
        outline = value(paragraph, "pPr", "outlineLvl")
        unique = self.of(paragraph)
        if outline:
            return _outline(outline)
        for _, style in self.chain(unique):
            named = value(style, "name")
            if _TITLE.fullmatch(named):
                return 1
            if level := value(style, "pPr", "outlineLvl"):
                return _outline(level)
            if match := _HEADING.fullmatch(named):
                return int(match[1]) + 1
        return 0

    def is_on(self, run: etree._Element | None, paragraph_style: str, wanted: str) -> bool:
        """True if a property as ``b``, ``i`` or ``vanish`` holds for a run, by itself or by its styles."""
        direct = switch(run, wanted)
        if direct is not None:
            return direct
        by_run = self._first(value(run, "rStyle"), lambda style: switch(style, "rPr", wanted))
        if by_run is not None:
            return by_run
        return self._first(paragraph_style, lambda style: switch(style, "rPr", wanted)) or False

    def has_borders(self, table: etree._Element) -> bool:
        """True if lines are drawn in a table, by itself, by its style or by its cells."""
        borders = child(table, "tblPr", "tblBorders")
        if borders is not None:
            return _draws(borders) or _cells_draw(table)
        style = self._first(value(table, "tblPr", "tblStyle"), lambda one: child(one, "tblPr", "tblBorders"))
        return _draws(style) or _cells_draw(table)

    def _first(self, unique: str, find: Callable[[etree._Element], _Found | None]) -> _Found | None:
        for _, style in self.chain(unique):
            if (value := find(style)) is not None:
                return value
        return None


def _outline(text: str) -> int:
    return int(text) + 2 if text.isdigit() and int(text) < _BODY_LEVEL else 0


def _draws(borders: etree._Element | None) -> bool:
    return borders is not None and any(attribute(side, "val") not in ("nil", "none", "") for side in borders)


def _cells_draw(table: etree._Element) -> bool:
    return any(
        _draws(child(cell, "tcPr", "tcBorders")) for row in children(table, "tr") for cell in children(row, "tc")
    )
