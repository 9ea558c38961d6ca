"""State of the preview: site of the last collection without errors, its findings, and pages that wait for a change."""

import mimetypes
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from datetime import date
from http import HTTPStatus
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from dealpers.build import pipeline
from dealpers.build.cache import LostValueError, Memo, MemoryCache
from dealpers.build.checked import NO_TEXT
from dealpers.build.edited import LastCollection
from dealpers.build.load import load_again
from dealpers.build.pipeline import CheckedCollection, Loaded
from dealpers.build.program import as_started, command
from dealpers.build.settings import with_settings
from dealpers.build.site import Project, SiteRenderer
from dealpers.check.report import as_texts, by_weight, summary
from dealpers.model.finding import DealsError, Diagnostic, Severity, in_order
from dealpers.model.ids import NO_STUK, StukId
from dealpers.preview.lazy_site import LazySite
from dealpers.preview.panel import EMPTY_PAGE, MOST, notice_html, panel, still_open
from dealpers.preview.watcher import Watcher

WAIT = 20.0
"""Seconds that a page waits for a new version before it asks again."""

_MOST_EDITS = 100
"""Edits after which the whole collection is examined, so that memory forgets the values of earlier edits."""
_WEIGHTS = ("fouten", "waarschuwingen", "opmerkingen")


class Answer(NamedTuple):
    """Answer to a request: status, media type and content."""

    status: HTTPStatus
    media_type: str
    content: bytes


class Preview:
    """Site as it is now, with its findings, for a browser that waits for the next version."""

    def __init__(self, project: Project, say: Callable[[str], None], *, everything: bool = True) -> None:
        self.project, self.say = project, say
        self._first, self._everything = True, everything
        self.changed = threading.Condition()
        self.version = 0
        self.site: LazySite | None = None
        self.watching = threading.Event()
        self._renderer: SiteRenderer | None = None
        self._loaded: Loaded | None = None
        self._checked: CheckedCollection | None = None
        self._last: LastCollection | None = None
        self._edits = 0
        self._errors: dict[StukId, tuple[Diagnostic, ...]] = {}
        self._notice = ""
        self._cache = MemoryCache(pipeline.memo(project.root).cache)

    def refresh(self, changed: frozenset[Path] | None = None, *, workers: int = 1) -> None:
        """Load and check again; while there are errors the pages of the last version without errors stay.

        ``changed`` are the changed files, if these are known: then only the results that depend on them are made
        again. More than one worker needs a process without threads.
        """
        started = time.perf_counter()
        try:
            self._loaded = self._load(changed)
            checked = self._examined(self._loaded, Memo(self._cache, workers))
            fresh = self._compared(checked)
            if not self._errors:
                self._renderer = self._renderer or SiteRenderer(self.project)
                self.site = LazySite(self._renderer, checked)
            self._report(fresh)
            self._notice = ""
        except DealsError as error:
            self._forget_lost(error)
            self._failed(f"{error.message}. {error.hint}", f"fout: {error.message}\n      {error.hint}")
        except Exception:  # a fault of this program: the next change may not meet it, so the preview goes on
            self._failed("Het programma is vastgelopen; de terminal zegt waarop.", traceback.format_exc())
        self.say(f"bijgewerkt in {time.perf_counter() - started:.2f} s")
        with self.changed:
            self.version += 1
            self.changed.notify_all()

    def _examined(self, loaded: Loaded, memo: Memo) -> CheckedCollection:
        """Check again what an edit of a few texts changed; everything after another change, and now and then."""
        last, self._last = self._last, None  # an exception leaves it half changed
        edited = last.edited(loaded, date.today(), memo) if last and self._edits < _MOST_EDITS else None
        self._edits = self._edits + 1 if edited else 0
        if edited is None:
            last, edited = None, pipeline.examine(loaded, date.today(), memo=memo)
            memo.tidy(len(edited.linked.by_id))
        self._last = last or LastCollection(edited)
        return edited

    def _load(self, changed: frozenset[Path] | None) -> Loaded:
        content = self.project.content
        if changed is None or self._loaded is None:
            return with_settings(pipeline.load(content), self.project.root)
        if any(not path.is_relative_to(content.absolute()) for path in changed):
            self._renderer = None  # a template or a setting
            return with_settings(load_again(content, self._loaded, changed), self.project.root)
        return load_again(content, self._loaded, changed)

    def _forget_lost(self, error: DealsError) -> None:
        """Forget every value if the cache on disk lost one: other values may lack fields too."""
        if isinstance(error, LostValueError):
            self._cache = MemoryCache(pipeline.memo(self.project.root).cache)
            self._last = None

    def _failed(self, notice: str, message: str) -> None:
        self._loaded, self._notice = None, notice_html(notice)
        self.say(message)

    def _compared(self, checked: CheckedCollection) -> Mapping[StukId, tuple[Diagnostic, ...]]:
        """New findings of each text whose findings changed; ``checked`` becomes the last checked collection."""
        before = self._checked.found if self._checked else {}
        self._checked = checked
        changed = {text: findings for text, findings in checked.found.items() if findings is not before.get(text)}
        errors = {
            text: tuple(f for f in still_open(findings) if f.severity is Severity.ERROR)
            for text, findings in changed.items()
        }
        errors = {text: findings for text, findings in self._errors.items() if text in checked.found} | errors
        self._errors = {text: findings for text, findings in errors.items() if findings}
        known = {text: frozenset(before.get(text, ())) for text in changed}
        return {
            text: tuple(f for f in still_open(findings) if f not in known[text]) for text, findings in changed.items()
        }

    def _report(self, fresh: Mapping[StukId, tuple[Diagnostic, ...]]) -> None:
        """Write the new findings of each text to the terminal, heaviest first, and the number of others."""
        assert self._loaded is not None
        findings = by_weight(in_order(chain.from_iterable(fresh.values())))
        first, self._first = self._first, False
        if first:  # a collection may have hundreds of small findings that nobody made today
            counts = summary(findings)
            self.say(", ".join(f"{count} {word}" for count, word in zip(counts.values(), _WEIGHTS, strict=True)))
        small = first and not self._everything
        shown = [finding for finding in findings if not (small and finding.severity is Severity.INFO)][:MOST]
        for line in as_texts(shown, self._loaded.by_name(fresh)):
            self.say(as_started(line))
        if len(findings) > len(shown):
            self.say(f"en nog {len(findings) - len(shown)} bevindingen; {command('check --alles')} toont ze alle")

    def watch(self, stop: threading.Event) -> None:
        """Refresh whenever a file of the content, the templates or the settings changes, until ``stop`` is set."""
        root = self.project.root
        watcher = Watcher((self.project.content, root / "templates", root / "mkdocs.yml"), stop)
        for changed in watcher.changes():
            if not self.watching.is_set():
                if self._missed_change():
                    self.refresh()
                self.watching.set()
            if changed:
                self.refresh(changed)

    def _missed_change(self) -> bool:
        """True if a file changed between the last refresh and the start of the watcher."""
        try:
            return with_settings(pipeline.load(self.project.content), self.project.root) != self._loaded
        except DealsError:
            return self._loaded is not None

    def wait_for_news(self, version: str) -> str:
        """Next version after the given one, or the given one again after ``WAIT`` seconds."""
        with self.changed:
            self.changed.wait_for(lambda: str(self.version) != version, WAIT)
            return str(self.version)

    def answer(self, path: str) -> Answer:
        """Answer to a request for a path of the site."""
        name = path.lstrip("/") + ("index.html" if path.endswith("/") or not path else "")
        try:
            # The truth of a mapping is its length, and counting the files plans every page of every text.
            content = self.site.get(name) if self.site is not None else None
            missing = self.site.get("404.html") if self.site is not None and content is None else None
        except DealsError as error:
            self._forget_lost(error)
            message = notice_html(f"{error.message}. {error.hint}")
            return Answer(HTTPStatus.INTERNAL_SERVER_ERROR, "text/html", self._with_panel(EMPTY_PAGE, message))
        except Exception:
            self.say(traceback.format_exc())
            message = notice_html("Het programma is vastgelopen; de terminal zegt waarop.")
            return Answer(HTTPStatus.INTERNAL_SERVER_ERROR, "text/html", self._with_panel(EMPTY_PAGE, message))
        if content is None:
            return Answer(HTTPStatus.NOT_FOUND, "text/html", self._with_panel(missing or EMPTY_PAGE, self._panel("")))
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        body = self._with_panel(content, self._panel(name)) if kind == "text/html" else content
        return Answer(HTTPStatus.OK, kind, body)

    def _panel(self, path: str) -> str:
        """Panel below a page: every error, and the findings in the text of that page, or all findings."""
        if self._notice or self._loaded is None or self._checked is None:
            return self._notice
        text = self.site.owner(path) if self.site is not None else NO_STUK
        if not text:
            return panel(by_weight(still_open(self._checked.findings)), self._loaded.by_name())
        shown = chain(
            still_open(self._checked.found_in(text)),
            still_open(self._checked.found[NO_TEXT]),
            *self._errors.values(),
        )
        return panel(by_weight(in_order(shown)), self._loaded.by_name((text, *self._errors)))

    def _with_panel(self, page: bytes, panel: str) -> bytes:
        script = f'<script src="/_voorbeeld.js" data-versie="{self.version}"></script>'
        head, body, foot = page.rpartition(b"</body>")
        return head + (panel + script).encode() + body + foot if body else page + script.encode()
