"""What was made before, by what it was made from: safe to delete, and never needed for a correct result."""

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path

_SUM = hashlib.sha256().digest_size


class BlobStore:
    """A folder of files, each under a checksum of all it was made from, and behind a checksum of itself.

    A file that was damaged is not found, and a folder that cannot be written keeps nothing: neither is a fault.
    """

    def __init__(self, folder: Path, made_by: bytes) -> None:
        self.folder, self.made_by = folder, made_by

    def key(self, made_from: bytes) -> str:
        """The name under which what is made from this is kept."""
        return hashlib.sha256(self.made_by + made_from).hexdigest()

    def has(self, key: str) -> bool:
        """Whether something lies under this name, whole or not."""
        return (self.folder / key).is_file()

    def get(self, key: str) -> bytes | None:
        """What was kept under this name, if it is still what it was."""
        place = self.folder / key
        try:
            held = place.read_bytes()
        except OSError:
            return None
        content = held[_SUM:]
        if held[:_SUM] != _checksum(key, content):
            return None
        with suppress(OSError):  # it is used all the same, and may only be thrown away sooner
            os.utime(place)
        return content

    def put(self, key: str, content: bytes) -> None:
        """Keep this, whole or not at all."""
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
        """Throw away the longest unused above the most that is to be kept."""
        with suppress(OSError):
            held = [(path.stat().st_mtime_ns, path) for path in self.folder.iterdir()]
            for _, place in sorted(held)[: max(0, len(held) - most)]:
                place.unlink()


def _checksum(key: str, content: bytes) -> bytes:
    return hashlib.sha256(key.encode() + content).digest()
