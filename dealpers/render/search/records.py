"""Search records: one for each lid, programme, consideration, term, party, table and section, in passages.

A passage is a run of records of one kind on one page; the index maps words to passages, and a file has whole ones.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from dealpers.dutch.sentences import capitalised
from dealpers.model import (
    Afdeling,
    Alinea,
    Artikel,
    Bijlage,
    Deal,
    Document,
    Hoofdstuk,
    Lid,
    Node,
    Noot,
    Onderdeel,
    OntvangenBijlage,
    Paragraaf,
    Programma,
    Slot,
    Soort,
    Stuk,
    Tabel,
    Tijdstip,
    children,
    ids,
)
from dealpers.model.ids import NO_PART, PartId
from dealpers.render.addresses import WHOLE, page_addresses
from dealpers.render.part_names import part_name, part_names
from dealpers.render.search.overviews import overview_places

PASSAGE = 1500
"""Characters of text beyond which the next record starts a new passage."""
_NUMBERED = ("hoofdstuk", "artikel", "tabel", "overweging", "bijlage", "partij", "noot")
LONGEST_PERIOD = 10
"""Maximum length, in years, of a period that counts for each of its years."""


class Kind(StrEnum):
    """Kinds by which a reader can filter a search, in the order of the list of filters."""

    OVERZICHT = "deal of document"
    ARTIKEL = "artikel"
    OVERWEGING = "overweging"
    BEGRIP = "begrip"
    PARTIJ = "partij of partner"
    TABEL = "tabel"
    AANHEF = "aanhef of slot"
    BIJLAGE = "bijlage"
    DOCUMENT = "ander document"
    VOORTGANG = "voortgang"
    ONS = "uitleg van de redactie"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Place that a search can find; ``address`` is relative to the page of its text, ``parts`` are its identifiers."""

    address: str
    title: str
    text: str
    kind: Kind
    line: str = ""
    context: str = ""
    parts: tuple[PartId, ...] = ()
    years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Passage: records that the index counts as one place."""

    kind: Kind
    line: str
    context: str
    records: tuple[Record, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """Years that the records of the passage name, in order."""
        return tuple(sorted({year for record in self.records for year in record.years}))


_HEADED = (Hoofdstuk, Afdeling, Artikel, Lid, Programma, Paragraaf, Slot, Bijlage)
_OWN = (Artikel, Lid, Programma, Paragraaf, Tabel, Afdeling, Slot, Bijlage, OntvangenBijlage)
_KINDS = {
    Soort.PARTIJEN: Kind.PARTIJ,
    Soort.PARTNERS: Kind.PARTIJ,
    Soort.BEGRIPPEN: Kind.BEGRIP,
    Soort.OVERWEGINGEN: Kind.OVERWEGING,
}


def passages(stuk: Stuk) -> Iterator[Passage]:
    """Passages of a text of the collection, in reading order; the first describes the text."""
    for _, group in groupby(records(stuk), key=lambda record: (record.kind, record.line, record.context)):
        row: list[Record] = []
        length = 0
        for record in group:
            if row and length + len(record.text) > PASSAGE:
                yield passage_of(row)
                row, length = [], 0
            row.append(record)
            length += len(record.text)
        yield passage_of(row)


def passage_of(row: Iterable[Record]) -> Passage:
    """Passage of records of one kind, action line and context; raises ``ValueError`` for none."""
    first, *rest = row
    return Passage(kind=first.kind, line=first.line, context=first.context, records=(first, *rest))


def records(stuk: Stuk) -> Iterator[Record]:
    """Records of a text: each paragraph is in one record; a document also has those of its overview."""
    about, years = stuk.feiten.samenvatting, own_years(stuk)
    yield Record(address="", title=stuk.naam, text=about, kind=Kind.OVERZICHT, years=years)
    for place in overview_places(stuk) if isinstance(stuk, Document) else ():
        address, title = f"overzicht/#{place.anker}", f"{place.titel} van {stuk.naam}"
        yield Record(address=address, title=title, text=place.tekst, kind=Kind.OVERZICHT)
    yield from _Reader(stuk).records()


class _Reader:
    """State that all records of one text share."""

    def __init__(self, stuk: Stuk) -> None:
        self.stuk = stuk
        self.names = part_names(stuk)
        self.pages = page_addresses(stuk) if isinstance(stuk, Deal) else {}
        self.lines = _lines(stuk)
        self.years: dict[PartId, set[int]] = defaultdict(set)
        for moment in stuk.tijdstippen:
            self.years[ids.part_of(moment.alinea)].update(_years(moment))

    def records(self) -> Iterator[Record]:
        kind = Kind.DOCUMENT if isinstance(self.stuk, Document) else Kind.AANHEF
        yield from self._under(self.stuk, ids.TITLE, kind, "")

    def _under(self, node: Node, part: PartId, kind: Kind, context: str) -> Iterator[Record]:
        """Record of a part itself, and records of the parts inside with a record of their own."""
        texts: list[str] = []
        inner: list[tuple[Node, PartId]] = []
        parts = [part]
        self._gather(node, texts, inner, parts, top=isinstance(node, Afdeling))
        title = self._title(node, part)
        if isinstance(node, Artikel):
            context = node.kop.tekst
        if texts or isinstance(node, (*_HEADED, OntvangenBijlage)):
            line, years = self._line(part), self._years(node, part, parts)
            yield Record(
                address=self._address(part),
                title=title,
                text=" ".join(texts),
                kind=kind,
                line=line,
                context=context,
                parts=tuple(parts),
                years=years,
            )
        if isinstance(node, Paragraaf | Bijlage):
            context = node.kop.tekst
        for child, name in inner:
            below = kind
            if isinstance(child, Afdeling):
                below = _KINDS.get(child.soort, Kind.AANHEF)
            elif isinstance(child, Artikel | Hoofdstuk) and kind is not Kind.BIJLAGE:
                below = Kind.ARTIKEL
            elif isinstance(child, Bijlage | OntvangenBijlage):
                below = Kind.BIJLAGE
            elif isinstance(child, Tabel):
                below = Kind.TABEL
            yield from self._under(child, name, below, context)

    def _gather(
        self, node: Node, texts: list[str], inner: list[tuple[Node, PartId]], parts: list[PartId], *, top: bool
    ) -> None:
        """Collect the running texts of a part itself; a part inside with a record of its own goes to ``inner``."""
        if isinstance(node, Tabel):
            texts += _rows(node)
        for child in children(node, self.stuk):
            if isinstance(child, _OWN) or (top and isinstance(child, Onderdeel)):
                inner.append((child, child.id))
            elif isinstance(child, Hoofdstuk):
                inner += [(child, child.id)] if child.id else [(article, article.id) for article in child.artikelen]
            elif isinstance(child, Alinea):
                if not isinstance(node, Tabel) and not self._is_title(child, node):
                    texts.append(child.tekst)
                self._gather(child, texts, inner, parts, top=False)
            else:
                if isinstance(child, Onderdeel | Noot):
                    parts.append(child.id)
                self._gather(child, texts, inner, parts, top=top)

    def _is_title(self, alinea: Alinea, node: Node) -> bool:
        """True if a paragraph is the heading of a part or the title of a deal, which the record holds as its title."""
        if alinea is self.stuk.titel:
            return alinea.tekst == self.stuk.naam
        return isinstance(node, _HEADED) and alinea is node.kop

    def _title(self, node: Node, part: PartId) -> str:
        if isinstance(node, OntvangenBijlage):
            return node.titel
        printed = node.kop.tekst.rstrip(":") if isinstance(node, (*_HEADED, Tabel)) and node.kop else ""
        if printed and not isinstance(node, Lid):
            return printed
        name = self.stuk.naam if node is self.stuk else capitalised(part_name(part, self.names))
        return f"{name}: {printed}" if printed else name

    def _address(self, part: PartId) -> str:
        page = self.pages.get(part, WHOLE) if isinstance(self.stuk, Deal) else ""
        anchor = "" if page == part else f"#{part}"
        return f"{page}/{anchor}" if page else anchor

    def _years(self, node: Node, part: PartId, parts: list[PartId]) -> tuple[int, ...]:
        """Years in the words of a part, and in the parts inside without a record of their own."""
        named = set().union(*(self.years.get(part_named, ()) for part_named in parts))
        if isinstance(node, Tabel):
            named.update(*(years for known, years in self.years.items() if ids.is_inside(known, part)))
        return tuple(sorted(named))

    def _line(self, part: PartId) -> str:
        """Action line that a part belongs to, by its name."""
        return next((name for known, name in self.lines.items() if ids.is_within(part, known)), "")


def _lines(stuk: Stuk) -> dict[PartId, str]:
    """Parts that belong to an action line, each with the name of the line."""
    names: dict[PartId, str] = {}
    for line in stuk.actielijnen:
        parts = [line.aanpak, line.resultaat, line.doel.lid if line.doel else NO_PART]
        parts += [programma.deel for programma in line.programmas]
        parts += [resultaat.deel for resultaat in line.resultaten]
        names |= dict.fromkeys(filter(None, parts), capitalised(line.naam))
    return names


def _rows(table: Tabel) -> Iterator[str]:
    """Rows of a table as a reader would read them aloud, and its notes."""
    for cells in (
        [column.kop for column in table.kolommen],
        *([cel.alinea for cel in row.cellen] for row in table.rijen),
    ):
        if filled := [cell.tekst for cell in cells if cell.tekst]:
            yield f"{filled[0]}: {', '.join(filled[1:])};" if filled[1:] else f"{filled[0]};"
    yield from (noot.alinea.tekst for noot in table.noten)


def _years(moment: Tijdstip) -> set[int]:
    """Years of a moment or period; of a long period only the first and the last year."""
    first, last = moment.van.year, moment.tot.year
    return set(range(first, last + 1)) if last - first <= LONGEST_PERIOD else {first, last}


def numbers(record: Record) -> Iterator[str]:
    """Numbers by which a reader can ask for a place; a consideration also without the name of its series."""
    for part in record.parts:
        kind, _, rest = part.partition("-")
        if kind in _NUMBERED and any(sign.isdigit() for sign in rest):
            yield part
            if kind == "overweging" and not rest[0].isdigit():
                yield f"{kind}-{rest.rpartition('-')[2]}"


def own_years(stuk: Stuk) -> tuple[int, ...]:
    """Years in which a text was signed or published, as far as its facts or its opening give them."""
    days: list[date | None] = []
    if isinstance(stuk, Deal):
        days = [day for signature in stuk.ondertekeningen for day in (signature.datum, stuk.feiten.ondertekend)]
        days += [gazette.datum] if (gazette := stuk.feiten.staatscourant) else []
    elif isinstance(stuk, Document):
        opening = {part.id for part in stuk.inleiding if isinstance(part, Alinea)}
        days = [moment.van for moment in stuk.tijdstippen if moment.alinea in opening and moment.van == moment.tot]
    return tuple(sorted({day.year for day in days if day}))
