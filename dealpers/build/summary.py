"""Summary of a deal: hash of all that pages and data about all texts show of it."""

from dealpers.build.cache.keys import digest
from dealpers.corpus.history import events
from dealpers.corpus.memberships import party_count
from dealpers.corpus.portfolio import row_of
from dealpers.model import Deal
from dealpers.render.addresses import whole_text


def summary_of(deal: Deal) -> str:
    """Hash of the row of a deal, its kind, number of parties, defined terms and dated events."""
    terms = [(term.term, term.id) for term in deal.begrippen]
    news = [(event.dag, event.wat, event.adres, event.stuk.naam) for event in events(deal)]
    return digest(row_of(deal), whole_text(deal), deal.feiten.soort, party_count(deal), terms, news)
