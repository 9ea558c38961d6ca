"""Words of a text, for comparison of a deal with its source and with its rendered files.

Comparison normalises Unicode to NFC, folds white space, and maps superscript digits and ligatures to plain characters.
Marks of layout (``*``, a bullet, ``< >`` round an address) are no words. No other difference is ignored.
"""

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from dealpers.corpus.furniture import (
    contents,
    is_publication_head,
    is_row,
    may_run,
    metadata,
    numbered_heads,
    titles_of_metadata,
)
from dealpers.corpus.joined_words import is_one_word
from dealpers.corpus.line_order import LineOrder
from dealpers.corpus.misread import read_label
from dealpers.dutch.equal_ends import equal_ends
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Herkomst, Herstel, Lid, Noot, Nootmark, Onderdeel, Stuk, walk
from dealpers.parse.line_marks import ADDRESS, LIGATURES, page_number, with_line_above, with_outer_bars, without_marks

_AS_SIGNS = str.maketrans(dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾", "0123456789()", strict=True)) | LIGATURES)
_NOTE_STOP = regex(r"^(\s*\d{1,3})\.(?=\s)")
"""Regex of the number of a note at a page foot, whose full stop is layout."""
_WORD = regex(r"\S+")
_BRACKETED = regex(r"\[(\d{1,3})\]")  # note mark as word processors copy it
_NEAR = 4  # lines between a row of a masthead and its columns


class Word(NamedTuple):
    """Word, with its line in the source or its place in a paragraph."""

    text: str
    line: int = 0
    alinea: Alinea | None = None
    offset: int = 0


def normalise(text: str) -> str:
    """Text in the normal form for comparison of words."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_AS_SIGNS).replace("\u00ad", "")
    text = text.replace("*", "")
    if "<" in text:
        text = ADDRESS.sub(r"\1", text)
    return _BRACKETED.sub(r"\1", text) if "[" in text else text


def split(text: str) -> list[str]:
    """Words of a text."""
    return normalise(text).split()


def source_words(origin: Herkomst) -> tuple[Word, ...]:
    """Words of the source document, in the order that its recorded repairs give them."""
    raw = origin.tekst.split("\n")
    soft = {repair.van for repair in origin.herstel if repair.afgebroken}
    misread = {repair.van for repair in origin.herstel if repair.leesfout}
    noted = {repair.van for repair in origin.herstel if repair.soort.startswith("noot")}
    lines: dict[int, str] = {}
    for number, (before, line) in enumerate(with_line_above(with_outer_bars(raw)), 1):
        plain = without_marks(line, before)
        if number in soft and plain.rstrip().endswith("\u00ad"):  # a hyphen that shows only where a line ends
            plain = f"{plain.rstrip()[:-1]}-"
        plain = _NOTE_STOP.sub(r"\1", plain) if number in noted else plain
        lines[number] = (read_label(plain) if number in misread else "") or plain
    page, dropped = 0, _furniture(origin.herstel, raw)
    lines |= titles_of_metadata(raw) if 1 in dropped else {}
    order = LineOrder(number for number in lines if number not in dropped)
    for repair in origin.herstel:
        last = min(repair.tot, len(lines))
        if repair.bladzijde:
            number_of_page = (
                page_number(lines[repair.van]) if repair.van == repair.tot and repair.van in order else None
            )
            if number_of_page is not None and number_of_page > page:
                order.remove(repair.van)
                page = number_of_page
        elif repair.herhaalt:
            for number in range(repair.van, last + 1) if _repeats(repair, raw) else ():
                order.remove(number)
        elif repair.naar:
            order.move(repair.van, last, repair.naar)
    words = tuple(_in_columns(order, lines, [repair for repair in origin.herstel if repair.kolommen], raw))
    return _joined(words, {repair.van: repair for repair in origin.herstel if repair.afgebroken})


def _in_columns(
    order: Iterable[int], lines: Mapping[int, str], repairs: Iterable[Herstel], raw: Sequence[str]
) -> Iterator[Word]:
    """Words of the lines in order; those of lines in columns column by column, where no column cuts a word."""
    columns = {repair.van: repair for repair in repairs if _parts(repair, raw)}
    inside: list[int] = []
    numbers = list(order)
    for rank, number in enumerate(numbers):
        inside = inside or ([number] if number in columns else [])
        if not inside:
            yield from (Word(word, number) for word in split(lines[number]))
            continue
        repair = columns[inside[0]]
        inside += [number] if number != inside[0] else []
        if rank + 1 < len(numbers) and repair.van < numbers[rank + 1] <= repair.tot:
            continue
        for begin, end in pairwise((0, *(place - 1 for place in repair.kolommen), None)):
            for line in inside:
                yield from (Word(word, line) for word in split(_line(raw, line)[begin:end]))
        inside = []


def _parts(repair: Herstel, raw: Sequence[str]) -> bool:
    """True if the columns of a repair go up, and begin behind a blank in each of its lines."""
    rising = all(one < other for one, other in pairwise(repair.kolommen))
    spots = [
        (_line(raw, number), place - 2) for number in range(repair.van, repair.tot + 1) for place in repair.kolommen
    ]
    return rising and all(not text[spot : spot + 1].strip() for text, spot in spots if spot >= 0)


def _repeats(repair: Herstel, raw: Sequence[str]) -> bool:
    """True if the lines of a repair repeat, word for word, lines that can be a running head or a table head."""
    if repair.herhaalt == 0 or repair.van <= repair.herhaalt <= repair.tot:
        return False
    span = range(repair.van, repair.tot + 1)
    pairs = [(_line(raw, line_number), _line(raw, line_number + repair.herhaalt - repair.van)) for line_number in span]
    return all(
        (may_run(one) or is_row(one)) and split(without_marks(one)) == split(without_marks(two)) for one, two in pairs
    )


def _line(raw: Sequence[str], number: int) -> str:
    return raw[number - 1] if 0 < number <= len(raw) else ""


def _furniture(repairs: Iterable[Herstel], raw: Sequence[str]) -> frozenset[int]:
    """Line numbers that repairs leave out and that prove to be furniture.

    A masthead proves itself by its words, and a line of contents by a matching heading. A running head needs two
    repeats, or a page number that counts on.
    """
    wanted = {number for repair in repairs if repair.weggelaten for number in range(repair.van, repair.tot + 1)}
    if not wanted:
        return frozenset()
    entries = contents(raw) | numbered_heads(raw) | metadata(raw)
    repeated = Counter(repair.herhaalt for repair in repairs if _repeats(repair, raw))
    return frozenset(
        number
        for number in wanted
        if number in entries or repeated[number] > 1 or is_publication_head(_line(raw, number), _above(raw, number))
    )


def _above(raw: Sequence[str], number: int) -> str:
    """Nearest filled line above one, within a few lines."""
    return next((line for line in reversed(raw[max(0, number - _NEAR) : number - 1]) if line.strip()), "")


def _joined(words: tuple[Word, ...], broken: Mapping[int, Herstel]) -> tuple[Word, ...]:
    """Words, with the halves at a line end joined where the whole is one word."""
    if not broken:
        return words
    known = frozenset(part.lower() for word in words for part in re.findall(r"[^\W\d_]+", word.text))
    out: list[Word] = []
    for word in words:
        last = out[-1] if out else None
        repair = broken.get(last.line) if last else None
        if last and repair and word.line == repair.tot != repair.van and _may_join(last.text, word.text, repair, known):
            left = last.text if repair.streepje else last.text[:-1]
            out[-1] = Word(left + word.text, repair.tot)  # where it ends, the next break may begin
        else:
            out.append(word)
    return tuple(out)


def _may_join(left: str, right: str, repair: Herstel, known: frozenset[str]) -> bool:
    """True if two words are halves at a hyphen; a repair that keeps the hyphen removes only the space between them."""
    if not left.endswith("-"):
        return False
    first, second = re.search(r"(?<![^\W\d_])[^\W\d_]+-$", left), re.match(r"[^\W\d_]+", right)
    if repair.streepje:
        return second is not None
    return first is not None and second is not None and is_one_word(first[0][:-1], second[0], known)


def deal_words(deal: Stuk) -> tuple[Word, ...]:
    """Published words of a text in reading order, printed labels included."""
    return tuple(_deal_words(deal))


def _deal_words(deal: Stuk) -> Iterator[Word]:
    for node in walk(deal, deal):
        match node:
            case Onderdeel(genummerd=True) | Lid() | Noot():
                label = node.gedrukt if isinstance(node, Noot) else node.label
                yield from (Word(word, node.span.line if not isinstance(node, Noot) else 0) for word in split(label))
            case Alinea():
                yield from _alinea_words(node)
            case _:
                pass


def _alinea_words(alinea: Alinea) -> Iterator[Word]:
    """Words of a paragraph, with its note marks at their places."""
    if not alinea.nootmarken:
        text = alinea.tekst
        offsets: Sequence[int] = range(len(text))
    else:
        text, offsets = _with_note_marks(alinea)
    plain = normalise(text)
    if len(plain) == len(text):  # no character removed, so offsets are unchanged
        yield from (Word(m[0], 0, alinea, offsets[m.start()]) for m in _WORD.finditer(plain))
        return
    for match in _WORD.finditer(text):
        for word in split(match[0]):
            yield Word(word, 0, alinea, offsets[match.start()])


def _with_note_marks(alinea: Alinea) -> tuple[str, list[int]]:
    """Text of a paragraph with the labels of its notes, and the offset in ``tekst`` of each of its code points."""
    text, offset = "", 0
    offsets: list[int] = []
    for run in alinea.inhoud:
        piece = run.gedrukt if isinstance(run, Nootmark) else run.tekst
        step = 0 if isinstance(run, Nootmark) else 1
        offsets += [offset + step * index for index in range(len(piece))]
        offset += step * len(piece)
        text += piece
    return text, offsets


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of one text where the other text has different words, or none."""

    wanted: tuple[Word, ...]
    found: tuple[Word, ...]
    behind: Word | None


def differences(wanted: Sequence[Word], present: Sequence[Word]) -> tuple[Difference, ...]:
    """Differences of two texts, word for word; ``behind`` is the last equal word before the difference."""
    a, b = [word.text for word in wanted], [word.text for word in present]
    if a == b:
        return ()
    start, stop = equal_ends(a, b)
    a_mid, b_mid = a[start : len(a) - stop], b[start : len(b) - stop]
    if len(a_mid) * len(b_mid) > 25_000_000:  # one difference replaces a slow comparison
        opcodes = [("replace", 0, len(a_mid), 0, len(b_mid))]
    else:
        opcodes = [*difflib.SequenceMatcher(None, a_mid, b_mid, autojunk=False).get_opcodes()]
    return tuple(
        Difference(
            tuple(wanted[start + i : start + j]),
            tuple(present[start + k : start + m]),
            present[start + k - 1] if start + k else None,
        )
        for tag, i, j, k, m in opcodes
        if tag != "equal"
    )
