"""A wording to look for in many texts, with the words of which it always has one: most texts need no closer look."""

import re
from collections.abc import Iterator


class Worded:
    """A pattern in any letters; every match of it holds one of its ``words``, which stand here in small letters."""

    def __init__(self, pattern: str, words: str) -> None:
        self.pattern = re.compile(pattern, re.I)
        self.words = tuple(words.split())

    def may_be_in(self, text: str) -> bool:
        """Whether any of the words stands in this text."""
        small = text.lower()
        for word in self.words:  # noqa: SIM110 - asked so often that a generator would take as long as looking
            if word in small:
                return True
        return False

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in this text."""
        return self.pattern.search(text) if self.may_be_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in this text."""
        return self.pattern.finditer(text if self.may_be_in(text) else "")
