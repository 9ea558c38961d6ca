"""Facts of one party from its item: body, seat, capacity, person, function, alias and abbreviation."""

import re
from dataclasses import dataclass, replace

from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.parse.aanhef.alias import ALIAS, aliased, trimmed
from dealpers.parse.aanhef.ambten import OFFICE_HOLDER, is_office
from dealpers.parse.aanhef.lichamen import ARTICLE, LEGAL, LEGAL_FORM, NAME, ONE, begins_body
from dealpers.parse.aanhef.personen import OFFICE_LED, OFFICE_NAME, ORGAN, TAIL, describes_party, one_by_one, person_of
from dealpers.parse.aanhef.persoon_voorop import person_first
from dealpers.parse.aanhef.persoonsnamen import BARE, HONOUR, NAMED, PERSON

LONGEST = 3000
"""Maximum length of a party in characters; a longer text is skipped, so that a hostile line costs no time."""
_ON_BEHALF = Worded(
    r"(?:,\s*|\(\s*|\b(?=[tnvirhb]))(?:(?:rechtsgeldig|te[nr]?|dezen?|deze|hierbij|hierin|beide[n]?|in|zake|krachtens|mandaat|volmacht|wettig"
    r"|op\s+(?:zijn|haar|hun)\s+beurt)[\s,]+){0,5}"
    r"(?:vertegenwoordigd\s+(?:(?:op\s+grond\s+van|krachtens|ingevolge)\s[^;]{3,80}?\s)?door|represented\s+by|namens\s+(?:dezen?|di[te]\b(?:\s+(?:college|bestuur))?)|voor\s+dezen?|in\s+de\s+persoon\s+van|bij\s+monde\s+van"
    r"|(?:waarvoor|voor\s+(?:wie|welke)|namens\s+(?:wie|welke))\s+(?:\w+\s+){0,2}?(?:(?:mede|onder)?teken(?:t|en)|optre(?:edt|den)"
    r"|handel(?:t|en))(?:\s+door)?|(?:mede|onder)tekend\s+door|(?:voor|namens)\s+(?:wie|welke)(?=\s+(?:de\s+heer|mevrouw|dhr|mw)\b))\s*:?\s*",
    "vertegenwoordig represented namens deze persoon monde teken optre handel wie welke",
)
_SHORT = regex(r"\((?P<short>[A-Z][\w&/.-]{0,14}|[a-z]{1,4}[A-Z][\w&/-]{0,12})\)")
_NICKNAME = regex(
    r"\s*\((?P<alias>(?P<article>(?:de|het)\s+)?(?:(?:[A-Z]{2,5}\s+)?[A-ZÀ-Þ][\w’'&-]*[a-zà-ÿ](?:\s+(?:[a-z]{2,4}\s+)?[A-ZÀ-Þ][\w’'&-]*){0,3}|(?<=e\s|t\s)[a-zà-ÿ]+))\)"
)
"""Regex of a common name in brackets behind a body: "de gemeente Kade (Kade)", "(de Gemeente)", "(VR Kade)"."""
SEAT = regex(
    r",?\s*(?:(?:welke|die|dat|waarvan\s+de\s+zetel\s+is|statutair|mede|feitelijk|alwaar)\s+)*(?:gevestigd|gezeteld|zetelende?|met\s+zetel|kantoorhou(?:-\s)?dende?)"
    r"(?:\s+(?:en|alsmede)\s+(?:gevestigd|kantoorhoudende?))?(?:\s+zijnde)?(?:\s+aan\s+(?:de|het)\s+[^,;]{1,60}?)?\s+"
    r"(?:te|in)\s+(?:\(?\d{4}\b(?:\s?[A-Z]{2}\b)?\)?\s+)?(?P<seat>(?:[‘’']s-)?[A-Z][\w’'-]*(?:\s+(?:aan|den|de|op|het|bij|in|van|[A-Z][\w’'-]*|\([A-Z][\w.]{0,10}\)))*(?<!\sin)(?<!\svan))"
    r"(?:\s+\([A-Z]\w+\))?(?:,\s+[A-Z][\w’'.-]*(?:\s+[\w’'.-]+){0,3}?\s+\d{1,4}\s?[a-z]?\b)?"
    r"(?:\s*,?\s+en\s+(?:mede\s+|feitelijk\s+|aldaar\s+)?kantoorhou(?:-\s)?dende?\s+[^,;]{1,80})?",
)
_REGISTERED = regex(
    r"\s*\((?:(?i:inschrijvings?nummer|handelsregister|KvK)\b)[^()]{0,80}\)|,?\s+(?:en\s+)?ingeschreven\s+(?:in|bij|onder)\s[^,;]{0,80}\b(?:nummer|nr|register|[Kk]oophandel)\b[^,;(]*?"
    r"(?=\s*[,;(]|\s+(?:te|in)\s+dezen?\b|\s+(?:rechtsgeldig|vertegenwoordigd|namens|hierna|verder)\b|\s*$)"
    r"|,?\s+\(?(?:(?i:KvK|handelsregister|kamer\s+van\s+koophandel|RSIN|ondernemingsnummer))(?:(?:\s*,)?\s+(?:onder|met))?(?:-?\s?(?:nummer|nr\.?))?"
    r"\s*:?\s*\d[\d .]{5,11}\b\)?"
    r"|,\s+(?:en\s+)?(?:met\s+)?(?:[\w-]+nummer|IBAN)\s*:?\s+(?=[A-Z .]*\d)[A-Z\d][A-Z\d .]{4,40}(?=\s*(?:[,;(]|$))"
)
_PLACED = regex(
    r"(?P<body>.+(?=,)|.*[A-ZÀ-Þ][\w’'-]*,?\s+(?:\w+\s+)*[A-ZÀ-Þ][\w’'.-]*|(?:(?:[Dd]e|[Hh]et)\s+)?[A-Za-zà-ÿ]{5,}(?:\s+[A-ZÀ-Þ][\w-]+)?),?\s+te\s+(?P<seat>(?:[’']s-)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)"
)
"""Regex of a name of two words or more, or before a comma, with its seat: "het Instituut Werk te Oever"."""
_HOUSE_NUMBER = regex(
    r"\s+(?:(?:nr|nummer)\.?\s+)?\d{1,5}(?:\s?[a-zA-Z]\b)?(?:\s?-\s?\d{1,5})?(?:,?\s*\(?\d{4}\s?[A-Z]{2}\b\)?)?(?=\s*(?:[,;]|$))"
)
_CAPACITY = Worded(
    r",?\s*(?:ieder\s+(?:voor\s+zich\s+)?|elk\s+|allen\s+|beiden?\s+|te(?:n|r)?\s+dezen?\s+|hierbij\s+|mede\s+)*(?:handelende?|optredende?)\s+"
    r"(?:te\s+dezen?\s+)?(?:als|in\s+(?:(?:zijn|haar|hun|de)\s+)?hoedanigheid\s+van)\s+"
    r"(?P<capacity>[^,;(]+?)(?=\s+(?:en\s+)?(?:namens|voor\s+deze|hierna|verder|rechtsgeldig|vertegenwoordigd|te[nr]?\s+dezen?)\b|\s*[,;(]|\s*$)",
    "handelend optredend",
)
SIDE = Worded(
    r"[\s,(]*\b(?:ter\s+)?(?:enerzijds|ener\s+zijde|anderzijds|anderer\s+zijde|te\s+ener(?:\s+zijde)?|te\s+anderer(?:\s+zijde)?)\b[\s,.;)]*",
    "zijds ener anderer",
)

PARTY_MARKS = (_ON_BEHALF, ALIAS, _CAPACITY, SIDE)

_ORGAN = regex(r"(?:de\s+)?(?:minister|staatssecretaris|burgemeester|commissaris|korpschef|(?:hoofd)?officier)\b", re.I)
"""Regex of an office that is an organ by itself."""
_BEHIND_COMMA = regex(
    rf",\s+(?:(?P<row>(?:[\w’-]+(?:\s+[\w’-]+){{0,2}},\s+)*[\w’-]+(?:\s+[\w’-]+){{0,2}}\s+(?:en|&)\s+[\w’ -]+"
    rf"(?:\s{LEGAL})?$)|(?P<part>[a-zà-ÿ]+\s+{NAME}))?"
)
"""Regex of a comma behind a name: before the rest of a row, a part ("Politie, eenheid Kust"), or a clause."""
_OTHERS = regex(
    r"\s*\((?:mede\s+namens|waar\w*|voorheen|inclusief|onderdeel)\s[^()]{1,300}\)"
    r"|,?\s*\[(?:mede|alsmede|tevens)\s[^\[\]]{1,300}\]",
    re.I,
)
"""Regex of words in brackets about others: those that act with a party, for which it acts, or that it has inside."""
_ASIDE = regex(r"\s*\([A-Z][^()\s]*\s[^()]{1,100}\)$")
"""Regex of words in brackets at the end of a name, which are neither its alias nor an abbreviation."""
CIVIL = regex(
    r",\s+(?:weduw\w+|echtgeno\w+|gehuwd)\s[^,;(]{2,60}"
    r"|,?\s+(?:en\s+)?(?:geboren\s+(?:te\s+[^,;]{2,40}?\s+)?(?:op\s+)?\d{1,2}\s+\w+\s+\d{4}(?:\s+te\s+[A-Z][\w-]*)?"
    r"|wonende?\s+(?:te|aan|in)\s(?:\(\d{4}\s?[A-Z]{2}\)\s)?[^,;(]{2,60}(?<!\s)"
    r"(?:,\s+[A-Z][\w’'. -]{2,40}\s\d{1,4}[a-z]?\b)?)"
    r"|,\s+(?!wethouder|burgemeester|minister|gedeputeerde)[a-zà-ÿ-]{4,}\s+te\s+[A-Z][\w’'-]*$"
)
"""Regex of birth, residence or trade of a person: ", geboren te Oever op 4 mei 1970", ", huisarts te Kreek"."""
_BESIDE = regex(r"[,;]\s*|\s+(?=[(\[])|\s+[–—-]\s+|:\s+")
"""Regex of the mark between a body and its representative: a comma, a bracket, a colon, or a dash with blanks."""
_STROKE = regex(r"\s+[/|]\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Facts of one party in its item; a field is empty where the item is silent."""

    ambt: str = ""
    persoon: str = ""
    functie: str = ""
    alias: str = ""
    kort: str = ""
    zetel: str = ""
    hoedanigheid: str = ""
    vertegenwoordigd: bool = False
    onderscheiden: tuple[tuple[str, str], ...] = ()
    """Name and function of each of several representatives, in the order of their bodies."""


def naming(text: str) -> Naming:
    """Facts of the party that a text names.

    "De gemeente Oever, vertegenwoordigd door haar burgemeester, de heer B. Berg, hierna: Oever" gives body
    ``De gemeente Oever``, person ``B. Berg``, function ``burgemeester`` and alias ``Oever``.
    """
    if len(text) > LONGEST:
        return Naming(ambt=trimmed(text))
    text = _with_commas(SIDE.pattern.sub(" ", trimmed(text)) if SIDE.search(text) else trimmed(text))
    text, alias, short = aliased(CIVIL.sub("", _OTHERS.sub("", trimmed(text))))
    text, names = _nicknamed(text, Naming(alias=alias, kort=short))
    text, names = _placed(_REGISTERED.sub("", text), names)
    if opened := person_first(text):
        person, function, body = opened
        return replace(_body(body, names), persoon=person, functie=function, vertegenwoordigd=True)
    spots = list(_ON_BEHALF.finditer(text))
    if spots:
        office, rest = text[: spots[0].start()], text[spots[-1].end() :]
        if office.strip(" ,("):
            person, function = person_of(rest)
            if not person and not function:
                person = TAIL.sub("", rest).strip(" ,.()") if len(spots) == 1 else ""
                person, function = ("", person) if person[:1].islower() else (person, "")
            return replace(
                _body(office, names), persoon=person, functie=function, vertegenwoordigd=bool(person or function),
                onderscheiden=tuple(one_by_one(rest)),
            )  # fmt: skip
    return _in_person(text, names)


def _with_commas(text: str) -> str:
    """Text whose strokes before a person or an office are commas: "Gemeente Oever / A. Berg / wethouder"."""
    parts = _STROKE.split(text) if "/" in text or "|" in text else []
    return ", ".join(parts) if len(parts) > 1 and any(map(describes_party, parts[1:])) else text


def _placed(text: str, names: Naming) -> tuple[str, Naming]:
    """Text without the clauses about seat and capacity, and the facts in these clauses."""
    seat = capacity = ""
    if match := SEAT.search(text):
        seat, end = match["seat"].strip(" ,"), match.end()
        if number := _HOUSE_NUMBER.match(text, end):
            seat, end = re.split(r"\s+aan\s+", seat)[0], number.end()
        text = f"{text[: match.start()]}{text[end:]}"
    if match := _CAPACITY.search(text):
        capacity = match["capacity"].strip(" .")
        acting = is_office(capacity) and _ON_BEHALF.search(text[: match.start()]) is not None
        text = f"{text[: match.start()]}{f', {capacity}' if acting else ''}{text[match.end() :]}"
        capacity = "" if acting else capacity
    elif match := ORGAN.search(text):
        capacity = match["capacity"]
        text = f"{text[: match.start()].rstrip(' ,')}{text[match.end() :]}"
    return trimmed(text), replace(names, zetel=seat, hoedanigheid=capacity)


def _body(office: str, names: Naming) -> Naming:
    """Facts with the body in ``office``, and with the abbreviation in brackets as a separate field."""
    office = re.sub(rf"^{HONOUR}|[\s,]+en$", "", TAIL.sub("", office.strip(" ,("))).strip(" ,–—-")
    if office.count("(") > office.count(")"):  # the bracket goes on with the representative
        office = office[: office.rindex("(")].strip(" ,")
    if not names.zetel and (placed := _PLACED.fullmatch(office)):
        office, names = placed["body"], replace(names, zetel=placed["seat"])
    office = _without_clauses(office)
    office, names = _nicknamed(LEGAL_FORM.sub("", office, count=1) if LEGAL_FORM.match(office) else office, names)
    short = names.kort
    if (match := _SHORT.search(office)) and match.end() == len(office):
        office, short = office[: match.start()].rstrip(" ,"), short or match["short"]
    return replace(names, ambt=_ASIDE.sub("", office), kort=short)


def _without_clauses(office: str) -> str:
    """Name of a body up to the first clause behind a comma; a row with "en" and a part of a body go on the name."""
    for comma in _BEHIND_COMMA.finditer(office):
        if not (comma["part"] or (comma["row"] and begins_body(office)) or ONE.match(office, comma.end())):
            return office[: comma.start()]
    return office


def _nicknamed(office: str, names: Naming) -> tuple[str, Naming]:
    """Body without the common name in brackets behind it: one with an article, or words and initials of the body."""
    match = next((one for one in _NICKNAME.finditer(office) if one.end() == len(office)), None)
    if match is None or names.alias or OFFICE_HOLDER.match(match["alias"]):
        return office, names
    body = office[: match.start()].rstrip(" ,")
    words = re.findall(r"[\w’'&-]+", body.lower())
    initials = "".join(word[0] for word in words)
    if not match["article"] and not all(word in words or word in initials for word in match["alias"].lower().split()):
        return office, names
    return body, replace(names, alias=match["alias"])


def _opens_with_person(rest: str) -> bool:
    """True if words behind a comma, dash or bracket are a person, with or without an office before the name."""
    inside = re.split(r"[)\]]", rest.lstrip("([ "), maxsplit=1)[0]
    if rest.lstrip()[:1] in ("(", "[") and describes_party(inside):
        return True
    rest = rest.lstrip("([ ")
    if rest == rest.lower():
        return False  # a name has a capital
    name, _, behind = inside.partition(",")
    if NAMED.fullmatch(name) and is_office(behind.partition(",")[0]) and not begins_body(name):
        return True
    office = OFFICE_NAME.fullmatch(name.strip())
    named = office is not None and re.fullmatch(BARE, office["name"]) is not None
    return named or PERSON.match(rest) is not None or OFFICE_LED.match(rest) is not None


def _has_person_beside(text: str) -> bool:
    """True if a body and its representative are beside each other: "Gemeente Oever - burgemeester A. Berg"."""
    return any(_opens_with_person(text[match.end() :]) for match in _BESIDE.finditer(text))


def _in_person(text: str, names: Naming) -> Naming:
    """Facts of a body without a representative, or of an office holder with a name behind the office."""
    if alone := _in_own_name(text):
        return replace(_body(alone[0], names), persoon=alone[1])
    for match in _BESIDE.finditer(text):
        office, rest = text[: match.start()], text[match.end() :]
        sure = _opens_with_person(rest)
        rest = rest.strip("([)]") if sure and rest[:1] in ("(", "[") else rest
        segment, _, _ = rest.partition(",")
        bare = NAMED.fullmatch(re.sub(r"\s*[\[(][^\])]*[\])]$", "", segment).strip())
        if sure or (bare and (OFFICE_HOLDER.match(office) or "[" in segment or "(" in segment)):
            person, function = person_of(rest)
            if person:
                return replace(_body(office, names), persoon=person, functie=function)
    return _body(text, names)


def _in_own_name(text: str) -> tuple[str, str] | None:
    """Body and person of "de heer A. Berg, Minister van Water"; a person whose office is no organ is the body."""
    opened = re.match(HONOUR, text)
    name, comma, office = text[opened.end() if opened else 0 :].partition(", ")
    if opened is None or not comma or not NAMED.fullmatch(name):
        return None
    return (office, name) if _ORGAN.match(office) else (name, "")


def names_party(text: str) -> bool:
    """True if a paragraph names a party with its representative, its alias or its seat."""
    if len(text) > LONGEST:
        return False
    plain = _with_commas(trimmed(text))
    if person_first(plain):
        return True
    private = CIVIL.search(plain) is not None and re.match(HONOUR, plain) is not None
    opens = plain[:1].isupper() or plain[:1] == "<" or re.match(f"{ARTICLE}[A-Z]", plain) or begins_body(plain)
    if private or not (opens or re.match(ARTICLE, plain)) or _OF_ALL.match(plain):
        return private
    if _VERB.search(re.split(r"[,(]|\bhierna\b", plain, maxsplit=1)[0]):
        return False
    marked = _ON_BEHALF.search(plain)
    if opens:
        marked = marked or ALIAS.search(plain) or SEAT.search(plain) or _CAPACITY.search(plain)
    if marked:
        return _SENTENCE_END.search(plain, 0, marked.start()) is None
    return bool(opens) and _has_person_beside(plain)


_OF_ALL = regex(
    r"(?:hierna|verder|(?:(?:de|alle|beide)\s+)?partijen|allen|ieder|elk|beiden?|samen|gezamenlijk|x{4,})\b", re.I
)
"""Regex of the first word of a clause about several parties, also where the word is made unreadable."""
_SENTENCE_END = regex(r"[a-zà-ÿ]{4}(?<!prof)(?<!mevr)(?<!xxxx)\.\s+[A-Z]")


_VERB = regex(
    r"\b(?:heeft|hebben|had|hadden|is|zijn|was|waren|wordt|worden|werd|werden|kan|kunnen|zal|zullen|zou|wil|willen|moet|moeten"
    r"|stelt|stelde|maakt|maakte|geeft|neemt|nam|schreef|besloot|vindt|wenst|wensen|komt|komen|betaalt|zorgt|draagt)\b"
)
