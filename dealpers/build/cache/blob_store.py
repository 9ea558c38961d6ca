"""Files on disk by key: each whole and verified, or absent; safe to delete, never needed for a correct result."""

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path

_DIGEST = hashlib.sha256().digest_size


class BlobStore:
    """Folder of files, each named by a hash of its inputs; the first 32 bytes of a file are a checksum of the rest.

    A damaged file counts as absent, and a folder that cannot be written stores nothing: neither is an error.
    """

    def __init__(self, folder: Path, fingerprint: bytes) -> None:
        self.folder, self._fingerprint = folder, fingerprint

    def key(self, inputs: bytes) -> str:
        """Name of the file for these inputs, with the fingerprint of the program that makes it."""
        return hashlib.sha256(self._fingerprint + inputs).hexdigest()

    def has(self, key: str) -> bool:
        """True if a file has this name, damaged or not."""
        return (self.folder / key).is_file()

    def get(self, key: str) -> bytes | None:
        """Content under this name; None where there is no file or its checksum is wrong."""
        path = self.folder / key
        try:
            stored = path.read_bytes()
        except OSError:
            return None
        content = stored[_DIGEST:]
        if stored[:_DIGEST] != _checksum(key, content):
            return None
        with suppress(OSError):  # at worst the file counts as unused and is removed sooner
            os.utime(path)
        return content

    def put(self, key: str, content: bytes) -> None:
        """Store content under this name, whole or not at all."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, fresh = tempfile.mkstemp(prefix=".", dir=self.folder)
            try:
                with open(handle, "wb") as stream:
                    stream.write(_checksum(key, content) + content)
                os.replace(fresh, self.folder / key)
            except BaseException:
                os.unlink(fresh)
                raise
        except OSError:
            return

    def tidy(self, most: int) -> None:
        """Remove the files that went unused longest, until ``most`` are left."""
        with suppress(OSError):
            by_use = sorted((path.stat().st_mtime_ns, path) for path in self.folder.iterdir())
            for _, path in by_use[: max(0, len(by_use) - most)]:
                path.unlink()


def _checksum(key: str, content: bytes) -> bytes:
    return hashlib.sha256(key.encode() + content).digest()
