"""Two lines that surely are one: halves of a word, name or bracket, label and text, office and holder."""

import re

from dealpers.dutch.regex import regex
from dealpers.importer.chunks import Chunk
from dealpers.importer.hyphens import joint
from dealpers.importer.lines import Line, is_article
from dealpers.importer.openings import begins_anew
from dealpers.parse.aanhef.ambten import OFFICE
from dealpers.parse.aanhef.lichamen import LEGAL
from dealpers.parse.aanhef.persoonsnamen import DEGREE, OPEN_NAME, PERSON

_OFFICE = regex(rf"(?:\b{OFFICE}|\b(?:heer|mevrouw))$", re.I)
_TITLED = regex(r"(?:mr|drs|dr|ir|ing|prof|mw|mevr|dhr|jhr)\.|(?:de heer|mevrouw)\b|(?:[A-Z]\.){1,5}\s?\w", re.I)
_AWAITS_PERSON = regex(r"\b(?:namens\s+dezen?|voor\s+dezen?|vertegenwoordigd\s+door)\s*:$", re.I)
"""Regex of a line that a representative follows: "de gemeente Oever, namens deze:"."""
_NAMES = regex(r"\b(?:hierna|verder|te\s+noemen|aangeduid\s+als)\s*:$", re.I)
"""Regex of a line that a common name follows: "hierna te noemen:"."""
_LEGAL = regex(rf"\b{LEGAL}$")


def within_name(above: str, text: str) -> bool:
    """True if the end of a line is within the name of a person, and the next line goes on with it."""
    if re.match(DEGREE, text):
        return PERSON.search(above) is not None
    capital = text[:1].isupper() and not is_article(text) and not begins_anew(text)
    opened = OPEN_NAME.search(above) is not None and not _LEGAL.search(above)
    return opened and (capital or _TITLED.match(text) is not None)


def is_cut(chunk: Chunk, last: Line, line: Line) -> bool:
    """True if two lines surely belong together: label and text, halves of a word or bracket, office and holder."""
    office = _OFFICE.search(last.text) is not None and _TITLED.match(line.text) is not None
    bracket = last.text.rfind("(") > last.text.rfind(")") and ")" in line.text
    awaits = _NAMES.search(last.text) is not None or _AWAITS_PERSON.search(last.text) is not None
    led = office or bracket or awaits or last.text == chunk.label
    return led or joint(last.text, line.text, frozenset()) is not None
