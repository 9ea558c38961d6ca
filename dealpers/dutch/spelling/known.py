"""Known words: printed words, with hyphens, brackets and capitals, that the dictionary accepts."""

import re
from collections.abc import Iterator
from functools import lru_cache

from dealpers.dutch.numbers import is_count_word
from dealpers.dutch.regex import regex
from dealpers.dutch.spelling.compounds import PREFIXES, is_compound, is_stem, may_begin
from dealpers.dutch.spelling.dictionary import Dictionary
from dealpers.dutch.spelling.tokens import Token, plain
from dealpers.dutch.spelling.verbs import is_separable_form

_BROKEN = regex(r"(?<![\w-])([^\W\d_]{2,30})- ([a-zà-ÿ]{2,30})(?![\w-])")
_PARTED = regex(
    r"(?<![\w-])(aan|af|be|ge|her|ont|onder|over|uit|ver|voor)\s([a-zà-ÿ]{3,20}(?:lijke?|baar|bare))(?![\w-])"
)
_BETWEEN = frozenset("en of dan noch als maar tot plus ook".split())
_BRACKETS = regex(r"\([^()]*\)")


@lru_cache(maxsize=1 << 16)
def is_known(word: str, words: Dictionary) -> bool:
    """True if a word is in the dictionary, a compound, or made of these with hyphens or brackets."""
    word = plain(word)
    if "(" in word or ")" in word:
        whole, without = (re.sub("[()]", "", part) for part in (word, _BRACKETS.sub("", word)))
        return any(is_known(spelled, words) for spelled in (whole, whole.replace("-", ""), without))
    if is_word(word, words):
        return True
    if "-" in word:
        return not rejoined(word, words) and all(is_part(part, words) for part in word.split("-") if part)
    return False


def rejoined(word: str, words: Dictionary) -> str:
    """Word that a hyphen broke behind a linking s: ``stads-wijken``; empty when none did."""
    left, _, right = word.rpartition("-")
    linked = left.endswith("s") and left in words.middle and left[:-1] in words.alone
    return left + right if linked and right.islower() and is_compound(left + right, words) else ""


def broken_words(text: str, words: Dictionary) -> Iterator[Token]:
    """Words that the end of a line broke: ``regel- geving`` with its hyphen, ``aan zienlijk`` without one.

    ``woon- en werkverkeer`` is no such word.
    """
    for match in _BROKEN.finditer(text) if "- " in text else ():
        if match[2] not in _BETWEEN and is_word(match[1] + match[2], words):
            yield Token(match[0], match.start(), match.end())
    for match in _PARTED.finditer(text):
        if match[1] + match[2] in words.alone:
            yield Token(match[0], match.start(), match.end())


@lru_cache(maxsize=1 << 16)  # every line that ends with a hyphen asks for all cuts of its word, twice
def is_word(word: str, words: Dictionary) -> bool:
    """True if a word without hyphens is known; a capital more than in the dictionary is no fault, one less is."""
    if word in words.alone:
        return True
    small = word[:1].lower() + word[1:]
    if word.isupper() and len(word) > 1:
        small = word.lower()
        if word.capitalize() in words.alone:
            return True
    if small in words.alone or is_compound(small, words) or is_count_word(small) or is_separable_form(small, words):
        return True
    return small.endswith("'s") and small[-3:-2] in tuple("aiouy") and is_word(small[:-2], words)


def _links(part: str, words: Dictionary) -> bool:
    """True if a part ends in a linking s behind a noun or a compound: ``toezichts-`` before ``en beheerwerk``."""
    return part.endswith("s") and len(part) > 4 and (part[:-1] in words.nouns or is_compound(part[:-1], words))


def is_part(part: str, words: Dictionary) -> bool:
    """True if a part may be beside a hyphen: a word, a verb stem, a first part, a name or an abbreviation."""
    return (
        len(part) < 3
        or part[0].isupper()
        or part in PREFIXES
        or is_word(part, words)
        or may_begin(part.lower(), words)
        or is_stem(part.lower(), words)
        or _links(part.lower(), words)
    )
