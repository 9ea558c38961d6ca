"""The manifest of a folder or package: the sha256 sum of every file, as ``sha256sum`` prints and checks them."""

import hashlib
from collections.abc import Mapping

MANIFEST = "manifest.sha256"
"""The file by which a folder or package is known to be one that this program made."""

Bytes = bytes | memoryview


def manifest(files: Mapping[str, Bytes]) -> bytes:
    """The sums of some files; a manifest is not among them."""
    return listing({path: checksum(data) for path, data in files.items()})


def checksum(data: Bytes) -> str:
    """The sum of one file."""
    return hashlib.sha256(data).hexdigest()


def listing(found: Mapping[str, str]) -> bytes:
    """Sums by path, as a manifest has them."""
    return "".join(f"{each}  {path}\n" for path, each in sorted(found.items())).encode()


def sums(text: bytes) -> dict[str, str]:
    """The sum of each file that a manifest names; ``UnicodeDecodeError`` when it is no text."""
    rows = [line.partition("  ") for line in text.decode().split("\n") if line]
    return {path: checksum for checksum, _, path in rows}


def compare(wanted: bytes, found: Mapping[str, str]) -> tuple[str, ...]:
    """A sentence for each file whose sum is not that of the manifest; ``found`` has the sums of what is there."""
    expected = sums(wanted)
    faults = [f"{path}: ontbreekt" for path in sorted(expected.keys() - found.keys())]
    faults += [f"{path}: staat niet in het manifest" for path in sorted(found.keys() - expected.keys())]
    changed = (path for path in sorted(expected.keys() & found.keys()) if expected[path] != found[path])
    faults += [f"{path}: is veranderd" for path in changed]
    if not faults and listing(found) != wanted:
        faults.append(f"{MANIFEST}: is veranderd")
    return tuple(faults)
