"""Labels that a scanner misread, read as figures where the labels before or behind them count to that number."""

import re
from dataclasses import dataclass

from dealpers.corpus.misread import read_label
from dealpers.dutch.regex import regex
from dealpers.importer.repair import of_line
from dealpers.model import Herstel

_ITEM = regex(r"\s*(?P<number>\d{1,3})[.)](?=\s|$)")
_ARTICLE = regex(r"\s*(?:Artikel|ARTIKEL)\s+(?P<number>\d{1,3})\b")
_NEAR = 80  # maximum distance in lines to the neighbour in a row of numbers
_LETTER = regex(r"\s*(?P<letter>[a-z])[.)](?=\s|$)")


@dataclass(frozen=True, slots=True)
class Deciphered:
    """Text with figures in its labels, the repairs, and the doubts with their lines."""

    text: str
    repairs: tuple[Herstel, ...] = ()
    doubts: tuple[tuple[int, str], ...] = ()


def with_figures(text: str) -> Deciphered:
    """Read misread labels of articles and items as figures, where the numbering asks for that number."""
    lines = text.split("\n")
    wanted = [(index, line) for index, old in enumerate(lines) if (line := read_label(old))]
    if not wanted:
        return Deciphered(text)
    repairs: list[Herstel] = []
    doubts: list[tuple[int, str]] = []
    for index, line in wanted:
        if not _counts(lines, index, line):
            continue
        label, old = line.split(None, 2)[:2], lines[index].split(None, 2)[:2]
        article = label[0].lower() == "artikel"
        reason = f"'{old[article]}' is gelezen als '{label[article]}', zoals de nummers eromheen vragen"
        repairs.append(of_line(index + 1, "leesfout", reason, leesfout=True))
        doubts.append((index + 1, reason))
        lines[index] = line
    return Deciphered("\n".join(lines), tuple(repairs), tuple(doubts))


def _counts(lines: list[str], index: int, line: str) -> bool:
    """True if the number that a line gets is the next one in its row, or the first before the second."""
    form = _ARTICLE if _ARTICLE.match(line) else _ITEM
    match = form.match(line)
    if match is None:
        return False
    number = int(match["number"])
    above = reversed(lines[max(0, index - _NEAR) : index])
    before = next((label for other in above if (label := _label(other, form))), "")
    if before == "k":  # l. goes on a row of letters
        return False
    if number > 1:
        return before == str(number - 1)
    below = lines[index + 1 : index + _NEAR]
    second = next((match for other in below if (match := form.match(other))), None)
    return second is not None and int(second["number"]) == 2


def _label(line: str, form: re.Pattern[str]) -> str:
    match = form.match(line)
    if match:
        return match["number"]
    letter = _LETTER.match(line) if form is _ITEM else None
    return letter["letter"] if letter else ""
