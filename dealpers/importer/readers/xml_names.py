"""Names of XML elements, whatever their namespace."""

from lxml import etree


def name(element: etree._Element) -> str:
    """Local name of an element, without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
