"""Closing words of a deal, its signatures and its annexes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

from dealpers.model.headings import title_offset
from dealpers.model.ids import PartId, PartyId
from dealpers.model.openbaarheid import OPENBAAR, Openbaarheid
from dealpers.model.source import Span
from dealpers.model.text import NOWHERE, Alinea, Artikel, Blok, Paragraaf
from dealpers.model.veld import Veld


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Closing words behind the last article, as signed: the formula and the printed signatures."""

    id: PartId
    kop: Alinea | None
    blokken: tuple[Blok, ...]
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ondertekening:
    """Signature for a party: person, function, place, day, and the body behind "namens"; unknown fields are empty.

    ``deel`` is the part with the signature, empty where only ``ondertekening.yml`` records it. ``partij`` is
    empty for a signatory of a letter.
    """

    partij: Annotated[PartyId, Veld(uitleg="het nummer van de partij", voorbeeld="partij-1")]
    naam: Annotated[str, Veld(uitleg="wie tekende, als de aanhef dat niet zegt")] = ""
    functie: Annotated[str, Veld(uitleg="de functie, als de aanhef die niet zegt")] = ""
    namens: Annotated[str, Veld(uitleg="namens wie")] = ""
    plaats: Annotated[str, Veld(uitleg="waar")] = ""
    datum: Annotated[date | None, Veld(uitleg="de dag", verplicht=True, voorbeeld="2024-03-12")] = None
    deel: PartId = PartId("")
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bijlage:
    """Annex as signed text. ``kop`` is the whole printed heading, ``nummer`` its label: ``1``, ``A``; or empty.

    ``paragrafen`` are the sections and the articles of the annex, in reading order.
    ``volgnummer`` is the 1-based rank of the annex by file name.
    """

    id: PartId
    volgnummer: int
    nummer: str
    kop: Alinea
    blokken: tuple[Blok, ...]
    paragrafen: tuple[Paragraaf | Artikel, ...]
    openbaarheid: Openbaarheid = OPENBAAR
    span: Span = field(default=NOWHERE, compare=False, repr=False)

    @property
    def artikelen(self) -> tuple[Artikel, ...]:
        """Articles of the annex itself, in order, also those below its sections."""
        return tuple(_articles(self.paragrafen))

    @property
    def titel(self) -> str:
        """Name of the annex: the heading without label and dash, or the whole heading where no other words remain."""
        tekst = self.kop.tekst
        return tekst[title_offset(tekst, self.nummer) :] or tekst


def _articles(parts: Iterable[Paragraaf | Artikel]) -> Iterator[Artikel]:
    for part in parts:
        if isinstance(part, Artikel):
            yield part
        else:
            yield from _articles(part.paragrafen)


@dataclass(frozen=True, slots=True, kw_only=True)
class OntvangenBijlage:
    """Annex received as a PDF: title, sender and day from the register; size and pages from the file."""

    id: PartId
    volgnummer: int
    bestand: str
    titel: str
    van: str
    datum: date | None
    sha256: str
    grootte: int
    paginas: int
    openbaarheid: Openbaarheid = OPENBAAR
    span: Span = field(default=NOWHERE, compare=False, repr=False)
