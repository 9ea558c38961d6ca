"""Printed labels of leden, items and notes in HTML, with a class for a label that is wider than its column."""

from html import escape

_NARROW = 4
"""Characters of a label that fit in the column of numbers: ``(ii)``."""
_WIDE = 7
"""Characters of a label that fit in the wide column: ``2.1.10a``; a longer label has a line of its own."""


def label(text: str, source: str) -> str:
    """Printed number of a part: signed text in a column of its own; ``source`` is the attribute of signed text."""
    return f'<span class="nr" {source}>{escape(text)}</span>'


def mark(text: str) -> str:
    """Printed label of a note, inside the signed text of the note."""
    return f'<span class="nr">{escape(text)}</span>'


def classes(text: str, *others: str) -> str:
    """Attribute ``class`` of a part with this label and other classes; empty without a class."""
    width = "" if len(text) <= _NARROW else "label-breed" if len(text) <= _WIDE else "label-woord"
    names = " ".join(name for name in (*others, width) if name)
    return f' class="{names}"' if names else ""
