"""Running texts of a deal for rules about words: of articles and considerations, and of every part together."""

import re
from collections.abc import Iterator

from dealpers.corpus.terms import is_running
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Deal, Soort, Stuk, alineas, ids
from dealpers.model.ids import PartId
from dealpers.parse.aanhef.afspraken import describes
from dealpers.parse.soorten import UNKNOWN

_AGREEMENT = regex(r"(?:convenant|overeenkomst|akkoord|afspraken|protocol|deal|verklaring|pact|contract)(?!\w)", re.I)


def passages(deal: Stuk) -> Iterator[Alinea]:
    """Sentences of considerations and articles, in reading order: where words have their full meaning."""
    for division in deal.aanhef:
        if division.soort is Soort.OVERWEGINGEN:
            yield from (alinea for alinea in alineas(division, deal) if is_running(alinea))
    yield from articles(deal)


def articles(deal: Stuk) -> Iterator[Alinea]:
    """Sentences of the articles, those of annexes last; of the agreed divisions where the text has none."""
    for part in (*deal.bepalingen, *deal.bijlageartikelen):
        yield from (alinea for alinea in alineas(part, deal) if is_running(alinea))


def clauses(stuk: Stuk) -> Iterator[Alinea]:
    """Sentences that bind: of the articles, or of an agreement without articles; none of a letter or a plan."""
    if isinstance(stuk, Deal):
        yield from articles(stuk)
    elif stuk.feiten.soort == UNKNOWN and _AGREEMENT.search(stuk.naam):
        binds = False
        for alinea in alineas(stuk, stuk):
            if alinea.is_heading:
                binds = not describes(alinea.tekst)
            elif binds and is_running(alinea):
                yield alinea


def lid_of(alinea: Alinea) -> PartId:
    """Identifier of the lid, programme or consideration around a text, of the article where there is none."""
    return ids.around_items(alinea.deel)
