"""Wording: a pattern with the words of which every match has one, so that most texts need no closer look."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from dealpers.dutch.regex import regex

_BETWEEN_WORDS = regex(r"[^\w/]")
_EVERY: list["Worded"] = []
"""Wordings of the rules; the words of all are sought in one pass over a text."""


class Worded:
    """Pattern in any case; every match holds one of its ``words``, which are in lower case.

    A word that begins with ``^`` counts at the beginning of a word alone: ``^mee`` is not in "gemeente".
    Each wording stays in the automaton of all wordings until exit: make one per rule, never one per text.
    """

    def __init__(self, pattern: str, words: str) -> None:
        self.pattern = regex(pattern, re.I)
        self.words = tuple(words.split())
        _EVERY.append(self)

    def may_be_in(self, text: str) -> bool:
        """True if any of the words is in a text."""
        return self in _with_words_in(text, len(_EVERY))

    def search(self, text: str) -> re.Match[str] | None:
        """First match in a text."""
        return self.pattern.search(text) if self.may_be_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches in a text, in order."""
        return self.pattern.finditer(text if self.may_be_in(text) else "")


@lru_cache(maxsize=1 << 15)  # paragraphs of the largest texts: each rule asks for equal paragraphs
def _with_words_in(text: str, count: int) -> frozenset[Worded]:
    """Wordings, of the first ``count``, that have a word in a text."""
    automaton, bearers = _automaton(count)
    low = text.lower()
    apart = _BETWEEN_WORDS.sub("^", f" {low}")
    ranks = {rank for rank, _, _ in automaton.find_matches_as_indexes(f"{low}{apart}", overlapping=True)}
    return frozenset().union(*(bearers[rank] for rank in ranks))


@lru_cache(maxsize=1)
def _automaton(count: int) -> tuple[AhoCorasick, tuple[frozenset[Worded], ...]]:
    """Automaton of the words of the first ``count`` wordings, and per word the wordings that have it."""
    words: dict[str, set[Worded]] = {}
    for worded in _EVERY[:count]:
        for word in worded.words:
            words.setdefault(word, set()).add(worded)
    return AhoCorasick(list(words)), tuple(map(frozenset, words.values()))
