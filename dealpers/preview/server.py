"""HTTP server of the preview: pages rendered when a browser asks for them, reloaded after each saved change."""

import sys
import threading
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

from dealpers.build import pipeline
from dealpers.build.pipeline import Project
from dealpers.build.pool import available
from dealpers.model.finding import DealsError
from dealpers.preview.panel import SCRIPT
from dealpers.preview.state import Preview


def serve(project: Project, port: int, say: Callable[[str], None]) -> None:
    """Serve the preview on 127.0.0.1 until interrupted; raises ``DealsError`` if the port is taken."""
    preview = Preview(project, say)
    server = listen(preview, port)
    with pipeline.without_collector():
        preview.refresh(workers=available())  # before this process starts threads
    stop = threading.Event()
    threading.Thread(target=preview.watch, args=(stop,), daemon=True).start()
    say(f"voorbeeld: http://127.0.0.1:{server.server_address[1]}/ (stop met Ctrl-C)")
    try:
        server.serve_forever(poll_interval=0.1)
    finally:
        stop.set()
        server.server_close()


def listen(preview: Preview, port: int) -> ThreadingHTTPServer:
    """Server of this preview on 127.0.0.1; raises ``DealsError`` if the port is taken."""
    try:
        return _Server(("127.0.0.1", port), _handler(preview))
    except (OSError, OverflowError) as error:
        raise DealsError(f"poort {port} is niet vrij", "kies een andere met --port") from error


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Ignore a browser that went to another page while it waited for this one."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # what the stubs ask is not public


def _handler(preview: Preview) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Handler of the requests for one preview."""

        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            where = urlsplit(self.path)
            if where.path == "/_wacht":
                wanted = parse_qs(where.query).get("versie", [""])[0]
                self._send(HTTPStatus.OK, "text/plain", preview.wait_for_news(wanted).encode())
            elif where.path == "/_voorbeeld.js":
                self._send(HTTPStatus.OK, "text/javascript", SCRIPT.encode())
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
            """Log no requests: the terminal is for findings."""

    return Handler
