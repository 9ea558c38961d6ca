"""Installed program: its files, the packages that it requires, and a hash of all of them."""

import hashlib
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

PROGRAM = Path(__file__).parent.parent
"""Folder of the package ``dealpers``."""


@lru_cache(maxsize=1)
def installed_program() -> str:
    """Hash of the program without a project: its code, data and templates, Python, and the packages that it requires.

    Processes with equal hashes make equal bytes.
    """
    files: dict[str, str] = {}
    for name, folder in (("templates", templates_of_program()), ("dealpers", PROGRAM)):
        for path in files_below(os.fspath(folder)):
            with open(path, "rb") as stream:
                files[name + path.removeprefix(os.fspath(folder))] = hashlib.file_digest(stream, "sha256").hexdigest()
    return hash_of(files, _required()).hex()


def _required() -> list[str]:
    """Name and version of each package that this program requires; its code alone where it is not installed."""
    try:
        names = sorted({re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in requires("dealpers") or ()})
    except PackageNotFoundError:
        return []
    out = []
    for name in names:
        with suppress(PackageNotFoundError):  # of an extra, or for another system
            out.append(f"{name} {version(name)}")
    return out


def templates_of_program() -> Path:
    """Templates of the program; see ``dealpers.build.templates``."""
    inside = PROGRAM / "program" / "templates"  # of an installed program
    return inside if inside.is_dir() else PROGRAM.parent / "templates"


def hash_of(files: dict[str, str], packages: Iterable[str]) -> bytes:
    """Hash of files by name, each given as a hash, of packages, and of Python."""
    lines = [f"{name} {value}" for name, value in sorted(files.items())]
    return hashlib.sha256("\n".join((*lines, *packages, sys.version)).encode()).digest()


def files_below(folder: str) -> Iterator[str]:
    """Paths of all files in a folder and below it, except compiled Python."""
    for path, _, names in os.walk(folder):
        yield from (os.path.join(path, name) for name in names if not name.endswith(".pyc"))
