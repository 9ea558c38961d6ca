"""The preview answers only browsers of this machine, and no client can hold it up or make it fail."""

import http.client
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from conftest import ROOT
from small_deals import CONTENT

from dealpers.build.site import Project
from dealpers.preview.server import PreviewServer, bound
from dealpers.preview.state import Preview
from dealpers.render.website.server_files import HEADERS

PAGE = "/deals/kleinste/tekst/"


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    folder = tmp_path_factory.mktemp("voorbeeld")
    shutil.copytree(CONTENT / "deals/kleinste", folder / "content/deals/kleinste")
    messages: list[str] = []
    preview = Preview(Project(root=ROOT, content=folder / "content", site=folder / "site"), messages.append)
    preview.refresh()
    server = PreviewServer(preview, bound(0), slow=2)
    thread = threading.Thread(target=server.run)
    thread.start()
    yield server.port
    server._stop.set()
    thread.join(10)
    server.close()
    assert not [line for line in messages if "Traceback" in line]


def answer(port: int, method: str = "GET", path: str = PAGE, **headers: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request(method, path, headers=headers)
    response = connection.getresponse()
    response.body = response.read()  # type: ignore[attr-defined]
    connection.close()
    return response


def raw(port: int, request: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=20) as client:
        out = b""
        with suppress(OSError):  # refused while we were still sending
            client.sendall(request)
            client.shutdown(socket.SHUT_WR)
            while piece := client.recv(65536):
                out += piece
    return out


def test_a_page_has_the_headers_of_the_published_site(port: int) -> None:
    response = answer(port)
    assert response.status == 200
    for name, value in HEADERS:
        assert response.getheader(name) == (None if name == "Strict-Transport-Security" else value)


@pytest.mark.parametrize(
    "host", ["kwaad.example", "127.0.0.1.kwaad.example", "127.0.0.1:1", "", "localhost@kwaad.example"]
)
def test_a_request_for_another_name_gets_no_page(port: int, host: str) -> None:
    response = answer(port, Host=host)
    assert response.status in (400, 421)
    assert b"kleinste" not in response.body.lower()  # type: ignore[attr-defined]
    assert answer(port, Host=f"localhost:{port}").status == 200


def test_only_reading_is_allowed(port: int) -> None:
    assert {answer(port, method).status for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "X")} == {405}
    head = answer(port, "HEAD")
    assert (head.status, head.body) == (200, b"")  # type: ignore[attr-defined]


MALFORMED = (
    b"\r\n\r\n",
    b"GET\r\n\r\n",
    b"GET / HTTP/9.9\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01",
    b"GET / HTTP/1.1\r\nHost\r\n\r\n",
    b"GET /%00%ff/../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    b"GET " + b"a" * 300_000 + b" HTTP/1.1\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\n X: y\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"A" * 500_000,
    b"GET /_wacht?versie=" + b"%ff" * 100 + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
)


def test_malformed_requests_are_refused_without_a_traceback(port: int, capfd: pytest.CaptureFixture[str]) -> None:
    for request in MALFORMED:
        assert not raw(port, request).startswith(b"HTTP/1.1 5"), request[:60]
        assert b"root:" not in raw(port, request)
    assert answer(port).status == 200
    assert capfd.readouterr().err == ""


@pytest.mark.no_cover  # the same lines as in other tests
def test_two_hundred_clients_at_once_are_all_answered(port: int) -> None:
    with ThreadPoolExecutor(200) as pool:
        statuses = [*pool.map(lambda _: answer(port).status, range(200))]
    assert statuses == [200] * 200


def test_idle_and_slow_connections_are_closed_and_hold_up_nobody(port: int) -> None:
    idle = [socket.create_connection(("127.0.0.1", port), timeout=20) for _ in range(150)]
    slow = socket.create_connection(("127.0.0.1", port), timeout=20)
    slow.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
    started = time.monotonic()
    assert answer(port).status == 200
    closed = False
    while not closed and time.monotonic() - started < 15:
        try:
            slow.sendall(b"X-A: b\r\n")
            slow.settimeout(0.3)
            closed = slow.recv(1) == b""
        except TimeoutError:
            continue
        except OSError:
            closed = True
    assert closed
    assert [client.recv(1) for client in idle] == [b""] * 150
    for client in (*idle, slow):
        client.close()
