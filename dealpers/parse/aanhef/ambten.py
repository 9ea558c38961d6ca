"""Offices of persons: the words for one, alone, in the plural, in a second rank, and with what it is of."""

import re

from dealpers.dutch.regex import regex

OFFICE_HOLDER = regex(
    r"(?:(?:[Dd]e|[Hh]et|[Dd]en)\s+)?(?:minister|staatssecretaris|burgemeester|wethouder|gedeputeerde|commissaris|dijkgraaf|heemraad"
    r"|voorzitter|directeur|inspecteur|secretaris|bestuurder|college|gedeputeerde\s+staten|dagelijks\s+bestuur|gezaghebber)",
    re.I,
)
HOLDER = (
    r"(?:burgemeester|wethouder|minister|secretaris|gedeputeerde|dijkgraaf|heemraad|voorzitter|directeur|directrice"
    r"|bestuurder|commissaris|officier|chef|manager|hoofd|griffier|vennoot|rector|president|inspecteur|decaan"
    r"|penningmeester|coördinator|eigenaar|beheerder|leider|intendant|gemachtigde|portefeuillehouder|commandant|bestuurslid|adviseur|curator|lid(?=\s+van\b))"
)
OFFICE = rf"[\w-]*{HOLDER}(?:-generaal)?"
OF = (
    r"(?:\s+(?:van|voor|bij)\s+(?:(?:de|het|den|een)\s+)?(?:Koning|Raad\s+van\s+\w+|College|Bestuur|[a-zà-ÿ][\w-]+))"
    r"{1,3}"
)
"""Regex of what an office is of: "van het college van bestuur", "van de Koning"; a place with a capital is none."""
POLITICAL = r"(?:wethouder|gedeputeerde|burgemeester|minister|staatssecretaris|dijkgraaf|heemraad)"
_OFFICE_ALONE = regex(
    rf"(?:(?:haar|zijn|hun|de|het)\s+)?(?:[\w-]+\s+){{0,3}}?{OFFICE}[\w-]*(?:{OF}|\s+[\w&-]+){{0,4}}", re.I
)
SECOND_OFFICE = regex(rf"(?:{OFFICE}|hoofdcommissaris|kolonel|generaal|commandant)")
CAPITAL_OFFICE = regex(
    rf"(?:[\w-]+\s+){{0,3}}(?:{OFFICE}|(?:managing\s+)?director|officer|C[A-Z]{{1,2}}O|partner|maat)\b", re.I
)
"""Regex of an office behind a name that begins with a capital: "Managing Director"."""
OFFICES = regex(
    r"(?:hun|de|haar)\s+(?:respectieve(?:lijke)?\s+)?(?P<office>[a-z-]*(?:burgemeester|wethouder|voorzitter|bestuurder|minister"
    r"|directeur|gedeputeerde|secretaris)(?:s|n|en|sen))\s"
)
"""Regex of an office in the plural before its holders: "de gedeputeerden A. Berg en B. Dal"."""
ANY_HOLDER = regex(HOLDER, re.I)


def is_office(text: str) -> bool:
    """True if words are an office and nothing else: "wethouder Wonen", "Voorzitter van het bestuur"."""
    return _OFFICE_ALONE.fullmatch(" ".join(text.split()).strip(" ,;.")) is not None
