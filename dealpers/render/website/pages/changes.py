"""Was en wordt: the changes by each amendment of a deal, in two columns, with changed words marked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from html import escape

from dealpers.corpus.amendments import Change, SectionChange, UnitChange, What
from dealpers.corpus.timeline import deeds_of, published_as
from dealpers.corpus.units import Section, Unit
from dealpers.corpus.word_diff import Run, runs
from dealpers.dutch.dates import in_words
from dealpers.model import Deal, Status, ids
from dealpers.model.ids import NO_PART, PartId
from dealpers.render.addresses import PREAMBLE, WHOLE, page_addresses
from dealpers.render.part_names import part_names, unit_name
from dealpers.render.views import CHANGES
from dealpers.render.website.deal_context import Amended, DealContext
from dealpers.render.website.page import Heading, Page

_TAGS = {What.LAPSED: "del", What.ADDED: "ins"}
_SHOWN = (What.CHANGED, What.ADDED, What.LAPSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Old state of a part beside its new state: name, kind of change, and the lines of both as HTML."""

    naam: str
    wat: str
    was: tuple[str, ...]
    wordt: tuple[str, ...]


def changes_page(context: DealContext, history: tuple[Change, ...]) -> Page:
    """Page with every amendment, newest first; those that are not in force yet are marked."""
    entries = [_values_of(change, context.deal) for change in history]
    headings = []
    for change in history:
        headings.append(
            Heading(2, _anchor(change), f"{'Per' if change.version else 'Komt per'} {in_words(change.wijziging.op)}")
        )
        headings += [Heading(3, _anchor(change, part), part.section.name) for part in change.sections if part.changed]
    return context.view(CHANGES, headings, wijzigingen=entries)


def amended_pages(history: tuple[Change, ...], deal: Deal) -> dict[str, tuple[Amended, ...]]:
    """Amendments of each page of the present text, newest first; a part is tracked through renumbering."""
    out: dict[str, tuple[Amended, ...]] = {}
    present = {part.now.id: part.now.id for change in history[:1] for part in change.sections if part.now}
    pages = page_addresses(deal)
    for change in history:
        before: dict[PartId, PartId] = {}
        for part in change.sections:
            page = pages.get(present.get(part.now.id, NO_PART), "") if part.now else ""
            if page and part.changed:
                known = out.get(page, ())
                day = change.wijziging.op
                if not any(known_day == day for known_day, _ in known):
                    where = _anchor(change) if page == PREAMBLE else _anchor(change, part)
                    out[page] = (*known, (day, where))
            if part.was and part.now and part.now.id in present:
                before[part.was.id] = present[part.now.id]
        present = before
    return out


def _anchor(change: Change, part: SectionChange | None = None) -> str:
    day = f"wijziging-{change.wijziging.op}"
    if not part:
        return day
    return f"{day}-{part.section.id}" if part.now else f"{day}-was-{part.section.id}"


def _values_of(change: Change, deal: Deal) -> dict[str, object]:
    """Values of an amendment of ``deal`` for its template."""
    was, now = change.was, change.now
    names = part_names(was), part_names(now)
    pages = page_addresses(was), page_addresses(now)
    units = [unit for part in change.sections for unit in part.units]
    return {
        "anker": _anchor(change),
        "besluit": change.wijziging,
        "versie": change.version,
        "tot": change.wijziging.op - timedelta(days=1),
        "komend": None if change.version else now,
        "concept": now.feiten.status is Status.CONCEPT,
        "akten": deeds_of(deal, change.wijziging),
        "publicatie": published_as(deal, change.wijziging),
        "telling": _counted(units),
        "gelijk": sum(unit.what is What.SAME for unit in units),
        "getekend": change.was.slot is not None and change.now.slot is None,
        "delen": [
            {
                "anker": _anchor(change, part),
                "naam": part.section.name,
                "wat": _what(part),
                "was": _address(part.was, was, pages[0]),
                "wordt": _address(part.now, now, pages[1]),
                "rijen": [_row(unit, part, names) for unit in part.units if unit.what in _SHOWN],
                "nummers": [_renumbered(unit) for unit in part.units if _only_number(unit)],
            }
            for part in change.sections
            if part.changed
        ],
    }


def _address(section: Section | None, deal: Deal, pages: dict[PartId, str]) -> str:
    """Address of a whole section, from the root of the site."""
    return f"deals/{deal.id}/{pages.get(section.id, WHOLE)}/#{section.id}" if section else ""


def _what(part: SectionChange) -> str:
    if not part.was or not part.now:
        return "toegevoegd" if part.now else "vervallen"
    return f"was {ids.citation(part.was.id)}" if part.renumbered else ""


def _only_number(unit: UnitChange) -> bool:
    """True if only the number of a unit differs; the heading of the section reports that number."""
    return unit.what is What.RENUMBERED and not unit.unit.heading


def _renumbered(unit: UnitChange) -> str:
    assert unit.was
    assert unit.now
    return f"{ids.citation(unit.was.id)}, is nu {ids.citation(unit.now.id)}"


def _counted(units: list[UnitChange]) -> str:
    """Dutch sentence with the numbers of leden and other parts that were added, lapsed and changed."""
    counts_in_words = []
    for what in _SHOWN:
        leden = [unit.unit.is_lid for unit in units if unit.what is what]
        counts = [(sum(leden), "lid", "leden"), (len(leden) - sum(leden), "ander deel", "andere delen")]
        words = [f"{count} {one if count == 1 else more}" for count, one, more in counts if count]
        if words:
            verb = "is" if len(leden) == 1 else "zijn"
            counts_in_words.append(f"{' en '.join(words)} {verb} {what.value}")
    return f"{'; '.join(counts_in_words)}." if counts_in_words else "Alleen nummers zijn veranderd."


def _row(unit: UnitChange, part: SectionChange, names: tuple[dict[PartId, str], dict[PartId, str]]) -> Row:
    was, now = unit.was.text if unit.was else "", unit.now.text if unit.now else ""
    changes = runs(was, now)
    return Row(
        naam=unit_name(unit.unit, part.section.id, names[1 if unit.now else 0]),
        wat=unit.what.value,
        was=_column(unit.was, ((run, run.was) for run in changes), What.LAPSED),
        wordt=_column(unit.now, ((run, run.now) for run in changes), What.ADDED),
    )


def _column(unit: Unit | None, changes: Iterable[tuple[Run, str]], what: What) -> tuple[str, ...]:
    """Lines of one text; words that the other text lacks are marked for eyes and ears."""
    if not unit or not unit.lines:  # an item without text has no line
        return ()
    lines = [""]
    for run, text in changes:
        for rank, piece in enumerate(text.split("\n")):
            if rank:
                lines.append("")
            lines[-1] += escape(piece, quote=False) if run.same else _marked(piece, what)
    ours = (f'<span class="ons">{escape(line.ours)}</span> ' if line.ours else "" for line in unit.lines)
    return tuple(begin + line for begin, line in zip(ours, lines, strict=True))


def _marked(text: str, what: What) -> str:
    """Words between their tags, with the white space around outside the tags."""
    words = text.strip()
    if not words:
        return text
    before, _, after = text.partition(words)
    spoken = f'<span class="visually-hidden">{what.value}: </span>'
    return f"{before}<{_TAGS[what]}>{spoken}{escape(words, quote=False)}</{_TAGS[what]}>{after}"
