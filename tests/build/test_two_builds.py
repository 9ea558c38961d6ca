"""Two builds at once make no mixture: the second says which process is busy; a held folder is never half filled."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from conftest import ROOT
from small_deals import CONTENT

from dealpers.build import atomic, hardlinks, pipeline, publishing
from dealpers.build.last_site import SiteFile, rendered
from dealpers.build.site import Project
from dealpers.build.site_lock import locked
from dealpers.model.finding import DealsError
from dealpers.render.package.manifest import MANIFEST

HOLD = """
import pathlib, sys, time
from dealpers.build.site_lock import locked
with locked(pathlib.Path(sys.argv[1])):
    print("vast", flush=True)
    time.sleep(60)
"""


def held(site: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(site)], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert process.stdout
    assert process.stdout.readline() == "vast\n"
    return process


def test_a_second_build_says_which_process_is_busy_and_changes_nothing(tmp_path: Path) -> None:
    shutil.copytree(CONTENT / "deals/kleinste", tmp_path / "content/deals/kleinste")
    project = Project(root=ROOT, content=tmp_path / "content", site=tmp_path / "site")
    checked = pipeline.examine(pipeline.load(project.content), date(2026, 1, 1))
    process = held(project.site)
    try:
        with pytest.raises(DealsError, match=f"proces {process.pid} maakt .*site al"):
            publishing.publish(project, checked, lambda *_: None)
        assert not project.site.exists()
    finally:
        process.kill()
        process.wait()
        assert process.stdout
        process.stdout.close()
    with locked(project.site):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["content"]


def test_a_lock_that_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / ".site-slot")
    with pytest.raises(DealsError), locked(tmp_path / "site"):
        pass
    (tmp_path / ".site-slot").unlink()
    (tmp_path / ".site-slot").symlink_to(tmp_path / "elders")
    with pytest.raises(DealsError), locked(tmp_path / "site"):
        pass
    assert not (tmp_path / "elders").exists()


def written(site: Path, spare: Path, turn: int) -> None:
    atomic.write((rendered(f"map{n}/{n}.html", str(turn).encode()) for n in range(8)), site, spare)


def seen(holder: int) -> dict[str, bytes]:
    """Files below a folder that is held open, also after the folder moved."""
    files: dict[str, bytes] = {}
    for name in os.listdir(holder):
        handle = os.open(name, os.O_RDONLY, dir_fd=holder)
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            files |= {f"{name}/{path}": content for path, content in seen(handle).items()}
        else:
            files[name] = os.pread(handle, 1000, 0)
        os.close(handle)
    return files


def turned(turn: int) -> Iterator[SiteFile]:
    """Files of a site of which one turn in three changes a page, one takes a page away, and one adds a folder."""
    yield rendered("index.html", str(turn).encode())
    for one, other in product("abc", "xyz"):
        changes = turn if (one, other) == ("a", "xyz"[turn % 3]) else 0
        if (one, turn % 3) != ("b", 1) or other != "y":
            yield rendered(f"{one}/{other}/index.html", f"{changes}".encode())
        yield rendered(f"{one}/{other}/{one}.pdf", b"pdf")
    if turn % 3 == 2:
        yield rendered("d/e/index.html", b"new")


@pytest.mark.no_cover  # the same lines as in other tests
def test_a_process_that_holds_a_folder_of_an_old_site_sees_no_half_filled_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, spare = tmp_path / "site", tmp_path / ".cache/vorige/x"
    held: list[tuple[int, dict[str, bytes]]] = []
    looks = root = 0

    def look() -> None:
        nonlocal looks
        looks += 1
        for handle, whole in held:
            now = seen(handle)
            assert now.items() <= whole.items()  # nothing of another site, and no half a file
            assert MANIFEST not in now or now == whole

    def watched(real: Callable[..., None]) -> Callable[..., None]:
        def run(*given: object, **more: object) -> None:
            real(*given, **more)
            look()

        return run

    for name in ("rename", "link", "unlink", "rmdir", "mkdir"):
        monkeypatch.setattr(os, name, watched(getattr(os, name)))
    for turn in range(9):
        atomic.write(turned(turn), site, spare)
        if turn:
            handle, whole = held[root]
            assert seen(handle) == whole  # the whole build long
        root = len(held)
        for folder in (site, *(path for path in site.rglob("*") if path.is_dir())):
            handle = os.open(folder, os.O_RDONLY)
            held.append((handle, seen(handle)))
    for handle, _ in held:
        os.close(handle)
    assert looks > 100


def test_files_are_on_the_disk_before_the_exchange(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    for module, name in ((os, "fsync"), (os, "sync"), (atomic, "swap_in")):
        real = getattr(module, name)
        monkeypatch.setattr(module, name, lambda *given, name=name, real=real: (done.append(name), real(*given))[1])
    written(tmp_path / "site", tmp_path / ".cache/vorige/x", 1)
    assert done.index("swap_in") > 9
    assert set(done[: done.index("swap_in")]) == {"fsync"}
    assert done[-1] == "fsync"
    done.clear()
    monkeypatch.setattr(hardlinks, "_FEW", 3)
    written(tmp_path / "site", tmp_path / ".cache/vorige/x", 2)
    assert done[:2] == ["sync", "swap_in"]


@pytest.mark.attack
def test_builds_that_overlap_anywhere_leave_one_whole_site(tmp_path: Path) -> None:
    shutil.copytree(CONTENT / "deals/kleinste", tmp_path / "content/deals/kleinste")
    shutil.copytree(CONTENT / "deals/veenkreek", tmp_path / "content/deals/veenkreek")
    (tmp_path / "mkdocs.yml").symlink_to(ROOT / "mkdocs.yml")
    command = [sys.executable, str(ROOT / "build.py"), "build", "--today", "2026-01-01"]
    for rank in range(0, 12, 2):
        running = []
        for _ in range(3):
            running.append(subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True))
            time.sleep(0.1 * rank)
        if rank % 3 == 1:
            running[0].send_signal(signal.SIGKILL)
        output = [process.communicate(timeout=120)[1] for process in running]
        assert not [line for line in output if "Traceback" in line]
        assert any(process.returncode == 0 for process in running)
        count, faults = atomic.deviations(tmp_path / "site")
        assert (count > 20, faults) == (True, ())
