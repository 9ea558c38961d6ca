r"""Quick form of a pattern: begins to match where the pattern does, and finds that place sooner.

``re`` tests the first letter of an alternative before all else, but neither in a pattern that ignores case, nor behind
a ``\b``. The quick form reads small letters, and tests ``\b`` once for all alternatives that begin with it. The order
of the alternatives changes, so a match may end elsewhere: the pattern itself reads from the place that is found.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

_CAPITAL = re.compile(r"\\.|\(\?P|[A-ZÀ-ÖØ-Þ]")
_UNFIT = re.compile(r"\(\?[-aiLmsux]|\(\?\(|\\[1-9]|\(\?P=")
"""Flags of a part, and references to a group: the order and the case of the pattern have a meaning."""
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[(|)]", re.DOTALL)
"""Pair with a backslash, set, or sign that divides a pattern; a bracket at the beginning of a set does not close it."""
_EDGE = r"\b"


def quick_form(pattern: str, flags: int) -> str | None:
    """Quick form, for small letters where ``flags`` ignore case; None where it would not be quicker, or differ."""
    if flags & ~re.IGNORECASE or _UNFIT.search(pattern):
        return None
    branches = tuple(_alternatives(_small_pattern(pattern) if flags else pattern))
    behind_edge = [branch.removeprefix(_EDGE) for branch in branches if branch.startswith(_EDGE)]
    others = [branch for branch in branches if not branch.startswith(_EDGE)]
    if not flags and (len(behind_edge) < 2 or not others):
        return None
    return "|".join([rf"\b(?:{'|'.join(behind_edge)})", *others] if behind_edge else others)


def small_letters(text: str) -> str:
    """Text in lower case, with an equal number of characters."""
    return _small_paragraph(text) if len(text) < _LONG else _small(text)


def _small(text: str) -> str:
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(sign.lower()[0] for sign in text)


_small_paragraph = lru_cache(maxsize=1 << 11)(_small)
"""Paragraphs of one text in lower case: many patterns are sought in each."""
_LONG = 4_000
"""Least number of characters of a text that is not held."""


def _small_pattern(pattern: str) -> str:
    return _CAPITAL.sub(lambda match: match[0].lower() if len(match[0]) == 1 else match[0], pattern)


def _alternatives(pattern: str) -> Iterator[str]:
    """Alternatives of a pattern that are not inside a group or a set."""
    begin = depth = 0
    for token in _TOKEN.finditer(pattern):
        sign = token[0]
        if sign == "|" and not depth:
            yield pattern[begin : token.start()]
            begin = token.end()
        depth += {"(": 1, ")": -1}.get(sign, 0)
    yield pattern[begin:]
