"""Manifest of a folder or package: the SHA-256 of every file, in the format of ``sha256sum``."""

import hashlib
from collections.abc import Mapping

MANIFEST = "manifest.sha256"
"""Name of the file that marks a folder or package as output of this program."""

Bytes = bytes | memoryview


def manifest(files: Mapping[str, Bytes]) -> bytes:
    """Manifest of files; a manifest among the files is left out."""
    return listing({path: checksum(data) for path, data in files.items()})


def checksum(data: Bytes) -> str:
    """SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def listing(digests: Mapping[str, str]) -> bytes:
    """Manifest of hashes by path, sorted by path."""
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(digests.items())).encode()


def sums(text: bytes) -> dict[str, str]:
    """Hash of each file in a manifest, by path; raises ``UnicodeDecodeError`` if the manifest is no text."""
    rows = [line.partition("  ") for line in text.decode().split("\n") if line]
    return {path: checksum for checksum, _, path in rows}


def compare(wanted: bytes, digests: Mapping[str, str]) -> tuple[str, ...]:
    """Sentence in Dutch for each file that differs from the manifest; ``digests`` has the hash of each present file."""
    expected = sums(wanted)
    faults = [f"{path}: ontbreekt" for path in sorted(expected.keys() - digests.keys())]
    faults += [f"{path}: staat niet in het manifest" for path in sorted(digests.keys() - expected.keys())]
    changed = (path for path in sorted(expected.keys() & digests.keys()) if expected[path] != digests[path])
    faults += [f"{path}: is veranderd" for path in changed]
    if not faults and listing(digests) != wanted:
        faults.append(f"{MANIFEST}: is veranderd")
    return tuple(faults)
