"""Results of forked workers come in order; a fault in a worker is raised in the parent."""

import os
import signal

import pytest

from dealpers.build.pool import FEW, available, shared
from dealpers.model.finding import DealsError


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


def test_even_one_item_is_done_in_a_worker_where_that_is_asked() -> None:
    assert os.getpid() not in shared(lambda _: os.getpid(), (1,), 2, least=1)


def test_there_is_always_somebody_to_work() -> None:
    assert available() >= 1
