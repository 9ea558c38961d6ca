"""Put a folder in the place of another in one step, so that who looks sees the old one whole or the new one whole."""

import ctypes
import os
from pathlib import Path

_AT_FDCWD = -100
_EXCHANGE = 2


def swap_in(fresh: Path, place: Path) -> None:
    """Move ``fresh`` to ``place``; what stood there is left at ``fresh``, for the caller to remove."""
    if not place.exists():
        fresh.rename(place)
    elif not _exchange(fresh, place):
        # No exchange on this system: two renames, the first of them undone when the second fails.
        aside = fresh.with_name(fresh.name + "-oud")
        place.rename(aside)
        try:
            fresh.rename(place)
        except OSError:
            aside.rename(place)
            raise
        aside.rename(fresh)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step where the kernel can (renameat2 on Linux)."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    return bool(renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE) == 0)
