"""Kind of a division by what is below its first line, where the words of that line do not name the kind.

Parties come first, their reasons follow, and terms follow a line about terms.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from dealpers.dutch.regex import regex
from dealpers.model import Soort
from dealpers.parse.aanhef.begrippen import is_definition, is_term_line, speaks_of_terms
from dealpers.parse.aanhef.koppen import heads_parties, is_agreed, kind_of_heading, lead_in
from dealpers.parse.aanhef.partijen import names_party
from dealpers.parse.blocks import RawBlock, RawHeading, RawList, RawNote, RawTable, Running

_FRONT = (Soort.PARTIJEN, Soort.OVERWEGINGEN, Soort.BEGRIPPEN)
_LONGEST = 140
"""Maximum length of a first line in characters; a longer line is a paragraph."""
_REASON = regex(
    r"\b(?:overweg|aanmerking|constate|vast(?:gesteld|stel)|stell|aanleiding|achtergrond|context|reden|waarom|beseff|erkenn"
    r"|bewust|uitgangspunt|vertrekpunt|vooraf|onderschrijv|situatie|motiver|beweegreden|probleem|gezien|noodzaak)",
    re.I,
)
_ASKS = regex(r"(?:waarom|aanleiding|achtergrond|context|situatie|probleem\w*)\b", re.I)
"""Regex of a heading that asks for reasons from its first word: "Waarom deze afspraken"."""
_OPENS = regex(r"(?:inleiding|voorwoord)\b", re.I)
_STANCE = regex(
    r"(?:zijn|hebben|achten|willen|vinden|stellen|constateren|overwegen|erkennen|onderschrijven|beseffen|nemen|menen|zien"
    r"|weten|onderkennen|hechten)\s",
)
"""Regex of an item that goes on a line about the parties: "- hechten aan een droge kelder"."""
_OTHER = regex(
    r"(?:doel|ambiti|leeswijz|inleiding|inhoud|partner|deelnem|partij|bijlag|afspra|maatregel|acties?\b|resulta|planning"
    r"|financ|kosten|governance|organisatie|contact|looptijd|grondslag|juridisch|wettelijk|gelet|speerpunt|project|program"
    r"|thema|rol(?:len)?\b|taken|taak|verantwoordelijk|uitvoering|werkwijze|spelregel|samenvatting|stappen|bijdrage|budget)",
    re.I,
)


def kind_below(line: str, below: Iterable[RawBlock], *, headed: bool, due: bool) -> Soort | None:
    """Kind of the division that ``line`` opens by the blocks ``below`` it; None where they leave doubt.

    ``headed``: the line is a heading. ``due``: parties precede the line, and the text has no considerations elsewhere.
    """
    plain = " ".join(line.replace("*", "").split())
    first = next(_until_heading(below), None)
    if not plain or len(plain) > _LONGEST or first is None or is_agreed(plain):
        return None
    if speaks_of_terms(plain) and _defines(first):
        return Soort.BEGRIPPEN
    reasoned = due and _reasons(plain, first, below, headed=headed)
    return Soort.OVERWEGINGEN if reasoned and kind_of_heading(plain) in (Soort.TEKST, Soort.OVERWEGINGEN) else None


def opens_front(line: str) -> bool:
    """True if a heading without its number is above parties, reasons or terms: "Partijen", "Waarom deze afspraken"."""
    plain = " ".join(line.replace("*", "").split())
    if not 0 < len(plain) <= _LONGEST or is_agreed(plain):
        return False
    kind = lead_in(plain)
    return kind in _FRONT or heads_parties(plain) or bool(_ASKS.match(plain) or _OPENS.match(plain))


def _until_heading(below: Iterable[RawBlock]) -> Iterator[RawBlock]:
    """Blocks other than notes above the next heading, one at a time: most lines ask for the first alone."""
    inside = takewhile(lambda block: not isinstance(block, RawHeading), below)
    return (block for block in inside if not isinstance(block, RawNote))


def _defines(block: RawBlock) -> bool:
    """True if a block is a table, a definition, or a list of definitions."""
    match block:
        case RawTable():
            return True
        case RawList():
            first = [inner for item in block.items for inner in item.blocks[:1]]
            texts = [inner for inner in first if isinstance(inner, Running)]
            return bool(texts) and sum(is_definition(text.inhoud) for text in texts) * 2 >= len(block.items)
        case Running():
            return is_definition(block.inhoud) or is_term_line(block.tekst)
    return False


def _reasons(line: str, first: RawBlock, below: Iterable[RawBlock], *, headed: bool) -> bool:
    """True if a line and the blocks below it are considerations: a list of sentences, or sentences below a reason."""
    if line.endswith(":") and isinstance(first, RawList) and _are_stances(first):
        return True
    if not headed and not isinstance(first, RawList):
        return False
    reason = _REASON.search(line) is not None
    if _OTHER.search(line) and not _ASKS.match(line):
        return False
    if isinstance(first, RawList):
        texts = [inner.tekst for item in first.items for inner in item.blocks[:1] if isinstance(inner, Running)]
        sentences = all(len(text.split()) > 2 and not names_party(text) for text in texts)
        return (headed or reason) and len(texts) == len(first.items) and sentences
    if not reason or not isinstance(first, Running) or not _is_sentence(first.tekst):
        return False
    running = (block.tekst for block in _until_heading(below) if isinstance(block, Running))
    stated = next((text for text in running if not is_agreed(text)), "")
    return stated != "" and not names_party(stated)


def _are_stances(block: RawList) -> bool:
    texts = [inner.tekst for item in block.items for inner in item.blocks[:1] if isinstance(inner, Running)]
    return len(texts) == len(block.items) and all(_STANCE.match(text) for text in texts)


def _is_sentence(text: str) -> bool:
    return text.rstrip()[-1:] in (".", ";", ",") and len(text.split()) > 2
