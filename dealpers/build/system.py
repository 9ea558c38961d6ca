"""Parts of the operating system that some systems lack: file locks, flags of ``open``, owners."""

import importlib
import os
from contextlib import suppress
from importlib.util import find_spec
from typing import Any

_fcntl: Any = importlib.import_module("fcntl") if find_spec("fcntl") else None
_msvcrt: Any = importlib.import_module("msvcrt") if find_spec("msvcrt") else None
_LOCKED_BYTE = 1 << 30  # behind everything written: Windows lets nobody read a locked byte

NOT_INHERITED = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
PLAIN = NOT_INHERITED | getattr(os, "O_NONBLOCK", 0)
NO_LINK = getattr(os, "O_NOFOLLOW", 0)
"""Flags of ``open``: not for child processes, bytes as they are; without waiting for a fifo; not through a link."""
CAN_OPEN_FOLDERS = hasattr(os, "O_DIRECTORY")
FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | NO_LINK
"""True where a folder can be opened, and so locked; flags of ``open`` for a folder."""


def lock(handle: int) -> None:
    """Lock an open file for this process; raises ``BlockingIOError`` if another process has it."""
    if _fcntl:
        _fcntl.flock(handle, _fcntl.LOCK_EX | _fcntl.LOCK_NB)
        return
    os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
    try:
        _msvcrt.locking(handle, _msvcrt.LK_NBLCK, 1)
    except PermissionError as error:
        raise BlockingIOError(error.errno, error.strerror) from error
    finally:
        os.lseek(handle, 0, os.SEEK_SET)


def is_mine(status: os.stat_result) -> bool:
    """True if a file is of this user; Windows has owners elsewhere, and says 0 for all."""
    geteuid = getattr(os, "geteuid", None)
    return geteuid is None or status.st_uid == geteuid()


def mark_used(path: str | os.PathLike[str]) -> None:
    """Set the time of a file to now, of a link and not its target where the system distinguishes them."""
    with suppress(OSError):
        os.utime(path, follow_symlinks=os.utime not in os.supports_follow_symlinks)


def keeps_rights() -> bool:
    """True if files have rights of owner, group and others; Windows gives every file the same bits."""
    return hasattr(os, "geteuid")


def writable_by_others(status: os.stat_result, bits: int) -> bool:
    """True if others have any of these rights; Windows gives every file the same bits."""
    return keeps_rights() and bool(status.st_mode & bits)
