"""Text typed with a blank line behind each line: the lines of a paragraph are one behind the other again."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dealpers.importer.chunks import begun
from dealpers.importer.lines import Line
from dealpers.importer.paragraphs import runs_on, width_of

_FEWEST = 12
"""Minimum number of written lines of such a text."""
_SHARE = 0.8
"""Minimum share of the written lines with exactly one blank line behind them."""
_GOING_ON = 0.25
"""Minimum share of the written lines that go on in small letters; in a text with a paragraph a line few do."""
_WIDE = 0.15
"""Minimum share of the written lines with more blank lines behind them, where these part the paragraphs."""

_TITLE = 1
"""Number of lines below which a line with a capital goes on no title."""


def single_spaced(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Lines without the blank lines inside paragraphs, where a blank line is behind each line; else all lines.

    Where more blank lines part the paragraphs, each single blank line is inside one.
    """
    written = [index for index, line in enumerate(lines) if not line.blank]
    pairs = list(pairwise(written))
    apart = sum(after - before == 2 for before, after in pairs)
    wide = sum(after - before > 2 for before, after in pairs)
    parted = wide >= _WIDE * len(pairs)
    if len(written) < _FEWEST or apart + wide * parted < _SHARE * len(pairs):
        return tuple(lines)
    close = [lines[index] for index in written]
    going_on = sum(after.text[:1].islower() and before.text[-1:].isalnum() for before, after in pairwise(close))
    width = width_of(close)
    if not width or going_on < _GOING_ON * len(pairs):
        return tuple(lines)
    gone = (
        {before + 1 for before, after in pairs if after - before == 2} if parted else set(_inside(lines, pairs, width))
    )
    return tuple(line for index, line in enumerate(lines) if index not in gone)


def _inside(lines: Sequence[Line], pairs: Sequence[tuple[int, int]], width: int) -> Iterator[int]:
    """Places of the blank lines between two lines of one paragraph."""
    for rank, (before, after) in enumerate(pairs):
        line, below = lines[before], lines[after]
        titled = rank < _TITLE and not below.text[:1].islower()
        if after - before == 2 and not titled and runs_on(begun(line), line, below, width):
            yield before + 1
