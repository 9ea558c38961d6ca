"""Running heads, feet and page numbers: set aside only where they repeat at one place, or count on with the pages."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dealpers.dutch.regex import regex
from dealpers.importer.paragraph import Notice
from dealpers.importer.readers.pdf_lines import Line

_ROWS = 4  # rows at the top and the foot of a page that may be furniture
_SAME_HEIGHT = 4.0  # points
_NUMBER = regex(
    r"[\s–—|-]*(?:(?:pagina|bladzijde|blz\.?|pag\.?|page|p\.)\s*)?(?P<number>\d{1,4})"
    r"(?:\s*(?:van|/|\||of)\s*\d{1,4})?[\s–—|-]*",
    re.I,
)
_PART = regex(r"(?:artikel|hoofdstuk|paragraaf|bijlagen?|annex|appendix|deel|titel|tabel|afdeling)\b", re.I)
_LABEL = regex(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]{1,4})[.)]", re.I)
_MARGIN = 0.16  # share of the height of a page, above and below; no head or foot is farther in
_EDGE = 0.1  # share of the height of a page, where a lone number is that of the page
_CLAUSE = 4  # words that end as a sentence, at least, and whose numbers are no page numbers
_SENTENCE = 8  # words; what is as long and ends as a sentence repeats on three pages before it is a foot


def without_margins(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> tuple[list[list[Line]], list[Notice]]:
    """Lines of each page without its furniture, and a notice for each kind of it."""
    rows = [_rows(lines) for lines in pages]
    margins: dict[int, Line] = {}
    for step in (1, -1):
        for rank in range(_ROWS):
            edge = {}
            for page, rows_of_page in enumerate(rows):
                row = _row_at(rows_of_page, rank, step)
                if (
                    row
                    and _in_margin(row[0], heights[page])
                    and (rank == 0 or all(id(line) in margins for line in _row_at(rows_of_page, rank - 1, step)))
                ):
                    edge[page] = row
            for line in _furniture(edge, len(pages), heights):
                margins[id(line)] = line
    left = [[line for line in lines if id(line) not in margins] for lines in pages]
    return left, list(_notices(margins.values()))


def _in_margin(line: Line, height: float) -> bool:
    return line.y < _MARGIN * height or line.y > (1 - _MARGIN) * height


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    out: list[list[Line]] = []
    for line in lines:
        if out and abs(out[-1][0].y - line.y) < 2:
            out[-1].append(line)
        else:
            out.append([line])
    return out


def _row_at(rows: Sequence[list[Line]], rank: int, step: int) -> list[Line]:
    """Row of this rank, from the top for step 1 and from the foot for -1; the middle row is neither."""
    if 2 * rank >= len(rows) and len(rows) > 1:
        return []
    return rows[rank if step > 0 else -1 - rank] if rank < len(rows) else []


def _furniture(edge: dict[int, list[Line]], pages: int, heights: Sequence[float]) -> Iterator[Line]:
    groups: dict[str, list[tuple[int, Line]]] = defaultdict(list)
    for page, row in edge.items():
        for line in row:
            groups[re.sub(r"\d+", "#", line.text).strip()].append((page, line))
    for members in groups.values():
        for page, line in members:
            others = [(n, one) for n, one in members if n != page and abs(one.y - line.y) <= _SAME_HEIGHT]
            if _repeats(line, others, pages) or _counts_on(page, line, others) or _is_lone_number(page, line, heights):
                yield line


def _repeats(line: Line, others: Sequence[tuple[int, Line]], pages: int) -> bool:
    """True if the same words are at the same height on other pages, and are no label or sentence of the text."""
    text = line.text.strip()
    same = sum(one.text.strip() == text for _, one in others)
    if _PART.match(text) or _LABEL.match(text) or not same:
        return False
    return same + 1 >= (3 if _is_sentence(text) else 2) and (same + 1) * 3 >= min(pages, 6)


def _is_sentence(text: str) -> bool:
    return len(text.split()) >= _SENTENCE and text.endswith((".", ";", ":"))


def _counts_on(page: int, line: Line, others: Sequence[tuple[int, Line]]) -> bool:
    """True if a number in a line goes up by one a page, in words that stay the same; a note counts on as well."""
    text = line.text.strip()
    if (
        (text.endswith((".", ";", ":")) and len(text.split()) >= _CLAUSE)
        or _PART.match(text)
        or (_LABEL.match(text) and not _NUMBER.fullmatch(text))
    ):
        return False
    first_numbers = [int(number) for number in re.findall(r"\d{1,4}", text)]
    for other, one in others:
        numbers = [int(number) for number in re.findall(r"\d{1,4}", one.text)]
        steps = [b - a for a, b in zip(first_numbers, numbers, strict=False) if a != b]
        if steps and all(step == other - page for step in steps):
            return True
    return False


def _is_lone_number(page: int, line: Line, heights: Sequence[float]) -> bool:
    """True if a line at the very edge is nothing but the number of its page."""
    match = _NUMBER.fullmatch(line.text)
    height = heights[page]
    at_edge = line.y < _EDGE * height or line.y > (1 - _EDGE) * height
    return match is not None and at_edge and int(match["number"]) == line.page


def _notices(lines: Iterable[Line]) -> Iterator[Notice]:
    groups: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        is_number = _NUMBER.fullmatch(line.text) is not None
        groups["" if is_number else re.sub(r"\d+", "#", line.text).strip()].append(line)
    for shape, members in groups.items():
        numbers = sorted({line.page for line in members})
        where = f"bladzijde {numbers[0]}" if len(numbers) == 1 else f"{len(numbers)} bladzijden"
        shown = " ".join(members[0].text.split())
        kind = "kop of voet van de bladzijde" if shape else "bladzijdenummer"
        yield Notice(kind, f"weggelaten op {where}: '{shown}'", numbers[0])
