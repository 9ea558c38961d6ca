"""Progress of a deal as those responsible report it (``voortgang/``): measurements, money, reports, duties done.

Reported words are no words of the deal, so the tree of the signed text never has them.
"""

from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Annotated

from dealpers.model.document import Document
from dealpers.model.ids import NO_PART, IndicatorId, PartId
from dealpers.model.openbaarheid import OPENBAAR, Openbaarheid
from dealpers.model.placed import Placed
from dealpers.model.source import Span
from dealpers.model.text import NOWHERE
from dealpers.model.veld import Veld
from dealpers.model.verslag import Verslag


class Niveau(StrEnum):
    """Level of an indicator: output of the work, outcome for people, impact on the region."""

    PRESTATIE = "prestatie"
    EFFECT = "effect"
    IMPACT = "impact"


class Eenheid(StrEnum):
    """Unit of an indicator; an ``oordeel`` is a word, the others are numbers."""

    AANTAL = "aantal"
    PROCENT = "procent"
    EURO = "euro"
    CIJFER = "cijfer"
    OORDEEL = "oordeel"


class Richting(StrEnum):
    """Direction in which the value of an indicator should move."""

    MEER = "meer"
    MINDER = "minder"


class Telling(StrEnum):
    """Meaning of a value: total since the baseline, total of one year, or state on a day."""

    CUMULATIEF = "cumulatief"
    PER_JAAR = "per jaar"
    STAND = "stand"


@dataclass(frozen=True, slots=True)
class Nulmeting(Placed):
    """Baseline of an indicator."""

    waarde: Annotated[str, Veld(uitleg="de waarde bij het begin", voorbeeld="12,5")]
    peildatum: Annotated[date, Veld(uitleg="de dag waarop die gold", voorbeeld="2025-01-01")]
    bron: Annotated[str, Veld(uitleg="wie of wat dat zegt", verplicht=True)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Streefwaarde(Placed):
    """Target of an indicator on a day; ``uit`` is the part of the text that sets the target."""

    op: Annotated[date, Veld(uitleg="de dag waarop zij gehaald moet zijn", voorbeeld="2027-12-31")]
    waarde: Annotated[str, Veld(uitleg="de waarde op die dag", voorbeeld="850")]
    uit: Annotated[PartId, Veld(uitleg="het deel van de tekst dat haar noemt", voorbeeld="artikel-3-lid-1")] = NO_PART


@dataclass(frozen=True, slots=True)
class Referentie:
    """Group that the values of an indicator are compared with."""

    naam: Annotated[str, Veld(uitleg="waarmee u vergelijkt", voorbeeld="gemiddelde van de gemeente")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bijstelling(Placed):
    """Change of an indicator after its baseline: the day, the reason, and the former definition in words."""

    op: Annotated[date, Veld(uitleg="de dag", voorbeeld="2026-05-01")]
    reden: Annotated[str, Veld(uitleg="waarom")]
    was: Annotated[str, Veld(uitleg="wat er eerst stond")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Placed):
    """Indicator, set once: the results or goals that it measures, its unit, its baseline and its targets."""

    id: Annotated[
        IndicatorId, Veld(uitleg="een korte naam zonder spaties", patroon="[a-z0-9]+(?:-[a-z0-9]+)*",
                          voorbeeld="woningen", wat="naam van een indicator")
    ]  # fmt: skip
    naam: Annotated[str, Veld(uitleg="hoe lezers hem zien", voorbeeld="Herstelde woningen")]
    meet: Annotated[
        tuple[PartId, ...], Veld(uitleg="de resultaten of doelen van de tekst", wat="deel van de tekst",
                              voorbeeld="artikel-3-programma-1a-streepje-1")
    ]  # fmt: skip
    niveau: Annotated[Niveau, Veld(uitleg="wat hij meet: het werk, het effect daarvan, of de streek")]
    eenheid: Annotated[Eenheid, Veld(uitleg="waarin hij telt")]
    richting: Annotated[Richting, Veld(uitleg="welke kant hij op moet")] = Richting.MEER
    telt: Annotated[Telling, Veld(uitleg="wat een waarde is: alles tot die dag, van dat jaar, of op die dag")] = (
        Telling.STAND
    )
    nulmeting: Annotated[Nulmeting | None, Veld(uitleg="de waarde bij het begin")] = None
    streefwaarden: Annotated[tuple[Streefwaarde, ...], Veld(uitleg="wat gehaald moet worden", wat="streefwaarde")] = ()
    referentie: Annotated[Referentie | None, Veld(uitleg="waarmee u vergelijkt")] = None
    uitsplitsing: Annotated[
        tuple[str, ...],
        Veld(uitleg="kolommen waarin metingen.csv hem opsplitst", wat="kolom", voorbeeld="kern"),
    ] = ()
    gewijzigd: Annotated[tuple[Bijstelling, ...], Veld(uitleg="elke wijziging na de nulmeting", wat="wijziging")] = ()

    @property
    def is_numeric(self) -> bool:
        """True if values are numbers."""
        return self.eenheid is not Eenheid.OORDEEL


@dataclass(frozen=True, slots=True)
class ZonderIndicator(Placed):
    """Result or goal of the text without an indicator, with the reason."""

    resultaat: Annotated[PartId, Veld(uitleg="het deel van de tekst", voorbeeld="artikel-3-lid-2")]
    reden: Annotated[str, Veld(uitleg="waarom er geen indicator is; lezers zien dit")]


@dataclass(frozen=True, slots=True)
class Indicatoren:
    """Indicators of a deal (``voortgang/indicatoren.yml``), and the results without one."""

    indicatoren: Annotated[tuple[Indicator, ...], Veld(uitleg="de indicatoren", wat="indicator")] = ()
    zonder: Annotated[tuple[ZonderIndicator, ...], Veld(uitleg="resultaten zonder indicator", wat="resultaat")] = ()


@dataclass(frozen=True, slots=True)
class Uitsplitsing:
    """Value of a dimension of a measurement: ``kern`` is ``Waterbos``."""

    naam: str
    waarde: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meting(Placed):
    """Measurement (row of ``metingen.csv``); ``vervangt`` is the earlier value that the row corrects."""

    indicator: Annotated[IndicatorId, Veld(uitleg="de naam van de indicator in indicatoren.yml", voorbeeld="woningen")]
    peildatum: Annotated[date, Veld(uitleg="de dag waarvoor de waarde geldt", voorbeeld="2025-12-31")]
    waarde: Annotated[str, Veld(uitleg="de waarde op die dag", voorbeeld="850")]
    referentie: Annotated[str, Veld(uitleg="de waarde op die dag van waar u mee vergelijkt", voorbeeld="790")] = ""
    uitsplitsing: tuple[Uitsplitsing, ...] = ()
    bron: Annotated[str, Veld(uitleg="waar de waarde vandaan komt")] = ""
    opmerking: Annotated[str, Veld(uitleg="wat lezers erbij zien")] = ""
    vervangt: Annotated[str, Veld(uitleg="de verkeerde waarde die deze regel verbetert")] = ""

    @property
    def plek(self) -> Hashable:
        """Everything but the value: a later row with the same place corrects this one."""
        return self.indicator, self.peildatum, self.uitsplitsing


class Geldkant(StrEnum):
    """Side that pays, as SiSa and State letters divide the region."""

    RIJK = "rijk"
    REGIO_PUBLIEK = "regio publiek"
    REGIO_PRIVAAT = "regio privaat"
    DERDEN = "derden"


class Geldsoort(StrEnum):
    """Stage of money: agreed, committed, spent, expected."""

    TOEGEZEGD = "toegezegd"
    VERPLICHT = "verplicht"
    BESTEED = "besteed"
    VERWACHT = "verwacht"


@dataclass(frozen=True, slots=True, kw_only=True)
class Geldregel(Placed):
    """Money from the start up to a day (row of ``geld.csv``); ``vervangt`` are the eurocents that the row corrects."""

    peildatum: Annotated[date, Veld(uitleg="de dag waarop het bedrag geldt", voorbeeld="2025-12-31")]
    post: Annotated[str, Veld(uitleg="de code van een actielijn of programma, of uitvoeringskosten", voorbeeld="1a")]
    kant: Annotated[Geldkant, Veld(uitleg="wie betaalt")]
    partij: Annotated[str, Veld(uitleg="de partij die betaalt, zoals de tekst haar kort noemt")] = ""
    soort: Annotated[Geldsoort, Veld(uitleg="hoe ver het geld is")]
    eurocenten: Annotated[int, Veld(naam="euro", uitleg="het bedrag in euro's", voorbeeld="1250000,50")]
    opmerking: Annotated[str, Veld(uitleg="wat lezers erbij zien")] = ""
    vervangt: Annotated[int | None, Veld(uitleg="het verkeerde bedrag in euro's dat deze regel verbetert")] = None

    @property
    def reeks(self) -> Hashable:
        """Series of the row, whose amounts follow each other by day: item, side, party and stage."""
        return self.post, self.kant, self.partij, self.soort

    @property
    def plek(self) -> Hashable:
        """Series and day: a later row with the same place corrects this one."""
        return self.peildatum, self.reeks


@dataclass(frozen=True, slots=True, kw_only=True)
class Gedaan(Placed):
    """Duty of the text that was done: the part with the duty, the day, and the document that shows it."""

    plicht: Annotated[PartId, Veld(uitleg="het deel van de tekst met de plicht", voorbeeld="artikel-7-lid-1")]
    op: Annotated[date, Veld(uitleg="de dag waarop zij gedaan is", voorbeeld="2025-04-01")]
    woorden: Annotated[str, Veld(uitleg="de woorden van de zin, als het deel meer plichten heeft")] = ""
    stuk: Annotated[str, Veld(uitleg="het stuk dat het laat zien, in de map voortgang", voorbeeld="nulmeting.md")] = ""
    opmerking: Annotated[str, Veld(uitleg="wat lezers erbij zien")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vergadering(Placed):
    """Meeting of a body that the text sets up."""

    orgaan: Annotated[str, Veld(uitleg="het orgaan, zoals de tekst het noemt", voorbeeld="Rijk-Regio-overleg")]
    op: Annotated[date, Veld(uitleg="de dag", voorbeeld="2026-03-12")]
    besproken: Annotated[tuple[str, ...], Veld(uitleg="waarover", wat="onderwerp")] = ()
    besloten: Annotated[tuple[str, ...], Veld(uitleg="wat er besloten is", wat="besluit")] = ()
    stuk: Annotated[str, Veld(uitleg="het verslag, in de map voortgang")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stukregel:
    """Disclosure and checksum of one received document; a document without entry is public."""

    bestand: Annotated[str, Veld(uitleg="de PDF, vanaf de map levensloop of voortgang", voorbeeld="2026/verslag.pdf")]
    sha256: Annotated[str, Veld(uitleg="de controlesom van het bestand; een ander bestand is een fout")] = ""
    openbaarheid: Annotated[Openbaarheid, Veld(samen=True)] = OPENBAAR


@dataclass(frozen=True, slots=True)
class Uitvoering:
    """Duties done, meetings held, and documents that are not public (``voortgang/gedaan.yml``)."""

    gedaan: Annotated[tuple[Gedaan, ...], Veld(uitleg="plichten die gedaan zijn", wat="plicht")] = ()
    vergaderingen: Annotated[tuple[Vergadering, ...], Veld(uitleg="vergaderingen", wat="vergadering")] = ()
    stukken: Annotated[
        tuple[Stukregel, ...], Veld(uitleg="de stukken in voortgang/ die niet of later openbaar zijn", wat="stuk")
    ] = ()


@dataclass(frozen=True, slots=True)
class Evaluatie:
    """Evaluation of a year, word for word."""

    jaar: int
    tekst: Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Voortgangsbestand:
    """PDF in ``voortgang/`` with its path in that folder, its checksum, its size in bytes and its pages."""

    pad: str
    sha256: str
    grootte: int
    paginas: int
    openbaarheid: Openbaarheid = OPENBAAR
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voortgang:
    """Everything that is reported about a deal; reports are sorted by year, oldest first."""

    indicatoren: tuple[Indicator, ...] = ()
    zonder: tuple[ZonderIndicator, ...] = ()
    metingen: tuple[Meting, ...] = ()
    geld: tuple[Geldregel, ...] = ()
    verslagen: tuple[Verslag, ...] = ()
    nulmeting: Document | None = None
    evaluaties: tuple[Evaluatie, ...] = ()
    gedaan: tuple[Gedaan, ...] = ()
    vergaderingen: tuple[Vergadering, ...] = ()
    bestanden: tuple[Voortgangsbestand, ...] = ()
