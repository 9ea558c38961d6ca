"""Folder of a new site, filled beside the last one: an unchanged file is the same file by a hard link.

Writing a file and removing the old one costs a disk a hundred times what a hard link does. The folder of the site
before last may be filled again, so that not even its folders are made anew.
"""

import os
import shutil
from contextlib import suppress

from dealpers.build.last_site import SiteFile
from dealpers.build.plain_files import PlainFolders, read_plain

_FEW = 100
"""Files up to which one call each costs less than writing out everything that waits for the disk."""


class HardLinkTree:
    """Folder ``fresh`` that is being filled; no file of the site in ``last`` changes."""

    def __init__(self, fresh: str | os.PathLike[str], last: str | os.PathLike[str]) -> None:
        self._fresh, self._last = os.fspath(fresh), os.fspath(last)
        self._old_folders = PlainFolders(last)
        self._folders: set[str] = {self._fresh}
        self._files: set[str] = set()
        self._written: list[str] = []

    def add(self, file: SiteFile) -> None:
        """Put a file at its path; raises ``OSError`` if it cannot be written."""
        target, old = os.path.join(self._fresh, file.path), os.path.join(self._last, file.path)
        self._folder(os.path.dirname(target))
        self._files.add(target)
        unchanged = file.content is None or _holds(old, file.content)
        if unchanged and self._old_folders.has(file.path.rpartition("/")[0]) and _linked(old, target):
            return
        self._written.append(target)
        _remove(target)  # never overwritten: it may be a hard link to a file of another site
        if file.content is None:  # the disk refused a hard link
            shutil.copyfile(old, target)
        else:
            with open(target, "xb") as stream:
                stream.write(file.content)

    def sync(self) -> None:
        """Wait until every written file is on the disk, so that a power cut after the exchange loses none."""
        if len(self._written) > _FEW:
            os.sync()
            return
        for path in (*self._written, *{os.path.dirname(path) for path in self._written}):
            _sync(path)

    def _folder(self, folder: str) -> None:
        if folder not in self._folders:
            self._folder(os.path.dirname(folder))
            self._folders.add(folder)
            if not os.path.isdir(folder) or os.path.islink(folder):
                _remove(folder)
                os.mkdir(folder)

    def finish(self) -> None:
        """Remove files and folders that an older site left here."""
        for folder, folders, names in os.walk(self._fresh, topdown=False):
            for path in (os.path.join(folder, name) for name in names):
                if path not in self._files:
                    os.unlink(path)
            for path in (os.path.join(folder, name) for name in folders):
                if path not in self._folders:
                    _remove(path)


def sync_folder(folder: str | os.PathLike[str]) -> None:
    """Wait until the names in a folder are on the disk; nothing where the system cannot."""
    with suppress(OSError):
        _sync(folder)


def _sync(path: str | os.PathLike[str]) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _holds(path: str, content: bytes) -> bool:
    """True if a regular file at this path has this content."""
    try:
        return os.lstat(path).st_size == len(content) and read_plain(path) == content
    except OSError:
        return False


def _linked(old: str, target: str) -> bool:
    """True if ``target`` now is a hard link to ``old``; false where the disk refuses one."""
    try:
        if os.path.lexists(target):
            if os.path.samestat(os.lstat(old), os.lstat(target)):
                return True
            _remove(target)
        os.link(old, target)
    except OSError:
        return False
    return True


def _remove(path: str) -> None:
    if os.path.isdir(path) and not os.path.islink(path):
        shutil.rmtree(path)
    elif os.path.lexists(path):
        os.unlink(path)
