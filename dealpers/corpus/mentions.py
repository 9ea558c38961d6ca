"""Mentions of parties and subjects in all texts of the collection: each sentence that names one, with its place.

Who stands in a register has the names that editors give; parties, partners and programmes that a deal names itself are
gathered as well, under the name that the text gives them.
"""

import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from dealpers.corpus.terms import Finder
from dealpers.dutch.plurals import plurals
from dealpers.dutch.sentences import sentence_around
from dealpers.model import Alinea, Onderwerp, Register, Stuk, alineas, ids
from dealpers.parse.actielijnen import programme_names
from dealpers.parse.citations.lawlike import is_office

_EXACT = "!"
"""Marks a form of which the capitals count."""


@dataclass(frozen=True, slots=True)
class Vermelding:
    """Mention of a party or subject: words from ``begin`` up to ``eind`` in a paragraph of a text."""

    stuk: str
    alinea: Alinea
    begin: int
    eind: int

    @property
    def deel(self) -> str:
        """The part of the text where they stand."""
        return self.alinea.deel

    @property
    def woorden(self) -> str:
        """The words as printed."""
        return self.alinea.tekst[self.begin : self.eind]

    @property
    def zin(self) -> str:
        """The sentence around them."""
        return sentence_around(self.alinea.tekst, self.begin, self.eind)


@dataclass(frozen=True, slots=True)
class Vindplaatsen:
    """Places in one text that name a party or subject, in reading order, packed to save memory.

    ``plaatsen`` holds of each the rank of its paragraph among ``alineas``, the first character and the last.
    """

    stuk: str
    alineas: tuple[Alinea, ...]
    plaatsen: bytes

    def __len__(self) -> int:
        return len(self.plaatsen) // (3 * array("I").itemsize)

    def __iter__(self) -> Iterator[Vermelding]:
        numbers = iter(memoryview(self.plaatsen).cast("I"))
        for rank, begin, end in zip(numbers, numbers, numbers, strict=True):
            yield Vermelding(self.stuk, self.alineas[rank], begin, end)

    def cache_key(self, paragraphs: Sequence[bytes]) -> bytes:
        """Bytes that differ when a paragraph with a place does; ``paragraphs`` has a hash of each of ``alineas``."""
        numbers = memoryview(self.plaatsen).cast("I")
        said = b"".join([paragraphs[rank] for rank in numbers[::3].tolist()])
        return said + numbers[1::3].tobytes() + numbers[2::3].tobytes()


@dataclass(frozen=True, slots=True)
class Vermeld:
    """A party or subject with every sentence that names it, by text."""

    onderwerp: Onderwerp
    per_stuk: tuple[Vindplaatsen, ...]

    @property
    def adres(self) -> str:
        """The address of its page."""
        return f"{self.onderwerp.register.value}/{self.onderwerp.id}/"

    @property
    def stukken(self) -> tuple[str, ...]:
        """The texts that name it."""
        return tuple(found.stuk for found in self.per_stuk)

    @property
    def aantal(self) -> int:
        """Number of sentences that name it."""
        return sum(map(len, self.per_stuk))

    @property
    def vermeldingen(self) -> Iterator[Vermelding]:
        """Every sentence that names it, in the order of the texts."""
        return chain.from_iterable(self.per_stuk)


Name = tuple[Register, str, str]
"""Name that a text itself gives: register (where it has one), name, and kind of the party or subject."""
Found = tuple[tuple[int, bytes], ...]
"""Mentions in one text: rank of the party or subject, and the packed places of its ``Vindplaatsen``."""


def finder_of(every: Iterable[Onderwerp]) -> Finder:
    """Finds each entry, by its rank, in every form of its names.

    A single word by which only a text calls a party may be a common one too: its capitals count (``Werk``, a minister).
    """
    return Finder(
        (form, f"{at}{_EXACT if _is_common(form, entry) else ''}")
        for at, entry in enumerate(every)
        for form in _forms(entry)
    )


def _is_common(form: str, entry: Onderwerp) -> bool:
    return " " not in form and entry.register is Register.PARTIJEN and not entry.span.name  # of no register


def mentions_in(stuk: Stuk, finder: Finder) -> Found:
    """Places in one text of each entry; of a part each sentence once."""
    found: dict[int, array[int]] = {}
    seen: set[tuple[int, str, str]] = set()
    aliases = _common_aliases(stuk, finder)
    for rank, alinea in enumerate(alineas(stuk, stuk)):
        deel = alinea.deel
        for use in chain(finder.find(alinea), aliases.find(alinea) if aliases else ()):
            if use.exact or not use.key.endswith(_EXACT):
                at = int(use.key.removesuffix(_EXACT))
                said = (at, deel, sentence_around(alinea.tekst, use.begin, use.eind))
                if said not in seen:
                    seen.add(said)
                    found.setdefault(at, array("I")).extend((rank, use.begin, use.eind))
    return tuple((at, places.tobytes()) for at, places in found.items())


def _common_aliases(stuk: Stuk, finder: Finder) -> Finder | None:
    """The common nouns by which this text alone calls a party: "de Gemeente" is another one in each deal."""
    forms = []
    for party in stuk.partijen:
        key = finder.key_of(_without_article(party.ambt)).removesuffix(_EXACT)
        if key and _is_noun(party.alias) and not finder.key_of(_without_article(party.alias)):
            forms.append((_without_article(party.alias), f"{key}{_EXACT}"))
    return Finder(forms) if forms else None


def _without_article(name: str) -> str:
    return re.sub(r"^(?:de|het)\s+", "", name, flags=re.I)


def _is_noun(alias: str) -> bool:
    """True if an alias is the common noun for an office or organisation."""
    return is_office(_without_article(alias).lower())


def gathered(every: tuple[Onderwerp, ...], found: Iterable[tuple[Stuk, Found]]) -> tuple[Vermeld, ...]:
    """Each entry that is named with where each text does, in the order of the texts; parties first, by name."""
    said: dict[int, list[Vindplaatsen]] = {}
    for stuk, own in found:
        running = tuple(alineas(stuk, stuk))
        for at, places in own:
            said.setdefault(at, []).append(Vindplaatsen(stuk.id, running, places))
    named = (Vermeld(entry, tuple(said[at])) for at, entry in enumerate(every) if at in said)
    return tuple(
        sorted(named, key=lambda v: (v.onderwerp.register is Register.ONDERWERPEN, ids.slug(v.onderwerp.naam)))
    )


def _forms(entry: Onderwerp) -> Iterator[str]:
    for name in (entry.naam, *entry.vormen):
        yield from (name, *plurals(name))


def entries(register: Iterable[Onderwerp], named: Iterable[Name]) -> tuple[Onderwerp, ...]:
    """The registers, and then what texts name themselves, each name once."""
    out = list(register)
    taken = {form.lower() for entry in out for form in (entry.naam, *entry.vormen)}
    addresses = {(entry.register, entry.id) for entry in out}
    for kind, name, sort in named:
        if name.lower() in taken:
            continue
        unique = ids.slug(name)[:80].strip("-")
        if unique and (kind, unique) not in addresses:
            taken.add(name.lower())
            addresses.add((kind, unique))
            out.append(Onderwerp(kind, unique, name, sort))
    return tuple(out)


def named_by(stuk: Stuk) -> Iterator[Name]:
    """The parties, partners and programmes of a text."""
    for party in stuk.partijen:
        alone = _without_article(party.ambt) if _is_noun(party.alias) else party.alias or party.ambt
        if alone:
            yield Register.PARTIJEN, alone, "partij"
    for partner in stuk.partners:
        yield Register.PARTIJEN, partner.naam, "partner"
    for name, _ in programme_names(stuk):
        yield Register.ONDERWERPEN, name, "programma"


Named = Callable[[], tuple[Vermeld, ...]]
"""Function that gives the parties and subjects of a text; the answer needs every text of the collection."""


def nobody() -> tuple[Vermeld, ...]:
    """Nobody is named."""
    return ()


def by_text(found: Iterable[Vermeld]) -> Mapping[str, tuple[Vermeld, ...]]:
    """Parties and subjects by text."""
    out: dict[str, list[Vermeld]] = {}
    for each in found:
        for stuk in each.stukken:
            out.setdefault(stuk, []).append(each)
    return {stuk: tuple(named) for stuk, named in out.items()}


def named_in(stuk: str, found: Mapping[str, tuple[Vermeld, ...]]) -> Named:
    """Function that gives the parties and subjects of one text, from those of all texts."""
    return lambda: found.get(stuk, ())
