"""Lines among the parties that the import does not read as a party, for an editor to look at."""

import textwrap
from collections.abc import Iterator

from dealpers.model import Afdeling, Alinea, Deal, Onderdeel, Soort, ids, walk
from dealpers.parse.aanhef.bewijs import evidence
from dealpers.parse.aanhef.groepszinnen import is_group_heading, is_group_sentence
from dealpers.parse.aanhef.koppen import is_agreed

_SHOWN = 100
"""Maximum number of characters of a line in the report."""


def unread_parties(deal: Deal) -> tuple[str, ...]:
    """Lines in the divisions of the parties that name no party as far as the program reads, each in short."""
    return tuple(
        textwrap.shorten(" ".join(line.split()), _SHOWN, placeholder="…")
        for part in deal.aanhef
        if part.soort is Soort.PARTIJEN
        for line in _unread(part, deal)
    )


def _unread(part: Afdeling, deal: Deal) -> Iterator[str]:
    read = tuple(party.deel for party in deal.partijen)
    for node in walk(part, deal):
        if isinstance(node, Onderdeel) and ids.is_kind(node.id, "partij"):
            text = next((block.tekst for block in node.blokken if isinstance(block, Alinea)), "")
            inside = any(node.id == one or node.id.startswith(f"{one}-") for one in read)
            if text and not inside and not is_group_heading(text):
                yield text
    for block in part.blokken:
        text = block.tekst if isinstance(block, Alinea) else ""
        if text and evidence(text) and not (is_agreed(text) or is_group_sentence(text)):
            yield text
