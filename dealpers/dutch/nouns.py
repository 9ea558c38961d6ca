"""Nouns and verbs by their number: ``gemeenten`` is a plural, ``legt`` belongs to a singular."""

from functools import lru_cache

from dealpers.dutch.spelling.dictionary import dictionary
from dealpers.dutch.spelling.verbs import infinitives

_IRREGULAR = {"heden": "heid", "leden": "lid", "steden": "stad", "schepen": "schip", "eren": ""}
_SHORTEST = 4
"""Minimum length in letters of a plural."""
_ONE = frozenset("is was wordt werd heeft had zal zou moet mag kan wil gaat komt doet staat krijgt".split())
_MORE = frozenset(
    "zijn waren worden werden hebben hadden zullen zouden moeten mogen kunnen willen gaan komen doen krijgen".split()
)
_UNSTRESSED = ("ge", "be", "ver", "ont", "her", "er")
"""First parts of verbs whose participle looks like their singular: ``beperkt``."""
_NO_VERB = frozenset(
    "vast kort best niet met tot uit het want wat dat dit zit bijeen samen eigen tussen tegen binnen buiten".split()
)


def singulars(plural: str) -> frozenset[str]:
    """Singulars that a word in lower case may have, among them words that do not exist: ``weken`` gives week."""
    out = (
        {plural[:-1], plural[:-2]} if plural.endswith("'s") else {plural[:-1]} if plural.endswith(("s", "n")) else set()
    )
    if plural.endswith("en") and len(stem := plural[:-2]) > 2:
        out |= {stem, stem[:-1] + stem[-2:], stem[:-1] + {"z": "s", "v": "f"}.get(stem[-1], stem[-1])}
        out |= {stem[:-1]} if stem[-1] == stem[-2] else set()
        out |= {plural.removesuffix(more) + one for more, one in _IRREGULAR.items() if plural.endswith(more)}
    return frozenset(out)


@lru_cache(maxsize=1 << 14)
def is_plural(word: str) -> bool:
    """True for the plural of a noun of the dictionary, or of a compound that ends in one."""
    nouns, first = dictionary().nouns, dictionary().first
    if len(word) < _SHORTEST or word in nouns:
        return False
    cuts = (cut for cut in range(3, len(word) - 3) if word[:cut] in first and word[cut:] not in nouns)
    return not singulars(word).isdisjoint(nouns) or any(not singulars(word[cut:]).isdisjoint(nouns) for cut in cuts)


def is_singular(word: str) -> bool:
    """True for a noun of the dictionary that is no plural of another, or a compound that ends in one."""
    nouns, first = dictionary().nouns, dictionary().first
    if word in nouns:
        return singulars(word).isdisjoint(nouns)
    cuts = range(_SHORTEST, len(word) - _SHORTEST)
    return not is_plural(word) and any(word[:cut] in first and word[cut:] in nouns for cut in cuts)


@lru_cache(maxsize=1 << 14)
def is_singular_verb(word: str) -> bool:
    """True for a finite verb of a singular, and no adjective: ``legt``, not ``verplicht``."""
    words = dictionary()
    if word in _ONE or not word.endswith("t") or word in _NO_VERB or word not in words.alone:
        return word in _ONE
    if word.endswith("eert"):  # evalueert, of a verb on -eren
        return True
    verbs = {verb for verb in infinitives(word) if verb in words.alone}
    past = f"{word}en"  # werkten, beside the adjective "verplichte"
    weak = past in verbs and len(verbs) > 1 and not word.startswith(_UNSTRESSED) and word not in words.nouns
    return bool(verbs) and (f"{word}e" not in words.alone or weak)


@lru_cache(maxsize=1 << 14)
def is_plural_verb(word: str) -> bool:
    """True for a finite verb of a plural, or an infinitive, that is no noun: ``leggen``."""
    words = dictionary()
    if word in _MORE or not word.endswith("en") or word in _NO_VERB or word in words.nouns or is_plural(word):
        return word in _MORE
    return is_infinitive(word)


def is_infinitive(word: str) -> bool:
    """True for a word on -en with a finite form in the dictionary, which may be a noun too: ``plannen``."""
    words = dictionary()
    return word in _MORE or any(
        f"{stem}t" in words.alone and word in infinitives(f"{stem}t") for stem in singulars(word)
    )
