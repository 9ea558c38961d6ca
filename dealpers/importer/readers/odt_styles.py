"""Styles of an OpenDocument text: bold, italic, hidden, borders and list style by chain of styles."""

from lxml import etree

from dealpers.importer.readers.odt_names import attribute
from dealpers.importer.readers.xml_names import name

_LONGEST_CHAIN = 20  # links between styles; a longer chain is a circle
_BOLD = ("bold", "600", "700", "800", "900")


class Styles:
    """Styles of content.xml and styles.xml by family and name."""

    def __init__(self, *roots: etree._Element) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        for root in roots:
            for element in root.iter():
                if name(element) == "style":
                    self._styles[attribute(element, "family"), attribute(element, "name")] = element

    def find(self, family: str, style: str, wanted: str) -> str:
        """Nearest value of an attribute of a style or its properties, ``""`` where the chain has none."""
        for element in self._chain(family, style):
            if direct := attribute(element, wanted):
                return direct
            for properties in element:
                if value := attribute(properties, wanted):
                    return value
        return ""

    def is_bold(self, family: str, style: str) -> bool | None:
        """True if words in this style are bold; None if the style leaves weight open."""
        weight = self.find(family, style, "font-weight")
        return weight in _BOLD if weight else None

    def is_italic(self, family: str, style: str) -> bool | None:
        """True if words in this style are italic; None if the style leaves slant open."""
        slant = self.find(family, style, "font-style")
        return slant in ("italic", "oblique") if slant else None

    def is_hidden(self, family: str, style: str) -> bool:
        """True if words in this style are never shown."""
        return self.find(family, style, "display") == "none"

    def is_named(self, style: str, wanted: str) -> bool:
        """True if a paragraph style is, or is based on, the style of this name."""
        return any(attribute(element, "name") == wanted for element in self._chain("paragraph", style))

    def has_borders(self, cell: etree._Element) -> bool:
        """True if lines are drawn round a cell."""
        for element in self._chain("table-cell", attribute(cell, "style-name")):
            for properties in element:
                values = [
                    value for key, value in properties.attrib.items() if key.rpartition("}")[2].startswith("border")
                ]
                if values:
                    return any(value != "none" and not value.startswith("0") for value in values)
        return False

    def _chain(self, family: str, style: str) -> list[etree._Element]:
        out: list[etree._Element] = []
        while len(out) < _LONGEST_CHAIN and (style_found := self._styles.get((family, style))) is not None:
            out.append(style_found)
            style = attribute(style_found, "parent-style-name")
        return out
