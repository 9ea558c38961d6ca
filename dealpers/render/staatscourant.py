"""A deal in the XML of the Staatscourant (op-xsd 2014-05-15, no namespace), with its metadata in a file beside it.

The official schema is not available here: both files are held against schemas of our own and say so.
"""

from dealpers.model import Afdeling, Deal, Hoofdstuk
from dealpers.render.element import Element, Instruction, block, document, running
from dealpers.render.keuzes import KEUZES
from dealpers.render.publication import Metadata, identifier, metadata
from dealpers.render.staatscourant_text import StaatscourantText
from dealpers.resolve import Corpus

_UNCHECKED = Instruction(
    "dealpers",
    'validatie="niet gevalideerd tegen het officiële schema; wel tegen een eigen schema van de gebruikte elementen"',
)


def staatscourant(deal: Deal, corpus: Corpus) -> bytes:
    """The publication of one deal, in UTF-8."""
    publications = {other.id: identifier(other) or other.id for other in corpus.deals}
    text = StaatscourantText(deal, corpus.links[deal.id], publications)
    known = metadata(deal)
    beside = block("meta", [("name", KEUZES.metadata_bestand), ("content", f"{deal.id}.metadata.xml")])
    head = block("metadata", (), [beside, *_rows(known, "meta")])
    body = [*text.blocks(deal.inleiding)]
    body += [_division(division, text) for division in deal.aanhef]
    body += [part for chapter in deal.hoofdstukken for part in _chapter(chapter, text)]
    inside = block(KEUZES.romp[-1], (), body)
    for name in reversed(KEUZES.romp[:-1]):
        inside = block(name, (), [inside])
    title = running(KEUZES.titel, (), text.inline(deal.titel))
    publication = block("staatscourant", (), [title, inside])
    return document(block("officiele-publicatie", (), [head, publication]), _said(known))


def metadata_file(deal: Deal) -> bytes:
    """The metadata of one deal as the file beside its publication."""
    known = metadata(deal)
    return document(block("metadata_gegevens", (), _rows(known, "metadata")), _said(known))


def _said(known: Metadata) -> list[Instruction]:
    """What the file says of itself: how it was validated, and which required values are not known yet."""
    missing = f'ontbreekt="{" ".join(known.missing)}"'
    return [_UNCHECKED, *([Instruction("dealpers", missing)] if known.missing else [])]


def _rows(known: Metadata, name: str) -> list[Element]:
    schemes = dict(KEUZES.schemas)
    return [
        block(name, [("name", key), ("scheme", schemes.get(key, "")), ("content", value)]) for key, value in known.rows
    ]


def _division(division: Afdeling, text: StaatscourantText) -> Element:
    return block(KEUZES.indeling, [("id", division.id)], [text.kop(division.kop), *text.blocks(division.blokken)])


def _chapter(chapter: Hoofdstuk, text: StaatscourantText) -> list[Element]:
    articles = [text.article(article) for article in chapter.artikelen]
    if chapter.kop is None:
        return articles
    return [block(KEUZES.indeling, [("id", chapter.id)], [text.kop(chapter.kop, chapter.nummer), *articles])]
