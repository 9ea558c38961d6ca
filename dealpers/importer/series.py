"""Labels that are labels only in a series: ``I.`` before ``II.``, ``A.`` before ``B.``, and no initials of names."""

from collections.abc import Sequence
from dataclasses import replace

from dealpers.dutch.regex import regex
from dealpers.importer.chunks import Chunk
from dealpers.parse.labels import BARE_NUMBER, follows, is_doubtful, match_label

_NEAR = 6  # maximum distance in paragraphs to the neighbour of a label
_PARTICLE = regex(r"(?:van|von|de|den|der|ten|ter|te|el|al|la|le|du|dos|in|op|aan|bij)\b|['’]")
_WORDS = 3  # words of an item; a name has fewer behind its initial


def with_series(chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """Paragraphs, in which a doubtful label beside its neighbour is a label."""
    labels = [_doubtful(chunk) for chunk in chunks]
    out = []
    for index, (chunk, label) in enumerate(zip(chunks, labels, strict=True)):
        near = (*labels[max(0, index - _NEAR) : index], *labels[index + 1 : index + 1 + _NEAR]) if label else ()
        sure = any(other and (follows(other, label) or follows(label, other)) for other in near)
        out.append(replace(chunk, series=True) if sure and not chunk.series else chunk)
    return tuple(out)


def may_be_name(words: str) -> bool:
    """True if words behind an initial can be a surname or a heading: few, with a capital or a particle first."""
    return len(words.split()) < _WORDS and not (words[:1].islower() and not _PARTICLE.match(words))


def _doubtful(chunk: Chunk) -> str:
    """Doubtful label at the start of a paragraph of some words; empty where it has none."""
    if chunk.hashes or chunk.rows or chunk.note or chunk.literal or chunk.bullet:
        return ""
    match = match_label(chunk.text, doubtful=True)
    if match is None or not is_doubtful(match["label"]):
        return ""
    if not match["label"].islower() and may_be_name(chunk.text[match.end() :]):
        return ""
    return "" if BARE_NUMBER.fullmatch(match["label"]) else match["label"]
