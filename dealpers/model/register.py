"""Registers of the collection: parties, subjects and places, each under all its names in the texts."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

from dealpers.model.source import Span
from dealpers.model.text import NOWHERE
from dealpers.model.veld import Veld


class Register(StrEnum):
    """Register of an entry; its value is also the folder of the page."""

    PARTIJEN = "partijen"
    ONDERWERPEN = "onderwerpen"
    PLAATSEN = "plaatsen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderwerp:
    """Party or subject, with its other names in the texts; ``soort`` is for readers."""

    register: Register
    id: Annotated[
        str,
        Veld(
            uitleg="het deel van het adres van de pagina",
            patroon="[a-z0-9]+(?:-[a-z0-9]+)*",
            voorbeeld="gemeente-veenkreek",
            wat="identificatie",
        ),
    ]
    naam: Annotated[str, Veld(uitleg="de naam zoals lezers hem zien")]
    soort: Annotated[str, Veld(uitleg="wat voor partij of onderwerp het is", voorbeeld="gemeente")] = ""
    vormen: Annotated[tuple[str, ...], Veld(uitleg="andere namen waaronder teksten het noemen", wat="andere naam")] = ()
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Plaats(Onderwerp):
    """Place that texts name: a quarter, municipality, province or island, with its official code if it has one."""

    code: Annotated[
        str,
        Veld(
            uitleg="de code van het CBS: van een gemeente, provincie, wijk of buurt",
            patroon="GM[0-9]{4}|PV[0-9]{2}|WK[0-9]{6}|BU[0-9]{8}",
            voorbeeld="GM0014",
            wat="code van het CBS",
        ),
    ] = ""
    ligt_in: Annotated[str, Veld(naam="ligt-in", uitleg="het id van de plaats waarin deze ligt")] = ""
