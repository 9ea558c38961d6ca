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
_INSTALLED = PROGRAM / "program"
"""Folder with the files of an installed program that a checkout has beside the package."""


@lru_cache(maxsize=1)
def installed_program() -> str:
    """Hash of the program without a project: its code, data and templates, Python, and the packages that it requires.

    Processes with equal hashes make equal bytes.
    """
    files: dict[str, str] = {}
    for name, folder in (("templates", program_templates()), ("dealpers", PROGRAM)):
        for path in files_below(os.fspath(folder)):
            with open(path, "rb") as stream:
                files[name + path.removeprefix(os.fspath(folder))] = hashlib.file_digest(stream, "sha256").hexdigest()
    return hash_of(files, _required()).hex()


def required_packages() -> list[str]:
    """Names of the packages that this program requires; raises ``PackageNotFoundError`` where it is not installed."""
    return [re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in requires("dealpers") or ()]


def _required() -> list[str]:
    """Name and version of each package that this program requires; its code alone where it is not installed."""
    try:
        names = sorted(set(required_packages()))
    except PackageNotFoundError:
        return []
    out = []
    for name in names:
        with suppress(PackageNotFoundError):  # of an extra, or for another system
            out.append(f"{name} {version(name)}")
    return out


def program_templates() -> Path:
    """Folder with the templates of the program: inside the installed package, or beside it in a checkout."""
    return (_INSTALLED if _INSTALLED.is_dir() else PROGRAM.parent) / "templates"


def program_statutes() -> Path:
    """Register of statutes of the program, for a collection without one."""
    return _INSTALLED / "wetten.yml" if _INSTALLED.is_dir() else PROGRAM.parent / "content" / "wetten.yml"


def hash_of(files: dict[str, str], packages: Iterable[str]) -> bytes:
    """Hash of files by name, each given as a hash, of packages, and of Python."""
    lines = [f"{name} {value}" for name, value in sorted(files.items())]
    return hashlib.sha256("\n".join((*lines, *packages, sys.version)).encode()).digest()


def files_below(folder: str) -> Iterator[str]:
    """Paths of all files in a folder and below it, except compiled Python and what a compiler is writing now."""
    for path, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (os.path.join(path, name) for name in names if not name.endswith(".pyc"))
