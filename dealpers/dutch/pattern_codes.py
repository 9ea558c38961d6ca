"""Codes of compiled patterns: what ``re`` computes from a pattern, for later processes of the same Python."""

import re
from array import array
from collections.abc import Mapping
from typing import Any, NamedTuple, cast

_Source = tuple[str, int]
"""Pattern and flags."""


class Code(NamedTuple):
    """Compiled pattern: flags, code in the byte order of the machine, and the number and names of its groups."""

    flags: int
    content: bytes
    groups: int
    names: tuple[str | None, ...]


_codes: dict[_Source, Code] = {}
"""Codes of an earlier process."""
_fresh: dict[_Source, Code] = {}
"""Codes that this process computed itself."""


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern as ``re.compile`` does, from its code where that is known; raises ``re.error`` as that does."""
    source = pattern, int(flags)
    code = _codes.get(source)
    try:
        if code is None:
            _fresh[source] = code = _code_of(*source)
        return _from_code(source[0], code)
    except re.error:
        raise
    except Exception:  # another Python than this was written for
        _fresh.pop(source, None)
        return re.compile(*source)


def learn_codes(codes: Mapping[_Source, Code]) -> None:
    """Take codes that ``fresh_codes`` gave in a process of the same Python; with others patterns may err."""
    _codes.update(codes)


def fresh_codes() -> Mapping[_Source, Code]:
    """Codes of the patterns that this process compiled itself; none where Python has other internals."""
    return _fresh


def magic() -> bytes:
    """Version of the compiler of patterns; codes of another version are of no use."""
    return str(getattr(_internals(), "MAGIC", "")).encode()


def _internals() -> Any:
    """Compiler of ``re``, from Python 3.11 on; None where it lacks a function that is used here."""
    compiler: Any = getattr(re, "_compiler", None)
    names = ("_code", "_parser", "_sre", "MAGIC")
    return compiler if all(hasattr(compiler, name) for name in names) else None


def _code_of(pattern: str, flags: int) -> Code:
    compiler = _internals()
    parsed = compiler._parser.parse(pattern, flags)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    content = array("I", compiler._code(parsed, flags)).tobytes()
    return Code(flags | state.flags, content, state.groups - 1, tuple(names))


def _from_code(pattern: str, code: Code) -> re.Pattern[str]:
    numbers = {name: number for number, name in enumerate(code.names) if name}
    content = array("I", code.content).tolist()
    made = _internals()._sre.compile(pattern, code.flags, content, code.groups, numbers, code.names)
    return cast("re.Pattern[str]", made)
