"""Finite forms of separable verbs that the dictionary has as infinitive: ``zorgdraagt`` of ``zorgdragen``.

A form is the first part of the verb and a finite form of the rest. The dictionary lists such forms for a part of its
verbs only.
"""

from collections.abc import Iterator

from dealpers.dutch.regex import regex
from dealpers.dutch.spelling.dictionary import Dictionary

_SHORTEST = 2
"""Minimum length in letters of the first part: ``af``, ``op``."""
_FREE = ("mede",)
"""First parts that any verb may have: ``medefinancieren``."""
_SOFT = {"f": "v", "s": "z"}
_LONG = regex(r"(.*[^aeiou])([aeou])\2([^aeiou])")
_SHORT = regex(r".*[^aeiou][aeiou]([^aeiouwjxhc])")
_ON_VOWEL = frozenset({"gaat", "staat", "ziet", "doet", "slaat"})
"""Forms of verbs whose stem ends in a vowel."""
_PAST = {
    "nam": "nemen", "gaf": "geven", "kwam": "komen", "vond": "vinden", "hield": "houden", "bracht": "brengen",
    "droeg": "dragen", "ging": "gaan", "stond": "staan", "zag": "zien", "deed": "doen", "trad": "treden",
    "sloot": "sluiten", "schreef": "schrijven", "schoot": "schieten", "liep": "lopen", "viel": "vallen",
    "riep": "roepen", "sprak": "spreken", "bood": "bieden", "had": "hebben", "was": "zijn", "liet": "laten",
    "koos": "kiezen", "sprong": "springen", "hing": "hangen", "lag": "liggen", "las": "lezen", "won": "winnen",
    "bleef": "blijven", "hief": "heffen", "zond": "zenden", "wees": "wijzen", "trok": "trekken", "zat": "zitten",
}  # fmt: skip


def is_separable_form(word: str, words: Dictionary) -> bool:
    """True if a word in lower case is a finite form of a separable verb in the dictionary."""
    for cut in range(_SHORTEST, len(word) - _SHORTEST):
        first, rest = word[:cut], word[cut:]
        if rest not in words.alone:
            continue
        wholes = tuple(infinitives(rest))
        if any(first + verb in words.alone for verb in wholes):
            return True
        if first in _FREE and any(verb in words.alone for verb in (rest, *wholes)) and rest not in words.nouns:
            return True
    return False


def infinitives(form: str) -> Iterator[str]:
    """Infinitives, real and unreal, of a finite form: ``draagt``, ``droeg``, ``schaalde`` and ``schaalden``."""
    for past in {form, form.removesuffix("en")}:
        if past in _PAST:
            yield _PAST[past]
    if form == "heeft":
        yield "hebben"
    if form in _ON_VOWEL:
        yield f"{form[:-1]}n"
    for ending in ("", "t", "de", "te", "den", "ten"):
        stem = form.removesuffix(ending)
        if stem and (stem != form or not ending):
            yield from _of_stem(stem)


def _of_stem(stem: str) -> Iterator[str]:
    """Infinitives of a stem: ``draag`` gives dragen, ``geef`` geven, ``zeg`` zeggen."""
    short = _SHORT.fullmatch(stem)
    if not short or stem[-2] == "e":  # "dragt" is no form of dragen, but "wandelt" is one of wandelen
        yield f"{stem}en"
    if match := _LONG.fullmatch(stem):
        last = match[3]
        yield f"{match[1]}{match[2]}{last}en"
        if last in _SOFT:
            yield f"{match[1]}{match[2]}{_SOFT[last]}en"
    elif short:
        yield f"{stem}{short[1]}en"
    if stem[-1] in _SOFT:
        yield f"{stem[:-1]}{_SOFT[stem[-1]]}en"
