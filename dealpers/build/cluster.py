"""Workers of a Dask cluster, at an address that the user gives, as runners of batches (docs/cluster.md)."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from dealpers.build.batches import Batches
from dealpers.model.finding import DealsError

_SECONDS = 10.0
"""Seconds in which a scheduler must answer."""
_RETRIES = 3
"""Times that a batch is given to another worker, after the death of the worker that had it."""


@contextmanager
def connected(address: str) -> Iterator[Batches]:
    """Runner on the cluster whose scheduler is at ``address``, such as ``tls://10.0.0.5:8786``.

    Raises ``DealsError`` if there is no package for it, no scheduler at the address, or no worker.
    """
    client = _client(address)
    try:
        workers = _workers(client, address)
        if not workers:
            raise DealsError(
                f"aan het cluster op {address} werkt niemand", f"start op elke machine: dask worker {address}"
            )
        executor = client.get_executor(pure=False, retries=_RETRIES)
        yield Batches(executor, workers, lambda: _check_alive(client, address))
    finally:
        with suppress(Exception):  # a scheduler that is gone needs no farewell
            client.close(timeout=1)


def _client(address: str) -> Any:
    try:
        import distributed  # noqa: PLC0415 - an extra, which takes a second to import
    except ImportError as error:
        hint = "installeer het met: python -m pip install 'dealpers[cluster]'"
        raise DealsError("--cluster vraagt het pakket distributed", hint) from error
    # What goes wrong is said once, in Dutch, where Dask would show every attempt.
    logging.getLogger("distributed").setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # other packages of the workers: the program itself is compared
            client: Any = distributed.Client  # without types
            return client(address, timeout=_SECONDS, set_as_default=False)
    except (OSError, TimeoutError, ValueError, TypeError) as error:
        hint = "geef het adres dat 'dask scheduler' noemt, zoals tls://10.0.0.5:8786, en controleer of hij draait"
        raise DealsError(f"op {address} antwoordt geen cluster", hint) from error


def _workers(client: Any, address: str) -> int:
    """Number of worker processes; one works on one batch at a time. Raises ``DealsError`` without an answer."""
    try:
        return len(client.nthreads())
    except Exception as error:
        raise DealsError(f"het cluster op {address} is weggevallen", "maak de site later opnieuw") from error


def _check_alive(client: Any, address: str) -> None:
    if not _workers(client, address):
        raise DealsError(f"aan het cluster op {address} werkt niemand meer", f"start: dask worker {address}")
