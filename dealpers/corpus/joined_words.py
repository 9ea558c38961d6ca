"""Words that a line end cut in two: recognition of halves that can only be one word."""

from collections.abc import Set

from dealpers.dutch.spelling.dictionary import dictionary
from dealpers.dutch.spelling.known import is_word as is_dutch

_SHORTEST = 3  # letters of a part of a compound
_LONGEST = 60  # letters of a word


def is_word(word: str, words: Set[str]) -> bool:
    """True if a word is in the dictionary or in ``words``, the words of the text in lower case."""
    return word.lower() in words or is_dutch(word, dictionary())


def is_one_word(left: str, right: str, words: Set[str]) -> bool:
    """True if two halves at a hyphen are one word: the whole exists, or is two known words joined elsewhere.

    A second half that begins with a capital belongs to another word or keeps its hyphen.
    """
    whole = left + right
    if not right[:1].islower() or len(whole) > _LONGEST:
        return False
    cuts = range(_SHORTEST, len(whole) - _SHORTEST + 1)
    return is_word(whole, words) or any(
        is_word(whole[:cut], words) and is_word(whole[cut:], words) for cut in cuts if cut != len(left)
    )
