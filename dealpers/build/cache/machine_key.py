"""Key of this user on this machine, which authenticates every file in the cache; it lies outside every project."""

import os
import secrets
import tempfile
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from dealpers.build.plain_files import made_private, read_plain

_BYTES = 32


def machine_key() -> bytes | None:
    """Key of 32 bytes, made at the first use; None where this user has no private folder, and so no cache."""
    folder = state_folder()
    return _key(folder) if folder else None


def state_folder() -> Path | None:
    """Folder of this user for what outlives a project; None where this user has no home."""
    folder = os.environ.get("XDG_STATE_HOME", "")
    try:
        state = Path(folder) if os.path.isabs(folder) else Path.home() / ".local" / "state"
    except RuntimeError:
        return None
    return state / "dealpers"


@lru_cache(maxsize=4)
def _key(folder: Path) -> bytes | None:
    path = folder / "sleutel"
    if not made_private(folder):
        return None
    with suppress(OSError):
        _make(path)
    try:
        key = read_plain(path, _BYTES, owned=True)
    except OSError:
        return None
    return key if len(key) == _BYTES else None


def _make(path: Path) -> None:
    """Make the key, unless another process did; a reader sees no half key."""
    if os.path.lexists(path):
        return
    handle, fresh = tempfile.mkstemp(prefix=".", dir=path.parent)
    try:
        with open(handle, "wb") as stream:
            stream.write(secrets.token_bytes(_BYTES))
        os.link(fresh, path)
    finally:
        os.unlink(fresh)
