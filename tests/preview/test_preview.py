"""Preview: a saved change is shown, findings are reported, and the last page without errors stays."""

import http.client
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from conftest import ROOT
from small_deals import CONTENT

from dealpers.build import pipeline
from dealpers.build.site import Project
from dealpers.model.finding import DealsError
from dealpers.preview.lazy_site import LazySite
from dealpers.preview.server import PreviewServer, bound
from dealpers.preview.state import Preview

PAGE = "/deals/kleinste/tekst/"
Get = Callable[[str], http.client.HTTPResponse]


@pytest.fixture
def messages() -> list[str]:
    return []


@contextmanager
def previewed(folder: Path, messages: list[str]) -> Iterator[Preview]:
    """Preview of the small deals, in a folder of their own."""
    shutil.copytree(CONTENT, folder / "content")
    preview = Preview(Project(root=ROOT, content=folder / "content", site=folder / "site"), messages.append)
    place = bound(0)
    preview.port = place.getsockname()[1]  # type: ignore[attr-defined]
    preview.refresh()
    server = PreviewServer(preview, place)
    stop = threading.Event()
    threads = [
        threading.Thread(target=preview.watch, args=(stop,)),
        threading.Thread(target=server.run),
    ]
    for thread in threads:
        thread.start()
    assert preview.watching.wait(20)
    yield preview
    stop.set()
    server._stop.set()
    for thread in threads:
        thread.join(10)
    server.close()


@pytest.fixture
def preview(tmp_path: Path, messages: list[str]) -> Iterator[Preview]:
    """Preview whose texts a test may change."""
    with previewed(tmp_path, messages) as preview:
        yield preview


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Preview for tests that change nothing."""
    with previewed(tmp_path_factory.mktemp("preview"), []) as preview:
        yield preview


def get(preview: Preview, path: str) -> tuple[int, str, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=30)  # type: ignore[attr-defined]
    connection.putrequest("GET", path, skip_host=False)
    connection.endheaders()
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, answer.headers["Content-Type"], content


def write(preview: Preview, text: str) -> float:
    """Save an article and wait, as a page does, for the version with it; returns the seconds."""
    before = str(preview.version)
    started = time.perf_counter()
    # In one step, as editors save: a half-written file would be a version too.
    fresh = preview.project.site.with_name("bewaard.md")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(preview.project.content / "deals/kleinste/artikelen/01-doel.md")
    _, _, version = get(preview, f"/_wacht?versie={before}")
    assert version.decode() != before
    return time.perf_counter() - started


@pytest.mark.no_cover  # the same lines again and again
def test_a_saved_change_is_shown_within_a_moment(preview: Preview) -> None:
    assert "Partijen werken samen." in get(preview, PAGE)[2].decode()
    took = write(preview, "## Artikel 1 – Doel\n\nPartijen werken nauw samen.\n")
    print(f"a change was shown after {took:.2f} s")
    assert took < 5
    assert "Partijen werken nauw samen." in get(preview, PAGE)[2].decode()


@pytest.mark.no_cover  # the same lines as in other tests
def test_an_error_is_shown_below_the_last_good_page_until_it_is_repaired(preview: Preview, messages: list[str]) -> None:
    write(preview, "## Artikel 1 – Doel\n\nZie <b>artikel 7</b>[^1].\n")
    page = get(preview, PAGE)[2].decode()
    assert "Partijen werken samen." in page
    assert "bij het merkteken [^1] hoort geen noot" in page
    assert "&lt;b&gt;artikel 7" in page
    assert any("fout B008" in line for line in messages)
    write(preview, "## Artikel 1 – Doel\n\nEr staat weer iets goeds.\n")
    page = get(preview, PAGE)[2].decode()
    assert "Er staat weer iets goeds." in page
    assert "hoort geen noot" not in page


@pytest.mark.no_cover  # the same lines again and again
def test_an_error_is_shown_with_every_page_and_reported_once(preview: Preview, messages: list[str]) -> None:
    broken = min((preview.project.content / "deals/polderrand/artikelen").iterdir())
    whole = broken.read_text("utf-8")
    broken.write_text(f"{whole}\nZie hier[^9].\n", "utf-8")
    preview.refresh()
    assert "bij het merkteken [^9] hoort geen noot" in get(preview, PAGE)[2].decode()
    assert "bij het merkteken [^9] hoort geen noot" in get(preview, "/")[2].decode()
    write(preview, "## Artikel 1 – Doel\n\nPartijen doen iets anders.\n")
    assert "Partijen werken samen." in get(preview, PAGE)[2].decode()
    assert sum("hoort geen noot" in line for line in messages) == 1
    broken.write_text(whole, "utf-8")
    preview.refresh()
    page = get(preview, PAGE)[2].decode()
    assert "Partijen doen iets anders." in page
    assert "hoort geen noot" not in page


def test_a_missing_folder_is_reported_and_the_page_stays(preview: Preview) -> None:
    before = str(preview.version)
    shutil.rmtree(preview.project.content)
    get(preview, f"/_wacht?versie={before}")
    assert "is er niet" in get(preview, PAGE)[2].decode()
    assert "Partijen werken samen." in get(preview, PAGE)[2].decode()


@pytest.mark.no_cover  # the same lines again and again
def test_an_exception_of_the_program_is_reported_and_the_preview_goes_on(
    preview: Preview, messages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("dealpers.build.pipeline.load", lambda content: 1 / 0)
        preview.refresh()
    assert any("ZeroDivisionError" in line for line in messages)
    assert "vastgelopen" in get(preview, PAGE)[2].decode()
    preview.refresh()
    assert "vastgelopen" not in get(preview, PAGE)[2].decode()


@pytest.mark.no_cover  # the same lines as in other tests
def test_after_a_value_of_the_cache_is_lost_the_next_change_reads_everything_again(tmp_path: Path) -> None:
    for name in ("templates", "mkdocs.yml"):
        (tmp_path / name).symlink_to(ROOT / name)
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    goal = content / "deals/kleinste/artikelen/01-doel.md"
    long = " ".join(f"Partijen verrichten zaak {rank}." for rank in range(400))  # beyond what a bundle holds whole
    goal.write_text(goal.read_text("utf-8").replace("werken samen.", f"werken samen. {long}"), "utf-8")
    memo = pipeline.memo(tmp_path)
    pipeline.examine(pipeline.load(content), date.today(), memo=memo)
    memo.tidy(99)
    preview = Preview(Project(root=tmp_path, content=content, site=tmp_path / "site"), lambda _: None)
    preview.refresh()
    for path in (tmp_path / ".cache" / "teksten").iterdir():
        path.unlink()
    status, _, body = preview.answer(PAGE)
    assert (status, "veranderd" in body.decode()) == (500, True)
    other = content / "deals/waterland-west/deal.yml"
    other.write_text(other.read_text("utf-8") + "\n# niets nieuws\n", "utf-8")
    preview.refresh(frozenset([other]))
    assert preview.answer(PAGE).status == 200


@pytest.mark.no_cover  # the same lines again and again
def test_the_gazette_is_set_when_a_browser_asks_for_it(unchanged: Preview) -> None:
    status, kind, content = get(unchanged, "/deals/kleinste/kleinste.pdf")
    assert (status, kind) == (200, "application/pdf")
    assert content.startswith(b"%PDF")


@pytest.mark.parametrize(
    "path",
    [
        "/niets/",
        "/../deal.yml",
        "/deals/../../content/wetten.yml",
        "/..%2f..%2fetc%2fpasswd",
        "//etc/passwd",
        "/etc/passwd",
        "/%00",
        "/content/deals/kleinste/deal.yml",
    ],
)
def test_no_file_outside_the_site_is_served(path: str, unchanged: Preview) -> None:
    status, kind, content = get(unchanged, path)
    assert status == 404
    assert kind.startswith("text/html")
    assert b"root:" not in content
    assert b"samenvatting:" not in content


def test_a_page_plans_no_page_of_another_text(unchanged: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    def counted(_: object) -> int:
        raise AssertionError

    monkeypatch.setattr(LazySite, "__len__", counted)
    assert unchanged.answer("/").status == 200
    assert unchanged.answer("/weg/").status == 404


def test_every_page_asks_for_the_next_version(unchanged: Preview) -> None:
    assert b"/_voorbeeld.js" in get(unchanged, "/")[2]
    status, kind, content = get(unchanged, "/_voorbeeld.js")
    assert (status, kind) == (200, "text/javascript; charset=utf-8")
    assert b"/_wacht?versie=" in content


def test_a_port_in_use_is_reported(unchanged: Preview) -> None:
    with pytest.raises(DealsError, match="is niet vrij"):
        bound(unchanged.port)  # type: ignore[attr-defined]
