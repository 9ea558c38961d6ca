"""Folder of a new site, made beside the last one: an unchanged file is a hard link, an unchanged folder is moved whole.

Writing a file and removing the old one costs a disk a hundred times what a hard link does. A folder of the site before
last is used again only if the new site wants exactly its files; otherwise a new folder is made. So no folder that was
published ever gains or changes a file, and a process or mount that still holds one open sees no half-filled folder.
"""

import os
import shutil
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum

from dealpers.build.last_site import SiteFile
from dealpers.build.plain_files import PlainFolders, read_plain
from dealpers.build.site_states import SiteStates
from dealpers.build.system import CAN_OPEN_FOLDERS
from dealpers.render.package.manifest import MANIFEST

_FEW = 100
"""Files up to which one call each costs less than writing out everything that waits for the disk."""
_NO_SPARE = ""


class HardLinkTree:
    """Folder ``fresh`` that is being filled; no file of the site in ``last`` changes.

    ``spare`` is the folder of the site before last, if there is one; ``finish`` takes it apart. ``states`` has the
    states of both sites.
    """

    def __init__(
        self,
        fresh: str | os.PathLike[str],
        last: str | os.PathLike[str],
        spare: str | os.PathLike[str] = _NO_SPARE,
        states: SiteStates | None = None,
    ) -> None:
        self._fresh, self._last, self._spare = os.fspath(fresh), os.fspath(last), os.fspath(spare)
        self._old_folders, self._spare_folders = PlainFolders(last), PlainFolders(spare)
        self._inside: dict[str, set[str]] = defaultdict(set)  # names of the folders in each folder
        self._unchanged: dict[str, set[str]] = defaultdict(set)  # names of the files in each folder
        self._written: dict[str, set[str]] = defaultdict(set)
        self._made = {""}
        self._same: dict[str, _Same] = {}
        self._states = states
        self._reuses = False
        self.untouched: list[str] = []
        """Folders with all below them that were moved, in the state and with the rights of an earlier site."""

    def add(self, file: SiteFile) -> None:
        """Put a file at its path, an unchanged one in ``finish``; raises ``OSError`` if it cannot be written."""
        folder, _, name = file.path.rpartition("/")
        self._enter(folder)
        if file.source not in ("", file.path):
            self._make(folder)
            self._link(os.path.join(self._last, file.source), file.path)
            return
        unchanged = file.content is None or _holds(os.path.join(self._last, file.path), file.content)
        if unchanged and self._old_folders.has(folder) and name not in self._written[folder]:
            self._unchanged[folder].add(name)
            return
        self._unchanged[folder].discard(name)
        self._written[folder].add(name)
        self._make(folder)
        target = os.path.join(self._fresh, file.path)
        if file.content is None:  # the last site has the file behind a link
            shutil.copyfile(os.path.join(self._last, file.path), target)
        else:
            with open(target, "wb") as stream:
                stream.write(file.content)

    def _enter(self, folder: str) -> None:
        """Record a folder in the folder above it."""
        while folder:
            above, _, name = folder.rpartition("/")
            if name in self._inside[above]:
                return
            self._inside[above].add(name)
            folder = above

    def _make(self, folder: str) -> None:
        if folder not in self._made:
            self._make(folder.rpartition("/")[0])
            self._made.add(folder)
            os.mkdir(os.path.join(self._fresh, folder))

    def finish(self) -> None:
        """Fill in everything that is unchanged, and remove what is left of the spare folder.

        Its manifest goes first: a folder with a manifest is a whole site, also for a process that still has it open.
        """
        if self._spare:
            with suppress(OSError):
                os.unlink(os.path.join(self._spare, MANIFEST))
            with suppress(OSError):  # inodes of two disks say nothing
                self._reuses = os.stat(self._spare).st_dev == os.stat(self._last).st_dev
        self._fill("")
        if self._spare:
            shutil.rmtree(self._spare, ignore_errors=True)

    def _fill(self, folder: str) -> None:
        for name in sorted(self._inside[folder]):
            below = f"{folder}/{name}" if folder else name
            if not self._moved(below):
                self._make(below)
                self._fill(below)
        for name in sorted(self._unchanged[folder]):
            self._link(os.path.join(self._last, folder, name), f"{folder}/{name}" if folder else name)

    def _link(self, old: str, path: str) -> None:
        """Put a file of the last site at a path of the new one."""
        target = os.path.join(self._fresh, path)
        try:
            os.link(old, target)
        except OSError:  # the disk refuses a hard link
            shutil.copyfile(old, target, follow_symlinks=False)
            folder, _, name = path.rpartition("/")
            self._written[folder].add(name)

    def _moved(self, folder: str) -> bool:
        """True if the spare folder had exactly this folder, which now is in the new site."""
        same = self._how_same(folder) if self._reuses and folder not in self._made else _Same.NO
        if same is _Same.NO:
            return False
        try:
            os.rename(os.path.join(self._spare, folder), os.path.join(self._fresh, folder))
        except OSError:
            return False
        if same is _Same.UNTOUCHED:
            self.untouched += self._below(folder)
        return True

    def _below(self, folder: str) -> Iterator[str]:
        """Folder with all folders below it."""
        yield folder
        for name in self._inside.get(folder, ()):
            yield from self._below(f"{folder}/{name}")

    def _how_same(self, folder: str) -> "_Same":
        """Likeness of a folder of the spare site to one of the new site, of which the last site has every file."""
        if folder not in self._same:
            same = _Same.NO if self._written.get(folder) else self._has_the_same(folder)
            for name in self._inside.get(folder, ()) if same else ():
                same = min(same, self._how_same(f"{folder}/{name}"))
            self._same[folder] = same
        return self._same[folder]

    def _has_the_same(self, folder: str) -> "_Same":
        files, folders = self._unchanged.get(folder, set()), self._inside.get(folder, set())
        if not self._spare_folders.has(folder.rpartition("/")[0]):
            return _Same.NO
        if self._states and self._states.untouched(self._spare, folder, folders, files):
            return _Same.UNTOUCHED
        if not self._spare_folders.has(folder):
            return _Same.NO
        try:
            spare, last = (_Inodes.of(os.path.join(root, folder)) for root in (self._spare, self._last))
        except OSError:
            return _Same.NO
        same = (
            spare.folders == folders
            and spare.files.keys() == files
            and all(inode == last.files.get(name) for name, inode in spare.files.items())
        )
        return _Same.FILES if same else _Same.NO

    def sync(self) -> None:
        """Wait until every new file and folder is on the disk, so that a power cut after the exchange loses none.

        Windows can wait for files alone, one by one.
        """
        written = [os.path.join(folder, name) for folder, names in self._written.items() for name in names]
        if len(written) + len(self._made) > _FEW and hasattr(os, "sync"):
            os.sync()
            return
        for path in written:
            _sync(os.path.join(self._fresh, path), os.O_RDWR)
        for folder in self._made if CAN_OPEN_FOLDERS else ():
            _sync(os.path.join(self._fresh, folder))


class _Same(IntEnum):
    """Likeness of a folder of the spare site and one of the new site: none, in its files, or in its rights too."""

    NO = 0
    FILES = 1
    UNTOUCHED = 2


@dataclass(frozen=True, slots=True)
class _Inodes:
    """Names in a folder: the folders, and the inodes of everything else."""

    folders: frozenset[str]
    files: dict[str, int]

    @classmethod
    def of(cls, folder: str) -> "_Inodes":
        """Names in a folder; raises ``OSError`` if there is none."""
        with os.scandir(folder) as entries:
            inside = [(entry.name, entry.is_dir(follow_symlinks=False), entry.inode()) for entry in entries]
        folders = frozenset(name for name, is_folder, _ in inside if is_folder)
        return cls(folders, {name: inode for name, is_folder, inode in inside if not is_folder})


def sync_folder(folder: str | os.PathLike[str]) -> None:
    """Wait until the names in a folder are on the disk; nothing where the system cannot."""
    with suppress(OSError):
        _sync(folder)


def _sync(path: str | os.PathLike[str], flags: int = os.O_RDONLY) -> None:
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _holds(path: str, content: bytes) -> bool:
    """True if a regular file at this path has this content."""
    try:
        return os.lstat(path).st_size == len(content) and read_plain(path) == content
    except OSError:
        return False
