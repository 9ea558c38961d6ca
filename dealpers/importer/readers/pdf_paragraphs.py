"""Paragraphs of a PDF by the places of lines: a line goes on where its first word did not fit on the one before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from dealpers.dutch.regex import regex
from dealpers.importer.readers.pdf_columns import Flow
from dealpers.importer.readers.pdf_lines import Line, is_label

_SAME_X = 4.0  # points between left edges that count as one
_OTHER_SIZE = 0.07  # share by which font sizes of two paragraphs differ
_LOOSE = 1.22  # share of the leading; a wider gap is between paragraphs
_FAR = 0.25  # share of the width of a flow
_SHORT = 12  # lines of a flow that show no usual distance within paragraphs
_TIGHT = 1.1  # share of the font size; no text is set tighter
_ENDED = regex(r"[.;:!?][\"'”’»)\]]*\s*(?:\d{1,2})?$")
_INITIAL = regex(r"[A-Z]\. ?")


@dataclass(slots=True, kw_only=True)
class Group:
    """Lines of one paragraph, and the flow in which they are."""

    lines: list[Line] = field(default_factory=list)
    left: float = 0.0
    right: float = 0.0
    justified: bool = False
    doubt: str = ""

    @property
    def last(self) -> Line:
        """Last line so far."""
        return self.lines[-1]


def grouped(flow: Flow, usual: float = 0.0) -> list[Group]:
    """Paragraphs of one flow; a short one has the ``usual`` leading of the text, for its own shows too little."""
    out: list[Group] = []
    leading = leading_of(flow.lines) if len(flow.lines) > _SHORT or not usual else usual
    justified = _is_justified(flow)
    for line in flow.lines:
        if out and not _begins(out[-1], line, leading):
            out[-1].lines.append(line)
        else:
            out.append(Group(lines=[line], left=flow.left, right=flow.right, justified=justified))
    return out


def continues(before: Group, after: Group) -> bool:
    """True if a paragraph at the end of one flow goes on in the first of the next."""
    last, line = before.last, after.lines[0]
    if abs(last.size - line.size) > _OTHER_SIZE * last.size or last.bold != line.bold or line.label_gap:
        return False
    if re.search(r"\w-$", last.text.rstrip()):
        return line.text[:1].islower()
    if _ENDED.search(last.text) or _has_room(before, line) or _is_labelled(line):
        return False
    expected = (before.lines[1].x0 if len(before.lines) > 1 else before.lines[0].text_x) - before.left
    return abs((line.x0 - after.left) - expected) <= 2 * _SAME_X or line.text[:1].islower()


def is_centred(line: Line, left: float, right: float) -> bool:
    """True if a line is in the middle between two edges, and not at the left one."""
    margin = max(3 * _SAME_X, 0.05 * (right - left))
    return (
        not line.label_gap
        and line.x0 > left + margin
        and line.x1 < right - margin
        and abs((line.x0 + line.x1) / 2 - (left + right) / 2) < _SAME_X
    )


def _begins(group: Group, line: Line, leading: float) -> bool:
    """True if a line begins a paragraph of its own."""
    last = group.last
    if _is_apart(last, line, leading):
        return True
    if re.search(r"\w-$", last.text.rstrip()) and line.text[:1].islower() and not line.label_gap:
        return False
    if group.lines[0].bold and last.bold and not any(piece.bold for piece in line.pieces):
        return True
    if is_centred(line, group.left, group.right):
        return not _is_title(group, line)
    if is_centred(last, group.left, group.right) or _has_room(group, line) or line.label_gap:
        return True
    return _is_next_item(group, line) or _is_moved(group, line)


def _is_apart(last: Line, line: Line, leading: float) -> bool:
    """True if size or distance parts two lines."""
    other = abs(last.size - line.size) > _OTHER_SIZE * last.size
    return other or last.y - line.y < 1 or last.y - line.y > _LOOSE * leading * last.size


def _is_title(group: Group, line: Line) -> bool:
    """True if a title over the whole width goes on in a shorter, centred line."""
    last = group.last
    wide = last.x1 - last.x0 > 0.7 * (group.right - group.left)
    return wide and last.bold == line.bold and not _ENDED.search(last.text)


def _is_moved(group: Group, line: Line) -> bool:
    """True if a line begins elsewhere than the lines of this paragraph do."""
    first = group.lines[0]
    if len(group.lines) > 1:
        return abs(line.x0 - group.lines[1].x0) > _SAME_X
    if abs(line.x0 - first.x0) <= _SAME_X or (first.label_gap and abs(line.x0 - first.text_x) <= _SAME_X):
        return first.label_gap and abs(line.x0 - first.x0) <= _SAME_X and line.bold != first.bold
    if line.x0 < first.x0:  # the first line is indented
        return (first.label_gap or _is_labelled(first)) and _ENDED.search(group.last.text) is not None
    return not (_is_labelled(first) and line.x0 - first.x0 < 4 * first.size)


def _has_room(group: Group, line: Line) -> bool:
    """True if the first word of a line had fitted on the line before it, so that a paragraph ended there.

    Lines of text that is not justified end anywhere: without a full stop they end a paragraph only far from the edge.
    """
    last = group.last
    room = group.right - last.x1
    if room <= line.first + 0.35 * last.size:
        return False
    if group.justified or room > _FAR * (group.right - group.left):
        return True
    hangs = group.lines[0].label_gap and abs(line.x0 - group.lines[0].text_x) <= _SAME_X
    return _ENDED.search(last.text) is not None or (last.text.rstrip().endswith(",") and not hangs)


def _is_next_item(group: Group, line: Line) -> bool:
    """True if a line begins with a label that no wide space follows; an initial of a name is none."""
    first, last = group.lines[0], group.last
    if not _is_labelled(line) or (_INITIAL.match(line.text) and not _INITIAL.match(first.text)):
        return False
    beside = abs(line.x0 - first.x0) <= _SAME_X and _is_labelled(first)
    ended = _ENDED.search(last.text) is not None or last.text.rstrip().endswith(",")
    return beside or line.x0 < last.x0 - _SAME_X or (ended and not first.label_gap)


def _is_labelled(line: Line) -> bool:
    word = line.text.split(maxsplit=1)
    return len(word) > 1 and is_label(word[0]) and not word[0].isdigit() and not word[0].isalpha()


def _is_justified(flow: Flow) -> bool:
    """True if lines end at one edge: three in ten do, and those that end paragraphs do not."""
    at_edge = sum(flow.right - line.x1 < 0.25 * line.size for line in flow.lines)
    return at_edge * 10 >= 3 * len(flow.lines)


def leading_of(lines: Sequence[Line]) -> float:
    """Usual distance of baselines within paragraphs over the font size: a low one, as paragraphs are apart."""
    ratios = sorted(
        (before.y - line.y) / line.size
        for before, line in pairwise(lines)
        if 0.8 * line.size < before.y - line.y < 2.2 * line.size
    )
    return max(ratios[len(ratios) // 4] if ratios else 0.0, _TIGHT)
