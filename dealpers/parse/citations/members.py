"""Members and exceptions: the word ``lid`` for a person, and leden that an article loses in its own sentence.

person        "het derde lid van de raad" | "als lid 12 van de vereniging"
each          ("telkens" | "steeds" | "beide") "het" leden, of several articles
exception     artikel [verb ["van" ["overeenkomstige"] "toepassing"]] [","] EXCEPT "het" leden
"""

from dealpers.parse.citations.lawlike import is_office
from dealpers.parse.citations.texts import SELF_WORDS
from dealpers.parse.citations.tokens import Cursor

_MEMBERS = frozenset({"als", "haar", "hun", "zijn", "mijn", "ons", "onze", "een", "ieder", "elk", "geen"})
_OF_MEMBERS = frozenset({"de", "het", "een", "onze", "ons", "hun", "haar", "zijn", "mijn", "elke", "elk"})
_EACH = ("telkens", "steeds", "beide", "beiden")
_EXCEPT = (("met", "uitzondering", "van"), ("behalve",), ("behoudens",), ("uitgezonderd",), ("uitgenomen",))
_VERBS = ("is", "zijn", "blijft", "blijven", "geldt", "gelden", "wordt", "worden")


def of_members(words: Cursor, before: str = "") -> bool:
    """True if ``lid`` means a member: "het derde lid van de raad", not "de in het derde lid van de Regio …"."""
    if words.low() != "van" or words.low(1) not in _OF_MEMBERS or before in ("in", "bij", "volgens"):
        return False
    return not (words.low(2) in SELF_WORDS or (words.low(2), words.low(3)) == ("regio", "deal"))


def is_no_lid(words: Cursor, before: tuple[str, str], *, numbered: bool) -> bool:
    """True if the leden before the cursor are members, or leden of each article in a list.

    ``before`` are the last two words before these leden; ``numbered`` is true for ``lid 3``.
    """
    members, person = of_members(words, before[0]), before[1] in _MEMBERS
    body = members and is_office(words.low(2))  # "lid 4 van de vereniging"
    return before[0] in _EACH or (members and (person or body) if numbered else members or person)


def is_excepted(words: Cursor, start: int, end: int) -> bool:
    """True if the leden from token ``start`` on are an exception to the article that ends at offset ``end``."""
    lows = words.lows
    index = start - 1
    if index < 0 or lows[index] not in ("het", "de"):
        return False
    phrase = next((one for one in _EXCEPT if tuple(lows[max(0, index - len(one)) : index]) == one), ())
    index -= len(phrase) + 1
    index -= lows[max(index, 0)] == ","
    if lows[max(0, index - 1) : index + 1] == ["van", "toepassing"]:
        index -= 2
    elif lows[max(0, index - 2) : index + 1] == ["van", "overeenkomstige", "toepassing"]:
        index -= 3
    index -= index >= 0 and lows[index] == "niet"
    index -= index >= 0 and lows[index] in _VERBS
    return bool(phrase) and index >= 0 and words.token(index - words.at).end == end
