"""A Dask cluster makes the same site, whoever dies; without a cluster there is one sentence, and the old site."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import ROOT
from executed import files_of, published

from dealpers import cli
from dealpers.build import cluster
from dealpers.build.cache import NO_CACHE, BlobStore, DiskCache, Memo
from dealpers.model.finding import DealsError

pytestmark = pytest.mark.filterwarnings("ignore")  # of the packages of the cluster


@dataclass(frozen=True)
class Machines:
    """Scheduler at an address, and two workers, each a process on this machine."""

    address: str
    scheduler: "subprocess.Popen[bytes]"
    workers: tuple["subprocess.Popen[bytes]", ...]


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[Machines]:
    """Cluster on this machine."""
    noted = tmp_path / "scheduler.json"
    # A worker looks a hundred times a second what it does, which costs more than the work.
    env = os.environ | {"PYTHONPATH": str(ROOT), "DASK_DISTRIBUTED__WORKER__PROFILE__ENABLED": "False"}

    def start(name: str, *words: str) -> "subprocess.Popen[bytes]":
        program = [sys.executable, "-W", "ignore", "-m", f"distributed.cli.{name}", "--scheduler-file", str(noted)]
        quiet = subprocess.DEVNULL
        return subprocess.Popen([*program, *words], cwd=tmp_path, env=env, stdout=quiet, stderr=quiet)

    head = start("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show")
    _wait(noted.exists)
    workers = tuple(start("dask_worker", "--nthreads", "1", "--no-nanny", "--no-dashboard") for _ in range(2))
    try:
        yield Machines(json.loads(noted.read_text("utf-8"))["address"], head, workers)
    finally:
        for process in (*workers, head):
            process.kill()
            process.wait(60)


def _wait(ready: Callable[[], bool]) -> None:
    limit = time.monotonic() + 200
    while not ready():
        assert time.monotonic() < limit
        time.sleep(0.2)


def _has_two_workers(address: str) -> bool:
    try:
        with cluster.connected(address) as batches:
            return batches.workers == 2
    except DealsError:
        return False


def test_a_cluster_makes_the_same_site_and_leaves_it_whole_when_it_ends(machines: Machines, tmp_path: Path) -> None:
    _wait(lambda: _has_two_workers(machines.address))
    cache = DiskCache(BlobStore(tmp_path / "cache", b"program"))

    def kill_a_worker(_: str, done: int, __: int) -> None:
        if not done:
            machines.workers[0].kill()
            assert machines.workers[0].wait(60) == -signal.SIGKILL

    def kill_the_scheduler(_: str, done: int, __: int) -> None:
        if not done:
            machines.scheduler.kill()

    with cluster.connected(machines.address) as batches:
        made = published(tmp_path, "site", Memo(None, 1, batches), kill_a_worker)
    assert machines.workers[0].returncode
    assert made == published(tmp_path, "here", NO_CACHE)

    aanhef = tmp_path / "content" / "deals" / "veenkreek" / "aanhef.md"
    before = aanhef.read_text("utf-8")
    aanhef.write_text(before.replace("# ", "# Nieuwe ", 1), "utf-8")
    with cluster.connected(machines.address) as batches, pytest.raises(DealsError, match="weggevallen"):
        published(tmp_path, "site", Memo(cache, 1, batches), kill_the_scheduler)
    assert files_of(tmp_path / "site") == made
    assert published(tmp_path, "site", Memo(cache)) != made
    aanhef.write_text(before, "utf-8")
    assert published(tmp_path, "site", Memo(cache)) == made


def test_an_address_without_a_scheduler_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cluster, "_SECONDS", 0.2)
    monkeypatch.chdir(tmp_path)
    for address in ("tcp://127.0.0.1:1", "geen adres", "ftp://127.0.0.1:1"):
        assert cli.main(["build", "--cluster", address]) == cli.MISUSED
        assert f"fout: op {address} antwoordt geen cluster" in capsys.readouterr().err


def test_without_the_package_the_user_reads_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(DealsError, match="vraagt het pakket distributed") as raised, cluster.connected("tcp://x:1"):
        pass
    assert "dealpers[cluster]" in raised.value.hint
