"""The words of a text, for comparing a deal with its source and with what was printed of it.

Unicode NFC, white space folded, superscript digits mapped to digits; marks of layout (``*``, a bullet, ``< >`` round an
address) are no words. Nothing else is forgiven.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from dealpers.model import Alinea, Herkomst, Herstel, Lid, Noot, Nootmark, Onderdeel, Stuk, walk

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾", "0123456789()")
_BULLET = re.compile(r"^\s*[-•*]\s+")
_HEADING = re.compile(r"^#{1,6} +(?=\S)")
_STYLE = re.compile(r"</?[bi]>")
_EMPTY_LINK = re.compile(r"\[([^\[\]]+)\]\(#\)")
_WORD = re.compile(r"\S+")
_ADDRESS = re.compile(r"<((?:https?://|www\.)[^<>\n]*)>")


class Word(NamedTuple):
    """A word and the line of the source, or the place in a paragraph, where it stands."""

    text: str
    line: int = 0
    alinea: Alinea | None = None
    offset: int = 0


def normalise(text: str) -> str:
    """Text in the one form in which words are compared."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_SUPERSCRIPT).replace("\u00ad", "")
    return _ADDRESS.sub(r"\1", text.replace("*", ""))


def split(text: str) -> list[str]:
    """The words of a text."""
    return normalise(text).split()


def source_words(origin: Herkomst) -> tuple[Word, ...]:
    """The words of the source document in the order that the recorded mends give them."""
    lines = [(number, _without_marks(line)) for number, line in enumerate(origin.tekst.split("\n"), 1)]
    for mend in origin.herstel:
        if mend.herhaalt:
            lines = _without_repeat(lines, mend)
        elif mend.naar:
            moved = [entry for entry in lines if mend.van <= entry[0] <= mend.tot]
            rest = [entry for entry in lines if not mend.van <= entry[0] <= mend.tot]
            behind = next((at for at, (number, _) in enumerate(rest) if number == mend.naar), len(rest) - 1)
            lines = [*rest[: behind + 1], *moved, *rest[behind + 1 :]]
    words = tuple(Word(word, number) for number, line in lines for word in split(line))
    for mend in origin.herstel:
        if mend.afgebroken:
            words = _joined(words, mend)
    return words


def _without_marks(line: str) -> str:
    """A line of a source without the marks of its layout: bullet, heading, tags of style, links that lead nowhere."""
    line = _BULLET.sub("", line.replace("****", "** **"))
    return _EMPTY_LINK.sub(r"\1", _STYLE.sub("", _HEADING.sub("", line)))


def _without_repeat(lines: list[tuple[int, str]], mend: Herstel) -> list[tuple[int, str]]:
    """The lines without those of the mend, if they say what the lines from ``herhaalt`` say; or else all of them."""
    texts = dict(lines)
    shift = mend.herhaalt - mend.van
    span = range(mend.van, mend.tot + 1)
    if mend.herhaalt in span or any(split(texts.get(at, "")) != split(texts.get(at + shift, "")) for at in span):
        return lines
    return [entry for entry in lines if entry[0] not in span]


def _joined(words: tuple[Word, ...], mend: Herstel) -> tuple[Word, ...]:
    """The words, in which the one broken off at the end of line ``van`` is whole again."""
    for at, (word, after) in enumerate(pairwise(words)):
        if (word.line, after.line) == (mend.van, mend.tot) and word.text.endswith("-"):
            whole = Word(word.text[:-1] + after.text, word.line)
            return (*words[:at], whole, *words[at + 2 :])
    return words


def deal_words(deal: Stuk) -> tuple[Word, ...]:
    """The published words of a text in reading order, printed labels included."""
    return tuple(_deal_words(deal))


def _deal_words(deal: Stuk) -> Iterator[Word]:
    for node in walk(deal, deal):
        match node:
            case Onderdeel(genummerd=True) | Lid() | Noot():
                yield from (
                    Word(word, node.span.line if not isinstance(node, Noot) else 0) for word in split(node.label)
                )
            case Alinea():
                yield from _alinea_words(node)
            case _:
                pass


def _alinea_words(alinea: Alinea) -> Iterator[Word]:
    """Words of a paragraph with its note marks in them, as they are printed."""
    text, offsets, offset = "", [], 0
    for run in alinea.inhoud:
        piece = run.label if isinstance(run, Nootmark) else run.tekst
        step = 0 if isinstance(run, Nootmark) else 1
        offsets += [offset + step * at for at in range(len(piece))]
        offset += step * len(piece)
        text += piece
    plain = normalise(text)
    if len(plain) == len(text):  # nothing was dropped, so each sign stands where it stood
        yield from (Word(m[0], 0, alinea, offsets[m.start()]) for m in _WORD.finditer(plain))
        return
    for match in _WORD.finditer(text):
        for word in split(match[0]):
            yield Word(word, 0, alinea, offsets[match.start()])


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that stand in one text where the other has other words, or none."""

    wanted: tuple[Word, ...]
    found: tuple[Word, ...]
    behind: Word | None


def differences(wanted: Sequence[Word], found: Sequence[Word]) -> tuple[Difference, ...]:
    """Where two texts differ, word for word; ``behind`` is the last word found before the difference."""
    a, b = [word.text for word in wanted], [word.text for word in found]
    if a == b:
        return ()
    start = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    stop = 0
    while stop < min(len(a), len(b)) - start and a[-1 - stop] == b[-1 - stop]:
        stop += 1
    a_mid, b_mid = a[start : len(a) - stop], b[start : len(b) - stop]
    if len(a_mid) * len(b_mid) > 25_000_000:  # hopelessly different: one difference says it all
        opcodes = [("replace", 0, len(a_mid), 0, len(b_mid))]
    else:
        opcodes = [*difflib.SequenceMatcher(None, a_mid, b_mid, autojunk=False).get_opcodes()]
    return tuple(
        Difference(
            tuple(wanted[start + i : start + j]),
            tuple(found[start + k : start + m]),
            found[start + k - 1] if start + k else None,
        )
        for tag, i, j, k, m in opcodes
        if tag != "equal"
    )
