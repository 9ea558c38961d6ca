"""Words of a text for rules about words: one walk over all paragraphs; a rule names the places that it leaves out."""

import re
from collections.abc import Iterator
from enum import Flag, auto

from dealpers.corpus.once import once
from dealpers.corpus.terms import is_running
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Deal, Soort, Stuk, alineas, ids
from dealpers.model.ids import PartId, TextId
from dealpers.parse.aanhef.afspraken import describes
from dealpers.parse.soorten import UNKNOWN

_AGREEMENT = regex(r"(?:convenant|overeenkomst|akkoord|afspraken|protocol|deal|verklaring|pact|contract)(?!\w)", re.I)


class Place(Flag):
    """Kinds of place of a paragraph; a caption is both ``HEADING`` and ``TABLE``, and a title is a ``HEADING``."""

    NOWHERE = 0
    HEADING = auto()
    TABLE = auto()
    NOTE = auto()
    PARTIES = auto()
    TERMS = auto()
    RECITALS = auto()
    CLOSING = auto()


LABELS = Place.HEADING | Place.TABLE
"""Places with names and figures, where words need not be sentences."""
NAMING = Place.PARTIES | Place.TERMS | Place.CLOSING
"""Places that say who or what something is, by nouns without a verb."""
UNSPOKEN = LABELS | NAMING | Place.NOTE
"""All places but those where a text speaks in sentences: recitals, articles, sections, annexes."""
_OF_DIVISION = {
    Soort.PARTIJEN: Place.PARTIES,
    Soort.PARTNERS: Place.PARTIES,
    Soort.BEGRIPPEN: Place.TERMS,
    Soort.OVERWEGINGEN: Place.RECITALS,
}
_OF_KIND = {
    "titel": Place.HEADING,
    "partij": Place.PARTIES,
    "partner": Place.PARTIES,
    "begrip": Place.TERMS,
    "overweging": Place.RECITALS,
    "slot": Place.CLOSING,
}


class _Passages(dict[Place, tuple[Alinea, ...]]):
    """Paragraphs of a text by the kinds of place that are left out."""

    def __init__(self, stuk: Stuk) -> None:
        every = tuple(alineas(stuk, stuk))
        super().__init__({Place.NOWHERE: every})
        named = {
            alinea.id: _OF_DIVISION[division.soort].value
            for division in stuk.aanhef
            if division.soort in _OF_DIVISION
            for alinea in alineas(division, stuk)
        }
        self._placed = tuple((alinea, _place(alinea.id) | named.get(alinea.id, 0)) for alinea in every)

    def __missing__(self, without: Place) -> tuple[Alinea, ...]:
        bits = without.value
        self[without] = chosen = tuple(alinea for alinea, place in self._placed if not place & bits)
        return chosen


_passages = once(_Passages)


def passages(stuk: Stuk, *, without: Place = Place.NOWHERE) -> tuple[Alinea, ...]:
    """Paragraphs of a deal or document with headings, captions, cells and notes, in reading order, without some places.

    ``passages(stuk, without=Place.TABLE)`` has all paragraphs outside tables.
    """
    return _passages(stuk)[without]


def _place(text: TextId) -> int:
    """Bits of the kinds of place of a paragraph by its identifier."""
    place = _OF_KIND.get(text.partition("-")[0].partition(".")[0], Place.NOWHERE).value
    place |= Place.HEADING.value if ids.is_heading(text) else 0
    place |= Place.TABLE.value if ids.in_table(text) else 0
    return place | (Place.NOTE.value if ids.in_note(text) else 0)


def clauses(stuk: Stuk) -> Iterator[Alinea]:
    """Sentences that bind: of the articles, or of an agreement without articles; none of a letter or a plan."""
    if isinstance(stuk, Deal):
        for part in (*stuk.bepalingen, *stuk.bijlageartikelen):
            yield from filter(is_running, alineas(part, stuk))
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
