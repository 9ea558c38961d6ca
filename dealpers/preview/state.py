"""State of the preview: the site as it is now, and the requests that wait for the next one."""

import mimetypes
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from datetime import date
from http import HTTPStatus
from itertools import chain
from pathlib import Path

from dealpers.build import pipeline
from dealpers.build.cache import MemoryCache
from dealpers.build.collection import NO_TEXT
from dealpers.build.load import load_again
from dealpers.build.memo import Memo
from dealpers.build.pipeline import CheckedCollection, Loaded, Project, SiteRenderer
from dealpers.build.pool import available
from dealpers.check.report import as_texts, by_weight
from dealpers.model.finding import DealsError, Diagnostic, Severity, in_order
from dealpers.preview.lazy_site import LazySite
from dealpers.preview.panel import EMPTY_PAGE, MOST, notice_html, panel, still_open
from dealpers.preview.watcher import Watch

WAIT = 20.0
"""How many seconds a page waits for news before it asks again."""


class Preview:
    """The site as it stands now, and whoever waits for the next one."""

    def __init__(self, project: Project, say: Callable[[str], None]) -> None:
        self.project, self.say = project, say
        self.changed = threading.Condition()
        self.version = 0
        self.proof: LazySite | None = None
        self.press: SiteRenderer | None = None
        self.loaded: Loaded | None = None
        self.checked: CheckedCollection | None = None
        self.errors: dict[str, tuple[Diagnostic, ...]] = {}
        self.notice = ""
        self.watching = threading.Event()
        self.memo = Memo(MemoryCache(pipeline.memo(project.root).kept), available())

    def refresh(self, changed: frozenset[Path] | None = None) -> None:
        """Load, check and print again; on a fault the last good pages stay, with the findings above them.

        ``changed`` are the files that did, where that is known; what follows from no others is not worked out again.
        """
        started = time.perf_counter()
        try:
            self.loaded = self._load(changed)
            checked = pipeline.examine(self.loaded, date.today(), memo=self.memo)
            self.memo.tidy(len(checked.linked.texts))
            news = self._compared(checked)
            if not self.errors:
                self.press = self.press or SiteRenderer(self.project)
                self.proof = LazySite(self.press, checked)
            self._tell(news)
            self.notice = ""
        except DealsError as error:
            self._failed(f"{error.message}. {error.hint}", f"fout: {error.message}\n      {error.hint}")
        except Exception:  # a fault of this program; the next change may not meet it, so the preview lives on
            self._failed("Het programma is vastgelopen; de terminal zegt waarop.", traceback.format_exc())
        self.say(f"bijgewerkt in {time.perf_counter() - started:.2f} s")
        with self.changed:
            self.version += 1
            self.changed.notify_all()

    def _load(self, changed: frozenset[Path] | None) -> Loaded:
        content = self.project.content
        if changed is None or self.loaded is None:
            return pipeline.load(content)
        if any(not path.is_relative_to(content.absolute()) for path in changed):
            self.press = None  # a template or a setting
        return load_again(content, self.loaded, changed)

    def _failed(self, notice: str, told: str) -> None:
        self.loaded, self.notice = None, notice_html(notice)
        self.say(told)

    def _compared(self, checked: CheckedCollection) -> Mapping[str, tuple[Diagnostic, ...]]:
        """Take this for what was examined last; returns what is new in each text whose findings are not the same."""
        before = self.checked.found if self.checked else {}
        self.checked = checked
        changed = {text: own for text, own in checked.found.items() if own is not before.get(text)}
        errors = {
            text: tuple(f for f in still_open(own) if f.severity is Severity.ERROR) for text, own in changed.items()
        }
        every = {text: own for text, own in self.errors.items() if text in checked.found} | errors
        self.errors = {text: own for text, own in every.items() if own}
        known = {text: frozenset(before.get(text, ())) for text in changed}
        return {text: tuple(f for f in still_open(own) if f not in known[text]) for text, own in changed.items()}

    def _tell(self, news: Mapping[str, tuple[Diagnostic, ...]]) -> None:
        """Say what was not said before of each text, and how much there is in all."""
        assert self.loaded is not None
        fresh = in_order(chain.from_iterable(news.values()))
        for told in as_texts(by_weight(fresh)[:MOST], self.loaded.by_name(news)):
            self.say(told)
        if len(fresh) > MOST:
            self.say(f"en nog {len(fresh) - MOST} bevindingen; python build.py check toont ze alle")

    def watch(self, stop: threading.Event) -> None:
        """Refresh whenever a file of the content, the templates or the settings changes."""
        root = self.project.root
        watch = Watch((self.project.content, root / "templates", root / "mkdocs.yml"))
        if self._missed():
            self.refresh()
        self.watching.set()
        while not stop.is_set():
            if changed := watch.changes():
                self.refresh(changed)
        watch.stop()

    def _missed(self) -> bool:
        """Whether something changed between the last reading and the beginning of the watch."""
        try:
            return pipeline.load(self.project.content) != self.loaded
        except DealsError:
            return self.loaded is not None

    def wait_for_news(self, version: str) -> str:
        """The version after the one given, or the same after a while."""
        with self.changed:
            self.changed.wait_for(lambda: str(self.version) != version, WAIT)
            return str(self.version)

    def answer(self, path: str) -> tuple[HTTPStatus, str, bytes]:
        """Status, media type and content for a path of the site."""
        name = path.lstrip("/") + ("index.html" if path.endswith("/") or not path else "")
        try:
            content = self.proof.get(name) if self.proof else None
            missing = self.proof.get("404.html") if self.proof and content is None else None
        except DealsError as error:
            message = notice_html(f"{error.message}. {error.hint}")
            return HTTPStatus.INTERNAL_SERVER_ERROR, "text/html", self._with_panel(EMPTY_PAGE, message)
        except Exception:
            self.say(traceback.format_exc())
            message = notice_html("Het programma is vastgelopen; de terminal zegt waarop.")
            return HTTPStatus.INTERNAL_SERVER_ERROR, "text/html", self._with_panel(EMPTY_PAGE, message)
        if content is None:
            return HTTPStatus.NOT_FOUND, "text/html", self._with_panel(missing or EMPTY_PAGE, self._panel(""))
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return HTTPStatus.OK, kind, self._with_panel(content, self._panel(name)) if kind == "text/html" else content

    def _panel(self, path: str) -> str:
        """What is to be said below a page: every error, and what was found in the text of that page, or in all."""
        if self.notice or self.loaded is None or self.checked is None:
            return self.notice
        text = self.proof.owner(path) if self.proof else ""
        if not text:
            return panel(by_weight(still_open(self.checked.findings)), self.loaded.by_name())
        shown = chain(
            still_open(self.checked.found_in(text)), still_open(self.checked.found[NO_TEXT]), *self.errors.values()
        )
        return panel(by_weight(in_order(shown)), self.loaded.by_name((text, *self.errors)))

    def _with_panel(self, page: bytes, panel: str) -> bytes:
        script = f'<script src="/_voorbeeld.js" data-versie="{self.version}"></script>'
        head, body, foot = page.rpartition(b"</body>")
        return head + (panel + script).encode() + body + foot if body else page + script.encode()
