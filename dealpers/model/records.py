"""Facts that the text states in so many words: parties, groups, partners, terms, action lines, dates and duties."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dealpers.model.ids import ActorId, PartId, PartyId, TermId, TextId


class Kant(StrEnum):
    """Side of the deal on which a party acts."""

    RIJK = "Rijk"
    REGIO = "Regio"
    ONBEKEND = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partij:
    """Party in the words of its item in the preamble; a field is empty where the text is silent.

    ``ambt`` is the body or office with its article, as printed. ``zetel`` is the place behind "gevestigd te",
    ``hoedanigheid`` the capacity behind "handelend als", ``kort`` an abbreviation in brackets, ``groep`` the group
    of only some parties. ``vertegenwoordigd`` is true where the text says that ``persoon`` represents the body, and
    false for an office holder who acts in person. ``deel`` is the part of the text that names the party.
    """

    id: PartyId
    nummer: str
    ambt: str
    persoon: str
    functie: str
    alias: str
    kant: Kant
    zetel: str = ""
    hoedanigheid: str = ""
    kort: str = ""
    groep: str = ""
    vertegenwoordigd: bool = False
    deel: PartId = PartId("")

    @property
    def naam(self) -> str:
        """Name of the body without its article: ``gemeente Oever`` for ``De gemeente Oever``."""
        first, _, rest = self.ambt.partition(" ")
        return rest if first.lower() in ("de", "het") and rest else self.ambt


@dataclass(frozen=True, slots=True)
class Groep:
    """Parties under a common name; ``leden`` are the identifiers of the members, in the order of the parties."""

    id: PartId
    naam: str
    leden: tuple[PartyId, ...]


@dataclass(frozen=True, slots=True)
class Partner:
    """Partner: body involved in the deal but no party; ``namens`` names the organisations that a partner represents."""

    id: PartId
    naam: str
    namens: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Begrip:
    """Defined term, with the abbreviation that its definition gives in brackets.

    ``deel`` is the part of the text that holds the definition, ``alineas`` are the paragraphs of the definition.
    """

    id: TermId
    term: str
    afkorting: str
    deel: PartId = PartId("")
    alineas: tuple[TextId, ...] = ()


@dataclass(frozen=True, slots=True)
class Doel:
    """Place of the goals of an action line."""

    lid: PartId
    onderdelen: tuple[PartId, ...]


@dataclass(frozen=True, slots=True)
class Resultaat:
    """Place of the intended results of a programme; its code may cover several (2b for 2b1 and 2b2)."""

    deel: PartId
    code: str
    naam: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Aanpak:
    """Place of the approach of a programme, with its results."""

    deel: PartId
    code: str
    naam: str
    resultaat: Resultaat | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actielijn:
    """Action line: its goals, its approach by programme and its results."""

    nummer: str
    naam: str
    doel: Doel | None
    aanpak: PartId
    programmas: tuple[Aanpak, ...]
    resultaat: PartId
    resultaten: tuple[Resultaat, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tijdstip:
    """Date or period that the text names: ``tekst`` in paragraph ``alinea``, from ``van`` up to and with ``tot``."""

    alinea: TextId
    begin: int
    eind: int
    tekst: str
    van: date
    tot: date


class Actorsoort(StrEnum):
    """Kind of actor that has duties by the text."""

    GROEP = "groep"
    PARTIJ = "partij"
    ORGAAN = "orgaan"


@dataclass(frozen=True, slots=True)
class Actor:
    """Bearer of a duty by the text: a party, a group of parties, or a body or role under its name in the text.

    ``id`` is the identifier of the party or the defined term, or else is made from the name: ``orgaan-stuurgroep``.
    """

    id: ActorId
    naam: str
    soort: Actorsoort


class Kracht(StrEnum):
    """Force of a sentence: duty and effort bind; aim, power, release, description and consideration do not."""

    PLICHT = "plicht"
    INSPANNING = "inspanning"
    DOEL = "doel"
    BEVOEGDHEID = "bevoegdheid"
    VRIJSTELLING = "vrijstelling"
    BESCHRIJVING = "beschrijving"
    OVERWEGING = "overweging"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taak:
    """Duty, aim or power: the sentence of paragraph ``alinea`` from ``begin`` up to ``eind``, whose subject is ``wie``.

    ``onderwerp`` are the words that name the subject, ``werkwoord`` the words that bind it, both as printed.
    """

    alinea: TextId
    begin: int
    eind: int
    tekst: str
    wie: tuple[ActorId, ...]
    onderwerp: str
    werkwoord: str
    kracht: Kracht

    @property
    def bindt(self) -> bool:
        """True if the sentence obliges its subject, to a result or to an effort."""
        return self.kracht in (Kracht.PLICHT, Kracht.INSPANNING)


class Termijnsoort(StrEnum):
    """Kind of a moment without a date: recurring, relative to another moment, a span of time, a day without a year."""

    TERUGKEREND = "terugkerend"
    RELATIEF = "relatief"
    DUUR = "duur"
    ZONDER_JAAR = "zonder jaar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Termijn:
    """Moment or period without a date of its own: ``tekst`` in paragraph ``alinea``, from ``begin`` up to ``eind``.

    ``maat`` is the interval or length as ISO 8601 (``P1Y``, ``P6W``), empty where the text gives none; ``wie`` is the
    bearer of the duty in that sentence, empty where the text names none.
    """

    alinea: TextId
    begin: int
    eind: int
    tekst: str
    soort: Termijnsoort
    maat: str
    wie: tuple[ActorId, ...]
