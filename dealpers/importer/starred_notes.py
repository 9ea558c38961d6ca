"""Notes under stars and daggers: ``kade*``, and ``* Vastgesteld door de raad.`` lower in the text.

A star is also a bullet and a mark of emphasis. A star is the mark of a note only in a pair. The first is glued to
the end of a word, in a paragraph where none of these stars can open emphasis; the second begins one paragraph lower,
which is no item of a list.
"""

from collections.abc import Container, Sequence
from itertools import pairwise

from dealpers.dutch.regex import regex

_SIGNS = r"\*{1,3}|†{1,2}|‡"
_NOTE = regex(rf"\s*(?P<label>(?:{_SIGNS})\)?)(?:\s+|(?<=\*)(?=[^*]*$))(?=[^\s*)])")
_OPENING = regex(r"\s*(\*{1,3})(?=[^\s*])")
_TOKEN = regex(rf"(?<![*†‡])(?:{_SIGNS})\)?(?![*†‡])")
_GLUED = regex(r"[\w.,;:!?)\]’”\"'%] ?$")
_CELL_END = regex(r"\s*(?:$|[\t|]|\s{3})")


def with_starred_notes(paragraphs: Sequence[str], cells: Container[int] = ()) -> list[str]:
    """Paragraphs or lines, in which paired marks are written ``[^*]`` and the start of their text ``[^*]: ``.

    ``cells`` are the places of paragraphs in tables, which may call a note and are none.
    """
    out = list(paragraphs)
    if not any(sign in text for text in paragraphs for sign in "*†‡"):
        return out
    filled = [index for index, text in enumerate(paragraphs) if text.strip()]
    labels = {
        index: "" if index in cells or _is_closed(paragraphs, index) else _label(paragraphs[index]) for index in filled
    }
    if not any(labels.values()):
        return out
    listed = {
        index for pair in pairwise(filled) if (label := labels[pair[0]]) == labels[pair[1]] and label for index in pair
    }
    placed: dict[int, dict[int, str]] = {}
    callers: dict[str, list[tuple[int, int]]] = {}
    for index in filled:
        label = labels[index] if index not in listed else ""
        if label and callers.get(label):
            for caller, begin in callers.pop(label):
                placed.setdefault(caller, {})[begin] = label
            match = _NOTE.match(paragraphs[index])
            out[index] = f"[^{label}]: {paragraphs[index][match.end() if match else 0 :]}"
        for mark, begin in _marks(paragraphs[index]):
            callers.setdefault(mark, []).append((index, begin))
    for caller, places in placed.items():
        for begin, label in sorted(places.items(), reverse=True):
            text = out[caller]
            out[caller] = f"{text[:begin]}[^{label}]{text[begin + len(label) :]}"
    return out


def _is_closed(paragraphs: Sequence[str], index: int) -> bool:
    """True if a star that opens a line begins emphasis, which the line below closes."""
    star = _OPENING.match(paragraphs[index])
    below = paragraphs[index + 1] if star and index + 1 < len(paragraphs) else ""
    return star is not None and any(mark == star[1] for mark, _ in _marks(below))


def _label(text: str) -> str:
    """Mark with which a text begins as that of a note does; empty for other texts."""
    match = _NOTE.match(text)
    return match["label"] if match else ""


def _marks(text: str) -> list[tuple[str, int]]:
    """Marks glued to the end of a word, each with its offset, where no other token of emphasis is beside it."""
    tokens = [(match[0], match.start()) for match in _TOKEN.finditer(text)]
    opening = {mark.rstrip(")") for mark, begin in tokens if not _is_glued(text, mark, begin)}
    out = []
    for mark, begin in tokens:
        if mark.rstrip(")") not in opening:
            out.append((mark, begin))
            if mark.endswith(")"):
                out.append((mark[:-1], begin))  # "(de kade*)" may close a bracket
    return out


def _is_glued(text: str, mark: str, begin: int) -> bool:
    """True if a mark ends a word and none begins behind it; a blank is before it only at the end of a cell."""
    return _GLUED.search(text[max(0, begin - 2) : begin]) is not None and (
        _CELL_END.match(text, begin + len(mark)) is not None
        or (text[begin - 1] != " " and not text[begin + len(mark)].isalnum())
    )
