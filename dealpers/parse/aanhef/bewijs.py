"""Evidence that a line or an item names a party, from none to certain.

A name with a capital is evidence only beside surer neighbours; a noun for a body or a legal form is more, and a
representative, a seat, a capacity or an alias is certain.
"""

import re
from collections.abc import Sequence
from enum import IntEnum
from itertools import takewhile

from dealpers.dutch.regex import regex
from dealpers.parse.aanhef.groepszinnen import is_group_heading, is_group_name, is_group_sentence
from dealpers.parse.aanhef.kader import without_formula
from dealpers.parse.aanhef.koppen import is_agreed, lead_in, recital_begins
from dealpers.parse.aanhef.lichamen import ARTICLE, CAPITAL, LINK, ONE, begins_body
from dealpers.parse.aanhef.partijen import names_party
from dealpers.parse.aanhef.personen import OFFICE_LED, TAIL, describes_party
from dealpers.parse.aanhef.persoon_voorop import person_first
from dealpers.parse.aanhef.rijen import names_in_row
from dealpers.parse.aanhef.splitsing import parted, without_joint
from dealpers.parse.aanhef.zinnen import grouped, only_supports, stated
from dealpers.parse.duties.verbs import is_finite

_LONGEST_LINE = 160
"""Maximum length of a party in characters; a longer paragraph needs an alias, seat or representative."""
BLANK = "......"
"""Dots of a form to fill in."""
_PLURAL = regex(r"(?:[Dd]e\s+)?\w+(?:en|s)|Rijk|Regio|Provincie|Waterschap")
"""Regex of the name of a group alone: "Gemeenten", "de overheden"."""
_VERB = regex(r"\b(?:is|zijn|heeft|hebben|wordt|worden|kan|kunnen|zal|zullen|moet|moeten|dat)\b")
_NAME = regex(rf"(?:{ARTICLE})?{CAPITAL}(?:\s+(?:(?:{LINK}|en)\s+){{0,2}}(?:{CAPITAL}|\([^()]{{2,20}}\))){{0,7}}")
_CLAUSE = regex(r"[,;(]")
_NO_NAME = regex(
    r"(?:artikel|bijlage|overweg\w*|doel\w*|aanleiding|achtergrond|inleiding|partij(?:en)?|datum|plaats|versie|concept|kenmerk)\b",
    re.I,
)


class Evidence(IntEnum):
    """Degree of evidence that a text names a party."""

    NONE = 0
    NAME = 1
    BODY = 2
    CERTAIN = 3


def evidence(text: str, *, item: bool = False) -> Evidence:
    """Evidence that a text names one party or more: ``BODY`` for "De gemeente Oever", ``NAME`` for "ProRail".

    An ``item`` of a list may name several with a common alias; such a paragraph is a sentence about a group.
    """
    bare = without_joint(without_formula(text))
    if only_supports(text) or BLANK in text:
        return Evidence.NONE
    if item and names_party(bare):
        return Evidence.CERTAIN
    if is_group_heading(text) or is_group_sentence(bare) or (not item and _PLURAL.fullmatch(text.strip())):
        return Evidence.NONE
    if grouped(text) or stated(text) or names_party(bare):
        return Evidence.CERTAIN
    if not _is_sentence(bare) and (names_in_row(text) or len(parted(bare)) > 1):
        return Evidence.CERTAIN
    return _of_line(TAIL.sub("", bare).strip().rstrip(";,."))


def _is_sentence(text: str) -> bool:
    """True if the words up to the first comma or bracket have a finite verb, as no name of a body has."""
    head = _CLAUSE.split(text, maxsplit=1)[0]
    return _VERB.search(head) is not None or any(is_finite(word) for word in head.split())


def _of_line(plain: str) -> Evidence:
    """Evidence in a short line that says nothing of the body but its name."""
    titled = plain.startswith("GEMEENSCHAPPELIJKE REGELING") or "op grond van artikel" in plain
    if titled or len(plain) > _LONGEST_LINE or re.search(r"[a-z]\.\s+[A-Z]", plain) or _VERB.search(plain):
        return Evidence.NONE
    if _is_sentence(plain):
        return Evidence.NONE
    if begins_body(plain):
        return Evidence.BODY
    named = _NAME.fullmatch(plain) and not _NO_NAME.match(plain) and lead_in(plain) is None
    return Evidence.NAME if named and not describes_party(plain) else Evidence.NONE


def are_parties(texts: Sequence[str], *, least: Evidence = Evidence.CERTAIN) -> bool:
    """True if each text names a party, and most do so with the evidence of ``least`` or more."""
    degrees = list(takewhile(bool, (evidence(text, item=True) for text in texts)))
    sure = sum(degree >= least for degree in degrees)
    return 0 < len(texts) == len(degrees) and sure * 2 >= len(degrees)


def heads_parties_of_group(text: str, members: Sequence[str]) -> bool:
    """True if a short name without a colon heads a list whose items are all parties with their facts."""
    return is_group_name(text) and evidence(text) < Evidence.CERTAIN and are_parties(members)


def opens_otherwise(text: str) -> bool:
    """True if a line cannot be inside a row of parties: it agrees, or opens considerations or another division."""
    return is_agreed(text) or lead_in(text) is not None or recital_begins(text)


def begins_party(above: str, text: str) -> bool:
    """True if a text names another party than the words ``above``: each is whole, and begins with body or person."""
    opens = ONE.match(text) is not None and OFFICE_LED.match(text) is None
    opens = opens or person_first(text) is not None
    return opens and names_party(text) and names_party(above.strip())
