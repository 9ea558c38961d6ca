"""Lists of the parts of one text, each made once: many citations of one text ask for the same list."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TypeVar, cast

from dealpers.corpus.labels import figures
from dealpers.dutch.regex import regex
from dealpers.model import Artikel, Lid, Node, Onderdeel, ids
from dealpers.model.ids import NO_PART, PartId

_Result = TypeVar("_Result")
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
_POINT = regex(r"\d{1,3}(?!\d|\.\d)|(?:clausule|bepaling|punt)\b", re.I)
_NUMBERED_ITEM = regex(r"-onderdeel-[0-9l]")


class PartLists:
    """Lists of parts by kind, by the part around them and by label; a list is made when a citation first asks."""

    def __init__(self, parts: Mapping[PartId, Node]) -> None:
        self._parts = parts
        self._results: dict[tuple[object, ...], object] = {}

    def once(self, key: tuple[object, ...], result: Callable[[], _Result]) -> _Result:
        """Result of a function, computed at the first call with this key; a key has results of one type."""
        if key not in self._results:
            self._results[key] = result()
        return cast("_Result", self._results[key])

    @cached_property
    def annexes(self) -> list[PartId]:
        """Annexes of the text, in order."""
        return self.of_kind("bijlage")

    @cached_property
    def articles(self) -> dict[PartId, list[PartId]]:
        """Articles by the annex around them, in order; by an empty identifier those of the text itself."""
        articles = (part for part, node in self._parts.items() if isinstance(node, Artikel))
        return _grouped((ids.annex_before(part), part) for part in articles)

    @cached_property
    def agreements(self) -> list[PartId]:
        """Numbered agreements that are not called articles, in order."""
        return [part for part, node in self._parts.items() if _is_agreement(part, node)]

    @cached_property
    def are_points(self) -> bool:
        """True if all numbered agreements have a number without a word before it, or the word of a point."""
        heads = [node.kop.tekst for part in self.agreements if isinstance(node := self._parts[part], Artikel)]
        return bool(heads) and all(map(_POINT.match, heads))

    @cached_property
    def agreement_kinds(self) -> list[str]:
        """Kinds of the numbered agreements, sorted."""
        return sorted({ids.parse(part).steps[0][0] for part in self.agreements})

    @cached_property
    def _chapters(self) -> dict[str, PartId]:
        """First part of each chapter number, in figures."""
        chapters: dict[str, PartId] = {}
        for part in self._parts:
            if ids.is_kind(part, "hoofdstuk"):
                chapters.setdefault(figures(ids.parse(part).steps[0][1]), part)
        return chapters

    @cached_property
    def _by_last_label(self) -> dict[str, list[PartId]]:
        """Considerations by the last word of their identifier."""
        return _grouped((part.rpartition("-")[2], part) for part in self._parts if ids.is_kind(part, "overweging"))

    @cached_property
    def _with_numbered_items(self) -> frozenset[str]:
        """Beginnings of identifiers before an item with a number."""
        return frozenset(part[: item.start()] for part in self._parts for item in _NUMBERED_ITEM.finditer(part))

    @cached_property
    def _below(self) -> dict[str, list[str]]:
        """Ends of identifiers by their beginning, the dash included."""
        return _grouped(
            (part[: cut.end()], part[cut.end() :]) for part in self._parts for cut in re.finditer("-", part)
        )

    def of_kind(self, kind: str) -> list[PartId]:
        """Parts of one step, of this kind, in order."""
        return self.once(
            ("kind", kind),
            lambda: [part for part in self._parts if [step for step, _ in ids.parse(part).steps] == [kind]],
        )

    def items_beside(self, item: PartId) -> list[PartId]:
        """Items of the list of an item, in order."""
        beginning = item.rpartition("-")[0] + "-"
        ends = self.below(beginning)
        return [
            part
            for end in ends
            if isinstance(self._parts.get(part := PartId(beginning + end)), Onderdeel) and "-" not in end
        ]

    def beside(self, row: list[PartId], name: str, here: PartId, step: int) -> PartId:
        """Part so many places further in a row; empty where there is none. ``name`` distinguishes the rows."""
        ranks = self.once(("ranks", name), lambda: {part: rank for rank, part in reversed([*enumerate(row)])})
        index = ranks[here] + step if here in ranks else -1
        return row[index] if 0 <= index < len(row) else NO_PART

    def chapter(self, label: str) -> PartId:
        """First chapter with this number, in figures or in Roman numerals; empty where there is none."""
        return self._chapters.get(figures(label), NO_PART)

    def considerations(self, label: str) -> list[PartId]:
        """Considerations with a label, ``5`` or ``specifieke-5``; of a label without series those of every series."""
        series, _, number = ids.label_slug(label).rpartition("-")
        # of a series that has its initial to itself, identifiers bear no more than that
        marks = f"(?:{re.escape(series)}|{series[0]})-" if series else "(?:[a-z]+-)*"
        pattern = re.compile(rf"overweging-{marks}{re.escape(number)}")
        return [part for part in self._by_last_label.get(number, ()) if pattern.fullmatch(part)]

    def has_numbered_items(self, article: PartId) -> bool:
        """True if an article has items with a number."""
        return article in self._with_numbered_items

    def below(self, beginning: str) -> list[str]:
        """Ends of the identifiers that begin so; the beginning ends with a dash."""
        return self._below.get(beginning, [])

    def leden(self, article: PartId) -> tuple[Lid, ...]:
        """Leden of an article; empty for another part."""
        node = self._parts.get(article)
        return self.once(("leden", article), lambda: node.leden) if isinstance(node, Artikel) else ()

    def last_lid(self, article: PartId) -> str:
        """Label of the last lid of an article, as in identifiers; empty without leden."""
        leden = self.leden(article)
        return ids.label_slug(leden[-1].label) if leden else ""


def _grouped(pairs: Iterable[tuple[_Key, _Value]]) -> dict[_Key, list[_Value]]:
    groups: dict[_Key, list[_Value]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups


def _is_agreement(part: PartId, node: Node) -> bool:
    """True if a part is a numbered agreement that is not called an article."""
    steps = ids.parse(part).steps
    if len(steps) != 1:
        return False
    articled = isinstance(node, Artikel) and not node.kop.tekst.lower().startswith("art")
    return steps[0][0] == "afspraak" or articled
