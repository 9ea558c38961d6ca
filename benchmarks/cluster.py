"""Share of the building process in a build on an executor, and what follows from that for large collections.

Builds invented deals twice, few and many, with one worker process and without a cache. The difference gives what a deal
adds: processor time of the worker and of the building process, its memory, and the bytes that travel. The last lines
work out a build of up to 100,000 deals from these. Usage: python benchmarks/cluster.py [FEW] [MANY]
"""

import resource
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from scale import project

from dealpers.build import pipeline, publishing
from dealpers.build.batches import Batches
from dealpers.build.cache import Memo
from dealpers.build.site import Project


class Counting(Executor):
    """Executor that counts the bytes that it sends and gets."""

    def __init__(self, executor: Executor) -> None:
        self.executor, self.count = executor, 0

    def submit(self, task: Callable[..., Any], /, *given: Any, **named: Any) -> "Future[Any]":
        """Run a task on the executor inside."""
        self.count += sum(map(len, given))
        future = self.executor.submit(task, *given, **named)
        future.add_done_callback(self._got)
        return future

    def _got(self, future: "Future[Any]") -> None:
        self.count += 0 if future.cancelled() else len(future.result())


@dataclass(frozen=True, kw_only=True)
class Cost:
    """Processor seconds of the building process and of its worker, its peak memory and the bytes sent, in MB."""

    here: float
    worker: float
    memory: float
    sent: float


def cost(deals: int) -> Cost:
    """Cost of a build of this many deals."""
    with tempfile.TemporaryDirectory() as name:
        root = project(Path(name, "project"), deals)
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            counting = Counting(pool)
            checked = pipeline.examine(
                pipeline.load(root / "content"), date(2026, 1, 1), memo=Memo(None, 1, Batches(counting, 1))
            )
            publishing.publish(
                Project(root=root, content=root / "content", site=root / "site"), checked, lambda *_: None
            )
    ours, theirs = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return Cost(
        here=ours.ru_utime + ours.ru_stime,
        worker=theirs.ru_utime + theirs.ru_stime,
        memory=ours.ru_maxrss / 1024,
        sent=counting.count / 1e6,
    )


def fresh(deals: int) -> Cost:
    """Cost of a build in a process of its own."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(cost, deals).result()


def main(few: int, many: int) -> None:
    """Build few and many; print what a deal adds, and what that is for larger collections."""
    small, large = fresh(few), fresh(many)

    def each(small: float, large: float) -> float:
        return (large - small) / (many - few)

    here, worker = each(small.here, large.here), each(small.worker, large.worker)
    memory, sent = each(small.memory, large.memory), each(small.sent, large.sent)
    print(f"a deal adds {1000 * worker:.0f} ms in a worker, {1000 * here:.0f} ms and {memory:.2f} MB in the building")
    print(f"process, and {sent:.2f} MB of messages: more than {worker / here:.0f} workers are of no use")
    for deals in (1_000, 10_000, 100_000):
        whole = deals * (here + worker) / 3600
        least = deals * here / 3600
        print(
            f"{deals:7} deals: {whole:6.1f} hours on one processor, {least:5.1f} hours at least on a cluster, "
            f"{(small.memory + deals * memory) / 1024:6.1f} GB, {deals * sent / 1000:7.0f} GB of messages"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 8, int(sys.argv[2]) if len(sys.argv) > 2 else 40)
