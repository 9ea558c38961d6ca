"""Last published site: the store of its own rendered files, each verified by checksum before reuse."""

import os
from dataclasses import dataclass
from pathlib import Path

from dealpers.build.plain_files import PlainFolders, read_plain
from dealpers.build.site_states import SiteStates, state_of
from dealpers.dutch.regex import regex
from dealpers.render.package.manifest import MANIFEST, checksum, sums


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFile:
    """File of a site by path below its root, with ``/``; ``content`` is None where the last site has this very file.

    There it may be at another path, ``source``.
    """

    path: str
    checksum: str
    content: bytes | None
    source: str = ""


def rendered(path: str, content: bytes) -> SiteFile:
    """File with the checksum of its content."""
    return SiteFile(path=path, checksum=checksum(content), content=content)


@dataclass(frozen=True, slots=True)
class RenderRecord:
    """Rendered files by path and checksum, and the addresses of the pages among them that readers should find."""

    checksums: tuple[tuple[str, str], ...]
    pages: tuple[str, ...]


_HASH = regex("[0-9a-f]{64}")
_MOST = 500_000_000
"""Bytes of the largest file that is read."""


class LastSite:
    """Site in a folder, with the checksums of its manifest; empty where there is no site.

    A file in the state in which the last build left it is not read again; ``states`` has these states.
    """

    def __init__(self, folder: Path, states: SiteStates | None = None) -> None:
        self._root, self._states = os.fspath(folder), states
        try:
            listed = sums(read_plain(folder / MANIFEST, _MOST))
            # Anything but hashes is the page that a server gives for a file it does not have.
            self._checksums = listed if all(map(_HASH.fullmatch, listed.values())) else {}
        except (OSError, UnicodeDecodeError):
            self._checksums = {}
        self._folders = PlainFolders(folder)

    @property
    def place(self) -> str:
        """Real path of the folder."""
        return os.path.realpath(self._root)

    @property
    def paths(self) -> tuple[str, ...]:
        """Paths of all files in the manifest."""
        return tuple(self._checksums)

    def lists(self, record: RenderRecord) -> bool:
        """True if the manifest lists every file of the record with its checksum."""
        return all(self._checksums.get(path) == checksum for path, checksum in record.checksums)

    def files(self, record: RenderRecord) -> tuple[SiteFile, ...] | None:
        """Files of a record, each with its checksum; None where one is damaged, missing or a link."""
        if all(self._has(path, expected) for path, expected in record.checksums):
            return tuple(SiteFile(path=path, checksum=expected, content=None) for path, expected in record.checksums)
        return None

    def renamed(self, path: str, source: str, expected: str) -> SiteFile | None:
        """File at another path with the content of the file at ``source``; None where that is damaged or missing."""
        if not self._has(source, expected):
            return None
        if self._states:
            self._states.verified(path, state_of(f"{self._root}/{source}"))
        return SiteFile(path=path, checksum=expected, content=None, source=source)

    def content(self, path: str, expected: str) -> bytes | None:
        """Content of a file with this checksum; None where it has another, or is missing."""
        try:
            content = read_plain(f"{self._root}/{path}", _MOST)
        except OSError:
            return None
        return content if self._folders.has(path.rpartition("/")[0]) and checksum(content) == expected else None

    def _has(self, path: str, expected: str) -> bool:
        """True if the file has this checksum: by its state after the last build, or else by its content."""
        if not self._folders.has(path.rpartition("/")[0]):
            return False
        place = f"{self._root}/{path}"
        state = state_of(place)
        if not (self._states and self._states.has(path, expected, state)):
            try:
                content = read_plain(place, _MOST)
            except OSError:
                return False
            if checksum(content) != expected:
                return False
            if self._states:
                self._states.verified(path, state)
        return True
