"""The deal as legal text: immutable values, no behaviour but walking.

The signed words stand once, in the tree of ``Deal.titel``, ``aanhef``, ``hoofdstukken``, ``tabellen`` and ``noten``.
Everything typed beside it (parties, terms, action lines, dates) points into that tree by identifier.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from dealpers.bedrag import Bedrag
from dealpers.source import Placement, Span

NOWHERE = Span("")


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
        return "".join(run.tekst for run in self.inhoud if not isinstance(run, Nootmark))

    @property
    def nootmarken(self) -> tuple[str, ...]:
        """The labels of the notes called here, in order."""
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
    """An item of a list, a party, a partner, a definition or a consideration, with its label as printed."""

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
        """At which character of the heading the name starts."""
        tekst = self.kop.tekst
        rest = tekst[tekst.index(self.nummer) + len(self.nummer) :]
        return len(tekst) - len(rest.lstrip(" .:–—-\u00a0"))

    @property
    def leden(self) -> tuple[Lid, ...]:
        """The leden, in order."""
        return tuple(blok for blok in self.blokken if isinstance(blok, Lid))


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    """A chapter; ``kop`` is None and ``id`` empty for articles that stand before or without one."""

    id: str
    nummer: str
    kop: Alinea | None
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
    """A division of the preamble. ``reeks`` names a series of considerations: ``specifieke``."""

    id: str
    soort: Soort
    reeks: str
    kop: Alinea
    blokken: tuple[Blok, ...]


class Kant(StrEnum):
    """On which side of the deal a party stands."""

    RIJK = "Rijk"
    REGIO = "Regio"
    ONBEKEND = ""


@dataclass(frozen=True, slots=True)
class Partij:
    """A party, as its item in the preamble names it; what the text does not say is empty."""

    id: str
    nummer: str
    ambt: str
    persoon: str
    functie: str
    alias: str
    kant: Kant


@dataclass(frozen=True, slots=True)
class Partner:
    """A partner: concerned in the deal, but no party to it; ``namens`` says for whom it stands."""

    id: str
    naam: str
    namens: str


@dataclass(frozen=True, slots=True)
class Begrip:
    """A defined term, with the abbreviation that the definition gives it between brackets."""

    id: str
    term: str
    afkorting: str


@dataclass(frozen=True, slots=True)
class Doel:
    """Where the goals of an action line stand."""

    lid: str
    onderdelen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resultaat:
    """Where the intended results of a programme stand; its code may gather several (2b for 2b1 and 2b2)."""

    deel: str
    code: str
    naam: str


@dataclass(frozen=True, slots=True)
class Aanpak:
    """Where the approach of a programme stands, with the results that belong to it."""

    deel: str
    code: str
    naam: str
    resultaat: Resultaat | None


@dataclass(frozen=True, slots=True)
class Actielijn:
    """An action line: its goals, its approach by programme, its results and its row in the finance table."""

    nummer: str
    naam: str
    doel: Doel | None
    aanpak: str
    programmas: tuple[Aanpak, ...]
    resultaat: str
    resultaten: tuple[Resultaat, ...]


@dataclass(frozen=True, slots=True)
class Tijdstip:
    """A date or period that the text names: ``tekst`` in the paragraph ``alinea``, from ``van`` up to and with ``tot``."""

    alinea: str
    begin: int
    eind: int
    tekst: str
    van: date
    tot: date


class Rol(StrEnum):
    """What a column or row of a finance table stands for."""

    RIJK = "rijk"
    REGIO = "regio"
    TOTAAL = "totaal"
    ACTIELIJN = "actielijn"
    UITVOERING = "uitvoeringskosten"
    OVERIG = "overig"


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of a table, with its printed heading."""

    kop: Alinea
    rol: Rol


@dataclass(frozen=True, slots=True)
class Cel:
    """A cell as printed, with the amount it holds, if any."""

    alinea: Alinea
    bedrag: Bedrag | None = None


@dataclass(frozen=True, slots=True)
class Rij:
    """A row: ``cellen`` holds one cell a column, the first of them the row's name."""

    rol: Rol
    cellen: tuple[Cel, ...]

    @property
    def naam(self) -> str:
        """The row's name as printed."""
        return self.cellen[0].alinea.tekst


@dataclass(frozen=True, slots=True)
class Noot:
    """A note to the text or to a table, under the mark that calls it."""

    id: str
    label: str
    alinea: Alinea


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table of amounts with the notes printed under it."""

    id: str
    kop: Alinea
    kolommen: tuple[Kolom, ...]
    rijen: tuple[Rij, ...]
    noten: tuple[Noot, ...]
    span: Span = field(default=NOWHERE, compare=False, repr=False)


class Status(StrEnum):
    """How far a deal has come."""

    CONCEPT = "concept"
    ONDERTEKEND = "ondertekend"
    GEPUBLICEERD = "gepubliceerd"


@dataclass(frozen=True, slots=True)
class Staatscourant:
    """The number and date under which the gazette published the deal."""

    nummer: str
    datum: date


@dataclass(frozen=True, slots=True)
class Feiten:
    """What the text cannot say about itself (``deal.yml``); ``samenvatting`` is ours, not the parties'."""

    soort: str
    status: Status
    samenvatting: str
    landsdeel: str = ""
    tranche: str = ""
    ondertekend: date | None = None
    staatscourant: Staatscourant | None = None


@dataclass(frozen=True, slots=True)
class Herstel:
    """A mend of damage done by the conversion: source lines ``van`` to ``tot``, moved behind line ``naar`` if not 0."""

    van: int
    tot: int
    naar: int
    soort: str
    reden: str


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Where the text came from: a file beside it, its checksum, and every mend."""

    bestand: str
    sha256: str
    beschrijving: str
    herstel: tuple[Herstel, ...]
    tekst: str = field(default="", compare=False, repr=False)
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Aanvaarding:
    """An editor's decision to let a finding stand, by rule, part and quoted words, with the note that readers see."""

    regel: str
    plaats: str
    woorden: str
    reden: str
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Deal:
    """One deal, whole."""

    id: str
    feiten: Feiten
    titel: Alinea
    inleiding: tuple[Blok, ...]
    aanhef: tuple[Afdeling, ...]
    hoofdstukken: tuple[Hoofdstuk, ...]
    tabellen: tuple[Tabel, ...]
    noten: tuple[Noot, ...]
    partijen: tuple[Partij, ...]
    partners: tuple[Partner, ...]
    begrippen: tuple[Begrip, ...]
    actielijnen: tuple[Actielijn, ...]
    tijdstippen: tuple[Tijdstip, ...]
    aanvaard: tuple[Aanvaarding, ...] = ()
    herkomst: Herkomst | None = None

    @property
    def artikelen(self) -> tuple[Artikel, ...]:
        """All articles, in order."""
        return tuple(artikel for hoofdstuk in self.hoofdstukken for artikel in hoofdstuk.artikelen)

    @property
    def naam(self) -> str:
        """The title as printed."""
        return self.titel.tekst


@dataclass(frozen=True, slots=True)
class Wet:
    """A statute outside the collection that deals refer to, under its BWB number."""

    bwb: str
    titel: str
    afkortingen: tuple[str, ...] = ()


Deel = Afdeling | Hoofdstuk | Artikel | Lid | Programma | Onderdeel
Node = Deal | Deel | Blok | Tabel | Noot


def children(node: Node, deal: Deal) -> Iterator[Node]:
    """What a part holds, in reading order: notes right behind the paragraph that calls them, tables at their place."""
    match node:
        case Deal():
            yield node.titel
            yield from node.inleiding
            yield from node.aanhef
            yield from node.hoofdstukken
        case Hoofdstuk():
            if node.kop:
                yield node.kop
            yield from node.artikelen
        case Afdeling() | Artikel() | Programma():
            yield node.kop
            yield from node.blokken
        case Lid():
            if node.kop:
                yield node.kop
            yield from node.blokken
        case Onderdeel():
            yield from node.blokken
        case Lijst():
            yield from node.onderdelen
        case Tussenkop():
            yield node.kop
        case Tabelplaats():
            yield from (tabel for tabel in deal.tabellen if tabel.id == node.tabel)
        case Alinea():
            if marks := node.nootmarken:
                yield from (noot for noot in deal.noten if noot.label in marks)
        case Tabel():
            yield node.kop
            yield from (kolom.kop for kolom in node.kolommen)
            yield from (cel.alinea for rij in node.rijen for cel in rij.cellen)
            yield from node.noten
        case Noot():
            yield node.alinea


def walk(node: Node, deal: Deal) -> Iterator[Node]:
    """The part itself and all it holds, in reading order, each before what it holds."""
    yield node
    for child in children(node, deal):
        yield from walk(child, deal)


def alineas(node: Node, deal: Deal) -> Iterator[Alinea]:
    """Every running text of the part, in reading order."""
    return (part for part in walk(node, deal) if isinstance(part, Alinea))
