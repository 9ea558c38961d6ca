"""What stands beside the text: facts that it cannot say of itself, where it came from, what editors accepted."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from dealpers.model.openbaarheid import OPENBAAR, Openbaarheid
from dealpers.model.source import Span
from dealpers.model.text import NOWHERE


class Status(StrEnum):
    """How far a deal has come."""

    CONCEPT = "concept"
    ONDERTEKEND = "ondertekend"
    AANGEBODEN = "aangeboden"
    GEPUBLICEERD = "gepubliceerd"


class Provincie(StrEnum):
    """The provinces, and the islands that are public bodies; in which a deal lies is for ``deal.yml`` to say."""

    GRONINGEN = "Groningen"
    FRYSLAN = "Fryslân"
    DRENTHE = "Drenthe"
    OVERIJSSEL = "Overijssel"
    FLEVOLAND = "Flevoland"
    GELDERLAND = "Gelderland"
    UTRECHT = "Utrecht"
    NOORD_HOLLAND = "Noord-Holland"
    ZUID_HOLLAND = "Zuid-Holland"
    ZEELAND = "Zeeland"
    NOORD_BRABANT = "Noord-Brabant"
    LIMBURG = "Limburg"
    BONAIRE = "Bonaire"
    SINT_EUSTATIUS = "Sint Eustatius"
    SABA = "Saba"


@dataclass(frozen=True, slots=True)
class Staatscourant:
    """Under which number, on which day and under which heading the gazette published the deal.

    A reprint (``vervangt``) or correction (``verbetert``) names the identifier of what it replaces or mends.
    """

    nummer: str
    datum: date
    rubriek: str = "convenant"
    vervangt: str = ""
    verbetert: str = ""

    @property
    def jaargang(self) -> int:
        """The year of the identifier: of a reprint or correction that of the first publication."""
        first = self.vervangt or self.verbetert
        return int(first.split("-")[1]) if first and "-n" in self.nummer else self.datum.year

    @property
    def identificatie(self) -> str:
        """The identifier of the publication: ``stcrt-2024-12345``, ``stcrt-2024-12345-n1``."""
        return f"stcrt-{self.jaargang}-{self.nummer}"


@dataclass(frozen=True, slots=True)
class Begripsvormen:
    """Other forms in which the text uses a defined term, for those that spelling rules do not give."""

    begrip: str
    vormen: tuple[str, ...]
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Metagegevens:
    """What the gazette asks of a publication and the text does not say: who publishes it, and its themes."""

    organisatie: str = ""
    organisatiesoort: str = ""
    themas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Naamgeving:
    """Words by which a text means another text of the collection, where its own words do not say which."""

    woorden: str
    document: str
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Wijziging:
    """From which day another text is in force, by which decision, and under which identifier that was published."""

    op: date
    besluit: str
    publicatie: str = ""
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Feiten:
    """What the text cannot say about itself (``deal.yml``).

    ``samenvatting`` is ours, not the parties'; ``ook`` are other names by which texts cite it; ``wijzigingen`` stand
    newest first.
    """

    soort: str
    status: Status
    samenvatting: str
    landsdeel: str = ""
    tranche: str = ""
    ondertekend: date | None = None
    aangeboden: date | None = None
    staatscourant: Staatscourant | None = None
    begrippen: tuple[Begripsvormen, ...] = ()
    openbaarheid: Openbaarheid = OPENBAAR
    metagegevens: Metagegevens | None = None
    verwijst_naar: tuple[Naamgeving, ...] = ()
    ook: tuple[str, ...] = ()
    provincies: tuple[Provincie, ...] = ()
    wijzigingen: tuple[Wijziging, ...] = ()


@dataclass(frozen=True, slots=True)
class Herstel:
    """A mend of damage done by the conversion to source lines ``van`` to ``tot``.

    They were moved behind line ``naar``, if not 0; left out because they repeat, word for word, the lines from
    ``herhaalt``, if not 0; or, when ``afgebroken``, the word that ends line ``van`` goes on in line ``tot``.
    """

    van: int
    tot: int
    naar: int
    soort: str
    reden: str
    herhaalt: int = 0
    afgebroken: bool = False
    streepje: bool = False
    bladzijde: bool = False


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Where the text came from: a file beside it, its checksum, and every mend."""

    bestand: str
    sha256: str
    beschrijving: str
    herstel: tuple[Herstel, ...]
    tekst: str = field(default="", compare=False, repr=False)
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Aanvaarding:
    """An editor's decision to let a finding stand, by rule, part and quoted words, with the note that readers see."""

    regel: str
    plaats: str
    woorden: str
    reden: str
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Kort:
    """A part of a deal in plain words (``kort.yml``), ours and not the parties'; ``deel`` is "deal" for the whole."""

    deel: str
    tekst: str
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Wet:
    """A statute outside the collection that deals refer to, under its BWB number or that of EUR-Lex, if known."""

    bwb: str
    titel: str
    afkortingen: tuple[str, ...] = ()
    celex: str = ""

    @property
    def nummer(self) -> str:
        """The number by which it has an address; empty where none is known."""
        return self.bwb or self.celex
