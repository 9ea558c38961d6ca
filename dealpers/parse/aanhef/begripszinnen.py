"""Terms that sentences of running text define: "Onder ‘kade’ wordt verstaan: de muur", "Kade betekent de muur".

Several terms may share a sentence: "“Kade” betekent de muur; “vaart” het water en “oever” de kant".
"""

import re
from collections.abc import Iterator

from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.dutch.worded import Worded

_LONGEST = 3000
"""Maximum length of a paragraph in characters; a longer paragraph is skipped."""
_WORDS = 6
"""Maximum number of words of a term without quotation marks."""
_QUOTED = r"[‘“„\"'](?P<{name}>[^‘’“”„\"]{{2,60}}?)[’”\"']"
_STATED = Worded(
    r"(?:[Oo]nder|[Mm]et)\s+(?:(?:het\s+begrip|de\s+term|de|het|een)\s+)?(?P<open>[‘“„\"'])?(?P<term>(?(open)[^‘’“”\"]{2,60}?|[\w-]{2,40}))"
    r"(?(open)[’”\"'])\s+(?:wordt|worden|verstaan|verstaat|bedoelen|bedoelt)\b[^:.;]{0,80}?"
    r"(?:\b(?:verstaan|bedoeld)|(?<=partijen)|(?<=wij))\s*:\s*(?=\S)"
    r"|(?:[^.;:‘“\"]{0,80}?\b(?:verstaan\s+onder|bedoeld\s+met)|(?:[Ii]n|[Vv]oor)\s+(?:dit|deze|de|het)\s+[\w-]+\s+betekent)\s+"
    r"(?:(?:het\s+begrip|de\s+term|de|het|een)\s+)?(?P<opened>[‘“„\"'])?(?P<behind>(?(opened)[^‘’“”\"]{2,60}?|[\w-]{2,40}))"
    r"(?(opened)[’”\"'])\s*:\s+(?=\S)",
    ":",
    0,
)
"""Regex of a sentence that defines one term: "Onder ‘kade’ wordt verstaan: de muur", "wordt verstaan onder kade: …"."""
_DEFINED = regex(
    rf"(?:^(?:[Ii]n|[Vv]oor)\s+(?:dit|deze|de|het)\s+[^.,;:]{{2,40}}?\s+betekene?n?t?\s+{_QUOTED.format(name='here')}"
    r"|\b(?:[Oo]nder|[Mm]et)(?=[^.;:]{2,70}\b(?:verstaan|verstaat|bedoelen|bedoelt|wordt|worden)\b)\s+"
    rf"{_QUOTED.format(name='first')}|\b(?:verstaan\s+onder|bedoeld\s+met)\s+{_QUOTED.format(name='behind')}|{_QUOTED.format(name='before')}\s+(?:betekent|betekenen|staat\s+voor))\s+\S"
)
"""Regex of a quoted term beside the verb that defines the term."""
_VERB = regex(r"betek|versta|bedoel|staat\s+voor")
_NEXT = regex(rf"[,;]?\s*(?:\ben\s+|\bof\s+)?(?:\bonder\s+|\bmet\s+)?{_QUOTED.format(name='term')}\s+(?=[a-z])")
"""Regex of another quoted term of such a sentence."""
_MEANS = regex(
    r"(?:(?:[Ii]n|[Vv]oor)\s+(?:dit|deze|de|het)\s+[\w-]+\s+)?(?:(?:het\s+begrip|de\s+term)\s+)?"
    r"(?P<term>[^\W\d_][^,;:.()‘“\"]{1,60}?)\s+(?:betekent|betekenen)\s*:?\s+(?!dat\b)\S"
)
_NO_TERM = regex(r"(?:in|voor|dit|dat|het|wat|deze|die|zij|hij|er|daarmee|hiermee|en|of)\b", re.I)
_CLAUSE = regex(r"\s*;\s*(?:en\s+)?|\s+en\s+(?=[^,;:.]{2,60}\s+(?:betekent|betekenen)\s)")


def states_term(text: str) -> bool:
    """True if a paragraph begins with a sentence that defines a term in itself, by the words or the quoted term."""
    return len(text) <= _LONGEST and (_begins_stated(text) is not None or _defines_quoted(_first(text)))


def terms_stated(text: str, *, headed: bool) -> Iterator[str]:
    """Terms that the sentences of a paragraph define; a term without quotation marks only where ``headed``.

    ``headed``: the text is below a heading about terms, so that "kade betekent de muur" defines.
    """
    if len(text) > _LONGEST:
        return
    for _, sentence in sentences(text):
        if match := _begins_stated(sentence):
            yield match["term"] or match["behind"]
        elif _defines_quoted(sentence):
            yield from _quoted(sentence)
        elif headed:
            yield from _plain(sentence)


def _begins_stated(text: str) -> re.Match[str] | None:
    return _STATED.pattern.match(text) if _STATED.may_be_in(text) else None


def _first(text: str) -> str:
    return next((sentence for _, sentence in sentences(text)), "")


def _defines_quoted(sentence: str) -> bool:
    return ("betek" in sentence or "versta" in sentence or "bedoel" in sentence) and _DEFINED.search(
        sentence
    ) is not None


def _quoted(sentence: str) -> Iterator[str]:
    """Quoted terms of a sentence, from the one beside the verb on."""
    match = _DEFINED.search(sentence)
    if match:
        yield match["here"] or match["first"] or match["behind"] or match["before"]
        for further in _NEXT.finditer(sentence, match.end()):
            yield further["term"]


def _plain(sentence: str) -> Iterator[str]:
    """Terms before "betekent" in the clauses of a sentence."""
    for clause in _CLAUSE.split(sentence.strip()):
        match = _MEANS.match(clause)
        if match and len(match["term"].split()) <= _WORDS and not _NO_TERM.match(match["term"]):
            yield match["term"]
