"""Equal ends of two sequences, which a comparison of the middle need not read."""

from collections.abc import Sequence


def equal_ends(one: Sequence[object], other: Sequence[object]) -> tuple[int, int]:
    """Length of the equal begin and of the equal end behind that: ``equal_ends("kade", "kde") == (1, 2)``."""
    most = min(len(one), len(other))
    begin = next((index for index in range(most) if one[index] != other[index]), most)
    return begin, next((index for index in range(most - begin) if one[-1 - index] != other[-1 - index]), most - begin)
