"""The preamble: its divisions, and the parties, partners and terms that their items name."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dealpers.model import (
    Afdeling,
    Alinea,
    Begrip,
    Blok,
    Kant,
    Lijst,
    Onderdeel,
    Partij,
    Partner,
    Soort,
    Stijl,
    Tekst,
    Tussenkop,
    ids,
)
from dealpers.parse.blocks import RawBlock, RawHeading, RawItem, RawList, RawNote, RawTable, Running
from dealpers.parse.structure import Builder, is_numbered

_SOORTEN = (
    (re.compile(r"overweging|overwegende", re.I), Soort.OVERWEGINGEN),
    (re.compile(r"begrip|definitie", re.I), Soort.BEGRIPPEN),
    (re.compile(r"partners?\b", re.I), Soort.PARTNERS),
    (re.compile(r"partijen?\b|ondergetekenden?\b", re.I), Soort.PARTIJEN),
)
_QUOTES = "'\"‘’“”„"
# These read text in which white space is folded, and no part of them can match one stretch in two ways.
_ALIAS = re.compile(
    r"\b(?:hierna|verder) ?(?:(?:\(samen\)|samen|gezamenlijk|(?:allen )?tezamen|ook) )?"
    r"(?:(?:te noemen|genoemd|aangeduid als) ?:?|:)",
    re.I,
)
_ON_BEHALF = re.compile(
    r"\b(?:namens deze|(?:(?:rechtsgeldig|te dezen|hierbij) ){0,3}vertegenwoordigd door|in de persoon van) ?:?", re.I
)
PERSON = re.compile(
    r"(?:(?:de\s+heer|mevrouw|dhr\.|mw\.|mevr\.)\s+.+"
    r"|(?:[A-Z][a-z]?\.\s?)+(?:\([A-Z]\w+\)\s?)?(?:(?:van|de|der|den|ten|ter|'t)\s+)*[A-Z].*"
    r"|[A-Z][\w'’-]+(?:\s+(?:van|de|der|den|ten|ter|'t|[A-Z][\w'’.-]+))*\s+[A-Z][\w'’-]+)",
)
_BRACKETS = {")": "(", "]": "["}
_GROUP = re.compile(r"\bParti(?:j|jen) (?:genoemd )?onder (?P<range>\d[\d ,entomei/–-]{0,200})", re.I)
_NUMBERS = re.compile(r"(\d+)(?:\s*(?:tot\s+en\s+met|t/m|-|–)\s*(\d+))?")


def divisions(raw: Iterable[RawBlock], builder: Builder) -> tuple[Afdeling, ...]:
    """The divisions under the second-level headings of the preamble."""
    groups: list[tuple[RawHeading, list[RawBlock]]] = []
    for block in raw:
        if isinstance(block, RawHeading) and block.level <= 2:
            groups.append((block, []))
        elif groups:
            groups[-1][1].append(block)
    kinds = [_kind(heading.text.tekst) for heading, _ in groups]
    series = [_series(heading.text.tekst) for heading, _ in groups]
    recitals = [name for kind, name in zip(kinds, series, strict=True) if kind is Soort.OVERWEGINGEN]
    marks = _marks(recitals) if len(recitals) > 1 else {}
    return tuple(
        _division(heading, blocks, kind, (name, marks[name]) if name in marks else ("", ""), builder)
        for (heading, blocks), kind, name in zip(groups, kinds, series, strict=True)
    )


def _kind(heading: str) -> Soort:
    return next((kind for pattern, kind in _SOORTEN if pattern.search(heading)), Soort.TEKST)


def _series(heading: str) -> str:
    before = re.split(r"overweging|overwegende", heading, maxsplit=1, flags=re.I)[0]
    return re.sub(r"\W+$", "", before[-100:]).strip().lower()


def _marks(series: Iterable[str]) -> dict[str, str]:
    """What tells each series of considerations apart in identifiers: its initial, or its first word, or all of it.

    The name of a kind of part would break an identifier, so that such a series keeps its initial.
    """
    slugs = {name: ids.slug(name) for name in series}
    found = {}
    for name, slug in slugs.items():
        near = [other for other in slugs.values() if other[:1] == slug[:1]]
        first = slug.partition("-")[0]
        alike = [other for other in near if other.partition("-")[0] == first]
        mark = slug[:1] if len(near) == 1 else first if len(alike) == 1 else slug
        found[name] = slug[:1] if set(mark.split("-")) & set(ids.KINDS) else mark
    return found


def _division(
    heading: RawHeading, raw: Iterable[RawBlock], kind: Soort, series: tuple[str, str], builder: Builder
) -> Afdeling:
    """``series`` are the name of a series of considerations and its mark in identifiers."""
    name, mark = series
    unique = builder.claim(f"afdeling-{ids.slug(heading.text.tekst) or 'zonder-naam'}")
    kop = builder.alinea(unique, 0, heading.text)
    blocks: list[Blok] = []
    rank = count = 0
    for block in raw:
        match block:
            case RawList():
                items = []
                for item in block.items:
                    count += 1
                    items.append(builder.item(_item_id(unique, kind, mark, item, count), item))
                blocks.append(Lijst(tuple(items)))
            case Running() | RawHeading() | RawTable() | RawNote():
                rank += isinstance(block, Running | RawHeading)
                blocks += builder.blocks(unique, (block,), rank)
    return Afdeling(unique, kind, name, kop, tuple(blocks))


def _item_id(division: str, kind: Soort, mark: str, item: RawItem, count: int) -> str:
    label = ids.label_slug(item.label) if is_numbered(item) else str(count)
    match kind:
        case Soort.PARTIJEN:
            return f"partij-{label}"
        case Soort.PARTNERS:
            return f"partner-{label}"
        case Soort.OVERWEGINGEN:
            return f"overweging-{mark}-{label}" if mark else f"overweging-{label}"
        case Soort.BEGRIPPEN:
            text = next((block for block in item.blocks if isinstance(block, Running)), None)
            return f"begrip-{(ids.slug(_term(text.inhoud)[0]) if text else '') or label}"
        case Soort.TEKST:
            return f"{division}-onderdeel-{label}" if is_numbered(item) else f"{division}-streepje-{label}"


def _term(inhoud: Sequence[object]) -> tuple[str, str]:
    """The defined term of an item and its abbreviation: the marked words at its start, or all before the colon."""
    first = inhoud[0] if inhoud else None
    if isinstance(first, Tekst) and first.stijl is not Stijl.GEWOON:
        words = first.tekst
    else:
        words = "".join(run.tekst for run in inhoud if isinstance(run, Tekst)).split(":")[0]
    words = words.strip().rstrip(":").strip(_QUOTES)
    match = re.search(r"\(([^()]{2,12})\)$", words)
    return (words[: match.start()].strip(), match[1]) if match else (words, "")


def items(division: Afdeling) -> tuple[Onderdeel, ...]:
    """The items right below a division."""
    return tuple(item for block in division.blokken if isinstance(block, Lijst) for item in block.onderdelen)


def _first_text(item: Onderdeel) -> Alinea:
    return next((block for block in item.blokken if isinstance(block, Alinea)), Alinea(f"{item.id}.1", ()))


def terms(divisions: Iterable[Afdeling]) -> tuple[Begrip, ...]:
    """The defined terms, in order."""
    found = [item for division in divisions if division.soort is Soort.BEGRIPPEN for item in items(division)]
    return tuple(Begrip(item.id, *_term(_first_text(item).inhoud)) for item in found)


def partners(divisions: Iterable[Afdeling]) -> tuple[Partner, ...]:
    """The partners, in order."""
    out = []
    for division in divisions:
        for item in items(division) if division.soort is Soort.PARTNERS else ():
            name, _, behalf = _first_text(item).tekst.strip().rstrip(";.").partition(", namens ")
            out.append(Partner(item.id, name, behalf))
    return tuple(out)


def parties(divisions: Iterable[Afdeling]) -> tuple[Partij, ...]:
    """The parties, in order, each on the side that the sentence about its group gives it."""
    out: list[Partij] = []
    for division in divisions:
        if division.soort is not Soort.PARTIJEN:
            continue
        for block in division.blokken:
            if isinstance(block, Lijst):
                out += [_party(item) for item in block.onderdelen]
            elif isinstance(block, Alinea | Tussenkop):
                text = block.tekst if isinstance(block, Alinea) else block.kop.tekst
                out = _take_sides(out, text)
    return tuple(party if party.kant else replace(party, kant=_side_of_office(party.ambt)) for party in out)


def _party(item: Onderdeel) -> Partij:
    text, alias = _without_alias(" ".join(_first_text(item).tekst.split()))
    text = text.rstrip(" ;.,") if not re.search(r"\b[A-Z]\.$", text) else text
    if match := _ON_BEHALF.search(text):
        office, person = text[: match.start()].rstrip(" ,"), text[match.end() :].lstrip()
    else:
        office, comma, person = text.rpartition(", ")
        if not comma or not PERSON.fullmatch(split_function(person)[0]):
            office, person = text, ""
    person, function = split_function(person)
    number = item.label if item.genummerd else ""
    return Partij(item.id, number.strip("()."), office.strip(), person.strip(), function, alias, Kant.ONBEKEND)


def _without_alias(text: str) -> tuple[str, str]:
    """A text up to "hierna te noemen", and the name behind it without quotes and closing points."""
    match = _ALIAS.search(text)
    if match is None or not (name := text[match.end() :].strip(" .;,")):
        return text, ""
    return text[: match.start()].rstrip(" ,"), name.strip(_QUOTES).rstrip(".;,").strip(_QUOTES)


def split_function(person: str) -> tuple[str, str]:
    """A name, and the function that stands behind it: in brackets, or in small letters behind a comma."""
    person = person.strip()
    if opening := _BRACKETS.get(person[-1:]):
        name, bracket, function = person[:-1].rpartition(opening)
        return (name.rstrip(" ,"), function.strip()) if bracket and function.strip() else (person, "")
    name, comma, function = person.rpartition(",")
    if comma and re.match(r" ?[a-z]", function):
        return name, function.strip()
    return person, ""


def _take_sides(parties: list[Partij], sentence: str) -> list[Partij]:
    """Read a sentence as "Partijen genoemd onder 1 tot en met 5 …, hierna samen te noemen: het Rijk"."""
    sentence = " ".join(sentence.split())
    _, alias = _without_alias(re.split(r"(?<=[a-z0-9'’;])\. ", sentence, maxsplit=1)[0])
    side = re.search(r"\b(Rijk|Regio)\b", alias, re.I)
    if not side:
        return parties
    kant = Kant(side[1].capitalize())
    group = _GROUP.search(sentence)
    numbers = numbers_in(group["range"]) if group else frozenset()
    return [
        replace(party, kant=kant) if not party.kant and (not numbers or _as_int(party.nummer) in numbers) else party
        for party in parties
    ]


def numbers_in(text: str) -> frozenset[int]:
    """The numbers that "1 tot en met 3 en 5" names: 1, 2, 3 and 5; a range of more than 500 counts its ends only."""
    out: set[int] = set()
    for first, last in _NUMBERS.findall(text):
        low, high = int(first), int(last or first)
        out |= set(range(low, high + 1)) if high - low <= 500 else {low, high}
    return frozenset(out)


def _as_int(number: str) -> int:
    return int(number) if number.isascii() and number.isdigit() else -1


def _side_of_office(office: str) -> Kant:
    return Kant.RIJK if re.match(r"de\s+(?:minister|staatssecretaris|staat)\b", office, re.I) else Kant.ONBEKEND
