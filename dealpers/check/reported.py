"""Progress as rules read it, and the names that a report may use."""

from dealpers.model import Deal
from dealpers.model.voortgang import Voortgang

CHANGED = "voeg bij de indicator toe: 'gewijzigd: [{op: …, reden: …, was: …}]', of herstel wat er stond"
"""Hint about an indicator that changed in silence."""
NOTHING = Voortgang()
"""Progress of a deal that reports nothing."""


def progress_of(deal: Deal) -> Voortgang:
    """Progress of a deal, empty where nothing is reported."""
    return deal.voortgang or NOTHING
