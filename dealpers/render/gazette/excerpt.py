"""Excerpt: one article, chapter, annex or section of a text as a PDF of its own."""

from collections.abc import Iterable, Iterator

from dealpers.model import Artikel, Bijlage, Document, Hoofdstuk, Paragraaf, Stuk

Part = Hoofdstuk | Artikel | Bijlage | Paragraaf

NAME = "Uittreksel"
PROOF = "Uittreksel – geen officiële bekendmaking"


def parts(stuk: Stuk) -> dict[str, Part]:
    """Parts of a text that an excerpt can hold, by identifier, in reading order."""
    return {part.id: part for part in _parts(stuk) if part.id}


def _parts(stuk: Stuk) -> Iterator[Part]:
    if isinstance(stuk, Document):
        yield from _sections(stuk.paragrafen)
        return
    for chapter in stuk.hoofdstukken:
        yield chapter
        yield from chapter.artikelen
    for annex in stuk.bijlagen:
        yield annex
        yield from _sections(annex.paragrafen)


def _sections(sections: Iterable[Paragraaf | Artikel]) -> Iterator[Paragraaf | Artikel]:
    for section in sections:
        yield section
        if isinstance(section, Paragraaf):
            yield from _sections(section.paragrafen)
