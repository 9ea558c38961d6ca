"""Bodies in a row: "de gemeente Oever, de provincie Vaart en Stichting De Kade", with what is said of each.

A body is a noun for a body with its name, a name with a legal form, or a name right before its alias or
representative. Any other word ends the row.
"""

import re
from dataclasses import dataclass

from dealpers.dutch.regex import regex

_LONGEST = 3000
"""Maximum length of a row in characters; a longer text is skipped."""
_LEGAL = r"(?:[BNC]\.?V\.?|U\.?A\.?|V\.?O\.?F\.?)(?![\w])"
_CAPITAL = r"(?:['’]s-)?[A-ZÀ-ÖØ-Þ][\w’'&+/-]*(?:\.[A-Z]\w*)*"
_LINK = r"(?:van|voor|der|den|de|het|te|ten|ter|op|aan|in|bij|over|tot|&|/|–)"
_ARTICLE = r"(?:[Dd]e|[Hh]et)\s+"
_HEAD = (
    r"(?:(?i:gemeente|provincie|waterschap|hoogheemraadschap|ministerie|minister|staatssecretaris|college|bestuur|staten"
    r"|stichting|vereniging|coöperatie|universiteit|hogeschool|vennootschap|regio|rijkswaterstaat|inspectie|lichaam|regeling"
    r"|maatschap|kamer|politie|raad|instituut|ziekenhuis|school|kerk|fonds|bond|unie|federatie|koepel|autoriteit|bureau"
    r"|centrum|agentschap|dijkgraaf|burgemeester|parket|platform|stad|kanton|academie|museum|bibliotheek|praktijk)"
    r"|[A-Za-zà-ÿÀ-Þ][\w-]{2,}(?:schap|dienst|stichting|vereniging|bedrijf|maatschappij|corporatie|school|centrum|regio|huis"
    r"|bank|raad|bond|bureau|fonds|koepel|instelling|organisatie|universiteit|belang|netwerk|federatie|instituut|zorg))"
)
_QUALITY = (
    r"(?:publiekrechtelijke|gemeenschappelijke|openbaar|besloten|naamloze|coöperatieve|dagelijks|algemeen|gedeputeerde)"
)
_PLURALS = (
    r"(?:(?:colleges\s+van\s+burgemeester\s+en\s+wethouders\s+van\s+de\s+)?(?:gemeenten|provincies|waterschappen)"
    r"|(?:colleges\s+van\s+burgemeester\s+en\s+wethouders|burgemeesters)\s+van"
    r"|hogescholen|universiteiten|(?:woning)?corporaties|stichtingen|bedrijven|hoogheemraadschappen|veiligheidsregio[’']s)"
)
_NO_HEAD = rf"(?!{_HEAD}\b)"
_NAME = rf"{_CAPITAL}(?:\s+(?:{_LEGAL}|(?:{_LINK}\s+){{0,3}}{_NO_HEAD}{_CAPITAL}))*"
_OFFICES = r"(?:burgemeester\s+en\s+wethouders)"
_ALONE = (
    r"(?:(?i:het\s+Rijk)|[Dd]e\s+Staat(?:\s+der\s+Nederlanden)?|[Hh]et\s+Openbaar\s+Ministerie|[Dd]e\s+politie"
    rf"|[Gg]edeputeerde\s+[Ss]taten(?:\s+van\s+{_CAPITAL})?)(?!\w)"
)
_ONE = regex(
    rf"{_ALONE}"
    rf"|(?:{_ARTICLE})?(?:{_QUALITY}\s+)?{_HEAD}(?:\s+{_LINK}){{0,2}}(?:\s+{_OFFICES}(?:\s+{_LINK}){{0,2}})?"
    rf"(?:\s+{_HEAD}(?:\s+{_LINK}){{0,2}})?\s+(?P<name>{_NAME})"
)
_SEVERAL = regex(
    rf"(?:[Dd]e\s+(?:volgende\s+)?)?(?P<kind>{_PLURALS})(?:(?:\s+[a-z][^,:;.()]{{0,40}})?:)?\s+"
    rf"(?P<names>{_NAME}(?:,\s+{_NO_HEAD}{_NAME})*(?:,?\s+en\s+{_NO_HEAD}{_NAME})?)"
)
_WORDS_BEHIND = regex(rf"\s+en\s+(?:{_LINK}\s+)?{_NO_HEAD}{_CAPITAL}(?:\s+{_NO_HEAD}{_CAPITAL})*")
_OF_POLICY = regex(
    r"(?:[Dd]e|[Hh]et)?\s*(?i:minister|ministerie|staatssecretaris|instituut|inspectie|autoriteit|agentschap)\b"
)
_NAMED = regex(rf"(?:{_ARTICLE})?{_NAME}(?:(?<!\.)(?<!V)\s+en\s+{_CAPITAL}(?:\s+{_CAPITAL})*\s+{_LEGAL})?")
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
_END = regex(rf",\s+{_VERB}|[;:]|\.?\s*$")


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
        bodies.append(text[begin:close].strip())
        end = close
        joint = _JOINT.match(text, close)
        if joint is None:
            break
        begin = joint.end()
    return Row(tuple(bodies), end)


def names_of(segment: str) -> tuple[str, ...]:
    """Bodies under a plural that is no kind by itself: "de corporaties Area en Thuis" gives both names."""
    match = _SEVERAL.match(segment)
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
    if match := _SEVERAL.match(text, begin):
        return match.end()
    if match := _ONE.match(text, begin):
        behind = _WORDS_BEHIND.match(text, match.end()) if _OF_POLICY.match(text, begin) else None
        return behind.end() if behind else match.end()
    match = _NAMED.match(text, begin)
    if match is None:
        return 0
    marked = (
        re.search(rf"\s{_LEGAL}$", match[0]) or _CLAUSE.match(text, match.end()) or _BRACKET.match(text, match.end())
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
    stop = match.start() if (match := _END.search(text, begin)) else len(text)
    for joint in _JOINT.finditer(text, begin, stop):
        if _body(text, joint.end(), loose=False):
            return joint.start()
    return stop
