"""Frame of a sentence about parties: "Dit convenant is gesloten tussen …, komen het volgende overeen:"."""

import re

from dealpers.dutch.numbers import ORDINAL_WORD, value
from dealpers.dutch.per_text import per_text
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.parse.aanhef.lichamen import BEGINS
from dealpers.parse.aanhef.persoonsnamen import HONOUR, TITLE

_LONGEST = 3000
"""Maximum length of a sentence in characters; a longer text keeps its frame."""
_PARTY_NUMBER = regex(
    r"\s*(?:[Pp]artij\s+(?P<number>\d{1,2}|[A-Z]|[IVX]{1,4})\s*[:.)–—-]\s+(?=\S)"
    r"|(?P<figure>\d{1,2})\s*[:–]\s+(?=(?:de|het)\b|[A-Z])"
    rf"|(?i:(?:en\s+)?(?:ten\s+(?P<ordinal>{ORDINAL_WORD})|(?:de\s+)?(?P<rank>{ORDINAL_WORD}|\d{{1,2}}(?=e|de|ste))(?:e|de|ste)?"
    r"\s+partij))\s*(?:[:,;.–—-]\s*|\s(?=(?:de|het)\s))(?=\S)"
    rf"|(?P<numeral>[IVX]{{2,4}}|[A-Z](?=[.)]\s+(?:(?:De|Het)\s|(?:de|het)\s+[a-z]|<|{BEGINS}|{HONOUR}|{TITLE}|(?:[A-Z]\.)+\s)))[.)]\s+(?=\S)"
    rf"|[Pp]artij\s+(?P<party>\d{{1,2}}|[A-Z]|[IVX]{{1,4}})\s+(?={BEGINS}))"
)
"""Regex of a number before a party in words: "Partij 1: ", "Partij B – ", "Ten eerste: "."""
LONE_NUMBER = regex(r"(?:[Pp]artij\s+)?\(?(?P<number>\d{1,2}|[A-Z]|[IVX]{1,4})[.):]?")
"""Regex of a number on a line of its own above a party: "1", "Partij B:"."""
JOINTS = frozenset(("en", "alsmede", "tussen", "door", "enerzijds", "anderzijds"))
"""Words on a line of their own between two parties."""
_FORMULA = Worded(
    r"[\s,;]+(?:(?:hierna|verder)\s+(?:allen\s+)?(?:gezamenlijk|samen|tezamen)[^,;]{0,60}[,;]\s*)?(?:(?:de\s+)?partijen[,\s]+)?"
    r"(?:(?:komen|spreken|zijn|sluiten|maken|verklaren|besluiten|hebben)\b[^;]{0,100}?"
    r"(?:overeen(?:gekomen)?|af|afspraken|afgesproken|volgt|volgende|convenant|overeenkomst|deal)\b[^;]{0,30}?)\s*[:.,]?\s*$",
    "komen spreken zijn sluiten maken verklaren besluiten hebben",
)
_OPENED = regex(
    r"\s*(?:(?:dit|deze|de|het)\s+[\w-]+(?:\s+[\w-]+){0,4}?\s+(?:is|wordt|werd)\s+)?(?:gesloten|aangegaan|overeengekomen)?\s*"
    r"(?:tussen|door\s+en\s+tussen|door)\s*:?\s+(?=(?:de|het|[A-Z]))"
    r"|\s*(?:organisatie|instelling|bedrijf|naam(?:\s+(?:organisatie|partij))?)\s*:\s+(?=(?:de|het|[A-Z]))"
    r"|\s*(?:de\s+)?(?:ondergetekenden|partij(?:en)?)\s*[:,]\s+(?=(?:de|het|[A-Z]))"
    r"|\s*(?:en\s+)?(?:enerzijds|anderzijds)\s*[:,]?\s+(?=(?:de|het|[A-Z]))",
    re.I,
)


def party_number(text: str) -> str:
    """Number before a party in words: ``B`` of "Partij B – ", ``2`` of "Ten tweede: "; empty without one."""
    counted = _PARTY_NUMBER.match(text)
    number = next(filter(None, counted.groups())) if counted else ""
    return str(value(number.lower()) or number)


@per_text
def without_formula(text: str) -> str:
    """Sentence about parties without its frame: "Dit convenant is gesloten tussen …, komen het volgende overeen:"."""
    if len(text) > _LONGEST:
        return text
    match = _FORMULA.search(text)
    text = text[: match.start()] if match else text
    opened = _PARTY_NUMBER.match(text) or _OPENED.match(text)
    return text[opened.end() :] if opened else text
