"""PDFs that were made before, by what they were made from: safe to delete, and never needed for a correct result."""

import hashlib
import os
import tempfile
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

_SUM = hashlib.sha256().digest_size
_MOST = 500
"""How many PDFs are kept; the longest unused go first."""
_PACKAGES = ("typst", "pikepdf")


def maker(templates: Path) -> bytes:
    """A checksum of all that prints: templates and fonts, the code that prints, and the packages that it uses."""
    found = hashlib.sha256()
    code = Path(__file__).parent / "render"
    for folder, paths in ((templates, templates.rglob("*")), (code, code.glob("*.py"))):
        for path in sorted(path for path in paths if path.is_file()):
            content = path.read_bytes()
            found.update(f"{path.relative_to(folder).as_posix()} {len(content)}\n".encode() + content)
    found.update("".join(f"{name} {version(name)}\n" for name in _PACKAGES).encode())
    return found.digest()


class Store:
    """A folder of PDFs, each under a checksum of all it was made from, and behind a checksum of itself.

    A PDF that was damaged is not found, and a folder that cannot be written keeps nothing: neither is a fault.
    """

    def __init__(self, folder: Path, made_by: bytes) -> None:
        self.folder, self.made_by = folder, made_by

    def key(self, made_from: bytes) -> str:
        """The name under which what is made from this is kept."""
        return hashlib.sha256(self.made_by + made_from).hexdigest()

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
            self._tidy()
        except OSError:
            return

    def _tidy(self) -> None:
        """Throw away the longest unused above the most that is kept."""
        held = list(self.folder.iterdir())
        if len(held) > _MOST:
            for place in sorted(held, key=lambda path: path.stat().st_mtime_ns)[: len(held) - _MOST]:
                place.unlink()


def _checksum(key: str, content: bytes) -> bytes:
    return hashlib.sha256(key.encode() + content).digest()
