"""HTTP server of the preview: pages rendered when a browser asks for them, reloaded after each saved change.

Waitress reads the requests: one thread for all connections, so that an idle or slow one delays no other.
"""

import logging
import socket
import threading
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qs
from wsgiref.types import StartResponse, WSGIEnvironment

from waitress.channel import HTTPChannel
from waitress.server import create_server

from dealpers.build.collector import without_collector
from dealpers.build.pool import available
from dealpers.build.site import Project
from dealpers.model.finding import DealsError
from dealpers.preview.panel import SCRIPT
from dealpers.preview.state import Answer, Preview
from dealpers.render.website.server_files import HEADERS

_THREADS = 32
_WAITING = 24
"""Maximum number of requests that wait for a change at the same time; the other threads render pages."""
_CONNECTIONS = 1_000
SLOW = 20
"""Seconds after which an idle connection, or one whose request is not whole, is closed."""
_EVERY = tuple((name, value) for name, value in HEADERS if name != "Strict-Transport-Security")
"""Headers of the published site that a server without TLS may send."""


def serve(project: Project, port: int, say: Callable[[str], None], *, everything: bool = True) -> None:
    """Serve the preview on 127.0.0.1 until interrupted; raises ``DealsError`` if the port is taken."""
    preview, place = Preview(project, say, everything=everything), bound(port)
    with without_collector():
        preview.refresh(workers=available())  # before this process starts threads
    server, stop = PreviewServer(preview, place), threading.Event()
    threading.Thread(target=preview.watch, args=(stop,), daemon=True).start()
    say(f"voorbeeld: http://127.0.0.1:{server.port}/ (stop met Ctrl-C)")
    try:
        server.run()
    finally:
        stop.set()
        server.close()


def bound(port: int) -> socket.socket:
    """Socket on this port of 127.0.0.1, 0 for any; raises ``DealsError`` if the port is taken."""
    place = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        place.bind(("127.0.0.1", port))
        place.listen(_CONNECTIONS)
    except (OSError, OverflowError) as error:
        place.close()
        raise DealsError(f"poort {port} is niet vrij", "kies een andere met --port") from error
    return place


class PreviewServer:
    """Server of one preview on a bound socket."""

    def __init__(self, preview: Preview, place: socket.socket, slow: int = SLOW) -> None:
        logging.getLogger("waitress").setLevel(logging.CRITICAL)  # the terminal is for findings
        self.port: int = place.getsockname()[1]
        self._stop = threading.Event()
        server: Any = create_server(
            Application(preview, self.port),
            sockets=[place],
            threads=_THREADS,
            connection_limit=_CONNECTIONS,
            channel_timeout=slow,
            cleanup_interval=max(1, slow // 4),
            asyncore_use_poll=True,
            ident="dealpers",
        )
        server.channel_class = _Channel
        self._server = server

    def run(self) -> None:
        """Answer requests until closed."""
        while not self._stop.is_set():
            self._server.asyncore.loop(timeout=0.2, map=self._server._map, use_poll=True, count=1)

    def close(self) -> None:
        """Stop at once; requests that are being answered are cut off."""
        self._stop.set()
        self._server.task_dispatcher.shutdown(timeout=0.1)
        for connection in [*self._server._map.values()]:
            connection.close()


class _Channel(HTTPChannel):
    """Connection that counts as idle since its last whole request, however slowly the next one comes."""

    def handle_read(self) -> None:
        begun = self.last_activity if self.request is not None else None
        super().handle_read()
        if self.request is not None and begun is not None:
            self.last_activity = begun


class Application:
    """WSGI application of one preview; answers only for names of this machine, against DNS rebinding."""

    def __init__(self, preview: Preview, port: int) -> None:
        self._preview = preview
        self._hosts = {f"{name}{end}" for name in ("127.0.0.1", "localhost", "[::1]") for end in ("", f":{port}")}
        self._waiting = threading.Semaphore(_WAITING)

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        status, kind, content = self._answer(environ)
        headers = [
            ("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind),
            ("Content-Length", str(len(content))),
            ("Cache-Control", "no-store"),
            *_EVERY,
        ]
        start(f"{status.value} {status.phrase}", headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [content]

    def _answer(self, environ: WSGIEnvironment) -> Answer:
        if environ.get("HTTP_HOST", "").lower() not in self._hosts:
            return Answer(
                HTTPStatus.MISDIRECTED_REQUEST, "text/plain", b"Dit voorbeeld is er alleen op deze computer.\n"
            )
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return Answer(HTTPStatus.METHOD_NOT_ALLOWED, "text/plain", b"Alleen GET en HEAD.\n")
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        if path == "/_wacht":
            return self._news(parse_qs(environ.get("QUERY_STRING", "")).get("versie", [""])[0])
        if path == "/_voorbeeld.js":
            return Answer(HTTPStatus.OK, "text/javascript", SCRIPT.encode())
        return self._preview.answer(path)

    def _news(self, version: str) -> Answer:
        if not self._waiting.acquire(blocking=False):
            return Answer(HTTPStatus.SERVICE_UNAVAILABLE, "text/plain", b"Te veel pagina's wachten.\n")
        try:
            return Answer(HTTPStatus.OK, "text/plain", self._preview.wait_for_news(version).encode())
        finally:
            self._waiting.release()
