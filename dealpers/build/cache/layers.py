"""Layers of the cache: values in memory for one process, values on disk for later processes."""

from contextlib import suppress
from functools import cached_property, partial
from typing import Any, Protocol

import msgspec

from dealpers.build.cache.blob_store import BlobStore
from dealpers.build.cache.typed import Form
from dealpers.build.plain_files import FileState
from dealpers.model.finding import DealsError

_ROUNDS = 30
"""Most results on disk per text, party or subject; one build of one state makes at most six."""


_SMALL = 8_000
"""Bytes of the largest value that is whole in the bundle."""
_MOST = 30_000
"""Bytes of the largest value in the bundle: the mentions in a long text."""
_Bundle = dict[str, tuple[bytes, FileState | None]]
"""Content of values by the name of their file; with the state of the file beside a light form."""
_encoded = msgspec.msgpack.Encoder().encode
_decoded = msgspec.msgpack.Decoder(_Bundle).decode


class LostValueError(DealsError):
    """Value in the cache whose file went after its light form was read."""


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
    """Values in files, for every process that runs the same program.

    The values of the last build are in one file too, the bundle, large ones in their light form.
    """

    def __init__(self, store: BlobStore) -> None:
        self._store = store
        self._bundle_key = store.key(b"bundel")
        self._used: _Bundle = {}
        self._never_light: set[Form[Any]] = set()

    @cached_property
    def _bundle(self) -> _Bundle:
        with suppress(msgspec.DecodeError):
            return _decoded(self._store.get(self._bundle_key) or b"")
        return {}

    def has(self, key: str) -> bool:
        """True if a value seems to be present; ``get`` may still return None."""
        name = self._store.key(key.encode())
        return name in self._bundle or self._store.has(name)

    def get(self, key: str, form: Form[Any]) -> Any:
        """Value under this key; None where the file is missing, foreign, or holds no value of this form."""
        name = self._store.key(key.encode())
        if (bundled := self._bundle.get(name)) is not None:
            content, state = bundled
            if state is None or state == self._store.state(name):
                value = form.value_in(content, partial(self._whole, name) if state else None)
                if value is not None:
                    self._used[name] = bundled
                    return value
        whole = self._store.get(name)
        if whole is None:
            return None
        self._bundled(name, whole, form)
        return form.value_in(whole)

    def _whole(self, name: str) -> bytes:
        content = self._store.get(name, mark=False)  # a mark would change its state
        if content is None:
            raise LostValueError("de cache is tijdens deze opdracht veranderd", "geef de opdracht nog eens")
        return content

    def put(self, key: str, value: Any, form: Form[Any]) -> None:
        """Store a value of this form."""
        name, content = self._store.key(key.encode()), form.bytes_of(value)
        self._store.put(name, content)
        self._bundled(name, content, form)

    def _bundled(self, name: str, content: bytes, form: Form[Any]) -> None:
        """Put a value in the next bundle, if it is small or has a light form."""
        state = self._store.state(name) if len(content) > _SMALL else None
        light = form.light(content) if state and form not in self._never_light else content
        if len(content) <= _SMALL:
            self._used[name] = content, None
        elif len(light) <= len(content) // 2 and form.value_in(light, lambda: content) is not None:
            self._used[name] = light, state
        else:
            self._never_light.add(form)
            if len(content) <= _MOST:
                self._used[name] = content, None

    def tidy(self, items: int) -> None:
        """Store the bundle, and remove the values that went unused longest, above a fixed number per item."""
        if self._used != self._bundle:
            self._store.put(self._bundle_key, _encoded(self._used))
        self._store.tidy(_ROUNDS * items, {*self._used, self._bundle_key})
