"""Garbage collector around the work of one command."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_THRESHOLDS = (50_000, 20, 100)
"""New objects before a scan, 5 MB at most; Python's 700 cost 0.1 s of a processor in a build of sixteen deals."""


@contextmanager
def without_collector() -> Iterator[None]:
    """Disable the garbage collector inside this block: the model lives until exit, so scans free nothing.

    After the block a scan waits for more objects: pages leave few cycles.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(*_THRESHOLDS)
        gc.enable()
