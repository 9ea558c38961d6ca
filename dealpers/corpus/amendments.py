"""Changes of a deal by its amendments: parts that are new, gone, changed or only renumbered."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TypeAlias, TypeVar

from dealpers.corpus.units import Section, Unit, sections
from dealpers.corpus.word_diff import likeness, words
from dealpers.model import Deal, Stuk, Versie, Wijziging, ids


class What(StrEnum):
    """Kind of change of a part."""

    ADDED = "toegevoegd"
    LAPSED = "vervallen"
    CHANGED = "gewijzigd"
    RENUMBERED = "vernummerd"
    SAME = "ongewijzigd"


@dataclass(frozen=True, slots=True)
class UnitChange:
    """Change of a lid, item, row or note: its old and its new state, either of which may be None."""

    was: Unit | None
    now: Unit | None

    @property
    def what(self) -> What:
        """Kind of change of this part."""
        if not self.was or not self.now:
            return What.ADDED if self.now else What.LAPSED
        if self.was.words != self.now.words:
            return What.CHANGED
        if self.was.label == self.now.label:
            return What.SAME
        return What.CHANGED if self.was.id == self.now.id else What.RENUMBERED

    @property
    def unit(self) -> Unit:
        """Present unit; the old one where the unit lapsed."""
        unit = self.now or self.was
        assert unit
        return unit


@dataclass(frozen=True, slots=True)
class SectionChange:
    """Change of an article or other part: its old and its new state, with all its units in order."""

    was: Section | None
    now: Section | None
    units: tuple[UnitChange, ...]

    @property
    def section(self) -> Section:
        """Present section; the old one where the section lapsed."""
        section = self.now or self.was
        assert section
        return section

    @property
    def changed(self) -> bool:
        """True if any unit of the section is new, gone, changed or renumbered."""
        return any(unit.what is not What.SAME for unit in self.units)

    @property
    def renumbered(self) -> bool:
        """True if the older section had another identifier."""
        return bool(self.was and self.now and self.was.id != self.now.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Amendment: the texts before and after, and every section of both in order.

    ``version`` is the period of the text before; None for an amendment that is not in force yet.
    """

    wijziging: Wijziging
    was: Deal
    now: Deal
    sections: tuple[SectionChange, ...]
    version: Versie | None = None


def changes(deal: Deal) -> tuple[Change, ...]:
    """Changes by amendment, newest first."""
    texts = (deal, *(version.deal for version in deal.versies))
    return tuple(
        _change(version.wijziging, version.deal, text, version)
        for version, text in zip(deal.versies, texts, strict=False)
    )


def coming_changes(deal: Deal) -> tuple[Change, ...]:
    """Changes by amendments that are not in force yet, the latest first; the earliest changes the present text."""
    texts = (deal, *(text.deal for text in deal.komend))
    pairs = zip(deal.komend, texts, strict=False)
    return tuple(_change(text.wijziging, before, text.deal) for text, before in reversed(tuple(pairs)))


def _change(wijziging: Wijziging, was: Deal, now: Deal, version: Versie | None = None) -> Change:
    signed = was.slot is not None and now.slot is None
    old = replace(was, slot=None) if signed else was  # an amendment repeals no signatures
    return Change(wijziging=wijziging, was=was, now=now, sections=tuple(compared(old, now)), version=version)


def compared(was: Stuk, now: Stuk) -> Iterator[SectionChange]:
    """Sections of two texts, matched and in one order."""
    old, new = tuple(sections(was)), tuple(sections(now))
    known = {section: words(section.words) for section in (*old, *new)}
    named = {section: words(section.title) for section in (*old, *new)}

    def likely(one: Section, other: Section) -> float:
        """Likeness of two sections from 0 to 1: by name and words, and by number where both have few words."""
        if one.kind != other.kind:
            return 0.0
        name, text = likeness(named[one], named[other]), likeness(known[one], known[other])
        same = one.id == other.id
        sure = (name > 0.5 or text > 0.3) if same else text > 0.8 or (name > 0.8 and text > 0.5)
        return name + text + same * 0.2 if sure else 0.0

    pairs = _paired(old, new, lambda section: (section.kind, section.title, section.words), likely)
    for one, other in _moved(pairs, likely):
        units = _units(one.units if one else (), other.units if other else ())
        yield SectionChange(one, other, tuple(units))


def _units(old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[UnitChange]:
    known = {unit: words(unit.words) for unit in (*old, *new)}

    def likely(one: Unit, other: Unit) -> float:
        """Likeness of two units from 0 to 1; 0 between a heading and a text, and between a note and a lid."""
        if _kind(one) != _kind(other):
            return 0.0
        score = likeness(known[one], known[other]) + (one.id == other.id) * 0.2
        return score if score > 0.5 else 0.0

    for pair in _paired(old, new, lambda unit: (_kind(unit), unit.words), likely):
        yield UnitChange(*pair)


def _kind(unit: Unit) -> tuple[bool, str]:
    return unit.heading, ids.parse(unit.id).steps[-1][0]


Part = TypeVar("Part", Section, Unit)
Pairs: TypeAlias = list[tuple[Part | None, Part | None]]
_MOST_EQUAL, _MOST_LIKELY = 4_000_000, 20_000
"""Maximum number of pairs of parts, all and unequal; beyond either, parts are matched by identifier alone."""


def _paired(
    old: Sequence[Part],
    new: Sequence[Part],
    key: Callable[[Part], object],
    likely: Callable[[Part, Part], float],
) -> Pairs[Part]:
    """Match two rows of parts in one order: first equal parts, then between these the likely pairs."""
    if len(old) * len(new) > _MOST_EQUAL:
        return _by_identifier(old, new)
    out: Pairs[Part] = []
    matcher = SequenceMatcher(None, [key(part) for part in old], [key(part) for part in new], autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            out += zip(old[a:b], new[c:d], strict=True)
        else:
            few = (b - a) * (d - c) <= _MOST_LIKELY
            out += _in_order(old[a:b], new[c:d], likely) if few else _by_identifier(old[a:b], new[c:d])
    return out


def _by_identifier(old: Sequence[Part], new: Sequence[Part]) -> Pairs[Part]:
    there, here = {part.id: part for part in new}, {part.id for part in old}
    added: Pairs[Part] = [(None, part) for part in new if part.id not in here]
    return [(part, there.get(part.id)) for part in old] + added


def _in_order(old: Sequence[Part], new: Sequence[Part], likely: Callable[[Part, Part], float]) -> Pairs[Part]:
    """Pairs in one order with the greatest total likeness."""
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    scores = [[likely(one, other) for other in new] for one in old]
    for row in reversed(range(len(old))):
        for column in reversed(range(len(new))):
            score = scores[row][column]
            both = best[row + 1][column + 1] + score if score else 0.0
            best[row][column] = max(best[row + 1][column], best[row][column + 1], both)
    out: Pairs[Part] = []
    row, column = 0, 0
    while row < len(old) or column < len(new):
        score = scores[row][column] if row < len(old) and column < len(new) else 0.0
        if score and best[row][column] == best[row + 1][column + 1] + score:
            out.append((old[row], new[column]))
            row, column = row + 1, column + 1
        elif column == len(new) or (row < len(old) and best[row][column] == best[row + 1][column]):
            out.append((old[row], None))
            row += 1
        else:
            out.append((None, new[column]))
            column += 1
    return out


def _moved(
    pairs: Pairs[Section], likely: Callable[[Section, Section], float]
) -> Iterator[tuple[Section | None, Section | None]]:
    """Join a part that lapsed in one place and is new in another to one change, at its new place."""
    lapsed = {index: was for index, (was, now) in enumerate(pairs) if was and not now}
    came: dict[int, int] = {}
    for index, (was, now) in enumerate(pairs):
        if now and not was:
            known = {there: likely(gone, now) for there, gone in lapsed.items()}
            there = max(known, key=lambda place: known[place], default=-1)
            if known.get(there):
                came[index] = there
                del lapsed[there]
    moved = set(came.values())
    for index, (was, now) in enumerate(pairs):
        if index not in moved:
            yield (pairs[came[index]][0] if index in came else was, now)
