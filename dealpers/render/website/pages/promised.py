"""Last day and bearer of each result, where its own words name them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences, without_article
from dealpers.model import Actor, Alinea, Deal, Kracht, Termijn, Termijnsoort, Tijdstip
from dealpers.model.ids import TextId
from dealpers.render.website.quotations import Quote

_LATEST = regex(r"\b(?:uiterlijk|niet\s+later\s+dan|tot\s+en\s+met|vóór)\s+(?:(?:op|in|per|eind|het|de)\s+)*$", re.I)
_BEFORE = regex(r"\bvoor\s+$", re.I)
_OPENING = regex(r"(?:(?:op|in|per|eind|medio|aan\s+het\s+einde?\s+van)\s+)?$", re.I)
_DAY = regex(r"\d{1,2}\s+[a-z]", re.I)
_PAST = regex(r"\b(?:was|waren|werd|werden|had|hadden)\b", re.I)
_BEGIN = regex(r"(?:vanaf|na|sinds)\b", re.I)
_BEARER = (
    r"\b(?:door|trekkers?:?|uitvoerders?:?|verantwoordelijke?:?)\s+"
    r"(?:(?:is|zijn|voor\s+dit\s+resultaat)\s+)*(?:de\s+|het\s+)?"
)


@dataclass(frozen=True, slots=True)
class Promise:
    """Moments of a result in its own words, and the actors that it names as its bearers."""

    wanneer: tuple[str, ...]
    wie: tuple[Actor, ...]


def promises(deal: Deal, texts: dict[TextId, Alinea]) -> Callable[[Quote], Promise | None]:
    """Function from a result in full to its promise; None where its words name neither a moment nor a bearer."""
    by_words: dict[tuple[str, str], Alinea] = {(text.deel, text.tekst): text for text in texts.values()}

    def promise(quote: Quote) -> Promise | None:
        text = by_words.get((quote.deel, quote.tekst))
        if text is None:
            return None
        made = Promise(tuple(dict.fromkeys(_moments(deal, text))), tuple(dict.fromkeys(_bearers(deal, text))))
        return made if made.wanneer or made.wie else None

    return promise


def _moments(deal: Deal, text: Alinea) -> Iterator[str]:
    """Words of the moments by which a result is due, in the order of the text."""
    due: list[tuple[int, str]] = []
    moments: tuple[Tijdstip | Termijn, ...] = (*deal.tijdstippen, *deal.termijnen)
    for moment in moments:
        if moment.alinea == text.id and (begin := _due(text.tekst, moment)) is not None:
            due.append((begin, text.tekst[begin : moment.eind]))
    yield from (words for _, words in sorted(due))


def _due(text: str, moment: Tijdstip | Termijn) -> int | None:
    """Offset of the words that make a moment the last one of a result; None for another moment, such as a baseline."""
    before = text[: moment.begin]
    if latest := _LATEST.search(before):
        return latest.start()
    if isinstance(moment, Termijn):
        due = moment.soort in (Termijnsoort.RELATIEF, Termijnsoort.ZONDER_JAAR) and not _BEGIN.match(moment.tekst)
        return moment.begin if due else None
    if _DAY.match(moment.tekst) and (latest := _BEFORE.search(before)):
        return latest.start()
    for begin, sentence in sentences(text):
        if begin <= moment.begin < begin + len(sentence):
            opens = _OPENING.fullmatch(text, begin, moment.begin)
            return begin if opens and not _PAST.search(sentence) else None
    return None


def _bearers(deal: Deal, text: Alinea) -> Iterator[Actor]:
    """Actors that the words of a result oblige, or name behind "door", "trekker" or "verantwoordelijk"."""
    known = {actor.id: actor for actor in deal.actoren}
    for duty in deal.taken:
        if duty.alinea == text.id and (duty.bindt or duty.kracht is Kracht.DOEL):
            yield from (known[key] for key in duty.wie if key in known)
    for actor in deal.actoren:
        name = without_article(actor.naam)
        if re.search(rf"{_BEARER}{re.escape(name)}(?![\w-])", text.tekst, re.I):
            yield actor
