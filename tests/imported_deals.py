"""Deals that the import makes of a foreign text, and articles for a front that has none."""

from dealpers.importer import Asked, decoded, imported
from dealpers.importer.convert import Imported
from dealpers.model import Deal

ARTICLES = """
Artikel 1 Taken

De gemeente onderhoudt de kade.

Artikel 2 Geld

De gemeente betaalt het werk.
"""


def outcome_of(text: str) -> Imported:
    """Outcome of the import of a text, a deal or a document."""
    return imported(decoded("tekst.txt", text.encode()), Asked(id="x"))


def deal_of(text: str) -> Deal:
    """Deal that a text becomes."""
    deal = outcome_of(text).stuk
    assert isinstance(deal, Deal)
    return deal


def deal_with_front(front: str) -> Deal:
    """Deal that a front becomes with articles behind it."""
    return deal_of(f"{front}{ARTICLES}")
