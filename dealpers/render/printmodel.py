"""The print model: a deal as plain data for the gazette template.

Everything that the template shows is decided here; the template only gives it a place and a face.
"""

from collections.abc import Collection
from datetime import date

from dealpers.model import Deal
from dealpers.render.layout import AS_PUBLISHED, Layout
from dealpers.render.printblocks import Blocks
from dealpers.render.printtext import Record
from dealpers.resolve import Corpus

PROOF = "Proef – geen officiële bekendmaking"
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def print_model(deal: Deal, corpus: Corpus, layout: Layout = AS_PUBLISHED, strays: Collection[str] = ()) -> Record:
    """The deal as JSON-able data; the proof mark is there until the Staatscourant gives a number.

    ``strays`` are the notes that an earlier print left on another page than their mark.
    """
    published = deal.feiten.staatscourant
    if published:
        day = _day(published.datum)
        lines = [f"Nr. {published.nummer}", day, "Convenant"]
        foot = [f"Staatscourant {published.datum.year} nr. {published.nummer}", day]
    else:
        lines = ["Zonder nummer", "Convenant"]
        foot = [deal.naam or deal.id, "Proef"]
    blocks = Blocks(deal, corpus, layout, strays)
    return {
        "titel": deal.naam.strip() or deal.id,
        "mast": {"naam": "STAATSCOURANT", "regels": [*lines]},
        "proef": "" if published else PROOF,
        "voet": [*foot],
        "vorm": {"kolommen": layout.columns, "inhoud": layout.contents, "regelnummers": layout.line_numbers},
        "kop": blocks.runs(deal.titel, bound=False),
        "blokken": [*blocks.whole()],
    }


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
