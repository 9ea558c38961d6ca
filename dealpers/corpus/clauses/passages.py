"""Sentences of provisions and annexes with their part, and facts: words of one sentence under a name of ours."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dealpers.corpus.announced import Punt, points
from dealpers.corpus.once import once
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.model import Afdeling, Alinea, Artikel, Bijlage, Deal, Lijst, children
from dealpers.model.ids import PartId

DEAL = (
    r"(?:(?:regio|green|city|streek|woon|zorg)?\s?-?\s?deal\b|convenant\b|(?:samenwerkings|bestuurs)?overeenkomst\b|akkoord\b"
    r"|protocol\b|afspraken\b|intentieverklaring\b)"
)
"""Regex of a noun by which a deal names itself."""


_OTHER_TEXT = regex(
    r"\w*(?:overeenkomst|contract|convenant|reglement|statuten|verordening|regeling|voorwaarden|protocol|besluit|brief|akte)\b",
    re.I,
)
"""Regex of the title of an annex with terms of its own: what ends or is paid by it is not this deal."""


Part = Afdeling | Artikel | Bijlage
"""Part whose sentences are read: an article, an agreed division, or an annex without articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Sentence of a provision, or of an annex without articles: its paragraph, its offset there, and its words.

    ``onderdelen`` are the items of a list that the sentence opens.
    """

    artikel: Part
    alinea: Alinea
    begin: int
    tekst: str
    onderdelen: tuple[Punt, ...] = ()

    @property
    def deel(self) -> PartId:
        """Identifier of the part around the sentence."""
        return self.alinea.deel


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Words of the text under a name of ours: ``wat`` is "Aan wie", ``woorden`` are verbatim words of ``zin``."""

    wat: str
    woorden: str
    deel: PartId
    zin: str
    onderdelen: tuple[Punt, ...] = ()


def fact(what: str, words: str, passage: Passage) -> Fact:
    """Fact from words of a passage."""
    return Fact(
        wat=what, woorden=words.strip(" ,;"), deel=passage.deel, zin=passage.tekst, onderdelen=passage.onderdelen
    )


@once
def passages(deal: Deal) -> tuple[Passage, ...]:
    """Sentences of the provisions in reading order, without headings and tables."""
    return tuple(passage for part in deal.bepalingen for passage in _in(part, part, deal))


@once
def annex_passages(deal: Deal) -> tuple[Passage, ...]:
    """Sentences of the annexes in reading order, without headings and tables."""
    return tuple(_of_annexes(deal.bijlagen, deal))


@once
def own_annex_passages(deal: Deal) -> tuple[Passage, ...]:
    """Sentences of the annexes that are no agreement of their own."""
    return tuple(_of_annexes(own_annexes(deal), deal))


def _of_annexes(annexes: Iterable[Bijlage], deal: Deal) -> Iterator[Passage]:
    parts: Iterator[Artikel | Bijlage] = (part for annex in annexes for part in annex.artikelen or (annex,))
    return (passage for part in parts for passage in _in(part, part, deal))


def own_annexes(deal: Deal) -> tuple[Bijlage, ...]:
    """Annexes whose sentences can settle matters of the deal itself, so that no title names another agreement."""
    return tuple(annex for annex in deal.bijlagen if not _OTHER_TEXT.search(annex.titel))


def _in(node: object, article: Part, deal: Deal) -> Iterator[Passage]:
    nodes = tuple(children(node, deal))  # type: ignore[arg-type]  # every node of an article has children
    for rank, child in enumerate(nodes):
        if isinstance(child, Alinea) and not child.is_heading and not child.in_table:
            following = nodes[rank + 1] if rank + 1 < len(nodes) else None
            yield from _sentences(child, article, points(following) if isinstance(following, Lijst) else ())
        yield from _in(child, article, deal)


def _sentences(text: Alinea, article: Part, items: tuple[Punt, ...]) -> Iterator[Passage]:
    parts = sentences(text.tekst)
    for rank, (begin, sentence) in enumerate(parts):
        opens = rank == len(parts) - 1 and sentence.rstrip().endswith(":")
        yield Passage(artikel=article, alinea=text, begin=begin, tekst=sentence, onderdelen=items if opens else ())
