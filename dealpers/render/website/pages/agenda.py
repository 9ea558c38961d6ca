"""The dates in the articles of a deal, for its own page: the reader's browser finds the next one among them."""

from dataclasses import dataclass
from datetime import date

from dealpers.dutch.sentences import sentence_around
from dealpers.model import Tijdstip
from dealpers.render.part_names import part_name
from dealpers.render.website.deal_context import DealContext

_ROOM = 140  # signs of a sentence: two lines on a desk, five on a phone, which is the room that the page keeps


@dataclass(frozen=True, slots=True)
class Date:
    """A day or period: its own words, and those around it in the deal."""

    van: date
    tot: date
    woorden: str
    zin: str
    deel: str
    aanhaling: str


def agenda(context: DealContext) -> tuple[Date, ...]:
    """Each in order, once for each place that names it; what considerations and terms tell of is no appointment."""
    found = [moment for moment in context.deal.tijdstippen if moment.alinea.startswith("artikel-")]
    return tuple(_date(context, moment) for moment in sorted(found, key=lambda moment: (moment.tot, moment.van)))


def _date(context: DealContext, moment: Tijdstip) -> Date:
    text = context.texts[moment.alinea]
    return Date(
        moment.van,
        moment.tot,
        moment.tekst,
        sentence_around(text.tekst, moment.begin, moment.eind, _ROOM),
        text.deel,
        part_name(text.deel, context.names),
    )
