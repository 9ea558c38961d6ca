"""Which files change while an editor works: told by the system as it happens, and looked for where it cannot tell."""

import threading
import time
from collections.abc import Iterable
from pathlib import Path

from watchdog.events import EVENT_TYPE_CLOSED_NO_WRITE, EVENT_TYPE_OPENED, FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

_SETTLED = 0.02
"""For how many seconds nothing may change before a change is over: an editor writes a file in several steps."""
_LOOK = 0.5
"""After how many seconds to see whether what is watched is still there: a folder may be moved away and come back."""
_READ_ONLY = (EVENT_TYPE_OPENED, EVENT_TYPE_CLOSED_NO_WRITE)


class Watch(FileSystemEventHandler):
    """Watches some folders with all below them, and some files; ask it with ``changes``."""

    def __init__(self, places: Iterable[Path]) -> None:
        self._places = tuple(place.absolute() for place in places)
        self._news = threading.Event()
        self._changed: set[Path] = set()
        self._observer: BaseObserver | None = None
        self._watched: tuple[int, ...] = ()
        self._last = 0.0
        self._begin()

    def _begin(self) -> None:
        """Watch what is there now, anew."""
        self.stop()
        self._watched = self._standing()
        for kind in (Observer, PollingObserver):
            observer: BaseObserver = kind()
            try:
                for place in (place for place in self._places if place.exists()):
                    observer.schedule(self, str(place), recursive=place.is_dir())
                observer.start()
            except OSError:  # the system watches no more folders than so many
                continue
            self._observer = observer
            return

    def _standing(self) -> tuple[int, ...]:
        return tuple(place.stat().st_ino if place.exists() else 0 for place in self._places)

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note what changed, of the files and of the folders that they are in."""
        if event.event_type not in _READ_ONLY:
            paths = (event.src_path, event.dest_path)
            self._changed |= {Path(path.decode() if isinstance(path, bytes) else path) for path in paths if path}
            self._last = time.monotonic()
            self._news.set()

    def changes(self) -> frozenset[Path]:
        """What changed since the last time, once that is over; nothing if nothing did for a while."""
        if not self._news.wait(_LOOK):
            if self._standing() == self._watched:
                return frozenset()
            self._begin()
            return frozenset(self._places)
        while time.monotonic() - self._last < _SETTLED:
            time.sleep(_SETTLED / 4)
        self._news.clear()
        changed, self._changed = self._changed, set()
        return frozenset(changed)

    def stop(self) -> None:
        """Watch no longer."""
        if self._observer:
            self._observer.stop()
            self._observer.join()
            self._observer = None
