"""Linked collection: references, uses of terms, and citations per part."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain

from dealpers.corpus.derivations import Woorden, Zekerheid
from dealpers.model import Deal, Document, Onderwerp, Stuk, Wet, ids
from dealpers.model.ids import PartId, StukId, TermId, TextId
from dealpers.model.instellingen import ZONDER_KEUZES, Eigen
from dealpers.model.later import Later
from dealpers.model.source import Span


class Staat(StrEnum):
    """Outcome of a reference: a part of the text, another text, nothing, or a place that the words do not settle."""

    INTERN = "intern"
    EXTERN = "extern"
    DOOD = "dood"
    ONGELEZEN = "ongelezen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwijzing:
    """Reference: words of a paragraph from ``begin`` up to ``eind``, in code points.

    ``doelen`` are identifiers of parts of this deal, or of the text that ``document`` names; a link leads to the
    first. A reference to another text has ``staat`` extern; without ``doelen`` the reference is to the whole text.
    ``adres`` is an external address, empty where the register has none. ``zin`` is the citing sentence.
    ``reden`` and ``hint`` explain a dead end or a missing address; ``mist`` is the missing outermost part of a dead
    end ("bijlage 4"), empty where that part exists. ``zelf``: a part refers by number to itself.
    ``bron`` are the words that the targets follow from, such as a whole list, with the certainty ``zekerheid``.
    """

    deal: StukId
    alinea: TextId
    begin: int
    eind: int
    tekst: str
    staat: Staat
    doelen: tuple[PartId, ...] = ()
    adres: str = ""
    reden: str = ""
    hint: str = ""
    mist: str = ""
    document: StukId = StukId("")
    zin: str = ""
    zelf: bool = False
    zekerheid: Zekerheid = Zekerheid.GELEZEN
    bron: tuple[Woorden, ...] = ()
    span: Span = field(default=Span(name=""), compare=False, repr=False)

    @property
    def deel(self) -> PartId:
        """Identifier of the part that refers."""
        return ids.part_of(self.alinea)

    @property
    def in_heading(self) -> bool:
        """True for words of a heading."""
        return ids.is_heading(self.alinea)


def first_of_each(references: Iterable[Verwijzing]) -> tuple[Verwijzing, ...]:
    """First reference of each paragraph that refers."""
    return tuple({ref.alinea: ref for ref in reversed(tuple(references))}.values())[::-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Begripsgebruik:
    """First use of a defined term in a part: words of a paragraph, and the identifier of the definition."""

    alinea: TextId
    begin: int
    eind: int
    begrip: TermId


@dataclass(frozen=True, slots=True, kw_only=True)
class Links(Later):
    """Links of one text, by identifier of paragraph or target.

    ``geciteerd`` has for each part the references from outside that part and its subparts.
    ``begrippen`` has the uses of terms to link, ``gebruik`` the parts that use a term, by its identifier.
    """

    verwijzingen: Mapping[TextId, tuple[Verwijzing, ...]]
    geciteerd: Mapping[PartId, tuple[Verwijzing, ...]]
    begrippen: Mapping[TextId, tuple[Begripsgebruik, ...]]
    gebruik: Mapping[TermId, tuple[PartId, ...]] = field(default_factory=dict)

    @property
    def alle_verwijzingen(self) -> Iterator[Verwijzing]:
        """References of the text, in reading order."""
        return chain.from_iterable(self.verwijzingen.values())


def reference_counts(references: Iterable[Verwijzing]) -> Mapping[str, int]:
    """Numbers of references, in all and in each state."""
    states = [ref.staat for ref in references]
    return {"totaal": len(states)} | {state.value: states.count(state) for state in Staat}


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """All deals and other documents, with their links; ``links`` has superseded texts too, by their identifiers.

    ``extra`` are the choices of the publisher.
    """

    deals: tuple[Deal, ...]
    wetten: tuple[Wet, ...]
    links: Mapping[StukId, Links]
    documenten: tuple[Document, ...] = ()
    register: tuple[Onderwerp, ...] = ()
    extra: Eigen = ZONDER_KEUZES

    @property
    def stukken(self) -> tuple[Stuk, ...]:
        """All texts of the collection: the deals first, then the other documents."""
        texts: tuple[Stuk, ...] = (*self.deals, *self.documenten)
        return texts

    def verwijzingen(self) -> Iterable[Verwijzing]:
        """All references, by text, in reading order."""
        for stuk in self.stukken:
            yield from self.links[stuk.id].alle_verwijzingen
