"""What all texts of the collection say of a party or subject: every sentence that names it, with its place.

Who stands in a register has the names that editors give; parties, partners and programmes that a deal names itself are
gathered as well, under the name that the text gives them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from dealpers import ids
from dealpers.inflection import plurals
from dealpers.model import Onderwerp, Register, Stuk, alineas
from dealpers.parse.actielijnen import programme_names
from dealpers.resolve import Corpus
from dealpers.sentences import sentence_around
from dealpers.terms import Finder

_EXACT = "!"
"""Marks a form of which the capitals count."""


@dataclass(frozen=True, slots=True)
class Vermelding:
    """A sentence of a text that names a party or subject: the part where it stands and the words as printed."""

    stuk: str
    deel: str
    woorden: str
    zin: str


@dataclass(frozen=True, slots=True)
class Vermeld:
    """A party or subject with every sentence that names it, by text, in reading order; ``stukken`` are those texts."""

    onderwerp: Onderwerp
    vermeldingen: tuple[Vermelding, ...]
    stukken: tuple[str, ...]

    @property
    def adres(self) -> str:
        """The address of its page."""
        return f"{self.onderwerp.register.value}/{self.onderwerp.id}/"


Name = tuple[Register, str, str]
"""Who or what a text names itself: the register where that belongs, the name, and what it is there."""
Found = tuple[tuple[int, Vermelding], ...]
"""What one text says: of which entry, by its rank, and the sentence."""


def mentions(corpus: Corpus) -> tuple[Vermeld, ...]:
    """Everyone and everything that some text names, parties first, by name."""
    every = entries(corpus.register, (name for stuk in corpus.stukken for name in named_by(stuk)))
    finder = finder_of(every)
    return gathered(every, (mentions_in(stuk, finder) for stuk in corpus.stukken))


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
    """What one text says of each entry: a sentence of a part once."""
    found: dict[tuple[int, str, str], Vermelding] = {}
    same: dict[str, str] = {}  # a sentence that names several is one string: a large collection has many of them
    for alinea in alineas(stuk, stuk):
        deel = alinea.deel
        for use in finder.find(alinea):
            if use.exact or not use.key.endswith(_EXACT):
                sentence = sentence_around(alinea.tekst, use.begin, use.eind)
                sentence, words = same.setdefault(sentence, sentence), same.setdefault(use.tekst, use.tekst)
                mention = Vermelding(stuk.id, deel, words, sentence)
                found.setdefault((int(use.key.removesuffix(_EXACT)), deel, sentence), mention)
    return tuple((at, mention) for (at, _, _), mention in found.items())


def gathered(every: tuple[Onderwerp, ...], found: Iterable[Found]) -> tuple[Vermeld, ...]:
    """Each entry with what all texts say of it, in the order of the texts."""
    said: dict[int, list[Vermelding]] = {}
    for own in found:
        for at, mention in own:
            said.setdefault(at, []).append(mention)
    named = (
        Vermeld(entry, tuple(said[at]), tuple(dict.fromkeys(mention.stuk for mention in said[at])))
        for at, entry in enumerate(every)
        if at in said
    )
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
        if name := party.alias or party.ambt:
            yield Register.PARTIJEN, name, "partij"
    for partner in stuk.partners:
        yield Register.PARTIJEN, partner.naam, "partner"
    for name, _ in programme_names(stuk):
        yield Register.ONDERWERPEN, name, "programma"


Named = Callable[[], tuple[Vermeld, ...]]
"""Tells whom and what a text names, for what asks that seldom: it takes every text of the collection to know."""


def nobody() -> tuple[Vermeld, ...]:
    """Nobody is named."""
    return ()


def by_text(found: Iterable[Vermeld]) -> Mapping[str, tuple[Vermeld, ...]]:
    """Who and what each text names."""
    out: dict[str, list[Vermeld]] = {}
    for each in found:
        for stuk in each.stukken:
            out.setdefault(stuk, []).append(each)
    return {stuk: tuple(named) for stuk, named in out.items()}


def named_in(stuk: str, found: Mapping[str, tuple[Vermeld, ...]]) -> Named:
    """Tells whom and what one text names, of what is known of all."""
    return lambda: found.get(stuk, ())
