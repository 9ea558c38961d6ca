"""Codes of the program on disk: what compiling its patterns (0.35 s) and templates (0.45 s) gives, read in 0.01 s.

They lie in the private folder of this user, outside every project, as the bytecode of Python lies outside.
"""

import sys
from contextlib import suppress

import msgspec

from dealpers.build.cache.blob_store import BlobStore
from dealpers.build.cache.machine_key import state_folder
from dealpers.dutch.pattern_codes import Code, fresh_codes, learn_codes, magic
from dealpers.render.website.compiled import TEMPLATES, TemplateCode

_Row = tuple[bytes, int, Code]
"""Pattern in UTF-8 with surrogates, its flags, and its code."""
_encoded = msgspec.msgpack.Encoder().encode
_decoded = msgspec.msgpack.Decoder(list[_Row]).decode
_decoded_templates = msgspec.msgpack.Decoder(list[TemplateCode]).decode
_SURROGATES = "surrogatepass"
_MOST = 3_000
"""Patterns above which those of earlier programs are dropped: one program has a thousand."""
_MOST_TEMPLATES = 600
"""Templates above which those of other projects are dropped: one project has a hundred."""
_FILES = 12
"""Files of codes that stay: one of patterns for each Python, one of templates for each state of the program."""


def learn_patterns() -> None:
    """Take the codes of the patterns that an earlier process of this user compiled."""
    learn_codes({(pattern.decode("utf-8", _SURROGATES), flags): code for pattern, flags, code in _rows(*_stored())})


def save_patterns() -> None:
    """Store the codes of the patterns that this process compiled itself, beside those that are there."""
    fresh = {(pattern.encode("utf-8", _SURROGATES), flags): code for (pattern, flags), code in fresh_codes().items()}
    store, key = _stored() if fresh else (None, "")
    if store is None:
        return
    before = _rows(store, key)
    others = [row for row in before if row[:2] not in fresh]
    rows = [(pattern, flags, code) for (pattern, flags), code in fresh.items()]
    rows += others if len(others) + len(rows) <= _MOST else []
    if len(others) + len(fresh) > len(before):
        store.put(key, _encoded(rows))


def learn_templates(program: bytes) -> None:
    """Take the code of templates that an earlier process compiled with the same program, given by its hash."""
    TEMPLATES.learn(program, _templates(*_stored(program)))


def save_templates() -> None:
    """Store the code of the templates that this process compiled itself, beside those that are there."""
    fresh = TEMPLATES.take_fresh() if TEMPLATES.program else []
    store, key = _stored(TEMPLATES.program) if fresh else (None, "")
    if store is None:
        return
    made = {template.key for template in fresh}
    others = [template for template in _templates(store, key) if template.key not in made]
    store.put(key, _encoded([*fresh, *others[: _MOST_TEMPLATES - len(fresh)]]))
    store.tidy(_FILES, {key})


def _stored(program: bytes = b"") -> tuple[BlobStore | None, str]:
    """Store for this Python and this program, and the name of the codes there; no store where nothing is private."""
    folder = state_folder()
    if folder is None:
        return None, ""
    python = f"{sys.version} {sys.byteorder} {sys.implementation.name} ".encode()
    store = BlobStore(folder / "programma", python + magic() + program)
    return store, store.key(b"sjablonen" if program else b"patronen")


def _rows(store: BlobStore | None, key: str) -> list[_Row]:
    with suppress(msgspec.DecodeError):
        return _decoded((store and store.get(key)) or _encoded([]))
    return []


def _templates(store: BlobStore | None, key: str) -> list[TemplateCode]:
    with suppress(msgspec.DecodeError):
        return _decoded_templates((store and store.get(key)) or _encoded([]))
    return []
