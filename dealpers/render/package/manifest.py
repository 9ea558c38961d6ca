"""Manifest of a folder or package: the sha256 of every file, in the format of ``sha256sum``."""

import hashlib
from collections.abc import Mapping

MANIFEST = "manifest.sha256"
"""The file by which a folder or package is known to be one that this program made."""

Bytes = bytes | memoryview


def manifest(files: Mapping[str, Bytes]) -> bytes:
    """Manifest of some files; a manifest itself is left out."""
    return listing({path: checksum(data) for path, data in files.items()})


def checksum(data: Bytes) -> str:
    """Hash of one file."""
    return hashlib.sha256(data).hexdigest()


def listing(found: Mapping[str, str]) -> bytes:
    """Sums by path, as a manifest has them."""
    return "".join(f"{each}  {path}\n" for path, each in sorted(found.items())).encode()


def sums(text: bytes) -> dict[str, str]:
    """Hash of each file that a manifest names; raises ``UnicodeDecodeError`` if the manifest is no text."""
    rows = [line.partition("  ") for line in text.decode().split("\n") if line]
    return {path: checksum for checksum, _, path in rows}


def compare(wanted: bytes, found: Mapping[str, str]) -> tuple[str, ...]:
    """A sentence for each file whose hash differs from the manifest; ``found`` has the hashes of the files there."""
    expected = sums(wanted)
    faults = [f"{path}: ontbreekt" for path in sorted(expected.keys() - found.keys())]
    faults += [f"{path}: staat niet in het manifest" for path in sorted(found.keys() - expected.keys())]
    changed = (path for path in sorted(expected.keys() & found.keys()) if expected[path] != found[path])
    faults += [f"{path}: is veranderd" for path in changed]
    if not faults and listing(found) != wanted:
        faults.append(f"{MANIFEST}: is veranderd")
    return tuple(faults)
