"""Page furniture between the lines of a text: page numbers, and heads and feet that return on most pages.

A line is furniture only where the text proves it: its place is the edge of a page, and it returns there. A printed
label, a sentence and a line inside a page are never furniture.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dealpers.corpus.furniture import numbered_heads
from dealpers.dutch.regex import regex
from dealpers.importer.chunks import ends
from dealpers.importer.lines import Line, is_article
from dealpers.importer.repair import of_line
from dealpers.model import Herstel
from dealpers.parse.line_marks import page_number

_LEAST = 3  # bare numbers in a row; two may be anything
_APART = 400  # characters between two bare page numbers without the same head beside them: fewer are a list
_LONGEST = 120  # characters of a running head
_SHORTEST = 4  # letters of a running head; fewer are a label or a code
_MOST = 0.6  # share of the pages that bear a running head; half of it for heads of left and right pages
_DEEPEST = 3  # lines of head or foot on a page
_RIGHT = 40  # columns before a page number at the right margin, where a full stop makes it no label
_EXPLICIT = regex(r"pagina|bladzijde|blz|page|\d\s*(?:van|/|of|\|)\s*\d|^\s*[–—|-].*[–—|-]\s*$", re.I)
_DASHED = regex(r"[–—-]\s*\d{1,3}\s*[–—-]")
_COUNTED = regex(r"\d\s*(?:van|/|of|\|)\s*\d", re.I)


@dataclass(frozen=True, slots=True)
class Paged:
    """Lines without page furniture, the repairs, and the lines that begin a page."""

    lines: tuple[Line, ...]
    repairs: tuple[Herstel, ...]
    starts: frozenset[int] = frozenset()


def without_pages(lines: Sequence[Line], starts: Iterable[int] = (), raw: Sequence[str] = ()) -> Paged:
    """Set aside page numbers and running heads; ``starts`` are the lines behind a form feed, ``raw`` the source lines.

    One copy of each head stays for the comparison of words: the copy inside a page (a title), else the first.
    """
    feeds = {number for number in starts if number <= len(lines)}
    counted = {line.number for line in lines if not line.blank} & numbered_heads(raw)
    bare = set(_numbers(lines, feeds)) - counted
    numbers = bare | counted
    breaks = _breaks(numbers, feeds)
    heads = _heads(lines, numbers, breaks)
    head = "een bladzijdekop met het nummer van de bladzijde is weggelaten"
    again = "de kop van de bladzijde stond hier opnieuw"
    repairs = [
        *(of_line(n, "bladzijdenummer", "een bladzijdenummer is weggelaten", bladzijde=True) for n in bare),
        *(of_line(n, "bladzijdekop", head, weggelaten=True) for n in counted),
        *(of_line(n, "bladzijdekop herhaald", again, herhaalt=first) for n, first in heads.items()),
    ]
    gone = numbers | heads.keys()
    edges = {line.number for page in _pages(lines, numbers, breaks) for line in (*page[:_DEEPEST], *page[-_DEEPEST:])}
    firsts = {first for first in heads.values() if first in edges and first != _first_written(lines, numbers)}
    left = tuple(
        Line(number=line.number, text="") if line.number in gone else replace(line, head=line.number in firsts)
        for line in lines
    )
    return Paged(left, tuple(sorted(repairs, key=lambda repair: repair.van)), frozenset(breaks))


def _first_written(lines: Sequence[Line], numbers: set[int]) -> int:
    return next((line.number for line in lines if not line.blank and line.number not in numbers), 0)


# -- page numbers


def _numbers(lines: Sequence[Line], feeds: set[int]) -> list[int]:
    """Lines that hold only a page number: explicit ones in a row, else the longest chain of bare numbers."""
    alone = [(line, number) for index, line in enumerate(lines) if (number := _alone(lines, index)) is not None]
    chain = _in_a_row([(line, number) for line, number in alone if _EXPLICIT.search(_shown(line))])
    if len(chain) > 1 or (chain and _COUNTED.search(chain[0].text)):
        return [line.number for line in chain]
    return _bare(lines, {line.number: number for line, number in alone}, feeds)


def _shown(line: Line) -> str:
    """Words of a line, with a dash where the line was read as an item: ``- 2 -``."""
    return f"- {line.text}" if line.bullet else line.text


def _in_a_row(numbers: Sequence[tuple[Line, int]]) -> list[Line]:
    """Lines of one form whose numbers count up by one."""
    chains: dict[str, list[tuple[Line, int]]] = {}
    for line, number in numbers:
        form = re.sub(r"\d+", "#", re.sub("[–—]", "-", _shown(line)), count=1)
        chain = chains.setdefault(form, [])
        if not chain or number == chain[-1][1] + 1:
            chain.append((line, number))
    return [line for line, _ in max(chains.values(), key=len, default=[])]


def _bare(lines: Sequence[Line], alone: Mapping[int, int], feeds: set[int]) -> list[int]:
    """Bare numbers with a page of text between them, at the edge of a page where form feeds tell the pages."""
    chains: dict[int, list[tuple[int, int, set[str]]]] = {}  # by the last number: line, characters before, neighbours
    written = [line for line in lines if not line.blank]
    ranks = {line.number: rank for rank, line in enumerate(written)}
    pages = _pages(lines, set(), feeds)
    edges = {page[-1].number for page in pages if page} | {page[0].number for page in pages[1:] if page}
    characters = 0
    for line in lines:
        characters += len(line.text)
        number = alone.get(line.number)
        if number is None or (feeds and line.number not in edges):
            continue
        rank = ranks[line.number]
        near = written[max(0, rank - 1) : rank + 2]
        beside = {other.text for other in near if sum(map(str.isalpha, other.text)) >= _SHORTEST}
        before = chains.get(number - 1, [])
        if not before or characters - before[-1][1] >= _APART or before[-1][2] & beside:
            chain = [*before, (line.number, characters, beside)]
            if len(chain) > len(chains.get(number, [])) or (feeds and len(chain) == len(chains.get(number, []))):
                chains[number] = chain
    longest = max(chains.values(), key=len, default=[])
    return [number for number, _, _ in longest] if len(longest) >= _LEAST - bool(feeds) else []


def _alone(lines: Sequence[Line], index: int) -> int | None:
    """Page number that a line holds, between dashes or with a blank line on one side, and nothing else on it."""
    line = lines[index]
    if line.blank or line.note or line.cells or line.hashes or not any(s.isdigit() for s in line.text):
        return None
    apart = index in (0, len(lines) - 1) or lines[index - 1].blank or lines[index + 1].blank
    apart = apart or _DASHED.fullmatch(_shown(line).strip()) is not None
    apart = apart and (line.indent >= _RIGHT or not line.text.endswith("."))
    return page_number(_shown(line)) if apart and (not line.bullet or line.text.endswith(("-", "–", "—"))) else None


# -- running heads


def _breaks(numbers: set[int], feeds: set[int]) -> set[int]:
    """Lines with which a page begins: behind a form feed, or else where page numbers are.

    Whether page numbers end or begin a page does not matter here: a page edge is on both sides of the number.
    """
    return feeds or {number + 1 for number in numbers}


def _pages(lines: Sequence[Line], numbers: set[int], breaks: Collection[int]) -> list[list[Line]]:
    """Written lines of each page, without page numbers; ``breaks`` are the lines with which a further page begins."""
    pages: list[list[Line]] = [[]]
    for line in lines:
        if line.number in breaks:
            pages.append([])
        if not line.blank and line.number not in numbers:
            pages[-1].append(line)
    return pages


def _heads(lines: Sequence[Line], numbers: set[int], breaks: set[int]) -> dict[int, int]:
    """Each repeat of a running head, with the line of the copy that stays.

    Heads are taken from the edge inwards: the second line of a page can be one only where the first line is one.
    """
    pages = [page for page in _pages(lines, numbers, breaks) if page]
    gone: dict[str, list[int]] = {}
    for _ in range(_DEEPEST):
        outer = _outer(pages)
        if not outer:
            break
        for text, places in outer.items():
            gone.setdefault(text, []).extend(places)
        taken = {number for places in outer.values() for number in places}
        pages = [rest for page in pages if (rest := [line for line in page if line.number not in taken])]
    out: dict[int, int] = {}
    for text, places in gone.items():
        inside = [line.number for page in pages for line in page if line.text == text]
        stays = inside[0] if inside and inside[0] <= min(places) + _DEEPEST + 2 else min(places)
        out |= {number: stays for number in places if number != stays}
    return out


def _outer(pages: Sequence[Sequence[Line]]) -> dict[str, list[int]]:
    """Lines that are first, or are last, on most pages, by their words."""
    numbers_of_pages: dict[str, list[int]] = {}
    for side in (0, -1):
        places: dict[str, list[int]] = {}
        for page in pages:
            if _may_be_head(page[side]):
                places.setdefault(page[side].text, []).append(page[side].number)
        for text, places_of_text in places.items():
            least = max(_LEAST, _MOST * len(pages) / 2) if len(pages) > _LEAST else 2
            if len(places_of_text) >= least:
                numbers_of_pages.setdefault(text, []).extend(
                    number for number in places_of_text if number not in numbers_of_pages.get(text, [])
                )
    return numbers_of_pages


def _may_be_head(line: Line) -> bool:
    """True if a line can be a running head: short, with letters, no label, sentence, item, note or article."""
    letters = sum(map(str.isalpha, line.text))
    if letters < _SHORTEST or len(line.text) > _LONGEST or line.cells or line.note or line.bullet or line.label:
        return False
    return not ends(line.text) and not line.text.endswith((",", "-", "\u00ad")) and not is_article(line.text)
