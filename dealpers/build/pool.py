"""One task for many items, shared among processes: results come in the order of the items, whoever made them."""

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

from dealpers.model.finding import DealsError

Item = TypeVar("Item")
Result = TypeVar("Result")

FEW = 4
"""Below how many items processes cost more than they save."""


def available() -> int:
    """How many processes can work at the same time; one where a process cannot be copied as it stands."""
    if sys.platform != "linux":  # elsewhere a copied process may not use the libraries of its system
        return 1
    return len(os.sched_getaffinity(0))


def shared(task: Callable[[Item], Result], items: Sequence[Item], workers: int) -> Iterator[Result]:
    """Each result in its turn; what a task raises is raised here, and ``DealsError`` when a worker was killed.

    Workers are copies of this process as it is now: a task may know all that is known here, and only results travel.
    """
    if workers < 2 or len(items) < FEW or _has_threads():
        yield from map(task, items)
        return
    try:
        with ProcessPoolExecutor(workers, multiprocessing.get_context("fork"), _learn, (task, items)) as pool:
            yield from pool.map(_do, range(len(items)))
    except BrokenProcessPool as error:
        message = "een deel van het werk is door het systeem afgebroken"
        raise DealsError(message, "waarschijnlijk was er te weinig geheugen; sluit andere programma's") from error


def _has_threads() -> bool:
    """Whether more goes on in this process than its main thread: a copy has that one alone, and would wait for ever.

    The gazette's compiler starts some of its own, so once a PDF was set here the rest of the work is done here too.
    """
    return len(os.listdir("/proc/self/task")) > 1


_work: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []
"""In a worker: what it does, and for which items."""


def _learn(task: Callable[[Any], Any], items: Sequence[Any]) -> None:
    _work[:] = [(task, items)]


def _do(number: int) -> Any:
    task, items = _work[0]
    return task(items[number])
