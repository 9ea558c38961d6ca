"""Model of the gazette: everything that the template typesets, in reading order and final.

Field names are those of the template. ``soort`` is the kind of a block, by which the template chooses its form.
"""

from dataclasses import dataclass, field

Piece = str | tuple[str] | None
"""Plain text, a tuple of one word that may be hyphenated, or None for a break without hyphen in an endless word."""


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
    """Note at the foot of a page or under its table."""

    id: str
    aanduiding: str
    label: str
    inhoud: tuple["Run", ...]
    vervolg: tuple["NoteParagraph", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteParagraph:
    """Later paragraph of a note, behind the label of its item if any; ``streepje``: the item has a dash."""

    label: str
    streepje: bool
    inhoud: tuple["Run", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRun:
    """Note mark with the notes at its foot; ``heel``: these stay on one page."""

    noot: str
    heel: bool
    noten: tuple[NoteText, ...]


@dataclass(frozen=True, slots=True)
class MarkRun:
    """Note mark whose note is elsewhere; ``naar`` is the place of the note, empty where no note has the label."""

    merk: str
    naar: str


Run = TextRun | LinkRun | NoteRun | MarkRun


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Heading; ``wijzer``: the page of contents lists the heading, ``bladwijzer``: the bookmarks do."""

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
    """Paragraph; ``heel``: stays on one page, with the blocks ``vooraf``; ``leidtin``: announces a list."""

    soort: str = field(default="alinea", init=False)
    leidtin: bool
    heel: bool
    vooraf: tuple["Block", ...] = ()
    inhoud: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Item of a list; ``heel``: stays on one page."""

    id: str
    aanduiding: str
    label: str
    heel: bool
    blokken: tuple["Block", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemList:
    """List of items or leden, with the blocks ``vooraf`` that stay with its first item."""

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
    """Cells of a row, as many as the table has columns; ``kop`` is a second line of headings."""

    totaal: bool
    kop: bool
    cellen: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Table with its form on the page.

    ``corps`` is the font size in points, ``breedten`` the share of the width per column. With ``uit`` the table takes
    the margin too, with ``breed`` both columns of text, with ``liggend`` a landscape page. With ``rijkop`` the first
    cell of a row is the header of the row.
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
class SignedColumns:
    """Signatures beside each other as signed, on one page with ``bijeen``.

    ``kop``: the first row names the columns; ``rijkop``: the first cell names its row.
    """

    soort: str = field(default="kolommen", init=False)
    kolommen: int
    kop: bool
    rijkop: bool
    bijeen: bool
    rijen: tuple[tuple[tuple[Run, ...], ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureRow:
    """Party with lines for each signer and the place; ``open``: not signed yet."""

    partij: str
    wie: tuple[str, ...]
    waar: tuple[str, ...]
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatures:
    """Table of signatures; ``bijeen``: stays on one page."""

    soort: str = field(default="ondertekening", init=False)
    rijkop: bool = field(default=True, init=False)
    kop: str
    kolommen: tuple[str, ...]
    bijeen: bool
    regels: tuple[SignatureRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """Annex received as a file; ``som`` is its SHA-256 in four pieces."""

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
    """Page that lists the annexes received as a file."""

    soort: str = field(default="register", init=False)
    rijkop: bool = field(default=True, init=False)
    kop: str
    uitleg: str
    kolommen: tuple[str, ...]
    regels: tuple[RegisterRow, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """Page break before the next block."""

    soort: str = field(default="blad", init=False)


@dataclass(frozen=True, slots=True)
class Continuation:
    """Blocks of an item that continue below a table over both columns."""

    soort: str = field(default="vervolg", init=False)
    blokken: tuple["Block", ...]


Block = Heading | Paragraph | ItemList | Table | SignedColumns | Signatures | Register | PageBreak | Continuation


@dataclass(frozen=True, slots=True)
class Masthead:
    """Head of the first page: the name of the gazette and the lines beside the name."""

    naam: str
    regels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageForm:
    """Number of text columns; flags for a page of contents and for line numbers."""

    kolommen: int
    inhoud: bool
    regelnummers: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazette:
    """Deal or document as a gazette; ``proef`` is the mark of a deal that is no official publication.

    ``herkomst`` are the lines below the masthead: the sources of a consolidated text, or a remark on an excerpt or on
    words of ours.
    """

    titel: str
    mast: Masthead
    proef: str
    herkomst: tuple[str, ...]
    voet: tuple[str, str]
    vorm: PageForm
    kop: tuple[Run, ...]
    blokken: tuple[Block, ...]
