"""Differences of words between two texts: runs of equal words, and runs that replace others."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from dealpers.dutch.equal_ends import equal_ends
from dealpers.dutch.regex import regex

# A word with the marks inside it and the white space around it: "1.200.000", "zij-instroom", "€ 5,00"; or another mark.
_PART = r"[\w\u0300-\u036f]"
_TOKEN = regex(rf"\s*(?:(?:€\s*)?{_PART}+(?:[.,:/’'–-]{_PART}+)*|[^\w\s])\s*|\s+")
_MOST = 400_000
"""Maximum number of pairs of equal words; a comparison of more takes seconds, so one change replaces it."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of both texts; where they are the ``same`` only white space between words may differ."""

    was: str
    now: str
    same: bool


def runs(was: str, now: str) -> tuple[Run, ...]:
    """Runs of both texts: all ``was`` joined give the old text, all ``now`` the new text."""
    old, new = _TOKEN.findall(was), _TOKEN.findall(now)
    changes: list[Run] = []
    for same, one, other in _matched([token.strip() for token in old], [token.strip() for token in new]):
        changes.append(Run("".join(old[one]), "".join(new[other]), same))
    return tuple(_joined(changes))


def likeness(was: Counter[str], now: Counter[str]) -> float:
    """Share of equal words in two texts, from 0 to 1."""
    total = was.total() + now.total()
    return 2 * (was & now).total() / total if total else 1.0


def words(text: str) -> Counter[str]:
    """Words of a text, each with its number of occurrences."""
    return Counter(word for token in _TOKEN.findall(text) if (word := token.strip()) and any(map(str.isalnum, word)))


def _matched(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[bool, slice, slice]]:
    """Equal and different stretches of two texts; for hostile texts the equal ends only."""
    first, last = equal_ends(old, new)
    yield True, slice(0, first), slice(0, first)
    one, other = old[first : len(old) - last], new[first : len(new) - last]
    counts = Counter(other)
    if sum(times * counts[word] for word, times in Counter(one).items()) > _MOST:
        yield False, slice(first, len(old) - last), slice(first, len(new) - last)
    else:
        for kind, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
            yield kind == "equal", slice(first + a, first + b), slice(first + c, first + d)
    yield True, slice(len(old) - last, len(old)), slice(len(new) - last, len(new))


def _joined(changes: Sequence[Run]) -> list[Run]:
    """Runs with neighbours of one kind joined; a short equal run between longer changes joins those changes."""
    out: list[Run] = []
    for run in (run for run in changes if run.was or run.now):
        out.append(run)
        if len(out) > 1 and out[-2].same is run.same:
            _merge(out, 2)
        while len(out) > 2 and not out[-1].same and _is_stray(out[-3], out[-2], out[-1]):
            _merge(out, 3)
    return out


def _merge(changes: list[Run], last: int) -> None:
    """Last runs joined to one, changed if any of them is."""
    runs, changes[-last:] = changes[-last:], []
    changes.append(Run("".join(r.was for r in runs), "".join(r.now for r in runs), all(r.same for r in runs)))


def _is_stray(before: Run, stray: Run, after: Run) -> bool:
    size = words(stray.was).total()
    return size <= 2 and all(size < max(words(run.was).total(), words(run.now).total()) for run in (before, after))
