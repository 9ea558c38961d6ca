"""Text of a deal as a tree: running text, items, leden, articles, chapters, divisions of the preamble."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from dealpers.model import ids
from dealpers.model.headings import BETWEEN, title_offset, worded
from dealpers.model.ids import PartId, TextId
from dealpers.model.source import Placement, Span

NOWHERE = Span(name="")


class Stijl(StrEnum):
    """Style of a run of words."""

    GEWOON = "gewoon"
    NADRUK = "nadruk"
    VET = "vet"


@dataclass(frozen=True, slots=True)
class Tekst:
    """Run of words in one style."""

    tekst: str
    stijl: Stijl = Stijl.GEWOON


@dataclass(frozen=True, slots=True)
class Adres:
    """Web address as printed; a broken address stays as it is, for the text is signed."""

    tekst: str


@dataclass(frozen=True, slots=True)
class Nootmark:
    """Mark of a note at its place in the running text; ``Alinea.tekst`` leaves the mark out."""

    label: str

    @property
    def gedrukt(self) -> str:
        """Label as printed."""
        return printed_label(self.label)


def printed_label(label: str) -> str:
    """Label of a note as printed: ``1`` for ``1~2``, the second note with that number where numbers restart."""
    return label.partition("~")[0]


Inline = Tekst | Adres | Nootmark


class _Words:
    """Words of a paragraph, joined at the first request and then held in a slot; no field of the record."""

    __slots__ = ("tekst",)
    tekst: str
    """Words without style and note marks."""

    if not TYPE_CHECKING:  # a checker of types would let pass every attribute

        def __getattr__(self, name: str) -> str:
            if name != "tekst":
                raise AttributeError(name)
            words = "".join([run.tekst for run in self.inhoud if not isinstance(run, Nootmark)])
            object.__setattr__(self, "tekst", words)
            return words


@dataclass(frozen=True, slots=True)
class Alinea(_Words):
    """Running text; ``id`` is the identifier of its part with the rank of the paragraph: ``artikel-4-lid-2.1``."""

    id: TextId
    inhoud: tuple[Inline, ...]
    plaats: Placement = field(default=Placement(""), compare=False, repr=False)

    @property
    def nootmarken(self) -> tuple[str, ...]:
        """Labels of the notes that the paragraph calls, in order."""
        if len(self.inhoud) == 1 and not isinstance(self.inhoud[0], Nootmark):
            return ()
        return tuple(run.label for run in self.inhoud if isinstance(run, Nootmark))

    @property
    def deel(self) -> PartId:
        """Identifier of the part around the text."""
        return ids.part_of(self.id)

    @property
    def is_heading(self) -> bool:
        """True for the heading of a part."""
        return ids.is_heading(self.id)

    @property
    def in_table(self) -> bool:
        """True inside a table, of the text or of an annex."""
        return ids.in_table(self.id)

    @property
    def span(self) -> Span:
        """Place of the whole text in its source."""
        return self.plaats.span(0, len(self.tekst))


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderdeel:
    """Item of a list, a party, a partner, a definition or a consideration, with its label as printed.

    A party or consideration that the text sets as a paragraph of its own is an item with an empty label.
    """

    id: PartId
    label: str
    blokken: tuple["Blok", ...]
    span: Span = field(default=NOWHERE, compare=False, repr=False)

    @property
    def genummerd(self) -> bool:
        """True if the label is a number or letter, not a bullet."""
        return ids.is_numbered(self.label)


@dataclass(frozen=True, slots=True)
class Lijst:
    """List: items in a row without text between them."""

    onderdelen: tuple[Onderdeel, ...]


@dataclass(frozen=True, slots=True)
class Tabelplaats:
    """Place in the text where a table is rendered."""

    tabel: PartId
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Tussenkop:
    """Subheading without a number inside a division."""

    kop: Alinea


Blok = Alinea | Lijst | Tabelplaats | Tussenkop


@dataclass(frozen=True, slots=True, kw_only=True)
class Programma:
    """Programme of an action line, under the code in its heading: ``1a Kansrijk Groningen``."""

    id: PartId
    code: str
    kop: Alinea
    blokken: tuple[Blok, ...]
    span: Span = field(default=NOWHERE, compare=False, repr=False)

    @property
    def naam(self) -> str:
        """Name of the programme in its heading, without code and closing colon."""
        return self.kop.tekst.removeprefix(self.code).strip().removesuffix(":")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lid:
    """Lid with its number as printed; a lid may have a heading instead of a first line."""

    id: PartId
    label: str
    kop: Alinea | None
    blokken: tuple[Blok | Programma, ...]
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Artikel:
    """Article; ``kop`` is the whole printed heading, with ``nummer``, ``streep`` and ``titel`` as its parts."""

    id: PartId
    nummer: str
    kop: Alinea
    blokken: tuple[Blok | Lid | Programma, ...]
    span: Span = field(default=NOWHERE, compare=False, repr=False)

    @property
    def titel(self) -> str:
        """Name of the article: the heading without label and dash."""
        return self.kop.tekst[self.titel_begin :]

    @property
    def soort(self) -> str:
        """Printed word before the number, in small letters: ``artikel``, ``afspraak``; empty where none precedes."""
        if label := worded(self.kop.tekst, self.nummer):
            return (label["word"] or "artikel").lower()
        before = self.kop.tekst.partition(self.nummer)[0] if self.nummer else ""
        return before.strip().lower()

    @property
    def titel_begin(self) -> int:
        """Offset of the name in the heading, in code points."""
        return title_offset(self.kop.tekst, self.nummer)

    @property
    def leden(self) -> tuple[Lid, ...]:
        """Leden, in order."""
        return tuple(blok for blok in self.blokken if isinstance(blok, Lid))


@dataclass(frozen=True, slots=True, kw_only=True)
class Hoofdstuk:
    """Chapter with the text before its first article; without ``kop`` and ``id`` where articles have no chapter."""

    id: PartId
    nummer: str
    kop: Alinea | None
    blokken: tuple[Blok, ...]
    artikelen: tuple[Artikel, ...]


class Soort(StrEnum):
    """Kind of a division of the preamble, by its content."""

    PARTIJEN = "partijen"
    PARTNERS = "partners"
    BEGRIPPEN = "begrippen"
    OVERWEGINGEN = "overwegingen"
    AFSPRAKEN = "afspraken"
    TEKST = "tekst"


@dataclass(frozen=True, slots=True, kw_only=True)
class Afdeling:
    """Division of the preamble; ``kop`` is None for a division without a heading.

    ``reeks`` names a series of considerations: ``specifieke``.
    """

    id: PartId
    soort: Soort
    reeks: str
    kop: Alinea | None
    blokken: tuple[Blok, ...]

    @property
    def naam(self) -> str:
        """Heading without its final colon or comma; for a division without a heading the name of its kind."""
        return self.kop.tekst.rstrip(":, ") if self.kop else self.soort.value.capitalize()

    @property
    def titel(self) -> str:
        """Heading as a title, as that of an article; empty for a division without a heading."""
        return self.naam if self.kop else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraaf:
    """Section under its heading; ``nummer`` is the printed label: ``3.``, ``Fase 2:``.

    ``paragrafen`` are the sections below it; in an annex, articles too.
    """

    id: PartId
    nummer: str
    kop: Alinea
    blokken: tuple[Blok, ...]
    paragrafen: tuple["Paragraaf | Artikel", ...]
    span: Span = field(default=NOWHERE, compare=False, repr=False)

    @property
    def subparagrafen(self) -> tuple["Paragraaf", ...]:
        """Sections below this one, without articles."""
        return tuple(deel for deel in self.paragrafen if isinstance(deel, Paragraaf))

    @property
    def titel(self) -> str:
        """Heading without its label."""
        tekst = self.kop.tekst
        return tekst[title_offset(tekst, self.nummer) :].lstrip(BETWEEN) or tekst
