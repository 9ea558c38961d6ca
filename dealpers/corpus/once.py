"""Cache of results per text, since many pages and files ask for equal results."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Text = TypeVar("Text")
Result = TypeVar("Result")

_LAST = 8
"""Number of texts with cached results; all files of a text are rendered one after another."""


def once(function: Callable[[Text], Result]) -> Callable[[Text], Result]:
    """Cache the results of a function of an immutable text for the last texts, by identity.

    A hash or a comparison of a text would visit all of its parts, and take longer than most results.
    """
    results: dict[int, tuple[Text, Result]] = {}

    @wraps(function)
    def remembered(text: Text) -> Result:
        entry = results.get(id(text))
        if entry is None or entry[0] is not text:
            if len(results) >= _LAST:
                results.pop(next(iter(results)), None)
            entry = results[id(text)] = (text, function(text))
        return entry[1]

    return remembered
