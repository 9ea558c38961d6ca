"""Bodies in a row: "de gemeente Oever, de provincie Vaart en Stichting De Kade", with what is said of each.

A body is a noun for a body with its name, a name with a legal form, or a name right before its alias or
representative. Any other word ends the row.
"""

import re
from dataclasses import dataclass

from dealpers.dutch.regex import regex
from dealpers.parse.aanhef.lichamen import ARTICLE, CAPITAL, LEGAL, LINK, NAME, NO_HEAD, ONE, SEVERAL, begins_body

_BETWEEN = regex(r"(?:gesloten\s+|aangegaan\s+)?(?:tussen|door)\s+", re.I)
_FEWEST = 2
"""Minimum number of bodies in a row that is the list of parties."""
_LONGEST = 3000
"""Maximum length of a row in characters; a longer text is skipped."""
_WORDS_BEHIND = regex(rf"\s+en\s+(?:{LINK}\s+)?{NO_HEAD}{CAPITAL}(?:\s+{NO_HEAD}{CAPITAL})*")
_OF_POLICY = regex(
    r"(?:[Dd]e|[Hh]et)?\s*(?i:minister|ministerie|staatssecretaris|instituut|inspectie|autoriteit|agentschap)\b"
)
_NAMED = regex(rf"(?:{ARTICLE})?{NAME}(?:(?<!\.)(?<!V)\s+en\s+{CAPITAL}(?:\s+{CAPITAL})*\s+{LEGAL})?")
_COMPANY = regex(rf"(?:{ARTICLE})?{CAPITAL}(?:\s+(?:{CAPITAL}|{LINK})){{0,5}}?\s+{LEGAL}")
"""Regex of a name with a legal form behind it, which may have a noun for a body inside."""
_BRACKET = regex(r"\s*\([^()]{1,160}\)")
_CLAUSE = regex(
    r",?\s+(?:(?:te\s+dezen|ten\s+deze|hierbij|rechtsgeldig|beide[n]?|ieder|elk|allen)\s+){0,3}"
    r"(?:vertegenwoordigd|represented|namens|handelende?|gevestigd|zetelende?|hierna|verder|bij\s+monde|in\s+de\s+persoon"
    r"|waarvoor|statutair|krachtens)\b"
)
_JOINT = regex(r"(?:\s*[,;]\s*(?:en|alsmede)?|\s+(?:en|alsmede)|\s+enerzijds\s*,?\s*en)\s+")
_VERB = (
    r"(?:heeft|hebben|is|zijn|wordt|worden|komen|spreken|sluiten|maken|leggen|verklaren|besluiten|willen|gaan|werken|vast|af"
    r"|over|om|die|dat|op|in|met|te|ten|voor)\b"
)
_END = regex(rf"\([^()]{{1,160}}\)|,\s+{_VERB}|[;:]|\.?\s*$")
"""Regex of the end of a clause, or of words in brackets, in which nothing ends a clause."""


@dataclass(frozen=True, slots=True)
class Row:
    """Segments of a text that each name a body, or several of one kind, and the offset behind the last."""

    bodies: tuple[str, ...]
    end: int

    def covers(self, text: str) -> bool:
        """True if nothing but an end mark is behind the row."""
        return not text[self.end :].strip(" .;,:")


def row_at(text: str, start: int = 0, *, loose: bool = False) -> Row:
    """Bodies in a row from an offset of the text; empty where no body begins there.

    When ``loose``, any name with a capital is a body, as below the name of a group.
    """
    bodies: list[str] = []
    end = begin = start
    while len(text) <= _LONGEST and (length := _body(text, begin, loose=loose)):
        close = _described(text, length)
        joint = _JOINT.match(text, close)
        again = bool(bodies) and text[:begin].rstrip().endswith(" en")
        if joint and (inside := _goes_on(text, joint, last=again, bare=close == length)):
            close = _described(text, inside)  # "Hogeschool Rijn en Kust en de gemeente Oever"
            joint = _JOINT.match(text, close)
        bodies.append(text[begin:close].strip())
        end = close
        if joint is None:
            break
        begin = joint.end()
    return Row(tuple(bodies), end)


def names_in_row(text: str) -> tuple[str, ...]:
    """Bodies of a line that names several and nothing else, two of them for certain; one behind "tussen"."""
    plain = " ".join(text.split())
    opened = _BETWEEN.match(plain)
    plain = plain[opened.end() :] if opened else plain
    row = row_at(plain, loose=True)
    sure = sum(map(begins_body, row.bodies))
    if not row.covers(plain) or len(row.bodies) < _FEWEST or sure < (1 if opened else _FEWEST):
        return ()
    return tuple(name for body in row.bodies for name in names_of(body))


def _goes_on(text: str, joint: re.Match[str], *, last: bool, bare: bool) -> int:
    """Offset behind a name that "en" is part of, 0 for any other joint.

    A bare name behind "en" is such a part where an earlier "en" made the ``last`` body, where the row goes on, or
    where the clause behind it is the only one: nothing is said of the ``bare`` words before.
    """
    begin = joint.end()
    if joint[0].strip() != "en" or ONE.match(text, begin) or SEVERAL.match(text, begin):
        return 0
    name = _NAMED.match(text, begin)
    if name is None or re.search(rf"\s{LEGAL}$", name[0]):
        return 0
    close = _described(text, name.end())
    further = _JOINT.match(text, close)
    goes = further is not None and _body(text, further.end(), loose=True) > 0
    return name.end() if last or goes or (bare and close > name.end()) else 0


def names_of(segment: str) -> tuple[str, ...]:
    """Bodies under a plural that is no kind by itself: "de corporaties Area en Thuis" gives both names."""
    match = SEVERAL.match(segment)
    if match is None:
        return (segment,)
    kind = match["kind"].lower()
    names = tuple(name for name in re.split(r",\s+(?:en\s+)?|\s+en\s+", match["names"]) if name)
    if re.search(r"gemeenten|provincies|waterschappen|wethouders|burgemeesters", kind):
        joined = f"{', '.join(names[:-1])} en {names[-1]}" if len(names) > 1 else names[0]
        return (f"de {match['kind']} {joined}{segment[match.end() :]}",)
    return names


def _body(text: str, begin: int, *, loose: bool) -> int:
    """Offset behind the body that begins at an offset; 0 where none does."""
    if match := SEVERAL.match(text, begin) or _COMPANY.match(text, begin):
        return match.end()
    if match := ONE.match(text, begin):
        behind = _WORDS_BEHIND.match(text, match.end()) if _OF_POLICY.match(text, begin) else None
        return behind.end() if behind else match.end()
    match = _NAMED.match(text, begin)
    if match is None:
        return 0
    marked = (
        re.search(rf"\s{LEGAL}$", match[0]) or _CLAUSE.match(text, match.end()) or _BRACKET.match(text, match.end())
    )
    return match.end() if loose or marked else 0


def _described(text: str, begin: int) -> int:
    """Offset behind the alias, seat and representative of a body that ends at an offset."""
    end = begin
    while True:
        if bracket := _BRACKET.match(text, end):
            end = bracket.end()
        elif clause := _CLAUSE.match(text, end):
            end = _clause_end(text, clause.end())
        else:
            return end


def _clause_end(text: str, begin: int) -> int:
    """Offset where a clause about a body ends: before the next body of the row, a verb or an end mark."""
    ends = (match for match in _END.finditer(text, begin) if not match[0].startswith("("))
    stop = next((match.start() for match in ends), len(text))
    for joint in _JOINT.finditer(text, begin, stop):
        if _body(text, joint.end(), loose=False):
            return joint.start()
    return stop
