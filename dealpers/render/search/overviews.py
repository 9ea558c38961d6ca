"""Overview of a document as search records: the facts that it states, and the parts that its kind lists."""

from collections.abc import Iterator

from dealpers.model import Document
from dealpers.parse.soorten import Vindplaats, kind_of
from dealpers.parse.soorten.kern import read_core


def overview_places(document: Document) -> Iterator[Vindplaats]:
    """Sections of the overview of a document that the search lists, facts first."""
    if facts := read_core(document).gegevens:
        words = " ".join(f"{fact.soort.capitalize()}: {fact.grens} {fact.waarde}." for fact in facts)
        yield Vindplaats("gegevens", "Overzicht", words)
    if kind := kind_of(document):
        yield from kind.findable(document)
