"""Running texts of a deal for rules about words: of articles and considerations, and of every part together."""

from collections.abc import Iterator

from dealpers.corpus.terms import is_running
from dealpers.model import Alinea, Soort, Stuk, alineas, ids
from dealpers.model.ids import PartId


def passages(deal: Stuk) -> Iterator[Alinea]:
    """Sentences of considerations and articles, in reading order: where words have their full meaning."""
    for division in deal.aanhef:
        if division.soort is Soort.OVERWEGINGEN:
            yield from (alinea for alinea in alineas(division, deal) if is_running(alinea))
    yield from articles(deal)


def articles(deal: Stuk) -> Iterator[Alinea]:
    """Sentences of the articles, those of annexes last."""
    for article in (*deal.artikelen, *deal.bijlageartikelen):
        yield from (alinea for alinea in alineas(article, deal) if is_running(alinea))


def lid_of(alinea: Alinea) -> PartId:
    """Identifier of the lid, programme or consideration around a text, of the article where there is none."""
    return ids.around_items(alinea.deel)
