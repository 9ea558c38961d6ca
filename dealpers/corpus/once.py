"""Results that are worked out once for a text, however many pages and files ask for them."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Text = TypeVar("Text")
Result = TypeVar("Result")

_LAST = 8
"""Texts whose result is held; all files of a text are rendered one after another."""


def once(function: Callable[[Text], Result]) -> Callable[[Text], Result]:
    """Function of an immutable text that remembers its result for the last texts, by identity.

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
