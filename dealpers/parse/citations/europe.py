"""Citations of European Union law: acts by number, and issues of the Official Journal.

    act           KIND "(" UNION ")" ["nr."] NUMBER | KIND ["nr."] NUMBER "/" UNION
    acts          KINDS, then numbers in a row                   "Richtlijnen 2014/23/EU en 2014/24/EU"
    journal       ("PbEU" | "PbEG" | "Pb" | "Publicatieblad" …) [YEAR] [","] ("L" | "C") NUMBER [DATE | "(" YEAR ")"]

An act gets its CELEX number if the year is certain: ``2016/679`` has the year in front and ``nr. 651/2014`` behind,
but ``2016/2012`` could be either. An issue gets the identifier of EUR-Lex: ``OJ:L:2016:119:TOC``.
"""

from dealpers.dutch.dates import MONTHS
from dealpers.dutch.regex import regex
from dealpers.parse.citations.parts import Citation
from dealpers.parse.citations.tokens import Cursor

_SECTORS = {"verordening": "R", "richtlijn": "L", "besluit": "D", "beschikking": "D", "aanbeveling": "H"}
_KINDS = {form + word: letter for word, letter in _SECTORS.items() for form in ("", "uitvoerings")}
ACTS_WORDS = {word + end: letter for word, letter in _KINDS.items() for end in ("en", "s")}
_NUMBERED = frozenset({"eu", "eg", "eeg", "euratom"})
_UNIONS = _NUMBERED | {"egks", "gbvb", "jbz"}
"""Unions by abbreviation; the last three use other letters than ``_SECTORS``, so their acts have no certain number."""
_PAIR = regex(r"([0-9]{1,4})/([0-9]{1,4})")
_FIRST_WITH_YEAR = 2015
"""First year in which every act has its year in front; earlier regulations, and acts with "nr.", have it behind."""

JOURNAL_WORDS = frozenset({"pbeu", "pbeg", "pb", "publicatieblad"})
_YEAR = regex(r"(?:19|20)[0-9]{2}")
_DATE = regex(r"[0-9]{1,2}[./-][0-9]{1,2}[./-]((?:19|20)[0-9]{2})")
_ISSUE = regex(r"([0-9]{1,3})(?:/[0-9]{1,4})?")  # with its page
_SINGLE = regex(r"(20(?:2[3-9]|[3-9][0-9]))/([0-9]{1,5})")  # one act per issue since October 2023

ACT_WORDS = ("gedelegeerde", *_KINDS)


def act(words: Cursor) -> str | None:
    """Step over an act with its kind; return its CELEX number, empty if uncertain, or None without an act."""
    back = words.at
    words.take("gedelegeerde")
    letter = _KINDS.get(words.low(), "")
    words.at += bool(letter)
    citation = _number(words, letter) if letter else None
    if citation is None:
        words.at = back
    return citation


def acts(words: Cursor) -> list[Citation]:
    """Citations of acts in a row behind the plural of their kind; without acts the cursor stays."""
    begin, back = words.begin, words.at
    letter = ACTS_WORDS.get(words.low(), "")
    words.at += bool(letter)
    citations: list[Citation] = []
    while letter and (celex := _number(words, letter)) is not None:
        citations.append(Citation(begin=begin, end=words.end, paths=(), foreign=True, law=celex))
        back = words.at
        words.take_join()
        begin = words.begin
    words.at = back
    return citations


def _number(words: Cursor, letter: str) -> str | None:
    """CELEX number of an act from its number and union; empty if uncertain, None without a number."""
    back = words.at
    union = _union(words)
    numbered = words.take_one(("nr", "nrs", "nummer"))
    words.take(".")
    pair = _PAIR.fullmatch(words.low())
    words.at += bool(pair)
    if pair and not union and words.take("/"):
        union = words.take_one(_UNIONS)
    if not pair or not union:
        words.at = back
        return None
    return _celex(letter, pair[1], pair[2], union, numbered=bool(numbered)) if union in _NUMBERED else ""


def _union(words: Cursor) -> str:
    """First union of ``(EU)`` or ``(EU, Euratom)``, in lower case; empty for other words."""
    if words.low() != "(" or words.low(1) not in _UNIONS:
        return ""
    words.at += 1
    union = words.take_one(_UNIONS)
    while words.take_join():
        words.take_one(_UNIONS)
    words.take(")")
    return union


def _celex(letter: str, first: str, last: str, union: str, *, numbered: bool) -> str:
    """CELEX number from year, kind and number; empty unless exactly one of the two figures can be the year."""
    front, behind = _year_of(first, union), _year_of(last, union)
    in_front = front >= _FIRST_WITH_YEAR or (front and letter != "R" and not numbered)
    at_end = 0 < behind < _FIRST_WITH_YEAR and (letter == "R" or numbered)
    if bool(in_front) == at_end:
        return ""
    return f"3{front}{letter}{int(last):04}" if in_front else f"3{behind}{letter}{int(first):04}"


def _year_of(figures: str, union: str) -> int:
    """Year in figures, or 0 for no year; two figures are a year only for acts of the Communities."""
    if len(figures) == 2 and union != "eu":
        return 1900 + int(figures) if int(figures) > 51 else 0
    return int(figures) if _YEAR.fullmatch(figures) else 0


def journal(words: Cursor) -> list[Citation]:
    """Citation of an issue of the Official Journal; without a citation the cursor stays."""
    begin, back = words.begin, words.at
    if not words.take_one(JOURNAL_WORDS):
        return []
    words.take(".")
    _ = words.take_one(("eu", "eg")) or words.take("van", "de", "europese", "unie")
    words.take(",")
    year = _year(words)
    words.take(",")
    words.take_one(("nr", "nummer"))
    words.take(".")
    series = words.token().text
    if series not in ("L", "C"):
        words.at = back
        return []
    words.at += 1
    words.take(",")
    single, issue = _SINGLE.fullmatch(words.low()), _ISSUE.fullmatch(words.low())
    if not single and not issue:
        words.at = back
        return []
    words.at += 1
    name = f"OJ:{series}_{single[1]}{int(single[2]):05}" if single else ""
    dated = _dated(words)
    year = year or dated
    if issue and year:
        name = f"OJ:{series}:{year}:{int(issue[1]):03}:TOC"
    return [Citation(begin=begin, end=words.end, paths=(), foreign=True, publication=name)]


def _year(words: Cursor) -> str:
    year = words.low() if _YEAR.fullmatch(words.low()) else ""
    words.at += bool(year)
    return year


def _dated(words: Cursor) -> str:
    """Year of ``van 4.5.2016``, ``, 4 mei 2016`` or ``(2016)``; without a date the cursor stays."""
    back = words.at
    bracket = words.take("(")
    if not bracket:
        _ = words.take("van") or words.take(",")
        if figures := _DATE.fullmatch(words.low()):
            words.at += 1
            return figures[1]
        if words.low().isdecimal() and words.low(1) in MONTHS:
            words.at += 2
    year = _year(words) if bracket or words.low(-1) in MONTHS else ""
    if not year or (bracket and not words.take(")")):
        words.at = back
        return ""
    return year
