"""Progress report of one year (``voortgang/<jaar>/verslag.yml``) with its own text."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from dealpers.model.document import Document
from dealpers.model.ids import IndicatorId, PartId
from dealpers.model.placed import Placed
from dealpers.model.veld import Veld


class Verslagstand(StrEnum):
    """Stage of a report; readers see no report in draft."""

    CONCEPT = "concept"
    VOORGELEGD = "voorgelegd"
    VASTGESTELD = "vastgesteld"
    AANGEBODEN = "aangeboden"


class Stand(StrEnum):
    """State of a programme or project in the words of its reporter."""

    VOORBEREIDING = "voorbereiding"
    OP_SCHEMA = "op schema"
    VRAAGT_AANDACHT = "vraagt aandacht"
    LOOPT_VAST = "loopt vast"
    AFGEROND = "afgerond"
    GESTOPT = "gestopt"


class Oordeel(StrEnum):
    """Judgement of a reporter on a result: reached, partly reached, not reached, or too early."""

    JA = "ja"
    DEELS = "deels"
    NEE = "nee"
    NOG_NIET = "nog niet"


@dataclass(frozen=True, slots=True)
class Periode(Placed):
    """First and last day that a report covers."""

    van: Annotated[date, Veld(uitleg="de eerste dag", voorbeeld="2026-01-01")]
    tot: Annotated[date, Veld(uitleg="de laatste dag", voorbeeld="2026-12-31")]


@dataclass(frozen=True, slots=True)
class Toezending(Placed):
    """Delivery of a report to a body on a day."""

    op: Annotated[date, Veld(uitleg="de dag", voorbeeld="2027-03-01")]
    aan: Annotated[str, Veld(uitleg="aan wie", voorbeeld="de gemeenteraad")]


@dataclass(frozen=True, slots=True)
class Vaststelling(Placed):
    """Adoption of a report."""

    op: Annotated[date, Veld(uitleg="de dag", voorbeeld="2027-04-01")]
    door: Annotated[str, Veld(uitleg="door wie", voorbeeld="het college van Waterbos")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Programmastand(Placed):
    """State of a programme: what is reached, the deviation, and what changes because of it."""

    code: Annotated[str, Veld(uitleg="de code van het programma of de actielijn", voorbeeld="1a")]
    stand: Annotated[Stand, Veld(uitleg="hoe het ervoor staat")]
    bereikt: Annotated[str, Veld(uitleg="wat er bereikt is")] = ""
    afwijking: Annotated[str, Veld(uitleg="wat anders loopt dan afgesproken")] = ""
    bijsturing: Annotated[str, Veld(uitleg="wat daaraan gedaan wordt")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resultaatoordeel(Placed):
    """Judgement on a result of the text."""

    resultaat: Annotated[PartId, Veld(uitleg="het deel van de tekst", voorbeeld="artikel-3-programma-1a-streepje-1")]
    oordeel: Annotated[Oordeel, Veld(uitleg="is het behaald")]
    toelichting: Annotated[str, Veld(uitleg="waarom")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Placed):
    """Project under a programme; ``vervangt`` is the identifier of a project that it replaces."""

    id: Annotated[str, Veld(uitleg="een korte naam zonder spaties", voorbeeld="buurthuis-oost")]
    naam: Annotated[str, Veld(uitleg="hoe lezers het zien")]
    programma: Annotated[str, Veld(uitleg="de code van het programma", voorbeeld="1a")]
    stand: Annotated[Stand, Veld(uitleg="hoe het ervoor staat")]
    begin: Annotated[date | None, Veld(uitleg="de eerste dag")] = None
    einde: Annotated[date | None, Veld(uitleg="de laatste dag")] = None
    vervangt: Annotated[str, Veld(uitleg="het project dat het vervangt")] = ""


@dataclass(frozen=True, slots=True)
class Les:
    """Lesson, and what follows from it."""

    les: Annotated[str, Veld(uitleg="wat er geleerd is")]
    gevolg: Annotated[str, Veld(uitleg="wat daardoor verandert")] = ""


@dataclass(frozen=True, slots=True)
class Risico:
    """Risk, and the measure against it."""

    wat: Annotated[str, Veld(uitleg="wat er kan gebeuren")]
    maatregel: Annotated[str, Veld(uitleg="wat daartegen gedaan wordt")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doelstand(Placed):
    """Target of an indicator as a report states it."""

    op: Annotated[date, Veld(uitleg="de dag", voorbeeld="2027-12-31")]
    waarde: Annotated[str, Veld(uitleg="de waarde op die dag", voorbeeld="850")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicatorstand(Placed):
    """Indicator as a report states it, so that a later change of its record shows."""

    id: Annotated[IndicatorId, Veld(uitleg="de indicator", voorbeeld="woningen")]
    naam: Annotated[str, Veld(uitleg="hoe hij in het verslag heet")] = ""
    nulmeting: Annotated[str, Veld(uitleg="de waarde van de nulmeting in het verslag", voorbeeld="0")] = ""
    streefwaarden: Annotated[
        tuple[Doelstand, ...], Veld(uitleg="de streefwaarden in het verslag", wat="streefwaarde")
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verslag(Placed):
    """Progress report of a year; ``tekst`` is the report word for word, ``stuk`` the name of its PDF."""

    peildatum: Annotated[date, Veld(uitleg="de dag waarop het verslag ziet", voorbeeld="2026-12-31")]
    stand: Annotated[Verslagstand, Veld(uitleg="hoe ver het verslag is; een concept zien lezers niet")]
    periode: Annotated[Periode | None, Veld(uitleg="de periode waarover het gaat")] = None
    voorgelegd: Annotated[tuple[Toezending, ...], Veld(uitleg="aan wie het in concept is voorgelegd", wat="keer")] = ()
    vastgesteld: Annotated[Vaststelling | None, Veld(uitleg="wie het vaststelde")] = None
    aangeboden: Annotated[tuple[Toezending, ...], Veld(uitleg="aan wie het is aangeboden", wat="keer")] = ()
    stuk: Annotated[str, Veld(uitleg="het verslag als PDF, in deze map", voorbeeld="verslag.pdf")] = ""
    programmas: Annotated[tuple[Programmastand, ...], Veld(uitleg="de stand per programma", wat="programma")] = ()
    resultaten: Annotated[tuple[Resultaatoordeel, ...], Veld(uitleg="het oordeel per resultaat", wat="resultaat")] = ()
    indicatoren: Annotated[
        tuple[Indicatorstand, ...],
        Veld(uitleg="de indicatoren zoals het verslag ze noemt; een latere wijziging valt zo op", wat="indicator"),
    ] = ()
    projecten: Annotated[tuple[Project, ...], Veld(uitleg="de projecten", wat="project")] = ()
    lessen: Annotated[tuple[Les, ...], Veld(uitleg="de lessen", wat="les")] = ()
    risicos: Annotated[tuple[Risico, ...], Veld(uitleg="de risico’s", wat="risico")] = ()
    jaar: int = 0
    tekst: Document | None = None
