"""Blocks as parts of a text, each with an identifier; shared by chapters, preamble, sections and annexes."""

from collections import Counter
from collections.abc import Iterable

from dealpers.model import (
    Alinea,
    Blok,
    Inline,
    Lid,
    Lijst,
    Nootmark,
    Onderdeel,
    Tabelplaats,
    Tekst,
    Tussenkop,
    ids,
)
from dealpers.model.ids import PartId
from dealpers.model.source import Placement
from dealpers.parse.blocks import RawBlock, RawHeading, RawItem, RawList, RawNote, RawTable, Running
from dealpers.parse.report import Report


class Builder:
    """Builder of the parts of one text: gives each a free identifier and collects the notes."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.taken: set[str] = set()
        self.claims: Counter[str] = Counter()
        self.bullets: Counter[str] = Counter()
        self.notes: list[RawNote] = []
        self.prefix = ""

    def inside(self, annex: str) -> "Builder":
        """Builder for the text of an annex: the identifiers begin with the annex, and the notes are separate."""
        other = Builder(self.report)
        other.taken, other.claims, other.bullets, other.prefix = self.taken, self.claims, self.bullets, f"{annex}-"
        return other

    def claim(self, wanted: str) -> PartId:
        """Identifier ``wanted``, or the next free identifier where the text prints a label twice."""
        self.claims[wanted] += 1
        unique = ids.make_unique(wanted, self.taken, max(2, self.claims[wanted]))
        self.taken.add(unique)
        return unique

    def alinea(self, part: PartId, rank: int, text: Running) -> Alinea:
        """Paragraph of a part from running text; ``rank`` is 1-based."""
        return Alinea(ids.text_in(part, rank), text.inhoud, text.plaats)

    def blocks(self, part: PartId, raw: Iterable[RawBlock], first: int = 1) -> tuple[Blok, ...]:
        """Blocks below a part; the label of an item is in its identifier, or its rank where the label is a bullet."""
        out: list[Blok] = []
        rank = first
        for block in raw:
            match block:
                case Running():
                    out.append(self.alinea(part, rank, block))
                    rank += 1
                case RawHeading():
                    out.append(Tussenkop(self.alinea(part, rank, block.text)))
                    rank += 1
                case RawList():
                    items = []
                    for item in block.items:
                        self.bullets[part] += not ids.is_numbered(item.label)
                        items.append(self.item(_item_id(part, item, self.bullets[part]), item))
                    out.append(Lijst(tuple(items)))
                case RawTable():
                    out.append(Tabelplaats(PartId(self.prefix + block.table), block.span))
                case RawNote():
                    self.notes.append(block)
        return tuple(out)

    def item(self, wanted: str, raw: RawItem) -> Onderdeel:
        """Item with all its blocks."""
        unique = self.claim(wanted)
        return Onderdeel(id=unique, label=raw.label, blokken=self.blocks(unique, raw.blocks), span=raw.span)

    def lid(self, article: PartId, raw: RawItem) -> Lid:
        """Lid from a numbered item right below an article."""
        unique = self.claim(f"{article}-lid-{ids.lid_slug(raw.label)}")
        return Lid(id=unique, label=raw.label, kop=None, blokken=self.blocks(unique, raw.blocks), span=raw.span)


def _item_id(part: PartId, item: RawItem, bullets: int) -> str:
    if ids.is_numbered(item.label):
        return f"{part}-onderdeel-{ids.label_slug(item.label)}"
    return f"{part}-streepje-{bullets}"


def heading_slug(heading: RawHeading) -> str:
    """Slug of a heading without a number, for an identifier."""
    return ids.slug(heading.text.tekst) or "zonder-nummer"


def drop(text: Running, count: int) -> Running:
    """Running text without its first ``count`` characters and the note marks among them."""
    out: list[Inline] = []
    left = count
    for run in text.inhoud:
        if left and isinstance(run, Nootmark):
            continue
        if left and isinstance(run, Tekst):
            taken = min(left, len(run.tekst))
            left -= taken
            if run.tekst[taken:]:
                out.append(Tekst(run.tekst[taken:], run.stijl))
            continue
        out.append(run)
    start = text.plaats.span(count, count)
    rest = ((offset - count, line, column) for offset, line, column in text.plaats.pieces if offset > count)
    return Running(tuple(out), Placement(text.plaats.name, ((0, start.line, start.column), *rest)))
