"""Garbage collector around the work of one command."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector() -> Iterator[None]:
    """Disable the garbage collector inside this block: the model lives until exit, so scans free nothing."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
