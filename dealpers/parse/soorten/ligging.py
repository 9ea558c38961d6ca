"""Provinces and islands of a proposal, as far as its words name these."""

import re

from dealpers.dutch.regex import regex
from dealpers.model import Provincie

_PARTS = r"(?:noord|oost|zuid|west|midden)(?:-?(?:noord|oost|zuid|west|midden))*-"
_ALSO_CITIES = (Provincie.GRONINGEN, Provincie.UTRECHT)
_SAID = regex(r"\b[Pp]rovincies?\s+((?:[A-Z][\w-]*(?:,\s+|\s+en\s+)?)+)")


def named_provinces(name: str, summary: str = "") -> tuple[str, ...]:
    """Provinces and islands in a name (or in one name per line) or a summary, in the order of ``Provincie``.

    A region with the name of a part of a province lies in the province: ``Noord-Drenthe``. Groningen and Utrecht are
    cities too, so these names alone prove nothing. In running text only a name behind "provincie" counts.
    """
    named = " ".join(match[1] for match in _SAID.finditer(summary))
    return tuple(province.value for province in Provincie if _in_name(province, name) or _words(province.value, named))


def _in_name(province: Provincie, name: str) -> bool:
    if province.value in name.splitlines() or re.search(rf"\b{_PARTS}{re.escape(province.value)}\b", name, re.I):
        return True
    return province not in _ALSO_CITIES and _words(province.value, name)


def _words(value: str, text: str) -> bool:
    """True if a name is in a text as a whole, not as a piece of a longer name."""
    return re.search(rf"(?<![\w-]){re.escape(value)}(?![\w-])", text) is not None
