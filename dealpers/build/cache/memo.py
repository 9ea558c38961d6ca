"""Memo: the results of a task for many items, from the cache where they are in it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dealpers.build.cache.layers import Cache
from dealpers.build.cache.typed import Form
from dealpers.build.pool import shared

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Memo:
    """Runner of a task for many items: reads results from ``cache``, if any, and shares the rest among workers."""

    cache: Cache | None = None
    workers: int = 1

    def map(
        self,
        task: Callable[[Item], Result],
        items: Sequence[Item],
        keys: Iterable[str],
        form: Form[Result],
        holds: Callable[[Result], bool] = lambda _: True,
    ) -> Iterator[Result]:
        """Yield the result for every item, in the order of the items.

        ``form`` is that of a result on disk. A key stands for everything that the result of its item follows from,
        except what ``holds`` checks afterwards: a cached result for which ``holds`` is false is made again.
        """
        names = list(keys)
        cached = [self.cache is not None and self.cache.has(name) for name in names]
        made = shared(
            task, [item for item, is_cached in zip(items, cached, strict=True) if not is_cached], self.workers
        )
        for item, name, is_cached in zip(items, names, cached, strict=True):
            result = self.cache.get(name, form) if self.cache and is_cached else None
            if result is None or not holds(result):
                result = task(item) if is_cached else next(made)
                if self.cache:
                    self.cache.put(name, result, form)
            yield result
        for _ in made:  # exhaust the iterator, so that the workers end
            raise AssertionError

    def tidy(self, items: int) -> None:
        """Remove results that went unused for long, in a collection of this many texts, parties and subjects."""
        if self.cache:
            self.cache.tidy(items)


NO_CACHE = Memo()
"""Runner without cache: every result is made here, in this process."""
