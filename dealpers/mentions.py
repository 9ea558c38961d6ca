"""What all texts of the collection say of a party or subject: every sentence that names it, with its place.

Who stands in a register has the names that editors give; parties, partners and programmes that a deal names itself are
gathered as well, under the name that the text gives them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dealpers import ids
from dealpers.inflection import plurals
from dealpers.model import Alinea, Onderwerp, Register, Stuk, alineas
from dealpers.parse.actielijnen import programme_names
from dealpers.resolve import Corpus
from dealpers.sentences import sentence_around
from dealpers.terms import Finder


@dataclass(frozen=True, slots=True)
class Vermelding:
    """A sentence of a text that names a party or subject: the part where it stands and the words as printed."""

    stuk: str
    deel: str
    woorden: str
    zin: str


@dataclass(frozen=True, slots=True)
class Vermeld:
    """A party or subject with every sentence that names it, by text, in reading order."""

    onderwerp: Onderwerp
    vermeldingen: tuple[Vermelding, ...]

    @property
    def adres(self) -> str:
        """The address of its page."""
        return f"{self.onderwerp.register.value}/{self.onderwerp.id}/"

    @property
    def stukken(self) -> tuple[str, ...]:
        """The texts that name it, in order."""
        return tuple(dict.fromkeys(mention.stuk for mention in self.vermeldingen))


def mentions(corpus: Corpus) -> tuple[Vermeld, ...]:
    """Everyone and everything that some text names, parties first, by name."""
    every = tuple(_entries(corpus))
    finder = Finder((form, str(at)) for at, entry in enumerate(every) for form in _forms(entry))
    found: dict[int, dict[tuple[str, str, str], Vermelding]] = {}
    for stuk in corpus.stukken:
        for alinea in alineas(stuk, stuk):
            for at, mention in _in(alinea, stuk, finder):
                found.setdefault(at, {}).setdefault((mention.stuk, mention.deel, mention.zin), mention)
    named = (Vermeld(entry, tuple(found[at].values())) for at, entry in enumerate(every) if at in found)
    return tuple(
        sorted(named, key=lambda v: (v.onderwerp.register is Register.ONDERWERPEN, ids.slug(v.onderwerp.naam)))
    )


def _in(alinea: Alinea, stuk: Stuk, finder: Finder) -> Iterator[tuple[int, Vermelding]]:
    for use in finder.find(alinea):
        sentence = sentence_around(alinea.tekst, use.begin, use.eind)
        yield int(use.key), Vermelding(stuk.id, alinea.deel, use.tekst, sentence)


def _forms(entry: Onderwerp) -> Iterator[str]:
    for name in (entry.naam, *entry.vormen):
        yield from (name, *plurals(name))


def _entries(corpus: Corpus) -> Iterator[Onderwerp]:
    """The registers, and then what deals name themselves, each name once."""
    taken = {form.lower() for entry in corpus.register for form in (entry.naam, *entry.vormen)}
    addresses = {(entry.register, entry.id) for entry in corpus.register}
    yield from corpus.register
    for register, name, sort in _named(corpus.stukken):
        unique = ids.slug(name)[:80].strip("-")
        if unique and name.lower() not in taken and (register, unique) not in addresses:
            taken.add(name.lower())
            addresses.add((register, unique))
            yield Onderwerp(register, unique, name, sort)


def _named(stukken: Iterable[Stuk]) -> Iterator[tuple[Register, str, str]]:
    for stuk in stukken:
        for party in stuk.partijen:
            if name := party.alias or party.ambt:
                yield Register.PARTIJEN, name, "partij"
        for partner in stuk.partners:
            yield Register.PARTIJEN, partner.naam, "partner"
        for name, _ in programme_names(stuk):
            yield Register.ONDERWERPEN, name, "programma"


def by_text(found: Iterable[Vermeld]) -> Mapping[str, tuple[Vermeld, ...]]:
    """Who and what each text names."""
    out: dict[str, list[Vermeld]] = {}
    for each in found:
        for stuk in each.stukken:
            out.setdefault(stuk, []).append(each)
    return {stuk: tuple(named) for stuk, named in out.items()}
