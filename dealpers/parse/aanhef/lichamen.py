"""Vocabulary of bodies that can be a party: nouns, legal forms and names, in the singular and the plural."""

import re

from dealpers.dutch.per_text import per_text
from dealpers.dutch.regex import regex

LEGAL = r"(?:[BNC]\.?V\.?|U\.?A\.?|V\.?O\.?F\.?|b\.v\.|n\.v\.|v\.o\.f\.|vof)(?![\w])"
CAPITAL = r"(?:['’]s-|['’]t\s)?[A-ZÀ-ÖØ-Þ][\w’'&+/-]*(?:\.[A-Z]\w*)*"
LINK = r"(?:van|voor|der|den|de|het|te|ten|ter|op|aan|in|bij|over|tot|&|/|–)"
ARTICLE = r"(?:[Dd]e|[Hh]et|[Dd]en|DEN?|HET|['’]t)\s+"
HEAD = (
    r"(?:(?i:gemeente|provincie|gewest|waterschap|hoogheemraadschap|ministerie|minister|staatssecretaris|college|bestuur|staten"
    r"|stichting|vereniging|coöperatie|universiteit|hogeschool|vennootschap|regio|rijkswaterstaat|inspectie|lichaam|regeling"
    r"|maatschap|kamer|politie|raad|instituut|ziekenhuis|school|kerk|fonds|bond|unie|federatie|koepel|autoriteit|bureau"
    r"|centrum|agentschap|dijkgraaf|burgemeester|parket|platform|stad|kanton|academie|museum|bibliotheek|praktijk|dienst"
    r"|bedrijf|bank|onderneming|commissaris|korpschef|politiechef|alliantie|consortium|collectief|landgoed|rechtbank|zorggroep|combinatie|verbond|netwerk"
    r"|organisatie|instelling|brandweer)"
    r"|(?:GGD|GGZ|TU|HU|ROC|UMC|OCMW|vzw|VZW|[Vv]\.?[Oo]\.?[Ff]\.?|LTO|VNO-NCW|MKB|ANWB|CNV|FNV|KNMI|TNO|RIVM|COA|UWV|IVN|NS)"
    r"|[A-Za-zà-ÿÀ-Þ][\w-]{2,}(?:schap|dienst|stichting|vereniging|bedrijf|maatschappij|corporatie|school|centrum|regio|huis"
    r"|bank|raad|bond|bureau|fonds|koepel|instelling|organisatie|universiteit|belang|netwerk|federatie|instituut|zorg"
    r"|beheer|coöperatie|zorggroep|combinatie|verbond|kring|museum|bouwers|collectief|kamer|autoriteit|platform|club|fabriek|verzekeraar|vervoerder|ontwikkelaar|leverancier|rederij|brouwerij|kwekerij|uitgeverij|omroep|brandweer|theater|haven|comité|laboratorium))"
)
QUALITY = (
    r"(?:(?i:publiekrechtelijke|gemeenschappelijke|openbaar|openbare|besloten|naamloze|coöperatieve|dagelijks|algemeen|gedeputeerde"
    r"|technische|koninklijke|nationaal|landelijke|christelijke)|[A-ZÀ-Þ][a-zà-ÿ]{2,}(?:sche|ale|se))"
)
PLURALS = (
    r"(?:(?:colleges\s+van\s+burgemeester\s+en\s+wethouders\s+van\s+de\s+)?(?:gemeenten|provincies|waterschappen)"
    r"|(?:colleges\s+van\s+burgemeester\s+en\s+wethouders|burgemeesters)\s+van"
    r"|hogescholen|universiteiten|(?:woning)?corporaties|stichtingen|bedrijven|hoogheemraadschappen|veiligheidsregio[’']s)"
)
LEGAL_FORM = regex(
    r"(?:(?:de|het|een)\s+)?(?:(?P<form>stichting|vereniging|coöperatie)(?:\s+met\s+\w+\s+\w+)?(?=:|\s+(?P=form)\b)"
    r"|(?:publiekrechtelijke|privaatrechtelijke)\s+rechtspersoon"
    r"|(?:\w+\s+)?(?:rechtspersoon|vennootschap(?:\s+onder\s+firma)?)(?:\s+met\s+beperkte\s+aansprakelijkheid)?(?=:))"
    r":?\s+(?=(?:de|het)\s|(?-i:[A-ZÀ-Þ]))",
    re.I,
)
"""Regex of a legal form that the name of the body has again, or that a colon parts from the name: "de stichting:"."""
NO_HEAD = rf"(?!{HEAD}\b)"
NAME = rf"{CAPITAL}(?:\s+(?:{LEGAL}|(?:{LINK}\s+){{0,3}}{NO_HEAD}{CAPITAL}))*"
_NAMELESS = rf"{QUALITY}\s+(?=[A-ZÀ-Þ]){HEAD}(?![\w-])(?!\s+(?:(?:van|voor)\s+)?{CAPITAL})"
_OFFICES = r"(?:burgemeester\s+en\s+wethouders)"
_ALONE = (
    r"(?:(?i:het\s+Rijk)|[Dd]e\s+Staat(?:\s+der\s+Nederlanden)?|[Hh]et\s+Openbaar\s+Ministerie|[Dd]e\s+politie"
    rf"|[Gg]edeputeerde\s+[Ss]taten(?:\s+van\s+{CAPITAL})?)(?!\w)"
)
ONE = regex(
    rf"{_ALONE}"
    rf"|(?:{ARTICLE})?(?:{LEGAL}\s+)?(?:{QUALITY}\s+)?{HEAD}(?:\s+{LINK}){{0,2}}(?:\s+{_OFFICES}(?:\s+{LINK}){{0,2}})?"
    rf"(?:\s+{HEAD}(?:\s+{LINK}){{0,2}})?\s+(?P<name>{_NAMELESS}|{NAME})"
    rf"|(?:{ARTICLE})?{_NAMELESS}"
)
"""Regex of one body with its name: "de gemeente Oever"."""
SEVERAL = regex(
    rf"(?:[Dd]e\s+(?:volgende\s+)?)?(?P<kind>{PLURALS})(?:(?:\s+[a-z][^,:;.()]{{0,40}})?:)?\s+"
    rf"(?P<names>{NAME}(?:,\s+{NO_HEAD}{NAME})*(?:,?\s+en\s+{NO_HEAD}{NAME})?)"
)
"""Regex of several bodies under one plural: "de gemeenten Oever en Kreek"."""
NOUN = (
    rf"(?:{QUALITY}\s+){{0,2}}(?:{HEAD}|(?i:{PLURALS}|colleges|ministers|staatssecretarissen|burgemeesters|staat"
    r"|rijk|streek|(?:hoofd)?officier\s+van\s+justitie|openbaar\s+ministerie))\b"
)
"""Regex of the noun of one body or several, with its quality: "naamloze vennootschap", "colleges"."""
BEGINS = rf"(?:(?:{ARTICLE})?(?:{LEGAL}\s+)?{NOUN}|(?:{ARTICLE})?{CAPITAL}(?:\s+[\w’'&+/.-]+){{0,6}}?\s+{LEGAL})"
_BEGINS = regex(BEGINS)


@per_text
def begins_body(text: str) -> bool:
    """True if a text begins with a body or an office: "De gemeente …", "Stichting …", "Bakker en Zonen B.V."."""
    return _BEGINS.match(text.strip()) is not None
