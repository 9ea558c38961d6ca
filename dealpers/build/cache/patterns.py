"""Codes of compiled patterns on disk: compiling a thousand regular expressions takes 0.35 s, reading them 0.01 s."""

import sys
from contextlib import suppress
from pathlib import Path

import msgspec

from dealpers.build.cache.blob_store import CACHE, BlobStore
from dealpers.dutch.pattern_codes import Code, fresh_codes, learn_codes, magic

_Row = tuple[bytes, int, Code]
"""Pattern in UTF-8 with surrogates, its flags, and its code."""
_encoded = msgspec.msgpack.Encoder().encode
_decoded = msgspec.msgpack.Decoder(list[_Row]).decode
_SURROGATES = "surrogatepass"
_MOST = 3_000
"""Patterns above which those of earlier programs are dropped: one program has a thousand."""


def learn_patterns(root: Path) -> None:
    """Take the codes of the patterns that an earlier process compiled in the project in ``root``."""
    learn_codes({(pattern.decode("utf-8", _SURROGATES), flags): code for pattern, flags, code in _rows(*_stored(root))})


def save_patterns(root: Path) -> None:
    """Store the codes of the patterns that this process compiled itself, beside those that are there."""
    fresh = {(pattern.encode("utf-8", _SURROGATES), flags): code for (pattern, flags), code in fresh_codes().items()}
    store, key = _stored(root) if fresh else (None, "")
    if store is None:
        return
    before = _rows(store, key)
    others = [row for row in before if row[:2] not in fresh]
    rows = [(pattern, flags, code) for (pattern, flags), code in fresh.items()]
    rows += others if len(others) + len(rows) <= _MOST else []
    if len(others) + len(fresh) > len(before):
        store.put(key, _encoded(rows))


def _stored(root: Path) -> tuple[BlobStore, str]:
    """Store with the codes for this Python, and their name there."""
    python = f"{sys.version} {sys.byteorder} {sys.implementation.name} ".encode()
    store = BlobStore(root / CACHE / "programma", python + magic())
    return store, store.key(b"patronen")


def _rows(store: BlobStore, key: str) -> list[_Row]:
    with suppress(msgspec.DecodeError):
        return _decoded(store.get(key) or _encoded([]))
    return []
