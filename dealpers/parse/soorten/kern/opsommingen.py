"""Enumerations that a text announces with a colon: in a sentence ("vier aspecten: a, b, c en d") or in a list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.dutch.numbers import COUNT_WORD, count
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.model import Alinea, Blok, Document, Lijst, alineas
from dealpers.parse.soorten.soort import Passage, all_words, row_sections

_ANNOUNCED = regex(
    rf"\b(?P<n>\d{{1,2}}|{COUNT_WORD}|(?:twee|drie|vier|vijf)tal)\s+(?P<what>(?:[a-zà-ÿ-]+e\s+){{0,2}}[a-zà-ÿ-]{{4,}})",
    re.I,
)
_SHORT = 320
"""Length in characters up to which the whole paragraph before a list is its announcement, not its last sentence."""
_LONGEST = 80
"""Length in characters above which the part of a sentence between two commas is no item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opsomming:
    """Enumeration with the words that announce it; ``naam`` is "vier aspecten", or empty without such words.

    An item has a line for each of its paragraphs and for each item of a list inside.
    """

    deel: str
    alinea: str
    naam: str
    aanhef: str
    punten: tuple[Passage, ...]


def enumerations(document: Document) -> Iterator[Opsomming]:
    """Enumerations of a document: lists behind a colon, and sentences that count their items."""
    yield from _listed(document.inleiding)
    for section in document.alle_paragrafen:
        yield from _listed(section.blokken)
    rows = row_sections(document)
    for alinea in alineas(document, document):
        if alinea.deel not in rows and ":" in alinea.tekst and not alinea.is_heading:
            yield from _in_sentences(alinea)


def _listed(blocks: tuple[Blok, ...]) -> Iterator[Opsomming]:
    for before, block in zip((None, *blocks), blocks, strict=False):
        if isinstance(block, Lijst):
            if isinstance(before, Alinea) and before.tekst.rstrip().endswith(":"):
                *_, (_, last) = sentences(before.tekst)
                lead = before.tekst if len(before.tekst) <= _SHORT else last
                points = tuple(
                    Passage(item.id, item.label if item.genummerd else "", all_words(item, "\n"))
                    for item in block.onderdelen
                )
                yield Opsomming(
                    deel=before.deel, alinea=before.id, naam=_name(lead, len(points)), aanhef=lead, punten=points
                )
            else:
                for item in block.onderdelen:
                    yield from _listed(item.blokken)


def _name(lead: str, items: int) -> str:
    """Words that count the items: "twee manieren" before a list of two; empty where the count differs."""
    named = [match for match in _ANNOUNCED.finditer(lead) if count(match["n"].removesuffix("tal")) == items]
    return named[-1][0].rstrip(" :") if named else ""


def _in_sentences(alinea: Alinea) -> Iterator[Opsomming]:
    for _, sentence in sentences(alinea.tekst):
        lead, colon, rest = sentence.partition(":")
        points = _split(rest)
        name = _name(lead, len(points)) if colon and len(points) > 1 else ""
        if name and all(len(point) <= _LONGEST for point in points):
            yield Opsomming(
                deel=alinea.deel,
                alinea=alinea.id,
                naam=name,
                aanhef=f"{lead}:",
                punten=tuple(Passage(alinea.deel, "", point) for point in points),
            )


def _split(words: str) -> list[str]:
    """Items of "a, b, c en d."."""
    *items, last = [item.strip() for item in words.strip().rstrip(".").split(", ")]
    before, joined, behind = last.rpartition(" en ")
    return [*items, *([before, behind] if joined and before else [last.removeprefix("en ")])]
