"""Last published site: the store of its own rendered files, each verified by checksum before reuse."""

import re
from dataclasses import dataclass
from pathlib import Path

from dealpers.build.plain_files import PlainFolders, read_plain
from dealpers.render.package.manifest import MANIFEST, checksum, sums


@dataclass(frozen=True, slots=True)
class SiteFile:
    """File of a site by path below its root, with ``/``; ``content`` is None where the last site has this very file."""

    path: str
    checksum: str
    content: bytes | None


def rendered(path: str, content: bytes) -> SiteFile:
    """File with the checksum of its content."""
    return SiteFile(path, checksum(content), content)


@dataclass(frozen=True, slots=True)
class RenderRecord:
    """Rendered files by path and checksum, and the addresses of the pages among them that readers should find."""

    checksums: tuple[tuple[str, str], ...]
    pages: tuple[str, ...]


_HASH = re.compile("[0-9a-f]{64}")
_MOST = 500_000_000
"""Bytes of the largest file that is read."""


class LastSite:
    """Site in a folder, with the checksums of its manifest; empty where there is no site."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            listed = sums(read_plain(folder / MANIFEST, _MOST))
            # Anything but hashes is the page that a server gives for a file it does not have.
            self._checksums = listed if all(map(_HASH.fullmatch, listed.values())) else {}
        except (OSError, UnicodeDecodeError):
            self._checksums = {}
        self._folders = PlainFolders(folder)

    @property
    def paths(self) -> tuple[str, ...]:
        """Paths of all files in the manifest."""
        return tuple(self._checksums)

    def lists(self, record: RenderRecord) -> bool:
        """True if the manifest lists every file of the record with its checksum."""
        return all(self._checksums.get(path) == checksum for path, checksum in record.checksums)

    def files(self, record: RenderRecord) -> tuple[SiteFile, ...] | None:
        """Files of a record, each read once to verify its checksum; None where one is damaged, missing or a link."""
        out = []
        for path, expected in record.checksums:
            try:
                content = read_plain(self._folder / path, _MOST)
            except OSError:
                return None
            if checksum(content) != expected or not self._folders.has(path.rpartition("/")[0]):
                return None
            out.append(SiteFile(path, expected, None))
        return tuple(out)
