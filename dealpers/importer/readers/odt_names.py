"""Names of OpenDocument, and short ways to its children and attributes."""

from collections.abc import Iterator

from lxml import etree

from dealpers.importer.readers.xml_names import name


def attribute(element: etree._Element, wanted: str) -> str:
    """Attribute with this local name, ``""`` if absent."""
    return next((str(value) for key, value in element.attrib.items() if key.rpartition("}")[2] == wanted), "")


def named(element: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """All descendants with this local name, in order."""
    return (one for one in element.iter() if name(one) == wanted)


def count_of(element: etree._Element, wanted: str, most: int) -> int:
    """Attribute that counts, at least 1 and at most ``most``."""
    text = attribute(element, wanted)
    return min(int(text), most) if text.isdigit() and int(text) > 0 else 1
