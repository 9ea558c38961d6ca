"""Compounds: Dutch words that no dictionary holds, made of words that a dictionary does hold.

The dictionary says of each word whether it may be the first, a middle or the last part, with its linking letters; what
may not (most verbs, most short words) makes no compound, so that ``gemeentezien`` and ``hoofddambitie`` stay unknown.
"""

from collections.abc import Iterator

from dealpers.dutch.regex import regex
from dealpers.dutch.spelling.dictionary import Dictionary

SHORTEST = 3
_HARD = {"v": "f", "z": "s"}
_LINKED = ("ing", "heid", "teit", "schap", "s", "en")
_PARTICLES = frozenset("aan bij door met naar niet over uit van voor weg hen den ten ben ken wet het een der".split())
SHORTEST_NOUN = 7
MOST_PARTS = 4
PREFIXES = frozenset("samen zelf mede her mee inter multi mini micro niet".split())
_NUMBERS = frozenset("twee drie vier vijf zes zeven acht negen tien".split())
_LIKE = regex(r"(?<!e)lijke?\Z")
"""Suffix that reads as a corpse where its "e" is lost: ``noodzaklijk``."""
_CLASH = regex("a[aeiu]|e[eiu]|i[eij]|o[eiou]|u[iu]")
_ADJECTIVES = regex(
    "(?:gericht|gebonden|gerelateerd|gestuurd|gedreven|gevoelig|bestendig|overstijgend|overschrijdend|bevorderend"
    "|bewust|vriendelijk|breed|bred|lang|loos|loz|waardig|matig|achtig|specifiek|technisch|inclusief|inclusiev)(?:e|er)?"
)


def is_compound(word: str, words: Dictionary) -> bool:
    """True if a word in lower case, without hyphen, splits in parts that fit."""
    if word in words.wrong or ((end := _LIKE.search(word)) and f"{word[: end.start()]}e{end[0]}" in words.alone):
        return False
    return _splits(word, words, MOST_PARTS, words.first) or _loosely(word, words) or _freely(word, words)


def _splits(word: str, words: Dictionary, parts: int, before: frozenset[str]) -> bool:
    for cut in range(SHORTEST, len(word) - SHORTEST + 1):
        if (left := word[:cut]) not in before or not fits(left, right := word[cut:], words):
            continue
        if right in words.last or (parts > 2 and _splits(right, words, parts - 1, words.middle)):
            return True
    return False


def _loosely(word: str, words: Dictionary) -> bool:
    """Compounds that the dictionary does not foresee: a longer noun or a usual adjective as the last part."""
    for cut in range(SHORTEST, len(word) - SHORTEST + 1):
        left, right = word[:cut], word[cut:]
        noun, adjective = right in words.nouns or right in words.last, _ADJECTIVES.fullmatch(right)
        if not (noun or adjective) or not fits(left, right, words):
            continue
        if adjective and (may_begin(left, words) or _is_noun(left, words)):
            return True
        if left in words.first and noun and len(right) >= SHORTEST_NOUN:
            return True
        if (left in PREFIXES or left in _NUMBERS or _are_people(left, words)) and noun:
            return True
    return False


def _freely(word: str, words: Dictionary) -> bool:
    """Compounds of any noun or verb stem with a noun, as Dutch makes them each day: ``maairesten``, ``bodemval``.

    A present participle may follow a part with its linking letters: ``continuïteitsbedreigende``.
    """
    for cut in range(SHORTEST, len(word) - SHORTEST + 1):
        left, right = word[:cut], word[cut:]
        noun, participle = _is_any_noun(right, words), right in words.alone and right.endswith(("end", "ende"))
        if not (noun or participle) or not fits(left, right, words):
            continue
        if participle and (left in words.first or left in words.middle):
            return True
        if noun and (_may_precede(left, words) or is_stem(left, words)):
            return True
    return False


def _is_any_noun(word: str, words: Dictionary) -> bool:
    """True if a word is a noun, in the singular or the plural."""
    if word in words.nouns or (word in words.last and word in words.alone):
        return True
    return word in words.alone and any(single in words.nouns or single in words.last for single in _singulars(word))


def _singulars(word: str) -> Iterator[str]:
    """Singulars that a plural in -en or -s may have: pad and paad of paden, vak of vakken, huis of huizen."""
    if word.endswith("s"):
        yield word[:-1].rstrip("'")
    if word.endswith("en") and len(word) > 4:
        stem = word[:-2]
        for single in {stem, f"{stem[:-1]}{_HARD.get(stem[-1], stem[-1])}"}:
            yield single
            yield single[:-1] + single[-2] + single[-1]
        if stem[-1] == stem[-2]:
            yield stem[:-1]


def _may_precede(word: str, words: Dictionary) -> bool:
    """True if a noun may be a first part without linking letters; nouns in -ing and -heid never may."""
    if word in words.first:
        return True
    return (word in words.nouns or word in words.last) and not word.endswith(_LINKED)


def is_stem(word: str, words: Dictionary) -> bool:
    """True if a word is the stem of a verb in the dictionary: ``maai`` of maaien, ``aanvaar`` of aanvaren."""
    if len(word) < SHORTEST or word in _PARTICLES or word in words.nouns or word[-1] == word[-2]:
        return False
    forms = [f"{word}en", f"{word}{word[-1]}en"]
    if word[-2] == word[-3]:
        forms.append(f"{word[:-2]}{word[-1]}en")
    return any(form in words.alone for form in forms)


def _are_people(word: str, words: Dictionary) -> bool:
    """True if a word names people by their work, so that its plural may precede a noun: ``verkennersgroep``."""
    return word.endswith("ers") and word in words.alone and word[:-1] in words.nouns


def _is_noun(word: str, words: Dictionary) -> bool:
    return word in words.nouns or _splits(word, words, 2, words.first)


def may_begin(word: str, words: Dictionary) -> bool:
    """True if a word or compound may precede a hyphen with its linking letters: ``ontwikkelings-``."""
    if word in words.first or word in words.middle:
        return True
    cuts = range(SHORTEST, len(word) - SHORTEST + 1)
    return any(
        word[:cut] in words.first and word[cut:] in words.middle and fits(word[:cut], word[cut:], words) for cut in cuts
    )


def fits(left: str, right: str, words: Dictionary) -> bool:
    """True if two parts may meet: no vowels that run together, no part twice, no forbidden seam."""
    if left == right or _CLASH.fullmatch(left[-1] + right[0]):
        return False
    return not any(left.endswith(end) and right.startswith(start) for end, start in words.seams)
