"""Duties with a moment, each with the record that it was done; a duty without a record is not reported, no more."""

from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.corpus.progress.reporting import reporting
from dealpers.model import Deal, Taak, Termijnsoort, alineas, ids
from dealpers.model.ids import PartId, TextId
from dealpers.model.verslag import Verslag
from dealpers.model.voortgang import Gedaan
from dealpers.parse.duties.moments import belongs_to_a_thing


@dataclass(frozen=True, slots=True)
class Owed:
    """Duty of the text with its moments in words; ``keer`` are the records, oldest first.

    ``verslagen`` are the yearly reports where the duty is that of reporting.
    """

    taak: Taak
    deel: PartId
    wanneer: tuple[str, ...]
    keert_terug: bool
    keer: tuple[Gedaan, ...]
    verslagen: tuple[Verslag, ...] = ()


def owed(deal: Deal) -> tuple[Owed, ...]:
    """Duties of the articles with a date or an interval, in reading order, and other duties with a record."""
    clause, progress = reporting(deal), deal.voortgang
    texts = {text.id: text.tekst for text in alineas(deal, deal)} if deal.termijnen else {}
    out: dict[tuple[str, int], Owed] = {}
    for task in deal.taken:
        if not (task.bindt and ids.is_kind(task.alinea, "artikel")):
            continue
        part = ids.part_of(task.alinea)
        records = tuple(sorted(_records(deal, task, part), key=lambda done: done.op))
        returning = tuple(_returning(deal, task, texts))
        when = tuple(dict.fromkeys((*returning, *_dated(deal, task))))
        is_report = clause is not None and clause.deel == part and clause.zin == task.tekst
        reports = progress.verslagen if is_report and progress else ()
        if when or records or reports:
            out.setdefault((task.alinea, task.begin), Owed(task, part, when, bool(returning), records, reports))
    return tuple(out.values())


def _records(deal: Deal, task: Taak, part: str) -> Iterator[Gedaan]:
    """Records about a duty: those of its part, and of these only the ones whose words it has."""
    for record in deal.voortgang.gedaan if deal.voortgang else ():
        words = " ".join(record.woorden.lower().split())
        if record.plicht == part and words in " ".join(task.tekst.lower().split()):
            yield record


def _returning(deal: Deal, task: Taak, texts: dict[TextId, str]) -> Iterator[str]:
    """Words of the intervals at which a duty returns; the interval of a report that the duty uses is none."""
    for moment in deal.termijnen:
        inside = moment.alinea == task.alinea and task.begin <= moment.begin < task.eind
        returns = moment.maat and moment.soort is Termijnsoort.TERUGKEREND
        if inside and returns and not belongs_to_a_thing(moment, texts[moment.alinea]):
            yield moment.tekst


def _dated(deal: Deal, task: Taak) -> Iterator[str]:
    for moment in deal.tijdstippen:
        if moment.alinea == task.alinea and task.begin <= moment.begin < task.eind:
            yield moment.tekst


def has_progress_page(deal: Deal) -> bool:
    """True if something is reported, or the text obliges to reports."""
    return deal.voortgang is not None or reporting(deal) is not None
