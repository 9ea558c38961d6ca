"""Regular expressions compiled at first use, so that a verb compiles only the patterns that it needs."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, cast

from dealpers.dutch.pattern_codes import compiled
from dealpers.dutch.quick_search import quick_form, small_letters

_METHODS = ("match", "fullmatch", "split", "subn")
_SEEKING = ("search", "findall", "finditer", "sub")
"""Methods that seek the first match, for which a pattern may have a quick form."""


class _LaterPattern:
    """Source of a pattern; from its first use on, the methods of the compiled pattern are its attributes."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags
        _unused.add(self)

    def __getattr__(self, name: str) -> Any:
        if name in _SEEKING and (quick := quick_form(self.pattern, self._flags)) is not None:
            self._seek(quick)
            return self.__dict__[name]
        return getattr(self.compiled, name)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """Compiled pattern, with its methods as attributes: later calls look nothing up here."""
        _unused.discard(self)
        pattern = compiled(self.pattern, self._flags)
        for name in (*_METHODS, *_SEEKING):
            self.__dict__.setdefault(name, getattr(pattern, name))
        return pattern

    def _seek(self, quick: str) -> None:
        """Make methods that compile the pattern itself only when its quick form has seen a place."""
        first = compiled(quick).search
        read = small_letters if self._flags else str

        def search(text: str, *bounds: int) -> re.Match[str] | None:
            if bounds:
                return self.compiled.search(text, *bounds)
            place = first(read(text))
            return self.compiled.search(text, place.start()) if place else None

        def finditer(text: str, *bounds: int) -> Iterator[re.Match[str]]:
            if bounds:
                return self.compiled.finditer(text, *bounds)
            place = first(read(text))
            return self.compiled.finditer(text, place.start()) if place else iter(())

        def findall(text: str, *bounds: int) -> list[Any]:
            if bounds:
                return self.compiled.findall(text, *bounds)
            place = first(read(text))
            return self.compiled.findall(text, place.start()) if place else []

        def sub(replacement: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
            return self.compiled.sub(replacement, text, count) if first(read(text)) else text

        self.__dict__ |= {"search": search, "finditer": finditer, "findall": findall, "sub": sub}


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
        _ = pattern.compiled
