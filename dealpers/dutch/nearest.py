"""Known name that a misspelt one is meant as, and the hint that names it."""

import difflib
from collections.abc import Iterable

_LIKE = 0.6
"""Likeness of two names, from 0 to 1, from which one may be a slip of the other."""


def nearest(name: str, known: Iterable[str], likeness: float = _LIKE) -> str:
    """Known name that another is nearest to, empty if none is near: ``nearest("datm", ["datum"]) == "datum"``."""
    return next(iter(difflib.get_close_matches(name, tuple(known), 1, likeness)), "")


def did_you_mean(name: str, known: Iterable[str], otherwise: str, likeness: float = _LIKE) -> str:
    """Hint that asks for the nearest known name, or else other advice."""
    near = nearest(name, known, likeness)
    return f"bedoelt u '{near}'?" if near else otherwise
