"""Place of an object in a PDF, in words that an editor knows: a page, the outline, a form field."""

from collections import deque
from collections.abc import Iterable
from typing import Any

_MOST = 50_000
"""Objects that are visited; an object beyond them is cited by its number."""
_OF_A_PAGE = ("/Annots", "/A", "/PA", "/AA", "/Next", "/Popup", "/MK", "/AP", "/Contents", "/Resources")
_OF_THE_FILE = (
    ("/OpenAction", "bij het openen", ("/Next", "/S", "/URI", "/D")),
    ("/Outlines", "in de inhoudsopgave", ("/First", "/Next", "/A", "/SE")),
    ("/Names", "in de namenlijst", ()),
    ("/AcroForm", "in een formulierveld", ()),
)


def place_of(reader: Any, number: int) -> str:
    """Place of the object of this number in Dutch: ``bladzijde 3``, ``in de inhoudsopgave``, ``in object 12``."""
    root = reader.trailer["/Root"].get_object()
    if getattr(reader.trailer.raw_get("/Root"), "idnum", 0) == number:
        return "bij het openen" if "/OpenAction" in root else "in de catalogus"
    for rank, page in enumerate(reader.pages, 1):
        if number == getattr(page.indirect_reference, "idnum", 0) or number in _reached(page, _OF_A_PAGE):
            return f"bladzijde {rank}"
    for key, words, keys in _OF_THE_FILE:
        if key in root and number in _reached([root.raw_get(key)], keys):
            return words
    return f"in object {number}"


def _reached(start: Any, keys: Iterable[str]) -> set[int]:
    """Numbers of the objects that lead from a value through these entries; through every entry without ``keys``."""
    seen: set[int] = set()
    waiting = deque([start])
    while waiting and len(seen) < _MOST:
        value = waiting.popleft()
        if hasattr(value, "idnum"):
            if value.idnum in seen:
                continue
            seen.add(value.idnum)
            value = value.get_object()
        if isinstance(value, dict):
            waiting += [value.raw_get(key) for key in (keys or value) if key in value and key != "/Parent"]  # type: ignore[attr-defined]
        elif isinstance(value, list):
            waiting += value
    return seen
