"""Events in the life of a deal after its signature, each with its request, consents and documents."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from dealpers.model.ids import NO_PART, NO_PARTY, PartId, PartyId
from dealpers.model.placed import Placed
from dealpers.model.veld import Veld


class Gebeurtenissoort(StrEnum):
    """Kind of an event in the life of a deal."""

    WIJZIGING = "wijziging"
    VERLENGING = "verlenging"
    HERVERDELING = "herverdeling"
    TOETREDING = "toetreding"
    OPZEGGING = "opzegging"
    BEEINDIGING = "beëindiging"
    VERVANGING = "vervanging"


class Antwoord(StrEnum):
    """Answer of a party to the question of consent."""

    JA = "ja"
    NEE = "nee"


class Zijde(StrEnum):
    """Side on which a new party joins; empty where the decision does not name a side."""

    ONBEKEND = ""
    RIJK = "rijk"
    REGIO = "regio"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verzoek(Placed):
    """Written request with which an event begins."""

    van: Annotated[str, Veld(uitleg="wie het verzoek deed")]
    ontvangen: Annotated[date, Veld(uitleg="de dag waarop het verzoek binnenkwam", voorbeeld="2026-08-03")]
    stuk: Annotated[str, Veld(uitleg="het verzoek, als PDF in levensloop/", voorbeeld="verzoek.pdf")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overleg(Placed):
    """Talks about a request: the last day for them, and the day on which they took place."""

    uiterlijk: Annotated[date | None, Veld(uitleg="de laatste dag voor het overleg")] = None
    gehouden: Annotated[date | None, Veld(uitleg="de dag van het overleg", voorbeeld="2026-09-01")] = None
    stuk: Annotated[str, Veld(uitleg="het verslag, als PDF in levensloop/")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Betrokkene(Placed):
    """Party of an event: by its identifier a party of the text, or by its name a new party."""

    id: Annotated[PartyId, Veld(uitleg="het nummer van een partij in de tekst", voorbeeld="partij-5")] = NO_PARTY
    naam: Annotated[str, Veld(uitleg="de naam van een nieuwe partij")] = ""
    persoon: Annotated[str, Veld(uitleg="wie haar vertegenwoordigt")] = ""
    functie: Annotated[str, Veld(uitleg="de functie van die persoon")] = ""
    alias: Annotated[str, Veld(uitleg="hoe de akte de nieuwe partij kort noemt")] = ""
    kant: Annotated[Zijde, Veld(uitleg="de kant waaraan zij toetreedt")] = Zijde.ONBEKEND


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbreng(Placed):
    """Contribution that a new party promises."""

    euro: Annotated[str, Veld(uitleg="het bedrag", voorbeeld="€ 0,4 mln.")] = ""
    programma: Annotated[str, Veld(uitleg="het programma waarvoor het is", voorbeeld="2a")] = ""
    omschrijving: Annotated[str, Veld(uitleg="de bijdrage in woorden")] = ""


@dataclass(frozen=True, slots=True)
class Aanvaard(Placed):
    """Acceptance of the duties of the deal by a new party."""

    op: Annotated[date, Veld(uitleg="de dag waarop de nieuwe partij haar verplichtingen aanvaardde")]
    stuk: Annotated[str, Veld(uitleg="de verklaring, als PDF in levensloop/")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instemming(Placed):
    """Answer of one party to the question of consent, with its document."""

    partij: Annotated[PartyId, Veld(uitleg="het nummer van de partij in de tekst van die dag", voorbeeld="partij-1")]
    antwoord: Annotated[Antwoord, Veld(uitleg="of zij instemt")] = Antwoord.JA
    op: Annotated[date | None, Veld(uitleg="de dag van het antwoord", verplicht=True, voorbeeld="2026-09-01")] = None
    door: Annotated[str, Veld(uitleg="wie voor de partij antwoordde")] = ""
    functie: Annotated[str, Veld(uitleg="de functie van die persoon")] = ""
    stuk: Annotated[str, Veld(uitleg="de verklaring, als PDF in levensloop/")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gebeurtenis(Placed):
    """Event in the life of a deal: ``grond`` is the clause that allows it, ``akte`` the deed that states it."""

    id: Annotated[str, Veld(uitleg="een eigen naam", patroon="[a-z0-9]+(?:-[a-z0-9]+)*", voorbeeld="toetreding-1")]
    soort: Annotated[Gebeurtenissoort, Veld(uitleg="wat er gebeurde")]
    grond: Annotated[PartId, Veld(uitleg="het artikel dat dit toelaat", voorbeeld="artikel-13", verplicht=True)] = (
        NO_PART
    )
    besluit: Annotated[str, Veld(uitleg="het besluit, in woorden")] = ""
    verzoek: Annotated[Verzoek | None, Veld(uitleg="het schriftelijke verzoek")] = None
    overleg: Annotated[Overleg | None, Veld(uitleg="het overleg daarover")] = None
    partij: Annotated[
        Betrokkene | None, Veld(uitleg="de partij om wie het gaat: haar nummer, of de nieuwe partij", kort="id")
    ] = None
    bijdrage: Annotated[Inbreng | None, Veld(uitleg="wat een nieuwe partij inbrengt")] = None
    aanvaardt: Annotated[Aanvaard | None, Veld(uitleg="de aanvaarding door de nieuwe partij")] = None
    instemmingen: Annotated[tuple[Instemming, ...], Veld(uitleg="het antwoord van elke partij", wat="instemming")] = ()
    ontvangen: Annotated[date | None, Veld(uitleg="de dag waarop een opzegging binnenkwam")] = None
    reden: Annotated[str, Veld(uitleg="de reden die de opzegging of het verzoek noemt")] = ""
    stuk: Annotated[str, Veld(uitleg="de brief of het besluit, als PDF in levensloop/", voorbeeld="brief.pdf")] = ""
    bepaling: Annotated[
        PartId, Veld(uitleg="de bepaling die ongeldig bleek en is vervangen", voorbeeld="artikel-9")
    ] = NO_PART
    geldt_van: Annotated[date | None, Veld(uitleg="de dag waarop het ingaat", voorbeeld="2026-10-01")] = None
    einde: Annotated[date | None, Veld(uitleg="de nieuwe laatste dag van de deal", voorbeeld="2029-12-31")] = None
    akte: Annotated[str, Veld(uitleg="de map met de akte onder akten/", voorbeeld="toetreding-1")] = ""

    @property
    def ja(self) -> tuple[Instemming, ...]:
        """Consents of parties that said yes."""
        return tuple(one for one in self.instemmingen if one.antwoord is Antwoord.JA)
