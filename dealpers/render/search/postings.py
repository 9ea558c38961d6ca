"""Files of words: sorted keys, each with the passages that have the key.

A file is one JSON string with a line per key. A line begins with the number of characters, 0 to 9, that the key shares
with the key before it; the rest of the key and a space follow. After the space are the passages by weight, the lists
separated by ``|``; or, for a key of ``~``, the stems separated by ``,``. Passage numbers are delta-coded.
"""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from operator import sub

from dealpers.dutch.stems import skeleton

WORDS_FILE = 48_000
"""Characters beyond which the next key starts a new file of words: 26 kB, compressed."""
SHORTEST_ALIKE = 4
"""Minimum number of letters of a stem that may be matched as misspelt."""
MOST_SHARED = 9
"""Most characters that a key takes over from the key before it: their number is one digit."""
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_BITS = 5
"""Bits of a number in one digit; the sixth bit says that more digits follow."""

Postings = Mapping[str, tuple["array[int]", ...]]
"""Passages of each key, ascending, by falling weight."""


def word_files(postings: Postings) -> Iterator[tuple[str, str]]:
    """Files of words in order, each with its first key; words and skeletons share no file.

    A single file of words needs no skeletons: a script that looks for another spelling has every word at hand.
    """
    files = list(_files((key, "|".join(map(coded, postings[key])).rstrip("|")) for key in sorted(postings)))
    yield from files
    if len(files) == 1:
        return
    alike: dict[str, list[str]] = defaultdict(list)
    for key in sorted(postings):
        if key.isalpha() and len(key) >= SHORTEST_ALIKE:
            alike[f"~{skeleton(key)}"].append(key)
    yield from _files((key, ",".join(alike[key])) for key in sorted(alike))


def coded(numbers: Iterable[int]) -> str:
    """Ascending numbers as the digits of their steps, least significant first: ``coded([1, 41])`` is ``BoB``."""
    ascending = list(numbers)
    steps = map(sub, ascending, chain((0,), ascending))
    return "".join([_SHORT[step] if step < _MOST_SHORT else _coded_step(step) for step in steps])


def _coded_step(step: int) -> str:
    """Digits of one step: ``_coded_step(41)`` is ``pB``."""
    digits = []
    while step >> _BITS:
        digits.append(_DIGITS[step & (1 << _BITS) - 1 | 1 << _BITS])
        step >>= _BITS
    return "".join((*digits, _DIGITS[step]))


_MOST_SHORT = 1 << 2 * _BITS
_SHORT = tuple(map(_coded_step, range(_MOST_SHORT)))
"""Digits of each step of at most two digits, of which most steps are."""


def _files(rows: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Files of ascending keys, each with its first key; a key with many passages has a file of its own."""
    first, before = "", ""
    lines: list[str] = []
    length = 0
    for key, text in rows:
        if lines and length + len(text) > WORDS_FILE:
            yield first, _json(lines)
            lines, length, before = [], 0, ""
        first = first if lines else key
        shared = _shared(before, key)
        lines.append(f"{shared}{key[shared:]} {text}")
        length += len(lines[-1])
        before = key
    if lines:
        yield first, _json(lines)


def _shared(one: str, other: str) -> int:
    for rank, (a, b) in enumerate(zip(one[:MOST_SHARED], other, strict=False)):
        if a != b:
            return rank
    return min(len(one), len(other), MOST_SHARED)


def _json(lines: Iterable[str]) -> str:
    return json.dumps("\n".join(lines), ensure_ascii=False) + "\n"
