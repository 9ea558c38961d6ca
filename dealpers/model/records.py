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
