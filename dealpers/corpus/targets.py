"""Citable parts of a text: identifiers of parts for a path, resolved from a paragraph."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from dealpers.corpus.captions import captions
from dealpers.corpus.labels import (
    agreement_steps,
    decimal_lid,
    is_first,
    is_section,
    only_annex,
    other_steps,
    parts_by_code,
    same_number,
)
from dealpers.corpus.part_lists import PartLists
from dealpers.model import Alinea, Artikel, Document, Lid, Node, Onderdeel, Paragraaf, Stuk, annex_of, children, ids
from dealpers.model.ids import NO_PART, AnyId, PartId
from dealpers.parse.citations.grammar import Path
from dealpers.parse.citations.places import PICTURES

NEAR = ("dit", "vorige", "volgende")


@dataclass(frozen=True, slots=True)
class Place:
    """Place of a part: the parts around it from the outermost in, and its rank in reading order."""

    around: tuple[PartId, ...]
    rank: int


class Targets:
    """Parts of one text by identifier, with the place of each."""

    def __init__(self, deal: Stuk) -> None:
        self.deal = deal
        self.parts: dict[PartId, Node] = {}
        self.places: dict[AnyId, Place] = {}
        self._read(deal, ())
        self.lists = PartLists(self.parts)
        self.tables = [table.id for table in deal.tabellen if table.id in self.places]
        self._tables_by_rank = sorted(self.tables, key=lambda table: self.places[table].rank)
        self._table_ranks = [self.places[table].rank for table in self._tables_by_rank]
        self._first_tables: dict[PartId, PartId] = {}
        for table in self.tables:
            for part in (table, *self.places[table].around):
                self._first_tables.setdefault(part, table)
        self.notes = {(annex_of(note.id, deal), note.label.rstrip(").")): note.id for note in deal.noten}
        self.codes = parts_by_code(deal, self.parts)
        self.lines = {
            line.nummer: line.aanpak or (line.doel.lid if line.doel else line.resultaat) for line in deal.actielijnen
        }

    def _read(self, node: Node, around: tuple[PartId, ...]) -> None:
        part: PartId = getattr(node, "id", NO_PART)
        if part and node is not self.deal:
            self.places.setdefault(part, Place(around, len(self.places)))
            if not isinstance(node, Alinea):
                self.parts.setdefault(part, node)
                around = (*around, part)
        leaf = isinstance(node, Alinea) and not node.nootmarken  # as nearly every part
        for child in () if leaf else children(node, self.deal):
            self._read(child, around)

    def within(self, part: AnyId, whole: PartId) -> bool:
        """True if a part is this whole or lies inside this whole."""
        return part == whole or (part in self.places and whole in self.places[part].around)

    def around(self, alinea: Alinea, kind: type[Node]) -> PartId:
        """Nearest part of this kind around a paragraph."""
        return next((part for part in reversed(self._around(alinea)) if isinstance(self.parts[part], kind)), NO_PART)

    def _around(self, alinea: Alinea) -> tuple[PartId, ...]:
        return self.places[alinea.id].around if alinea.id in self.places else ()

    def find(self, path: Path, alinea: Alinea, *, main: bool = False) -> tuple[PartId, ...] | None:
        """Parts for a path, resolved from a paragraph, best first; empty for a dead end, None for another text.

        ``main`` leaves out the articles of the annex around the paragraph.
        """
        if path[0][0] == "tabel":  # the nearest one depends on the paragraph itself
            return self._resolved(path, alinea, main=main)
        where = self.where(alinea)
        return self.lists.once(("parts", path, where, main), lambda: self._resolved(path, alinea, main=main))

    def where(self, alinea: Alinea) -> tuple[PartId, ...]:
        """Parts around a paragraph and its own part: from equal ones equal paths lead to equal parts."""
        return (*self._around(alinea), alinea.deel)

    def _resolved(self, path: Path, alinea: Alinea, *, main: bool) -> tuple[PartId, ...] | None:
        kind, label = path[0]
        match kind:
            case "titel":
                targets = None
            case "bijlage":
                targets = self._annex(path, alinea)
            case "tabel" if label in ("onder", "boven"):
                targets = self._nearest_table(label, alinea)
            case "noot":
                targets = _one(self.notes.get((annex_of(alinea.id, self.deal), label), NO_PART))
            case "overweging":
                targets = self._considerations(label, alinea)
            case "programma":
                targets = self._programmes(label)
            case "actielijn":
                targets = _one(self.lines.get(label, NO_PART))
            case "hoofdstuk" | "paragraaf" | "onderdeel" if label in NEAR:
                targets = self._beside(kind, label, alinea)
            case "hoofdstuk":
                targets = _one(self._chapter_of(path, alinea))
            case "paragraaf":
                targets = _one(self._section(path, alinea))
            case picture if picture in PICTURES:
                targets = _one(captions(self.deal).get((kind, ids.label_slug(label)), NO_PART))
            case "afspraak" | "punt":
                targets = self._agreement(path, alinea)
            case "artikel" if not main and (annexed := self._in_annex(path, alinea)) is not None:
                targets = _one(annexed)
            case "lid" | "onderdeel" | "artikel":
                targets = self._near(path, alinea)
            case _:
                annex = annex_of(alinea.id, self.deal)
                targets = _one((self.part(annex, path) if annex else NO_PART) or self.part(NO_PART, path))
        return targets

    def _beside(self, kind: str, label: str, alinea: Alinea) -> tuple[PartId, ...] | None:
        """Part around itself, or its neighbour before or behind; None where the paragraph is in no such part."""
        here = self.around(alinea, Onderdeel if kind == "onderdeel" else Paragraaf)
        if kind == "hoofdstuk":  # in other documents the outermost section
            here = next((part for part in self._around(alinea) if ids.is_kind(part, kind)), NO_PART)
        if not here or label == "dit":
            return _one(here) or None
        row = self.lists.items_beside(here) if kind == "onderdeel" else self.lists.of_kind(kind)
        return _one(self.lists.beside(row, f"{kind} {row[:1]}", here, 1 if label == "volgende" else -1))

    def _annex(self, path: Path, alinea: Alinea) -> tuple[PartId, ...] | None:
        """Annex with a label, or else the annex around, or the only annex; without a label None if missing."""
        annexes = self.lists.annexes
        if not path[0][1]:
            if around := annex_of(alinea.id, self.deal):
                return _one(self.part(around, path[1:])) or None
            base = annexes[0] if len(annexes) == 1 else self._other_annex(path[:1], annexes)
            return _one(self.part(base, path[1:]) if base else NO_PART) or None
        plain = (path[0], ("hoofdstuk", path[1][1]), *path[2:]) if path[1:] and path[1][0] == "paragraaf" else path
        either = (self.part(NO_PART, one) or self._other_annex(one, annexes) for one in (path, plain))
        return _one(next(filter(None, either), NO_PART))

    def _other_annex(self, path: Path, annexes: list[PartId]) -> PartId:
        """Annex with an equal number in other figures, or the only annex, which has no number."""
        label, rest = path[0][1], path[1:]
        annex_ids = [part for part in annexes if same_number(ids.parse(part).steps[0][1], label)]
        if not annexes and is_first(label) and (only := only_annex(self.deal)):
            annex_ids = [only.id]
        return self.part(annex_ids[0], rest) if len(annex_ids) == 1 else NO_PART

    def _chapter_of(self, path: Path, alinea: Alinea) -> PartId:
        """Chapter by its number, in figures or in Roman numerals; of the annex around before those of the text."""
        label, rest = path[0][1], path[1:]
        annex = annex_of(alinea.id, self.deal)
        chapter = (self.part(annex, path) if annex else NO_PART) or self.part(NO_PART, path)
        return chapter or self.part(self.lists.chapter(label), rest)

    def _section(self, path: Path, alinea: Alinea) -> PartId:
        """Section by its printed number: of the annex around the citation, or else of the text.

        A heading with only a number (``3. Geld``) is a section as much as a chapter, as is an article headed ``§ 3``.
        """
        label, rest = path[0][1], path[1:]
        for base in dict.fromkeys((annex_of(alinea.id, self.deal), NO_PART)):
            for kind in ("paragraaf", "hoofdstuk", "artikel"):
                head = self.parts.get(self.part(base, ((kind, label),)))
                if (kind == "paragraaf" or is_section(head)) and (section := self.part(base, ((kind, label), *rest))):
                    return section
        return NO_PART

    def _in_annex(self, path: Path, alinea: Alinea) -> PartId | None:
        """Article of the annex around, which may be missing; None where that annex has no articles."""
        annex = annex_of(alinea.id, self.deal)
        return self.part(annex, path) if path[0][1] not in NEAR and self.has_articles(annex) else None

    def has_articles(self, annex: PartId) -> bool:
        """True for an annex with articles of its own; false without an annex."""
        return bool(annex and self.lists.below(f"{annex}-artikel-"))

    def _agreement(self, path: Path, alinea: Alinea) -> tuple[PartId, ...] | None:
        """Numbered agreement of a text without articles; None where the text numbers none, or not as points."""
        (kind, label), *rest = path
        if not (self.lists.are_points if kind == "punt" else self.lists.agreements):
            return None
        if label in NEAR:
            return self._near((("artikel", label), *rest), alinea)
        kinds = self.lists.agreement_kinds
        parts = (self.part(NO_PART, (*steps, *rest)) for kind in kinds for steps in agreement_steps(kind, label))
        return _one(next((part for part in parts if part), NO_PART))

    def _called_otherwise(self, base: PartId, path: Path) -> tuple[PartId, ...] | None:
        """Lid cited as an item, or item cited as a lid: ``artikel 4, onder 2``; None where an article numbers items.

        An article whose numbered paragraphs are items has no leden, so that none can be missing.
        """
        rank = next((index for index, (kind, _) in enumerate(path[:2]) if kind in ("lid", "onderdeel")), -1)
        if rank < 0 or not path[rank][1].isdecimal():
            return ()
        kind, label = path[rank]
        other = "lid" if kind == "onderdeel" else "onderdeel"
        if part := self.part(base, (*path[:rank], (other, label), *path[rank + 1 :])):
            return (part,)
        article = self.parts.get(self.part(base, path[:rank]) if rank else base)
        if kind != "lid" or not isinstance(article, Artikel):
            return ()
        if leden := self.lists.leden(article.id):  # "derde lid" of 12.1, 12.2, 12.10: by number or rank
            return None if "." in leden[0].label[:-1] and int(label) <= len(leden) else ()
        return None if self.lists.has_numbered_items(article.id) else ()

    def _near(self, path: Path, alinea: Alinea) -> tuple[PartId, ...] | None:
        """Articles, and leden or items cited without their article."""
        (kind, label), *rest = path
        article, lid = self.around(alinea, Artikel), self.around(alinea, Lid)
        if kind == "onderdeel":
            around = self._around(alinea)
            bases = around[around.index(article) :][::-1] if article in around else ()
            nearest = next((part for part in (self.part(base, path) for base in bases) if part), NO_PART)
            if not nearest and lid and not self.lists.below(f"{lid}-onderdeel-"):
                others = tuple(filter(None, (self.part(other, path) for other in self._row(article))))
                nearest = others[0] if len(others) == 1 else NO_PART
            loose = not nearest and label.isdecimal()  # "onder 1" may count something
            return _one(nearest) if bases and not loose else None
        if label not in NEAR:
            if kind == "lid" and "." in label and (leden := self._decimal_leden(path, alinea)) is not None:
                return leden
            if kind == "lid" and not article:
                return None if isinstance(self.deal, Document) or annex_of(alinea.id, self.deal) else ()
            base = article if kind == "lid" else NO_PART
            part = self.part(base, path)
            if not part and path == (("artikel", label),) and self.part(NO_PART, (("artikel", f"{label}.1"),)):
                part = self.part(NO_PART, (("hoofdstuk", label),))  # "artikel 2" above 2.1 and 2.2
            return _one(part) or self._called_otherwise(base, path)
        here = article if kind == "artikel" else lid
        if not here:
            return None
        if label != "dit":
            inside = annex_of(article, self.deal) if kind == "artikel" else article
            here = self.lists.beside(self._row(inside), f"in {inside}", here, 1 if label == "volgende" else -1)
        return _one(self.part(here, tuple(rest)) if here else NO_PART)

    def _decimal_leden(self, path: Path, alinea: Alinea) -> tuple[PartId, ...] | None:
        """Lid 5.2 of article 5, cited from elsewhere; of the annex around first. None where no article has that lid."""
        (_, label), *rest = path
        for inside in dict.fromkeys((annex_of(alinea.id, self.deal), NO_PART)):
            if self.part(inside, (("artikel", label),)):  # also an article 1.4, "bedoeld in 1.4"
                return _one(self.part(inside, (("artikel", label), *rest)))
        return None

    def _row(self, around: PartId) -> list[PartId]:
        """Leden of an article, or articles of an annex, in order; with an empty identifier the articles of the text."""
        articles = self.lists.articles.get(around)
        return articles or self.lists.once(("row", around), lambda: [lid.id for lid in self.lists.leden(around)])

    def part(self, base: PartId, path: Path) -> PartId:
        """Part at the end of a path from a part, or from the whole text where ``base`` is empty."""
        path_id = base
        for kind, label in path:
            if kind == "tabel" and path_id:
                return self._first_tables.get(path_id, NO_PART)
            step = f"{kind}-{self.lists.last_lid(path_id) if label == 'laatste' else ids.label_slug(label)}"
            before = f"{path_id}-" if path_id else ""
            path_id = PartId(before + step)
            if path_id not in self.parts and kind == "artikel":
                path_id = decimal_lid(self.parts, before, label)
            if path_id not in self.parts:
                steps = other_steps(kind, label, PartId(before[:-1]))
                path_id = next((one for step in steps if (one := PartId(before + step)) in self.parts), NO_PART)
            if path_id not in self.parts:
                return NO_PART
        return path_id

    def _nearest_table(self, side: str, alinea: Alinea) -> tuple[PartId, ...]:
        here = self.places[alinea.id].rank if alinea.id in self.places else -1
        index = bisect_right(self._table_ranks, here) if side == "onder" else bisect_left(self._table_ranks, here) - 1
        return _one(self._tables_by_rank[index] if 0 <= index < len(self._tables_by_rank) else NO_PART)

    def _considerations(self, label: str, alinea: Alinea) -> tuple[PartId, ...] | None:
        """Consideration of the series around the citation; else of the only series that has the number."""
        if label == "dit":
            return _one(alinea.deel if ids.is_kind(alinea.deel, "overweging") else NO_PART) or None
        near = self.lists.considerations(label)
        same = [part for part in near if part.rpartition("-")[0] == alinea.deel.rpartition("-")[0]]
        return _one(same[0] if same else near[0] if len(near) == 1 else NO_PART)

    def _programmes(self, code: str) -> tuple[PartId, ...]:
        """Programme with a code, or the programmes below that code (2b for 2b1 and 2b2)."""
        below = (part for known, part in self.codes.items() if re.fullmatch(rf"{re.escape(code)}[0-9]+", known))
        return _one(self.codes[code]) if code in self.codes else tuple(below)


def _one(part: PartId) -> tuple[PartId, ...]:
    return (part,) if part else ()
