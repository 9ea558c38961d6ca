"""Names of HTML: encodings, labels that a browser renders before items, tables for layout, landmarks."""

import re
from collections.abc import Callable

from lxml import etree

from dealpers.dutch.regex import regex
from dealpers.importer.readers.numerals import roman, spreadsheet_letter

_STYLED = regex(r"list-style(?:-type)?\s*:\s*([\w-]+)", re.I)
_TYPES = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman", "1": "decimal"}
_SHAPES: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimal-leading-zero": lambda n: f"{n:02}",
    "lower-alpha": spreadsheet_letter,
    "lower-latin": spreadsheet_letter,
    "upper-alpha": lambda n: spreadsheet_letter(n).upper(),
    "upper-latin": lambda n: spreadsheet_letter(n).upper(),
    "lower-roman": roman,
    "upper-roman": lambda n: roman(n).upper(),
}
_BORDERLESS = regex(r"border\s*:\s*(?:none|0)", re.I)
_MOST_SPAN = 100
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]*encoding=["']([\w-]+)""", re.I)


def label_of(element: etree._Element, item: etree._Element, number: int) -> str:
    """Label of an item as a browser renders it."""
    styled = _STYLED.search(item.get("style") or "") or _STYLED.search(element.get("style") or "")
    kind = _TYPES.get(element.get("type") or "", "") or ("decimal" if element.tag == "ol" else "disc")
    name = styled[1].lower() if styled else kind
    if name == "none":
        return ""
    shape = _SHAPES.get(name)
    return f"{shape(number)}." if shape else "•"


def is_layout(table: etree._Element) -> bool:
    """True if a table only places parts of the page: it has blocks inside, and no header."""
    if table.get("role") in ("presentation", "none"):
        return True
    rows = list(table.iter("tr"))
    single = all(sum(one.tag in ("td", "th") for one in row) < 2 for row in rows)
    nested = any(one.tag in ("table", "h1", "h2", "h3", "h4") for one in table.iter() if one is not table)
    return single or (nested and not any(True for _ in table.iter("th")))


def has_borders(table: etree._Element) -> bool:
    """False if a table or each of its cells is marked as having no border; a style sheet may give others one."""
    cells = list(table.iter("td", "th"))
    return table.get("border") != "0" and not all(_BORDERLESS.search(one.get("style") or "") for one in cells)


def span_of(cell: etree._Element, wanted: str) -> int:
    """Number of rows or columns that a cell covers, at least 1."""
    text = cell.get(wanted) or ""
    return min(int(text), _MOST_SPAN) if text.isdigit() and int(text) > 0 else 1


def words_of(element: etree._Element) -> list[str]:
    """Words of an element, scripts and styles aside."""
    texts = (one.text or "" for one in element.iter() if one.tag not in ("script", "style"))
    tails = (one.tail or "" for one in element.iter() if one is not element)
    return " ".join((*texts, *tails)).split()


def is_landmark(element: etree._Element) -> bool:
    """True if an element is a part of the site around the text: menu, search, or its header and footer with links."""
    if element.get("role") in ("navigation", "search", "banner", "contentinfo"):
        return True
    parent = element.getparent()
    if element.tag not in ("header", "footer") or parent is None or parent.tag != "body":
        return False
    return any(True for _ in element.iter("a")) and not any(True for _ in element.iter("h1"))


def characters(data: bytes) -> str:
    """Characters of a page by its byte order mark, by what it says, or by what fits."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    charset = _CHARSET.search(data[:4096])
    name = ((charset[1] or charset[2]).decode("ascii", "replace") if charset else "utf-8").lower()
    name = "windows-1252" if name in ("iso-8859-1", "latin1", "us-ascii") else name  # as browsers read them
    for encoding in (name, "utf-8", "windows-1252"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("windows-1252", "replace")
