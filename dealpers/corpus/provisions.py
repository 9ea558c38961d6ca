"""Place of a paragraph: in what the parties agreed, or elsewhere."""

from dealpers.corpus.once import once
from dealpers.model import Afdeling, Deal, alineas, ids
from dealpers.model.ids import TextId


@once
def _agreed_prose(deal: Deal) -> frozenset[TextId]:
    """Paragraphs of the agreed divisions of a text without articles."""
    divisions = (part for part in deal.bepalingen if isinstance(part, Afdeling))
    return frozenset(text.id for part in divisions for text in alineas(part, deal))


def in_provision(text: TextId, deal: Deal) -> bool:
    """True if a paragraph is in an article, of the deal or of an annex, or in an agreed division."""
    return ids.in_article(text) or text in _agreed_prose(deal)
