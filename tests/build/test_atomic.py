"""Atomic writes: whatever fails while a site is written, the old site is whole or the new one is."""

import errno
import fcntl
import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from conftest import ROOT
from small_deals import CONTENT

from dealpers import cli
from dealpers.build import atomic
from dealpers.build.atomic import deviations, write_file
from dealpers.build.last_site import SiteFile, rendered
from dealpers.model.finding import DealsError
from dealpers.render.package.manifest import MANIFEST, manifest

OLD = {"index.html": b"oud", "a/b.html": b"oud b"}
NEW = {"index.html": b"nieuw", "a/c.html": b"nieuw c", "d.css": b"x"}


def published(files: dict[str, bytes], site: Path) -> None:
    """Write a site with these files."""
    atomic.write((rendered(path, content) for path, content in files.items()), site)


def pages(site: Path) -> dict[str, bytes]:
    """Every file of a site but its manifest, which must name each of them."""
    files = contents(site)
    assert files.pop(MANIFEST) == manifest(files)
    return files


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def beside(site: Path) -> list[str]:
    return sorted(path.name for path in site.parent.iterdir() if path != site)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    published(OLD, tmp_path / "site")
    return tmp_path / "site"


def test_a_new_site_replaces_the_old_one(site: Path) -> None:
    published(NEW, site)
    assert pages(site) == NEW
    assert beside(site) == []


def test_a_site_is_written_into_missing_and_into_empty_folders(tmp_path: Path) -> None:
    published(NEW, tmp_path / "x/y/site")
    (tmp_path / "leeg").mkdir()
    published(NEW, tmp_path / "leeg")
    assert pages(tmp_path / "x/y/site") == pages(tmp_path / "leeg") == NEW


def test_a_link_to_the_site_stays_a_link(site: Path) -> None:
    (site.parent / "www").symlink_to(site)
    published(NEW, site.parent / "www")
    assert (site.parent / "www").is_symlink()
    assert pages(site) == NEW


class Killed(BaseException):
    """End of the process: no code may catch it."""


OPERATIONS = ("mkdir", "write_bytes", "rename", "chmod", "exchange", "rmtree", "mkdtemp")


def break_at(number: int, failure: BaseException, monkeypatch: pytest.MonkeyPatch, *, cleans: bool) -> list[int]:
    """Let the operation on files with this number fail; returns a list with the number of operations so far."""
    done = [0]

    def breaking(operation: Callable[..., object]) -> Callable[..., object]:
        def run(*arguments: object, **options: object) -> object:
            done[0] += 1
            if done[0] == number or (done[0] > number and not cleans):
                raise failure
            return operation(*arguments, **options)

        return run

    monkeypatch.setattr(Path, "mkdir", breaking(Path.mkdir))
    monkeypatch.setattr(Path, "write_bytes", breaking(Path.write_bytes))
    monkeypatch.setattr(Path, "rename", breaking(Path.rename))
    monkeypatch.setattr(os, "chmod", breaking(os.chmod))
    monkeypatch.setattr(atomic, "_exchange", breaking(atomic._exchange))
    monkeypatch.setattr(shutil, "rmtree", breaking(shutil.rmtree))
    monkeypatch.setattr(tempfile, "mkdtemp", breaking(tempfile.mkdtemp))
    return done


@pytest.mark.parametrize("exchanges", [True, False], ids=["exchange", "two renames"])
@pytest.mark.parametrize(
    "failure", [OSError(errno.ENOSPC, "No space left on device"), Killed()], ids=["full", "killed"]
)
def test_a_failure_at_any_operation_leaves_one_whole_site(
    failure: BaseException, exchanges: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not exchanges:
        monkeypatch.setattr(atomic, "_exchange", lambda one, other: False)
    number, finished = 0, False
    while not finished:
        number += 1
        place = tmp_path / str(number) / "site"
        published(OLD, place)
        with monkeypatch.context() as patched:
            dead = isinstance(failure, Killed)
            done = break_at(number, failure, patched, cleans=not dead)
            with suppress(DealsError, Killed):
                published(NEW, place)
            finished = done[0] < number
        files = pages(place) if place.exists() else {}
        if exchanges or not dead or files:
            assert files in (OLD, NEW), number
        if not dead and not finished:
            assert not [name for name in beside(place) if (place.parent / name).is_file()]
        published(NEW, place)
        assert pages(place) == NEW
        assert beside(place) == [], number
    assert number > 10


def test_a_process_that_is_killed_leaves_one_whole_site(tmp_path: Path) -> None:
    script = """
import sys, pathlib
from dealpers.build.atomic import write
from dealpers.build.last_site import rendered
for turn in range(100000):
    write((rendered(f"{n}.html", str(turn).encode()) for n in range(40)), pathlib.Path(sys.argv[1]))
"""
    place, dice = tmp_path / "site", random.Random(7)
    published({f"{n}.html": b"oud" for n in range(40)}, place)
    for _ in range(12):
        process = subprocess.Popen([sys.executable, "-c", script, str(place)])
        time.sleep(0.15 + dice.random() / 5)
        assert process.poll() is None
        process.send_signal(signal.SIGKILL)
        process.wait()
        files = pages(place)
        assert len(files) == 40
        assert len(set(files.values())) == 1
    published(NEW, place)
    assert pages(place) == NEW
    assert beside(place) == []


def test_the_folder_of_a_living_run_is_left_alone(site: Path) -> None:
    busy = site.parent / ".site-in-aanbouw-abcd1234"
    busy.mkdir()
    lock = os.open(busy, os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)
    mine = site.parent / ".site-in-aanbouw-eigen"
    mine.mkdir()
    published(NEW, site)
    assert beside(site) == [busy.name, mine.name]
    os.close(lock)
    published(NEW, site)
    assert beside(site) == [mine.name]


def test_a_folder_that_is_not_ours_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(b"x")
    with pytest.raises(DealsError, match="niet door dit programma gemaakt"):
        published(NEW, tmp_path)
    with pytest.raises(DealsError, match="geen map"):
        published(NEW, tmp_path / "foto.jpg")
    assert contents(tmp_path) == {"foto.jpg": b"x"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_write_access_is_reported(site: Path) -> None:
    site.parent.chmod(0o555)
    try:
        with pytest.raises(DealsError, match="niet te schrijven"):
            published(NEW, site)
    finally:
        site.parent.chmod(0o755)
    assert pages(site) == OLD


def test_a_file_name_that_the_system_refuses_is_reported(site: Path) -> None:
    with pytest.raises(DealsError, match="niet te schrijven"):
        published({"x" * 300: b""}, site)
    assert pages(site) == OLD
    assert beside(site) == []


def test_a_site_whose_rendering_fails_halfway_replaces_nothing(site: Path) -> None:
    def files() -> Iterator[SiteFile]:
        yield rendered("index.html", b"half")
        raise DealsError("stuk")

    with pytest.raises(DealsError, match="stuk"):
        atomic.write(files(), site)
    assert pages(site) == OLD
    assert beside(site) == []


def test_one_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    write_file(path, b"een")
    path.chmod(0o600)
    write_file(path, b"twee")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"twee", 0o600)

    def full(*names: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(DealsError, match="de schijf is vol"):
        write_file(path, b"drie")
    assert contents(tmp_path) == {"a.md": b"twee"}


# -- verify, and builds in other surroundings


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(project(tmp_path))
    assert cli.main(["build", "--today", "2026-01-01", "--only", "heuvelrug-oost"]) == cli.CLEAN
    return tmp_path / "site"


def project(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(CONTENT, folder / "content")
    (folder / "templates").symlink_to(ROOT / "templates")
    (folder / "mkdocs.yml").symlink_to(ROOT / "mkdocs.yml")
    return folder


@pytest.mark.no_cover  # the same lines again and again
def test_verify_reports_a_changed_a_missing_and_an_extra_file(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["verify"]) == cli.CLEAN
    assert deviations(built)[1] == ()
    page = built / "deals/heuvelrug-oost/index.html"
    page.write_bytes(page.read_bytes().replace(b"</p>", b"</q>", 1))
    assert deviations(built)[1] == ("deals/heuvelrug-oost/index.html: is veranderd",)
    (built / "extra.html").write_bytes(b"")
    (built / "deals/index.html").unlink()
    assert deviations(built)[1] == (
        "deals/index.html: ontbreekt",
        "extra.html: staat niet in het manifest",
        "deals/heuvelrug-oost/index.html: is veranderd",
    )
    capsys.readouterr()
    assert cli.main(["verify", str(built)]) == cli.FAULTY
    assert "3 afwijkingen" in capsys.readouterr().err


def test_builds_in_other_surroundings_are_the_same_to_the_byte(tmp_path: Path) -> None:
    surroundings = (
        {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LC_ALL": "C"},
        {"TZ": "America/Adak", "PYTHONHASHSEED": "4242", "LC_ALL": "C.UTF-8"},
    )
    sites = []
    for number, surrounding in enumerate(surroundings):
        folder = project(tmp_path / ("diep/" * number + f"p{number}"))
        umask = (0o022, 0o077)[number]
        workers = (None, lambda: os.sched_setaffinity(0, {min(os.sched_getaffinity(0))}))[number]
        if number:  # folders list in the order in which their files were made
            for path in sorted((folder / "content").rglob("*.md"), reverse=True):
                data = path.read_bytes()
                path.unlink()
                path.write_bytes(data)
                os.utime(path, (1, 1))
        done = subprocess.run(
            [sys.executable, str(ROOT / "build.py"), "build", "--today", "2026-01-01"],
            cwd=folder,
            env={"PATH": os.environ["PATH"], **surrounding},
            umask=umask,
            preexec_fn=workers if sys.platform == "linux" else None,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == cli.CLEAN, done.stderr
        sites.append(folder / "site")
    one, other = (contents(site) for site in sites)
    assert one.keys() == other.keys()
    assert [path for path in one if one[path] != other[path]] == []
