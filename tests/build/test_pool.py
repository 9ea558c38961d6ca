"""Work that is shared among processes comes back in order, and what goes wrong there is said here."""

import os
import signal
import threading

import pytest

from dealpers.build.pool import FEW, available, shared
from dealpers.model.finding import DealsError


@pytest.fixture(autouse=True)
def _without_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that runs tests has threads, which these tasks never ask for."""
    monkeypatch.setattr("dealpers.build.pool._has_threads", lambda: False)


def test_results_come_in_the_order_of_the_items_whoever_made_them() -> None:
    here = os.getpid()
    made = list(shared(lambda number: (number * number, os.getpid()), range(50), 3))
    assert [square for square, _ in made] == [number * number for number in range(50)]
    assert here not in {who for _, who in made}


@pytest.mark.parametrize(("items", "workers"), [(range(FEW - 1), 4), (range(9), 1)])
def test_little_work_is_done_here(items: range, workers: int) -> None:
    assert set(shared(lambda _: os.getpid(), items, workers)) == {os.getpid()}


@pytest.mark.parametrize("workers", [1, 2])
def test_what_a_task_raises_is_raised_here(workers: int) -> None:
    def task(number: int) -> int:
        if number == 7:
            raise DealsError("dat gaat niet", "doe iets anders")
        return number

    made = shared(task, range(20), workers)
    assert [next(made) for _ in range(7)] == list(range(7))
    with pytest.raises(DealsError, match="dat gaat niet") as raised:
        next(made)
    assert raised.value.hint == "doe iets anders"


def test_a_worker_that_is_killed_is_said() -> None:
    with pytest.raises(DealsError, match="afgebroken"):
        list(shared(lambda _: os.kill(os.getpid(), signal.SIGKILL), range(9), 2))


def test_a_process_with_threads_is_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    done = threading.Event()
    threading.Thread(target=done.wait, args=(60,)).start()
    try:
        assert set(shared(lambda _: os.getpid(), range(9), 2)) == {os.getpid()}
    finally:
        done.set()


def test_there_is_always_somebody_to_work() -> None:
    assert available() >= 1
