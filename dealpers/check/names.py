"""Names that a deal gives to parties, sides and terms, apart from the definitions; names that look alike."""

import re
from collections.abc import Iterable, Iterator

from dealpers.dutch.equal_ends import equal_ends
from dealpers.dutch.sentences import without_article
from dealpers.dutch.spelling.dictionary import dictionary
from dealpers.model import Kant, Partij, Stuk

_NEAR = 200
"""Characters around a name in which the other one is sought."""


def aliases(deal: Stuk) -> Iterator[tuple[str, Partij]]:
    """Aliases of the parties, without article, with the party."""
    for party in deal.partijen:
        if party.alias:
            yield without_article(party.alias), party


def sides(deal: Stuk) -> tuple[str, ...]:
    """Names of the sides that the deal has."""
    return tuple(kant.value for kant in (Kant.RIJK, Kant.REGIO) if any(party.kant is kant for party in deal.partijen))


def are_beside(one: str, other: str, places: Iterable[tuple[str, int]]) -> bool:
    """True if a text lists two names side by side near an offset, so that they are two: "Maashout en Maashoudt"."""
    between = r"(?:,| en| of|, en)(?: de| het| in| te| van)? "
    pairs = rf"{re.escape(one)}{between}{re.escape(other)}(?!\w)|{re.escape(other)}{between}{re.escape(one)}(?!\w)"
    return any(re.search(pairs, text[max(0, offset - _NEAR) : offset + _NEAR]) for text, offset in places)


def are_two_names(one: str, other: str) -> bool:
    """True for a place and its adjective or people, and for compounds that end in two nouns.

    ``Zandervoorde`` and ``Zandervoordse``; ``Merenrand`` and ``Merenland``.
    """
    one, other = one.lower(), other.lower()
    bent = {stem + end for stem in (one, one.rstrip("en")) for end in ("se", "er", "ers")}
    bent_other = {stem + end for stem in (other, other.rstrip("en")) for end in ("se", "er", "ers")}
    return other in bent or one in bent_other or _end_in_two_nouns(one, other)


def _end_in_two_nouns(short: str, long: str) -> bool:
    """True for compounds with one first part and two nouns behind it: Merenrand, Merenland."""
    head, _ = equal_ends(short, long)
    nouns = dictionary().nouns
    return any({short[cut:], long[cut:]} <= nouns for cut in range(3, head + 1) if len(short) - cut > 3)
