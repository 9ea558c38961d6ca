"""Cache of what follows from a paragraph, large enough for one text of the largest size."""

from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")

MOST_CHARACTERS = 1 << 21
"""Characters of the paragraphs in one cache: twice those of a text of the largest size.

A text that fits in no cache is read anew by every rule, which costs more than no cache.
"""


class _Results(dict[str, Result]):
    """Result of a function for each string; the results go when their strings have grown beyond the limit."""

    def __init__(self, function: Callable[[str], Result]) -> None:
        super().__init__()
        self._function = function
        self._characters = 0

    def __missing__(self, text: str) -> Result:
        result = self._function(text)
        if self._characters > MOST_CHARACTERS:
            self.clear()
            self._characters = 0
        self._characters += len(text) + _ENTRY
        self[text] = result
        return result


_ENTRY = 16
"""Characters that an entry counts beside its text, so that many short strings are few."""


def per_text(function: Callable[[str], Result]) -> Callable[[str], Result]:
    """Cache a function of a paragraph, for rules and readers that ask the same of each paragraph of a text.

    An LRU cache with a number of entries holds too few paragraphs of a large text, or too much of many texts.
    """
    return _Results(function).__getitem__
