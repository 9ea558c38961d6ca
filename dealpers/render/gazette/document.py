"""Deal as a gazette: masthead, foot, proof mark and the blocks of its text."""

from collections.abc import Collection, Iterator

from dealpers.corpus.corpus import Corpus
from dealpers.dutch.dates import in_words
from dealpers.model import Deal, Staatscourant
from dealpers.render.gazette.blocks import BlockReader
from dealpers.render.gazette.layout import AS_PUBLISHED, Layout
from dealpers.render.gazette.model import Gazette, Masthead, PageForm
from dealpers.render.part_names import capitalised

PROOF = "Proef – geen officiële bekendmaking"


def gazette_of(deal: Deal, corpus: Corpus, layout: Layout = AS_PUBLISHED, strays: Collection[str] = ()) -> Gazette:
    """Gazette of a deal, with a proof mark until the Staatscourant gives a number.

    ``strays`` are the notes that an earlier try put on another page than their mark.
    """
    published = deal.feiten.staatscourant
    if published:
        day = in_words(published.datum)
        lines = (f"Nr. {published.nummer}", day, capitalised(published.rubriek), *_earlier(published))
        foot = (f"Staatscourant {published.jaargang} nr. {published.nummer}", day)
    else:
        lines = ("Zonder nummer", "Convenant")
        foot = (deal.naam or deal.id, "Proef")
    reader = BlockReader(deal, corpus, layout, strays)
    return Gazette(
        titel=deal.naam.strip() or deal.id,
        mast=Masthead("STAATSCOURANT", lines),
        proef="" if published else PROOF,
        voet=foot,
        vorm=PageForm(layout.columns, layout.contents, layout.line_numbers),
        kop=reader.text.runs(deal.titel, bound=False),
        blokken=tuple(reader.whole()),
    )


def _earlier(published: Staatscourant) -> Iterator[str]:
    """Earlier publication that a reprint replaces or a correction corrects."""
    for verb, identifier in (("Vervangt", published.vervangt), ("Verbetert", published.verbetert)):
        if identifier:
            _, year, number = identifier.split("-", 2)
            yield f"{verb} Stcrt. {year}, {number}"
