"""Atomic writes: a reader sees the whole old site or file, or the whole new one."""

import ctypes
import hashlib
import os
import platform
import re
import shutil
import stat
import tempfile
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from dealpers.build.hardlinks import HardLinkTree, sync_folder
from dealpers.build.last_site import SiteFile, rendered
from dealpers.build.plain_files import is_plain_folder, made_private, read_plain
from dealpers.build.signature import SIGNATURE, sign
from dealpers.build.site_states import SiteStates
from dealpers.build.system import CAN_OPEN_FOLDERS, FOLDER, keeps_rights, lock
from dealpers.model.finding import DealsError
from dealpers.model.troubles import refusals, trouble
from dealpers.render.package.manifest import MANIFEST, compare, listing, sums
from dealpers.render.package.zip import MAX_BYTES

_AT_FDCWD = {"Linux": -100, "Darwin": -2}
_NOTE = "leverbrief.html"
_EXCHANGE = 2  # RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS


def check_place(site: Path, content: Path | None = None) -> None:
    """Raise ``DealsError`` if the place of a site holds anything but a site of this program; nothing is touched."""
    place = Path(os.path.realpath(site))
    with refusals(f"{site} is niet te lezen", "controleer de rechten"):
        if content and place.is_relative_to(os.path.realpath(content)):
            raise DealsError(f"{site} ligt in de map met bronnen", "kies met --site een andere plaats")
        if place.exists() and not place.is_dir():
            raise DealsError(f"{site} is geen map", "kies met --site een andere plaats")
        if place.is_dir() and any(place.iterdir()) and not (place / MANIFEST).is_file():
            raise DealsError(
                f"de map {site} is niet door dit programma gemaakt en wordt niet overschreven",
                "kies met --site een lege map",
            )


def write(
    files: Iterable[SiteFile],
    site: Path,
    spare: Path | None = None,
    key: Path | None = None,
    states: SiteStates | None = None,
) -> int:
    """Write files and their manifest into a folder beside the site, then exchange the two; returns the number of files.

    Until the exchange the old site stays whole. ``spare`` is where the folder of the site before last waits, and where
    the folder of the last one goes. ``key`` is an SSH key that signs the manifest. ``states`` remembers the files.
    """
    check_place(site)
    place = Path(os.path.realpath(site))
    checksums: dict[str, str] = {}
    with refusals(f"{site} is niet te schrijven"):
        place.parent.mkdir(parents=True, exist_ok=True)
        _remove_leftovers(place)
        with _fresh_folder(place) as fresh:
            tree = HardLinkTree(fresh, place, _usable(spare), states)
            for file in files:
                tree.add(file)
                checksums[file.path] = file.checksum
            tree.add(rendered(MANIFEST, listing(checksums)))
            tree.finish()
            if key:
                sign(fresh, key)
            untouched = frozenset(tree.untouched)
            _open_to_all(fresh, untouched)
            tree.sync()
            if states:
                states.write(fresh, checksums, untouched)
            swap_in(fresh, place)
            sync_folder(place.parent)
            if spare:
                _put_aside(fresh, spare)
    return len(checksums) + 1


def _put_aside(folder: Path, spare: Path) -> None:
    """Move a folder to where the next run finds it; on failure the caller removes it."""
    with suppress(OSError):
        if made_private(spare.parent.parent) and made_private(spare.parent):
            folder.rename(spare)


def _prefix(place: Path) -> str:
    return f".{place.name}-in-aanbouw-"


@contextmanager
def _fresh_folder(place: Path) -> Iterator[Path]:
    """Folder beside the place, locked while this run lives and removed at its end."""
    fresh = Path(tempfile.mkdtemp(prefix=_prefix(place), dir=place.parent))
    handle = os.open(fresh, os.O_RDONLY) if CAN_OPEN_FOLDERS else None
    try:
        if handle is not None:
            lock(handle)
        yield fresh
    finally:
        if handle is not None:
            os.close(handle)
        with suppress(OSError):  # first: a folder with a manifest is a whole site, also for who holds it open
            os.unlink(fresh / MANIFEST)
        shutil.rmtree(fresh, ignore_errors=True)


def _usable(spare: Path | None) -> str:
    """Path of the folder of the site before last where only this user could change it, else an empty string."""
    if spare and made_private(spare.parent.parent) and made_private(spare.parent) and is_plain_folder(spare):
        return str(spare)
    return ""


def _remove_leftovers(place: Path) -> None:
    """Remove folders of killed runs; the folder of a living run is locked, and stays."""
    for folder in place.parent.glob(f"{_prefix(place)}*"):
        if not re.fullmatch(r"[a-z0-9_]{8}(-oud)?", folder.name.removeprefix(_prefix(place))):
            continue
        if not CAN_OPEN_FOLDERS:  # the lock of the site says that no other run lives
            shutil.rmtree(folder, ignore_errors=True)
            continue
        try:
            handle = os.open(folder, FOLDER)
        except OSError:  # removed meanwhile, or not ours
            continue
        try:
            lock(handle)
            shutil.rmtree(folder, ignore_errors=True)
        except BlockingIOError:
            pass
        finally:
            os.close(handle)


def _open_to_all(folder: Path, untouched: Container[str] = ()) -> None:
    """Set the same rights under every umask: everybody may read, only the owner may write; ``untouched`` have these."""
    for path, folders, names in os.walk(folder):
        below = os.path.relpath(path, folder).replace(os.sep, "/")
        inside = f"{below}/" if below != "." else ""
        folders[:] = [name for name in folders if f"{inside}{name}" not in untouched]
        os.chmod(path, 0o755)  # noqa: S103  # a web server of another user reads it  # nosec B103
        for name in names:
            os.chmod(os.path.join(path, name), 0o644)


def swap_in(fresh: Path, place: Path) -> None:
    """Move ``fresh`` to ``place``; the folder that was there is left at ``fresh`` for the caller to remove."""
    if not place.exists():
        fresh.rename(place)
    elif not _exchange(fresh, place):
        # No exchange on this system: two renames, the first of them undone when the second fails.
        aside = fresh.with_name(fresh.name + "-oud")
        place.rename(aside)
        try:
            fresh.rename(place)
        except OSError:
            aside.rename(place)
            raise
        aside.rename(fresh)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step where the kernel can: renameat2 on Linux, renameatx_np on macOS."""
    system = platform.system()
    try:
        library = ctypes.CDLL(None, use_errno=True)
        rename = library.renameat2 if system == "Linux" else library.renameatx_np
        here = _AT_FDCWD[system]
    except (OSError, AttributeError, KeyError, TypeError):  # Windows has no library without a name
        return False
    return bool(rename(here, os.fsencode(one), here, os.fsencode(other), _EXCHANGE) == 0)


def write_file(path: Path, content: bytes) -> None:
    """Write one file whole; raises ``DealsError`` if that fails, and then leaves the old file as it was."""
    place = Path(os.path.realpath(path))
    with refusals(f"{path} is niet te schrijven"):
        handle, fresh = tempfile.mkstemp(prefix=f".{place.name}-", dir=place.parent)
        try:
            with open(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            os.chmod(fresh, place.stat().st_mode & 0o777 if place.exists() else 0o644)
            os.replace(fresh, place)
        except BaseException:
            os.unlink(fresh)
            raise


def deviations(site: Path) -> tuple[int, tuple[str, ...]]:
    """Number of files in the manifest of a site, and a sentence for each file that differs from the manifest.

    Raises ``DealsError`` if there is no manifest, or the site cannot be read.
    """
    manifest = site / MANIFEST
    if not os.path.lexists(manifest):
        raise DealsError(f"{manifest} is er niet", "geef de map van een site of een pakket van dit programma")
    try:
        listed = read_plain(manifest)
        count = len(sums(listed))
        every = {p.relative_to(site).as_posix(): p for p in site.rglob("*")}
        present = {path: p for path, p in every.items() if (p.is_symlink() or not p.is_dir()) and path != SIGNATURE}
        odd = sorted(path for path, place in present.items() if place.is_symlink() or not place.is_file())
        checksums = {path: _checksum(present[path]) for path in present if path != MANIFEST and path not in odd}
        is_package = _NOTE in present  # whoever unpacks a zip sets the rights
        places = {".": site.resolve(), **{path: place for path, place in every.items() if path not in odd}}
        rights = () if is_package or not keeps_rights() else tuple(_rights(places))
    except UnicodeDecodeError as error:
        raise DealsError(f"{manifest} is geen manifest", "maak de site opnieuw") from error
    except OSError as error:
        raise DealsError(f"{site} is niet te lezen: {trouble(error)}", "controleer de rechten") from error
    differences = compare(listed, checksums)
    empty = _empty_folders(every.keys() - present.keys() - {SIGNATURE}, present)
    return count, (*(f"{path}: is geen gewoon bestand" for path in odd), *differences, *empty, *rights)


def _empty_folders(folders: Iterable[str], files: Iterable[str]) -> Iterator[str]:
    """Sentence for each folder without a file in it or below it."""
    filled = {"/".join(parts[:end]) for parts in (path.split("/") for path in files) for end in range(1, len(parts))}
    return (f"{path}/: is een lege map, die niet in het manifest staat" for path in sorted(set(folders) - filled))


def _rights(places: Mapping[str, Path]) -> Iterator[str]:
    """Sentence for each file or folder that others may change, and for each file that is a program."""
    for path, place in sorted(places.items()):
        mode = stat.S_IMODE(place.lstat().st_mode)
        if mode & (0o7022 if place.is_dir() else 0o7133):
            yield f"{path}: heeft andere rechten ({mode:04o})"


def read_package(path: Path) -> bytes:
    """Bytes of a package; raises ``DealsError`` if it cannot be read or is larger than a package can be."""
    with refusals(f"{path} is niet te lezen", "controleer de rechten"):
        if path.stat().st_size > MAX_BYTES:
            raise DealsError(
                f"{path} is groter dan {MAX_BYTES // 1_000_000} MB", "dit is geen pakket van dit programma"
            )
        return path.read_bytes()


def _checksum(place: Path) -> str:
    with place.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
