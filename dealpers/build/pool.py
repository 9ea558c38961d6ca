"""Worker pool: one task for many items, shared among forked processes; results come in the order of the items."""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any, TypeVar

from dealpers.dutch.regex import compile_all
from dealpers.model.finding import DealsError

Item = TypeVar("Item")
Result = TypeVar("Result")

FEW = 4
"""Least number of items for which forking costs less time than it saves."""
_has_threads = threading.Event()


def available() -> int:
    """Number of processes that can work at the same time; 1 where forking is unsafe.

    A process that has started threads must not use this number: a fork has no threads, and waits for them forever.
    """
    if sys.platform != "linux":  # the system libraries of macOS break in a forked process
        return 1
    return len(os.sched_getaffinity(0))


def starts_threads() -> None:
    """Note that this process starts threads of a library; from then on ``shared`` does all work in this process."""
    _has_threads.set()


def shared(task: Callable[[Item], Result], items: Sequence[Item], workers: int) -> Iterator[Result]:
    """Yield the result for each item in order; fewer items than ``FEW`` are done in this process.

    A worker is a fork of this process, so a task may use any value that this process has; results are pickled.
    Raises what a task raises, and ``DealsError`` if the system killed a worker.
    """
    if workers < 2 or len(items) < FEW or _has_threads.is_set():
        yield from map(task, items)
        return
    try:
        compile_all()  # the workers share the patterns
        context = multiprocessing.get_context("fork")
        pool = ProcessPoolExecutor(min(workers, len(items)), context, _learn, (task, items))
        try:
            with _interrupts_held():  # the workers start here
                results = pool.map(_do, range(len(items)))
            yield from results
        except BaseException:  # an interrupt too: what the workers still do is of no use
            for process in (pool._processes or {}).values():
                process.kill()
            raise
        finally:
            pool.shutdown(cancel_futures=True)
    except BrokenProcessPool as error:
        message = "een deel van het werk is door het systeem afgebroken"
        raise DealsError(message, "waarschijnlijk was er te weinig geheugen; sluit andere programma's") from error


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold interrupts inside this block: a worker that has just begun would write a traceback."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_work: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []
"""In a worker: its task, and all items."""


def _learn(task: Callable[[Any], Any], items: Sequence[Any]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends its workers, and says so once
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    _work[:] = [(task, items)]


def _do(number: int) -> Any:
    task, items = _work[0]
    return task(items[number])
