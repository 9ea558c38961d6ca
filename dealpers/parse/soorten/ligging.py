"""In which province or on which island a proposal lies, as far as its own words say."""

import re

from dealpers.model import Provincie

_PARTS = r"(?:noord|oost|zuid|west|midden)(?:-?(?:noord|oost|zuid|west|midden))*-"
_ALSO_CITIES = (Provincie.GRONINGEN, Provincie.UTRECHT)
_SAID = re.compile(r"\b[Pp]rovincies?\s+((?:[A-Z][\w-]*(?:,\s+|\s+en\s+)?)+)")


def named_provinces(name: str, summary: str = "") -> tuple[str, ...]:
    """The provinces and islands that a name (or one on each line) or a summary names, in the order of the register.

    A region that is called after a part of a province lies there: ``Noord-Drenthe``. Groningen and Utrecht are cities
    too, so by themselves they say nothing, and in running text only what is called a province counts.
    """
    said = " ".join(match[1] for match in _SAID.finditer(summary))
    return tuple(each.value for each in Provincie if _in_name(each, name) or _words(each.value, said))


def _in_name(province: Provincie, name: str) -> bool:
    if province.value in name.splitlines() or re.search(rf"\b{_PARTS}{re.escape(province.value)}\b", name, re.I):
        return True
    return province not in _ALSO_CITIES and _words(province.value, name)


def _words(value: str, text: str) -> bool:
    """True if a name stands in a text by itself, not as a piece of a longer one."""
    return re.search(rf"(?<![\w-]){re.escape(value)}(?![\w-])", text) is not None
