"""Parties in running sentences and behind the name of their group, where no list names them.

"Dit akkoord is gesloten tussen de gemeente Oever en de provincie Vaart." names two parties, and
"Steden: gemeente Oever, gemeente Kreek" names two in a group.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.dutch.worded import Worded
from dealpers.parse.aanhef.koppen import lead_in
from dealpers.parse.aanhef.lichamen import begins_body
from dealpers.parse.aanhef.rijen import Row, names_of, row_at

_LONGEST = 3000
"""Maximum length of a paragraph with parties in characters; a longer paragraph is skipped."""
_FRAME = regex(
    r"\b(?:tussen|door|voor|leggen|maken|spreken|sluiten|hebben|gaan|willen|komen|verklaren|zijn(?:\s+partij(?:en)?)?|werken)(?:\s+(?:hierbij|met\s+elkaar))?\s*:?\s+",
    re.I,
)
_PRESENT = regex(
    r"^(?:De\s+)?[Aa]fspraken\s+tussen\b|\b(?:[Pp]artijen\s+zijn|[Dd]it|[Dd]eze|hierbij|hierin|hiermee|navolgende|volgende)\b"
)
_AGREES = Worded(
    r"\b(?:afspra\w+|afgesproken|overeen\w*|gesproken|samen\w*|convenant|\w*akkoord|\w*overeenkomst|deal|pact|protocol"
    r"|partij(?:en)?\s+zijn|zijn\s+partij|intentie\w*|document|\w*kader|verklaring|sluiten|leggen)\b",
    "afspra gesproken overeen samen convenant akkoord deal pact protocol partij intentie document kader verklaring"
    " sluiten leggen",
)
_SUPPORTS = Worded(
    r"\b(?:ondersteun(?:t|en)|steun(?:t|en)|onderschrijf?t|onderschrijven|geen\s+partij|meegewerkt|geraadpleegd|gehoord"
    r"|betrokken\s+geweest)\b",
    "steun onderschrij partij meegewerkt geraadpleegd gehoord betrokken",
)
"""Regex of what bodies do that are no party: "ondersteunen deze afspraken"."""
_SUBJECT = regex(r"\s*,?\s*(?:hebben|spreken|komen|sluiten|maken|leggen|verklaren|besluiten|gaan|werken|willen|zijn)\b")
_AGENTS = Worded(
    r"(?:de\s+)?(?:vertegenwoordigers|afgevaardigden)\s+(?:namens|van)\s+(?=.*(?:,$|\b(?:te\s+(?:noemen|duiden)|bijeen)\b))",
    "vertegenwoordigers afgevaardigden",
)
"""Regex of those who act for the bodies of a row: "De vertegenwoordigers namens de gemeente Oever, …"."""
_INITIAL = regex(r"\b[A-ZÀ-Þ]\.\Z")
_GROUP = regex(r"(?P<name>(?:[Dd]e\s+|[Hh]et\s+)?[A-ZÀ-Þa-z][\w-]*(?:\s+(?:en\s+)?[\w-]+){0,3})\s*:\s+(?=\S)")
COLLECTIVE = regex(
    r"(?:en|s|gemeente|provincie|waterschap|rijk|regio|overheid|zorg|onderwijs|markt|natuur|landbouw|welzijn|wonen|cultuur|bedrijfsleven)$",
    re.I,
)
"""Regex of the end of a name for several bodies: "Overheden", "Zorg en welzijn"."""
_KINDS = regex(r"(?:de\s+|het\s+)?(?P<kind>gemeenten?|provincies?|waterschap(?:pen)?)", re.I)
_NO_GROUP = regex(
    r"\b(?:partij(?:en)?|enerzijds|anderzijds|tussen|door|noemen|nemen|zijn|namens|ondergetekenden?|volgen|spreken|komen)\b",
    re.I,
)
_REPRESENTED = regex(
    r"(?P<body>(?:[Dd]e|[Hh]et|[A-Z])[^,;:.]{1,80}?)\s+(?:wordt|worden|is|zijn)\s+(?:\w+\s+){0,3}?vertegenwoordigd\s+door\s+(?P<by>.+)",
    re.S,
)


class Grouped(NamedTuple):
    """Name of a group, and a segment of text for each body in the group."""

    name: str
    bodies: tuple[str, ...]


class Stated(NamedTuple):
    """Segment of text for each body in a sentence, and the sentences behind that sentence."""

    bodies: tuple[str, ...]
    rest: str


def grouped(text: str) -> Grouped | None:
    """Group and bodies of a line "Steden: gemeente Oever, gemeente Kreek"; None for any other line."""
    plain = " ".join(text.split())
    match = _GROUP.match(plain) if len(plain) <= _LONGEST else None
    if match is None or not COLLECTIVE.search(match["name"]) or _NO_GROUP.search(match["name"]):
        return None
    if lead_in(f"{match['name']}:") is not None:
        return None
    rest = plain[match.end() :]
    row = row_at(rest, loose=True)
    if not row.bodies or not row.covers(rest):
        return None
    return Grouped(match["name"], tuple(_with_kind(match["name"], name) for name in _names(row)))


def _with_kind(group: str, body: str) -> str:
    """Body with the kind that the name of its group gives: "gemeente Oever" of "Gemeenten: Oever, Kreek"."""
    kind = _KINDS.fullmatch(group)
    if kind is None or row_at(body).bodies:
        return body
    return f"{re.sub(r'(?<=e)n$|(?<=p)pen$|s$', '', kind['kind'].lower())} {body}"


def stated(text: str) -> Stated | None:
    """Bodies that a sentence of the paragraph names as parties of the text; None where no sentence does.

    The sentence speaks of "dit akkoord" before the bodies, or the bodies are its subject: "… spreken af".
    """
    plain = " ".join(text.split())
    if len(plain) > _LONGEST or not (_AGREES.may_be_in(text) or _AGENTS.may_be_in(text)):
        return None
    for begin, sentence in _whole_sentences(plain):
        if (
            (_AGREES.pattern.search(sentence) or _AGENTS.pattern.match(sentence))
            and not only_supports(sentence)
            and (row := _row(sentence))
        ):
            return Stated(_names(row), plain[begin + len(sentence) :].strip())
    return None


def _whole_sentences(text: str) -> Iterator[tuple[int, str]]:
    """Sentences with their offsets; an initial behind an office ends none: "gedeputeerde A. Berg"."""
    start = 0
    for begin, sentence in sentences(text):
        end = begin + len(sentence)
        if not _INITIAL.search(text, start, end):
            yield start, text[start:end]
            start = end + 1
    if start < len(text):
        yield start, text[start:]


def only_supports(text: str) -> bool:
    """True if a sentence speaks of bodies that are no party: "De bond ondersteunt deze afspraken"."""
    return _SUPPORTS.search(text) is not None


def represented_in(sentence: str) -> tuple[str, str] | None:
    """Body and representative of "De gemeente wordt vertegenwoordigd door A. Berg"; None for any other sentence."""
    match = _REPRESENTED.fullmatch(" ".join(sentence.split()).rstrip(" ."))
    return (match["body"], match["by"]) if match else None


def _row(sentence: str) -> Row | None:
    """First row of two or more bodies that is the subject, or is in the frame of a sentence about this text."""
    if (agents := _AGENTS.pattern.match(sentence)) and _several(row := row_at(sentence, agents.end(), loose=True)):
        return row
    for loose in (False, True):
        subject = row_at(sentence, loose=loose)
        if _several(subject) and row_at(sentence).bodies and _SUBJECT.match(sentence, subject.end):
            return subject
    for frame in _FRAME.finditer(sentence) if _PRESENT.search(sentence) else ():
        whole = row_at(sentence, frame.end(), loose=True)
        if whole.covers(sentence) and sum(map(begins_body, whole.bodies)) > 1:
            return whole
        if _several(row := row_at(sentence, frame.end())):
            return row
    return None


def _several(row: Row) -> bool:
    return len(row.bodies) > 1 or (
        len(row.bodies) == 1
        and re.match(r"(?:[Dd]e\s+)?\w+(?:en|s)\s", row.bodies[0]) is not None
        and " en " in row.bodies[0]
    )


def _names(row: Row) -> tuple[str, ...]:
    return tuple(name for body in row.bodies for name in names_of(body))
