"""Folder of a new site, filled beside the last one: an unchanged file is the same file by a hard link.

Writing a file and removing the old one costs a disk a hundred times what a hard link does. The folder of the site
before last may be filled again, so that not even its folders are made anew.
"""

import os
import shutil

from dealpers.build.last_site import SiteFile
from dealpers.build.plain_files import PlainFolders, read_plain


class HardLinkTree:
    """Folder ``fresh`` that is being filled; no file of the site in ``last`` changes."""

    def __init__(self, fresh: str | os.PathLike[str], last: str | os.PathLike[str]) -> None:
        self._fresh, self._last = os.fspath(fresh), os.fspath(last)
        self._old_folders = PlainFolders(last)
        self._folders: set[str] = {self._fresh}
        self._files: set[str] = set()

    def add(self, file: SiteFile) -> None:
        """Put a file at its path; raises ``OSError`` if it cannot be written."""
        target, old = os.path.join(self._fresh, file.path), os.path.join(self._last, file.path)
        self._folder(os.path.dirname(target))
        self._files.add(target)
        unchanged = file.content is None or _holds(old, file.content)
        if unchanged and self._old_folders.has(file.path.rpartition("/")[0]) and _linked(old, target):
            return
        _remove(target)  # never overwritten: it may be a hard link to a file of another site
        if file.content is None:  # the disk refused a hard link
            shutil.copyfile(old, target)
        else:
            with open(target, "xb") as stream:
                stream.write(file.content)

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
