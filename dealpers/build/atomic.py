"""Put a folder in the place of another in one step, so that who looks sees the old one whole or the new one whole."""

import ctypes
import fcntl
import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dealpers.build.hardlinks import HardLinkTree
from dealpers.model.finding import DealsError
from dealpers.render.package.manifest import MANIFEST, checksum, compare, sums
from dealpers.render.package.zip import MAX_BYTES

_AT_FDCWD = {"Linux": -100, "Darwin": -2}
_EXCHANGE = 2  # RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS


def check_place(site: Path, content: Path | None = None) -> None:
    """Refuse, with a ``DealsError``, to put a site where something else stands; nothing is touched."""
    place = Path(os.path.realpath(site))
    try:
        if content and place.is_relative_to(os.path.realpath(content)):
            raise DealsError(f"{site} ligt in de map met bronnen", "kies met --site een andere plaats")
        if place.exists() and not place.is_dir():
            raise DealsError(f"{site} is geen map", "kies met --site een andere plaats")
        if place.is_dir() and any(place.iterdir()) and not (place / MANIFEST).is_file():
            raise DealsError(
                f"de map {site} is niet door dit programma gemaakt en wordt niet overschreven",
                "kies met --site een lege map",
            )
    except OSError as error:
        raise DealsError(f"{site} is niet te lezen: {error.strerror}", "controleer de rechten") from error


def write(files: Iterable[tuple[str, bytes]], site: Path, spare: Path | None = None) -> None:
    """Put each file as it comes in a folder beside the site and swap the two; till then the old one stays whole.

    ``spare`` is where the folder of the edition before last waits to be filled, and where the last one goes, if it can.
    """
    check_place(site)
    place = Path(os.path.realpath(site))
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        _remove_leftovers(place)
        with _fresh_folder(place, spare) as fresh:
            edition = HardLinkTree(fresh, place)
            for path, content in files:
                edition.add(path, content)
            edition.finish()
            _open_to_all(fresh)
            swap_in(fresh, place)
            if spare:
                _put_aside(fresh, spare)
    except OSError as error:
        reason = error.strerror or error
        raise DealsError(f"{site} is niet te schrijven: {reason}", "controleer ruimte en rechten") from error


def _put_aside(folder: Path, spare: Path) -> None:
    """Move a folder to where the next run finds it; where that cannot be done it is not kept."""
    with suppress(OSError):
        spare.parent.mkdir(parents=True, exist_ok=True)
        folder.rename(spare)


def standing(site: Path) -> dict[str, str]:
    """The checksum of each file of the site that stands there, as its manifest says; empty where there is none."""
    try:
        return sums((site / MANIFEST).read_bytes())
    except (OSError, UnicodeDecodeError):
        return {}


def taken_over(site: Path, wanted: Iterable[tuple[str, str]]) -> tuple[tuple[str, bytes], ...] | None:
    """Files of the site that stands there, by path and checksum; None when one of them is not what it should be."""
    out = []
    for path, wanted_sum in wanted:
        try:
            content = (site / path).read_bytes()
        except OSError:
            return None
        if checksum(content) != wanted_sum:
            return None
        out.append((path, content))
    return tuple(out)


def _prefix(place: Path) -> str:
    return f".{place.name}-in-aanbouw-"


@contextmanager
def _fresh_folder(place: Path, spare: Path | None = None) -> Iterator[Path]:
    """A folder beside the place, locked for as long as this run lives and removed at its end; the spare if there is."""
    fresh = Path(tempfile.mkdtemp(prefix=_prefix(place), dir=place.parent))
    if spare:
        with suppress(OSError):  # there is none, or it lies on another disk
            spare.rename(fresh)
    lock = os.open(fresh, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield fresh
    finally:
        os.close(lock)
        shutil.rmtree(fresh, ignore_errors=True)


def _remove_leftovers(place: Path) -> None:
    """Remove what runs left behind that were killed; what a living run works in is locked, and stays."""
    for folder in place.parent.glob(f"{_prefix(place)}*"):
        if not re.fullmatch(r"[a-z0-9_]{8}(-oud)?", folder.name.removeprefix(_prefix(place))):
            continue
        try:
            lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        except OSError:  # gone by now, or none of ours
            continue
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(folder, ignore_errors=True)
        except BlockingIOError:
            pass
        finally:
            os.close(lock)


def _open_to_all(folder: Path) -> None:
    """Give files and folders the same rights under every umask: all may read, only the owner may write."""
    for path, _, names in os.walk(folder):
        os.chmod(path, 0o755)  # noqa: S103  # a web server under another user reads it
        for name in names:
            os.chmod(os.path.join(path, name), 0o644)


def swap_in(fresh: Path, place: Path) -> None:
    """Move ``fresh`` to ``place``; what stood there is left at ``fresh``, for the caller to remove."""
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
    system = os.uname().sysname
    try:
        library = ctypes.CDLL(None, use_errno=True)
        rename = library.renameat2 if system == "Linux" else library.renameatx_np
        here = _AT_FDCWD[system]
    except (OSError, AttributeError, KeyError):
        return False
    return bool(rename(here, os.fsencode(one), here, os.fsencode(other), _EXCHANGE) == 0)


def write_file(path: Path, content: bytes) -> None:
    """Write one file, or leave the one that stood there whole; ``DealsError`` when it cannot be written."""
    place = Path(os.path.realpath(path))
    try:
        handle, fresh = tempfile.mkstemp(prefix=f".{place.name}-", dir=place.parent)
        try:
            with open(handle, "wb") as stream:
                stream.write(content)
            os.chmod(fresh, place.stat().st_mode & 0o777 if place.exists() else 0o644)
            os.replace(fresh, place)
        except BaseException:
            os.unlink(fresh)
            raise
    except OSError as error:
        raise DealsError(f"{path} is niet te schrijven: {error.strerror}", "controleer ruimte en rechten") from error


def deviations(site: Path) -> tuple[int, tuple[str, ...]]:
    """How many files the manifest of a site names, and a sentence for each file that is not as it says."""
    manifest = site / MANIFEST
    if not manifest.is_file():
        raise DealsError(f"{manifest} is er niet", "geef de map van een site of een pakket van dit programma")
    try:
        wanted = manifest.read_bytes()
        count = len(sums(wanted))
        present = {p.relative_to(site).as_posix(): p for p in site.rglob("*") if p.is_symlink() or not p.is_dir()}
        odd = sorted(path for path, place in present.items() if place.is_symlink() or not place.is_file())
        found = {path: "" if path in odd else _sum(place) for path, place in present.items() if path != MANIFEST}
    except UnicodeDecodeError as error:
        raise DealsError(f"{manifest} is geen manifest", "maak de site opnieuw") from error
    except OSError as error:
        raise DealsError(f"{site} is niet te lezen: {error.strerror}", "controleer de rechten") from error
    told = compare(wanted, {path: checksum for path, checksum in found.items() if checksum})
    return count, (*(f"{path}: is geen gewoon bestand" for path in odd), *told)


def read_package(path: Path) -> bytes:
    """The bytes of a package; ``DealsError`` when it cannot be read or is larger than a package can be."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise DealsError(
                f"{path} is groter dan {MAX_BYTES // 1_000_000} MB", "dit is geen pakket van dit programma"
            )
        return path.read_bytes()
    except OSError as error:
        raise DealsError(f"{path} is niet te lezen: {error.strerror}", "controleer de rechten") from error


def _sum(place: Path) -> str:
    with place.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
