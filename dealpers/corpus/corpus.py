"""The collection with its links: references, uses of terms, and who cites what."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain

from dealpers.model import Deal, Document, Onderwerp, Wet
from dealpers.model.source import Span


class Staat(StrEnum):
    """End of a reference: in the text, outside it, or nowhere."""

    INTERN = "intern"
    EXTERN = "extern"
    DOOD = "dood"


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """Reference: words of a paragraph from ``begin`` up to ``eind``, in code points.

    ``doelen`` are identifiers of parts of the same deal, the first of them where a link leads; or of the
    other deal that ``document`` names, whose ``staat`` is extern, and which is meant as a whole when there
    are none. ``adres`` is an external address, empty where the register knows none; ``zin`` is the citing
    sentence; ``reden`` and ``hint`` explain a dead end, or why there is no address. ``zelf`` marks a reference of a
    part, by its number, to the very part where it stands.
    """

    deal: str
    alinea: str
    begin: int
    eind: int
    tekst: str
    staat: Staat
    doelen: tuple[str, ...] = ()
    adres: str = ""
    reden: str = ""
    hint: str = ""
    document: str = ""
    zin: str = ""
    zelf: bool = False
    span: Span = field(default=Span(""), compare=False, repr=False)

    @property
    def deel(self) -> str:
        """The identifier of the part that refers."""
        return self.alinea.rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Begripsgebruik:
    """The first use of a defined term in a part: words of a paragraph, and the identifier of the definition."""

    alinea: str
    begin: int
    eind: int
    begrip: str


@dataclass(frozen=True, slots=True)
class Links:
    """Links of one text, by identifier of paragraph or target.

    ``geciteerd`` holds of a part the references from outside: not of its own text, nor of what stands in it.
    ``begrippen`` holds the uses of terms to link, ``gebruik`` the parts that use a term, by its identifier.
    """

    verwijzingen: Mapping[str, tuple[Verwijzing, ...]]
    geciteerd: Mapping[str, tuple[Verwijzing, ...]]
    begrippen: Mapping[str, tuple[Begripsgebruik, ...]]
    gebruik: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def alle_verwijzingen(self) -> Iterator[Verwijzing]:
        """References of the text, in reading order."""
        return chain.from_iterable(self.verwijzingen.values())


@dataclass(frozen=True, slots=True)
class Corpus:
    """All deals and all other documents, resolved; ``links`` knows superseded texts too, by their own identifiers."""

    deals: tuple[Deal, ...]
    wetten: tuple[Wet, ...]
    links: Mapping[str, Links]
    documenten: tuple[Document, ...] = ()
    register: tuple[Onderwerp, ...] = ()

    @property
    def stukken(self) -> tuple[Deal | Document, ...]:
        """Every text of the collection: the deals first, then the other documents."""
        texts: tuple[Deal | Document, ...] = (*self.deals, *self.documenten)
        return texts

    def verwijzingen(self) -> Iterable[Verwijzing]:
        """Every reference, by text, in reading order."""
        for stuk in self.stukken:
            yield from self.links[stuk.id].alle_verwijzingen
