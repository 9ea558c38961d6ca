"""Two builds at once make no mixture: the second says which process is busy; a held folder is never half filled."""

import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from conftest import ROOT
from small_deals import CONTENT

from dealpers.build import atomic, hardlinks, pipeline
from dealpers.build.last_site import rendered
from dealpers.build.pipeline import Project
from dealpers.build.site_lock import locked
from dealpers.model.finding import DealsError

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
    project = Project(ROOT, tmp_path / "content", tmp_path / "site")
    checked = pipeline.examine(pipeline.load(project.content), date(2026, 1, 1))
    process = held(project.site)
    try:
        with pytest.raises(DealsError, match=f"proces {process.pid} maakt .*site al"):
            pipeline.publish(project, checked, lambda *_: None)
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


def test_who_holds_an_old_site_open_sees_it_whole_or_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site, spare = tmp_path / "site", tmp_path / ".cache/vorige/x"
    written(site, spare, 0)
    holder = os.open(site, os.O_RDONLY)
    seen: set[int] = set()
    add = hardlinks.HardLinkTree.add

    def watched(tree: hardlinks.HardLinkTree, file: object) -> None:
        add(tree, file)  # type: ignore[arg-type]
        seen.add(len(os.listdir(holder)))

    monkeypatch.setattr(hardlinks.HardLinkTree, "add", watched)
    for turn in range(1, 5):
        written(site, spare, turn)
    os.close(holder)
    assert seen == {9, 0}


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
