"""Memo: the results of a task for many items, from the cache where they are in it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from dealpers.build.cache import Cache
from dealpers.build.pool import shared

Item = TypeVar("Item")
Result = TypeVar("Result")


class Memo:
    """Where a task is done for each of many items: what was done before is found again, the rest is shared."""

    def __init__(self, kept: Cache | None = None, workers: int = 1) -> None:
        """``kept`` finds what was done before, if anything does; ``workers`` processes at most share the rest."""
        self.kept, self.workers = kept, workers

    def map(
        self,
        task: Callable[[Item], Result],
        items: Sequence[Item],
        keys: Iterable[str],
        holds: Callable[[Result], bool] = lambda _: True,
    ) -> Iterator[Result]:
        """The result for every item in its turn.

        ``keys`` name all that each follows from, but for what ``holds`` says of a result that was kept.
        """
        names = list(keys)
        known = [self.kept is not None and self.kept.has(name) for name in names]
        made = shared(task, [item for item, there in zip(items, known, strict=True) if not there], self.workers)
        for item, name, there in zip(items, names, known, strict=True):
            result = self.kept.get(name) if self.kept and there else None
            if result is None or not holds(result):
                result = task(item) if there else next(made)
                if self.kept:
                    self.kept.put(name, result)
            yield result
        for _ in made:  # there is none left; asking lets the workers end
            raise AssertionError

    def tidy(self, items: int) -> None:
        """Forget what was not used for long, in a collection of so many texts and others that it has pages of."""
        if self.kept:
            self.kept.tidy(items)


NO_CACHE = Memo()
"""Everything is worked out anew, here."""
