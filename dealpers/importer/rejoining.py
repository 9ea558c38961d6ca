"""Halves of a sentence that the edge of a page parted: joined over a blank line, and over what stood between them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dealpers.importer.chunks import LONG, Chunk
from dealpers.importer.lines import is_article
from dealpers.importer.wrapping import goes_on, in_address, joined
from dealpers.model import Herstel

_SENTENCE = 60  # signs; less may be a heading or a line of a form
_BETWEEN = 3  # chunks between two halves


@dataclass(frozen=True, slots=True)
class Rejoined:
    """The chunks in reading order, and how each was mended."""

    chunks: tuple[Chunk, ...]
    mends: tuple[Herstel, ...]


def rejoined(chunks: Sequence[Chunk], words: frozenset[str], width: int) -> Rejoined:
    """The chunks, in which a sentence that was cut in two is one again."""
    waiting = list(chunks)
    out: list[Chunk] = []
    mends: list[Herstel] = []
    while waiting:
        chunk = waiting.pop(0)
        while (rank := _other_half(chunk, waiting, width)) is not None:
            between, half = waiting[:rank], waiting[rank]
            reason = "een bladzijdegrens of witregel brak de zin af"
            mends.append(Herstel(chunk.lines[-1], half.lines[0], 0, "zin hersteld", reason))
            chunk, more = joined(chunk, half, words)
            mends += more
            waiting[: rank + 1] = [
                each if each.note else replace(each, aside="deze regel stond midden in een zin") for each in between
            ]
        out.append(chunk)
    return Rejoined(tuple(out), tuple(mends))


def _other_half(chunk: Chunk, after: Sequence[Chunk], width: int) -> int | None:
    """The rank of the chunk in which this one goes on, if it was cut off."""
    if not chunk.is_text or chunk.aside or is_article(chunk.text) or in_address(chunk.text):
        return None
    only_label = chunk.text == chunk.label != ""
    listed = len(chunk.lines) == 1 and chunk.plain.endswith(",")  # parties and grounds stand so, each by itself
    if (chunk.ended or listed) and not only_label:
        return None
    if len(chunk.plain) < _SENTENCE and len(chunk.lines) < 2 and not only_label:
        return None
    for rank, other in enumerate(after[: _BETWEEN + 1]):
        if _continues(chunk, other, width, between=rank, only_label=only_label):
            return rank
        passes = other.note or (not other.is_item and other.is_text and other.titular and len(other.lines) == 1)
        if not passes or is_article(other.text):
            return None
    return None


def _continues(chunk: Chunk, other: Chunk, width: int, *, between: int, only_label: bool) -> bool:
    if not other.is_text or other.is_item or is_article(other.text) or other.aside:
        return False
    if only_label:
        return between == 0
    if other.text[:1].islower():
        return True
    text = len(other.lines) > 1 or other.ended or len(other.plain) > LONG
    if goes_on(chunk.text):
        return text and len(other.plain) >= _SENTENCE
    long = len(chunk.lines) > 1 or len(chunk.plain) > LONG or len(chunk.plain) >= width * 0.8 > 0
    return between == 0 and long and text and len(other.plain) >= _SENTENCE
