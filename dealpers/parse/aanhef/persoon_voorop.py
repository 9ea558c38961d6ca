"""Party whose representative precedes its body: "De heer A. Berg, wethouder, handelend namens de gemeente Oever"."""

import re

from dealpers.dutch.regex import regex
from dealpers.parse.aanhef.ambten import is_office
from dealpers.parse.aanhef.lichamen import ARTICLE, NOUN, begins_body
from dealpers.parse.aanhef.personen import OFFICE_LED, OFFICE_NAME, TAIL, person_of
from dealpers.parse.aanhef.persoonsnamen import BARE, HONOUR, PERSON

_REPRESENTING = regex(
    r",\s*(?:(?:als\s+zodanig|te[nr]?\s+dezen?|in\s+(?:die|deze)\s+hoedanigheid),?\s+)?(?P<body>(?:de|het)\s+[^,;()]{3,120}?)\s+"
    r"(?:(?:te[nr]?\s+dezen?|wettig|rechtsgeldig|in\s+rechte)\s+)*vertegenwoordigende?\b"
)
"""Regex of a body before the participle of its representative: ", te dezen de gemeente Oever vertegenwoordigende"."""
_ACTING = regex(
    rf",?\s*(?:te(?:n|r)?\s+dezen?\s+)?(?:(?i:handelende?|optredende?|vertegenwoordigende?)\b(?!\s+(?:ter|krachtens|ingevolge|op)\b)[^,]{{0,60}}?\b(?:namens|voor(?:\s+en\s+namens)?|van)\s+"
    rf"|,\s*namens\s+)(?={ARTICLE}{NOUN}|(?:{ARTICLE})?[A-Z])"
)
"""Regex of the words before the body of a person: ", handelend namens" in "de heer A. Berg, handelend namens Oever"."""
_FOR = regex(rf"\s+(?:namens|voor)\s+(?=(?:{ARTICLE})?(?:{NOUN}\s|[A-ZÀ-Þ]))")
_OF = regex(
    rf"\s+(?:van|bij)\s+(?!burgemeester\s+en|bestuur\b|toezicht\b|(?:de|het)\s+(?:\w+\s+)?(?:bestuur|directie|raad|college(?!\s+van\s+burgemeester)))"
    rf"(?=(?:{ARTICLE})?{NOUN}\s|[A-ZÀ-Þ])"
)
"""Regex of the word between the office of a person and its body: "dijkgraaf van het Waterschap Kust"."""
_BEHIND_NAME = regex(r",?\s+(?=[a-zà-ÿ])|,\s+(?=[A-ZÀ-Þ])")


def person_first(text: str) -> tuple[str, str, str] | None:
    """Person, function and body of "De heer A. Berg, wethouder, handelend namens de gemeente Oever"; else None."""
    first = PERSON.match(text) or re.match(rf"(?:{HONOUR})?{BARE}", text)
    led = None if first else OFFICE_LED.match(text)
    named = None if first or led else OFFICE_NAME.match(text)
    first = PERSON.match(text, led.end()) if led else first or named
    if first is None or (not (led or named) and begins_body(text)):
        return None
    if (opened := _REPRESENTING.search(text)) and begins_body(opened["body"]):
        return (*person_of(text[: opened.start()]), opened["body"])
    link = _ACTING.search(text, first.end() - 1) or _FOR.match(text, first.end())
    link = link or (None if led or named else _office_of(text, first.end()))
    if link is None:
        return None
    person, function = person_of(text[: link.start()])
    body = TAIL.sub("", text[link.end() :]).strip(" ,")
    return (person, function, body) if body and person else None


def _office_of(text: str, begin: int) -> re.Match[str] | None:
    """Joint between the office right behind a name and a body: the first before a noun for a body, else the first."""
    behind = _BEHIND_NAME.match(text, begin)
    end = text.find(",", behind.end()) if behind else begin
    joints = list(_OF.finditer(text, begin, end if end > 0 else len(text))) if behind else []
    offices = [joint for joint in joints if behind and is_office(text[behind.end() : joint.start()])]
    bodies = [joint for joint in offices if begins_body(text[joint.end() :])]
    return next(iter(bodies or offices), None)
