"""Suggestions for an unknown word: known words one slip away, or two words run together."""

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from dealpers.dutch.equal_ends import equal_ends
from dealpers.dutch.regex import regex
from dealpers.dutch.spelling.compounds import fits
from dealpers.dutch.spelling.dictionary import Dictionary

_LETTERS = "enatirodslghvkmubpwjczfxyq'-éëïèöüêçá"
_DOUBLE = regex(r"(.)\1")
_SHORTEST_HALF = 4
_SHORT = frozenset("de het een van in op te en is voor met aan dat die dit bij als tot om ook of zij uit door".split())


def edits(word: str) -> Iterator[str]:
    """Texts one slip away, likeliest first: a letter removed, two transposed, one replaced, one added."""
    halves = [(word[:cut], word[cut:]) for cut in range(len(word) + 1)]
    yield from (left + right[1:] for left, right in halves if right)
    yield from (left + right[1] + right[0] + right[2:] for left, right in halves if len(right) > 1)
    yield from (left + letter + right[1:] for left, right in halves if right for letter in _LETTERS)
    yield from (left + letter + right for left, right in halves for letter in _LETTERS)


def close_words(word: str, words: Collection[str]) -> tuple[str, ...]:
    """Known words that are one slip away."""
    return tuple(dict.fromkeys(edit for edit in edits(word) if edit in words and edit != word))


ByEnds = Mapping[tuple[int, str, str], Collection[str]]
"""Words by their length and first letter, and by their length and last one."""


def by_ends(words: Iterable[str]) -> ByEnds:
    """Words as ``has_close`` asks for them."""
    words_by_ends: dict[tuple[int, str, str], list[str]] = {}
    for word in words:
        words_by_ends.setdefault((len(word), word[0], ""), []).append(word)
        words_by_ends.setdefault((len(word), "", word[-1]), []).append(word)
    return words_by_ends


def has_close(word: str, known: ByEnds) -> bool:
    """True if any known word may be one slip away; a slip leaves half of a word as it was."""
    half = len(word) // 2
    head, tail = word[:half], word[half + 1 :]
    for length in range(len(word) - 1, len(word) + 2):
        alike = [candidate for candidate in known.get((length, word[0], ""), ()) if candidate.startswith(head)]
        alike += (candidate for candidate in known.get((length, "", word[-1]), ()) if candidate.endswith(tail))
        if any(_differs_at_one_place(word, candidate) for candidate in alike):
            return True
    return False


def _differs_at_one_place(word: str, other: str) -> bool:
    """True if two words are equal behind the first letter or two in which they differ."""
    index, _ = equal_ends(word, other)
    behind = other[index:], other[index + 1 :]
    return (
        word[index + 1 :] in behind
        or word[index:] == behind[1]
        or (word[index + 2 :] == other[index + 2 :] and word != other)
    )


@lru_cache(maxsize=1 << 13)
def close_entries(word: str, words: Dictionary) -> tuple[str, ...]:
    """Words of the dictionary that are one slip away, and the compounds; many texts have the same names."""
    return (*close_words(word, words.alone), *close_compounds(word, words))


def close_compounds(word: str, words: Dictionary) -> tuple[str, ...]:
    """Compounds of two parts that are one slip away, the slip being in one of them."""
    compounds: list[str] = []
    for cut in range(3, len(word) - 2):
        left, right = word[:cut], word[cut:]
        if left in words.first:
            compounds += (
                left + edit for edit in edits(right) if edit in words.last and len(edit) > 3 and fits(left, edit, words)
            )
        if right in words.last and len(right) > 3:
            compounds += (
                edit + right
                for edit in edits(left)
                if edit in words.first and len(edit) > 3 and fits(edit, right, words)
            )
    return tuple(dict.fromkeys(compounds))


def likeness(word: str, meant: str) -> int:
    """Rank of a slip, likeliest first: 0 accent, 1 letters doubled or transposed, 2 one more or less, 3 another."""
    if bare(word) == bare(meant):
        return 0
    if sorted(word) == sorted(meant) or _DOUBLE.sub(r"\1", word) == _DOUBLE.sub(r"\1", meant):
        return 1
    return 2 if len(word) != len(meant) else 3


def bare(word: str) -> str:
    """Letters of a word without accents: ``bare("coördinator-b")`` is ``"coordinatorb"``."""
    if word.isascii() and word.isalpha():
        return word
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if sign.isalpha())


def run_together(word: str, words: Collection[str]) -> tuple[str, ...]:
    """Two known words that were written as one, if that is what happened."""
    halves = ((word[:cut], word[cut:]) for cut in range(2, len(word) - 1))
    return tuple(
        f"{left} {right}"
        for left, right in halves
        if all(half in words if len(half) >= _SHORTEST_HALF else half in _SHORT for half in (left, right))
    )
