"""Parties of a deal whose first article about parties names them: "Artikel 1 Partijen"."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile

from dealpers.model import Alinea, Artikel, Lid, Lijst, Onderdeel, Programma, Tabel
from dealpers.parse.aanhef.bewijs import evidence
from dealpers.parse.aanhef.groepen import Reader
from dealpers.parse.aanhef.koppen import heads_parties, is_agreed
from dealpers.parse.aanhef.personen import describes_party
from dealpers.parse.aanhef.verzameling import Parties

_FIRST = 3
"""Number of articles among which one may be about the parties."""


def parties_in_article(articles: Iterable[Artikel], tables: Sequence[Tabel]) -> Parties:
    """Parties and groups in the first article about parties: "Artikel 1 Partijen"; none where fewer than two."""
    for article in islice(articles, _FIRST):
        if heads_parties(article.titel):
            reader = Reader({table.id: table for table in tables})
            reader.read(_as_items(article))
            read_parties = reader.done()
            if len(read_parties.partijen) > 1:
                return read_parties
    return Parties((), ())


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
