"""Title and sections of a foreign document."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dealpers.dutch.regex import regex
from dealpers.importer.chunks import Chunk
from dealpers.importer.headings import is_article_heading, is_heading, is_numbered_heading, titled
from dealpers.importer.lists import AHEAD, Heading, Part, blocks
from dealpers.importer.markdown import written
from dealpers.importer.tables import Placed, numbered
from dealpers.model import Tabel

_RANK = regex(r"(?:Hoofdstuk|Deel|Bijlage)\s+(?:\d{1,3}|[IVXL]{1,6}|[A-Z])(?!\w)", re.I)
_RECURS = 3  # a repeated heading is below the headings that differ
_DEPTH = regex(r"(\d{1,3}(?:\.\d{1,3}){0,3})\.?\s+\S")


def sectioned(parts: Sequence[Chunk | Placed], highest: int) -> Iterator[Part]:
    """Parts with their headings; ``highest`` is the level of the highest of them.

    Levels are those of the hashes where a heading bears any, else the rank that a label gives. A heading without a
    label is one deeper below a heading with one.
    """
    levels = _Levels(highest, [part for part in parts if isinstance(part, Chunk)])
    for index, part in enumerate(parts):
        after = parts[index + 1 : index + 1 + AHEAD]
        if not isinstance(part, Chunk) or part.note:
            yield part
        elif (
            part.hashes
            or is_article_heading(part)
            or (not part.is_item and is_heading(part, after) and not _DEPTH.match(part.plain))
            or is_numbered_heading(part, parts[index - 1] if index else None, after, levels.seen)
            or _is_deep(part, after)
        ):
            yield Heading(levels.of(part), part)
        else:
            yield part


def _is_deep(chunk: Chunk, after: Sequence[Part]) -> bool:
    """True if a chunk is a heading that begins with a number as ``2.1``, which no item does."""
    match = _DEPTH.match(chunk.plain)
    numbered = match is not None and "." in match[1]
    return numbered and chunk.is_text and not chunk.bullet and chunk.titular and bool(after)


class _Levels:
    """Levels of headings: by their hashes, or by their labels and those above them; and the numbers ``seen``."""

    def __init__(self, highest: int, chunks: Sequence[Chunk]) -> None:
        self.highest = highest
        self.hashes = sorted(
            {max(2, chunk.hashes) for chunk in chunks if chunk.hashes}
        )  # one hash is for the one title
        self.texts = Counter(chunk.plain for chunk in chunks)
        self.seen: set[int] = set()
        self.labelled = False

    def of(self, chunk: Chunk) -> int:
        number = _DEPTH.match(chunk.plain)
        if number and "." not in number[1]:
            self.seen.add(int(number[1]))
        if chunk.hashes:
            return min(6, self.highest + self.hashes.index(max(2, chunk.hashes)))
        if _RANK.match(chunk.plain) or number:
            self.labelled = True
            return min(6, self.highest + (number[1].count(".") if number else 0))
        return min(6, self.highest + self.labelled + (self.texts[chunk.plain] >= _RECURS))


def title_of(parts: Sequence[Chunk | Placed]) -> Chunk | None:
    """Title that a document begins with, if it does; a letter has none."""
    first = parts[0] if parts else None
    if not isinstance(first, Chunk) or not first.titular or first.is_item or first.plain.endswith((":", "?")):
        return None
    heads = [part.plain for part in parts[:15] if isinstance(part, Chunk)]
    is_letter = any(re.match(r"(?:Geachte|Beste|Aan de)\b", head) for head in heads)
    return None if is_letter and not first.hashes else first


class DocumentText(NamedTuple):
    """Markdown of a document, its title where the text begins with one, and its tables."""

    markdown: str
    titel: str
    tabellen: tuple[Tabel, ...]


def document_text(parts: Sequence[Chunk | Placed]) -> DocumentText:
    """Text of a document from its parts."""
    parts = numbered(tuple(titled(parts)))
    title = title_of(parts)
    tables = tuple(part.table for part in parts if isinstance(part, Placed))
    head = [Heading(1, title)] if title else []
    rest = parts[1:] if title else parts
    markdown = written(blocks([*head, *sectioned(rest, 2)], sticky=True))
    return DocumentText(markdown, title.plain if title else "", tables)
