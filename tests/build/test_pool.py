"""Results of forked workers come in order; a fault in a worker is raised in the parent."""

import os
import signal
import threading

import pytest

from dealpers.build import pool
from dealpers.build.pool import FEW, available, shared
from dealpers.model.finding import DealsError


@pytest.fixture(autouse=True)
def _without_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_has_threads", threading.Event())  # an earlier test may have set a gazette


@pytest.mark.no_cover  # the same lines as in other tests
def test_results_of_workers_come_in_the_order_of_the_items() -> None:
    here = os.getpid()
    made = list(shared(lambda number: (number * number, os.getpid()), range(50), 3))
    assert [square for square, _ in made] == [number * number for number in range(50)]
    assert here not in {who for _, who in made}


@pytest.mark.parametrize(("items", "workers"), [(range(FEW - 1), 4), (range(9), 1)])
def test_few_items_are_done_in_this_process(items: range, workers: int) -> None:
    assert set(shared(lambda _: os.getpid(), items, workers)) == {os.getpid()}


@pytest.mark.parametrize("workers", [1, 2])
def test_an_exception_in_a_worker_is_raised_here(workers: int) -> None:
    def task(number: int) -> int:
        if number == 7:
            raise DealsError("dat gaat niet", "doe iets anders")
        return number

    made = shared(task, range(20), workers)
    assert [next(made) for _ in range(7)] == list(range(7))
    with pytest.raises(DealsError, match="dat gaat niet") as raised:
        next(made)
    assert raised.value.hint == "doe iets anders"


def test_a_killed_worker_is_reported() -> None:
    with pytest.raises(DealsError, match="afgebroken"):
        list(shared(lambda _: os.kill(os.getpid(), signal.SIGKILL), range(9), 2))


def test_a_process_with_threads_of_a_library_forks_no_more() -> None:
    assert os.getpid() not in shared(lambda _: os.getpid(), range(9), 2)
    pool.starts_threads()
    assert set(shared(lambda _: os.getpid(), range(9), 2)) == {os.getpid()}


def test_at_least_one_process_is_available() -> None:
    assert available() >= 1
