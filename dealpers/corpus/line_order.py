"""Order of the lines of a source document, as repairs of its layout give it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

_HEAD = 0  # before the first line, whose number is 1


class LineOrder:
    """Line numbers in order, as a linked list: to remove or move a line needs no scan of the others."""

    def __init__(self, numbers: Iterable[int]) -> None:
        self._after: dict[int, int] = {}
        self._before: dict[int, int] = {}
        self._last = _HEAD
        for number in numbers:
            self._put(number, self._last)

    def __contains__(self, number: int) -> bool:
        return number in self._before

    def __iter__(self) -> Iterator[int]:
        number = self._after.get(_HEAD)
        while number is not None:
            yield number
            number = self._after.get(number)

    def remove(self, number: int) -> None:
        """Leave a line out, if the line is there."""
        before = self._before.pop(number, None)
        if before is None:
            return
        after = self._after.pop(number, None)
        if after is None:
            self._last = before
            self._after.pop(before, None)
        else:
            self._after[before], self._before[after] = after, before

    def move(self, first: int, last: int, behind: int) -> None:
        """Move the lines with these numbers behind another line, in their present order; to the end if it is absent."""
        moved = self._in_order([number for number in range(first, last + 1) if number in self])
        for number in moved:
            self.remove(number)
        place = behind if behind in self else self._last
        for number in moved:
            self._put(number, place)
            place = number

    def _in_order(self, numbers: list[int]) -> list[int]:
        """Numbers in their order in the chain, which is mostly that of the numbers."""
        if all(self._after.get(one) == other for one, other in pairwise(numbers)):
            return numbers
        wanted = frozenset(numbers)
        return [number for number in self if number in wanted]

    def _put(self, number: int, behind: int) -> None:
        after = self._after.get(behind)
        self._after[behind], self._before[number] = number, behind
        if after is None:
            self._last = number
        else:
            self._after[number], self._before[after] = after, number
