"""Lock of a site: one build at a time works on it, from reading the last site to the exchange."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dealpers.build.system import CAN_OPEN_FOLDERS, NO_LINK, PLAIN, lock
from dealpers.model.finding import DealsError
from dealpers.model.troubles import refusals


@contextmanager
def locked(site: Path) -> Iterator[None]:
    """Hold the lock of a site inside this block; raises ``DealsError`` with the process that already holds it.

    The lock is a file beside the site with the number of the process. The system frees it when the process ends, also
    by a kill; the next build takes over the file.
    """
    place = Path(os.path.realpath(site))
    path = place.with_name(f".{place.name}-slot")
    with refusals(f"{site} is niet te schrijven"):
        place.parent.mkdir(parents=True, exist_ok=True)
        handle = _taken(path, site)
    try:
        yield
    finally:
        with suppress(OSError):
            path.unlink()
        os.close(handle)
        if not CAN_OPEN_FOLDERS:  # Windows removes no open file
            with suppress(OSError):
                path.unlink()


def _taken(path: Path, site: Path) -> int:
    """Open file of the lock; tried again while the build before this one removes the file."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | NO_LINK | PLAIN, 0o600)
        try:
            status = os.fstat(handle)
            lock(handle)
            if stat.S_ISREG(status.st_mode) and path.exists() and os.path.samestat(status, path.lstat()):
                os.ftruncate(handle, 0)
                os.write(handle, str(os.getpid()).encode())
                return handle
        except BlockingIOError:
            other = os.read(handle, 20).decode("ascii", "replace") or "onbekend"
            os.close(handle)
            hint = "wacht tot dat proces klaar is, of kies met --site een andere plaats"
            raise DealsError(f"proces {other} maakt {site} al", hint) from None
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
        if not stat.S_ISREG(status.st_mode):
            raise DealsError(f"{path} is geen gewoon bestand", "verwijder het")
