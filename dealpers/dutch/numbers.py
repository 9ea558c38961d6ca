"""Numbers as Dutch texts write them: counts (``vijf``), ordinals (``tweede``) and Roman numerals (``iv``)."""

from decimal import Decimal

from dealpers.dutch.regex import regex

ORDINAL_WORDS = (
    "nulde eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende "
    "vijftiende zestiende zeventiende achttiende negentiende twintigste"
).split()

"""Ordinals by their number, ``nulde`` up to ``twintigste``."""

_RANKS = {word: number for number, word in enumerate(ORDINAL_WORDS) if number}
ORDINALS = frozenset(_RANKS)
"""Ordinals written as one word, ``eerste`` up to ``twintigste``."""

ORDINAL_WORD = "|".join(ORDINAL_WORDS[1:])
"""Ordinals in words as alternatives of a pattern."""
RANK = rf"(?:\d{{1,2}}(?:e|de|ste)|{ORDINAL_WORD})"
"""Pattern of a rank in figures or words: ``1e``, ``eerste``."""

_UNITS = "een twee drie vier vijf zes zeven acht negen".split()
_TEENS = "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split()
_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()
COUNT_WORDS = ("nul", *_UNITS, *_TEENS, _TENS[0])
"""Counts by their number, ``nul`` up to ``twintig``."""
_COUNTS = {
    **{word: number for number, word in enumerate((*_UNITS, *_TEENS), 1)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    **{f"{unit}{'ën' if unit.endswith('e') else 'en'}{tens}": 10 * number + rank for number, tens in enumerate(_TENS, 2)
       for rank, unit in enumerate(_UNITS, 1)},
    "honderd": 100, "duizend": 1000,
}  # fmt: skip
COUNT_WORD = "|".join(sorted(_COUNTS, key=len, reverse=True))
"""Counts from ``een`` up to ``honderd``, and ``duizend``, as alternatives of a pattern, without accents."""

_BELOW_HUNDRED = "|".join(sorted((word for word, value in _COUNTS.items() if value < 100), key=len, reverse=True))
_IN_ONE_WORD = regex(
    rf"(?=.)(?:(?:(?:{_BELOW_HUNDRED})?honderd(?:en)?)?(?:{_BELOW_HUNDRED})?duizend|(?:{_BELOW_HUNDRED})?honderd(?:(?:en)?(?:{_BELOW_HUNDRED}))?"
    rf"|{_BELOW_HUNDRED})"
)
"""Regex of a count in one word, without accents: ``driehonderdvijftigduizend``, ``honderdeneen``."""

ROMAN = r"(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
"""Pattern of a Roman numeral from I up to CCCXCIX, in capitals."""

_ROMAN_LETTERS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_IS_ROMAN = regex(ROMAN)
_LONGEST = 15
"""Maximum length of a number in figures; Python refuses to convert thousands of figures."""
_FIGURES = regex(r"(\d{1,3})(?:e|de|ste)")


def ordinal(number: int) -> str:
    """Ordinal in words up to twenty, in figures above: ``2`` gives ``tweede``, ``21`` gives ``21e``."""
    return ORDINAL_WORDS[number] if 0 < number < len(ORDINAL_WORDS) else f"{number}e"


def count(word: str) -> int | None:
    """Number of a count in figures or words (``60.000``, ``één``, ``tweeëntwintig``), or None for another word."""
    word = word.lower().replace("één", "een").replace("eén", "een")
    figures = word.replace(".", "")
    if figures.isdecimal():
        return int(figures) if len(figures) <= _LONGEST else None
    return _COUNTS.get(word) or _hundreds(word)


def _hundreds(word: str) -> int | None:
    """Value of a count in one word from a hundred up to a thousand thousands: ``vierhonderd``, ``tweeduizend``."""
    if not _IN_ONE_WORD.fullmatch(word):
        return None
    value = 0
    for rank, unit in ((1000, "duizend"), (100, "honderd")):
        before, there, rest = word.partition(unit)
        if there:
            value += rank * (_COUNTS.get(before, 1) if before in ("", *_COUNTS) else _hundreds(before) or 1)
            word = rest.removeprefix("en") if rest.removeprefix("en") in _COUNTS else rest
    return value + _COUNTS.get(word, 0) if not word or word in _COUNTS else None


def is_count_word(word: str) -> bool:
    """True if a word is a count in letters, also above ``duizend``.

    >>> is_count_word("driehonderdvijftigduizend")
    True
    """
    return _IN_ONE_WORD.fullmatch(word.lower().replace("één", "een").replace("eén", "een")) is not None


def rank(word: str) -> int | None:
    """Number of an ordinal (``derde``, ``3e``, ``21ste``), or None where the word is no ordinal."""
    word = word.lower()
    if word in _RANKS:
        return _RANKS[word]
    figures = _FIGURES.fullmatch(word) if word[:1].isdigit() else None
    return int(figures[1]) if figures else None


def value(word: str) -> int | None:
    """Number of a count or an ordinal in letters: ``een`` and ``eerste`` give 1; None for any other text."""
    return rank(word) or count(word) if word.isalpha() else None


def roman(text: str) -> int | None:
    """Value of a Roman numeral in one case: ``iv`` gives 4, ``IVa`` and ``iiii`` give None."""
    if not (text.islower() or text.isupper()) or not _IS_ROMAN.fullmatch(text.upper()):
        return None
    values = [_ROMAN_LETTERS[letter] for letter in text.lower()]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


_DUTCH = regex(r"(?P<sign>[-−]?)\s?(?P<whole>\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,(?P<part>\d{1,6}))?")


def decimal(text: str) -> Decimal | None:
    """Value of a number in Dutch notation: ``1.250,5`` gives 1250.5; None for any other text, ``12.5`` too."""
    match = _DUTCH.fullmatch(text.strip())
    if match is None:
        return None
    value = Decimal(match["whole"].replace(".", "") + (f".{match['part']}" if match["part"] else ""))
    return -value if match["sign"] else value


def figures(value: Decimal) -> str:
    """Number in Dutch notation, without needless zeros: 1250.50 gives ``1.250,5``."""
    whole, _, part = f"{abs(value):,f}".partition(".")
    shown = whole.replace(",", ".") + (f",{part.rstrip('0')}" if part.rstrip("0") else "")
    return f"−{shown}" if value < 0 else shown


def counted(count: int, one: str, more: str) -> str:
    """Number with its noun: ``geen delen``, ``1 deel``, ``2 delen``."""
    return f"{count or 'geen'} {one if count == 1 else more}"
