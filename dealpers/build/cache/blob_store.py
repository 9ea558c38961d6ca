"""Files on disk by key: each whole and made by this user on this machine, or absent; never needed for a result."""

import hashlib
import hmac
import os
import stat
import tempfile
from collections.abc import Container
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from dealpers.build.cache.machine_key import machine_key
from dealpers.build.plain_files import FileState, made_private, read_plain
from dealpers.build.system import mark_used

CACHE = ".cache"
"""Folder of a project in which all stores are."""
_DIGEST = 32
_MOST = 500_000_000
"""Bytes of the largest file that is read: a gazette with every received PDF in it."""


class BlobStore:
    """Folder of files, each named by a hash of its inputs; the first 32 bytes of a file authenticate the rest.

    A file that is damaged, a link, or written by another user or machine counts as absent. A folder that is a link or
    of another user, or that cannot be written, stores nothing. Neither is an error.
    """

    def __init__(self, folder: Path, fingerprint: bytes) -> None:
        self.folder, self._fingerprint = folder, fingerprint
        self._path = os.fspath(folder)

    @cached_property
    def _secret(self) -> bytes | None:
        """Key for authentication; None where the folder cannot be trusted."""
        above = self.folder.parent
        if above.name == CACHE and not made_private(above):
            return None
        return machine_key() if made_private(self.folder) else None

    def key(self, inputs: bytes) -> str:
        """Name of the file for these inputs, with the fingerprint of the program that makes it."""
        return hashlib.sha256(self._fingerprint + inputs).hexdigest()

    def has(self, key: str) -> bool:
        """True if a regular file has this name, whatever it holds."""
        try:
            return self._secret is not None and stat.S_ISREG(os.lstat(f"{self._path}/{key}").st_mode)
        except OSError:
            return False

    def get(self, key: str, *, mark: bool = True) -> bytes | None:
        """Content under this name; None where there is no file, or its authentication is wrong.

        Without ``mark`` the file does not count as used.
        """
        if self._secret is None:
            return None
        path = f"{self._path}/{key}"
        try:
            stored = read_plain(path, _MOST)
        except OSError:
            return None
        content = stored[_DIGEST:]
        if not hmac.compare_digest(stored[:_DIGEST], _authentication(self._secret, key, content)):
            return None
        if mark:
            mark_used(path)  # at worst the file counts as unused and is removed sooner
        return content

    def put(self, key: str, content: bytes) -> None:
        """Store content under this name, whole or not at all."""
        if self._secret is None:
            return
        try:
            handle, fresh = tempfile.mkstemp(prefix=".", dir=self.folder)
            try:
                with open(handle, "wb") as stream:
                    stream.write(_authentication(self._secret, key, content))
                    stream.write(content)  # apart: a copy of the values of a large collection would take 22 MB
                os.replace(fresh, self.folder / key)
            except BaseException:
                os.unlink(fresh)
                raise
        except OSError:
            return

    def state(self, key: str) -> FileState | None:
        """State of the file under this name, which changes with its content; None for no regular file."""
        try:
            status = os.lstat(f"{self._path}/{key}")
        except OSError:
            return None
        is_file = self._secret is not None and stat.S_ISREG(status.st_mode)
        return FileState.of(status) if is_file else None

    def tidy(self, most: int, used: Container[str] = ()) -> None:
        """Remove the files that went unused longest, until ``most`` are left, but none of ``used``.

        A link is removed, never followed.
        """
        if self._secret is None:
            return
        with suppress(OSError):
            states = ((path, path.lstat()) for path in self.folder.iterdir())
            files = [(path, state) for path, state in states if not stat.S_ISDIR(state.st_mode)]
            spared = sum(path.name in used and stat.S_ISREG(state.st_mode) for path, state in files)
            by_use = sorted(
                (state.st_mtime_ns, path)
                for path, state in files
                if path.name not in used or not stat.S_ISREG(state.st_mode)
            )
            for _, path in by_use[: max(0, len(by_use) + spared - most)]:
                path.unlink()


def _authentication(secret: bytes, key: str, content: bytes) -> bytes:
    engine = hashlib.blake2b(key.encode(), key=secret, digest_size=_DIGEST)
    engine.update(content)
    return engine.digest()
