"""Registers of the collection: parties and subjects, each under all its names in the texts."""

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
