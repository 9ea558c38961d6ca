"""The print model: a deal as plain data for the gazette template.

Everything that the template shows is decided here; the template only gives it a place and a face.
"""

from collections.abc import Collection, Iterator

from dealpers.corpus.corpus import Corpus
from dealpers.dutch.dates import in_words
from dealpers.model import Deal, Staatscourant
from dealpers.render.gazette.blocks import Blocks
from dealpers.render.gazette.layout import AS_PUBLISHED, Layout
from dealpers.render.gazette.text import Record

PROOF = "Proef – geen officiële bekendmaking"


def print_model(deal: Deal, corpus: Corpus, layout: Layout = AS_PUBLISHED, strays: Collection[str] = ()) -> Record:
    """The deal as JSON-able data; the proof mark is there until the Staatscourant gives a number.

    ``strays`` are the notes that an earlier print left on another page than their mark.
    """
    published = deal.feiten.staatscourant
    if published:
        day = in_words(published.datum)
        lines = [f"Nr. {published.nummer}", day, _capital(published.rubriek), *_earlier(published)]
        foot = [f"Staatscourant {published.jaargang} nr. {published.nummer}", day]
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
        "kop": blocks.text.runs(deal.titel, bound=False),
        "blokken": [*blocks.whole()],
    }


def _earlier(published: Staatscourant) -> Iterator[str]:
    """What a reprint replaces, or a correction mends."""
    for verb, identifier in (("Vervangt", published.vervangt), ("Verbetert", published.verbetert)):
        if identifier:
            _, year, number = identifier.split("-", 2)
            yield f"{verb} Stcrt. {year}, {number}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
