"""Cache of results per text, since many pages and files ask for equal results."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Text = TypeVar("Text")
Result = TypeVar("Result")

_LAST = 32
"""Number of texts with cached results: checks, search and pages of so many texts in a row share them."""


def once(function: Callable[[Text], Result], last: int = _LAST) -> Callable[[Text], Result]:
    """Cache the results of a function of an immutable text for the ``last`` texts, by identity.

    A hash or a comparison of a text would visit all of its parts, and take longer than most results.
    """
    results: dict[int, tuple[Text, Result]] = {}

    @wraps(function)
    def remembered(text: Text) -> Result:
        entry = results.get(id(text))
        if entry is None or entry[0] is not text:
            if len(results) >= last:
                results.pop(next(iter(results)), None)
            entry = results[id(text)] = (text, function(text))
        return entry[1]

    return remembered
