"""Lines of a source in the order of its repairs: the chain gives what a list would give."""

import random

from dealpers.corpus.line_order import LineOrder


def moved(lines: list[int], first: int, last: int, behind: int) -> list[int]:
    """List after the same move, which takes time by all its lines."""
    rest = [number for number in lines if not first <= number <= last]
    place = rest.index(behind) + 1 if behind in rest else len(rest)
    return [*rest[:place], *(number for number in lines if first <= number <= last), *rest[place:]]


def test_moves_and_removals_of_lines_give_the_order_of_a_list() -> None:
    dice = random.Random(20261130)
    for _ in range(300):
        lines = list(range(1, dice.randint(2, 9)))
        order = LineOrder(lines)
        for _ in range(dice.randint(1, 12)):
            first, last, behind = (dice.randint(1, 9) for _ in range(3))
            if dice.random() < 0.3:
                order.remove(first)
                lines = [number for number in lines if number != first]
            else:
                order.move(first, last, behind)
                lines = moved(lines, first, last, behind)
            assert [*order] == lines
            assert [number in order for number in range(10)] == [number in lines for number in range(10)]
