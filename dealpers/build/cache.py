"""What was worked out before, by all that it follows from: found again in this process or in a later one.

Nothing here is ever needed. What is read from disk may only be values of our own model, so that a folder that somebody
else filled can at worst be of no use.
"""

import hashlib
import io
import pickle
from dataclasses import is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from importlib import import_module
from typing import Any, Protocol

from dealpers.build.blob_store import BlobStore

_ROUNDS = 30
"""How many results are kept for each text, and for each whom texts name; of one round there are six at most."""


class Cache(Protocol):
    """Where results are kept under a name."""

    def has(self, key: str) -> bool: ...
    def get(self, key: str) -> Any: ...
    def put(self, key: str, value: Any) -> None: ...
    def tidy(self, items: int) -> None: ...


class MemoryCache:
    """Results of this process: those of the present round and of the one before it; behind them, what others kept."""

    def __init__(self, behind: Cache | None = None) -> None:
        self._now: dict[str, Any] = {}
        self._before: dict[str, Any] = {}
        self._behind = behind

    def has(self, key: str) -> bool:
        """Whether there seems to be a result under this name."""
        return key in self._now or key in self._before or (self._behind is not None and self._behind.has(key))

    def get(self, key: str) -> Any:
        """The result under this name, or None."""
        if key not in self._now:
            value = self._before.get(key)
            if value is None and self._behind:
                value = self._behind.get(key)
            if value is None:
                return None
            self._now[key] = value
        return self._now[key]

    def put(self, key: str, value: Any) -> None:
        """Keep this, here alone."""
        self._now[key] = value

    def tidy(self, items: int) -> None:
        """Begin a new round; what the last one did not use is forgotten."""
        self._before, self._now = self._now, {}


class DiskCache:
    """Results of every process of this program in this state, in a folder."""

    def __init__(self, store: BlobStore) -> None:
        self._store = store

    def has(self, key: str) -> bool:
        """Whether there seems to be a result under this name."""
        return self._store.has(self._store.key(key.encode()))

    def get(self, key: str) -> Any:
        """The result under this name, or None; what cannot be read is not there."""
        held = self._store.get(self._store.key(key.encode()))
        if held is None:
            return None
        try:
            return _Reader(io.BytesIO(held)).load()
        except Exception:
            return None

    def put(self, key: str, value: Any) -> None:
        """Keep this."""
        self._store.put(self._store.key(key.encode()), pickle.dumps(value, protocol=5))

    def tidy(self, items: int) -> None:
        """Throw away the longest unused: what some rounds of the whole collection ago was used last."""
        self._store.tidy(_ROUNDS * items)


class _Reader(pickle.Unpickler):
    """Reads values of our own model, and no others: nothing that could do anything."""

    def find_class(self, module: str, name: str) -> Any:
        return _known(module, name)


@cache
def _known(module: str, name: str) -> type:
    if (module, name) == ("datetime", "date"):
        return date
    if module.startswith("dealpers."):
        found = getattr(import_module(module), name, None)
        if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum)):
            return found
    raise pickle.UnpicklingError(f"{module}.{name} is no value of the model")


def digest(*parts: object) -> str:
    """A checksum of values by how they are told, which says everything that compares."""
    return hashlib.sha256("\x00".join(map(repr, parts)).encode("utf-8", "surrogatepass")).hexdigest()
