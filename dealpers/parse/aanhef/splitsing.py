"""Split of a sentence that names several parties: before "en de gemeente", and behind a semicolon."""

import re

from dealpers.dutch.per_text import per_text
from dealpers.dutch.regex import regex
from dealpers.parse.aanhef.alias import ALIAS, REPRESENTED, trimmed
from dealpers.parse.aanhef.ambten import ANY_HOLDER
from dealpers.parse.aanhef.lichamen import ARTICLE, HEAD, NOUN, begins_body
from dealpers.parse.aanhef.partijen import CIVIL, LONGEST, PARTY_MARKS, SEAT, SIDE, names_party
from dealpers.parse.aanhef.personen import person_of
from dealpers.parse.aanhef.persoon_voorop import person_first
from dealpers.parse.aanhef.persoonsnamen import HONOUR, PERSON

_JOINT = regex(r"(?:en|alsmede)\s+")


def without_joint(text: str) -> str:
    """Text of a party without the "en" that joins it to the party of the paragraph above."""
    joint = _JOINT.match(text)
    body = text[joint.end() :] if joint else text
    return body if begins_body(body) or re.match(ARTICLE, body) else text


def parted(text: str) -> tuple[str, ...]:
    """Split a sentence that names several parties: before "en de gemeente", and behind a semicolon."""
    if len(text) > LONGEST:
        return (text,)
    out: list[str] = []
    begin = 0
    for match in re.finditer(
        r"\s*;\s*(?:en\s+)?|,?\s+(?:en|alsmede|en\s+anderzijds)[\s,]+(?=(?:de|het|mevrouw|gedeputeerde\s+staten|burgemeester\s+en|[A-Z])\b|[A-Z])"
        r"|,\s+(?=(?:de|het|gedeputeerde\s+staten)\s+\w+)"
        rf"|,\s+(?={REPRESENTED}|{HEAD}\s+[A-ZÀ-Þ])",
        text,
    ):
        left, right = text[begin : match.start()], text[match.end() :]
        if (
            not left.strip()
            or not right.strip()
            or text.count("(", begin, match.start()) > text.count(")", begin, match.start())
        ):
            continue
        if _may_part(left, right, match[0], named=_may_name_party(text)):
            out.append(left)
            begin = match.end()
    return tuple(part for part in (*out, text[begin:]) if part.strip())


_BESIDE_BODY = regex(r"[(\[][^)\]]*\s")
"""Regex of words in brackets, which may be the representative of the body before them."""


@per_text
def _may_name_party(text: str) -> bool:
    """True if a text has a word, a name or a bracket of a party with its representative, its alias, seat or side."""
    if any(mark.may_be_in(text) for mark in PARTY_MARKS):
        return True
    return any(pattern.search(text) is not None for pattern in (_BESIDE_BODY, ANY_HOLDER, PERSON, SEAT, CIVIL))


def _may_part(left: str, right: str, joint: str, *, named: bool) -> bool:
    """True if a joint is between two parties; without ``named`` no words beside it name a party whole."""
    opens = begins_body(right) or re.match(rf"{ARTICLE}[A-Z]|{REPRESENTED}", right) is not None
    if ";" in joint:
        return not _is_representative(left, right) and (opens or (named and _is_complete(right)))
    if "en" in joint.split() or "alsmede" in joint:
        if re.search(r"\b(?:burgemeester|namens|door)\s*$", left):
            return False
        if named and _is_complete(left):
            person_opens = PERSON.match(right) is not None and (
                person_first(trimmed(right)) is not None or (_is_private(left) and _is_private(right))
            )
            return person_opens or (opens and not _continues(left) and (begins_body(right) or _is_complete(right)))
        return (
            begins_body(left)
            and begins_body(right)
            and re.match(ARTICLE, left) is not None
            and re.match(ARTICLE, right) is not None
        )
    if begins_body(left) and begins_body(right) and _ROW.match(right):
        return re.match(ARTICLE, left) is not None
    known = begins_body(right) or re.match(REPRESENTED, right) is not None
    return known and named and _is_complete(left) and _is_complete(right) and _ended(left)


def _is_representative(left: str, right: str) -> bool:
    """True if a person behind a semicolon acts for a body that has no representative yet: "Minister; A. Berg"."""
    return begins_body(left) and not person_of(left)[0] and PERSON.match(right) is not None and not person_first(right)


def _is_private(text: str) -> bool:
    """True if words are a person with birth or residence, a party in its own name."""
    return re.match(HONOUR, text) is not None and CIVIL.search(text) is not None


def _is_complete(text: str) -> bool:
    """True if words name a party whole, or its side: "enerzijds"."""
    return names_party(text) or SIDE.search(text) is not None


_ROW = regex(rf"{ARTICLE}[^,;:()]{{3,80}}\s+en\s+{ARTICLE}{NOUN}", re.I)
"""Regex of the last two bodies of a row: "de provincie en de colleges van …"."""


def _continues(left: str) -> bool:
    """True if the words before "en" leave a name unfinished: "handelend als bestuursorgaan", "mede namens A"."""
    if re.search(r"\b(?:mede\s+namens|bestaande\s+uit)\b(?:(?!vertegenwoordigd)[^;])*$", left) and not ALIAS.search(
        left
    ):
        return True
    return re.search(r"\b(?:als|van)\s+[a-z][\w-]*$", left) is not None and not ALIAS.search(left)


def _ended(left: str) -> bool:
    """True if a comma closes a party: behind its alias or its representative."""
    return ALIAS.search(left) is not None or person_of(left)[0] != ""
