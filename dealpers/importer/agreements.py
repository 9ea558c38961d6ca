"""Citable parts of an agreement: articles, or numbered agreements where the text has no articles.

Seven forms: ``Artikel 1``; a word that counts, ``Afspraak 1 Aantallen`` or ``1e punt``; decimal numbers below numbered
headings, ``1. Algemeen`` and ``1.1 Dit protocol …``; numbered headings above text, ``1. Doel`` or ``I. Doel``; numbered
sentences behind the words of agreement, ``1. Wij bouwen …``; and a word for a part, ``Onderdeel 1``.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from dealpers.dutch.numbers import RANK, rank, roman
from dealpers.dutch.regex import regex
from dealpers.importer.chunks import Chunk
from dealpers.importer.counting import CHAPTER_WORDS, NO_AGREEMENT, counts_on
from dealpers.importer.front_chapters import front_chapters
from dealpers.importer.headings import is_article_heading, is_body, is_numbered_heading
from dealpers.importer.lists import AHEAD, Heading, Part, plain_of
from dealpers.importer.openings import ANNEX
from dealpers.importer.quoted_articles import without_quoted
from dealpers.model.headings import CLAUSE
from dealpers.parse.aanhef.koppen import CLOSING, is_agreed

_COUNT = r"(?P<number>\d{1,3}(?:\.\d{1,2})?)(?=[.:]?\s|[.:]?$)"
_NAMED = regex(rf"(?P<word>[A-Z][^\W\d_]{{3,20}})\s+{_COUNT}")
_SIGNED = regex(rf"(?P<word>§)\s*{_COUNT}")
_RANKED = regex(rf"(?P<number>{RANK})\s+(?P<word>{CLAUSE})(?=[.:]?\s|[.:]?$)", re.I)
_DECIMAL = regex(r"(?P<chapter>\d{1,2})\.(?P<number>\d{1,2})\.?(?=\s)")
_NUMBERED = regex(r"(?P<number>\d{1,2})[.)]?\s+(?=[^\W\d_])")
_COUNTED = regex(r"(?P<number>\d{1,2})[.)]\s+(?=[A-Z])")
_AGREEMENTS = regex(r"(?:(?:onze|de|alle|gezamenlijke)\s+)?\w*(?:afspraken|beloften|toezeggingen|voornemens)\W*", re.I)
_ROMAN = regex(r"(?P<number>[IVXL]{1,6})[.)]?\s+(?=[^\W\d_])")
_CITED = regex(
    r"\bartikel(?:en)?\s+(?P<number>\d{1,2}(?:\.\d{1,2})?)(?![\w.]*\d)"
    r"(?![^.;]{0,40}\svan\s+(?:de|het|boek)\b)(?!,?\s+(?-i:[A-Z]))",
    re.I,
)
"""Regex of a citation of an own article: no law is named behind the number."""
_POINTS = regex(r"\b(?:punten\s+\d{1,2}(?:,\s+\d{1,2})*\s+(?:en|of|tot\s+en\s+met)|punt)\s+\d{1,2}(?![\w.]*\d)", re.I)
"""Regex of a citation of whole headings as points: "de punten 9 en 10"."""
_CONTRACT = regex(r"(?:[\w-]+\s+){0,3}[\w-]*(?:overeenkomst|contract)\b", re.I)
_PAGED = regex(r"\S+\s\S+\s(?:.*\s)?\d{1,3}")
"""Regex of a line of a table of contents: "Artikel 1 Doel 3"."""
_FEWEST = 2  # agreements that make a series
_FEWEST_SENTENCES = 3  # numbered sentences that are agreements


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreements:
    """Places of the citable parts among the parts of a text, and the places of the headings above them."""

    starts: tuple[int, ...]
    chapters: tuple[int, ...] = ()
    named: bool = True
    sentences: bool = False
    """True if the parts are sentences, whose numbers alone are headings."""
    front: tuple[int, ...] = ()
    """Places of the headings of chapters that belong to the preamble."""

    @property
    def articles(self) -> bool:
        """True if the parts are articles by name."""
        return self.named and not self.chapters


def agreements(parts: Sequence[Part]) -> Agreements:
    """Citable parts of a text in the first form that it has; none where it has no such parts."""
    if starts := tuple(index for index, part in enumerate(parts) if is_article_heading(part) and not _is_entry(part)):
        return Agreements(starts=without_quoted(parts, starts))
    for read in (_by_name, _by_rank, _decimal, _numbered, _by_sign, _roman, _sentences, _by_chapter):
        if len((numbering := read(parts)).starts) >= _FEWEST:
            if read is _decimal:
                numbering = _with_leden(parts, numbering)
            return numbering if read in _WORDED else _behind_front(parts, numbering)
    return Agreements(starts=())


def _is_entry(part: Part) -> bool:
    """True if a part is text with a page behind it, as a line of a table of contents is."""
    return isinstance(part, Chunk) and part.literal and _PAGED.fullmatch(part.plain) is not None


def _behind_front(parts: Sequence[Part], whole: Agreements) -> Agreements:
    """Agreements behind the numbered chapters of the preamble."""
    heads = [
        index
        for index in sorted((*whole.chapters, *whole.starts))
        if index in whole.chapters or not _DECIMAL.match(plain_of(parts[index]))
    ]
    front = front_chapters(parts, heads)
    if not front.heads:
        return whole
    starts = tuple(index for index in whole.starts if index >= front.end)
    later = tuple(index for index in whole.chapters if index >= front.end)
    return replace(whole, starts=starts, chapters=later, front=front.heads)


def _with_leden(parts: Sequence[Part], whole: Agreements) -> Agreements:
    """Numbered headings as the articles, ``2.1`` and ``2.2`` below them as leden, where the text cites articles so.

    Each number with a decimal is that of a sentence below a heading. Another heading is above text without such
    numbers, where headings and sentences would be articles side by side; or the text is a contract, or cites its
    headings as points.
    """
    decimal = [index for index in whole.starts if _DECIMAL.match(plain_of(parts[index]))]
    chapters = {plain_of(parts[index]).split()[0].rstrip(".)") for index in whole.chapters}
    headed = all(plain_of(parts[index]).partition(".")[0] in chapters for index in decimal)
    alone = [index for index in whole.starts if index not in decimal]
    if not (headed and whole.chapters) or any(_is_titled(parts[index]) for index in decimal):
        return whole
    numbers = {plain_of(parts[index]).split()[0].rstrip(".)") for index in whole.starts}
    texts = tuple(part.plain for part in parts[whole.starts[0] :] if isinstance(part, Chunk))
    cited = {match["number"] for text in texts for match in _CITED.finditer(text)}
    points = {number for text in texts for match in _POINTS.finditer(text) for number in re.findall(r"\d+", match[0])}
    articles = bool(alone) or _is_contract(parts, whole.chapters)
    if not (points & chapters or (articles and cited & (chapters | numbers))):
        return whole
    return Agreements(starts=tuple(sorted((*alone, *whole.chapters))), named=False)


def _is_contract(parts: Sequence[Part], headings: Sequence[int]) -> bool:
    """True if all headings are in capitals, or a title in front calls the text an ``overeenkomst``."""
    front = (part for part in parts[: headings[0]] if isinstance(part, Chunk) and part.titular)
    return all(plain_of(parts[index]).isupper() for index in headings) or any(
        _CONTRACT.match(part.plain) for part in front
    )


def _is_titled(part: Part) -> bool:
    """True if a part is a heading with a decimal number: no sentence, and no lead-in."""
    return isinstance(part, Chunk) and part.titular and part.plain[-1:] != ":"


def heads(part: Part, after: Part | None, *, sentence: bool = False) -> tuple[Part, ...]:
    """Part that begins an agreement as its heading, with the text behind the number where the number has no title.

    A ``sentence`` has no title, although the items below may go on with it.
    """
    if not isinstance(part, Chunk):
        return (part,)
    match = _DECIMAL.match(part.plain) or (_COUNTED.match(part.plain) if sentence or part.ended else None)
    titled = (
        part.titular
        and not sentence
        and part.plain[-1:] != ":"
        and (after is None or is_body(after))
        and not _DECIMAL.match(plain_of(after))
    )
    if match is None or titled or is_article_heading(part):
        return (Heading(2, part),)
    number, _, rest = part.text.partition(" ")
    return (Heading(2, replace(part, text=number)), replace(part, text=rest.strip(), bullet=False))


def _paragraphs(parts: Sequence[Part], starts: Sequence[int]) -> Iterator[tuple[int, Chunk]]:
    """Paragraphs with their places, up to the closing words behind the first of the ``starts`` that are found."""
    for index, part in enumerate(parts):
        if isinstance(part, Chunk) and not part.note:
            if starts and not part.is_item and CLOSING.match(part.plain):
                return
            yield index, part


def _by_name(
    parts: Sequence[Part], pattern: re.Pattern[str] = _NAMED, others: Container[str] = NO_AGREEMENT
) -> Agreements:
    """Titular lines that begin with one word, none of the ``others``, and a number that counts from 1 or 1.1."""
    series: dict[str, list[int]] = {}
    last: dict[str, str] = {}
    for index, part in enumerate(parts):
        if not isinstance(part, Chunk) or part.is_item or part.note or part.literal:
            continue
        match = pattern.match(part.plain)
        if match is None or not (part.titular or part.plain[match.end() :] in ("", ".", ":")):
            continue
        if (word := match["word"].lower()) in others or ANNEX.match(part.plain):
            continue
        if counts_on(number := str(rank(match["number"]) or match["number"]), last.get(word, "")):
            series.setdefault(word, []).append(index)
            last[word] = number
    longest = max(series.values(), key=len, default=[])
    return Agreements(starts=tuple(longest), named=False)


_by_sign = partial(_by_name, pattern=_SIGNED)
"""Titular lines that begin with ``§`` and a number."""
_by_rank = partial(_by_name, pattern=_RANKED)
"""Titular lines that begin with the rank of a clause: ``1e punt``, ``Eerste bepaling``."""
_by_chapter = partial(_by_name, others=NO_AGREEMENT - CHAPTER_WORDS)
"""Titular lines that begin with a word for a part and a number: ``Onderdeel 1 Telefoon``."""
_WORDED = (_by_name, _by_rank, _by_sign, _by_chapter)
"""Forms whose numbers no chapter of the preamble bears."""


def _decimal(parts: Sequence[Part]) -> Agreements:
    """Paragraphs ``1.1``, ``1.2`` in order, the headings ``1. Algemeen`` above them being chapters."""
    starts: list[int] = []
    chapters: list[int] = []
    whole = False
    last = (0, 0)
    for index, part in _paragraphs(parts, starts):
        if _is_whole_chapter(parts, index, last[0] + 1):
            whole |= not chapters
            starts.append(index)
            last = (last[0] + 1, 0)
            continue
        match = _DECIMAL.match(part.plain)
        if match and (place := (int(match["chapter"]), int(match["number"]))) in (
            (last[0], last[1] + 1),
            (last[0] + 1, 1),
        ):
            starts.append(index)
            last = place
            before = parts[index - 1] if index else None
            chapter = _NUMBERED.match(before.plain) if isinstance(before, Chunk) else None
            if place[1] == 1 and chapter and int(chapter["number"]) == place[0]:
                chapters.append(index - 1)
    if whole and not chapters:
        return Agreements(starts=())  # numbered headings alone
    return Agreements(starts=tuple(starts), chapters=tuple(chapters), named=False)


def _is_whole_chapter(parts: Sequence[Part], index: int, number: int) -> bool:
    """True if a heading ``5. Overleg`` is above text without decimal numbers, so that it is an agreement."""
    part, after = parts[index], parts[index + 1] if index + 1 < len(parts) else None
    match = _NUMBERED.match(part.plain) if isinstance(part, Chunk) and part.titular else None
    if match is None or int(match["number"]) != number or not isinstance(after, Chunk):
        return False
    return is_body(after) and not after.label and not after.plain[:1].islower() and not _DECIMAL.match(after.plain)


def _numbered(parts: Sequence[Part]) -> Agreements:
    """Headings with a number above text: ``1. Doel``."""
    seen: set[int] = set()
    starts: list[int] = []
    for index, part in _paragraphs(parts, starts):
        before, after = parts[index - 1] if index else None, parts[index + 1 : index + 1 + AHEAD]
        if _is_marked(part, parts, starts) or is_numbered_heading(part, before, after, seen):
            match = _NUMBERED.match(part.plain)
            if match and int(match["number"]) == len(starts) + 1:
                starts.append(index)
                seen.add(int(match["number"]))
    return Agreements(starts=tuple(starts), named=False)


def _is_marked(part: Chunk, parts: Sequence[Part], starts: Sequence[int]) -> bool:
    """True if a file makes a numbered line a heading, of the level of the first one."""
    first = parts[starts[0]] if starts else part
    return part.hashes > 0 and isinstance(first, Chunk) and part.hashes == first.hashes


def _roman(parts: Sequence[Part]) -> Agreements:
    """Headings with a Roman numeral above text: ``I. Doel``."""
    starts: list[int] = []
    for index, part in _paragraphs(parts, starts):
        match = _ROMAN.match(part.plain) if part.titular and part.plain[-1] not in ".;:" else None
        after = parts[index + 1] if index + 1 < len(parts) else None
        if match and roman(match["number"]) == len(starts) + 1 and is_body(after) and not _ROMAN.match(plain_of(after)):
            starts.append(index)
    return Agreements(starts=tuple(starts), named=False)


def _sentences(parts: Sequence[Part]) -> Agreements:
    """Numbered sentences from the formula of agreement on, or from a heading as "Onze afspraken"."""
    starts: list[int] = []
    agreed = False
    for index, part in _paragraphs(parts, starts):
        if part.bullet:
            continue
        if starts and not part.is_item and ANNEX.match(part.plain):
            break
        agreed = agreed or is_agreed(part.plain) or _AGREEMENTS.fullmatch(part.plain) is not None
        match = _COUNTED.match(part.plain) if agreed and (part.ended or _leads_items(parts, index)) else None
        if match and int(match["number"]) == len(starts) + 1:
            starts.append(index)
        elif match and int(match["number"]) == 1:
            return Agreements(starts=())  # a second list
    return Agreements(starts=tuple(starts) if len(starts) >= _FEWEST_SENTENCES else (), named=False, sentences=True)


def _leads_items(parts: Sequence[Part], index: int) -> bool:
    """True if an item in small letters goes on with a numbered sentence: "2. Wij zorgen dat" above "a. er …"."""
    after = parts[index + 1] if index + 1 < len(parts) else None
    words = after.plain[len(after.label) :].lstrip() if isinstance(after, Chunk) and after.is_item else ""
    return words[:1].islower()
