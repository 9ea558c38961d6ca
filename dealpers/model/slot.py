"""How a deal ends: the closing words with the signatures, who signed, and the annexes."""

from dataclasses import dataclass, field
from datetime import date

from dealpers.model.openbaarheid import OPENBAAR, Openbaarheid
from dealpers.model.source import Span
from dealpers.model.text import NOWHERE, Alinea, Blok, Paragraaf, title_offset


@dataclass(frozen=True, slots=True)
class Slot:
    """The closing words behind the last article, as signed: the formula, and the signatures where it prints them."""

    id: str
    kop: Alinea | None
    blokken: tuple[Blok, ...]
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Ondertekening:
    """Who signed for a party, where and when, and on whose behalf.

    ``deel`` is the part of the closing words that says so, and empty where only ``ondertekening.yml`` does. What
    nobody says is empty.
    """

    partij: str
    naam: str
    functie: str
    namens: str
    plaats: str
    datum: date | None
    deel: str = ""
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Bijlage:
    """An annex as signed text. ``kop`` is the whole printed heading, ``nummer`` its label: ``1``, ``A``; or empty.

    ``volgnummer`` is its place among all annexes, by the name of its file.
    """

    id: str
    volgnummer: int
    nummer: str
    kop: Alinea
    blokken: tuple[Blok, ...]
    paragrafen: tuple[Paragraaf, ...]
    openbaarheid: Openbaarheid = OPENBAAR
    span: Span = field(default=NOWHERE, compare=False, repr=False)

    @property
    def titel(self) -> str:
        """The name of the annex: the heading without label and dash, or the whole where it has no other words."""
        tekst = self.kop.tekst
        return tekst[title_offset(tekst, self.nummer) :] or tekst


@dataclass(frozen=True, slots=True)
class OntvangenBijlage:
    """An annex that was received as a PDF: what it is called, from whom and when, and what a reader found in it."""

    id: str
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
