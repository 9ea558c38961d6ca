"""Search index after a change of some texts: their keys and passages are replaced in the files of the last index.

The result has the very files that a new index of all texts would have. A file with a changed key or passage is made
again, and the files behind it until both divisions agree again.
"""

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TypeVar

from dealpers.render.search.index import FEATURES, IN_HEADING, Entry, Index, sheet, sheet_ranges
from dealpers.render.search.postings import Division, alike_key, ranks_in, row_of, rows_in

Read = Callable[[str], str]
"""Function that gives the text of a file of the last index, by name."""
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Replaced:
    """Entry of a text in the last index, and the one in its place, which has as many passages."""

    before: Entry
    after: Entry


@dataclass(frozen=True, slots=True)
class Updated:
    """Index with the text of each new file, and the name in the last index of each other file."""

    index: Index
    texts: Mapping[str, str]
    same: Mapping[str, str]


def updated(last: Index, changes: Mapping[int, Replaced], read: Read) -> Updated | None:
    """Index after ``changes``, by rank of the text; None where only a new index will do."""
    pairs = {rank: (change.before, change.after) for rank, change in changes.items()}
    if last.words or not last.firsts or any(len(old.passages) != len(new.passages) for old, new in pairs.values()):
        return None
    index = replace(
        last,
        heads=_with(last.heads, {rank: new.head for rank, (_, new) in pairs.items()}),
        features=_with(last.features, {rank: new.features for rank, (_, new) in pairs.items()}),
        lengths=_with(last.lengths, {rank: new.lengths for rank, (_, new) in pairs.items()}),
    )
    starts = [0, *accumulate(len(packed) // array("I").itemsize for packed in last.lengths)]
    words = _Words(last.firsts, read)
    for rank, change in changes.items():
        words.replace(change, starts[rank])
    files = words.files()
    if sum(not first.startswith("~") for first, _ in files) == 1:
        return None
    texts = {f"w{rank}.json": file for rank, (_, file) in enumerate(files) if isinstance(file, str)}
    same = {f"w{rank}.json": f"w{file}.json" for rank, (_, file) in enumerate(files) if isinstance(file, int)}
    passages = {
        starts[rank] + place: passage
        for rank, (old, new) in pairs.items()
        for place, passage in enumerate(new.passages)
        if passage != old.passages[place]
    }
    for rank, made in enumerate(_sheets(last, index, passages, read)):
        if isinstance(made, int):
            same[f"p{rank}.json"] = f"p{made}.json"
        else:
            texts[f"p{rank}.json"] = made
    if index.features == last.features:
        same[FEATURES] = FEATURES
    else:
        texts[FEATURES] = index.features_text
    return Updated(replace(index, firsts=tuple(first for first, _ in files)), texts, same)


def _with(values: tuple[Value, ...], changed: Mapping[int, Value]) -> tuple[Value, ...]:
    return tuple(changed.get(rank, value) for rank, value in enumerate(values))


class _Words:
    """Files of words of the last index, of which some rows change; ``firsts`` are their first keys."""

    def __init__(self, firsts: Sequence[str], read: Read) -> None:
        self._firsts, self._read = firsts, read
        self._words = sum(not first.startswith("~") for first in firsts)
        self._rows: dict[int, dict[str, str]] = {}
        self._changed: set[int] = set()

    def replace(self, change: Replaced, start: int) -> None:
        """Replace the keys of a text, whose first passage is ``start``."""
        before, after = change.before.ranks(), change.after.ranks()
        passages = range(start, start + len(change.before.passages))
        for key in before.keys() | after.keys():
            if before.get(key) != after.get(key):
                self._replace_row(key, passages, after.get(key, ()))

    def _replace_row(self, key: str, passages: range, ranks: Sequence[Sequence[int]]) -> None:
        rows = self._file_of(key)
        old = ranks_in(rows[key]) if key in rows else []
        old += [[] for _ in range(IN_HEADING - len(old))]
        new = [*ranks, *([()] * (IN_HEADING - len(ranks)))]
        merged = [
            sorted([*(rank for rank in others if rank not in passages), *(passages.start + rank for rank in inside)])
            for others, inside in zip(old, new, strict=True)
        ]
        was_there = key in rows
        if any(merged):
            rows[key] = row_of(merged)
        else:
            del rows[key]
        skeleton = alike_key(key)
        if skeleton and was_there != any(merged):
            alike = self._file_of(skeleton)
            stems = {*alike[skeleton].split(",")} ^ {key} if skeleton in alike else {key}
            if stems:
                alike[skeleton] = ",".join(sorted(stems))
            else:
                del alike[skeleton]

    def _file_of(self, key: str) -> dict[str, str]:
        """Rows of the file where a key is or belongs, which will change."""
        first, last = (self._words, len(self._firsts)) if key.startswith("~") else (0, self._words)
        rank = max(bisect_right(self._firsts, key, first, last) - 1, first)
        self._changed |= {rank, max(rank - 1, first)}  # the new first row of a file may fit in the file before it
        return self._of(rank)

    def _of(self, rank: int) -> dict[str, str]:
        if rank not in self._rows:
            self._rows[rank] = dict(rows_in(self._read(f"w{rank}.json")))
        return self._rows[rank]

    def files(self) -> list[tuple[str, str | int]]:
        """First key of each file, and its text, or the rank of the same file in the last index."""
        return [*self._divided(0, self._words), *self._divided(self._words, len(self._firsts))]

    def _divided(self, begin: int, end: int) -> Iterator[tuple[str, str | int]]:
        division = Division()
        is_open = False
        for rank in range(begin, end):
            if rank not in self._changed and (not is_open or division.begins_file(next(iter(self._of(rank).values())))):
                division.close()
                yield from division.files
                division, is_open = Division(), False
                yield self._firsts[rank], rank
                continue
            for key, text in sorted(self._of(rank).items()):
                division.add(key, text)
                is_open = True
        division.close()
        yield from division.files


def _sheets(last: Index, index: Index, changed: Mapping[int, str], read: Read) -> Iterator[str | int]:
    """Text of each file of passages, or its rank in the last index; ``changed`` are the new passages by number."""
    before = sheet_ranges(last.lengths)
    ranks = {where: rank for rank, where in enumerate(before)}
    every_length = [length for packed in last.lengths for length in memoryview(packed).cast("I")]
    old: dict[int, list[str]] = defaultdict(list)

    def passage(number: int) -> str:
        if number in changed:
            return changed[number]
        rank = bisect_right(before, (number, len(every_length))) - 1
        first, behind = before[rank]
        if rank not in old:
            text, place = read(f"p{rank}.json"), 1
            for length in every_length[first:behind]:
                old[rank].append(text[place : place + length])
                place += length + 1
        return old[rank][number - first]

    for where in sheet_ranges(index.lengths):
        rank = ranks.get(where)
        if rank is not None and changed.keys().isdisjoint(range(*where)):
            yield rank
        else:
            yield sheet(map(passage, range(*where)))
