"""An entry of the registers of the collection: a party or a subject, under every name that texts give it."""

from dataclasses import dataclass, field
from enum import StrEnum

from dealpers.model.source import Span
from dealpers.model.text import NOWHERE


class Register(StrEnum):
    """Which register an entry stands in, which is also the folder of its page."""

    PARTIJEN = "partijen"
    ONDERWERPEN = "onderwerpen"


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """A party or subject: ``vormen`` are the names beside its own by which texts mean it; ``soort`` is for readers."""

    register: Register
    id: str
    naam: str
    soort: str = ""
    vormen: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False, repr=False)
