"""An executor makes the same site, byte for byte; what goes wrong there ends in one sentence."""

import os
import signal
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from executed import published

from dealpers.build import batches
from dealpers.build.batches import Batches, Wants
from dealpers.build.cache import NO_CACHE, Memo
from dealpers.model.finding import DealsError
from dealpers.model.ids import StukId


@pytest.mark.no_cover  # the same lines again and again
def test_an_executor_makes_the_same_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "_SMALL", 0)  # every worker has to ask for every step
    with ThreadPoolExecutor(2) as executor:
        site = published(tmp_path, "threads", Memo(None, 1, Batches(executor, 2)))
    assert site == published(tmp_path, "here", NO_CACHE)


def double(number: int) -> int:
    return 2 * number


def test_results_come_in_the_order_of_the_items() -> None:
    with ThreadPoolExecutor(3) as executor:
        assert list(Batches(executor, 3).run(double, range(100))) == [2 * number for number in range(100)]
        assert list(Batches(executor, 3).run(double, ())) == []


@dataclass(frozen=True)
class Lookup:
    """Step that needs the letters of its word, one after another."""

    def __call__(self, known: str) -> str | Wants:
        return known if len(known) > 3 else Wants(StukId(str(len(known))))


def test_a_step_gets_what_it_wants() -> None:
    with ThreadPoolExecutor(2) as executor:
        made = Batches(executor, 2).run(Lookup(), ("a", "bcde", "fg"), lambda known, more: known + more)
        assert list(made) == ["a123", "bcde", "fg23"]


def fail(number: int) -> int:
    if number == 3:
        raise DealsError("dat gaat niet", "doe iets anders")
    return number // (number - 5)


def test_an_exception_of_a_step_is_raised_here_with_its_place() -> None:
    with ThreadPoolExecutor(1) as executor:
        with pytest.raises(DealsError, match="dat gaat niet") as raised:
            list(Batches(executor, 1).run(fail, (1, 2, 3)))
        assert raised.value.hint == "doe iets anders"
        with pytest.raises(ZeroDivisionError) as fault:
            list(Batches(executor, 1).run(fail, (5,)))
        assert "in fail" in fault.value.__notes__[0]


class OtherProgram(Executor):
    """Executor whose workers have another program."""

    def submit(self, task: Callable[..., Any], /, *given: Any, **named: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        future.set_result(task("another program", *given[1:], **named))
        return future


def test_a_worker_with_another_program_does_nothing() -> None:
    with pytest.raises(DealsError, match="andere versie van dit programma"):
        list(Batches(OtherProgram(), 1).run(double, (1, 2)))


class WithoutModule(Executor):
    """Executor whose workers have a program without this module, as Dask reports it."""

    def submit(self, task: Callable[..., Any], /, *given: Any, **named: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        error = RuntimeError("Error during deserialization of the task graph.")
        error.__cause__ = ModuleNotFoundError("No module named 'dealpers.build.batches'")
        future.set_exception(error)
        return future


def test_a_worker_without_this_module_has_another_program() -> None:
    with pytest.raises(DealsError, match="andere versie van dit programma"):
        list(Batches(WithoutModule(), 1).run(double, (1, 2)))


def die(_: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


def test_an_executor_that_breaks_is_reported() -> None:
    with ProcessPoolExecutor(1, get_context("spawn")) as executor:
        with pytest.raises(DealsError, match="kan dit werk niet doen"):
            list(Batches(executor, 1).run(die, (1, 2)))
        with pytest.raises(DealsError, match="weggevallen"):
            list(Batches(executor, 1).run(double, (1, 2)))


class Silent(Executor):
    """Executor that never answers."""

    def submit(self, task: Callable[..., Any], /, *given: Any, **named: Any) -> "Future[Any]":
        return Future()


def test_a_silent_executor_is_asked_whether_anybody_works(monkeypatch: pytest.MonkeyPatch) -> None:
    def alive() -> None:
        raise DealsError("niemand werkt")

    monkeypatch.setattr(batches, "_SECONDS", 0.01)
    with pytest.raises(DealsError, match="niemand werkt"):
        list(Batches(Silent(), 1, alive).run(double, (1,)))
