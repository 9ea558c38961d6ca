"""States of the files of a site after its build: a file whose state is the same needs no reading to be trusted.

A change of the content of a file, or of its rights, moves the time of its status, which no program can set back.
"""

import os
import stat
import sys
import time
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from dealpers.build.cache import BlobStore, Form

State = tuple[int, int, int, int]
"""Size in bytes, inode, times of the last change of content and of status in nanoseconds."""
_Stored = tuple[tuple[str, str, State], ...]
_STORED: Form[_Stored] = Form(_Stored)
_SECOND = 1_000_000_000
_OF_CONTENT = slice(3)
"""Part of a state that a hard link or other rights leave as it was."""
_TICK = 0.02
"""Seconds within which two changes may have one time: twice the coarsest tick of a kernel, 10 ms."""


def state_of(path: str) -> State | None:
    """State of a regular file; None for anything else, and where times are whole seconds or, on Windows, of birth."""
    if sys.platform == "win32":
        return None
    try:
        status = os.lstat(path)
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode) or status.st_ctime_ns % _SECOND == 0:
        return None
    return status.st_size, status.st_ino, status.st_mtime_ns, status.st_ctime_ns


class SiteStates:
    """Checksum and state of each file of the site at a place, authenticated in the cache of a project."""

    def __init__(self, root: Path, site: Path) -> None:
        self._store = BlobStore(root / ".cache" / "standen", b"")
        self._key = self._store.key(os.fsencode(os.path.realpath(site)))
        self._verified: dict[str, State] = {}

    @cached_property
    def _last(self) -> Mapping[str, tuple[str, State]]:
        content = self._store.get(self._key)
        stored = _STORED.value_in(content) if content is not None else None
        return {path: (checksum, state) for path, checksum, state in stored or ()}

    def has(self, path: str, checksum: str, state: State | None) -> bool:
        """True if the last build left the file at a path with this checksum in this state."""
        return state is not None and self._last.get(path) == (checksum, state)

    def verified(self, path: str, state: State | None) -> None:
        """Note the state in which the content of a file had the checksum that the next site wants."""
        if state:
            self._verified[path] = state

    def write(self, folder: Path, checksums: Mapping[str, str]) -> None:
        """Store the states of the files of the next site, in the folder where it was made, before others know it."""
        time.sleep(_TICK)  # a later change has another time
        self._store.put(self._key, _STORED.bytes_of(tuple(self._states(os.fspath(folder), checksums))))

    def _states(self, folder: str, checksums: Mapping[str, str]) -> Iterator[tuple[str, str, State]]:
        for path, checksum in checksums.items():
            state = state_of(f"{folder}/{path}")
            if state and self._verified.get(path, state)[_OF_CONTENT] == state[_OF_CONTENT]:
                yield path, checksum, state
