"""Words that the end of a line broke: joined only where the whole exists or the second half is no word by itself."""

import re
from collections.abc import Set
from enum import Enum

from dealpers.corpus.joined_words import is_one_word
from dealpers.dutch.regex import regex
from dealpers.parse.aanhef.ambten import is_office

SOFT = "\u00ad"
_FAR = 200
"""Number of characters before the hyphen that are searched for the first half of a word."""
_LEFT = regex(rf"(?<![^\W\d_])([^\W\d_]{{2,}})[-{SOFT}]$")
_RIGHT = regex(r"([^\W\d_]+(?:-[^\W\d_]+)*)")
_AFTER = frozenset("en of dan noch als maar tot plus ook".split())


class Joint(Enum):
    """Relation of two lines at a hyphen."""

    BROKEN = "afgebroken"
    HYPHENED = "met streepje"
    APART = "los"
    UNSURE = "onzeker"


def joint(left: str, right: str, words: Set[str]) -> Joint | None:
    """Relation of ``right`` to a line that ends with a hyphen; None where that line ends with none.

    ``words`` are those of the text itself, in small letters. A soft hyphen never joins a word to a capital.
    """
    left = left[-_FAR:]
    broken, rest = _LEFT.search(left), _RIGHT.match(right)
    if broken is None or rest is None:
        return None
    first, second = re.search(r"(?<![\w-])[\w-]*$", left[: broken.end(1)]), rest[1]
    start = first[0] if first else broken[1]
    soft = left.endswith(SOFT)
    if second in _AFTER and not soft:
        return Joint.APART
    if second[0].isupper():
        return None if soft else Joint.HYPHENED
    if not soft and (f"{start}-{second}".lower() in words or (is_office(start) and is_office(second))):
        return Joint.HYPHENED
    return Joint.BROKEN if is_one_word(broken[1], second.partition("-")[0], words) else Joint.UNSURE
