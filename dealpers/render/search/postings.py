"""Files of words: sorted keys, each with the passages that have the key.

A file is one JSON string with a line per key. A line begins with the number of characters, 0 to 9, that the key
shares with the key before it. The rest of the key and a space follow. After the space are the passages by weight,
the lists separated by ``|``; or, for a key of ``~``, the stems separated by ``,``. Passage numbers are delta-coded.
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
"""Maximum number of characters that a key takes over from the key before it: the number is one digit."""
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_BITS = 5
"""Bits of a number in one digit; the sixth bit says that more digits follow."""

WordFile = tuple[str, str]
"""First key of a file of words, and its text."""
Postings = Mapping[str, tuple["array[int]", ...]]
"""Passages of each key, ascending, by falling weight."""


def word_files(postings: Postings) -> Iterator[WordFile]:
    """Files of words in order, each with its first key; words and skeletons share no file.

    A single file of words needs no skeletons: a script that looks for another spelling has every word at hand.
    """
    files = _files((key, row_of(postings[key])) for key in sorted(postings))
    yield from files
    if len(files) == 1:
        return
    alike: dict[str, list[str]] = defaultdict(list)
    for key in sorted(postings):
        if skeleton_key := alike_key(key):
            alike[skeleton_key].append(key)
    yield from _files((key, ",".join(alike[key])) for key in sorted(alike))


def alike_key(key: str) -> str:
    """Key under which a stem that may be misspelt is listed; empty for any other key."""
    return f"~{skeleton(key)}" if key.isalpha() and len(key) >= SHORTEST_ALIKE else ""


def row_of(ranks: Iterable[Iterable[int]]) -> str:
    """Passages of a key, by falling weight, as a row has them."""
    return "|".join(map(coded, ranks)).rstrip("|")


def ranks_in(row: str) -> list[list[int]]:
    """Passages of a key by falling weight: ``ranks_in("BoB|C")`` is ``[[1, 41], [2]]``."""
    return [_decoded(part) for part in row.split("|")]


def _decoded(digits: str) -> list[int]:
    numbers: list[int] = []
    number = step = bits = 0
    for value in map(_DIGITS.index, digits):
        step |= (value & (1 << _BITS) - 1) << bits
        bits += _BITS
        if not value >> _BITS:
            number += step
            numbers.append(number)
            step = bits = 0
    return numbers


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


def _files(rows: Iterable[tuple[str, str]]) -> list[WordFile]:
    division = Division()
    for key, text in rows:
        division.add(key, text)
    division.close()
    return division.files


class Division:
    """Division of ascending rows among files; a key with many passages has a file of its own."""

    def __init__(self) -> None:
        self.files: list[WordFile] = []
        self._first, self._before = "", ""
        self._lines: list[str] = []
        self._length = 0

    def begins_file(self, text: str) -> bool:
        """True if a row with this text begins a file."""
        return not self._lines or self._length + len(text) > WORDS_FILE

    def add(self, key: str, text: str) -> None:
        """Add the row that follows."""
        if self.begins_file(text):
            self.close()
            self._first = key
        shared = _shared(self._before, key)
        self._lines.append(f"{shared}{key[shared:]} {text}")
        self._length += len(self._lines[-1])
        self._before = key

    def close(self) -> None:
        """End the last file."""
        if self._lines:
            self.files.append((self._first, _json(self._lines)))
        self._before, self._lines, self._length = "", [], 0


def rows_in(file: str) -> Iterator[tuple[str, str]]:
    """Key and text of each row of a file of words."""
    before = ""
    for line in json.loads(file).split("\n"):
        rest, _, text = line[1:].partition(" ")
        before = before[: int(line[0])] + rest
        yield before, text


def _shared(one: str, other: str) -> int:
    for rank, (a, b) in enumerate(zip(one[:MOST_SHARED], other, strict=False)):
        if a != b:
            return rank
    return min(len(one), len(other), MOST_SHARED)


def _json(lines: Iterable[str]) -> str:
    return json.dumps("\n".join(lines), ensure_ascii=False) + "\n"
