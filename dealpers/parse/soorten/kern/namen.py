"""Names in a document: ministers with their role, and lists of municipalities, quarters and departments."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

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
_NAMED = re.compile(rf"\b(?P<what>{_NOUNS})\s*(?:(?:met\s+name|zijn|:)\s+)?(?P<open>\()?(?P<names>{_LIST})")
_WITHIN = re.compile(
    rf"(?P<area>(?!Ook\b|Alleen\b|Vooral\b|Zo\b|In\b|Met\b|Voor\b|Naast\b|Daarnaast\b){_NAME})\s+\((?:met\s+name|waaronder|te\s+weten|namelijk)\s+(?P<names>{_LIST})\)"
)
_ALSO = re.compile(rf"\b(?P<what>{_NOUNS})\s+(?:nemen\s+deel|doen\s+mee)\b[^:]{{0,80}}:\s+(?P<names>{_LIST})")
_FROM_TO = re.compile(
    rf"\b(?P<what>{_NOUNS})\s+tussen\s+(?P<names>(?:de\s+|het\s+)?{_NAME}\s+en\s+(?:de\s+|het\s+)?{_NAME})"
)
_OFFICE = re.compile(
    rf"\b(?P<rank>(?:[Mm]inister|[Ss]taatssecretaris)\s+(?:van|voor))\s+"
    rf"(?P<field>{_CAPITAL}(?:,?\s+(?:en\s+)?(?!en\b){_CAPITAL})*)"
)
_PERSON = re.compile(rf"\s*\((?P<name>{_CAPITAL}(?:\s+(?:{_SMALL}\s+)?{_CAPITAL})+)\)")
_ROLE = re.compile(
    r"\s+(?:is|zijn)\s+(?:de\s+|het\s+|een\s+)?(?P<role>[\w-]+\s+(?:minister|staatssecretaris|bewindspersoon))\b"
)
_TAKES_PART = re.compile(r"\b(?:nemen|neemt)\s+(?:ook\s+)?deel\b|\bdeelnemende?\b|\bbetrokken\b", re.I)


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
    """Names in a row under what they are ("gemeenten"); ``gebied`` is the area around them, where the text names it."""

    soort: str
    gebied: str
    namen: tuple[str, ...]
    deel: str
    alinea: str
    begin: int
    eind: int
    zekerheid: str = "gelezen"


def ministers(document: Document) -> Iterator[Bewindspersoon]:
    """Ministers and state secretaries in running text, each once; a letterhead in capitals is left out."""
    seen: set[str] = set()
    for alinea in _running(document):
        for begin, sentence in sentences(alinea.tekst):
            part = "neemt deel" if _TAKES_PART.search(sentence) else ""
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
            namen=tuple(split_names(match["names"])),
            deel=alinea.deel,
            alinea=alinea.id,
            begin=match.start("names"),
            eind=match.end("names"),
        )


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
