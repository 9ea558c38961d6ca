"""Dates in the provisions of a deal, for its own page; the reader's browser selects the next date."""

import re
from dataclasses import dataclass
from datetime import date

from dealpers.corpus.provisions import in_provision
from dealpers.dutch.sentences import sentence_around
from dealpers.model import Tijdstip
from dealpers.render.part_names import part_name
from dealpers.render.website.deal_context import DealContext

_ROOM = 140  # characters of a sentence: two lines on a desktop, five on a phone, the space that the page reserves


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """Day or period: its words, and the words around in the deal."""

    van: date
    tot: date
    woorden: str
    zin: str
    deel: str
    aanhaling: str


def agenda(context: DealContext) -> tuple[Date, ...]:
    """Dates in the provisions, in order, one per mention; dates in considerations and terms are no appointments."""
    moments = [moment for moment in context.deal.tijdstippen if in_provision(moment.alinea, context.deal)]
    return tuple(_date(context, moment) for moment in sorted(moments, key=lambda moment: (moment.tot, moment.van)))


def _date(context: DealContext, moment: Tijdstip) -> Date:
    text = context.texts[moment.alinea]
    return Date(
        van=moment.van,
        tot=moment.tot,
        woorden=re.sub(r"^[A-Z](?=[a-z])", lambda first: first[0].lower(), moment.tekst),
        zin=sentence_around(text.tekst, moment.begin, moment.eind, _ROOM),
        deel=text.deel,
        aanhaling=part_name(text.deel, context.names),
    )
