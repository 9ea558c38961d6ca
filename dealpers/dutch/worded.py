"""Wording: a pattern with the words of which every match has one, so that most texts need no closer look."""

import re
from collections.abc import Callable, Iterator

from ahocorasick_rs import AhoCorasick

from dealpers.dutch.per_text import per_text
from dealpers.dutch.regex import regex

_BETWEEN_WORDS = regex(r"[^\w/]")


class Worded:
    """Pattern in any case; every match holds one of its ``words``, which are in lower case.

    A word that begins with ``^`` counts at the beginning of a word alone: ``^mee`` is not in "gemeente".
    Each wording stays in the automaton of all wordings until exit: make one per constant, never one per text.
    ``flags`` are those of ``re``.
    """

    def __init__(self, pattern: str, words: str, flags: int = re.I) -> None:
        self.pattern, self.flags = regex(pattern, flags), flags
        self.words = tuple(words.split())
        _wordings.add(self)

    def may_be_in(self, text: str) -> bool:
        """True if any of the words is in a text."""
        return self in _wordings.found_in(text)

    def search(self, text: str) -> re.Match[str] | None:
        """First match in a text."""
        return self.pattern.search(text) if self in _wordings.found_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches in a text, in order."""
        return self.pattern.finditer(text) if self in _wordings.found_in(text) else iter(())


class _Wordings:
    """All wordings of the program; the words of all are sought in one pass over a text, once per text."""

    def __init__(self) -> None:
        self._every: list[Worded] = []
        self.found_in: Callable[[str], frozenset[Worded]] = self._first_found_in

    def add(self, wording: Worded) -> None:
        """Add a wording of a module that is loaded now."""
        self._every.append(wording)
        self.found_in = self._first_found_in

    def _first_found_in(self, text: str) -> frozenset[Worded]:
        """Wordings with a word in a text, by an automaton of the wordings that are there now."""
        bearers: dict[str, set[Worded]] = {}
        for worded in self._every:
            for word in worded.words:
                bearers.setdefault(word, set()).add(worded)
        automaton, by_rank = AhoCorasick(list(bearers)), tuple(map(frozenset, bearers.values()))

        def found_in(text: str) -> frozenset[Worded]:
            low = text.lower()
            apart = _BETWEEN_WORDS.sub("^", f" {low}")
            ranks = {rank for rank, _, _ in automaton.find_matches_as_indexes(f"{low}{apart}", overlapping=True)}
            return frozenset().union(*(by_rank[rank] for rank in ranks))

        self.found_in = per_text(found_in)
        return self.found_in(text)


_wordings = _Wordings()
