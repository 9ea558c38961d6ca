"""Lines of an agreement that always begin something new, whatever stands before them."""

import re

from dealpers.parse.aanhef_koppen import CLOSING as CLOSING  # noqa: PLC0414
from dealpers.parse.aanhef_koppen import is_agreed, lead_in

_PARTIES = r"(?:de\s+)?(?:onder(?:ge)?tekenden|(?:contracterende\s+)?partijen?|partners?|deelnemers?)"
_RECITALS = (
    r"(?:(?:\w+\s+){0,3}overweging\w*(?:\s+en\s+\w+)?|overwegende(?:\s+dat)?|in\s+aanmerking\s+nemende?(?:,?\s+dat)?"
    r"|considerans|preambule|aanleiding|achtergrond|gelet\s+op|gezien|gehoord|constaterende(?:\s+dat)?"
    r"|(?:partijen\s+)?gaan\s+van\s+de\s+volgende\s+overwegingen\s+uit)"
)
_TERMS = r"(?:(?:gehanteerde\s+)?(?:begrip\w*|definitie\w*|afkortingen)(?:\s+en\s+\w+)?)"
_HEADS = rf"(?:{_PARTIES}|{_RECITALS}|{_TERMS})\b"
DIVISION = re.compile(rf"{_HEADS}(?:[:,]?|\s+(?:bij|van|en|in|voor|tot)\s[^.;,:]{{0,40}}[:,]?|[^.;,:]{{0,40}}:)", re.I)
RECITALS = re.compile(_RECITALS, re.I)
AGREED = re.compile(
    r"\b(?:overeen|overeengekomen|besluiten|afgesproken|spreken\b.{0,40}\baf|maken\b.{0,60}\bafspraken)\b", re.I
)
ANNEX = re.compile(r"(?:bijlagen?|annex|appendix)\b", re.I)
_CHAPTER = re.compile(r"(?:Hoofdstuk|Deel|Titel|Afdeling|Paragraaf)\s+(?:\d{1,3}|[IVXL]{1,7})\b", re.I)
_LEADS = re.compile(
    r"(?:zijn|komen|hebben)\b.{0,60}\b(?:overeen|overeengekomen)\b.{0,40}:?"
    r"|(?:partijen\s+)?(?:spreken|maken)\b.{0,60}\baf(?:spraken)?:?",
    re.I,
)
_GROUP = re.compile(r"hierna\s+(?:allen\s+)?(?:gezamenlijk|samen|tezamen|allen|beiden)\b|gezamenlijk\b|tezamen\b", re.I)
_AND = re.compile(r"(?:en|of|enerzijds|anderzijds)[,;:]?", re.I)


def begins_anew(text: str) -> bool:
    """Whether a line is a known heading or formula: ``Partijen:``, ``Bijlage 1 …``, ``Aldus …``."""
    plain = " ".join(text.replace("*", "").split())
    if not plain or len(plain) > 200:
        return False
    if plain[0].isupper() and (CLOSING.match(plain) or _is_annex(plain) or _CHAPTER.match(plain)):
        return not plain.endswith(",") or CLOSING.match(plain) is not None
    if plain[-1] in ":," and (lead_in(plain) is not None or is_agreed(plain)):
        return True
    named = len(plain) <= 80 and (plain[0].isupper() or plain[-1] in ":,")
    if named and plain[-1] != "." and (match := DIVISION.fullmatch(plain)) and match[0].strip(" :,"):
        return True
    return (_LEADS.fullmatch(plain) is not None and plain[-1] in ":") or _AND.fullmatch(plain) is not None


def is_division(text: str) -> bool:
    """Whether a line is the heading of a division of the preamble: ``Partijen:``, ``Overwegende,``, ``Definities``."""
    plain = " ".join(text.replace("*", "").split())
    if not plain or len(plain) > 80 or plain[-1] == "." or not (plain[0].isupper() or plain[-1] in ":,"):
        return False
    return DIVISION.fullmatch(plain) is not None


def stands_alone(text: str) -> bool:
    """Whether a line is a word between two parties, ``en`` or ``enerzijds``, on a line of its own."""
    return _AND.fullmatch(" ".join(text.replace("*", "").split())) is not None


def names_a_group(text: str) -> bool:
    """Whether a line gives parties before it a common name: ``hierna gezamenlijk te noemen: Partijen``."""
    return _GROUP.match(text.replace("*", "").strip()) is not None


def _is_annex(plain: str) -> bool:
    """Whether a line can be the heading of an annex: the word, a number or title, and no sentence about one."""
    return (
        ANNEX.match(plain) is not None
        and plain[-1] not in ".;,"
        and not re.match(r"\w+\s+(?:\S+\s+)?(?:is|zijn|bij|als|van|wordt|worden|bevat)\s", plain)
    )
