"""Parties of a deal that an article or an annex about parties names: "Artikel 1 Partijen", "Bijlage 2 Partijen"."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, takewhile

from dealpers.model import Alinea, Artikel, Bijlage, Lid, Lijst, Onderdeel, Paragraaf, Programma, Tabel
from dealpers.parse.aanhef.bewijs import evidence
from dealpers.parse.aanhef.groepen import Reader
from dealpers.parse.aanhef.koppen import heads_parties, is_agreed
from dealpers.parse.aanhef.personen import describes_party
from dealpers.parse.aanhef.verzameling import Parties

_FIRST = 3
"""Number of articles among which one may be about the parties."""


def parties_in_parts(articles: Iterable[Artikel], annexes: Iterable[Bijlage], tables: Sequence[Tabel]) -> Parties:
    """Parties and groups in the first article about parties, else in an annex; none where fewer than two."""
    parts: Iterable[Artikel | Bijlage] = chain(islice(articles, _FIRST), annexes)
    for part in (one for one in parts if heads_parties(one.titel)):
        reader = Reader({table.id: table for table in tables})
        for heading, blocks in _sections(part):
            reader.head(heading)
            reader.read(blocks)
        read_parties = reader.done()
        if len(read_parties.partijen) > 1:
            return read_parties
    return Parties((), ())


def _sections(part: Artikel | Bijlage) -> Iterator[tuple[str, Iterable[object]]]:
    """Heading and blocks of an article, or of an annex and of its sections, which are groups."""
    if isinstance(part, Artikel):
        yield "", _as_items(part)
        return
    yield "", part.blokken
    yield from ((inner.kop.tekst, inner.blokken) for inner in part.paragrafen if isinstance(inner, Paragraaf))


def _as_items(article: Artikel) -> Iterator[object]:
    """Blocks of an article, each lid and each paragraph with a party as the item of a list."""
    blocks = list(article.blokken)
    while blocks:
        block = blocks.pop(0)
        if isinstance(block, Lid):
            inner = tuple(part for part in block.blokken if not isinstance(part, Programma))
            names = any(isinstance(part, Alinea) and evidence(part.tekst) for part in inner)
            yield from [Lijst((Onderdeel(id=block.id, label=block.label, blokken=inner),))] if names else inner
        elif isinstance(block, Alinea) and evidence(block.tekst) and not is_agreed(block.tekst):
            below = list(takewhile(lambda part: isinstance(part, Alinea) and describes_party(part.tekst), blocks))
            del blocks[: len(below)]
            item = (block, *(part for part in below if isinstance(part, Alinea)))
            yield Lijst((Onderdeel(id=article.id, label="", blokken=item),))
        else:
            yield block
