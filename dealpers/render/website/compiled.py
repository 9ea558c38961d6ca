"""Compiled templates: a second frame or renderer compiles none anew, and neither does a later process."""

import marshal
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import CodeType
from typing import NamedTuple

from jinja2.bccache import Bucket, BytecodeCache


class TemplateCode(NamedTuple):
    """Code of a template as Python writes it; ``key`` names its environment and file, ``checksum`` its source."""

    key: str
    checksum: str
    content: bytes


class CompiledTemplates:
    """Code of the templates of this process, and of an earlier process with the same program.

    Nothing that a file of a project holds can run: ``build.cache`` reads code in the private folder of this user only.
    """

    def __init__(self) -> None:
        self.program = b""
        """Hash of the program and its packages, with which templates are compiled; empty where nothing is stored."""
        self._earlier: dict[str, TemplateCode] = {}
        self._code: dict[str, tuple[str, CodeType]] = {}
        self._fresh: set[str] = set()

    def learn(self, program: bytes, earlier: Iterable[TemplateCode]) -> None:
        """Take the code that ``take_fresh`` gave in a process of the same program."""
        self.program = program
        self._earlier = {template.key: template for template in earlier}

    def take_fresh(self) -> list[TemplateCode]:
        """Code of the templates that this process compiled itself since the last call."""
        compiled = [(key, *self._code[key]) for key in sorted(self._fresh)]
        self._fresh.clear()
        return [TemplateCode(key, checksum, marshal.dumps(code)) for key, checksum, code in compiled]

    def get(self, key: str, checksum: str) -> CodeType | None:
        """Code of a template with this source; None where nothing compiled it."""
        source, code = self._code.get(key, ("", None))
        if source == checksum:
            return code
        earlier = self._earlier.get(key)
        if earlier is None or earlier.checksum != checksum:
            return None
        with suppress(ValueError, EOFError, TypeError):
            read: CodeType = marshal.loads(earlier.content)  # noqa: S302  # of this user alone  # nosec B302
            self._code[key] = checksum, read
            return read
        return None

    def put(self, key: str, checksum: str, code: CodeType) -> None:
        """Store the code of a template that this process compiled."""
        self._code[key] = checksum, code
        self._fresh.add(key)


TEMPLATES = CompiledTemplates()


class Compiled(BytecodeCache):
    """Code of the templates of one kind of environment."""

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Kind, name and file of the template; projects that link to one folder share its code."""
        return f"{self._kind} {name} {Path(filename).resolve() if filename else ''}"

    def load_bytecode(self, bucket: Bucket) -> None:
        if (code := TEMPLATES.get(bucket.key, bucket.checksum)) is not None:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            TEMPLATES.put(bucket.key, bucket.checksum, bucket.code)
