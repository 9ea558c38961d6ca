"""Layers of the cache: values in memory for one process, values on disk for later processes."""

from typing import Any, Protocol

from dealpers.build.cache.blob_store import BlobStore
from dealpers.build.cache.typed import Form

_ROUNDS = 30
"""Most results on disk per text, party or subject; one build of one state makes at most six."""


class Cache(Protocol):
    """Values by key."""

    def has(self, key: str) -> bool: ...
    def get(self, key: str, form: Form[Any]) -> Any: ...
    def put(self, key: str, value: Any, form: Form[Any]) -> None: ...
    def tidy(self, items: int) -> None: ...


class MemoryCache:
    """Values of this process that this round or the round before it used; ``behind`` is read where memory has none."""

    def __init__(self, behind: Cache | None = None) -> None:
        self._now: dict[str, Any] = {}
        self._before: dict[str, Any] = {}
        self._behind = behind

    def has(self, key: str) -> bool:
        """True if a value seems to be present; ``get`` may still return None."""
        return key in self._now or key in self._before or (self._behind is not None and self._behind.has(key))

    def get(self, key: str, form: Form[Any]) -> Any:
        """Value under this key, or None."""
        if key not in self._now:
            value = self._before.get(key)
            if value is None and self._behind:
                value = self._behind.get(key, form)
            if value is None:
                return None
            self._now[key] = value
        return self._now[key]

    def put(self, key: str, value: Any, form: Form[Any]) -> None:
        """Store a value in memory alone."""
        self._now[key] = value

    def tidy(self, items: int) -> None:
        """Begin a new round and forget values that the last round did not use."""
        self._before, self._now = self._now, {}


class DiskCache:
    """Values in files, for every process that runs the same program."""

    def __init__(self, store: BlobStore) -> None:
        self._store = store

    def has(self, key: str) -> bool:
        """True if a file seems to be present; ``get`` may still return None."""
        return self._store.has(self._store.key(key.encode()))

    def get(self, key: str, form: Form[Any]) -> Any:
        """Value under this key; None where the file is missing, foreign, or holds no value of this form."""
        content = self._store.get(self._store.key(key.encode()))
        return None if content is None else form.value_in(content)

    def put(self, key: str, value: Any, form: Form[Any]) -> None:
        """Store a value of this form."""
        self._store.put(self._store.key(key.encode()), form.bytes_of(value))

    def tidy(self, items: int) -> None:
        """Remove the values that went unused longest, above a fixed number per item."""
        self._store.tidy(_ROUNDS * items)
