"""The gazette's model: what the template places, in reading order, decided to the last word.

Field names are those that the template reads. ``soort`` tells the template which kind of block it has.
"""

from dataclasses import dataclass, field

Piece = str | tuple[str] | None
"""Plain text; a tuple of one word that may be hyphenated; None where an endless word may break without a hyphen."""


@dataclass(frozen=True, slots=True)
class TextRun:
    """Words in one style."""

    stijl: str
    delen: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class LinkRun:
    """Words that lead to a part (``#`` and its identifier) or to a web address."""

    link: str
    inhoud: tuple[TextRun, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteText:
    """A note at the foot of a page or under its table."""

    id: str
    aanduiding: str
    label: str
    inhoud: tuple["Run", ...]
    vervolg: tuple["NoteParagraph", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteParagraph:
    """A further paragraph of a note, behind the label of its item if it has one; ``streepje``: its item has a dash."""

    label: str
    streepje: bool
    inhoud: tuple["Run", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRun:
    """A mark with the notes at its foot; ``heel``: they stay on one page."""

    noot: str
    heel: bool
    noten: tuple[NoteText, ...]


@dataclass(frozen=True, slots=True)
class MarkRun:
    """A mark whose note has another place; ``naar`` is that place, empty where no note bears the mark."""

    merk: str
    naar: str


Run = TextRun | LinkRun | NoteRun | MarkRun


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; ``wijzer``: the page of contents lists it, ``bladwijzer``: the bookmarks do."""

    soort: str = field(default="kop", init=False)
    id: str
    aanduiding: str
    vorm: str
    niveau: int
    wijzer: bool
    bladwijzer: bool
    label: str
    tekst: str
    inhoud: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph. ``heel``: it stays on one page, with the blocks ``vooraf``; ``leidtin``: it announces a list."""

    soort: str = field(default="alinea", init=False)
    leidtin: bool
    heel: bool
    vooraf: tuple["Block", ...] = ()
    inhoud: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item of a list; ``heel``: it stays on one page."""

    id: str
    aanduiding: str
    label: str
    heel: bool
    blokken: tuple["Block", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemList:
    """A list of items or leden, with the blocks ``vooraf`` that stay with its first item."""

    soort: str = field(default="lijst", init=False)
    leden: bool
    vooraf: tuple["Block", ...] = ()
    onderdelen: tuple[Item, ...]

    @property
    def heel(self) -> bool:
        """True if the first item of the list stays on one page."""
        return self.onderdelen[0].heel


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """The cells of a row, as many as the table has columns."""

    totaal: bool
    cellen: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table.

    ``corps`` is its font size in points, ``breedten`` the share of the width that each column gets. ``uit``: it takes
    the margin too; ``breed``: it spans both columns of text; ``liggend``: it takes a page on its side; ``rijkop``: the
    first cell of a row is the row's head.
    """

    soort: str = field(default="tabel", init=False)
    id: str
    aanduiding: str
    kop: tuple[Run, ...]
    kolommen: tuple[tuple[Run, ...], ...]
    bedragen: tuple[bool, ...]
    breedten: tuple[float, ...]
    corps: float
    uit: bool
    breed: bool
    liggend: bool
    rijkop: bool
    rijen: tuple[TableRow, ...]
    noten: tuple[NoteText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureRow:
    """A party with the lines of who signed and where; ``open``: nobody did yet."""

    partij: str
    wie: tuple[str, ...]
    waar: tuple[str, ...]
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatures:
    """The table of signatures; ``bijeen``: it stays on one page."""

    soort: str = field(default="ondertekening", init=False)
    rijkop: bool = field(default=True, init=False)
    kop: str
    kolommen: tuple[str, ...]
    bijeen: bool
    regels: tuple[SignatureRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """An annex received as a file; ``som`` is its sha256 in four pieces."""

    id: str
    aanduiding: str
    titel: str
    van: str
    datum: str
    bladzijden: str
    bestand: str
    som: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The page that lists the annexes received as a file."""

    soort: str = field(default="register", init=False)
    rijkop: bool = field(default=True, init=False)
    kop: str
    uitleg: str
    kolommen: tuple[str, ...]
    regels: tuple[RegisterRow, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block begins on a new page."""

    soort: str = field(default="blad", init=False)


@dataclass(frozen=True, slots=True)
class Continuation:
    """Blocks of an item that go on below a table over both columns."""

    soort: str = field(default="vervolg", init=False)
    blokken: tuple["Block", ...]


Block = Heading | Paragraph | ItemList | Table | Signatures | Register | PageBreak | Continuation


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of the first page: the name of the gazette and the lines beside it."""

    naam: str
    regels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageForm:
    """Number of text columns, and whether there is a page of contents and are line numbers."""

    kolommen: int
    inhoud: bool
    regelnummers: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazette:
    """One deal as a gazette; ``proef`` is the mark of a proof, empty for an official publication."""

    titel: str
    mast: Masthead
    proef: str
    voet: tuple[str, str]
    vorm: PageForm
    kop: tuple[Run, ...]
    blokken: tuple[Block, ...]
