"""States of the files and folders of a site after its build: a file in the same state is trusted without reading.

A change of the content of a file, or of its rights, moves the time of its status, which no program can set back. A
change of a name moves the time of the folder.
"""

import os
import stat
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from contextlib import suppress
from functools import cached_property
from pathlib import Path

import msgspec

from dealpers.build.cache import BlobStore
from dealpers.build.plain_files import FileState

Files = dict[str, tuple[str, FileState]]
"""Checksum and state of each file of a folder, by name."""
_Folders = dict[str, tuple[FileState | None, frozenset[str], msgspec.Raw]]
"""State of each folder of a site by its path, with the names of the folders in it, and its ``Files`` undecoded.

Decoded, the states of 33,000 files take 28 MB; these bytes take 5 MB, and those of an unchanged folder are written as
they were read.
"""
_encoded = msgspec.msgpack.Encoder().encode
_decoded = msgspec.msgpack.Decoder(_Folders).decode
_decoded_files = msgspec.msgpack.Decoder(Files).decode
_RECENT = 64
"""Folders whose files stay decoded: the files of a text come one after the other."""
_SECOND = 1_000_000_000
_OF_CONTENT = slice(3)
"""Part of a state that a hard link or other rights leave as it was."""
_TICK = 0.02
"""Seconds within which two changes may have one time: twice the coarsest tick of a kernel, 10 ms."""


def state_of(path: str, *, folder: bool = False) -> FileState | None:
    """State of a regular file, or of a ``folder``, with 0 for its size; None for anything else.

    None too where times are whole seconds or, on Windows, of birth.
    """
    if sys.platform == "win32":
        return None
    try:
        status = os.lstat(path)
    except OSError:
        return None
    is_kind = stat.S_ISDIR if folder else stat.S_ISREG
    if not is_kind(status.st_mode) or status.st_ctime_ns % _SECOND == 0:
        return None
    state = FileState.of(status)
    return state._replace(size=0) if folder else state


class SiteStates:
    """Checksum and state of each file of the site at a place, authenticated in the cache of a project.

    The states of the site before last stay as long as its folder.
    """

    def __init__(self, root: Path, site: Path) -> None:
        self._store = BlobStore(root / ".cache" / "standen", b"")
        place = os.fsencode(os.path.realpath(site))
        self._key, self._before_key = self._store.key(place), self._store.key(b"vorige " + place)
        self._trusted: dict[str, set[str]] = defaultdict(set)  # names of the files in each folder
        self._verified: dict[str, FileState] = {}
        self._counts: dict[str, int] = {}
        self._recent: dict[str, Files] = {}

    @cached_property
    def _last(self) -> _Folders:
        return self._read(self._key)

    @cached_property
    def _before(self) -> _Folders:
        return self._read(self._before_key)

    def _read(self, key: str) -> _Folders:
        with suppress(msgspec.DecodeError):
            return _decoded(self._store.get(key) or b"")
        return {}

    def has(self, path: str, checksum: str, state: FileState | None) -> bool:
        """True if the last build left the file at a path with this checksum in this state, which is noted."""
        folder, _, name = path.rpartition("/")
        if state is None or self._last_files(folder).get(name) != (checksum, state):
            return False
        self._trusted[folder].add(name)
        return True

    def _last_files(self, folder: str) -> Files:
        if folder not in self._recent:
            if len(self._recent) >= _RECENT:
                self._recent.clear()
            self._recent[folder] = files = _files_in(self._last, folder)
            self._counts[folder] = len(files)
        return self._recent[folder]

    def verified(self, path: str, state: FileState | None) -> None:
        """Note the state in which the content of a file, as it was read, had the checksum that the next site wants."""
        if state:
            self._verified[path] = state

    def _state_verified(self, folder: str, name: str) -> FileState | None:
        if name in self._trusted.get(folder, ()):
            return self._last_files(folder)[name][1]
        return self._verified.get(f"{folder}/{name}" if folder else name)

    def _all_trusted(self, folder: str, files: Set[str]) -> bool:
        """True if both sites had exactly these files in a folder, each as it is now."""
        if folder not in self._last or bytes(self._last[folder][2]) != bytes(self._before[folder][2]):
            return False
        if folder not in self._counts:
            self._last_files(folder)
        return len(files) == self._counts[folder] and files <= self._trusted.get(folder, frozenset())

    def _all_verified(self, folder: str, files: Set[str]) -> bool:
        """True if the site before last had exactly these files in a folder, each with the content that it has now."""
        files_before, last = _files_in(self._before, folder), self._last_files(folder)
        if files_before.keys() != files:
            return False
        for name, (checksum, state) in files_before.items():
            now = last.get(name)
            if now is None or self._state_verified(folder, name) != now[1]:
                return False
            if now[0] != checksum or now[1][_OF_CONTENT] != state[_OF_CONTENT]:
                return False
        return True

    def untouched(self, spare: str, folder: str, folders: Set[str], files: Set[str]) -> bool:
        """True if a folder of the site before last, at ``spare``, has these folders and files of the last site alone.

        Each file must be verified in this build by its state. Then the folder has the rights of a site as well.
        """
        before = self._before.get(folder)
        if before is None or before[0] is None or before[1] != folders:
            return False
        if before[0] != state_of(f"{spare}/{folder}", folder=True):
            return False
        return self._all_trusted(folder, files) or self._all_verified(folder, files)

    def write(self, folder: Path, checksums: Mapping[str, str], moved: frozenset[str] = frozenset()) -> None:
        """Store the states of the next site, in the folder where it was made, before others know it.

        ``moved`` are folders that are ``untouched``, with all below them: their states are the last ones.
        """
        time.sleep(_TICK)  # a later change has another time
        content = _encoded(self._moved(os.fspath(folder), moved) | self._made(os.fspath(folder), checksums, moved))
        if before := self._store.get(self._key):
            self._store.put(self._before_key, before)
        self._store.put(self._key, content)

    def _moved(self, root: str, moved: frozenset[str]) -> _Folders:
        """States of untouched folders: the last ones, but a rename changes the time of the status of a folder."""
        out: _Folders = {}
        for path in moved:
            before, folders, _ = self._before[path]
            if path.rpartition("/")[0] not in moved:
                state = state_of(f"{root}/{path}", folder=True)
                same = before is not None and state is not None and before[_OF_CONTENT] == state[_OF_CONTENT]
                before = state if same else None
            out[path] = before, folders, self._last[path][2]
        return out

    def _made(self, root: str, checksums: Mapping[str, str], moved: frozenset[str]) -> _Folders:
        files: dict[str, Files] = defaultdict(dict)
        for path, checksum in checksums.items():
            folder, _, name = path.rpartition("/")
            state = state_of(f"{root}/{path}") if folder not in moved else None
            if state and (self._state_verified(folder, name) or state)[_OF_CONTENT] == state[_OF_CONTENT]:
                files[folder][name] = checksum, state
        inside = _inside(path.rpartition("/")[0] for path in checksums)
        made = (folder for folder in inside if folder not in moved)
        return {
            folder: (
                state_of(f"{root}/{folder}", folder=True),
                frozenset(inside[folder]),
                msgspec.Raw(_encoded(files[folder])),
            )
            for folder in made
        }


def _files_in(folders: _Folders, folder: str) -> Files:
    """Files of a folder; none where it is not listed."""
    if folder in folders:
        with suppress(msgspec.DecodeError):
            return _decoded_files(folders[folder][2])
    return {}


def _inside(folders: Iterable[str]) -> dict[str, set[str]]:
    """Names of the folders in each folder, of these and of all above them."""
    inside: dict[str, set[str]] = {"": set()}
    for folder in folders:
        below = folder
        while below not in inside:
            inside[below] = set()
            below = below.rpartition("/")[0]
    for folder in inside:
        if folder:
            above, _, name = folder.rpartition("/")
            inside[above].add(name)
    return inside
