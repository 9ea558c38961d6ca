"""Names of WordprocessingML, and short ways to its children and attributes."""

from collections.abc import Iterator

from lxml import etree

from dealpers.importer.readers.xml_names import name

_TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFF = ("0", "false", "off", "none")


def children(element: etree._Element | None, wanted: str) -> Iterator[etree._Element]:
    """Children of an element with this local name."""
    return (one for one in element if name(one) == wanted) if element is not None else iter(())


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """First child along a path of local names, None if absent."""
    for step in path:
        element = next(children(element, step), None)
    return element


def attribute(element: etree._Element | None, wanted: str) -> str:
    """Attribute in the namespace of Word, ``""`` if absent."""
    if element is None:
        return ""
    for space in (_TRANSITIONAL, _STRICT):
        if (value := element.get(f"{{{space}}}{wanted}")) is not None:
            return str(value)
    return str(element.get(wanted, ""))


def value(element: etree._Element | None, *path: str) -> str:
    """The ``w:val`` of the child along a path, ``""`` if absent."""
    return attribute(child(element, *path), "val")


def switch(element: etree._Element | None, *path: str) -> bool | None:
    """Property that is on or off (``<w:b/>``, ``<w:b w:val="0"/>``), None where nothing says so."""
    element_found = child(element, *path)
    return None if element_found is None else attribute(element_found, "val") not in _OFF
