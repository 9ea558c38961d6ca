"""Fingerprint of the program: a hash of its code, templates, settings and packages, part of every key on disk.

Hashing 400 files takes 40 ms. So an index remembers the hash of each file with its size, times and inode, as git
does. A start reads only files of which one of these changed, in 6 ms.
"""

import hashlib
import json
import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from dealpers.build.cache.blob_store import BlobStore
from dealpers.build.installed import PROGRAM, files_below, hash_of, program_templates
from dealpers.build.plain_files import FileState

_GAZETTE_PACKAGES = ("typst", "pikepdf", "lxml", "fonttools", "msgspec")
_UNSETTLED = 2_000_000_000
"""Nanoseconds after a change in which a file may change again within one tick of the clock of its disk."""


class Fingerprint:
    """Hashes of the files of the program and of the project in ``root``, for keys of the cache."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._index = _Index(root / ".cache")
        self._files = dict(self._hashed())
        self._index.save()

    def program(self) -> bytes:
        """Hash of the whole program: code, data, templates, ``mkdocs.yml``, Python and the packages that it uses."""
        return hash_of(self._files, _packages())

    def code(self) -> bytes:
        """Hash of the code of the program, Python and its packages, by which templates are compiled."""
        files = {name: value for name, value in self._files.items() if name.startswith("dealpers/")}
        return hash_of(files, _packages())

    def gazette(self) -> bytes:
        """Hash of everything that sets gazettes: templates, fonts, the code that renders, and its packages."""
        names = ("templates/gazet/", "dealpers/render/")
        files = {name: value for name, value in self._files.items() if name.startswith(names) or _sets_type(name)}
        return hash_of(files, [f"{name} {version(name)}" for name in _GAZETTE_PACKAGES])

    def _hashed(self) -> Iterator[tuple[str, str]]:
        folders = [("templates", program_templates()), ("dealpers", PROGRAM)]
        if not _is_same(self._root / "templates", folders[0][1]):
            folders.append(("eigen", self._root / "templates"))
        for name, folder in folders:
            for path in files_below(os.fspath(folder)):
                yield name + path.removeprefix(os.fspath(folder)), self._index.hash(path)
        settings = self._root / "mkdocs.yml"
        if settings.exists():  # without settings there is no site, but there may be findings
            yield settings.name, self._index.hash(os.fspath(settings))


def _sets_type(name: str) -> bool:
    """True for a file of the project's own templates that a gazette may depend on."""
    return name.startswith("eigen/") and name.endswith((".typ", ".ttf", ".otf"))


def _is_same(path: Path, other: Path) -> bool:
    return path.is_dir() and path.resolve() == other.resolve()


def _packages() -> list[str]:
    """Name and version of every package that Python can import, as the names of their folders say."""
    names: set[str] = set()
    for folder in sys.path:
        with suppress(OSError):
            names.update(name for name in os.listdir(folder or ".") if name.endswith((".dist-info", ".egg-info")))
    return sorted(names)


class _Index:
    """Hash of each file with the state in which the file was hashed, in one blob below ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._store = BlobStore(folder / "programma", sys.version.encode())
        self._key = self._store.key(b"index")
        self._known: dict[str, tuple[FileState, str]] = {}
        with suppress(ValueError, TypeError, AttributeError):
            stored = json.loads(self._store.get(self._key) or b"{}")
            self._known = {path: (FileState(*state), value) for path, (state, value) in stored.items()}
        self._current: dict[str, tuple[FileState, str]] = {}
        self._settled = time.time_ns() - _UNSETTLED

    def hash(self, path: str) -> str:
        """SHA-256 of a file, from the index while its state is the same; empty for a file that is not there."""
        try:
            status = os.stat(path)
        except OSError:  # a link to nothing
            return ""
        if not stat.S_ISREG(status.st_mode):
            return ""
        state = FileState.of(status)
        before, value = self._known.get(path, (None, ""))
        if before != state:
            with open(path, "rb") as stream:
                value = hashlib.file_digest(stream, "sha256").hexdigest()
        if state.touched < self._settled:
            self._current[path] = state, value
        return value

    def save(self) -> None:
        """Store the index, if it is another than the stored one."""
        if self._current != self._known:
            self._store.put(self._key, json.dumps(self._current).encode())
