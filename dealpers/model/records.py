"""What the text says in so many words, typed: parties, partners, terms, action lines and dates, each by identifier."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kant(StrEnum):
    """On which side of the deal a party stands."""

    RIJK = "Rijk"
    REGIO = "Regio"
    ONBEKEND = ""


@dataclass(frozen=True, slots=True)
class Partij:
    """A party, as its item in the preamble names it; what the text does not say is empty."""

    id: str
    nummer: str
    ambt: str
    persoon: str
    functie: str
    alias: str
    kant: Kant


@dataclass(frozen=True, slots=True)
class Partner:
    """A partner: concerned in the deal, but no party to it; ``namens`` says for whom it stands."""

    id: str
    naam: str
    namens: str


@dataclass(frozen=True, slots=True)
class Begrip:
    """A defined term, with the abbreviation that the definition gives it between brackets."""

    id: str
    term: str
    afkorting: str


@dataclass(frozen=True, slots=True)
class Doel:
    """Where the goals of an action line stand."""

    lid: str
    onderdelen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resultaat:
    """Where the intended results of a programme stand; its code may gather several (2b for 2b1 and 2b2)."""

    deel: str
    code: str
    naam: str


@dataclass(frozen=True, slots=True)
class Aanpak:
    """Where the approach of a programme stands, with the results that belong to it."""

    deel: str
    code: str
    naam: str
    resultaat: Resultaat | None


@dataclass(frozen=True, slots=True)
class Actielijn:
    """An action line: its goals, its approach by programme, its results and its row in the finance table."""

    nummer: str
    naam: str
    doel: Doel | None
    aanpak: str
    programmas: tuple[Aanpak, ...]
    resultaat: str
    resultaten: tuple[Resultaat, ...]


@dataclass(frozen=True, slots=True)
class Tijdstip:
    """A date or period that the text names: ``tekst`` in paragraph ``alinea``, from ``van`` up to and with ``tot``."""

    alinea: str
    begin: int
    eind: int
    tekst: str
    van: date
    tot: date


class Actorsoort(StrEnum):
    """What kind of actor the text gives duties to."""

    GROEP = "groep"
    PARTIJ = "partij"
    ORGAAN = "orgaan"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who has a duty by the text: a party, a group of them, or a body or role under the name that the text gives it.

    ``id`` is that of the party or of the defined term where it is one, else made from the name: ``orgaan-stuurgroep``.
    """

    id: str
    naam: str
    soort: Actorsoort


class Kracht(StrEnum):
    """How much a sentence binds: to do something, or to strive for it."""

    PLICHT = "plicht"
    INSPANNING = "inspanning"


@dataclass(frozen=True, slots=True)
class Taak:
    """A duty: the sentence of paragraph ``alinea`` from ``begin`` up to ``eind``, whose subject is ``wie``.

    ``onderwerp`` are the words that name the subject, ``werkwoord`` the words that bind it, both as printed.
    """

    alinea: str
    begin: int
    eind: int
    tekst: str
    wie: tuple[str, ...]
    onderwerp: str
    werkwoord: str
    kracht: Kracht


class Termijnsoort(StrEnum):
    """Whether a moment without a date of its own returns, or depends on another moment."""

    TERUGKEREND = "terugkerend"
    RELATIEF = "relatief"


@dataclass(frozen=True, slots=True)
class Termijn:
    """A moment or period without a date of its own: ``tekst`` in paragraph ``alinea``, from ``begin`` up to ``eind``.

    ``maat`` is the interval or length as ISO 8601 (``P1Y``, ``P6W``), empty where the text gives none; ``wie`` is who
    has the duty of that sentence, empty where the text leaves it open.
    """

    alinea: str
    begin: int
    eind: int
    tekst: str
    soort: Termijnsoort
    maat: str
    wie: tuple[str, ...]
