"""Calls during a task, by which growth is measured: a busy machine changes seconds, but no calls."""

import sys
from collections.abc import Callable

from dealpers.build.collector import without_collector


def calls(task: Callable[[], object]) -> int:
    """Calls of functions, those of the interpreter included, and resumptions of generators during a task."""
    count = 0

    def add(*_: object) -> None:
        nonlocal count
        count += 1

    with without_collector():
        sys.setprofile(add)
        try:
            task()
        finally:
            sys.setprofile(None)
    return count
