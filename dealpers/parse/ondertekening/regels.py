"""Lines of the closing words, with the place and the day in each line."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Lijst, Onderdeel, Slot, Tabel, Tabelplaats, Tussenkop
from dealpers.model.columns import Columns, in_columns, names_columns
from dealpers.model.ids import PartId
from dealpers.parse.dates import dates_in

_WEEKDAY = r"(?:[Mm]aan|[Dd]ins|[Ww]oens|[Dd]onder|[Vv]rij|[Zz]ater|[Zz]on)dag\b"
_PLACE = regex(
    r"\b(?:te|in)[ \u00a0](?P<place>['’]?[a-z]?-?[A-Z][\w'’-]*"
    rf"(?:(?: (?:aan|den|de|op|het|bij)| van(?= [A-Z]))* (?!{_WEEKDAY})[A-Z][\w'’-]*)*)"
)
_PLACE_ONLY = regex(
    r"(?:[Tt][Ee]\s+)?(?P<place>(?:[Dd]en\s)?['’]?[a-z]?-?[A-Z][\w'’-]*(?:\s(?:aan|den|de|op|het|bij|van(?=\s[A-Z])|[A-Z][\w'’-]*)){0,3}?),?"
    rf"(?:\s+(?:[Dd]\.?[Dd]\.?|[Dd]e|[Dd]en|[Oo]p))?(?:\s+{_WEEKDAY},?)?"
)


@dataclass(frozen=True, slots=True)
class Line:
    """Line of the closing words, with its part and paragraph."""

    tekst: str
    deel: PartId
    alinea: Alinea

    @property
    def plaats(self) -> str:
        """Place behind "te", or before a date in a line of place and date only."""
        match = _PLACE.search(self.tekst)
        return match["place"] if match else self.alone

    @property
    def alone(self) -> str:
        """Place in a line of place and date only: ``Oever`` for "Oever, 3 maart 2021."."""
        moment = next(dates_in(self.alinea), None)
        if moment is None or moment.van != moment.tot:
            return ""
        match = _PLACE_ONLY.fullmatch(self.tekst.partition(" ".join(moment.tekst.split()))[0].strip())
        rest = self.tekst.partition(" ".join(moment.tekst.split()))[2]
        return match["place"] if match and not rest.strip(" .,") else ""

    @property
    def momenten(self) -> list[tuple[str, date]]:
        """Place and day of each column, in a line that prints several: "Oever, 3 maart 2021   Kade, 4 maart 2021"."""
        out: list[tuple[str, date]] = []
        rest = self.tekst
        for moment in dates_in(self.alinea):
            before, words, after = rest.partition(" ".join(moment.tekst.split()))
            if words and moment.van == moment.tot and moment.van is not None:
                place = _PLACE_ONLY.fullmatch(before.strip(" .;"))
                out.append((place["place"] if place else "", moment.van))
                rest = after
        return out

    @property
    def datum(self) -> date | None:
        """First complete date in the line; None without a date."""
        return next((moment.van for moment in dates_in(self.alinea) if moment.van == moment.tot), None)


def lines_of(slot: Slot, tables: dict[PartId, Tabel]) -> Iterator[Line]:
    """Lines of the closing words in reading order; a table of signature blocks goes column by column."""
    yield from _of_blocks(slot.blokken, slot.id, tables)


def _of_blocks(blocks: Iterable[object], part: PartId, tables: dict[PartId, Tabel]) -> Iterator[Line]:
    grouped = tuple(in_columns(blocks))
    widths = Counter(block.width for block in grouped if isinstance(block, Columns))
    for block in grouped:
        match block:
            case Columns():  # the columns of several groups may go on, so that only a group alone has whole signatures
                alone = len(block.rows) > 1 and widths[block.width] == 1 and not block.labelled
                cells = block.signatures if block.listed else block.by_column if alone else block.paragraphs
                yield from (Line(_folded(cell), part, cell) for cell in cells if cell.tekst.strip())
            case Alinea():
                yield Line(_folded(block), part, block)
            case Tussenkop():
                yield Line(_folded(block.kop), part, block.kop)
            case Lijst():
                for item in block.onderdelen:
                    yield from _of_item(item, tables)
            case Tabelplaats() if block.tabel in tables:
                yield from _of_table(tables[block.tabel])
            case _:
                pass


def _of_item(item: Onderdeel, tables: dict[PartId, Tabel]) -> Iterator[Line]:
    yield from _of_blocks(item.blokken, item.id, tables)


def _of_table(table: Tabel) -> Iterator[Line]:
    """Cells column by column where each column is a signature block, else row by row."""
    heads = [column.kop for column in table.kolommen]
    rows = [heads, *([cell.alinea for cell in row.cellen] for row in table.rijen)]
    first = [cell for cell in rows[0] if cell.tekst.strip()]
    if names_columns([cell.tekst for cell in first]):
        for row in rows[1:]:
            yield from (Line(_folded(cell), cell.deel, cell) for cell in row if cell.tekst.strip())
        return
    for cells in zip(*rows, strict=False):
        yield from (Line(_folded(cell), cell.deel, cell) for cell in cells if cell.tekst.strip())


def _folded(alinea: Alinea) -> str:
    return " ".join(alinea.tekst.split())
