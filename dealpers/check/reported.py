"""Progress as rules read it, and the names that a report may use."""

import difflib
from collections.abc import Iterable

from dealpers.model import Deal
from dealpers.model.voortgang import Voortgang

CHANGED = "voeg bij de indicator toe: 'gewijzigd: [{op: …, reden: …, was: …}]', of herstel wat er stond"
"""Hint about an indicator that changed in silence."""
NOTHING = Voortgang()
"""Progress of a deal that reports nothing."""


def progress_of(deal: Deal) -> Voortgang:
    """Progress of a deal, empty where nothing is reported."""
    return deal.voortgang or NOTHING


def near(word: str, known: Iterable[str], otherwise: str) -> str:
    """Hint with the known word closest to an unknown one, or else other advice."""
    closest = difflib.get_close_matches(word, list(known), 1, 0.6)
    return f"bedoelt u '{closest[0]}'?" if closest else otherwise
