"""Parties and groups that a reader of a text has gathered so far."""

import re
from bisect import insort
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dealpers.dutch.regex import regex
from dealpers.model import Groep, Kant, Partij, Soort, ids
from dealpers.model.ids import PartId, PartyId
from dealpers.parse.aanhef.alias import QUOTES
from dealpers.parse.aanhef.groepszinnen import (
    RANGE,
    SOME_PARTIES,
    heading_name,
    letters_in,
    numbers_in,
    side_of_group,
    side_of_office,
    without_article,
)
from dealpers.parse.aanhef.kader import JOINTS
from dealpers.parse.aanhef.koppen import lead_in
from dealpers.parse.aanhef.meervoud import is_of_kind, representative
from dealpers.parse.aanhef.partijen import Naming

ALL = regex(r"(?:(?:de|alle)\s+)?partij(?:en)?(?:\s+genoemd)?", re.I)
"""Regex of words for all parties together, which name no group."""

_BEFORE_GROUP_NAME = regex(
    r"[\s,(]*(?:(?:worden|zijn|heten|vormen)(?:\s+(?:hierna|hieronder|verder|ook|allen|tezamen|samen))*)?[\s,(:]*$",
    re.I,
)
"""Regex of the verb behind the members of a group: "worden" in "A en B worden samen aangeduid als C"."""
_JOINED_NAMES = regex(r"[A-Z][\w-]*,?\s+(?:en|alsmede)\s+(?:(?:de|het)\s+)?[A-Z]")
"""Regex of names that "en" joins; a group of members that are not parties by these names has unknown members."""

_OF_KIND = regex(
    r"(?:(?:de|deze|genoemde|voornoemde|bovengenoemde|deelnemende|beide|alle|twee|drie|vier|vijf|zes|zeven|acht)\s+)*"
    r"(?P<kind>[a-zà-ÿ]{4,}(?:en|s))",
    re.I,
)
"""Regex of members by their kind alone: "de drie gemeenten"."""

_NO_NAME = regex(
    r"\b(?:enerzijds|anderzijds)\b|^\d{2,}\s|^partijen\s+bij\b|\b\w*(?:overeenkomst|convenant|akkoord|deal|contract|verklaring)\b|^(?-i:(?!de\s|het\s)[a-z])|^(?:de\s+)?(?:(?:periode|looptijd|jaren)\s+)?\d{4}\b[\w\s./–-]*$|\bzijn$|\bpartij\b",
    re.I,
)
"""Regex of a heading above parties that names no group: a period, an agreement, "Partijen zijn enerzijds"."""

_SIDE = regex(r"\b(?:ener|ander)zijds\b", re.I)
_SENTENCE = regex(
    r"[a-zà-ÿ]{4}\.\s+[A-Z]|\s(?:is|zijn|wordt|worden)$|\bde\s+(?:na|hierna\s*)?volgende\s+\w+(?:en|s)(?:,[^:;]{0,120})?$"
    r"|^(?:de\s+)?(?:burgemeesters|colleges|raden|besturen)$"
)
"""Regex of words that are a sentence and no body: "Het Rijk is", "de burgemeester van de volgende gemeenten"."""

_COMMA = regex(r", ")

NamedAt = tuple[Naming, PartId]
"""Facts of a party, and the part of the text that names it."""


@dataclass(frozen=True, slots=True)
class Parties:
    """Parties of a deal, and the groups with these parties as members."""

    partijen: tuple[Partij, ...]
    groepen: tuple[Groep, ...]


def as_parties(rows: Iterable[NamedAt]) -> Parties:
    """Parties without groups, from their facts in order."""
    reader = Gathered()
    for rank, (named, part) in enumerate(rows, 1):
        reader.add(named, part, f"partij-{rank}", "")
    return reader.done()


class Gathered:
    """Parties and groups so far; ``open`` are the parties that no sentence has put in a group yet."""

    def __init__(self) -> None:
        self.found: list[Partij] = []
        self._bare: dict[str, deque[int]] = {}
        self._ranks: dict[str, list[int]] = {}  # of the parties that bear or bore a name, in order
        self.open: list[PartyId] = []
        self.groups: dict[str, list[PartyId]] = {}
        self.heading = ""
        self.letter = ""  # of the present heading: its parties may be "A1" and "A2"
        self.under: list[PartyId] = []  # parties below the present heading
        self.taken: set[str] = set()

    def head(self, words: str) -> None:
        """Begin a group under a heading; a heading that names the parties in general begins none."""
        name = heading_name(words)
        self.letter = words[0] if words[1:2] in (".", ")") else ""
        self.under = []
        if _SIDE.search(name):
            self.open = []  # a common name behind a side is of that side
        general = (
            name.lower() in JOINTS or ALL.fullmatch(name) or lead_in(words) is Soort.PARTIJEN or _NO_NAME.search(name)
        )
        self.heading = "" if general and not SOME_PARTIES.fullmatch(name) else name

    def add(self, named: Naming, part: PartId, unique: str, number: str) -> None:
        """Add a party that ``part`` of the text names; its facts go to the same body without facts, if any."""
        if not (named.ambt or named.persoon) or _SENTENCE.search(named.ambt):
            return
        if (rank := self._named_bare(named)) is not None:
            bare = self.found[rank]
            self.found[rank] = replace(
                bare, ambt=named.ambt if bare.ambt.isupper() else bare.ambt,
                persoon=named.persoon, functie=named.functie, alias=named.alias, zetel=named.zetel,
                hoedanigheid=named.hoedanigheid, kort=named.kort, vertegenwoordigd=named.vertegenwoordigd, deel=part,
            )  # fmt: skip
            self._know(rank)
            self._put_under_heading(self.found[rank].id)
            return
        key = PartyId(ids.make_unique(unique or part, self.taken))
        self.taken.add(key)
        party = Partij(
            id=key, nummer=number, ambt=named.ambt, persoon=named.persoon, functie=named.functie, alias=named.alias,
            kant=Kant.ONBEKEND, zetel=named.zetel, hoedanigheid=named.hoedanigheid, kort=named.kort,
            vertegenwoordigd=named.vertegenwoordigd, deel=part,
        )  # fmt: skip
        if not number and _has_no_fact(party):
            self._bare.setdefault(f"{without_article(party.ambt)}, ", deque()).append(len(self.found))
        self.found.append(party)
        self._know(len(self.found) - 1)
        self.open.append(key)
        self._put_under_heading(key)

    def _know(self, rank: int) -> None:
        """Let the party of a rank be found by its names."""
        for name in _names_of(self.found[rank]):
            insort(self._ranks.setdefault(name, []), rank)

    def _put_under_heading(self, key: PartyId) -> None:
        if self.heading:
            self.under.append(key)
            self.groups.setdefault(self.heading, []).append(key)

    def _named_bare(self, named: Naming) -> int | None:
        """Rank of the party without any fact in a list above the sentences: the same name, or that before a comma."""
        if _has_no_fact(named):
            return None
        whole = f"{without_article(named.ambt)}, "
        names = (whole[: comma.end()] for comma in _COMMA.finditer(whole))
        lists = [ranks for name in names if (ranks := self._bare.get(name))]
        for ranks in lists:
            while ranks and not _has_no_fact(self.found[ranks[0]]):
                ranks.popleft()
        return min((ranks[0] for ranks in lists if ranks), default=None)

    def represent(self, body: str, by: str) -> None:
        """Give parties the representative of a sentence: the party of that name, or all of that kind."""
        members = set(self._named(body) or [party.id for party in self.found if is_of_kind(party.ambt, body)])
        for index, party in enumerate(self.found):
            if party.id in members and not party.persoon and not party.functie:
                person, office = representative(by, alone=len(members) == 1)
                self.found[index] = replace(
                    party, persoon=person, functie=office, vertegenwoordigd=bool(person or office)
                )

    def name(self, names: Sequence[str]) -> None:
        """Give the parties that no sentence named yet their common names, in order."""
        aliases = dict(zip(self.open, names, strict=True))
        for rank, party in enumerate(self.found):
            if party.id in aliases:
                self.found[rank] = replace(party, alias=aliases[party.id])
                self._know(rank)

    def members(self, subject: str) -> list[PartyId]:
        """Identifiers of the parties before "hierna": by number, by name, or the members of the present group."""
        subject = re.sub(r"\s+(?:worden|wordt|zijn)\s*$", "", subject)
        if numbers := RANGE.search(subject):
            known = [party.nummer for party in self.found]
            wanted = {*map(str, numbers_in(numbers["range"])), *letters_in(numbers["range"], known)}
            near = [p.id for p in self._last_list() if p.nummer in wanted]
            near = near if set(near) & set(self.open) else []
            return near or [p.id for p in self.found if p.nummer in wanted]
        subject = _BEFORE_GROUP_NAME.sub("", subject)
        if named := self._named(subject):
            return named
        if re.search(r"\b(?:alle|allen|beide)\b", subject, re.I):
            return [party.id for party in self.found]
        if kind := _OF_KIND.fullmatch(subject):
            return [party.id for party in self.found if is_of_kind(party.ambt, kind["kind"])] or self._near()
        return [] if _JOINED_NAMES.search(subject) else self._near()

    def _last_list(self) -> list[Partij]:
        """Parties since the last number that is lower than the number before: a list may begin anew at 1."""
        numbers = [int(party.nummer) if party.nummer.isdigit() else 0 for party in self.found]
        begins = [rank for rank in range(1, len(numbers)) if 0 < numbers[rank] < numbers[rank - 1]]
        return self.found[begins[-1] if begins else 0 :]

    def _near(self) -> list[PartyId]:
        """Parties of the present group, else those without a group, else all."""
        return list(self.under) or self.open or [party.id for party in self.found]

    def _named(self, subject: str) -> list[PartyId]:
        """Members of the groups, and parties, whose names the words join with "en"."""
        stripped = (part.strip(QUOTES + " ,").lower() for part in re.split(r",|\ben\b", subject))
        names = [name for name in stripped if name]
        known: dict[str, list[PartyId]] = {}
        for group, members in self.groups.items():
            known[group.lower()] = known[without_article(group)] = members

        def bearers(name: str) -> list[PartyId]:
            if name in known:
                return known[name]
            ranks = self._ranks.get(name, ())
            return next(([self.found[rank].id] for rank in ranks if name in _names_of(self.found[rank])), [])

        keys_of_names = [bearers(name) or bearers(without_article(name)) for name in names]
        if not keys_of_names or not all(keys_of_names):
            return []
        wanted = {key for keys in keys_of_names if keys for key in keys}
        return [party.id for party in self.found if party.id in wanted]

    def group(self, name: str, members: Sequence[PartyId]) -> None:
        """Add a group in place of a group with the same members, because a sentence names the group of a heading."""
        of_group = set(members)
        for other in [key for key, keys in self.groups.items() if set(keys) == of_group]:
            del self.groups[other]
        self.groups[name] = list(members)
        self.open = [key for key in self.open if key not in of_group]
        if of_group.issuperset(self.under):
            self.heading, self.under = "", []

    def done(self) -> Parties:
        """Parties, each with its group and side."""
        whole = {party.id for party in self.found}
        parties_done = []
        groups_of: dict[PartyId, list[str]] = {}
        for name, keys in self.groups.items():
            for key in dict.fromkeys(keys):
                groups_of.setdefault(key, []).append(name)
        partial = {name for name, keys in self.groups.items() if set(keys) != whole}
        sides = {name: side_of_group(name) for name in self.groups}
        sided = any(sides.values())
        places = {words[-1] for party in self.found if len(words := party.ambt.split()) > 1}
        for named in self.found:
            party = replace(named, persoon="") if named.persoon in places else named  # "wethouder Oever" of Oever
            groups_of_party = groups_of.get(party.id, [])
            side = next((sides[name] for name in groups_of_party if sides[name]), None)
            kant = side or (side_of_office(party.ambt) if sided else Kant.ONBEKEND)
            of_some = (name for name in groups_of_party if name in partial)
            group = max(of_some, key=lambda name: len(self.groups[name]), default="")
            parties_done.append(replace(party, groep=group, kant=kant))
        groups = tuple(
            Groep(PartId(f"groep-{ids.slug(name)}"), name, tuple(keys))
            for name, keys in self.groups.items()
            if ids.slug(name)
        )
        return Parties(tuple(parties_done), groups)


def _names_of(party: Partij) -> set[str]:
    """Names of a party in small letters, with and without their articles."""
    forms = [form for form in (party.alias, party.ambt, party.naam, party.kort) if form]
    return {name for form in forms for name in (form.lower(), without_article(form))}


def _has_no_fact(party: Naming | Partij) -> bool:
    """True if a text says nothing of a party but its name."""
    return not (party.persoon or party.functie or party.alias)
