"""Mentions of parties and subjects in all texts of the collection: each sentence with a name, and its place.

An entry of a register has the names that editors give. Parties, partners and programmes of a deal that no register has
are collected too, under the name in the text.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import chain

from dealpers.corpus.announced import announced
from dealpers.corpus.named import is_noun
from dealpers.corpus.statute_names import is_in_statute
from dealpers.corpus.terms import Finder, Gebruik
from dealpers.dutch.plurals import plurals
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentence_around, without_article
from dealpers.model import Alinea, Onderwerp, Register, Stuk, alineas, ids
from dealpers.model.ids import PartId, StukId

_EXACT = "!"
"""Suffix of a key whose form matches with equal capitals only."""

_PLACE = 3 * array("I").itemsize
"""Bytes of the three numbers of a place."""
_HASH = 16
"""Bytes of a hash of places: by chance two of 10 billion are equal once in a billion billion times."""
_GENERIC = regex(r"^(?:Gemeente|Provincie|Stad|Wijk|Buurt|Dorp|Eiland)(?= )")
"""Common noun before the name of a place, which a text may write with or without a capital."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vermelding:
    """Mention of a party or subject: words from ``begin`` up to ``eind`` in a paragraph of a text."""

    stuk: StukId
    alinea: Alinea
    begin: int
    eind: int

    @property
    def deel(self) -> PartId:
        """Identifier of the part that has the words."""
        return self.alinea.deel

    @property
    def woorden(self) -> str:
        """Words as printed."""
        return self.alinea.tekst[self.begin : self.eind]

    @property
    def zin(self) -> str:
        """Sentence around the words."""
        return sentence_around(self.alinea.tekst, self.begin, self.eind)


@dataclass(frozen=True)
class Alineareeks:
    """Paragraphs of a text, read when the first is asked for: few of the places that name a party are ever shown."""

    van: Stuk | None

    @cached_property
    def alineas(self) -> tuple[Alinea, ...]:
        """Paragraphs in reading order; none of no text."""
        return tuple(alineas(self.van, self.van)) if self.van else ()


NO_TEXT = Alineareeks(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vindplaatsen:
    """Packed places in one text that name a party or subject, in reading order; packing saves memory.

    ``plaatsen`` holds three numbers per place: index of the paragraph in ``reeks``, first offset, end offset. ``hash``
    is one of the places, of the paragraphs around them and of the items below these.
    """

    stuk: StukId
    reeks: Alineareeks
    plaatsen: bytes
    hash: bytes = b""

    def __len__(self) -> int:
        return len(self.plaatsen) // _PLACE

    def __iter__(self) -> Iterator[Vermelding]:
        numbers, running = iter(memoryview(self.plaatsen).cast("I")), self.reeks.alineas
        for rank, begin, end in zip(numbers, numbers, numbers, strict=True):
            yield Vermelding(stuk=self.stuk, alinea=running[rank], begin=begin, eind=end)


@dataclass(frozen=True)
class Vermeld:
    """Party or subject with every sentence that names it, by text."""

    onderwerp: Onderwerp
    per_stuk: tuple[Vindplaatsen, ...]

    @property
    def adres(self) -> str:
        """Address of the page of the party or subject."""
        return f"{self.onderwerp.register.value}/{self.onderwerp.id}/"

    @cached_property
    def stukken(self) -> tuple[StukId, ...]:
        """Identifiers of the texts that name the party or subject."""
        return tuple(per_text.stuk for per_text in self.per_stuk)

    @cached_property
    def aantal(self) -> int:
        """Number of sentences that name the party or subject."""
        return sum([len(per_text.plaatsen) for per_text in self.per_stuk]) // _PLACE

    @property
    def vermeldingen(self) -> Iterator[Vermelding]:
        """All mentions of the party or subject, in the order of the texts."""
        return chain.from_iterable(self.per_stuk)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Mentions in one text, packed: rank of each party and subject, number and places of its mentions, and their hash.

    Iteration gives the rank, and the places and hash of the ``Vindplaatsen``.
    """

    ranks: bytes
    counts: bytes
    places: bytes
    hashes: bytes

    def __iter__(self) -> Iterator[tuple[int, bytes, bytes]]:
        begin = hash_begin = 0
        for rank, count in zip(memoryview(self.ranks).cast("I"), memoryview(self.counts).cast("I"), strict=True):
            end, hash_end = begin + count * _PLACE, hash_begin + _HASH
            yield rank, self.places[begin:end], self.hashes[hash_begin:hash_end]
            begin, hash_begin = end, hash_end


Finders = tuple[Finder, Finder]
"""Finder of parties and subjects, and finder of places: "gemeente Veenkreek" names a party and a place at once."""


def finders_of(every: tuple[Onderwerp, ...]) -> Finders:
    """Finders of every form of the names of these entries; their keys are the ranks of the entries.

    A single word that is the name of a party in a text only may be a common word too.
    Such a word must have its capitals, and so must every place: ``Werk``, a minister; ``Losser``, a municipality.
    """
    ranked = [(rank, entry, entry.register is Register.PLAATSEN) for rank, entry in enumerate(every)]
    people, places = (
        Finder(
            (form, f"{rank}{_EXACT if _is_common(form, entry) else ''}")
            for rank, entry, is_place in ranked
            if is_place is sought
            for form in _forms(entry)
        )
        for sought in (False, True)
    )
    return people, places


def _is_common(form: str, entry: Onderwerp) -> bool:
    if entry.register is Register.PLAATSEN:
        return True  # "op de hoogte" is no quarter
    return " " not in form and entry.register is Register.PARTIJEN and not entry.span.name  # of no register


def mentions_in(stuk: Stuk, finders: Finders) -> Found:
    """Places of each entry in one text; a sentence counts once per part."""
    places_by_rank: dict[int, array[int]] = {}
    seen: set[tuple[int, PartId, str]] = set()
    aliases = _common_aliases(stuk, finders[0])
    people = (finders[0], aliases) if aliases else finders[:1]
    running = tuple(alineas(stuk, stuk))
    for rank, alinea in enumerate(running):
        deel = alinea.deel
        parties = [use for finder in people for use in finder.find(alinea)]
        places = [use for use in finders[1].find(alinea) if not _is_in_name(use, parties)]
        for use in (*parties, *places):
            named = use.exact or not use.key.endswith(_EXACT) or _has_capitals(use)
            if named and not is_in_statute(use):
                index = int(use.key.removesuffix(_EXACT))
                place = (index, deel, sentence_around(alinea.tekst, use.begin, use.eind))
                if place not in seen:
                    seen.add(place)
                    places_by_rank.setdefault(index, array("I")).extend((rank, use.begin, use.eind))
    return Found(
        ranks=array("I", places_by_rank).tobytes(),
        counts=array("I", (len(places) // 3 for places in places_by_rank.values())).tobytes(),
        places=b"".join(places.tobytes() for places in places_by_rank.values()),
        hashes=b"".join(_hash_of(places, running, stuk) for places in places_by_rank.values()),
    )


def _hash_of(places: "array[int]", running: Sequence[Alinea], stuk: Stuk) -> bytes:
    """Hash of places, with each of their paragraphs and the items below it; ranks of other paragraphs may shift."""
    checksum = sha256(places[1::3].tobytes() + places[2::3].tobytes())
    for alinea in (running[rank] for rank in places[::3]):
        checksum.update(f"{alinea.id} {alinea.tekst} {announced(stuk, alinea.deel, alinea.tekst) or ''}\n".encode())
    return checksum.digest()[:_HASH]


def _is_in_name(place: Gebruik, parties: Iterable[Gebruik]) -> bool:
    """True if a place is a part of the name of a party: "Stichting Onderwijs Veenkreek" is no sentence about the place.

    "het college van de gemeente Veenkreek" does name the place, for a small letter goes before.
    """
    for party in parties:
        before = place.alinea.tekst[party.begin : place.begin].split() if place.eind <= party.eind else []
        if before and before[-1][:1].isupper() and not _GENERIC.match(f"{before[-1]} "):
            return True
    return False


def _has_capitals(use: Gebruik) -> bool:
    """True if a name of several words has at least the capitals of its form: "Indische Buurt" for "Indische buurt"."""
    given, formed = use.tekst.split(), use.vorm.split()
    return len(formed) > 1 and all(
        word[:1].isupper() or not form[:1].isupper() for word, form in zip(given, formed, strict=False)
    )


def _common_aliases(stuk: Stuk, finder: Finder) -> Finder | None:
    """Finder of common nouns that are names of a party in this text only: "de Gemeente" differs per deal."""
    forms = []
    for party in stuk.partijen:
        key = finder.key_of(without_article(party.ambt)).removesuffix(_EXACT)
        if key and is_noun(party.alias) and not finder.key_of(without_article(party.alias)):
            forms.append((without_article(party.alias), f"{key}{_EXACT}"))
    return Finder(forms) if forms else None


def gathered(every: tuple[Onderwerp, ...], by_stuk: Iterable[tuple[Stuk, Found]]) -> tuple[Vermeld, ...]:
    """Entries that any text names, with their places by text; parties first, each group by name."""
    places_of: dict[int, list[Vindplaatsen]] = {}
    for stuk, mentions in by_stuk:
        running = Alineareeks(stuk)
        for rank, places, checksum in mentions:
            places_of.setdefault(rank, []).append(
                Vindplaatsen(stuk=stuk.id, reeks=running, plaatsen=places, hash=checksum)
            )
    named = (Vermeld(entry, tuple(places_of[rank])) for rank, entry in enumerate(every) if rank in places_of)
    order = list(Register)
    return tuple(sorted(named, key=lambda v: (order.index(v.onderwerp.register), ids.slug(v.onderwerp.naam))))


def _forms(entry: Onderwerp) -> Iterator[str]:
    for name in (entry.naam, *entry.vormen):
        for form in _spellings(name):
            if entry.register is Register.PLAATSEN:
                yield _GENERIC.sub(lambda noun: noun[0].lower(), form)
            else:
                yield from (form, *plurals(form))


def _spellings(name: str) -> Iterator[str]:
    """Spellings of a name: with or without hyphens, with ``&`` or ``en``."""
    yield name
    if "-" in name.strip("-"):
        yield name.replace("-", " ")
    if name.count(" ") == 1 and name.istitle():
        yield name.replace(" ", "-")
    if " & " in name or " en " in name:
        yield name.replace(" & ", " en ") if " & " in name else name.replace(" en ", " & ")


Named = Callable[[], tuple[Vermeld, ...]]
"""Function that returns the parties and subjects of a text; the answer needs every text of the collection."""


def nobody() -> tuple[Vermeld, ...]:
    """No mentions, for a text whose mentions are not needed."""
    return ()


def by_text(every: Iterable[Vermeld]) -> Mapping[StukId, tuple[Vermeld, ...]]:
    """Parties and subjects by text."""
    out: dict[StukId, list[Vermeld]] = {}
    for vermeld in every:
        for stuk in vermeld.stukken:
            out.setdefault(stuk, []).append(vermeld)
    return {stuk: tuple(named) for stuk, named in out.items()}
