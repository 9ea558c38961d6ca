"""Abbreviations in a text, and the words that explain them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dealpers.dutch.per_text import per_text
from dealpers.dutch.regex import regex

_SHORT = regex(r"(?P<short>[A-Z](?:[A-Z]{0,4}(?:en|&|v|vd)[A-Z]{1,5}|[A-Z0-9]{1,9}))(?:['’]?s)?(?![\w&@]|\.[A-Z])")
_INSIDE = regex(r"[\w&.@\\-]")
_NAME = _SHORT.pattern.partition("(?:['’]?s)?")[0]
_ANY = regex(r"[A-Z](?:[A-Z0-9]|en[A-Z]|&[A-Z]|vd?[A-Z])")
"""Beginning of every abbreviation; a text without one needs no closer look."""
_CALLED = (
    r"(?:(?:hierna|verder|voortaan)\b[^()\[\]]{0,40}?|afgekort\b[^()]{0,20}?"
    r"|(?:kortweg|ook\s+wel|in\s+het\s+kort)\s+)"
)
_QUOTE = "['‘’“”„\"*]?"
_INTRODUCED = (
    regex(rf"(?<=[\w.'’”\"])\s*[(\[]{_CALLED}?{_QUOTE}{_NAME}{_QUOTE}[)\]]"),
    regex(rf"\b(?i:hierna|verder|voortaan|afgekort|kortweg)\b[^.;()]{{0,40}}?[\s:]{_QUOTE}{_NAME}(?![\w&])"),
    regex(rf"\A\W*{_QUOTE}{_NAME}{_QUOTE}\s*(?:[:=–—]|-\s|\t|\s{{2,}})\s*\w"),
    regex(rf"(?<![\w&]){_NAME}\s+(?:[(]\w[^()]*[a-z][^()]*[)]|staat\s+voor\b|is\s+de\s+afkorting\b|betekent\b)"),
)
_ROMAN = regex(r"[IVXLCDM]+")
_POSTCODE = regex(r"\d{4} ?\Z")
_STOP = regex(r"[.;:!?]\s")
_BRACKETS = regex(r"\(([^()]{2,200})\)")
_WORDS = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CAPITALS = r"(?:\(?[A-ZÀ-Þ][A-ZÀ-Þ'’.-]*[A-ZÀ-Þ]\)?)"
_LOUD_BEFORE = regex(rf"(?:{_CAPITALS}|\b[A-Z]\.)\s+\Z")
_LOUD_AFTER = regex(rf"\s+(?:(?:EN|&)\s+)?{_CAPITALS}(?![\w&])")
_LONG_WORD = 5
"""Number of letters of one compound for each letter of its abbreviation."""
_LONGEST_SHOUT = 120
_SMALL = 3
"""Maximum length in letters of an article or preposition between words in capitals."""
_LABELLED = regex(
    r"\b(?:schaal|type|categorie|klasse|groep|lijn|perceel|sectie|kavel|blok|model|formulier|variant|fase|deel|nr\.|nummer"
    r"|kenmerk|code|bijlage|annex|zaal|gebouw|vak|rij|serie|reeks)\s+\Z",
    re.I,
)


_NAMED = regex(
    r"\b(?i:stichting|vereniging|coöperatie|maatschap|brancheorganisatie|branchevereniging|onderneming|vennootschap"
    rf"|uitgeverij|onder\s+de\s+naam)\s+(?:[A-Z][\w’'-]+[\s\\]+){{0,4}}{_NAME}"
)
"""Regex of a body whose name is an abbreviation: "Stichting DGF", which abbreviates nothing in this text."""
_CODED = regex(r"-\d|-(?:nummers?|codes?|norm(?:en)?|klassen?|labels?)\b")
"""Regex of the noun or number behind a mark that is a code and abbreviates no words here: "UN-nummer", "TK-03"."""


@per_text
def abbreviations(text: str) -> tuple[tuple[int, str], ...]:
    """Abbreviations in capitals with their offsets.

    Roman numbers, postcodes, web addresses, labels ("schaal LA"), codes ("UN-nummer", "TK-03") and words in a row of
    capitals are none.
    """
    return tuple(abbreviations_in(text)) if _ANY.search(text) else ()


def abbreviations_in(text: str) -> Iterator[tuple[int, str]]:
    """Abbreviations like ``abbreviations``, in all paragraphs of a text together, which fit in no cache."""
    for match in _SHORT.finditer(text):
        short = match["short"]
        if match.start() and _INSIDE.match(text, match.start() - 1):
            continue
        if (
            sum(map(str.isalpha, short)) > 1
            and not _ROMAN.fullmatch(short)
            and not _POSTCODE.search(text[max(0, match.start() - 5) : match.start()])
            and not is_loud(text, match.start(), match.end())
            and not _LABELLED.search(text[max(0, match.start() - 12) : match.start()])
            and not _CODED.match(text, match.end())
        ):
            yield match.start(), short


def is_loud(text: str, begin: int, end: int) -> bool:
    """True if the word is one of a row of capitals, as in a heading, or a surname behind an initial."""
    apart = text[begin - 1 : begin].isspace()
    return bool((apart and _LOUD_BEFORE.search(text[max(0, begin - 40) : begin])) or _LOUD_AFTER.match(text, end))


def is_shouted(text: str, words: frozenset[str]) -> bool:
    """True if all words of weight in a text are in capitals, one of them a common word: ``DICHT de KLOOF!``."""
    if text.isupper():
        return True
    if len(text) > _LONGEST_SHOUT:
        return False
    weighty = []
    for match in _WORDS.finditer(text):
        if match[0].isupper():
            weighty.append(match[0])
        elif len(match[0]) > _SMALL:
            return False
    return len(weighty) > 1 and any(word.lower() in words and len(word) > _SMALL for word in weighty)


def introduced(text: str) -> Iterator[str]:
    """Abbreviations that the text introduces: in brackets behind a name, as an entry of a list, or as a body's name.

    ``"de Regeling kadebeheer 2019 (hierna: RKB)"`` gives ``RKB``, ``"RKB: Regeling kadebeheer"`` as well.
    """
    if not _ANY.search(text):
        return
    for pattern in (*_INTRODUCED, _NAMED):
        yield from (match["short"] for match in pattern.finditer(text))


EXPLAINED = regex(
    rf"(?<![\w&]){_NAME}\s+(?:staat\s+voor|betekent|is\s+de\s+afkorting\s+van)\s+(?:(?:de|het)\s+)?(?P<words>\w[^.:;,()]{{2,80}})"
)
"""Abbreviation that a sentence explains: "OGA staat voor Overleg Groen en Afval"."""


class Spelled(NamedTuple):
    """Abbreviation at an offset, with the words that explain it."""

    offset: int
    short: str
    words: str


@per_text
def spelled(text: str) -> tuple[Spelled, ...]:
    """Abbreviations that the text writes out in place.

    The words precede the abbreviation, as in "midden- en kleinbedrijf (MKB)", or are in the brackets behind it. The
    brackets may also hold both: "(BRAVO: bewegen, roken, …)".
    """
    return tuple(_spelled(text)) if _ANY.search(text) else ()


def _spelled(text: str) -> Iterator[Spelled]:
    for match in EXPLAINED.finditer(text):
        if words := next((words for words in _heads(match["words"]) if spells(match["short"], words)), ""):
            yield Spelled(match.start(), match["short"], words)
    for match in _BRACKETS.finditer(text):
        inside = match[1]
        short = _SHORT.fullmatch(inside.strip())
        if short:
            words = expansion(short["short"], text[max(0, match.start() - 200) : match.start()])
            if words:
                yield Spelled(match.start(1), short["short"], words)
            continue
        name, colon, words = inside.partition(":")
        if colon and _SHORT.fullmatch(name) and spells(name, words):
            yield Spelled(match.start(1), name, words.strip())
            continue
        before = re.search(r"([A-Z][\w&]*)[-\w]*\s?\Z", text[max(0, match.start() - 40) : match.start()])
        if before and _SHORT.fullmatch(before[1]) and spells(before[1], inside):
            yield Spelled(match.start() - len(before[0]), before[1], inside)


def _heads(words: str) -> Iterator[str]:
    """First words of an explanation, most words first: up to six."""
    every = words.split()
    return (" ".join(every[:count]) for count in range(min(6, len(every)), 0, -1))


def expansion(short: str, before: str) -> str:
    """Words at the end of a text that an abbreviation is short for; nothing when they do not fit."""
    if not _begun_by(short[0]).search(before):
        return ""
    words = list(_WORDS.finditer(before))
    if not words or not re.fullmatch(r"[\W\d]*", before[words[-1].end() :]):
        return ""
    letters = [letter.lower() for letter in _letters(short)]
    initials: set[str] = set()
    stop = max((end.start() for end in _STOP.finditer(before)), default=-1)
    for word in reversed(words[-2 * len(short) - 4 :]):
        if stop >= word.start():
            return ""
        alone, first = not initials, word[0][0].lower()
        initials.add(first)
        fits = alone or sum(letter in initials for letter in letters) * 2 >= len(letters)
        if fits and first == short[0].lower() and spells(short, rest := before[word.start() :]):
            return rest.strip(" '\"‘’“”„")
    return ""


@lru_cache(maxsize=64)
def _begun_by(letter: str) -> re.Pattern[str]:
    """Pattern of the beginning of a word with this letter."""
    return re.compile(rf"(?<![^\W\d_]){re.escape(letter)}", re.I)


def spells(short: str, words: str) -> bool:
    """True if words have the letters of an abbreviation in order, the first at the start of a word."""
    letters = [letter.lower() for letter in _letters(short)]
    initials = [match[0].lower() for match in _WORDS.finditer(words)]
    starts = [rank for rank, word in enumerate(initials) if letters and word[0] == letters[0]]
    if not starts:
        return False
    rest = " ".join(initials[starts[0] :])
    offset = 0
    for letter in letters:
        offset = rest.find(letter, offset) + 1
        if offset == 0:
            return False
    if len(initials) == 1 and len(initials[0]) >= _LONG_WORD * len(letters):
        return True  # hoogwaterbeschermingsprogramma: HWBP
    return sum(letter in {word[0] for word in initials} for letter in letters) * 2 >= len(letters)


def _letters(short: str) -> str:
    """Letters that begin words: ``JenV`` gives ``JV``."""
    return "".join(sign for sign in re.sub(r"(?<=[A-Z])(?:en|vd?)(?=[A-Z])", "", short) if sign.isalpha())


def folded(short: str) -> str:
    """Abbreviation in the form that its spellings share: JenV and J&V."""
    return re.sub(r"(?<=[A-Z])en(?=[A-Z])", "&", short).lower()


def name_of(short: str) -> re.Pattern[str]:
    """Pattern of capitalised words with these initials: ``ABCD`` finds Asset Based Community Development."""
    small = r"(?:[ -](?:en|van|de|het|der|voor|of|and|the|in|op)){0,2}"
    words = [rf"{re.escape(letter)}\w+" for letter in _letters(short)]
    return re.compile(r"\b" + rf"{small}[ -]".join(words) if len(words) > 1 else "(?!)")
