"""Batches of work for an executor: pickled items in, pickled results out, in order, on any other process or machine.

A batch names its step by a hash, and brings the step only where the worker asks for it. So what all texts share
travels once to each worker.
"""

import hashlib
import pickle  # nosec B403 - between this user's own machines
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, Executor, Future, wait
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar, cast

from dealpers.build.installed import installed_program
from dealpers.model.finding import DealsError
from dealpers.model.ids import StukId

Item = TypeVar("Item")
Result = TypeVar("Result")

_MOST = 4
"""Items in a batch: some 0.1 s of work, against some 5 ms for a message to a scheduler."""
_SMALL = 50_000
"""Bytes of a step that every batch brings; a larger step is sent to a worker that asks for it."""
_SECONDS = 5.0
"""Seconds without a result after which the executor is asked whether any worker is left."""
_LOST = "maak de site opnieuw als het cluster er weer is; de oude site is heel, en wat af is, komt uit de tussenopslag"

_OTHER = (
    "een werker van het cluster heeft een andere versie van dit programma",
    "installeer op elke werker hetzelfde programma met dezelfde pakketten en Python, en begin opnieuw",
)


@dataclass(frozen=True, slots=True)
class Wants:
    """Answer of a step that cannot go on without the text with this identifier."""

    text: StukId


@dataclass(frozen=True, slots=True)
class _Unknown:
    """Answer of a worker that lacks the step."""


@dataclass(frozen=True, slots=True)
class _Other:
    """Answer of a worker with another program."""


@dataclass(frozen=True, slots=True)
class _Failed:
    """Answer of a worker where a step raised: the exception, and its traceback in words."""

    error: BaseException
    trace: str


@dataclass(frozen=True)
class Batches:
    """Runner of steps on an executor of ``workers`` processes.

    ``alive`` is asked after some seconds without a result, and raises ``DealsError`` if no worker is left.
    """

    executor: Executor
    workers: int
    alive: Callable[[], None] = lambda: None

    def run(
        self,
        step: Callable[[Item], Result | Wants],
        items: Sequence[Item],
        supply: Callable[[Item, StukId], Item] | None = None,
    ) -> Iterator[Result]:
        """Yield the result for each item, in order.

        ``supply`` gives an item with one text more, where the step wants it. Raises what the step raises, and
        ``DealsError`` if the executor ends, or a worker has another program.
        """
        sent = pickle.dumps(step)
        size = max(1, min(_MOST, len(items) // (2 * self.workers)))
        batches = iter([tuple(items[start : start + size]) for start in range(0, len(items), size)])
        waiting: deque[tuple[tuple[Item, ...], Future[bytes]]] = deque()
        try:
            while True:
                for batch in islice(batches, 2 * self.workers + 2 - len(waiting)):
                    waiting.append((batch, self._submit(sent, batch, whole=len(sent) < _SMALL)))
                if not waiting:
                    return
                yield from self._answer(sent, *waiting.popleft(), supply)
        finally:
            for _, future in waiting:
                future.cancel()

    def _answer(
        self,
        step: bytes,
        batch: tuple[Item, ...],
        future: Future[bytes],
        supply: Callable[[Item, StukId], Item] | None,
    ) -> Iterator[Any]:
        answer = pickle.loads(self._result(future))  # noqa: S301  # nosec B301 - from a worker that the user trusts
        if isinstance(answer, _Unknown):
            answer = pickle.loads(self._result(self._submit(step, batch, whole=True)))  # noqa: S301  # nosec B301
        match answer:
            case _Other():
                raise DealsError(*_OTHER)
            case _Failed(DealsError() as error, _):
                raise error
            case _Failed(error, trace):
                error.add_note(trace)
                raise error
        for item, result in zip(batch, cast("tuple[Any, ...]", answer), strict=True):
            if isinstance(result, Wants):
                assert supply is not None
                more = (supply(item, result.text),)
                yield from self._answer(step, more, self._submit(step, more, whole=True), supply)
            else:
                yield result

    def _submit(self, step: bytes, batch: tuple[Any, ...], *, whole: bool) -> "Future[bytes]":
        name = hashlib.sha256(step).hexdigest()
        try:
            return self.executor.submit(_done, installed_program(), name, step if whole else b"", pickle.dumps(batch))
        except RuntimeError as error:  # the executor takes no more work
            raise DealsError("het cluster is weggevallen", _LOST) from error

    def _result(self, future: "Future[bytes]") -> bytes:
        while not wait((future,), _SECONDS).done:
            self.alive()
        try:
            return future.result()
        except CancelledError as error:
            raise DealsError("het cluster is weggevallen", _LOST) from error
        except Exception as error:  # the step itself never raises: a worker returns what the step raised
            if any(isinstance(one, ImportError | AttributeError) for one in (error, error.__cause__)):
                raise DealsError(*_OTHER) from error  # of the program of the worker, which lacks this module
            reason = str(error).partition("\n")[0] or type(error).__name__
            raise DealsError(f"het cluster kan dit werk niet doen: {reason}", _LOST) from error


_steps: dict[str, Any] = {}
"""In a worker: the last steps by their hash."""
_one_at_a_time = threading.Lock()
"""In a worker: what a step works out once belongs to no two threads."""
_STEPS = 3


def _done(program: str, name: str, step: bytes, items: bytes) -> bytes:
    """Results for the items of a batch, or the reason why there are none; runs in a worker."""
    answer = _answer_of(program, name, step, items)
    try:
        return pickle.dumps(answer)
    except Exception as error:  # an exception of a library may hold anything
        return pickle.dumps(_Failed(RuntimeError(repr(answer)), "".join(traceback.format_exception(error))))


def _answer_of(program: str, name: str, step: bytes, items: bytes) -> object:
    if program != installed_program():
        return _Other()
    with _one_at_a_time:
        if name not in _steps:
            if not step:
                return _Unknown()
            while len(_steps) >= _STEPS:
                del _steps[next(iter(_steps))]
            _steps[name] = pickle.loads(step)  # noqa: S301  # nosec B301 - from the user who runs this worker
        try:
            task = _steps[name]
            return tuple(task(item) for item in pickle.loads(items))  # noqa: S301  # nosec B301
        except Exception as error:
            return _Failed(error, traceback.format_exc())
