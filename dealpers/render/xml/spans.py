"""Running text cut at its marks: references, terms, names, dates; each stretch once, in order."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from dealpers.model import Adres, Alinea, Nootmark, Tekst
from dealpers.model.headings import title_offset

M = TypeVar("M")


@dataclass(frozen=True, slots=True)
class Mark(Generic[M]):
    """Words of a text, from ``begin`` up to ``end``, with the data of their mark."""

    begin: int
    end: int
    says: M


@dataclass(frozen=True, slots=True)
class Stretch(Generic[M]):
    """Runs of a text under one mark, or under none."""

    says: M | None
    runs: tuple[Tekst | Adres | Nootmark, ...]


def stretches(alinea: Alinea, marks: Iterable[Mark[M]], begin: int = 0, end: int | None = None) -> Iterator[Stretch[M]]:
    """Text from ``begin`` up to ``end``, cut at its marks; of two overlapping marks the first one counts.

    A note mark goes with the words behind; at the end of the text, with the words before.
    """
    last = len(alinea.tekst)
    end = last if end is None else end
    offset = begin
    for mark in sorted(marks, key=lambda mark: (mark.begin, -mark.end)):
        if mark.begin >= offset and mark.begin < mark.end <= end:
            if runs := _runs(alinea, offset, mark.begin, open_end=False):
                yield Stretch(None, runs)
            yield Stretch(mark.says, _runs(alinea, mark.begin, mark.end, open_end=False))
            offset = mark.end
    if runs := _runs(alinea, offset, end, open_end=end == last):
        yield Stretch(None, runs)


def _runs(alinea: Alinea, begin: int, end: int, *, open_end: bool) -> tuple[Tekst | Adres | Nootmark, ...]:
    out: list[Tekst | Adres | Nootmark] = []
    offset = 0
    for run in alinea.inhoud:
        if isinstance(run, Nootmark):
            if begin <= offset < end or (open_end and offset == end):
                out.append(run)
            continue
        words = run.tekst[max(begin - offset, 0) : max(end - offset, 0)]
        if words:
            out.append(Adres(words) if isinstance(run, Adres) else Tekst(words, run.stijl))
        offset += len(run.tekst)
    return tuple(out)


def split_heading(kop: Alinea, number: str) -> int:
    """Code point of a heading at which its title begins, behind the number; 0 where the two are inseparable.

    Inseparable: no space between the two, or a note mark at or before the title.
    """
    begin = title_offset(kop.tekst, number)
    apart = begin == len(kop.tekst) or kop.tekst[begin - 1 : begin].isspace()
    return begin if apart and not note_before(kop, begin) else 0


def note_before(alinea: Alinea, end: int) -> bool:
    """True if a note is called before or at a character of the text."""
    offset = 0
    for run in alinea.inhoud:
        if isinstance(run, Nootmark) and offset <= end:
            return True
        offset += 0 if isinstance(run, Nootmark) else len(run.tekst)
    return False


def grouped(items: Iterable[M], apart: Callable[[M], bool]) -> list[tuple[bool, list[M]]]:
    """Items in runs: an item that is ``apart`` forms a run alone, its neighbours form runs together."""
    out: list[tuple[bool, list[M]]] = []
    for item in items:
        if apart(item) or not out or out[-1][0]:
            out.append((apart(item), [item]))
        else:
            out[-1][1].append(item)
    return out


def ranked(*groups: Iterable[Mark[M]]) -> tuple[Mark[M], ...]:
    """Marks of several groups, without those that overlap a mark of an earlier group."""
    chosen: list[Mark[M]] = []
    for group in groups:
        chosen += [mark for mark in group if all(mark.end <= one.begin or one.end <= mark.begin for one in chosen)]
    return tuple(chosen)
