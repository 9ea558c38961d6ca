"""Words of a text as keys of the search: folded, stemmed, compounds with their parts.

``templates/site/js/search-words.js`` does the same to the words that a reader types; a test compares the two.
"""

import re
import unicodedata
from functools import lru_cache

from dealpers.dutch.regex import regex
from dealpers.dutch.spelling.compounds import fits
from dealpers.dutch.spelling.dictionary import Dictionary, dictionary

STOPWORDS = frozenset(
    "aan al alle als bij daar dan dat de den der deze die dit doet door een en er haar heeft het hij hoe hoeveel hun "
    "ik in is je kan kunnen maar me met mijn naar of om onder ons ook op over te ter tot u uit uw van voor waar "
    "wanneer waarin wat we welke wie wordt worden zal ze zich zij zijn zo zou zullen".split()
)
_TOKEN = regex(r"\d[\d.,]*\d(?![a-z\d])|[a-z\d]+|[%€]")
_THOUSANDS = regex(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_SIGNS = {"%": "procent", "€": "euro", "mln": "miljoen", "mld": "miljard", "art": "artikel", "nr": "nummer"}
_IRREGULAR = {
    "steden": "stad",
    "leden": "lid",
    "eindigt": "eind",
    "eindigen": "eind",
    "proces": "proces",
    "processen": "proces",
}
_MARKS = regex("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u00ad]")
_LETTERS = str.maketrans(
    {"ĳ": "ij", "ø": "o", "œ": "oe", "æ": "ae", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "ı": "i"}
    | {figure: str(rank) for rank, figure in enumerate("₀₁₂₃₄₅₆₇₈₉")}
)
"""Plain letters for letters that Unicode does not decompose, and for subscript figures."""
_SQUARE = regex(r"(?<=\bm)[²³]|(?<=\b[kcd]m)[²³]")
_APOSTROPHE = regex("(?<=[a-z])['’‘](?=[a-z])")
_THIRD_PERSON = regex("(?<=[a-z]{3}[^aeiousct])t$")
_DOUBLE_CONSONANT = regex(r"([^aeiou])\1$")
_OPEN_SYLLABLE = regex(r"(?<![aeiou])([aeou])([bcdfghjklmnpqrstvwxz])en$")
_DOUBLE_VOWEL = regex(r"([aeou])\1([^aeiou])$")
_VOWEL = regex("[aeiouy]")
_SUFFIXES = frozenset("lijk lijke loos loze loosheid heid ging gingen schap teit ling lingen".split())
_SHORTEST = 4
"""Minimum number of letters of a part of a compound."""
_LONGEST = 60
"""Maximum length of a word in characters; the limit bounds the work per word."""


def fold(text: str) -> str:
    """Small letters without accents; an apostrophe or soft hyphen inside a word is removed.

    A figure below the line is a figure (CO₂), and above the line only behind a measure (m²): elsewhere it marks a note.
    """
    return _folded_word(text) if len(text) <= _LONGEST else _folded(text)


def _folded(text: str) -> str:
    plain = text.lower()
    if not plain.isascii():
        plain = _SQUARE.sub(lambda figure: "23"["²³".index(figure[0])], plain.translate(_LETTERS))
        plain = _MARKS.sub("", unicodedata.normalize("NFD", plain))
    return _APOSTROPHE.sub("", plain)


_folded_word = lru_cache(maxsize=1 << 15)(_folded)


def words(text: str) -> list[str]:
    """Words and numbers of a text, folded: ``€ 10.000.000`` and ``€10 mln.`` give the same three."""
    stems: list[str] = []
    for token in _TOKEN.findall(fold(text)):
        stems += _number(token) if token[0].isdigit() else (_SIGNS.get(token, token),)
    return stems


def _number(token: str) -> tuple[str, ...]:
    """Number without the points that only make it readable; whole millions as a text writes them."""
    number = token.replace(".", "") if _THOUSANDS.fullmatch(token) else token
    whole, comma, decimals = number.partition(",")
    decimals = decimals.rstrip("0")
    if whole.isdecimal() and (not comma or decimals.isdecimal() or not decimals):
        if len(whole) > 6 and not decimals and whole.endswith("0000"):
            return _join(whole[:-6], whole[-6:].rstrip("0")), "miljoen"
        return (_join(whole, decimals),)
    return (number,)


def _join(whole: str, decimals: str) -> str:
    return f"{whole},{decimals}" if decimals else whole


@lru_cache(200_000)
def stem(word: str) -> str:
    """Key that all inflections of a folded word share; the key itself is no Dutch word."""
    if not word.isalpha() or len(word) < 4:
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    word = _THIRD_PERSON.sub("", word.replace("heden", "heid") if word.endswith("heden") else word)
    for ending in ("s", "en", "e", "s", "ing", "er"):
        rest = word[: -len(ending)]
        if word.endswith(ending) and _may_lose(rest, ending):
            word = rest
        if ending == "e":
            word = _unvoiced(word)
        elif ending == "ing":
            word = _DOUBLE_VOWEL.sub(r"\1\2", word)
    word = re.sub("ati$", "", word) if len(word) > 6 else word
    word = _DOUBLE_VOWEL.sub(r"\1\2", _DOUBLE_CONSONANT.sub(r"\1", _THIRD_PERSON.sub("", word)))
    return _unvoiced(word)


def _unvoiced(word: str) -> str:
    """Word with its last letter as at the end of a word: ``huiz`` gives ``huis``."""
    return word[:-1] + {"v": "f", "z": "s"}.get(word[-1], word[-1])


def _may_lose(rest: str, ending: str) -> bool:
    """True if the rest of a word without this ending can be a word."""
    if len(rest) < 3 or not _VOWEL.search(rest) or rest.endswith(ending[0]):
        return False
    after_vowel = {"s": len(rest) > 4, "ing": False, "er": rest[-1] in "iu"}
    return rest[-1] not in "aeiou" or after_vowel.get(ending, True)


@lru_cache(200_000)
def parts(word: str) -> tuple[str, ...]:
    """Parts of a folded compound: ``uitvoeringskosten`` gives ``uitvoerings``, ``kosten``; () for others."""
    known = dictionary()
    if not 2 * _SHORTEST <= len(word) <= _LONGEST or not word.isalpha():
        return ()
    if word in known.alone and word not in known.nouns and word not in known.last:
        return _known_halves(word, known)  # most are verbs, and no compounds whatever their letters
    for whole in (word, word.removesuffix("s")):  # a plural with an apostrophe is in no dictionary without it
        if halves := _split(whole, known, 3):
            return halves
    return _known_halves(word, known) if word in known.alone else _after_a_name(word, known)


def _split(word: str, known: Dictionary, depth: int) -> tuple[str, ...]:
    """Split with the longest last part, its first part split again as long as it can be."""
    for cut in range(_SHORTEST, len(word) - _SHORTEST + 1):
        left, right = word[:cut], word[cut:]
        if right in _SUFFIXES or not (right in known.nouns or right in known.last) or not fits(left, right, known):
            continue
        if left in known.first or left in known.middle:
            inner = _split(left, known, depth - 1) if depth > 1 else ()
            return left, *inner, right
        if depth > 1 and (inner := _split(left, known, depth - 1)):
            return left, *inner, right
    return ()


def _known_halves(word: str, known: Dictionary) -> tuple[str, ...]:
    """Longest noun at the end of a word that the dictionary has whole: ``waterveiligheid`` gives ``veiligheid``."""
    end = _OPEN_SYLLABLE.search(word)
    if end and f"{word[: end.start()]}{end[1] * 2}{_unvoiced(end[2])}t" in known.alone:
        return ()  # a verb: ``toetreden`` beside ``toetreedt``
    for cut in range(_SHORTEST, len(word) - _SHORTEST):
        left, right = word[:cut], word[cut:]
        if (
            right not in _SUFFIXES
            and _is_part(right, known)
            and any(first in known.nouns or first in known.first for first in (left, left.removesuffix("s")))
        ):
            return left, right
    return ()


def _is_part(word: str, known: Dictionary) -> bool:
    return word in known.nouns or word in known.last or word in known.first


def _after_a_name(word: str, known: Dictionary) -> tuple[str, ...]:
    """Longest noun at the end of a word that starts as no dictionary foresees: ``oosterpark`` and ``wijk``."""
    for cut in range(_SHORTEST + 1, len(word) - _SHORTEST + 1):
        if word[cut:] in known.nouns and word[cut:] not in _SUFFIXES:
            return word[:cut], word[cut:]
    return ()


def skeleton(key: str) -> str:
    """Key that a stem and its usual misspellings share: the consonants by sound, none twice in a row."""
    for wrong, right in (("ch", "g"), ("ck", "k"), ("ph", "f"), ("th", "t"), ("qu", "k"), ("x", "ks")):
        key = key.replace(wrong, right)
    bare = re.sub("[aeiouyjh]", "", key[1:]).translate(str.maketrans("cvzd", "kfst"))
    return re.sub(r"(.)\1+", r"\1", key[:1].translate(str.maketrans("cvz", "kfs")) + bare)
