"""Several parties in one sentence: "de gemeenten A, B en C", each with the representative of its rank."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dealpers.dutch.regex import regex
from dealpers.parse.aanhef.groepszinnen import without_article
from dealpers.parse.aanhef.partijen import Naming
from dealpers.parse.aanhef.personen import person_of

_SEVERAL = regex(
    r"(?:de\s+)?(?:(?P<college>colleges\s+(?:van\s+burgemeester\s+en\s+wethouders\s+)?van\s+de\s+)?"
    r"(?P<kind>gemeenten|provincies|waterschappen)|(?P<organ>colleges\s+van\s+burgemeester\s+en\s+wethouders|burgemeesters)\s+van)\s+"
    r"(?P<names>(?:['’]s-)?[A-Z][^,;]*?(?:,\s+['’]?[A-Z][^,;]*?)*\s+en\s+(?:['’]s-)?[A-Z][^,;]*)",
    re.I,
)
_ONE = {"gemeenten": "gemeente", "provincies": "provincie", "waterschappen": "waterschap"}


def several(named: Naming) -> tuple[Naming, ...]:
    """Bodies under one plural: "de gemeenten A, B en C" gives three parties; any other party is returned alone.

    Each gets the representative of its rank where the text names as many as bodies.
    """
    match = _SEVERAL.fullmatch(named.ambt)
    if match is None:
        return (named,)
    kind = _ONE[match["kind"].lower()] if match["kind"] else f"{_singular(match['organ'])} van"
    names = [name.strip() for name in re.split(r",\s+|\s+en\s+", match["names"]) if name.strip()]
    if not all(name.lstrip("'’s-")[:1].isupper() for name in names):
        return (named,)
    if match["college"]:
        kind = _singular(match["college"]) + kind
    common = "" if named.persoon else _one_office(named.functie)
    people = named.onderscheiden if len(named.onderscheiden) == len(names) else (("", common),) * len(names)
    if people and (shared := _one_office(people[0][1])) != people[0][1] and not any(office for _, office in people[1:]):
        people = tuple((person, shared) for person, _ in people)  # "hun burgemeesters, A en B"
    return tuple(
        replace(named, ambt=f"{kind} {name}", alias="", persoon=person, functie=function)
        for name, (person, function) in zip(names, people, strict=True)
    )


def represented(rows: list[tuple[Naming, ...]], last: Naming) -> list[tuple[Naming, ...]]:
    """Bodies of one sentence, each with the representative of its rank where the last clause names all of them."""
    people = iter(last.onderscheiden)
    silent = len(rows) > 1 and not any(body.persoon for bodies in rows[:-1] for body in bodies)
    if not silent or len(last.onderscheiden) != sum(map(len, rows)):
        return rows
    return [
        tuple(replace(body, persoon=name, functie=function) for body in bodies for name, function in (next(people),))
        for bodies in rows
    ]


def is_of_kind(body: str, words: str) -> bool:
    """True if words name all bodies of a kind, and a body is one: "De gemeenten", and the gemeente Oever."""
    kind, first = without_article(words), without_article(body).split(" ", 1)[0]
    return kind in (first, f"{first}n", f"{first}s", f"{first}en")


def representative(words: str, *, alone: bool) -> tuple[str, str]:
    """Name and function behind "vertegenwoordigd door"; the function alone, in the singular, of several bodies."""
    person, function = person_of(words)
    return (person, function) if alone else ("", _one_office(function))


def represented_below(named: Naming, lines: Sequence[str]) -> Naming:
    """Facts of a party with the representative and the function in lines below its name, if any."""
    person = function = ""
    for line in lines:
        key, colon, value = line.partition(":")
        if colon and re.match(r"functie|hoedanigheid", key, re.I):
            function = function or value.strip(" .;,")
            continue
        words = value if colon else line
        name, office = person_of(words.strip()[:1].lower() + words.strip()[1:])
        if not name:
            name, office = person_of(words)
        person, function = person or name, function or office
    return replace(named, persoon=person, functie=function or named.functie, vertegenwoordigd=True) if person else named


def _one_office(function: str) -> str:
    return re.sub(r"(?<=e[rn])s$", "", function)


def _singular(organ: str) -> str:
    return re.sub(r"^(college|burgemeester)s", r"\1", organ, flags=re.I)
