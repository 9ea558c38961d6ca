"""Publication of a deal: its identifier in the Staatscourant and its other names."""

from dealpers.model import Deal
from dealpers.parse.citations.own_title import cited_as


def identifier(deal: Deal) -> str:
    """Identifier of the deal in the Staatscourant; empty before its publication."""
    printed = deal.feiten.staatscourant
    return printed.identificatie if printed else ""


def other_names(deal: Deal) -> tuple[str, ...]:
    """Names of a deal besides its title; the citation title that the deal gives itself comes first."""
    names = dict.fromkeys((cited_as(deal), *deal.feiten.ook))
    return tuple(name for name in names if name and name != deal.naam)
