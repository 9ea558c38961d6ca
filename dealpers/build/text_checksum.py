"""Checksum of the files of a text, which identifies the text in every key of the cache."""

import hashlib
from collections.abc import Mapping

from dealpers.model.source import Received, Source


def text_checksum(name: str, sources: Mapping[str, Source], received: Mapping[str, Received]) -> str:
    """SHA-256 of a folder: its name, and the name and content of each file."""
    checksum = hashlib.sha256(f"{name}\n".encode())
    for path, source in sources.items():
        content = source.text.encode()
        checksum.update(f"{path} {source.name} {len(content)}\n".encode() + content)
    for path, file in received.items():
        checksum.update(f"{path} {file.name} {file.sha256} {file.pages}\n".encode())
    return checksum.hexdigest()
