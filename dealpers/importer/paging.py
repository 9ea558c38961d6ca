"""What pages left between the lines: their numbers, and the head that runs over each of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dealpers.importer.lines import Line
from dealpers.model import Herstel
from dealpers.parse.line_marks import page_number

_LEAST = 3  # fewer numbers in a row may be anything
_APART = 400  # signs between two page numbers without the same head beside them: fewer are a list of numbers
_SHORT = 5  # signs; what is no longer is no head
_NEAR = 2  # lines between a head and the number or the start of a page


@dataclass(frozen=True, slots=True)
class Paged:
    """The lines without what was set aside, and what was."""

    lines: tuple[Line, ...]
    mends: tuple[Herstel, ...]


def without_pages(lines: Sequence[Line], starts: Iterable[int] = ()) -> Paged:
    """Set aside the numbers of pages and each repeat of a running head; ``starts`` are the lines that began a page.

    The first of a head stays, for the comparison of words needs one to hold the others against.
    """
    numbers = _numbers(lines)
    heads = _repeats(lines, {*numbers, *starts})
    mends = [
        *(Herstel(n, n, 0, "bladzijdenummer", "een bladzijdenummer is weggelaten", bladzijde=True) for n in numbers),
        *(
            Herstel(n, n, 0, "bladzijdekop herhaald", "de kop van de bladzijde stond hier opnieuw", herhaalt=first)
            for n, first in heads.items()
        ),
    ]
    gone = {*numbers, *heads}
    firsts = set(heads.values())
    left = tuple(
        Line(line.number, "") if line.number in gone else replace(line, head=line.number in firsts) for line in lines
    )
    return Paged(left, tuple(sorted(mends, key=lambda mend: mend.van)))


def _numbers(lines: Sequence[Line]) -> list[int]:
    """The lines that hold the numbers of pages: alone, each one more than the last, with a page between them."""
    chains: dict[int, list[tuple[int, int, set[str]]]] = {}  # by the last number: line, signs before, lines beside
    signs = 0
    written = [line for line in lines if not line.blank]
    ranks = {line.number: rank for rank, line in enumerate(written)}
    for at, line in enumerate(lines):
        signs += len(line.text)
        number = page_number(line.text) if _stands_alone(lines, at) else None
        if number is None:
            continue
        rank = ranks[line.number]
        beside = {other.text for other in written[max(0, rank - 1) : rank + 2] if len(other.text) > _SHORT}
        before = chains.get(number - 1, [])
        if not before or signs - before[-1][1] >= _APART or before[-1][2] & beside:
            chain = [*before, (line.number, signs, beside)]
            if len(chain) > len(chains.get(number, [])):
                chains[number] = chain
    longest = max(chains.values(), key=len, default=[])
    return [number for number, _, _ in longest] if len(longest) >= _LEAST else []


def _stands_alone(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    if line.blank or line.bullet or line.note or line.cells or line.hashes or not any(s.isdigit() for s in line.text):
        return False
    return at in (0, len(lines) - 1) or lines[at - 1].blank or lines[at + 1].blank


def _repeats(lines: Sequence[Line], edges: set[int]) -> dict[int, int]:
    """Each line that repeats the head of a page, with the line where that stands first."""
    written = [line for line in lines if not line.blank or line.number in edges]
    near: set[int] = set()
    for at, line in enumerate(written):
        if line.number in edges:
            near |= {other.number for other in written[max(0, at - _NEAR) : at + _NEAR + 1]}
    places: dict[str, list[int]] = {}
    for line in written:
        if line.text and not line.cells and not line.note and len(line.text) <= 120 and page_number(line.text) is None:
            places.setdefault(line.text, []).append(line.number)
    heads: dict[int, int] = {}
    for first, *again in places.values():
        at_edges = [number for number in again if number in near]
        if len(at_edges) >= _LEAST - 1:
            heads |= dict.fromkeys(at_edges, first)
    return heads
