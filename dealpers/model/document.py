"""Document of the collection that is no deal, such as a letter or plan: a text of nested sections."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from dealpers.model.facts import Aanvaarding, Begripsvormen, Herkomst, Mapnamen, Naamgeving
from dealpers.model.ids import PartId, StukId
from dealpers.model.later import Later
from dealpers.model.openbaarheid import OPENBAAR, Openbaarheid
from dealpers.model.placed import Placed
from dealpers.model.records import Actielijn, Begrip, Partij, Partner, Tijdstip
from dealpers.model.slot import Bijlage, Ondertekening
from dealpers.model.source import Span
from dealpers.model.tables import Noot, Tabel
from dealpers.model.tekststand import Status
from dealpers.model.text import NOWHERE, Afdeling, Alinea, Artikel, Blok, Hoofdstuk, Paragraaf
from dealpers.model.veld import Veld


@dataclass(frozen=True, slots=True, kw_only=True)
class Documentfeiten(Placed):
    """Facts of a document that its text cannot hold (``document.yml``)."""

    soort: Annotated[str, Veld(uitleg="wat voor document het is", voorbeeld="kamerbrief")]
    status: Annotated[Status, Veld(uitleg="hoe ver het document is")]
    samenvatting: Annotated[str, Veld(uitleg="het document in een paar zinnen; van de redactie")]
    titel: Annotated[str, Veld(uitleg="hoe de verzameling het noemt, als de eerste regel dat niet zegt")] = ""
    ook: Annotated[
        tuple[str, ...],
        Veld(
            naam="ook-bekend-als", uitleg="andere namen waaronder teksten dit noemen", wat="andere naam van een tekst"
        ),
    ] = ()
    voorheen: Mapnamen = ()
    begrippen: tuple[Begripsvormen, ...] = ()
    openbaarheid: Annotated[Openbaarheid, Veld(samen=True)] = OPENBAAR
    verwijst_naar: Annotated[tuple[Naamgeving, ...], Veld(uitleg="woorden die een andere tekst bedoelen")] = ()
    samenvatting_span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kanttekening:
    """Remark of the editors beside words of a part, about words that the conversion lost or reordered."""

    plaats: Annotated[PartId, Veld(uitleg="het deel van de tekst", voorbeeld="paragraaf-3")]
    woorden: Annotated[str, Veld(uitleg="de woorden waar het om gaat")] = ""
    tekst: Annotated[str, Veld(uitleg="wat lezers erbij zien", verplicht=True)] = ""
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Later):
    """Document with its text and its facts; ``titel`` has no words where the text begins without a title.

    ``ondertekeningen`` are the signatories of a letter, without a party. The parts that only a deal has are empty,
    so a reader of any text asks for them without a look at its type. An annex in the text of a document is a
    section.
    """

    begrippen: ClassVar[tuple[Begrip, ...]] = ()
    aanhef: ClassVar[tuple[Afdeling, ...]] = ()
    hoofdstukken: ClassVar[tuple[Hoofdstuk, ...]] = ()
    artikelen: ClassVar[tuple[Artikel, ...]] = ()
    bepalingen: ClassVar[tuple[Artikel, ...]] = ()
    bijlageartikelen: ClassVar[tuple[Artikel, ...]] = ()
    bijlagen: ClassVar[tuple[Bijlage, ...]] = ()
    alle_bijlagen: ClassVar[tuple[Bijlage, ...]] = ()
    slot: ClassVar[None] = None
    versies: ClassVar[tuple[()]] = ()
    komend: ClassVar[tuple[()]] = ()
    akten: ClassVar[tuple[()]] = ()
    partijen: ClassVar[tuple[Partij, ...]] = ()
    partners: ClassVar[tuple[Partner, ...]] = ()
    actielijnen: ClassVar[tuple[Actielijn, ...]] = ()
    id: StukId
    feiten: Documentfeiten
    titel: Alinea
    inleiding: tuple[Blok, ...]
    paragrafen: tuple[Paragraaf, ...]
    tabellen: tuple[Tabel, ...]
    noten: tuple[Noot, ...]
    tijdstippen: tuple[Tijdstip, ...]
    aanvaard: tuple[Aanvaarding, ...] = ()
    kanttekeningen: tuple[Kanttekening, ...] = ()
    herkomst: Herkomst | None = None
    ondertekeningen: tuple[Ondertekening, ...] = ()

    @property
    def bestandsnaam(self) -> str:
        """Base name of the files of this text."""
        return self.id

    @property
    def naam(self) -> str:
        """Name of the document in the collection: the name given by an editor, or else the title."""
        return self.feiten.titel or self.titel.tekst

    @property
    def map(self) -> str:
        """Name of the folder of the document, in the content and on the site."""
        return "documenten"

    @property
    def alle_paragrafen(self) -> Iterator[Paragraaf]:
        """Sections at every level, in reading order."""
        return _deep(self.paragrafen)


def _deep(sections: tuple[Paragraaf, ...]) -> Iterator[Paragraaf]:
    for section in sections:
        yield section
        yield from _deep(section.subparagrafen)
