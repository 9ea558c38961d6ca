"""Counts and shares in one sentence that do not add up: ``120 aan de kade en 90 elders, samen 300``."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dealpers.dutch.numbers import COUNT_WORD, count
from dealpers.dutch.regex import regex

_NUMBER = regex(
    rf"(?<![\w.,€(/-])(?<!€\s)(?P<number>\d{{1,3}}(?:\.\d{{3}})+|\d{{1,6}}|(?:{COUNT_WORD}))(?![\w,.]*\d)(?![\w%/°-]|\.\d)"
    r"(?:\s(?P<noun>[a-zà-ÿ]{3,30}))?",
    re.I,
)
_NO_COUNT = regex(
    r"\b(?:artikel|artikelen|lid|leden|onder|bijlage|tabel|hoofdstuk|paragraaf|fase|nummer|nr\.|jaar|week|van\s+het\s+jaar|klasse"
    r"|groep|label|om|tot|tot\s+en\s+met|t/m|minst(?:e|ens)|hoogst(?:e|ens)|maximaal|minimaal|circa|ongeveer|ruim|bijna|per|elk|ieder|elke|de|het)\s+$"
)
_NAMED = regex(r"\W*[A-Z][a-z]+(?:s|en)\s+$")
"""Regex of a plural before numbers that name things: "Percelen 14 en 15, samen 21 hectare"."""
_ROW = regex(r"(?:,|,?\s+en|\s+tot\s+en\s+met|\s+t/m)\s+")
_UNITS = frozenset(
    "procent percent euro jaar jaren maand maanden week weken dag dagen uur minuten keer maal kilometer km meter "
    "miljoen miljard mln januari februari maart april mei juni juli augustus september oktober november december "
    "deel delen derde kwart".split()
)
_TOGETHER = regex(r"(?:samen|in\s+totaal|opgeteld|totaal)\s+(?:zijn\s+(?:dat|het)\s+|dus\s+)?$")
_YEAR = regex(r"(?:19|20)\d\d")
_ITEM = regex(r"(?::|,|;|\ben|,\s+en)\s+(?:(?:[A-Z][\w-]+\s+){1,3})?$")
_OF_THE = regex(r"\bvan\s+de(?:ze)?\s+$")
_REST = regex(r"\b(?:daarbuiten|elders|de\s+rest|overige?|andere)\b")
_SHARE = regex(r"(?<![\w,.])(\d{1,3})(?:,0)?\s?(?:%|procent\b)")
_OF_COSTS = regex(
    r"\b(?:\w*kosten|lasten|bijdrage|bedrag|budget|investering|totaal|geheel|middelen|uitgaven|opbrengst\w*|winst)\b"
)
_OTHER_SHARE = regex(r"\s+van\s+de\s+[\w\s]{0,30}kosten(?:\s+bij)?(?:,|,?\s+en)\s+(?:de|het)\s+[A-Z][\w-]+\s+")
"""Words between the shares of two parties in the same costs."""
_BOUND = regex(r"\b(?:maximaal|minimaal|hoogst\w*|minst\w*|circa|ongeveer|waarvan|rest|overige?|resterende?|daarvan)\b")
_GROWTH = regex(
    r"(?:\b(?:dat\s+is|dus|ofwel|oftewel|dit\s+is)|[,:])\s+een\s+(?:(?P<up>stijging|toename|groei)|daling|afname|vermindering)\s+(?:van|met)\s+(?:ruim\s+)?"
    r"(?P<share>\d{1,3})\s?(?:%|procent)",
    re.I,
)
_PART_OF = regex(
    r"(?<![\d,.])(?P<share>\d{1,3})\s?(?:%|procent)\s+van\s+(?:dat|dit)\s+aantal(?:\s+\w+)?,\s+(?:dus|ofwel|oftewel|dat\s+is|dat\s+zijn)\s+"
    r"(?P<number>\d{1,3}(?:\.\d{3})+|\d{1,6})\s+(?P<noun>[a-zà-ÿ]{3,30})",
    re.I,
)
_FROM_TO = regex(r"\bvan\s(?:(?!\bvan\b)[^.;]){1,80}\snaar\s[^.;]{1,60}\Z")
"""Two counts before a growth behind a comma: "van 20 in 2025 naar 10, een daling van 50%"."""
_DIFFERS = regex(
    rf"\b(?:dat\s+(?:zijn\s+er|is|zijn)|ofwel|dus)\s+(?P<by>\d{{1,6}}|{COUNT_WORD})\s+(?:(?P<more>meer)|minder)\s+dan\s+(?:de\s+)?"
    r"(?P<base>\d{1,6})(?![\w,.]*\d)(?!\s?(?:%|procent))",
    re.I,
)
_REACH = 400
"""Characters back in which the counts of a growth or part are sought."""
_LEAST, _MOST = 80, 125
"""Bounds in percents of the sum of shares that are meant to be a whole."""


_TIMES = regex(r"(?:\b(?:van|à|maal|keer)|[x×])\s+(?:elk\s+|ieder\s+)?$", re.I)
"""Regex of the words before a number that multiplies the one ahead: "2 plaatsen van 60 vierkante meter, samen 120"."""


class Miscount(NamedTuple):
    """Offset and words of a number in a sentence that does not fit, with the sum that does."""

    offset: int
    words: str
    summed: str


class _Number(NamedTuple):
    begin: int
    words: str
    value: int
    noun: str


def miscounts(sentence: str) -> Iterator[Miscount]:
    """Fault in the counts of a sentence, at most one, and a fault in its shares."""
    numbers = list(_numbers(sentence))
    if len(numbers) > 2 and (fault := _total_last(sentence, numbers) or _total_first(sentence, numbers)):
        yield fault
    if "%" in sentence or "procent" in sentence:
        yield from _shares(sentence)


def _numbers(sentence: str) -> Iterator[_Number]:
    for match in _NUMBER.finditer(sentence):
        words, noun = match["number"], match["noun"] or ""
        value = count(words)
        year = _YEAR.fullmatch(words)
        if value and words.lower() not in ("een", "één") and not year and noun.lower() not in _UNITS:
            yield _Number(match.start(), words, value, noun)


def _total_last(sentence: str, numbers: list[_Number]) -> Miscount | None:
    """Last number behind "samen", of which all others are parts."""
    *parts, total = numbers
    before = sentence[: total.begin]
    between = sentence[parts[0].begin + len(parts[0].words) : parts[1].begin]
    if _NAMED.fullmatch(sentence[: parts[0].begin]) and _ROW.fullmatch(between):
        return None
    if any(_TIMES.search(sentence[: part.begin]) for part in parts):
        return None
    if not _TOGETHER.search(before) or any(_NO_COUNT.search(sentence[: part.begin]) for part in parts):
        return None
    return _unequal(parts, total)


def _total_first(sentence: str, numbers: list[_Number]) -> Miscount | None:
    """First number before a colon or behind "van de", with its parts as a list behind it."""
    total, *parts = numbers
    between = sentence[total.begin : parts[0].begin]
    listed = ":" in between and all(_ITEM.search(sentence[: part.begin]) for part in parts)
    if listed and not any(_NO_COUNT.search(sentence[: part.begin]) for part in parts):
        return _unequal(parts, total)
    same = total.noun and all(part.noun == total.noun for part in parts)
    if same and len(parts) == 2 and _OF_THE.search(sentence[: total.begin].lower()):
        exceeds = sum(part.value for part in parts) > total.value
        return _unequal(parts, total) if exceeds or _REST.search(sentence[parts[-1].begin :]) else None
    return None


def _unequal(parts: list[_Number], total: _Number) -> Miscount | None:
    summed = sum(part.value for part in parts)
    if summed == total.value or not total.value < 3 * summed < 9 * total.value:
        return None
    return Miscount(total.begin, total.words, str(summed))


def _shares(sentence: str) -> Iterator[Miscount]:
    """Three shares or more of the same costs that are nearly a whole; two that exceed it."""
    matches = tuple(_SHARE.finditer(sentence))
    summed = sum(int(match[1]) for match in matches)
    meant = len(matches) > 2 and _OF_COSTS.search(sentence) and not _BOUND.search(sentence)
    if len(matches) == 2 and _OTHER_SHARE.fullmatch(sentence, matches[0].end(), matches[1].start()):
        meant = summed > 100 and re.fullmatch(r"[\s.;]*|\s+bij[.;]?", sentence[matches[1].end() :]) is not None
    if meant and summed != 100 and _LEAST <= summed <= _MOST:
        yield Miscount(matches[-1].start(), matches[-1][0], f"{summed}%")


def wrong_growth(text: str, above: str) -> Iterator[Miscount]:
    """Growth or part in percents that the counts beside it contradict; ``above`` is the paragraph before.

    ``"In 2024 waren dat er 40, in 2025 46: een stijging van 25%"`` should say 15%.
    """
    for match in _GROWTH.finditer(text):
        *_, one, other = (
            0,
            0,
            *(number.value for number in _numbers(text[max(0, match.start() - _REACH) : match.start()])),
        )
        span = _FROM_TO.search(text, 0, match.start())
        if match[0].startswith(",") and (span is None or len(list(_numbers(span[0]))) != 2):
            continue
        low, high = sorted((one, other))
        grown = [round(100 * (high - low) / base) for base in (low, high) if base]
        if low and all(abs(share - int(match["share"])) > 1 for share in grown):
            yield Miscount(match.start("share"), match["share"], f"{grown[0] if match['up'] else grown[-1]}%")
    for match in _DIFFERS.finditer(text):
        sign, base = 1 if match["more"] else -1, int(match["base"])
        given = _numbers(text[max(0, match.start() - _REACH) : match.start()])
        differences = [by for number in given if (by := sign * (number.value - base)) > 0]
        if differences and count(match["by"].lower()) not in differences:
            yield Miscount(match.start("by"), match["by"], str(differences[-1]))
    for match in _PART_OF.finditer(text):
        wanted, share = count(match["number"]) or 0, int(match["share"])
        bases = [
            number.value
            for number in _numbers(f"{above[-_REACH:]} {text[max(0, match.start() - _REACH) : match.start()]}")
            if number.noun == match["noun"]
        ]
        sums = [round(share * base / 100) for base in bases]
        if sums and all(abs(one - wanted) > 1 + one // 100 for one in sums):
            yield Miscount(match.start("number"), match["number"], str(sums[-1]))
