"""Regexes of the names of persons, also where letters are made unreadable, and of the fields of their offices."""

import re

from dealpers.dutch.regex import regex
from dealpers.parse.aanhef.lichamen import HEAD, LEGAL

PREFIX = (
    r"(?:(?:[Vv][ao]n|[Dd]e[rn]?|[Tt]e[nr]?|het|in|op|[Ll][ae]|[Dd]u|[Ee]l|[Aa]l|aan|bij|uit|[’']t|d[’']"
    r"|A[iï]t|Ab[ou]u?|Ben|Bin|D[ai]|Del|Dos|Ould|Sain?t"
    r"|VAN|DE[RN]?|TE[NR]|x{2,4})[ \u00a0]+)"
)
SURNAME_BEGIN = regex(r"[A-ZÀ-ÖØ-Þ][\w’'À-ÿ]")
"""Regex of the two letters that every name of a person has."""
SURNAME = rf"(?:[’']s[- ])?{SURNAME_BEGIN.pattern}[\w’'À-ÿ]*(?:-(?!{PREFIX})[\w’'À-ÿ]+)*(?!\.[A-Z])"
_HONOUR = (
    r"(?:(?:[Dd]e\s+)?(?:heer|heren|dames?)|[Mm]evrouw|[Mm]ejuffrouw|[Mm]eneer|[Dd]hr\.?|mw\.?|mevr\.?|Mr?s\."
    r"|[Dd]e\s+x{3,5}|x{4,8})"
)
HONOUR = rf"{_HONOUR}\s+"
TITLE = (
    r"(?:(?i:prof|dr|mr|drs|ir|ing|bc|dhr|jhr|jkvr|dr\.ir|mr\.drs|mr\.dr|prof\.dr|drs\.ing|dipl\.-ing|x{2,4})\.|jonkheer"
    r"|jonkvrouw)\s*"
)
INITIALS = r"(?:(?:[A-ZÀ-Ö](?:[a-z]{1,2})?|IJ)\.[ \u00a0-]?)+(?:(?<=\.)[A-ZÀ-Ö](?=[ \u00a0]))?"
_FIRST = r"[A-ZÀ-Ö][a-zà-ÿ]+(?:-[A-ZÀ-Ö]?[a-zà-ÿ]+)*"
_NICK = r"(?:\([A-ZÀ-Ö][\w-]+\)\s*)?"
_RANK = r"(?:(?:[Bb]aron(?:es)?|[Gg]raaf|[Gg]ravin|[Rr]idder)\s+(?=van\b|[A-Z]))?"
_FAMILY = rf"{_RANK}{PREFIX}*{SURNAME}(?:\s?[-–]\s?{PREFIX}*{SURNAME}|(?<=xx)(?:[ \u00a0]x{{2,4}})*[ \u00a0]Xx{{2,}})?"
_FAMILY_OF_TWO = rf"(?:{SURNAME}[ \u00a0]{SURNAME}(?=\s*(?:[,;()\[\]]|$))|{_FAMILY})"
BARE = rf"(?!(?:De|Het|Een)\s){_FIRST}\s+(?:{_FIRST}\s+)?{_FAMILY}"
_AFTER_TITLES = rf"(?:{INITIALS}\s*{_NICK}{_FAMILY_OF_TWO}|{BARE}|{_FAMILY})"
DEGREE = r"(?:MSc|BSc|MA|MBA|LLM|LLB|PhD|MPA|MPM|EMPM|RA|RC|[A-Z]zn|jr|sr)\b"
_DEGREES = rf"(?:,?\s+{DEGREE})*"
_NAME = rf"(?:(?:{TITLE})+{_AFTER_TITLES}|{INITIALS}\s*{_NICK}{_FAMILY_OF_TWO}){_DEGREES}"
PERSON = regex(
    rf"(?<![\w.])(?!{LEGAL}\s+{HEAD}\b)(?:(?P<honour>{HONOUR})(?P<named>{_NAME}|{_AFTER_TITLES})|(?P<plain>{_NAME}))(?![\w])"
)
OPEN_NAME = regex(
    rf"(?:(?:^|[\s(.])[A-ZÀ-Ö]\.|\b(?:{_HONOUR}|(?:{TITLE})+|(?:{HONOUR}|door\s+)(?:{TITLE})*{_FIRST}"
    r"|(?:van|von|de|den|der|ter|ten|te|el|al)))$"
)
"""Regex of the end of a line within the name of a person: behind an initial, a title, a particle or a first name."""
NAMED = regex(rf"(?:{HONOUR})?(?:{_NAME}|{BARE})")
PORTFOLIO = (
    r"(?:Wonen|Jeugd|Zorg|Ruimte|Mobiliteit|Economie|Financiën|Cultuur|Onderwijs|Sport|Natuur|Water|Klimaat|Energie|Landbouw"
    r"|Welzijn|Werk|Inkomen|Verkeer|Bouwen|Vastgoed|Strategie|Milieu|Bodem|Erfgoed|Toerisme|Recreatie|Bestuur|Vervoer|Kust"
    r"|(?:Publieke|Sociale|Sociaal|Ruimtelijke|Algemene|Openbare|Maatschappelijke|Fysieke|Stedelijke)\s+[A-ZÀ-Þ]?[\wà-ÿ]+"
    r"|[A-ZÀ-Þ]\w+(?:heid|ing|ingen|zaken|domein|beleid|beheer|iteit|tie|opgaven))"
)
"""Regex of a field of policy behind an office: "wethouder Wonen", "directeur Sociaal Domein"."""
FIELDS = rf"{PORTFOLIO}(?:(?:,\s+|\s+(?:en|&)\s+){PORTFOLIO})*"


def split_function(person: str) -> tuple[str, str]:
    """Split a name from the function behind the name: in brackets, or in lower case behind a comma."""
    person = person.strip()
    if opening := {")": "(", "]": "["}.get(person[-1:]):
        name, bracket, function = person[:-1].rpartition(opening)
        return (name.rstrip(" ,"), function.strip()) if bracket and function.strip() else (person, "")
    name, comma, function = person.rpartition(",")
    if comma and re.match(r" ?[a-z]", function):
        return name, function.strip()
    return person, ""
