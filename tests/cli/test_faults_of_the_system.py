"""Ctrl-C and what the system refuses end in one Dutch line, with the old site whole."""

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import ROOT
from small_deals import CONTENT

from dealpers.build import pipeline
from dealpers.build.atomic import deviations
from dealpers.cli import MISUSED, main
from dealpers.cli.output import INTERRUPTED

BUILD = [sys.executable, str(ROOT / "build.py"), "build", "--today", "2026-01-01"]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    shutil.copytree(CONTENT, tmp_path / "content")
    (tmp_path / "mkdocs.yml").symlink_to(ROOT / "mkdocs.yml")
    return tmp_path


@pytest.mark.parametrize("code", [errno.EIO, errno.EMFILE, errno.ENOSPC, errno.EROFS, errno.ENOMEM])
def test_a_refusal_of_the_system_is_reported_in_one_line(
    code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code), "content/x")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pipeline, "load", refuse)
    monkeypatch.setattr("dealpers.cli._leave_output", lambda: None)
    assert main(["check"]) == MISUSED
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("fout: ")
    assert os.strerror(code) not in line


def building(here: Path) -> "subprocess.Popen[str]":
    """A build that hears an interrupt, even where the process of this test ignores one, as in a worker of pytest."""
    return subprocess.Popen(
        BUILD,
        cwd=here,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - this process has no threads
    )


def ended(process: "subprocess.Popen[str]") -> str:
    stderr = process.communicate(timeout=120)[1]
    assert "Traceback" not in stderr, stderr[-3000:]
    return stderr


def test_an_interrupted_build_is_reported_once(here: Path) -> None:
    process = building(here)
    while not any(here.glob(".site*")):  # until it writes
        assert process.poll() is None
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the workers too
    stderr = ended(process)
    assert process.returncode == INTERRUPTED
    assert stderr.count("gestopt") == 1
    assert not (here / "site").exists()
    assert [path.name for path in here.iterdir() if path.name.startswith(".site")] == []


@pytest.mark.attack
@pytest.mark.parametrize("seed", range(30))
def test_an_interrupt_at_any_moment_leaves_a_whole_site(seed: int, here: Path) -> None:
    process = building(here)
    time.sleep(1.5 + random.Random(seed).random() * 6)
    os.killpg(process.pid, signal.SIGINT)
    ended(process)
    assert process.returncode in (0, INTERRUPTED)
    if (here / "site").exists():
        assert deviations(here / "site")[1] == ()


@pytest.mark.attack
@pytest.mark.parametrize("most", [24, 28, 32, 40, 48, 64])
def test_too_few_open_files_end_in_one_line(most: int, here: Path) -> None:
    command = ["sh", "-c", f'ulimit -n {most}; exec "$@"', "sh", *BUILD]
    process = subprocess.Popen(command, cwd=here, stderr=subprocess.PIPE, text=True)
    output = ended(process)
    assert process.returncode in (0, MISUSED), output[-500:]


CALLS = ("rename", "renameat2", "link,linkat", "mkdir,mkdirat", "fsync", "unlink,unlinkat,rmdir", "fchmodat,chmod")
"""System calls that change something; each of them in a build is one of this program."""
READS = ("openat", "read", "getdents64")


@pytest.mark.attack
@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not there: apt-get install strace")
@pytest.mark.parametrize("call", [*CALLS, *READS])
@pytest.mark.parametrize("fault", ["EIO", "ENOSPC", "EMFILE"])
def test_a_fault_at_an_operation_in_the_project_leaves_a_whole_site(call: str, fault: str, tmp_path: Path) -> None:
    for name in ("kleinste", "veenkreek"):
        shutil.copytree(CONTENT / "deals" / name, tmp_path / "content/deals" / name)
    (tmp_path / "mkdocs.yml").symlink_to(ROOT / "mkdocs.yml")
    subprocess.run(BUILD, cwd=tmp_path, capture_output=True, check=True)
    text = tmp_path / "content/deals/veenkreek/artikelen/02-geld.md"
    files = [path for part in ("content", "site", ".cache") for path in (tmp_path / part).rglob("*")]
    where = [word for path in files for word in ("-P", str(path))] if call in READS else []  # not those of Python
    for rank in (1, 3, 20):
        text.write_text(f"{text.read_text()}\n")
        trace = ["strace", "-f", "--seccomp-bpf", "-qq", "-o", "injected", *where, "-e", f"trace={call}"]
        command = [*trace, "-e", f"inject={call}:error={fault}:when={rank}", *BUILD]
        ended(process := subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True))
        assert process.returncode in (0, 1, MISUSED)
        assert deviations(tmp_path / "site")[1] == ()
        if rank == 1:
            assert "INJECTED" in (tmp_path / "injected").read_text()
