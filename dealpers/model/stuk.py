"""Any text of the collection: a deal or another document."""

from dealpers.model.deal import Deal
from dealpers.model.document import Document

Stuk = Deal | Document
"""Text of the collection; a part that its kind never has is empty, so that one code path reads all kinds."""
