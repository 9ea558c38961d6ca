"""Reading of files in folders that others may write to: never through a link, and never a fifo or device."""

import errno
import os
import stat
from pathlib import Path
from typing import NamedTuple

from dealpers.build.system import NO_LINK, PLAIN, is_mine, writable_by_others


class FileState(NamedTuple):
    """State of a file or folder, which a change of its content or name moves; times are in nanoseconds.

    ``changed`` is the last change of content, ``touched`` that of status, which no program can set back.
    """

    size: int
    inode: int
    changed: int
    touched: int

    @classmethod
    def of(cls, status: os.stat_result) -> "FileState":
        """State in a result of ``os.stat``."""
        return cls(status.st_size, status.st_ino, status.st_mtime_ns, status.st_ctime_ns)


def read_plain(
    path: str | os.PathLike[str], most: int | None = None, *, owned: bool = False, follow: bool = False
) -> bytes:
    """Content of a regular file; raises ``OSError`` for anything else, and for a file above ``most`` bytes.

    With ``owned`` the file must be of this user, and writable by this user alone; with ``follow`` it may be a link.
    """
    handle = os.open(path, os.O_RDONLY | (0 if follow else NO_LINK) | PLAIN)
    with open(handle, "rb", buffering=0) as stream:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "geen gewoon bestand", os.fspath(path))
        if most is not None and status.st_size > most:
            raise OSError(errno.EFBIG, "te groot", os.fspath(path))
        if owned and (not is_mine(status) or writable_by_others(status, 0o022)):
            raise OSError(errno.EPERM, "van een ander", os.fspath(path))
        return stream.readall()


def leads_out(path: Path, root: Path) -> bool:
    """True for a file outside ``root``, through a link or, on Windows, a junction; raises ``OSError`` for no file.

    Elsewhere a file that is no link lies inside, since a folder that is a link is not entered.
    """
    may_lead = os.name == "nt" or path.is_symlink()
    return may_lead and not path.resolve(strict=True).is_relative_to(root.resolve())


def is_plain_folder(path: str | os.PathLike[str]) -> bool:
    """True for a folder that is no link."""
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False


class PlainFolders:
    """Folders below ``root`` that lie behind no link, each looked at once."""

    def __init__(self, root: str | os.PathLike[str]) -> None:
        self._root = os.fspath(root)
        self._known = {"": is_plain_folder(root)}

    def has(self, folder: str) -> bool:
        """True if a path below the root, with ``/``, is a folder behind no link."""
        if folder not in self._known:
            above = folder.rpartition("/")[0]
            self._known[folder] = self.has(above) and is_plain_folder(f"{self._root}/{folder}")
        return self._known[folder]


def made_private(folder: Path) -> bool:
    """Make a folder that only this user can enter, or close one of this user; false for any other thing there."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = os.lstat(folder)
        if not stat.S_ISDIR(status.st_mode) or not is_mine(status):
            return False
        if writable_by_others(status, 0o077):
            os.chmod(folder, 0o700)
    except OSError:
        return False
    return True
