"""Party whose representative precedes its body: "De heer A. Berg, wethouder, handelend namens de gemeente Oever"."""

import re

from dealpers.dutch.regex import regex
from dealpers.parse.aanhef.lichamen import ARTICLE, LINK, NOUN, begins_body
from dealpers.parse.aanhef.personen import TAIL, person_of
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
_OFFICE_OF = regex(rf"\s+van\s+(?={ARTICLE}{NOUN}\s+(?:{LINK}\s+){{0,2}}[A-Z])")
"""Regex of the word between the office of a person and its body: "dijkgraaf van het Waterschap Kust"."""


def person_first(text: str) -> tuple[str, str, str] | None:
    """Person, function and body of "De heer A. Berg, wethouder, handelend namens de gemeente Oever"; else None."""
    first = PERSON.match(text) or re.match(rf"{HONOUR}{BARE}", text)
    if first is None:
        return None
    if (opened := _REPRESENTING.search(text)) and begins_body(opened["body"]):
        return (*person_of(text[: opened.start()]), opened["body"])
    for form in (_ACTING, _OFFICE_OF):
        if link := form.search(text, first.end() - 1):
            person, function = person_of(text[: link.start()])
            body = TAIL.sub("", text[link.end() :]).strip(" ,")
            if body and person:
                return person, function, body
    return None
