"""Lines of an agreement that always begin something new, whatever precedes them.

``parse.aanhef.koppen`` knows the lines that open a division of the preamble, agree on the articles or close the text;
this module has the forms that only a foreign file has.
"""

import re

from dealpers.dutch.regex import regex
from dealpers.model import Soort
from dealpers.parse.aanhef.groepszinnen import RANGE, is_group_sentence
from dealpers.parse.aanhef.koppen import CLOSING, is_agreed, kind_of_heading, lead_in

ANNEX = regex(r"(?:bijlagen?|annex|appendix)\b", re.I)
_OTHER_DIVISION = regex(r"(?:aanleiding|achtergrond|inleiding|gelet op)(?:\s+en\s+\w+)?[:,]?", re.I)
_CHAPTER = regex(r"(?:Hoofdstuk|Deel|Titel|Afdeling|Paragraaf)\s+(?:\d{1,3}|[IVXL]{1,7})\b", re.I)
_GROUP = regex(r"hierna\s+(?:allen\s+)?(?:gezamenlijk|samen|tezamen|allen|beiden)\b|gezamenlijk\b|tezamen\b", re.I)
_RECITALS = regex(
    r"(?:overwegende|in\s+(?:aanmerking|overweging)\s+(?:nemende|genomen\s+hebbende)|constaterende)(?:\s+dat)?"
)
_BASIS = regex(r"[Gg]elet\s+op\s+(?:de|het|artikel(?:en)?)\b.*[,;:]$")  # a whole line
_AND = regex(r"(?:en|of|enerzijds|anderzijds)[,;:]?", re.I)
_SIGNED = regex(r"\(?w\.?\s?g\.\)?[\s:]+\S", re.I)
_ABOUT_AN_ANNEX = regex(r"\w+\s+(?:\S+\s+)?(?:is|zijn|bij|als|van|wordt|worden|bevat)\s")
_LONGEST = 200  # characters of a line that begins something known
_HEADING = 80  # characters of the heading of a division


def begins_anew(text: str) -> bool:
    """True if a line is a known heading, formula or signature: ``Partijen:``, ``Bijlage 1 …``, ``w.g. A. de Vries``."""
    plain = " ".join(text.replace("*", "").split())
    if not plain or len(plain) > _LONGEST:
        return False
    if ends_article(plain) or _BASIS.match(plain) or _SIGNED.match(plain):
        return True
    if (plain[-1] in ":," and lead_in(plain) is not None) or (plain[-1] in ":,." and is_agreed(plain)):
        return True
    return is_division(plain) or _AND.fullmatch(plain) is not None


def ends_article(text: str) -> bool:
    """True if a line begins a chapter, an annex or the closing words, so that the article above ends."""
    plain = " ".join(text.replace("*", "").split())
    if not plain or len(plain) > _LONGEST or not plain[0].isupper():
        return False
    closes = CLOSING.match(plain) is not None
    return closes or (not plain.endswith(",") and (_is_annex(plain) or _CHAPTER.match(plain) is not None))


def is_division(text: str) -> bool:
    """True if a line is the heading of a division of the preamble: ``Partijen:``, ``Overwegende,``, ``Definities``."""
    plain = " ".join(text.replace("*", "").split())
    if not plain or len(plain) > _HEADING:
        return False
    if not (plain[0].isupper() or plain[-1] in ":,"):
        stated = plain.endswith(" dat") and lead_in(f"{plain}:") is Soort.OVERWEGINGEN
        return stated or _RECITALS.fullmatch(plain) is not None
    return lead_in(plain) is not None or _OTHER_DIVISION.fullmatch(plain) is not None


def opens_recitals(text: str) -> bool:
    """True if a heading of the preamble is above considerations."""
    return kind_of_heading(text.replace("*", "")) is Soort.OVERWEGINGEN


def opens_terms(text: str) -> bool:
    """True if a heading of the preamble is above definitions."""
    return kind_of_heading(text.replace("*", "")) is Soort.BEGRIPPEN


def stands_alone(text: str) -> bool:
    """True if a line is a word between two parties, ``en`` or ``enerzijds``, on a line of its own."""
    return _AND.fullmatch(" ".join(text.replace("*", "").split())) is not None


def names_a_group(text: str) -> bool:
    """True if a line gives parties before it a common name: ``hierna gezamenlijk te noemen: Partijen``."""
    plain = text.replace("*", "").strip()
    return _GROUP.match(plain) is not None or (RANGE.match(plain) is not None and is_group_sentence(plain))


def _is_annex(plain: str) -> bool:
    """True if a line can be the heading of an annex: the word, a number or title, and no sentence about one."""
    return ANNEX.match(plain) is not None and plain[-1] not in ".;," and not _ABOUT_AN_ANNEX.match(plain)
