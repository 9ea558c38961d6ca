"""Surroundings of a party or place: its part in each deal, and the places that it lies in or holds."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from dealpers.corpus.announced import Punt, announced
from dealpers.corpus.corpus import Corpus
from dealpers.corpus.history import events
from dealpers.corpus.memberships import Lidmaatschap, memberships
from dealpers.corpus.mentions import Vermeld
from dealpers.corpus.progress.owed import Owed, has_progress_page, owed, owed_by
from dealpers.dutch.sentences import capitalised
from dealpers.model import Deal, Kant, Onderwerp, Partij, Partner, Plaats, Register
from dealpers.model.ids import PartId, StukId
from dealpers.model.voortgang import Gedaan
from dealpers.render.addresses import page_addresses
from dealpers.render.part_names import part_name, part_names


@dataclass(frozen=True, slots=True)
class ReportYear:
    """Yearly report by its year."""

    jaar: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyDuty:
    """Duty with a moment of a party, alone or with others, and what is reported of it.

    ``punten`` are the items below the colon of its sentence, ``adres`` is that of its part below the deal. ``keer`` are
    the records that it was done, ``verslagen`` those of a duty to report.
    """

    zin: str
    punten: tuple[Punt, ...]
    adres: str
    plaats: str
    wanneer: tuple[str, ...]
    keer: tuple[Gedaan, ...]
    verslagen: tuple[ReportYear, ...]

    @property
    def gemeld(self) -> bool:
        """True if anything is reported of the duty."""
        return bool(self.keer or self.verslagen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Part of a party in a deal: its role, its representative, and the number of sentences about its duties.

    ``partij`` is the identifier of the party; ``taken`` is 0 for a partner. ``geld`` is true for the only party of its
    side in a deal with amounts of that side. ``sinds`` and ``tot`` are the days of a party that joined or left.
    """

    deal: str
    naam: str
    rol: str
    ambt: str
    door: str
    partij: str
    deel: str
    taken: int
    geld: bool
    sinds: date | None = None
    tot: date | None = None
    plichten: tuple[PartyDuty, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Surroundings of one entry: parts in deals, places around from near to far, places inside, events of its texts."""

    rollen: tuple[Part, ...] = ()
    boven: tuple[tuple[str, str], ...] = ()
    binnen: tuple[tuple[str, str], ...] = ()
    nieuws: tuple[tuple[date, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """Part of a party or partner in a deal, with its hash, and the names in lower case of an entry for the party."""

    namen: frozenset[str]
    deel: Part
    hash: bytes


def _role(names: frozenset[str], part: Part) -> Role:
    return Role(names, part, sha256(repr(part).encode()).digest())


Roles = tuple[Role, ...]
"""Parts of every party and partner of one deal, in the order of the deal; they follow from its text alone."""


class Surroundings:
    """Surroundings of every entry of a collection; a place that no text names has no address.

    ``roles_of`` gives the parts of the parties of a deal, each deal once.
    """

    def __init__(
        self, corpus: Corpus, mentioned: Iterable[Vermeld], roles_of: Callable[[Deal], Roles] | None = None
    ) -> None:
        self._deals: dict[StukId, Deal] = {deal.id: deal for deal in corpus.deals}
        self._addresses = {vermeld.onderwerp: vermeld.adres for vermeld in mentioned}
        self._events: dict[str, tuple[tuple[date, str], ...]] = {
            stuk.id: tuple((event.dag, event.wat) for event in events(stuk)) for stuk in corpus.stukken
        }
        self._event_keys = {name: repr(row).encode() for name, row in self._events.items() if row}
        self._roles_of = roles_of or roles
        self._roles: dict[StukId, Roles] = {}
        self._places = {entry.id: entry for entry in corpus.register if isinstance(entry, Plaats)}

    def of(self, vermeld: Vermeld) -> Around:
        """Surroundings of one entry."""
        news = tuple(event for name in vermeld.stukken for event in self._events.get(name, ()))
        return replace(self._of(vermeld), nieuws=news)

    def key_of(self, vermeld: Vermeld) -> bytes:
        """Hash of the surroundings of one entry, without making them."""
        entry = vermeld.onderwerp
        checksum = sha256(b"".join([role.hash for role in self._roles_in(vermeld)]))
        if self._event_keys:
            checksum.update(b"".join([self._event_keys.get(name, b"") for name in vermeld.stukken]))
        if isinstance(entry, Plaats):
            checksum.update(repr((self.above(entry), [*self._inside(entry)])).encode())
        return checksum.digest()

    def _roles_in(self, vermeld: Vermeld) -> Iterator[Role]:
        """Parts of a party in each deal that names it."""
        if vermeld.onderwerp.register is not Register.PARTIJEN:
            return
        known = names(vermeld.onderwerp)
        for name in vermeld.stukken:
            if name in self._deals:
                yield from (role for role in self._of_deal(name) if not known.isdisjoint(role.namen))

    def _of(self, vermeld: Vermeld) -> Around:
        entry = vermeld.onderwerp
        if entry.register is Register.PARTIJEN:
            return Around(rollen=tuple(role.deel for role in self._roles_in(vermeld)))
        if isinstance(entry, Plaats):
            return Around(boven=self.above(entry), binnen=tuple(self._inside(entry)))
        return Around()

    def _of_deal(self, name: StukId) -> Roles:
        if name not in self._roles:
            self._roles[name] = self._roles_of(self._deals[name])
        return self._roles[name]

    def above(self, entry: Onderwerp) -> tuple[tuple[str, str], ...]:
        """Name and address of each place around a place, from near to far; none around another entry."""
        return tuple(map(self._named, self._above(entry))) if isinstance(entry, Plaats) else ()

    def _above(self, place: Plaats) -> Iterator[Plaats]:
        seen = {place.id}
        while place.ligt_in in self._places and place.ligt_in not in seen:
            seen.add(place.ligt_in)
            place = self._places[place.ligt_in]
            yield place

    def _inside(self, place: Plaats) -> Iterator[tuple[str, str]]:
        for other in self._places.values():
            if other.ligt_in == place.id and other in self._addresses:
                yield self._named(other)

    def _named(self, place: Plaats) -> tuple[str, str]:
        return place.naam, self._addresses.get(place, "")


def names(entry: Onderwerp) -> frozenset[str]:
    """Names of an entry in lower case."""
    return frozenset(name.lower() for name in (entry.naam, *entry.vormen))


def roles(deal: Deal) -> Roles:
    """Part of each party and partner of a deal, with the duties that a party has in its text."""
    return tuple(_roles(deal))


def _roles(deal: Deal) -> Iterator[Role]:
    duties = owed(deal) if has_progress_page(deal) else ()
    pages, sides = page_addresses(deal), [party.kant for party in deal.partijen]
    every = memberships(deal)
    last: dict[str, Lidmaatschap] = {member.partij.id: member for member in every}
    for member in every:
        party = member.partij
        part = Part(
            deal=deal.id,
            naam=deal.naam,
            rol=f"partij, {party.kant.value}" if party.kant.value else "partij",
            ambt=party.ambt,
            door=acting(party),
            partij=party.id,
            deel=f"{pages.get(party.deel, 'tekst')}/#{party.deel}" if not member.gemeld else f"partijen/#{party.id}",
            taken=sum(party.id in task.wie and task.bindt for task in deal.taken),
            geld=party.kant is not Kant.ONBEKEND and sides.count(party.kant) == 1 and bool(deal.tabellen),
            sinds=member.sinds,
            tot=member.tot,
            plichten=tuple(_duties(last[party.id], duties, deal)),
        )
        yield _role(_names_of(party), part)
    for partner in deal.partners:
        yield _role(frozenset({partner.naam.lower()}), _partner(partner, deal, pages))


def _duties(member: Lidmaatschap, duties: tuple[Owed, ...], deal: Deal) -> Iterator[PartyDuty]:
    pages, named = page_addresses(deal), part_names(deal)
    for one in owed_by(member, duties):
        yield PartyDuty(
            zin=one.taak.tekst,
            punten=announced(deal, one.deel, one.taak.tekst),
            adres=f"{pages.get(one.deel, 'tekst')}/#{one.deel}",
            plaats=capitalised(part_name(one.deel, named)),
            wanneer=one.wanneer,
            keer=one.keer,
            verslagen=tuple(ReportYear(report.jaar) for report in one.verslagen),
        )


def _partner(partner: Partner, deal: Deal, pages: dict[PartId, str]) -> Part:
    return Part(
        deal=deal.id,
        naam=deal.naam,
        rol="partner",
        ambt=partner.naam,
        door=f"namens {partner.namens}" if partner.namens else "",
        partij="",
        deel=f"{pages.get(partner.id, 'tekst')}/#{partner.id}",
        taken=0,
        geld=False,
    )


def _names_of(party: Partij) -> frozenset[str]:
    """Names by which a register may have a party; a common noun such as ``Gemeente`` is none."""
    alias = party.alias.removeprefix("de ").removeprefix("het ")
    whole = {party.naam.lower(), *([alias.lower()] if " " in alias or alias[:1].isupper() else ())}
    return frozenset(whole - {"gemeente", "provincie", "waterschap", "stichting", ""})


def acting(party: Partij) -> str:
    """Person who acts for a party, in words: an office holder acts in person, a body is represented."""
    if not party.persoon and not party.functie:
        return ""
    who = f"{party.persoon}, {party.functie}" if party.persoon and party.functie else party.persoon or party.functie
    if party.vertegenwoordigd:
        return f"vertegenwoordigd door {who}"
    return capitalised(who) if not party.persoon else who
