"""Printed labels of items and leden: ``1.``, ``2a.``, ``3.1``, ``a)``, ``(iv)``, ``1°.``, ``Eerste lid``, ``Lid 1``.

The form of most labels leaves no doubt. A label that also begins sentences (``A.`` of a name, ``2e`` of a quarter, a
bare ``1`` before a capital, a bare ``a`` or ``II``) is doubtful: the label counts only if ``follows`` finds a
neighbour in the same series.
"""

import re
from collections.abc import Iterable

from dealpers.dutch.numbers import ORDINAL_WORD, rank, roman
from dealpers.dutch.regex import regex

BULLETS = ("-", "•", "*", "–")
_CAPITALS = "[A-Z]|[IVXLC]{2,7}"
_LETTERS = "[a-z]{1,7}"
_COUNTED_LID = r"lid[ \t]\d{1,2}[a-z]?(?:[.:)](?=[ \t])|(?=[ \t]+[*_'\"‘“„(]*(?-i:[A-ZÀ-Þ])))"
_ORDINAL = rf"\d{{1,2}}(?:e|de|ste)(?=[ \t]|[.)])[.)]?|(?:{ORDINAL_WORD})[ \t]lid(?=[ \t]|[.:])[.:]?|{_COUNTED_LID}"
_NUMBER_ALONE = r"\d{1,3}[a-z]?(?=[ \t]+[*_'\"‘“„(]*[A-ZÀ-Þ])"
_LETTER_ALONE = r"(?:[a-z]|[ivx]{2,5}|[IVX]{1,4})(?=[ \t]+\S)"
LABEL = regex(
    rf"(?P<label>[-•*–]|\((?:\d{{1,3}}[a-z]?|{_LETTERS}|{_CAPITALS})\)|(?:\d{{1,3}}[a-z]?|{_LETTERS}|{_CAPITALS})\)"
    rf"|\d{{1,3}}[°º]\.?|\d{{1,3}}(?:\.\d{{1,2}}){{1,4}}[a-z]?\.?|\d{{1,3}}(?:\.\d{{1,2}}){{0,3}}\.[a-z]\.?"
    rf"|(?:\d{{1,3}}(?:[a-z]\d?)?|{_LETTERS}|{_CAPITALS})\.|(?i:{_ORDINAL})|{_NUMBER_ALONE}"
    rf"|{_LETTER_ALONE})(?P<gap>[ \t]+|$)"
)
_MEASURE = regex(r"(?:uur|miljoen|miljard|mln|mld|euro|procent|%|€|m[²³2]?\b|km|ha)\b|%")
_DECIMAL = regex(r"\d+(?:\.\w+)+\.?")
BARE = regex(rf"(?i:{_ORDINAL})(?:[ \t]|$)|{_NUMBER_ALONE}|{_LETTER_ALONE}")
"""Regex of an ordinal, a bare number or a bare letter as a label: no punctuation that a backslash could escape."""

_MARK = r"\(?(?:\d{1,3}[a-i]?|[IVX]{1,4}|[A-Za-z])(?:[.)](?!\w)|\b)"
CITED = rf"{_MARK}(?:(?:,\s*|,?\s+(?:en|alsmede|tot\s+en\s+met|t/m)\s+|\s*[–-]\s*){_MARK}(?=[\s,.;]|$))+"
"""Pattern of labels in a row, which cite items: "1) tot en met 3)", "a), b) en c)"."""
_CITED_RANGE = regex(rf"(?=\S+\s+(?:en|tot|t/m)\s){CITED}")
BARE_NUMBER = regex(r"\d{1,3}[a-z]?")
"""Regex of a label that is a number alone."""

_LID_LABEL = regex(
    rf"\(?\d{{1,3}}[a-z]?[.)]?|\d{{1,3}}[a-z]\d\.|\d{{1,3}}(?:\.\d{{1,2}})+[a-z]?\.?|(?:{ORDINAL_WORD})\s+lid[.:]?"
    r"|lid\s+\d{1,2}[a-z]?[.:)]?",
    re.I,
)
_ORDINAL_LABEL = regex(r"\d{1,2}(?:e|de|ste)[.)]?", re.I)


def match_label(text: str, position: int = 0, *, doubtful: bool = False) -> re.Match[str] | None:
    """Match the label at offset ``position``; None where a word begins there (``enz.``, ``1.500``).

    Doubtful labels (``A.``, ``za.``, ``2e``) match only when ``doubtful``: see ``is_doubtful``. Labels in a row cite
    items (``1) en 2)``).
    """
    match = LABEL.match(text, position)
    if match is None or (not doubtful and is_doubtful(match["label"])):
        return None
    label = match["label"]
    letters = label.strip("().")
    if letters.isalpha() and len(letters) > 1 and roman(letters) is None and len(set(letters)) > 1:
        return match if is_doubtful(label) else None
    if (_DECIMAL.fullmatch(label) and _MEASURE.match(text, match.end())) or _CITED_RANGE.match(text, position):
        return None
    return match


def label_of(text: str, *, doubtful: bool) -> str:
    """Printed label at the start of a text; empty for a bullet, and where there is none."""
    match = match_label(text, doubtful=doubtful)
    return match["label"] if match and match["label"] not in BULLETS else ""


def is_doubtful(label: str) -> bool:
    """True if a label counts only beside its neighbour in a series: ``A.``, ``2e``, ``1``, ``a``, ``Eerste lid``."""
    if BARE_NUMBER.fullmatch(label) or label.isalpha():
        return True
    letters = label.strip("().")
    if letters.isalpha() and letters.isupper():
        return label.endswith(".")
    if letters.isalpha() and len(letters) == 2:
        return letters.islower() and roman(letters) is None and letters[0] != letters[1]
    return BARE.match(f"{label} ") is not None


def is_bold(label: str) -> bool:
    """True if a label may begin an item on a line that could also continue the paragraph above."""
    return not (is_doubtful(label) or label == "–" or _DECIMAL.fullmatch(label) or label.strip("().").isupper())


def follows(label: str, after: str) -> bool:
    """True if ``label`` comes right behind ``after`` in a series: ``B.`` after ``A.``, ``za.`` or ``aa.`` after ``z.``.

    Labels in other brackets or of another kind never follow each other.
    """
    one, other = _core(after), _core(label)
    if after.lower().replace(one.lower(), "", 1) != label.lower().replace(other.lower(), "", 1):
        return False
    if one.isdigit() and other.isdigit():
        return int(other) == int(one) + 1
    if (first := rank(one)) and (second := rank(other)):
        return second == first + 1
    if one.isalpha() and other.isalpha() and one.isupper() is other.isupper():
        numeral = roman(one)
        return other.lower() in _next_letters(one.lower()) or (numeral is not None and roman(other) == numeral + 1)
    return False


def are_leden(items: Iterable[str]) -> bool:
    """True if labels number leden: ``1.``, ``(2)``, ``3.1``, ``Eerste lid``, or ``I.`` in a series from I.

    Ordinals from ``1e`` on and letters number parts of a lid.
    """
    labels = tuple(items)
    if labels[0].startswith("1") and all(_ORDINAL_LABEL.fullmatch(label) for label in labels):
        return False
    if all(_LID_LABEL.fullmatch(label) for label in labels):
        return True
    values = [roman(label.strip("().")) if label.isupper() else None for label in labels]
    return values == list(range(1, len(labels) + 1))


def _core(label: str) -> str:
    """Number or letters of a label alone: ``za`` of ``za.``, ``Eerste`` of ``Eerste lid.``, ``2`` of ``Lid 2``."""
    bare = re.sub(r"\s+lid[.:]?$|^lid\s+", "", label, flags=re.I) if " " in label or "\t" in label else label
    return bare.strip("().:")


def _next_letters(letters: str) -> tuple[str, ...]:
    """Possible next letters in a series: ``b`` after ``a``; ``aa`` or ``za`` after ``z``; ``ab`` after ``aa``."""
    if letters == "z":
        return "aa", "za"
    last = letters[-1]
    if last == "z":
        return (chr(ord(letters[0]) + 1) + "a",) if len(letters) == 2 and letters[0] != "z" else ()
    return (letters[:-1] + chr(ord(last) + 1),)
