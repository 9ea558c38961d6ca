"""Names that a deal gives to parties, sides and terms, apart from the definitions."""

from collections.abc import Iterator

from dealpers.dutch.sentences import without_article
from dealpers.model import Kant, Partij, Stuk


def aliases(deal: Stuk) -> Iterator[tuple[str, Partij]]:
    """Aliases of the parties, without article, with the party."""
    for party in deal.partijen:
        if party.alias:
            yield without_article(party.alias), party


def sides(deal: Stuk) -> tuple[str, ...]:
    """Names of the sides that the deal has."""
    return tuple(kant.value for kant in (Kant.RIJK, Kant.REGIO) if any(party.kant is kant for party in deal.partijen))
