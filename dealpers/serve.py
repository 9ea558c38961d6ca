"""The editor's preview: pages kept in memory, made anew after each saved change, findings shown in the page."""

import mimetypes
import sys
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from datetime import date
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from dealpers import pipeline
from dealpers.diagnostics import DealsError, Diagnostic, as_texts, by_weight, has_errors
from dealpers.pipeline import Checked, Press, Project
from dealpers.source import Source

WAIT = 20.0
"""How many seconds a page waits for news before it asks again."""
GLANCE = 0.1
"""How many seconds lie between two looks at the files."""

_EMPTY = b"<!doctype html><title>Voorbeeld</title><body></body>"
_SCRIPT = """\
const versie = document.currentScript.dataset.versie;
async function wacht() {
  try {
    const antwoord = await fetch("/_wacht?versie=" + versie);
    if ((await antwoord.text()) !== versie) { location.reload(); return; }
  } catch { await new Promise((klaar) => setTimeout(klaar, 1000)); }
  wacht();
}
wacht();
"""


class Preview:
    """The site as it stands now, and whoever waits for the next one."""

    def __init__(self, project: Project, say: Callable[[str], None]) -> None:
        self.project, self.say = project, say
        self.changed = threading.Condition()
        self.version = 0
        self.files: dict[str, bytes] = {}
        self.checked: Checked | None = None
        self.press: Press | None = None
        self.panel = ""
        self.seen: Mapping[str, tuple[int, int]] = {}

    def refresh(self) -> None:
        """Load, check and print again; on a fault the last good pages stay, with the findings above them."""
        started = time.perf_counter()
        self.seen = _stamps(self.project)  # before reading: what is saved meanwhile is a change
        try:
            checked = pipeline.examine(pipeline.load(self.project.content), date.today())
            open_findings = tuple(f for f in checked.findings if not f.accepted)
            panel = _panel(open_findings, checked.loaded.by_name())
            if not has_errors(checked.findings):
                self.press = self.press or Press(self.project)
                self.files, self.checked = dict(self.press.site(checked)), checked
            for told in as_texts(open_findings, checked.loaded.by_name()):
                self.say(told)
        except DealsError as error:
            panel = _notice(f"{error.message}. {error.hint}")
            self.say(f"fout: {error.message}\n      {error.hint}")
        except Exception:  # a fault of this program; the next change may not meet it, so the preview lives on
            panel = _notice("Het programma is vastgelopen; de terminal zegt waarop.")
            self.say(traceback.format_exc())
        self.say(f"bijgewerkt in {time.perf_counter() - started:.2f} s")
        with self.changed:
            self.panel = panel
            self.version += 1
            self.changed.notify_all()

    def watch(self, stop: threading.Event) -> None:
        """Refresh whenever a file of the content, the templates or the settings changes."""
        while not stop.wait(GLANCE):
            before, now = self.seen, _stamps(self.project)
            if now != before:
                if any(
                    now.get(path) != before.get(path)
                    for path in now.keys() | before.keys()
                    if not Path(path).is_relative_to(self.project.content)
                ):
                    self.press = None
                self.refresh()

    def wait_for_news(self, version: str) -> str:
        """The version after the one given, or the same after a while."""
        with self.changed:
            self.changed.wait_for(lambda: str(self.version) != version, WAIT)
            return str(self.version)

    def answer(self, path: str) -> tuple[HTTPStatus, str, bytes]:
        """Status, media type and content for a path of the site."""
        name = path.lstrip("/") + ("index.html" if path.endswith("/") or not path else "")
        try:
            self._print(name)
        except DealsError as error:
            message = _notice(f"{error.message}. {error.hint}")
            return HTTPStatus.INTERNAL_SERVER_ERROR, "text/html", self._with_panel(_EMPTY, message)
        status = HTTPStatus.OK if name in self.files else HTTPStatus.NOT_FOUND
        content = self.files.get(name) or self.files.get("404.html") or _EMPTY
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream" if status is HTTPStatus.OK else "text/html"
        return status, kind, self._with_panel(content, self.panel) if kind == "text/html" else content

    def _print(self, name: str) -> None:
        """Make the gazette of a deal when it is asked for, and keep it until the next change."""
        if name.endswith(".pdf") and self.checked and self.press and name not in self.files:
            for deal in self.checked.corpus.deals:
                if name == f"deals/{deal.id}/{deal.id}.pdf":
                    self.files[name] = self.press.pdf(deal, self.checked)

    def _with_panel(self, page: bytes, panel: str) -> bytes:
        script = f'<script src="/_voorbeeld.js" data-versie="{self.version}"></script>'
        head, body, foot = page.rpartition(b"</body>")
        return head + (panel + script).encode() + body + foot if body else page + script.encode()


def serve(project: Project, port: int, say: Callable[[str], None]) -> None:
    """Show the preview on 127.0.0.1 until interrupted; ``DealsError`` when the port cannot be had."""
    preview = Preview(project, say)
    server = listen(preview, port)
    preview.refresh()
    stop = threading.Event()
    threading.Thread(target=preview.watch, args=(stop,), daemon=True).start()
    say(f"voorbeeld: http://127.0.0.1:{server.server_address[1]}/ (stop met Ctrl-C)")
    try:
        server.serve_forever(poll_interval=0.1)
    finally:
        stop.set()
        server.server_close()


def listen(preview: Preview, port: int) -> ThreadingHTTPServer:
    """A server of this preview on 127.0.0.1; ``DealsError`` when the port cannot be had."""
    try:
        return _Server(("127.0.0.1", port), _handler(preview))
    except (OSError, OverflowError) as error:
        raise DealsError(f"poort {port} is niet vrij", "kies een andere met --port") from error


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that went to another page while it waited for this one."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # what the stubs ask is not public


def _handler(preview: Preview) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Answers for one preview."""

        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            where = urlsplit(self.path)
            if where.path == "/_wacht":
                wanted = parse_qs(where.query).get("versie", [""])[0]
                self._send(HTTPStatus.OK, "text/plain", preview.wait_for_news(wanted).encode())
            elif where.path == "/_voorbeeld.js":
                self._send(HTTPStatus.OK, "text/javascript", _SCRIPT.encode())
            else:
                self._send(*preview.answer(unquote(where.path)))

        def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing of single requests: the terminal is for findings."""

    return Handler


def _stamps(project: Project) -> Mapping[str, tuple[int, int]]:
    """Time and size of every file that the preview depends on."""
    out: dict[str, tuple[int, int]] = {}
    for folder in (project.content, project.root / "templates"):
        for path in folder.rglob("*"):
            try:
                stat = path.stat()
            except OSError:
                continue
            out[str(path)] = (stat.st_mtime_ns, stat.st_size)
    settings = project.root / "mkdocs.yml"
    if settings.exists():
        out[str(settings)] = (settings.stat().st_mtime_ns, settings.stat().st_size)
    return out


def _panel(findings: tuple[Diagnostic, ...], sources: Mapping[str, Source]) -> str:
    """The findings as they are shown below the page."""
    if not findings:
        return ""
    heaviest = by_weight(findings)
    rows = "".join(f"<pre>{escape(told)}</pre>" for told in as_texts(heaviest, sources))
    stopped = has_errors(findings)
    kept = "<p>De pagina hierboven is de laatste versie zonder fouten.</p>" if stopped else ""
    count = "1 bevinding" if len(findings) == 1 else f"{len(findings)} bevindingen"
    state = " open" if stopped else ""  # what stops nothing waits until it is asked for
    opening = f'<details class="voorbeeld-bevindingen" data-state="{heaviest[0].severity.value}"{state}>'
    return f"{opening}<summary>{count}</summary>{kept}{rows}</details>"


def _notice(text: str) -> str:
    return f'<section class="voorbeeld-bevindingen" role="status"><p><strong>{escape(text)}</strong></p></section>'
