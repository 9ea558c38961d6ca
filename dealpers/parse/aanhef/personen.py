"""Persons in running text: name, function before or behind it, and the clauses that follow."""

import re
from itertools import pairwise

from dealpers.dutch.per_text import per_text
from dealpers.dutch.regex import regex
from dealpers.parse.aanhef.ambten import (
    ANY_HOLDER,
    CAPITAL_OFFICE,
    HOLDER,
    OF,
    OFFICE,
    OFFICE_HOLDER,
    OFFICES,
    POLITICAL,
    SECOND_OFFICE,
    is_office,
)
from dealpers.parse.aanhef.lichamen import HEAD, begins_body
from dealpers.parse.aanhef.persoonsnamen import (
    BARE,
    FIELDS,
    HONOUR,
    INITIALS,
    NAMED,
    PERSON,
    PORTFOLIO,
    PREFIX,
    SURNAME,
    SURNAME_BEGIN,
    TITLE,
    split_function,
)
from dealpers.parse.aanhef.rijen import row_at

_BODY = r"(?:Stichting|Vereniging|Gemeente|Provincie|Raad|College|Regio|Rijkswaterstaat|Dienst|Coöperatie|Het|De)\b"
_FUNCTION_NAME = regex(
    rf"(?P<function>[a-zé][\w\s,-]*?)(?<!\svan)(?<!\svoor)(?<!\sen)\s+(?!{_BODY}|{PORTFOLIO}(?:\s|$))(?P<name>{BARE})"
)
ORGAN = regex(r"[\[(]\s*(?P<capacity>bestuursorgaan|rechtspersoon|publiekrechtelijke\s+rechtspersoon)\s*[\])]", re.I)
CLAUSE = (
    r"(?:gevestigd|gezeteld|zetelend|ter\s+zake\s+van|statutair(?!\s+(?:bestuurder|directeur))|aan\s+(?:de|het)\s+[A-Z]|kantoorhoudend|ingeschreven|(?:te[nr]?|in)\s+dezen?|hierbij|vertegenwoordigd|rechtsgeldig|handelend|"
    r"optredend|hierna|namens|voor\s+dezen?|publiekrechtelijk|privaatrechtelijk|zijnde|wonend|geboren|ieder|elk|daartoe|"
    r"krachtens|bij\s+besluit|overeenkomstig|ingevolge|conform|gemachtigd|waarvan|waarin|welke|rechtspersoon|mede|tevens|"
    r"enerzijds|anderzijds|verder|nader|bestaande\s+uit|een\s+(?:[a-z-]+\s+){0,2}?(?:publiek|privaat|rechts|besloten|naamloze|stichting|vereniging|\w*bestuursorgaan|lichaam)|ter\s+uitvoering|"
    r"met\s+(?:zetel|instemming|inachtneming)|op\s+grond|blijkens|als\s+(?:partij|bestuursorgaan)|bevoegd|alsmede\s+als|die\b|dat\b)"
)
TAIL = regex(rf"(?:,\s*|\s+(?=hierna|te\s+dezen|rechtsgeldig)){CLAUSE}.*$", re.I | re.S)
OFFICE_LED = regex(
    rf"(?:(?:haar|zijn|hun|de|het|diens)\s+)?(?:[a-zé-]+\s+){{0,3}}?{OFFICE}\b(?:\s+[\w&-]+){{0,6}}?[\s,:]+(?={PERSON.pattern})"
)
"""Regex of an office right before a name: "de gedeputeerde voor mobiliteit, mevrouw S. Loman"."""
OFFICE_NAME = regex(
    rf"(?P<function>(?:(?:haar|zijn|hun|de|het|diens)\s+)?(?:[a-zé-]+\s+){{0,2}}?(?:{OFFICE}(?:\s+{FIELDS}|{OF})?(?=\s+{BARE})"
    rf"|{POLITICAL}(?:\s+{FIELDS})?))\s+(?!van\s|{PORTFOLIO}(?:\s|$)|{_BODY})(?P<name>{BARE}|{PREFIX}*{SURNAME})"
    r"(?:\s+van\s+(?:[Dd]e\s+)?[A-Z]\w+)?"
)
"""Regex of an office and a name without initials: "wethouder Wonen Bart Berg", "gedeputeerde Berg"."""
_ACTING_AS = regex(
    r"\s*,?\s+(?:in\s+(?:(?:zijn|haar|hun|de)\s+)?(?:hoedanigheid|functie|rol)\s+(?:van|als)|als)\s+"
    r"(?!(?:\w+\s+)?(?:bestuursorgaan|rechtspersoon|vertegenwoordiger|gevolmachtigde|partij|zodanig|volgt)\b)"
    rf"(?=[a-zà-ÿ]|(?i:[\w-]*{HOLDER}))"
)
"""Regex of the words between a name and its office: "A. Berg in haar hoedanigheid van burgemeester"."""
_NAME_OFFICE = regex(rf"(?:{HONOUR})?(?P<name>{BARE})\s+(?P<function>(?:[a-zé-]+\s+){{0,2}}?{OFFICE}(?:{OF})?)")
"""Regex of an office right behind a name without initials: "Anna Berg wethouder"."""
_OF_BODY = regex(r"(?<=\w)\s+van\s+(?:de|het)\s+(?:provincie|gemeente|waterschap)(?:\s+(?-i:[A-Z])[^,;]*)?$", re.I)
"""Regex of the body behind an office: "wethouder van de gemeente Oever"."""
_NO_FUNCTION = regex(
    rf"(?:{CLAUSE}|hierna|en\b|beiden?\b|allen\b|verder\b|wonend|ondertekend|getekend|te\b|op\b|nr\b)", re.I
)
_POSSESSIVE = regex(
    r"^(?:haar|zijn|hun|its|her|his|the|de|het|een|diens|onze|als|in\s+(?:zijn|haar)\s+(?:functie|hoedanigheid)\s+van)\s+",
    re.I,
)
_OTHER_WORD = regex(
    r"(?<![\w’'À-ÿ-])(?!\w*(?:rouw|neer|heer|heren|dame|x{4})|jonk|baron|grav|ridder|namens)(?:[a-z]{6}|\d)"
)
"""Regex of a figure or a long word in small letters, which no name has, with its titles and forms of address."""
_HEAD = regex(rf"\b{HEAD}\b")
_LINE = 120
"""Maximum length of a line about a representative in characters."""
_FIELD_LINE = regex(
    r"(?:(?:rechtsgeldig\s+)?vertegenwoordig\w*(?:\s+door)?|functie|hoedanigheid|namens\s+deze|(?:contact)?persoon"
    r"|ondertekenaar|rechtsvorm|aanduiding|afkorting|korte\s+naam|roepnaam|(?:verder\s+)?in\s+(?:dit|deze)\s+[\w-]+|(?:bezoek|post)?adres|(?:vestigings)?plaats|zetel|kvk(?:-?nummer)?|e-?mail(?:adres)?|telefoon)"
    r"\s*:\s+\S"
    r"|(?:(?:[A-Z][\w’.-]*\s+){0,3}[\w’-]*(?:straat|weg|plein|laan|kade|gracht|singel|markt|dijk|hof|park|dreef)\s+\d{1,4}\s?[a-z]?"
    r"|postbus\s+\d{1,6})(?:,?\s+\d{4}\s?[A-Z]{2}\s+[A-Z][\w -]{1,40})?$|\d{4}\s?[A-Z]{2}\s+[A-Z][\w -]{1,40}$",
    re.I,
)
"""Regex of a line with a field of a party, or its address."""
_GOES_ON = regex(
    r"(?:(?:(?:te[nr]?|in)\s+dezen?|hierbij|rechtsgeldig|op\s+grond\s+van\s[^,;]{3,80}|krachtens\s[^,;]{3,80}),?\s+)*"
    r"(?:vertegenwoordigd\s+door|gevestigd\s+(?:te|in|aan)|zetelende?\s+te|kantoorhoudende?\s+te|namens\s+dezen?"
    r"|(?:handel|optred)ende?\s+(?:als|ter|ingevolge|krachtens|op\s+grond)|(?:hierna|verder)\s*(?:ook\s+)?(?:te\s+noemen|genoemd|aangeduid|:))\s*\S",
    re.I,
)
_OF_SEVERAL = regex(
    r"(?:ieder|elk|allen|beiden?)\b|.{0,60}\b(?:gezamenlijk|samen|tezamen)\b|[^;]{0,120}\bpartijen\b"
    r"|(?:hierna|verder)\b[\w\s]{0,40}?:?\s+de\s+(?:(?-i:[a-z])\w*(?:en|s)|deelnemers|ondertekenaars|overheden)[\s,.;]*$",
    re.I,
)
"""Regex of a paragraph about all parties above: "hierna gezamenlijk te noemen: partijen"."""
_RESPECTIVELY = regex(r"\b(?:onderscheidenlijk|respectievelijk|resp\.)\s+(?:door\s+)?", re.I)
_NEXT_IN_ROW = regex(
    r"\s*,?\s*(?:(?:en|alsmede)\s+)?[^\d;()\[\],]{0,60}|,\s*[^\d;()\[\],]{0,60},?\s+(?:en|alsmede)\s+[^\d;()\[\],]{0,60}"
)


def person_of(text: str) -> tuple[str, str]:
    """Name and function of the person in a text, each empty where the text is silent; several joined with "en".

    "haar burgemeester, de heer B. Berg" gives ``B. Berg`` and ``burgemeester``, like "B. Berg, burgemeester".
    """
    if len(row := respective(text)) > 1:
        return _joined_people(row)
    text = _RESPECTIVELY.sub("", text)
    text = re.sub(r"^\s*\(?w\.?\s?g\.?\)?\s+", "", " ".join(text.split())).strip(" ,;:")
    text = _ACTING_AS.sub(", ", text)
    people = [match for match in PERSON.finditer(text) if _is_name(text, match)]
    if not people:
        return _bare_person(text)
    names = [people[0]]
    for before, after in pairwise(people):
        if not re.fullmatch(
            r"(?:[\s,]*[\[(]?[^\d;()\[\]]{0,60}[\])]?)?[\s,]*\b(?:en|alsmede)\s+[^\d;]{0,60}",
            text[before.end() : after.start()],
        ):
            break
        names.append(after)
    return _joined_people([_with_function(text, match, start) for match, start in _starts(names)])


def continues_party(text: str) -> bool:
    """True if a paragraph goes on with the clauses of the body above: "ten deze vertegenwoordigd door A. Berg"."""
    plain = text.strip(" (")
    return _GOES_ON.match(plain) is not None and not _OF_SEVERAL.match(plain)


def describes_party(text: str, above: str = "", below: str = "") -> bool:
    """True if a line below a body is its representative or a field: "Wethouder Anna Vink", "Functie: voorzitter".

    A line in small letters also goes on a line ``above`` that ends in a comma, and an office one with a person; a
    bare name is a person above a line ``below`` with an office.
    """
    if is_office(below) and NAMED.fullmatch(text.strip(" ,")) and not begins_body(text):
        return True
    small = text.lstrip("[(")[:1].islower()
    as_office = small and is_office(text) and not _POSSESSIVE.match(text)
    below_name = PERSON.search(above) is not None or NAMED.fullmatch(above.strip(" ,")) is not None
    return (small and above.endswith(",")) or (as_office and below_name) or _describes(text)


@per_text
def _describes(text: str) -> bool:
    """True if a line by itself is a representative, a field, or a clause that goes on a party."""
    plain = " ".join(text.split()).strip(" ,;.")
    goes_on = _FIELD_LINE.match(plain) is not None or continues_party(text)
    if goes_on or re.match(_BODY, plain) or len(plain) > _LINE:
        return goes_on
    return any(_is_person_alone(words) for words in (plain, plain[:1].lower() + plain[1:]))


@per_text
def _is_person_alone(plain: str) -> bool:
    """True if a line is a name with an office, and nothing else."""
    if not SURNAME_BEGIN.search(plain) or (_OTHER_WORD.search(plain) and not ANY_HOLDER.search(plain)):
        return False
    name, function = person_of(plain)
    if not function and (
        begins_body(plain) or _HEAD.search(plain) or ((row := row_at(plain)).bodies and row.covers(plain))
    ):
        return False
    if not name or (function and not all(map(is_office, function.split(" en ")))):
        return False
    rest = re.sub(HONOUR, " ", plain)
    for words in (function, *name.split(" en ")):
        rest = re.sub(re.escape(words), " ", rest, count=1, flags=re.I)
    rest = re.sub(r"\b(?:de|het|haar|zijn|en|namens\s+deze)\b", " ", rest, flags=re.I)
    return re.search(r"\w", rest) is None


def respective(text: str) -> list[tuple[str, str]]:
    """Name and function of each person in a row that "onderscheidenlijk" or "respectievelijk" opens or joins.

    "onderscheidenlijk burgemeester A. Berg en wethouder B. Dal" gives both; none without such a word.
    """
    opened = _RESPECTIVELY.search(text)
    if opened is None:
        return []
    text = _RESPECTIVELY.sub("", " ".join(text.split())).strip(" ,;:")
    segments = [person_of(segment) for segment in re.split(r",\s+(?:en\s+)?|\s+en\s+", text)]
    if len(segments) > 1 and all(name and " en " not in name for name, _ in segments):
        return segments
    people = [match for match in PERSON.finditer(text) if _is_name(text, match)]
    names = people[:1]
    for before, after in pairwise(people):
        if not _NEXT_IN_ROW.fullmatch(text[before.end() : after.start()]):
            break
        names.append(after)
    first = text[: names[0].start()].strip(" ,") if names else ""
    leads = bool(_POSSESSIVE.sub("", f"{first} ").strip())
    return [_with_function(text, match, start, leads=leads) for match, start in _starts(names)]


def one_by_one(text: str) -> list[tuple[str, str]]:
    """Name and function of each person in a row, also of holders of one office: "de gedeputeerden A. Berg en B. Dal".

    Each office is in the singular, for as many bodies as there are persons; empty where the text has no such row.
    """
    if row := respective(text):
        return row
    plural = OFFICES.match(" ".join(text.split()))
    if plural is None:
        return []
    office = re.sub(r"(?:(?<=[er])s|(?<=e)n|(?<=r)en|(?<=s)sen)$", "", plural["office"])
    names = [match["named"] or match["plain"] for match in PERSON.finditer(text) if _is_name(text, match)]
    return [(name.strip(" ,"), office) for name in names] if len(names) > 1 else []


def _joined_people(people: list[tuple[str, str]]) -> tuple[str, str]:
    return " en ".join(name for name, _ in people), " en ".join(dict.fromkeys(office for _, office in people if office))


def _starts(names: list[re.Match[str]]) -> list[tuple[re.Match[str], int]]:
    return [(match, names[index - 1].end() if index else 0) for index, match in enumerate(names)]


def _is_name(text: str, match: re.Match[str]) -> bool:
    """True if words are a name, and not the initials of a company: "J. Berg B.V." is none."""
    return re.match(r"\s*(?:B\.?V\.?|N\.?V\.?)(?!\w)", text[match.end() :]) is None


def _with_function(text: str, match: re.Match[str], start: int, *, leads: bool = False) -> tuple[str, str]:
    """Name and function; where the function ``leads``, words behind the name belong to the next person."""
    name = (match["named"] or match["plain"]).strip(" ,")
    before = re.sub(r"^[\s,]*(?:(?:en|alsmede)\s+)?", "", text[start : match.start()]).strip(" ,:")
    before = before.rpartition(":")[2].strip()
    before = _POSSESSIVE.sub("", before)
    first, comma, rank = before.rpartition(", ")
    if comma and SECOND_OFFICE.fullmatch(rank) and re.search(rf"{OFFICE}$", first):
        before = first  # "de voorzitter, burgemeester A. Berg"
    if (start == 0 or leads) and before and len(before) <= 120 and not _NO_FUNCTION.match(before):
        return name, _plain_function(before)
    after = text[match.end() :]
    if bracket := re.match(r"\s*,?\s*[\[(](?P<function>[^\])]+)[\])]", after):
        words = bracket["function"].strip()
        return name, "" if ORGAN.fullmatch(f"({words})") else words
    if behind := re.match(r"\s*,\s*(?P<function>[^,;:(\[]+)", after):
        words = re.split(rf"\s+en\s+(?={HONOUR}|{TITLE}|{INITIALS})", behind["function"])[0].strip(" .")
        if (words[:1].islower() or CAPITAL_OFFICE.match(words)) and not _NO_FUNCTION.match(words):
            return name, _plain_function(words)
    if start and before and len(before) <= 80 and not _NO_FUNCTION.match(before):
        return name, _plain_function(before)
    return name, after.strip() if after[:1] == " " and after.strip()[:1].islower() and is_office(after) else ""


_BEHIND_OFFICE = regex(r"\s+(?:ter\s+uitvoering|krachtens|ingevolge|op\s+grond|overeenkomstig|conform)\b.*$", re.S)


def _plain_function(words: str) -> str:
    words = _BEHIND_OFFICE.sub("", words if "(" in words else words.rstrip(" )]"))
    words = _OF_BODY.sub("", _POSSESSIVE.sub("", re.sub(r"\s*[\[(].*$", "", words)).strip(" ,."))
    return words.rpartition(", ")[2] if _NO_FUNCTION.match(words.rpartition(", ")[0]) else words


def _bare_person(text: str) -> tuple[str, str]:
    """Person without title or initials, recognised by the comma or the function beside the name."""
    text = TAIL.sub("", text).strip(" ,.")
    text = text if "(" in text else text.rstrip(")]")
    segments = [part.strip() for part in re.split(r",\s*", text) if part.strip()]
    for index, segment in ((rank, one) for rank, one in enumerate(segments) if one != one.lower()):  # has a capital
        if office := OFFICE_NAME.fullmatch(segment):
            return office["name"], _POSSESSIVE.sub("", office["function"]).strip()
        name, function = split_function(segment)
        if NAMED.fullmatch(name):
            beside = segments[index + 1] if index + 1 < len(segments) else segments[index - 1] if index else ""
            if not function and beside[:1].islower() and not _NO_FUNCTION.match(beside):
                function = _POSSESSIVE.sub("", beside)
            elif not function and index and len(segments[index - 1]) <= 100:
                function = _POSSESSIVE.sub("", segments[index - 1])
            return re.sub(rf"^{HONOUR}", "", name), function
        if behind := _NAME_OFFICE.fullmatch(segment):
            return behind["name"], behind["function"]
        if match := _FUNCTION_NAME.fullmatch(_POSSESSIVE.sub("", segment)):
            return match["name"], match["function"].strip()
    words = _POSSESSIVE.sub("", text)
    return "", words if len(words) <= 80 and (words[:1].islower() or OFFICE_HOLDER.match(words)) else ""
