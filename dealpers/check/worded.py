"""Wording: a pattern with the words of which every match has one, so that most texts need no closer look."""

import re
from collections.abc import Iterator


class Worded:
    """Pattern in any case; every match holds one of its ``words``, which are in lower case."""

    def __init__(self, pattern: str, words: str) -> None:
        self.pattern = re.compile(pattern, re.I)
        self.words = tuple(words.split())

    def may_be_in(self, text: str) -> bool:
        """Tell whether any of the words is in this text."""
        small = text.lower()
        for word in self.words:  # noqa: SIM110 - called so often that a generator would take as long as the search
            if word in small:
                return True
        return False

    def search(self, text: str) -> re.Match[str] | None:
        """First match in this text."""
        return self.pattern.search(text) if self.may_be_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches in this text, in order."""
        return self.pattern.finditer(text if self.may_be_in(text) else "")
