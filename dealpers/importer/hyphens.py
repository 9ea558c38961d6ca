"""Words that the end of a line broke: whole again only where the text itself or the dictionary knows them whole."""

import re
from collections.abc import Set
from enum import Enum

from dealpers.dutch.spelling.dictionary import dictionary
from dealpers.dutch.spelling.known import stands

SOFT = "\u00ad"
_LEFT = re.compile(rf"([^\W\d_]{{2,}})[-{SOFT}]$")
_RIGHT = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)")
_AFTER = frozenset("en of dan noch als maar tot plus ook".split())


class Joint(Enum):
    """How two lines belong together at a hyphen."""

    BROKEN = "afgebroken"
    HYPHENED = "met streepje"
    APART = "los"
    UNSURE = "onzeker"


def joint(left: str, right: str, words: Set[str]) -> Joint | None:
    """How ``right`` goes on from a line that ends with a hyphen; None where it ends with none.

    ``words`` are those of the text itself, in small letters.
    """
    broken, rest = _LEFT.search(left), _RIGHT.match(right)
    if broken is None or rest is None:
        return None
    first, second = re.search(r"[\w-]*$", left[: broken.end(1)]), rest[1]
    start = first[0] if first else broken[1]
    if second in _AFTER:
        return Joint.APART
    if left.endswith(SOFT):
        return Joint.BROKEN
    if f"{start}-{second}".lower() in words or second[0].isupper():
        return Joint.HYPHENED
    known = dictionary()
    if f"{start}{second}".lower() in words or stands(broken[1] + second, known):
        return Joint.BROKEN
    return Joint.UNSURE
