"""Notes under stars and daggers: ``kade*``, and ``* Vastgesteld door de raad.`` lower in the text.

A star is also a bullet and a mark of emphasis. A star is the mark of a note only in a pair. The first is glued to
the end of a word, alone in its paragraph; the second begins one paragraph lower, which is no item of a list.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from dealpers.dutch.regex import regex

_SIGNS = r"\*{1,3}|†{1,2}|‡"
_NOTE = regex(r"\s*(?:(?P<stars>\*{1,3}\)?)\s+|(?P<daggers>(?:†{1,2}|‡)\)?)\s*)(?=[^\s*])")
_TOKEN = regex(rf"(?<![*†‡])(?:{_SIGNS})\)?(?![*†‡])")
_GLUED = regex(r"[\w.,;:!?)\]’”\"']")


def with_starred_notes(paragraphs: Sequence[str]) -> list[str]:
    """Paragraphs or lines, in which paired marks are written ``[^*]`` and the start of their text ``[^*]: ``."""
    out = list(paragraphs)
    if not any(sign in text for text in paragraphs for sign in "*†‡"):
        return out
    filled = [index for index, text in enumerate(paragraphs) if text.strip()]
    labels = {index: _label(paragraphs[index]) for index in filled}
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


def _label(text: str) -> str:
    """Mark with which a text begins as that of a note does; empty for other texts."""
    match = _NOTE.match(text)
    return (match["stars"] or match["daggers"]) if match else ""


def _marks(text: str) -> list[tuple[str, int]]:
    """Marks glued to the end of a word, each with its offset, where no other token of emphasis is beside it."""
    tokens = [(match[0], match.start()) for match in _TOKEN.finditer(text)]
    counts = Counter(mark.rstrip(")") for mark, _ in tokens)
    out = []
    for mark, begin in tokens:
        alone = counts[mark.rstrip(")")] == 1
        behind = text[begin + len(mark) : begin + len(mark) + 1]
        if alone and begin and _GLUED.match(text[begin - 1]) and not behind.isalnum():
            out.append((mark, begin))
            if mark.endswith(")"):
                out.append((mark[:-1], begin))  # "(de kade*)" may close a bracket
    return out
