"""Deals that belong to a document: each deal that cites the document, or that the document cites."""

from dealpers.corpus.corpus import Corpus
from dealpers.model import Deal, Document
from dealpers.model.ids import StukId


def related_deals(document: Document, corpus: Corpus) -> tuple[Deal, ...]:
    """Deals that cite a document or are cited there, in the order of the collection."""
    cited = _cited(document.id, corpus)
    return tuple(deal for deal in corpus.deals if deal.id in cited or document.id in _cited(deal.id, corpus))


def _cited(text: StukId, corpus: Corpus) -> frozenset[StukId]:
    links = corpus.links.get(text)
    return frozenset(ref.document for ref in links.alle_verwijzingen) if links else frozenset()
