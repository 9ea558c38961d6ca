"""The text of a deal as a tree: running text, items, leden, articles, chapters, divisions of the preamble."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from dealpers.model.source import Placement, Span

NOWHERE = Span("")
_BETWEEN = " .:–—-\u00a0"  # signs between the number of a heading and its title


def title_offset(heading: str, number: str) -> int:
    """The code point at which the title of a heading begins, behind its number and the signs between the two.

    0 where the heading does not have the number: ``title_offset("Artikel 4 – Geld", "4")`` is 12.
    """
    begin, end = (r"(?<!\w)" if number[:1].isalnum() else "", r"(?!\w)" if number[-1:].isalnum() else "")
    match = re.search(begin + re.escape(number) + end, heading) or re.search(re.escape(number), heading)
    if not number or match is None:
        return 0
    return len(heading) - len(heading[match.end() :].lstrip(_BETWEEN))


class Stijl(StrEnum):
    """How a run of words is set."""

    GEWOON = "gewoon"
    NADRUK = "nadruk"
    VET = "vet"


@dataclass(frozen=True, slots=True)
class Tekst:
    """A run of words in one style."""

    tekst: str
    stijl: Stijl = Stijl.GEWOON


@dataclass(frozen=True, slots=True)
class Adres:
    """A web address as printed; it may be broken, for it is signed text."""

    tekst: str


@dataclass(frozen=True, slots=True)
class Nootmark:
    """The mark of a note, at its place in the running text; it takes no room in ``Alinea.tekst``."""

    label: str


Inline = Tekst | Adres | Nootmark


@dataclass(frozen=True, slots=True)
class Alinea:
    """A running text. ``id`` is that of the part it stands in with its rank there: ``artikel-4-lid-2.1``."""

    id: str
    inhoud: tuple[Inline, ...]
    plaats: Placement = field(default=Placement(""), compare=False, repr=False)

    @property
    def tekst(self) -> str:
        """The words without style and note marks."""
        if len(self.inhoud) == 1 and isinstance(run := self.inhoud[0], Tekst):  # as nearly every text is
            return run.tekst
        return "".join(run.tekst for run in self.inhoud if not isinstance(run, Nootmark))

    @property
    def nootmarken(self) -> tuple[str, ...]:
        """The labels of the notes called here, in order."""
        if len(self.inhoud) == 1 and not isinstance(self.inhoud[0], Nootmark):
            return ()
        return tuple(run.label for run in self.inhoud if isinstance(run, Nootmark))

    @property
    def deel(self) -> str:
        """The identifier of the part that this text stands in."""
        return self.id.rpartition(".")[0]

    @property
    def span(self) -> Span:
        """Where the whole text stands in its source."""
        return self.plaats.span(0, len(self.tekst))


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """Item of a list, a party, a partner, a definition or a consideration, with its label as printed.

    A party or consideration that the text sets as a paragraph of its own is an item with an empty label.
    """

    id: str
    label: str
    blokken: tuple["Blok", ...]
    span: Span = field(default=NOWHERE, compare=False, repr=False)

    @property
    def genummerd(self) -> bool:
        """Whether the label is a number or letter, not a bullet."""
        return any(sign.isalnum() for sign in self.label)


@dataclass(frozen=True, slots=True)
class Lijst:
    """Items that follow each other without text between them."""

    onderdelen: tuple[Onderdeel, ...]


@dataclass(frozen=True, slots=True)
class Tabelplaats:
    """The place in the text where a table is printed."""

    tabel: str
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Tussenkop:
    """A heading without a number of its own inside a division."""

    kop: Alinea


Blok = Alinea | Lijst | Tabelplaats | Tussenkop


@dataclass(frozen=True, slots=True)
class Programma:
    """A programme of an action line, under the code in its heading: ``1a Kansrijk Groningen``."""

    id: str
    code: str
    kop: Alinea
    blokken: tuple[Blok, ...]
    span: Span = field(default=NOWHERE, compare=False, repr=False)

    @property
    def naam(self) -> str:
        """The name as this heading gives it, without code and closing colon."""
        return self.kop.tekst.removeprefix(self.code).strip().removesuffix(":")


@dataclass(frozen=True, slots=True)
class Lid:
    """A lid with its number as printed; it may have a heading of its own instead of a first line."""

    id: str
    label: str
    kop: Alinea | None
    blokken: tuple[Blok | Programma, ...]
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Artikel:
    """An article. ``kop`` is the whole printed heading; ``nummer``, ``streep`` and ``titel`` are its parts."""

    id: str
    nummer: str
    kop: Alinea
    blokken: tuple[Blok | Lid | Programma, ...]
    span: Span = field(default=NOWHERE, compare=False, repr=False)

    @property
    def titel(self) -> str:
        """The name of the article: the heading without label and dash."""
        return self.kop.tekst[self.titel_begin :]

    @property
    def titel_begin(self) -> int:
        """The code point of the heading at which the name begins."""
        return title_offset(self.kop.tekst, self.nummer)

    @property
    def leden(self) -> tuple[Lid, ...]:
        """The leden, in order."""
        return tuple(blok for blok in self.blokken if isinstance(blok, Lid))


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    """A chapter with the text before its first article; without ``kop`` and ``id`` where articles have no chapter."""

    id: str
    nummer: str
    kop: Alinea | None
    blokken: tuple[Blok, ...]
    artikelen: tuple[Artikel, ...]


class Soort(StrEnum):
    """What a division of the preamble holds."""

    PARTIJEN = "partijen"
    PARTNERS = "partners"
    BEGRIPPEN = "begrippen"
    OVERWEGINGEN = "overwegingen"
    TEKST = "tekst"


@dataclass(frozen=True, slots=True)
class Afdeling:
    """Division of the preamble; ``kop`` is None where the text begins it without a heading.

    ``reeks`` names a series of considerations: ``specifieke``.
    """

    id: str
    soort: Soort
    reeks: str
    kop: Alinea | None
    blokken: tuple[Blok, ...]

    @property
    def naam(self) -> str:
        """Heading without its final colon or comma; for a division without a heading the name of its kind."""
        return self.kop.tekst.rstrip(":, ") if self.kop else self.soort.value.capitalize()


@dataclass(frozen=True, slots=True)
class Paragraaf:
    """A section under its heading, with its own sections; ``nummer`` is the printed label, as ``3.`` or ``Fase 2:``."""

    id: str
    nummer: str
    kop: Alinea
    blokken: tuple[Blok, ...]
    paragrafen: tuple["Paragraaf", ...]
    span: Span = field(default=NOWHERE, compare=False, repr=False)

    @property
    def titel(self) -> str:
        """The heading without its label."""
        tekst = self.kop.tekst
        return tekst[title_offset(tekst, self.nummer) :].lstrip(_BETWEEN) or tekst
