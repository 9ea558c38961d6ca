"""Regular expressions compiled at first use, so that a verb compiles only the patterns that it needs."""

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn")


class _LaterPattern:
    """Source of a pattern; from its first use on, the methods of the compiled pattern are its attributes."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags
        _unused.add(self)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.compiled(), name)

    def compiled(self) -> re.Pattern[str]:
        """Compile the pattern, and make its methods attributes: later calls look nothing up here."""
        _unused.discard(self)
        pattern = re.compile(self.pattern, self._flags)
        for name in _METHODS:
            setattr(self, name, getattr(pattern, name))
        return pattern


_unused: set[_LaterPattern] = set()
"""Patterns of the loaded modules that nothing has used yet."""


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""Pattern that is compiled when one of its methods is first used: ``regex(r"\d").findall("a1b2") == ["1", "2"]``.

    Meant for constants of a module; the ``re`` of a match is the compiled pattern, not this one.
    Raises ``re.error`` at its first use if the pattern is malformed.
    """
    return cast("re.Pattern[str]", _LaterPattern(pattern, flags))


def compile_all() -> None:
    """Compile every pattern without use so far; raises ``re.error`` for a malformed pattern.

    Meant for before a fork: the workers share the compiled patterns.
    """
    for pattern in tuple(_unused):
        pattern.compiled()
