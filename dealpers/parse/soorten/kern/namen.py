"""Names in a document: ministers with their role, and lists of municipalities, quarters and departments."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.model import Alinea, Document, alineas
from dealpers.parse.soorten.soort import row_sections

_CAPITAL = r"[A-ZÀ-Þ][\w'’]*(?:[-/][\w'’]+)*"
_SMALL = r"(?:a/d|aan\s+den|aan\s+de|bij|den|der|de|van|op|'t|’t|ter|ten|het)"
_NAME = rf"(?:{_SMALL}\s+)?{_CAPITAL}(?:\s+(?:{_SMALL}\s+)?{_CAPITAL})*"
_ASIDE = r"(?:\s+\([^()]{2,60}\))?"
_LIST = rf"{_NAME}{_ASIDE}(?:,\s+{_NAME}{_ASIDE})*\s+en\s+(?:de\s+|het\s+)?{_NAME}{_ASIDE}(?:\s+en\s+{_CAPITAL})?"
_NOUNS = (
    r"gemeenten|steden|wijken|buurten|dorpen|kernen|departementen|ministeries|provincies|waterschappen|eilanden"
    r"|plaatsen"
)
_PARTLY = r"(?:met\s+name|waaronder|zoals|onder\s+(?:andere|meer)|bijvoorbeeld|in\s+(?:het\s+bijzonder|ieder\s+geval))"
"""Words that make a list of names incomplete."""
_NAMED = regex(
    rf"(?:\b(?P<before>{_PARTLY})\s+(?:(?:in|uit|voor|om|van|met|bij|aan)\s+)?(?:de\s+)?)?\b(?P<what>{_NOUNS}),?\s*"
    rf"(?:(?:(?P<some>{_PARTLY})|zijn|:)\s+)?(?P<open>\((?:(?P<inside>{_PARTLY})\s+)?)?(?P<names>{_LIST})"
)
_PARTS = ("some", "inside", "before")
_WITHIN = regex(
    rf"(?P<area>(?!Ook\b|Alleen\b|Vooral\b|Zo\b|In\b|Met\b|Voor\b|Naast\b|Daarnaast\b){_NAME})\s+\((?:(?P<some>{_PARTLY})|te\s+weten|namelijk)\s+(?P<names>{_LIST})\)"
)
_ALSO = regex(rf"\b(?P<what>{_NOUNS})\s+(?:nemen\s+deel|doen\s+mee)\b[^:]{{0,80}}:\s+(?P<names>{_LIST})")
_FROM_TO = regex(
    rf"\b(?P<what>{_NOUNS})\s+tussen\s+(?P<names>(?:de\s+|het\s+)?{_NAME}\s+en\s+(?:de\s+|het\s+)?{_NAME})"
)
_OFFICE = regex(
    rf"\b(?P<rank>(?:[Mm]inister|[Ss]taatssecretaris)\s+(?:van|voor))\s+"
    rf"(?P<field>{_CAPITAL}(?:,?\s+(?:en\s+)?(?!en\b){_CAPITAL})*)"
)
_PERSON = regex(rf"\s*\((?P<name>{_CAPITAL}(?:\s+(?:{_SMALL}\s+)?{_CAPITAL})+)\)")
_ROLE = regex(
    r"\s+(?:is|zijn)\s+(?:de\s+|het\s+|een\s+)?(?P<role>[\w-]+\s+(?:minister|staatssecretaris|bewindspersoon))\b"
)
_TAKES_PART = regex(r"\b(?:nemen|neemt)\s+(?:ook\s+)?deel\b|\bdeelnemende?\b", re.I)
_DENIED = regex(r"\b(?:niet|geen|noch|nooit)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bewindspersoon:
    """Minister or state secretary that a document names, with person and role where the text gives these."""

    ambt: str
    persoon: str
    rol: str
    deel: str
    alinea: str
    begin: int
    eind: int
    zekerheid: str = "gelezen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Namenlijst:
    """Names in a row under what they are ("gemeenten"); ``gebied`` is the area around them, where the text names it.

    ``deels`` are the words that say that the row is incomplete ("met name"), or empty.
    """

    soort: str
    gebied: str
    namen: tuple[str, ...]
    deel: str
    alinea: str
    begin: int
    eind: int
    deels: str = ""
    zekerheid: str = "gelezen"


def ministers(document: Document) -> Iterator[Bewindspersoon]:
    """Ministers and state secretaries in running text, each once; a letterhead in capitals is left out."""
    seen: set[str] = set()
    for alinea in _running(document):
        for begin, sentence in sentences(alinea.tekst):
            part = "neemt deel" if _TAKES_PART.search(sentence) and not _DENIED.search(sentence) else ""
            for match in _OFFICE.finditer(sentence):
                office = f"{match['rank']} {match['field']}"
                if match["field"].isupper() or office.lower() in seen:
                    continue
                seen.add(office.lower())
                person = _PERSON.match(sentence, match.end())
                end = person.end() if person else match.end()
                role = _ROLE.match(sentence, end)
                yield Bewindspersoon(
                    ambt=office,
                    persoon=person["name"] if person else "",
                    rol=role["role"] if role else part,
                    deel=alinea.deel,
                    alinea=alinea.id,
                    begin=begin + match.start(),
                    eind=begin + end,
                )


def lists_of_names(document: Document) -> Iterator[Namenlijst]:
    """Lists of names behind a noun that says what they are, in reading order."""
    for alinea in _running(document):
        yield from names_in(alinea)


def names_in(alinea: Alinea) -> Iterator[Namenlijst]:
    """Lists of names in one paragraph."""
    matches = [
        (match, f"{match['what']} tussen" if pattern is _FROM_TO else match["what"], "")
        for pattern in (_NAMED, _FROM_TO, _ALSO)
        for match in pattern.finditer(alinea.tekst)
    ]
    matches += [(match, "", match["area"]) for match in _WITHIN.finditer(alinea.tekst)]
    for match, kind, area in sorted(matches, key=lambda entry: entry[0].start()):
        yield Namenlijst(
            soort=kind,
            gebied=area,
            deels=_partly(match.groupdict()),
            namen=tuple(split_names(match["names"])),
            deel=alinea.deel,
            alinea=alinea.id,
            begin=match.start("names"),
            eind=match.end("names"),
        )


def _partly(groups: dict[str, str | None]) -> str:
    """Words that make a row of names incomplete, with single blanks; empty where the text has none."""
    return " ".join(next((words for key in _PARTS if (words := groups.get(key))), "").split())


def split_names(words: str) -> Iterator[str]:
    """Names of "A, B en C en D": the first "en" behind the last comma divides, so that "Aa en Hunze" stays whole."""
    *names, last = [name.strip() for name in re.split(r",\s+(?![^()]*\))", words)]
    before, joined, behind = last.partition(" en ")
    yield from names
    yield before.removeprefix("en ")
    if joined:
        yield re.sub(r"^(?:de|het)\s+", "", behind)


def _running(document: Document) -> Iterator[Alinea]:
    rows = row_sections(document)
    for text in alineas(document, document):
        if not text.is_heading and not text.in_table and text.deel not in rows:
            yield text
