"""Parties of a deal under headings: the Rijk, the Regio, and groups that the text itself names."""

import re

from dealpers.corpus.memberships import Lidmaatschap, memberships
from dealpers.model import Deal, Groep, Kant

Side = tuple[str, list[Lidmaatschap]]
"""Heading of a side with its members."""


def sides(deal: Deal) -> list[Side]:
    """Parties by side; parties outside Rijk and Regio are under the groups that the text names, in its order.

    "Overige partijen" is the heading of a rest beside other groups; parties without any group are "Partijen".
    """
    members = memberships(deal)
    headed = [(side.value, [one for one in members if one.partij.kant is side]) for side in (Kant.RIJK, Kant.REGIO)]
    rest = [one for one in members if one.partij.kant is Kant.ONBEKEND]
    for group in deal.groepen:
        if under := _under(group, rest):
            headed.append((_heading(group), under))
            rest = [one for one in rest if one not in under]
    filled = [side for side in headed if side[1]]
    return [*filled, ("Overige partijen" if filled else "Partijen", rest)] if rest else filled


def _under(group: Groep, rest: list[Lidmaatschap]) -> list[Lidmaatschap]:
    """Members of a group, if all of them are in the rest; none otherwise."""
    inside = [one for one in rest if one.partij.id in group.leden]
    return inside if len(inside) == len(group.leden) else []


def _heading(group: Groep) -> str:
    """Name of a group as a heading: "De Streek"."""
    return re.sub(r"^(?:de|het)\b", lambda match: match[0].capitalize(), group.naam)
