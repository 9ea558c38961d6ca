"""Differences between two states of the collection, by text, part and lid."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dealpers.corpus.amendments import SectionChange, UnitChange, What, compared
from dealpers.corpus.corpus import Corpus
from dealpers.corpus.word_diff import Run, runs
from dealpers.model import Stuk, ids
from dealpers.model.ids import PartId
from dealpers.render.part_names import part_names, unit_name

_SHOWN = (What.CHANGED, What.ADDED, What.LAPSED)


@dataclass(frozen=True, slots=True)
class Line:
    """Changed lid, item, row, heading or note: its name, kind of change, and runs of words of both states."""

    name: str
    what: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Changed article or other part; ``note`` says that it is new, lapsed or had another number."""

    name: str
    note: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextChange:
    """Change of one text; ``note`` is empty for a text in both states, ``files`` are its other changed files."""

    id: str
    name: str
    note: str
    parts: tuple[Part, ...]
    files: tuple[str, ...] = ()


_NONE: Mapping[str, str] = MappingProxyType({})


def text_changes(
    was: Corpus, now: Corpus, files: Mapping[str, tuple[str, ...]], only: str = "", unread: Mapping[str, str] = _NONE
) -> Iterator[TextChange]:
    """Changes of all texts in the order of the new state, then of those that are gone; ``only`` chooses one text.

    ``files`` has by text the changed files beside its Markdown. ``unread`` has by text a file that cannot be read in
    one of the states: then no words are compared.
    """
    old, new = {stuk.id: stuk for stuk in was.stukken}, {stuk.id: stuk for stuk in now.stukken}
    for unique in dict.fromkeys((*new, *old)):
        if only and unique != only:
            continue
        before, after = old.get(unique), new.get(unique)
        if (stuk := after or before) and unique in unread:
            note = f"niet vergeleken, want {unread[unique]} is niet te lezen"
            yield TextChange(id=unique, name=stuk.naam or unique, note=note, parts=())
        elif before and after:
            parts = tuple(_parts(before, after))
            if parts or files.get(unique):
                yield TextChange(
                    id=unique, name=after.naam or unique, note="", parts=parts, files=files.get(unique, ())
                )
        else:
            stuk = after or before
            assert stuk
            note = "nieuwe tekst" if after else "deze tekst is verwijderd"
            yield TextChange(id=unique, name=stuk.naam or unique, note=note, parts=())


def _parts(was: Stuk, now: Stuk) -> Iterator[Part]:
    names = part_names(was), part_names(now)
    for change in compared(was, now):
        if change.changed:
            lines = tuple(_line(unit, change, names) for unit in change.units if unit.what in _SHOWN)
            yield Part(change.section.name, _note(change), lines)


def _note(change: SectionChange) -> str:
    if not change.was or not change.now:
        return "toegevoegd" if change.now else "vervallen"
    if change.renumbered:
        return f"was {ids.citation(change.was.id)}"
    return "" if any(unit.what in _SHOWN for unit in change.units) else "alleen nummers"


def _line(unit: UnitChange, change: SectionChange, names: tuple[dict[PartId, str], dict[PartId, str]]) -> Line:
    was, now = unit.was.text if unit.was else "", unit.now.text if unit.now else ""
    name = unit_name(unit.unit, change.section.id, names[1 if unit.now else 0])
    return Line(name, unit.what.value, runs(was, now))
