"""Parties that hold a role: the cashier or secretary of a deal, if the text names the party in that role."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from dealpers.dutch.regex import regex
from dealpers.model import Actorsoort, Taak
from dealpers.model.ids import ActorId
from dealpers.parse.duties.actors import Cast

_ROLE = regex(r"kassier|penvoerder", re.I)
_IS_ROLE = regex(
    r"[^.;:]{0,60}?\b(?:als|is|zal|vervult|wordt|rol\s+van)\b(?:(?!\bniet\b|\bgeen\b|\bdoor\b)[^.;:]){0,60}", re.I
)
_IS_PARTY = regex(r"\s*\((?:de\s+)?|\s+is\s+(?:de\s+)?|\s*:\s+(?:de\s+)?")


def is_role(words: str) -> bool:
    """True if the words name a role alone: "de regiokassier", not "Meerdam en de kassier"."""
    return _ROLE.search(words) is not None and re.search(r",|\b(?:en|of)\b", words) is None


def with_holders(tasks: tuple[Taak, ...], cast: Cast, texts: Iterable[str]) -> tuple[Taak, ...]:
    """Tasks of a role with the party in that role added, where the texts name exactly one party."""
    holders: dict[ActorId, set[ActorId]] = {}
    for text in texts:
        for role, party in _holders(text, cast):
            holders.setdefault(role, set()).add(party)
    single = {role: next(iter(parties)) for role, parties in holders.items() if len(parties) == 1}
    return tuple(
        replace(task, wie=tuple(dict.fromkeys(key for role in task.wie for key in (role, single.get(role, role)))))
        for task in tasks
    )


def _holders(text: str, cast: Cast) -> Iterator[tuple[ActorId, ActorId]]:
    """Pairs of role and party in a text: "Meerdam vervult de rol van kassier", "de kassier (Meerdam)"."""
    if not _ROLE.search(text):
        return
    for before, behind in pairwise(cast.mentions(text)):
        keys = (*before.keys, *behind.keys)
        parties = [key for key in keys if cast.actors[key].soort is Actorsoort.PARTIJ]
        roles = [key for key in keys if _ROLE.search(cast.actors[key].naam)]
        if (len(parties), len(roles), len(keys)) != (1, 1, 2):
            continue
        between = text[before.end : behind.begin]
        if (_IS_ROLE if behind.keys == (roles[0],) else _IS_PARTY).fullmatch(between):
            yield roles[0], parties[0]
