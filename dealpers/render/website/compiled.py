"""Compiled templates of this process: a second frame or renderer compiles none anew."""

from pathlib import Path
from types import CodeType

from jinja2.bccache import Bucket, BytecodeCache


class Compiled(BytecodeCache):
    """Code of each template of one kind of environment, with the digest of its source.

    Code stays in memory: nothing that a file holds can run.
    """

    def __init__(self) -> None:
        self._code: dict[str, tuple[str, CodeType]] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """File of the template; projects that link to one folder share its code."""
        return f"{name} {Path(filename).resolve() if filename else ''}"

    def load_bytecode(self, bucket: Bucket) -> None:
        source, code = self._code.get(bucket.key, ("", None))
        if source == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._code[bucket.key] = bucket.checksum, bucket.code
