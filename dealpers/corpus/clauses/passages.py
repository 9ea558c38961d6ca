"""Sentences of the articles with their part, and facts: words of one sentence under a name of ours."""

from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.corpus.announced import Punt, points
from dealpers.corpus.once import once
from dealpers.dutch.sentences import sentences
from dealpers.model import Alinea, Artikel, Deal, Lijst, children
from dealpers.model.ids import PartId

DEAL = (
    r"(?:(?:regio|green|city|streek|woon|zorg)?\s?-?\s?deal\b|convenant\b|(?:samenwerkings|bestuurs)?overeenkomst\b|akkoord\b"
    r"|protocol\b|afspraken\b|intentieverklaring\b)"
)
"""Regex of a noun by which a deal names itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Sentence of an article: its paragraph, its offset there, its words, and the items of a list that it opens."""

    artikel: Artikel
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
    """Sentences of the articles in reading order, without headings and tables."""
    return tuple(passage for article in deal.artikelen for passage in _in(article, article, deal))


def _in(node: object, article: Artikel, deal: Deal) -> Iterator[Passage]:
    nodes = tuple(children(node, deal))  # type: ignore[arg-type]  # every node of an article has children
    for rank, child in enumerate(nodes):
        if isinstance(child, Alinea) and not child.is_heading and not child.in_table:
            following = nodes[rank + 1] if rank + 1 < len(nodes) else None
            yield from _sentences(child, article, points(following) if isinstance(following, Lijst) else ())
        yield from _in(child, article, deal)


def _sentences(text: Alinea, article: Artikel, items: tuple[Punt, ...]) -> Iterator[Passage]:
    parts = sentences(text.tekst)
    for rank, (begin, sentence) in enumerate(parts):
        opens = rank == len(parts) - 1 and sentence.rstrip().endswith(":")
        yield Passage(artikel=article, alinea=text, begin=begin, tekst=sentence, onderdelen=items if opens else ())
