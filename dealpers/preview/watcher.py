"""Watcher of the files that an editor works on: the system reports changes, or polling finds them."""

import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

from watchfiles import watch

_SETTLED = 20
"""Milliseconds without a change after which a change is complete: an editor writes a file in several steps."""
_TIMEOUT = 500
"""Milliseconds after which to look whether the watched folders are still there: one may be moved away and come back."""


class Watcher:
    """Watcher of folders, with all below them, and of files, until ``stop`` is set."""

    def __init__(self, places: Iterable[Path], stop: threading.Event) -> None:
        self._places = tuple(place.absolute() for place in places)
        self._stop = stop

    def changes(self) -> Iterator[frozenset[Path]]:
        """Yield the changed paths after each change, and an empty set at least every half second."""
        while not self._stop.is_set():
            inodes = self._inodes()
            present = [place for place in self._places if place.exists()]
            for changes in watch(
                *present,
                watch_filter=None,
                step=_SETTLED,
                rust_timeout=_TIMEOUT,
                yield_on_timeout=True,
                stop_event=self._stop,
            ):
                yield frozenset(Path(path) for _, path in changes)
                if self._inodes() != inodes:  # a place came, went or is another one: watch anew
                    yield frozenset(self._places)
                    break

    def _inodes(self) -> tuple[int, ...]:
        return tuple(place.stat().st_ino if place.exists() else 0 for place in self._places)
