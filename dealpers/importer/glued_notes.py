"""Note digits that lost their raised place: ``maaiplan1``, and ``1 Vastgesteld …`` lower on the page.

A digit is the mark of a note only in a pair. One digit is glued to a word, and a paragraph lower in the text begins
with the same digit. The marks count up in reading order, and so do the paragraphs. Every pair is a doubt for the
editor.
"""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dealpers.dutch.regex import regex
from dealpers.importer.lines import Line, is_article
from dealpers.parse.line_marks import page_number

_FARTHEST = 400  # written lines between a mark and its text at a page foot
_LARGEST = 199  # number of a note; larger figures are years, amounts and articles
_TEXT = regex(r"(?P<label>\d{1,3})(?:\s+|(?=[A-Z(‘“]))(?=\S)")
_LISTED = regex(r"(?P<label>\d{1,3})\.\s+(?=[A-Z(‘“])")
_ALONE = regex(r"\d{1,3}")
_GLUED = regex(r"(?<=[^\W\d_][^\W\d_])(?P<punctuation>[.,;:!?)\]’”\"']{0,3})(?P<label>\d{1,3})(?=$|[\s.,;:!?)\]’”\"'])")
_CODES = regex(r"(?:CO|NO|SO|PM|BTW|EU|A|N|km|cm|mm|ha|nr|art|lid)$")


@dataclass(frozen=True, slots=True)
class GluedNotes:
    """Lines with raised marks and notes, and the doubts with their lines."""

    lines: tuple[Line, ...]
    doubts: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Call:
    """Digits glued to a word: their number, line, and offsets in it."""

    number: int
    line: int
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class _Text:
    """Text of a note: its number, its line, and the line of the digit where that is alone."""

    number: int
    at: int
    digit: int


def with_glued_notes(lines: Sequence[Line], starts: Container[int] = ()) -> GluedNotes:
    """Lines, in which glued digits with a text of their own are marks of notes; ``starts`` begin a page."""
    feet = tuple(_feet(lines, starts))
    above = {text.number: text.at for text in feet}
    plain = (text for text in _texts(lines) if text.at > above.get(text.number, -1))
    texts = tuple(sorted((*plain, *feet), key=lambda text: text.at))
    calls = _calls(lines, {text.number for text in texts})
    pairs = tuple(_pairs(calls, texts))
    if not pairs:
        return GluedNotes(tuple(lines), ())
    out = list(lines)
    doubts = []
    for call, text in pairs:
        label, line = str(text.number), out[call.line]
        out[call.line] = replace(line, text=f"{line.text[: call.begin]}\0{label}\0{line.text[call.end :]}")
        if text.digit != text.at:
            out[text.digit] = Line(number=out[text.digit].number, text="", note=label)
        else:
            body = out[text.at].text[len(label) :].lstrip(". ")
            out[text.at] = replace(out[text.at], text=body, note=label, cells=())
        doubts.append((line.number, f"het cijfer {label} achter een woord is als merkteken van noot {label} gelezen"))
    return GluedNotes(
        tuple(replace(line, text=_raised(line.text)) if "\0" in line.text else line for line in out), tuple(doubts)
    )


def _raised(text: str) -> str:
    return re.sub("\0(\\d+)\0", r"[^\1]", text)


def _texts(lines: Sequence[Line]) -> tuple[_Text, ...]:
    """Paragraphs that begin with a bare number, or are below a number on a line of its own."""
    out = []
    for index, line in enumerate(lines):
        if line.blank or line.bullet or line.hashes or line.note or is_article(line.text):
            continue
        words = line.text or (" ".join(line.cells) if len(line.cells) == 2 else "")
        apart = index == 0 or lines[index - 1].blank or _TEXT.match(lines[index - 1].text) is not None
        if apart and _ALONE.fullmatch(words) and page_number(words):
            below = next((n for n in range(index + 1, min(index + 3, len(lines))) if not lines[n].blank), None)
            if below and not lines[below].label and not is_article(lines[below].text) and lines[below].text:
                out.append(_Text(int(words), below, index))
        elif (match := _TEXT.match(words)) and not line.cells and not line.label and len(words) > len(match[0]):
            out += [_Text(int(match["label"]), index, index)] if apart or _ends_sentence(lines[index - 1].text) else []
    return tuple(text for text in out if 0 < text.number <= _LARGEST)


def _feet(lines: Sequence[Line], starts: Container[int]) -> Iterator[_Text]:
    """Notes ``1. Zie …`` at the foot of a page, where the digits glued to words on that page are exactly these."""
    page: list[Line] = []
    for line in (*lines, None):
        if line is None or line.number in starts:
            first = line.number - 1 - len(page) if line else len(lines) - len(page)
            foot = _last_numbers(page)
            numbers = {int(match["label"]) for _, match in foot}
            if foot and numbers == {call.number for call in _calls(page, numbers)}:
                yield from (_Text(int(match["label"]), first + index, first + index) for index, match in foot)
            page = []
        if line:
            page.append(line)


def _last_numbers(page: Sequence[Line]) -> list[tuple[int, re.Match[str]]]:
    """Last run of numbers on a page, each with its offset there; none where the run is the list of an article."""
    run: list[tuple[int, re.Match[str]]] = []
    last: int | None = None
    for index, line in enumerate(page):
        if is_article(line.text):
            run, last = [], 0
        elif (match := _LISTED.match(line.text)) and not line.bullet:
            number = int(match["label"])
            goes_on = last is not None and number == last + 1
            run = [(index, match)] if not goes_on else [*run, (index, match)] if run else []
            last = number
    return run


def _ends_sentence(text: str) -> bool:
    return text.rstrip().endswith((".", ";", ":", "?", "!"))


def _calls(lines: Sequence[Line], numbers: set[int]) -> tuple[_Call, ...]:
    """Digits glued to a word."""
    out = []
    for index, line in enumerate(lines):
        if line.note or not line.text or line.cells:
            continue
        for match in _GLUED.finditer(line.text):
            before = re.search(r"(?<![^\W\d_])[^\W\d_]+$", line.text[: match.start()])
            if int(match["label"]) in numbers and match["label"][0] != "0" and before and not _CODES.match(before[0]):
                begin, end = match.span("label")
                out.append(_Call(number=int(match["label"]), line=index, begin=begin, end=end))
    return tuple(out)


def _pairs(calls: Sequence[_Call], texts: Sequence[_Text]) -> Iterator[tuple[_Call, _Text]]:
    """Marks and texts whose numbers count up together from the first mark on; one mark and one text a number."""
    pairs: list[tuple[_Call, _Text]] = []
    by_number: dict[int, list[_Text]] = {}
    for text in texts:
        by_number.setdefault(text.number, []).append(text)
    after = -1
    expected = min((call.number for call in calls), default=0)
    if expected != 1:
        return
    for call in calls:
        if call.number != expected:
            continue
        same_number = by_number.get(call.number, [])
        below = bisect_right(same_number, max(call.line, after), key=lambda text: text.at)
        if below == len(same_number):
            continue
        pairs.append((call, same_number[below]))
        after, expected = same_number[below].at, call.number + 1
    if all(one[1].at < two[1].at for one, two in pairwise(pairs)):
        yield from pairs
