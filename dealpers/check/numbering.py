"""Values of printed numbers, and which may follow which: ``2a`` after ``2``, ``II`` after ``i``, ``bb`` after ``z``."""

import re
from collections.abc import Mapping

from dealpers.dutch.numbers import rank, roman

Values = Mapping[str, tuple[int, ...]]
"""Values that a label can have, by form: ``v.`` is the letter 22 and the Roman number 5."""


def values(label: str) -> Values:
    """Values of a label; 2a is the first after 2, and bb is the second b."""
    plain = label.strip("().°º").lower()
    out: dict[str, tuple[int, ...]] = {}
    if match := re.fullmatch(r"(\d+)(?:([a-z])(\d*))?", plain):
        steps = [int(match[1])]
        steps += [ord(match[2]) - 96] if match[2] else []
        steps += [int(match[3])] if match[3] else []
        out["cijfer"] = tuple(steps)
    if re.fullmatch(r"([a-z])\1*", plain):
        out["letter"] = (ord(plain[0]) - 96 + 26 * (len(plain) - 1),)
    if value := roman(plain):
        out["romeins"] = (value,)
    if value := rank(plain.removesuffix(" lid")):
        out["rang"] = (value,)
    return out


def begins(values: Values) -> bool:
    """True for 1, a, i and their like, for 1a, and for 0: "0. Vooraf"."""
    return any(value in ((0,), (1,), (1, 1)) for value in values.values())


def follows(before: Values, after: Values) -> bool:
    """True if a value may be the next; one in another form may also begin a series of its own: I, II, 1, 2."""
    restarts = begins(after) and not before.keys() & after.keys()
    return restarts or any(y in _next(x) for x in before.values() for y in after.values())


def _next(value: tuple[int, ...]) -> set[tuple[int, ...]]:
    """Values that may follow: 2b, 2a1, 3 and 3a follow 2a."""
    higher = {(*value[:depth], value[depth] + 1) for depth in range(len(value))}
    higher |= {(value[0] + 1, 1)} if len(value) > 1 else set()
    return higher | {(*value, 1)}


def is_next_code(before: Values, after: Values) -> bool:
    """True for the first code below the next number: 2a after 1c."""
    last = before.get("cijfer")
    return last is not None and after.get("cijfer") == (last[0] + 1, 1)


def skips_one(before: Values, after: Values) -> bool:
    """True if one value is left out: the double in between was meant as that value."""
    between = (y for x in before.values() for y in _next(x))
    return any(after_value in _next(y) for y in between for after_value in after.values())
