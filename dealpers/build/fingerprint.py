"""Fingerprint of the program: a checksum of its code, templates, settings and packages."""

import hashlib
import sys
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

_GAZETTE = ("typst", "pikepdf")


_SITE = ("jinja2", "markdown-it-py", "mkdocs", "mkdocs-material", "pyyaml")


def gazette_maker(templates: Path) -> bytes:
    """A checksum of all that sets gazettes: templates and fonts, the code that prints, and the packages it uses."""
    return _maker((templates, Path(__file__).parent.parent / "render"), _GAZETTE)


def program(root: Path) -> bytes:
    """A checksum of this whole program: all its code and data, templates, settings, and the packages that it uses."""
    found = _maker((root / "templates", Path(__file__).parent.parent), _GAZETTE + _SITE)
    with suppress(OSError):  # without settings there is no site, but there may be findings
        found += (root / "mkdocs.yml").read_bytes()
    return hashlib.sha256(found + sys.version.encode()).digest()


def _maker(folders: tuple[Path, ...], packages: tuple[str, ...]) -> bytes:
    found = hashlib.sha256()
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"):
            content = path.read_bytes()
            found.update(f"{path.relative_to(folder).as_posix()} {len(content)}\n".encode() + content)
    found.update("".join(f"{name} {version(name)}\n" for name in packages).encode())
    return found.digest()
