"""A new edition of a folder, beside the one that stands: what did not change is the same file under a second name.

Writing a file anew and throwing the old one away costs a disk a hundred times what a second name does. The folder of
the edition before last may be given to fill, so that not even its folders are made anew.
"""

import os
import shutil
from pathlib import Path


class HardLinkTree:
    """A folder that is being filled; nothing in the one that stands is touched."""

    def __init__(self, fresh: Path, stands: Path) -> None:
        self._fresh, self._stands = os.fspath(fresh), os.fspath(stands)
        self._folders: set[str] = {self._fresh}
        self._files: set[str] = set()

    def add(self, path: str, content: bytes) -> None:
        """Put a file at a path with ``/`` in it."""
        target = os.path.join(self._fresh, path)
        self._folder(os.path.dirname(target))
        self._files.add(target)
        old = os.path.join(self._stands, path)
        if not (_holds(old, content) and _shared(old, target)):
            _remove(target)  # never written over: it may be the file of another edition too
            with open(target, "xb") as stream:
                stream.write(content)

    def _folder(self, folder: str) -> None:
        if folder not in self._folders:
            self._folder(os.path.dirname(folder))
            self._folders.add(folder)
            if not os.path.isdir(folder) or os.path.islink(folder):
                _remove(folder)
                os.mkdir(folder)

    def finish(self) -> None:
        """Remove what an older edition left there."""
        for folder, folders, names in os.walk(self._fresh, topdown=False):
            for path in (os.path.join(folder, name) for name in names):
                if path not in self._files:
                    os.unlink(path)
            for path in (os.path.join(folder, name) for name in folders):
                if path not in self._folders:
                    _remove(path)


def _holds(path: str, content: bytes) -> bool:
    """Whether there is a file of its own here, with this content."""
    try:
        if os.path.islink(path) or os.stat(path).st_size != len(content):
            return False
        with open(path, "rb") as stream:
            return stream.read() == content
    except OSError:
        return False


def _shared(old: str, target: str) -> bool:
    """Give a file a second name; whether that could be done here."""
    try:
        if os.path.lexists(target):
            if os.path.samestat(os.stat(old), os.lstat(target)):
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
