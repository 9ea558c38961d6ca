"""Real Chromium for tests, and a server for a site in a folder."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from making import write_site
from playwright.sync_api import Browser, Page, sync_playwright

Open = Callable[..., Page]

# The first has no windows and needs half the processor; its engine is the same.
_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_MISSING = "no Chromium on this machine; on Debian: apt-get install chromium"

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def require_chromium() -> str:
    """Path of a Chromium; without one the test is skipped, or fails with ``DEALPERS_BROWSER=required``."""
    executable = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if executable:
        return executable
    if os.environ.get("DEALPERS_BROWSER") == "required":
        pytest.fail(_MISSING)
    pytest.skip(_MISSING)


@contextmanager
def served(folder: Path, headers: Sequence[tuple[str, str]] = ()) -> Iterator[str]:
    """Serve a folder on this machine, with headers if given; yields the address, with ``/`` at its end."""

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *args: object, **kwargs: object) -> None:
            super().__init__(*args, directory=str(folder), **kwargs)  # type: ignore[arg-type, misc]

        def end_headers(self) -> None:
            for name, value in headers:
                self.send_header(name, value)
            super().end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def policy_of(folder: Path) -> tuple[tuple[str, str], ...]:
    """Headers that the ``_headers`` file of a site asks for on every page."""
    lines = (folder / "_headers").read_text(encoding="utf-8").split("/fonts/")[0].splitlines()[1:]
    return tuple((name, value) for name, _, value in (line.strip().partition(": ") for line in lines) if value)


@pytest.fixture(scope="session")
def written(site: dict[str, bytes], gazette: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Real site in a folder; the gazette is the content of every PDF, for a browser reads none."""
    folder = tmp_path_factory.mktemp("browser") / "site"
    write_site({path: gazette if path.endswith(".pdf") else site[path] for path in site}, folder)
    return folder


@pytest.fixture(scope="session")
def address(written: Path) -> Iterator[str]:
    """Serve the whole real site; the fixture is its address."""
    with served(written) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = require_chromium()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser, address: str) -> Iterator[Open]:
    """Open a page of the site; on exit, fail if a page made an external request or logged an error."""
    contexts, asked, complaints = [], [], []

    def open_(path: str, width: int = 1280, **settings: object) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 900}, **settings)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.goto(address + path)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert complaints == []
