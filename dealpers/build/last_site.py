"""Last published site: the store of its own rendered files, each verified by checksum before reuse."""

from dataclasses import dataclass
from pathlib import Path

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


class LastSite:
    """Site in a folder, with the checksums of its manifest; empty where there is no site."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            self._checksums = sums((folder / MANIFEST).read_bytes())
        except (OSError, UnicodeDecodeError):
            self._checksums = {}

    def lists(self, record: RenderRecord) -> bool:
        """True if the manifest lists every file of the record with its checksum."""
        return all(self._checksums.get(path) == checksum for path, checksum in record.checksums)

    def files(self, record: RenderRecord) -> tuple[SiteFile, ...] | None:
        """Files of a record, each read once to verify its checksum; None where one is damaged or missing."""
        out = []
        for path, expected in record.checksums:
            try:
                content = (self._folder / path).read_bytes()
            except OSError:
                return None
            if checksum(content) != expected:
                return None
            out.append(SiteFile(path, expected, None))
        return tuple(out)
