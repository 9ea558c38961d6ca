"""Notes at the foot of a page: smaller lines below the text that begin with a number, and the raised numbers above."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dealpers.dutch.regex import regex
from dealpers.importer.readers.pdf_columns import Flow
from dealpers.importer.readers.pdf_lines import Line, Piece
from dealpers.importer.readers.pdf_page import Rule

_SMALL = 0.93  # share of the font size of the text
_SHORTEST, _LONGEST = 30.0, 0.45  # points, and share of the width of the text, of the line above notes
_SAME_X = 6.0  # points between left edges that count as one
_LABEL = regex(r"(?:\[(?P<hooked>\d{1,3})\]|(?P<plain>\d{1,3}|\*{1,3})[.)]?)(?=\s|\D)")


@dataclass(slots=True, kw_only=True)
class FootNote:
    """Note with its mark, page and lines; the mark is cut off the first line at ``begin``."""

    mark: str
    page: int
    begin: int
    lines: list[Line] = field(default_factory=list)


def without_notes(
    flow: Flow, body: float, before: FootNote | None, rules: Sequence[Rule] = ()
) -> tuple[Flow, list[FootNote]]:
    """Flow without the notes at its foot, and those notes; one from the page before may go on above them.

    Notes are smaller than the text, or begin below a short line that the page draws under it.
    """
    small = len(flow.lines)
    separator = _separator(flow, rules)
    while small and (flow.lines[small - 1].size < _SMALL * body or flow.lines[small - 1].y < separator):
        small -= 1
    tail = flow.lines[small:]
    starts = [index for index, line in enumerate(tail) if mark_of(line)]
    if not tail or (not starts and before is None):
        return flow, []
    notes: list[FootNote] = []
    head = tail[: starts[0]] if starts else tail
    if head:
        if before is None or before.page != head[0].page - 1 or _ended(before):
            if not starts:
                return flow, []
            small += starts[0]
        else:
            before.lines += head
    for begin, end in zip(starts, [*starts[1:], len(tail)], strict=True):
        mark = mark_of(tail[begin])
        assert mark is not None
        if notes and not _follows(notes[-1].mark, mark[0]):  # a number that begins a line within a note
            notes[-1].lines += tail[begin:end]
        else:
            notes.append(FootNote(mark=mark[0], page=tail[begin].page, begin=mark[1], lines=list(tail[begin:end])))
    return Flow(flow.lines[:small], flow.left, flow.right), notes


def _separator(flow: Flow, rules: Sequence[Rule]) -> float:
    """Height of the short drawn line with notes below it, 0 if there is none."""
    width = flow.right - flow.left
    for rule in rules:
        is_short = rule.y0 == rule.y1 and _SHORTEST < rule.x1 - rule.x0 < _LONGEST * width
        below = next((line for line in flow.lines if line.y < rule.y0), None) if is_short else None
        if below is None or abs(rule.x0 - flow.left) > _SAME_X:
            continue
        beside = any(abs(line.y - rule.y0) < line.size / 2 for line in flow.lines)
        mark = mark_of(below)
        if mark is not None and not beside and below.text[: mark[1]].strip().isdigit():
            return rule.y0
    return 0.0


def mark_of(line: Line) -> tuple[str, int] | None:
    """Mark that a note begins with and where its words begin, None if it begins with none."""
    first = line.pieces[0]
    if first.raised and bare_mark(first).isalnum() and len(first.text.strip()) <= 4:
        return bare_mark(first), len(first.text)
    match = _LABEL.match(line.text)
    if match is None or (not match["hooked"] and len(line.text) > match.end() and line.text[match.end()] in "-/,%€"):
        return None
    return match["hooked"] or match["plain"], match.end()


def bare_mark(piece: Piece) -> str:
    """Mark in a piece of a line, without brackets."""
    return piece.text.strip().strip("()[]")


def _follows(before: str, mark: str) -> bool:
    return not (before.isdigit() and mark.isdigit()) or int(mark) == int(before) + 1


def _ended(note: FootNote) -> bool:
    return note.lines[-1].text.rstrip().endswith((".", "!", "?"))


def body_size(lines: Sequence[Line]) -> float:
    """Font size of the text: the largest that a fifth of the characters have, for notes may be long."""
    sizes: dict[float, int] = {}
    for line in lines:
        size = round(line.size * 2) / 2
        sizes[size] = sizes.get(size, 0) + len(line.text)
    total = sum(sizes.values())
    return max((size for size, count in sizes.items() if count * 5 >= total), default=10.0)
