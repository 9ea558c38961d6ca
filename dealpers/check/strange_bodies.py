"""Bodies and roles that act in a text which introduces them nowhere: ``De Taskforce Dorpen kiest``."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dealpers.check.passages import clauses
from dealpers.corpus.terms import is_running
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Alinea, Deal, Stuk, alineas

_ENDS = "tafel|groep|team|raad|commissie|bureau|beraad|overleg|loket|platform|taskforce|denktank|comité"
_NAMED = Worded(
    r"(?:\A|(?<=[.;:]\s))(?:[A-Z]\.?\d{1,2}\s+)?(?:De|Het)\s+"
    rf"(?P<name>[A-Z][a-zë]+(?:e|lijk)\s(?:[A-Z][a-zë]*)?(?i:{_ENDS})(?:\s[A-Z][\w-]+)*|(?:[A-Z][a-zë]*(?:{_ENDS})|{_ENDS.title()})(?:\s(?:voor\s)?[A-Z][\w-]+)+)(?!\+|\w)",
    _ENDS.replace("|", " "),
    flags=0,
)
_PLURAL = Worded(
    rf"\b(?:[Nn]ieuwe|[Aa]lle|[Bb]estaande)\s+(?P<name>[A-Z][a-zë]+(?:{_ENDS})(?:s|en))(?!\w)",
    _ENDS.replace("|", " "),
    flags=0,
)
_ALONE = Worded(
    r"(?<![\w-])(?:[Dd]e|[Hh]et)\s+(?P<name>Waterschap|Gemeente|Provincie|Stichting|Vereniging|Universiteit|Hogeschool"
    r"|Omgevingsdienst|Veiligheidsregio|Vervoerder|Ontwikkelaar|Netbeheerder|Woningcorporatie|Hoogheemraadschap|Kwartiermaker)"
    r"(?![\w-]|\s(?:van\s(?:de\s)?|voor\s)?[A-Z‘'“])",
    "waterschap gemeente provincie stichting vereniging universiteit hogeschool dienst regio vervoerder ontwikkelaar"
    " netbeheerder corporatie schap kwartiermaker",
    flags=0,
)
_TASKS = "project|programma|stuur|regie|kern|werk|begeleidings|klankbord|advies|coördinatie|regio|geschillen"
_SMALL = Worded(
    rf"\b(?:de|het)\s+(?P<name>(?:{_TASKS})(?:{_ENDS}))(?![\w-]|\s(?:van\s(?:de\s)?|voor\s)?(?-i:[A-Z‘'“]))",
    _TASKS.replace("|", " "),
)
_FOLLOWS = (
    r"\W+(?:bestaat\W+uit|komt\W+(?:[^.]{0,40}\W)?bijeen|vergadert|wordt\W+gevormd|is\W+(?:de|het|een)\b"
    r"|,?\W?\s?(?:een|hierna|waarin|dat|die)\b)"
)
_IS_BODY = regex(rf"(?:{_ENDS})(?:s|en)?\Z", re.I)
_SETTLED = regex(
    r"(?:\w*groep\s|Raad|Algemeen|Europe|Nationa|Rijks|Tweede|Eerste|Bestuurlijk\sOverleg\s(?-i:[A-Z]{2}))", re.I
)
"""Beginnings of names that the law, the state or another text of the matter settles: Stuurgroep Water."""
_FEWEST = 2
"""Parties from which a text settles the names of who takes part."""


class Strange(NamedTuple):
    """Words at an offset of a paragraph that name somebody unknown."""

    alinea: Alinea
    begin: int
    words: str


def strange_bodies(stuk: Stuk) -> Iterator[Strange]:
    """First place of each body that the text names with a capital and introduces nowhere, in reading order."""
    every = list(alineas(stuk, stuk))
    whole = "\n".join(alinea.tekst for alinea in every)
    headed = "\n".join(alinea.tekst for alinea in every if alinea.is_heading).lower()
    reported: set[str] = set()
    acting = tuple(clauses(stuk) if isinstance(stuk, Deal) else filter(is_running, every))
    for alinea in acting:
        alone = tuple(_ALONE.finditer(alinea.tekst)) if len(stuk.partijen) >= _FEWEST else ()
        for match in (*_NAMED.finditer(alinea.tekst), *_PLURAL.finditer(alinea.tekst), *alone):
            name = match["name"]
            known = name.lower() in headed or name in reported or _SETTLED.match(name)
            if not known and (_is_only(name, whole) if match in alone else not _is_introduced(name, whole)):
                reported.add(name)
                yield Strange(alinea, match.start("name"), name)
    yield from _small(acting, whole, headed)


def _small(acting: Sequence[Alinea], whole: str, headed: str) -> Iterator[Strange]:
    """Bodies in small letters that a text sets up nowhere, beside one that it does set up.

    A body of another kind than those must lead a sentence, as "Het kernteam bereidt … voor".
    """
    first: dict[str, Strange] = {}
    leading: set[str] = set()
    for alinea in acting:
        for match in _SMALL.finditer(alinea.tekst):
            leading |= {match["name"].lower()} if match[0][0].isupper() else set()
            first.setdefault(match["name"].lower(), Strange(alinea, match.start("name"), match["name"]))
    unknown = [name for name in first if name not in headed and not _is_set_up(name, whole)]
    ends = {end[0] for name in first if name not in unknown and (end := _IS_BODY.search(name))}
    yield from (first[name] for name in unknown if name.endswith(tuple(ends)) or (ends and name in leading))


def _is_set_up(name: str, whole: str) -> bool:
    """True if a text sets up a body or role in small letters, says what it is, or knows several."""
    called = r"\b(?:een|eigen|elke|iedere|bestaande|hierna|als)\W+(?:\w+\W+){0,3}?(?:(?:de|het)\W+)?"
    bent = r"\w(?:lijke?|ische?|ale)\W+"
    does = r"\b(?:er\s+is|vormen|vormt|kent|stellen|stelt)\W+(?:\w+\W+)?(?:de|het)\W+"
    before = rf"(?:{called}|{bent}|{does}|[‘'“\"(:]\s*(?:(?:de|het)\s+)?){name}"
    line = rf"(?:\A|\n)\W*(?:\w+\W+)?{name}\W*(?:\n|\Z)"
    return re.search(rf"{before}|{line}|{name}(?:s|en|\W?\s*[:(]|{_FOLLOWS})", whole, re.I) is not None


def _is_only(name: str, whole: str) -> bool:
    """True if a noun is nowhere but in places where it has a capital and no name behind it."""
    uses = len(re.findall(rf"(?i:{name})", whole))
    return uses == sum(1 for match in _ALONE.pattern.finditer(whole) if match["name"] == name)


def _is_introduced(name: str, whole: str) -> bool:
    """True if a text says what a body is: behind "een", in brackets, in a list, or where its noun is used alone too."""
    words = r"\s+".join(map(re.escape, name.split()))
    called = rf"(?i:een|genaamd|genoemd|heet|hierna|vormen|instellen?|oprichten|leden\W+van)\W+(?:de\W+|het\W+)?{words}"
    marked = rf"['‘“\"(*:]\s*(?:de\s+|het\s+)?{words}\b|\b{words}(?:\s*[:(]|{_FOLLOWS})|(?:^|\n)(?:[-•]\s*)?{words}"
    joined = any(f"{word}{other}".lower() in whole.lower() for word in name.split() for other in name.split())
    noun = next((word for word in name.split() if _IS_BODY.search(word)), name)
    uses = (len(re.findall(rf"(?i)(?<![\w-]){part}(?!\w)", whole)) for part in (re.escape(noun), words))
    return (
        joined
        or name.lower() in whole
        or next(uses) > next(uses)
        or re.search(rf"{called}|{marked}", whole) is not None
    )
