"""Headings of columns over several lines: the rows below the first line of headings that go on with it."""

import re
from collections.abc import Sequence

from dealpers.dutch import amounts
from dealpers.dutch.regex import regex

_MOST = 3
"""Maximum number of rows that go on with the headings."""
_GAP = regex(r"\W*(?:p\.?m\.?|n\.?v\.?t\.?|n\.?t\.?b\.?|n\.?b\.?|nihil|geen|nader\b.*|onbekend)?\W*", re.I)
_YEARS = regex(r"(?:19|20)\d\d(?:\s?(?:[-–/]|t/m)\s?(?:19|20)?\d\d)?")


def head_rows(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """Number of first rows that are a further line of headings.

    Such a row has words, years or units behind its first cell, below an empty heading or behind an empty first cell.
    Rows with figures must follow.

    >>> head_rows(("", "2025", ""), (("Post", "Rijk", "Regio"), ("Kade", "€ 10", "€ 20")))
    1
    """
    count = 0
    for row in rows[:_MOST]:
        filled = [cell for cell in row[1:] if cell.strip()]
        loose = not row[:1] or not row[0].strip() or not all(head.strip() for head in heads[1:])
        if len(filled) < 2 or not loose or not all(map(_is_head, filled)):
            break
        count += 1
    below = [cell for row in rows[count:] for cell in row[1:]]
    return count if any(map(str.isdigit, "".join(below))) else 0


def whole_heads(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Heading of each column with the cells of the further lines; an empty heading below others is that on its left.

    >>> whole_heads(("", "2025", ""), (("Post", "Rijk", "Regio"),))
    ('Post', '2025 Rijk', '2025 Regio')
    """
    if not rows:
        return tuple(heads)
    carried: list[str] = []
    for rank, head in enumerate(heads):
        carried.append(head if head.strip() or rank < 2 else carried[-1])
    lines = (carried, *rows)
    return tuple(
        " ".join(filter(None, (line[rank].strip() for line in lines if rank < len(line)))) for rank in range(len(heads))
    )


def _is_head(cell: str) -> bool:
    """True for words, a year or a unit; not for a figure, nor for words in the place of one: ``PM``."""
    text = cell.strip()
    if _YEARS.fullmatch(text) or amounts.unit(text):
        return True
    return not any(map(str.isdigit, text)) and ("€" in text or not _GAP.fullmatch(text))
