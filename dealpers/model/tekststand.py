"""State of one text of a deal: its status with the proof, its days, and its publications in the Staatscourant."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, ClassVar

from dealpers.model.ids import PartId
from dealpers.model.instellingen import Blad
from dealpers.model.placed import Placed
from dealpers.model.veld import Veld

PUBLICATIE = r"(?:stcrt|gmb|prb|wsb)-[0-9]{4}-[1-9][0-9]{0,6}(?:-n[1-9])?"
"""Regex of the identifier of a publication in the Staatscourant."""


class Status(StrEnum):
    """Stage of a text, from draft to publication in the Staatscourant."""

    CONCEPT = "concept"
    VASTGESTELD = "vastgesteld"
    ONDERTEKEND = "ondertekend"
    AANGEBODEN = "aangeboden"
    GEPUBLICEERD = "gepubliceerd"


class Publicatiesoort(StrEnum):
    """Kind of a publication: the first, a reprint of the whole text, or a correction of some words."""

    EERSTE = "eerste"
    HERDRUK = "herdruk"
    RECTIFICATIE = "rectificatie"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbetering(Placed):
    """Correction of words that an earlier publication printed wrong; the text itself has the right words."""

    was: Annotated[str, Veld(uitleg="de woorden zoals de eerdere publicatie ze had")]
    wordt: Annotated[str, Veld(uitleg="de woorden zoals de tekst ze heeft")]
    plaats: Annotated[PartId, Veld(uitleg="het deel van de tekst", voorbeeld="artikel-4-lid-2")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Publicatie(Placed):
    """Publication of a text in an official journal.

    ``volgt_op`` is the identifier of the publication that a reprint replaces or a correction corrects; the parser
    derives it from the list.
    """

    soort: Annotated[Publicatiesoort, Veld(uitleg="de eerste publicatie, een herdruk of een rectificatie")]
    nummer: Annotated[str, Veld(uitleg="het nummer van de publicatie, zonder jaar", voorbeeld="12345")]
    datum: Annotated[date, Veld(uitleg="de dag van de publicatie", voorbeeld="2024-05-01")]
    rubriek: Annotated[str, Veld(uitleg="de rubriek waaronder zij staat")] = "convenant"
    blad: Annotated[Blad, Veld(uitleg="het blad waarin zij staat, als dat niet de Staatscourant is")] = (
        Blad.STAATSCOURANT
    )
    verbeteringen: Annotated[
        tuple[Verbetering, ...], Veld(naam="verbetert", uitleg="welke woorden zij verbetert", wat="verbetering")
    ] = ()
    volgt_op: str = ""

    @property
    def jaargang(self) -> int:
        """Year in the identifier; a reprint or correction bears the year of the first publication."""
        return int(self.volgt_op.split("-")[1]) if self.volgt_op else self.datum.year

    @property
    def identificatie(self) -> str:
        """Identifier of the publication, such as ``stcrt-2024-12345`` or ``stcrt-2024-12345-n1``."""
        return f"{self.blad.afkorting}-{self.jaargang}-{self.nummer}"


@dataclass(frozen=True, slots=True)
class Vaststelling(Placed):
    """Proof that a text was adopted: the body, and the day."""

    door: Annotated[str, Veld(uitleg="wie de tekst vaststelde", voorbeeld="het Rijk-Regio-overleg")]
    op: Annotated[date, Veld(uitleg="de dag van de vaststelling", voorbeeld="2024-02-28")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tekstfeiten(Placed):
    """Facts of one text: in ``deal.yml`` of the newest text, in ``tekst.yml`` of every other text of the deal."""

    status: Annotated[Status, Veld(uitleg="hoe ver deze tekst is")]
    vastgesteld: Annotated[Vaststelling | None, Veld(uitleg="wie deze tekst vaststelde, en wanneer")] = None
    ondertekend: Annotated[date | None, Veld(uitleg="de dag van ondertekening", voorbeeld="2024-03-12")] = None
    geldt_van: Annotated[
        date | None, Veld(uitleg="de eerste dag waarop de tekst geldt, waar zij die niet noemt", voorbeeld="2024-04-01")
    ] = None
    aangeboden: Annotated[date | None, Veld(uitleg="de dag waarop de tekst aan de Staatscourant is aangeboden")] = None
    publicaties: Annotated[
        tuple[Publicatie, ...], Veld(uitleg="de publicaties van deze tekst in de Staatscourant", wat="publicatie")
    ] = ()
    FORMER: ClassVar[Mapping[str, str]] = MappingProxyType(
        {"staatscourant": "schrijf 'publicaties:', met per publicatie '- soort: eerste', 'nummer: …' en 'datum: …'"}
    )

    @property
    def staatscourant(self) -> Publicatie | None:
        """Latest publication that prints the whole text; None before the first."""
        whole = [one for one in self.publicaties if one.soort is not Publicatiesoort.RECTIFICATIE]
        return whole[-1] if whole else None

    @property
    def rectificaties(self) -> tuple[Publicatie, ...]:
        """Corrections of words that a publication of this text printed wrong, oldest first."""
        return tuple(one for one in self.publicaties if one.soort is Publicatiesoort.RECTIFICATIE)
