"""Memo: the results of a task for many items, from the cache where they are in it, made by workers where not."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar, cast

from dealpers.build.batches import Batches, Wants
from dealpers.build.cache.layers import Cache
from dealpers.build.cache.typed import Form
from dealpers.build.pool import shared
from dealpers.model.ids import StukId

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Memo:
    """Runner of a task for many items: reads results from ``cache``, if any, and shares the rest among workers.

    ``workers`` are forks of this process. With ``batches`` an executor works instead: tasks and items are pickled, and
    this process never forks, since an executor has threads.
    """

    cache: Cache | None = None
    workers: int = 1
    batches: Batches | None = None

    def map(  # noqa: PLR0913, PLR0917 - what to do, for what, under which names, and what to do with the answers
        self,
        task: Callable[[Item], Result | Wants],
        items: Sequence[Item],
        keys: Iterable[str],
        form: Form[Result],
        holds: Callable[[Result], bool] = lambda _: True,
        supply: Callable[[Item, StukId], Item] | None = None,
    ) -> Iterator[Result]:
        """Yield the result for every item, in the order of the items.

        ``form`` is that of a result on disk. A key represents everything that the result of its item follows from,
        except what ``holds`` checks afterwards. A cached result for which ``holds`` is false is made again.
        ``supply`` gives an item with one text more, which a task on another machine may want.
        """
        names = list(keys)
        cached = [self.cache is not None and self.cache.has(name) for name in names]
        made = self.run(task, [item for item, is_cached in zip(items, cached, strict=True) if not is_cached], supply)
        for item, name, is_cached in zip(items, names, cached, strict=True):
            result = self.cache.get(name, form) if self.cache and is_cached else None
            if result is None or not holds(result):
                result = next(self.run(task, (item,), supply) if is_cached else made)
                if self.cache:
                    self.cache.put(name, result, form)
            yield result
        for _ in made:  # exhaust the iterator, so that the workers end
            raise AssertionError

    def run(
        self,
        task: Callable[[Item], Result | Wants],
        items: Sequence[Item],
        supply: Callable[[Item, StukId], Item] | None = None,
    ) -> Iterator[Result]:
        """Yield the result for each item in order, without the cache.

        An executor makes them all; without one this process makes a few items, and forks share more.
        """
        if self.batches:
            return self.batches.run(task, items, supply)
        # In this process and its forks every text is at hand, so no task wants one.
        return shared(cast("Callable[[Item], Result]", task), items, self.workers)

    def tidy(self, items: int) -> None:
        """Remove results that went unused for long, in a collection of this many texts, parties and subjects."""
        if self.cache:
            self.cache.tidy(items)


NO_CACHE = Memo()
"""Runner without cache: every result is made here, in this process."""
