"""Duties with a moment, each with the record of its fulfilment; a duty without a record counts as not reported."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from dealpers.corpus.memberships import Lidmaatschap
from dealpers.corpus.once import once
from dealpers.corpus.progress.reporting import reporting
from dealpers.corpus.provisions import in_provision
from dealpers.corpus.status import day_of_signing, start_date
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentence_around
from dealpers.model import Deal, Taak, Termijnsoort, Tijdstip, alineas, ids
from dealpers.model.ids import PartId, TextId
from dealpers.model.verslag import Verslag
from dealpers.model.voortgang import Gedaan
from dealpers.parse.duties.moments import belongs_to_a_thing, is_aside

_LATEST = regex(
    r"\b(?:uiterlijk|niet\s+later\s+dan|vóór)\s+(?:(?:op|in|per|voor|vóór|met)\s+)?(?:(?:de|het)\s+)?$", re.I
)
_NEGATED = regex(r"\b(?:niet|geen)\b[^,;:]*$")
_BEFORE_DAY = regex(r"\bvoor\s+$", re.I)
"""Regex of "voor", which makes a day with its month the last day: "voor 1 juli 2027", not "voor 2027"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDay:
    """Sentence of an article with a last day and without a bearer: "Uiterlijk op 1 mei 2027 is de haven klaar."."""

    deel: PartId
    zin: str
    wanneer: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """Duty of the text with its moments in words; ``keer`` are the records, oldest first.

    ``dagen`` are the last days of its moments with a date, for a duty that does not return.
    ``verslagen`` are the yearly reports where the duty is that of reporting.
    """

    taak: Taak
    deel: PartId
    wanneer: tuple[str, ...]
    keer: tuple[Gedaan, ...]
    verslagen: tuple[Verslag, ...] = ()
    dagen: tuple[date, ...] = ()


@once
def owed(deal: Deal) -> tuple[Owed, ...]:
    """Duties of the provisions with a date or an interval, in reading order, and other duties with a record."""
    clause, progress = reporting(deal), deal.voortgang
    texts = {text.id: text.tekst for text in alineas(deal, deal)} if deal.termijnen else {}
    out: dict[tuple[str, int], Owed] = {}
    for task in deal.taken:
        if not (task.bindt and in_provision(task.alinea, deal)):
            continue
        part = ids.part_of(task.alinea)
        records = tuple(sorted(_records(deal, task, part), key=lambda done: done.op))
        returning = tuple(_returning(deal, task, texts))
        when = tuple(dict.fromkeys((*returning, *(moment.tekst for moment in _moments(deal, task)))))
        is_report = clause is not None and clause.deel == part and clause.zin == task.tekst
        reports = progress.verslagen if is_report and progress else ()
        if when or records or reports:
            duty = Owed(
                taak=task,
                deel=part,
                wanneer=when,
                keer=records,
                verslagen=reports,
                dagen=() if returning else tuple(moment.tot for moment in _moments(deal, task)),
            )
            out.setdefault((task.alinea, task.begin), duty)
    return tuple(out.values())


def last_days(deal: Deal) -> tuple[LastDay, ...]:
    """Last days in the provisions that belong to no duty of ``owed``, by sentence, in reading order."""
    texts = {text.id: text.tekst for text in alineas(deal, deal)} if deal.tijdstippen else {}
    taken = [(duty.taak.alinea, duty.taak.begin, duty.taak.eind) for duty in owed(deal)]
    words: dict[tuple[PartId, str], list[str]] = {}
    for moment in deal.tijdstippen:
        text = texts[moment.alinea]
        in_duty = any(one == moment.alinea and begin <= moment.begin < end for one, begin, end in taken)
        if in_provision(moment.alinea, deal) and not in_duty and (phrase := _last_day(moment, text)):
            sentence = sentence_around(text, moment.begin, moment.eind)
            words.setdefault((ids.part_of(moment.alinea), sentence), []).append(phrase)
    return tuple(LastDay(deel=part, zin=zin, wanneer=tuple(phrases)) for (part, zin), phrases in words.items())


def _last_day(moment: Tijdstip, text: str) -> str:
    """Words of a moment that ends a period, with the words before that say so; empty for another moment."""
    before = text[: moment.begin]
    limit = _LATEST.search(before) or (_BEFORE_DAY.search(before) if moment.tekst[:1].isdigit() else None)
    if limit is None or (limit[0].lower().startswith("voor ") and not any(map(str.isalpha, moment.tekst))):
        return ""
    start = text.find(sentence_around(text, moment.begin, moment.eind))
    clause = text[start : limit.start()]
    return "" if is_aside(before[start:]) or _NEGATED.search(clause) else text[limit.start() : moment.eind]


def owed_by(member: Lidmaatschap, duties: Iterable[Owed]) -> Iterator[Owed]:
    """Duties of a party: its own, and those of its side and of all parties, while it was a party.

    A duty with a day before the first or after the last day of a party was never its duty; the same holds for reports.
    """
    party = member.partij
    names = {party.id} if member.gemeld else {party.id, party.kant.value.lower(), "partijen"}
    first, last = member.sinds or date.min, member.tot or date.max
    for one in duties:
        if not names & set(one.taak.wie) or (one.dagen and not any(first <= day <= last for day in one.dagen)):
            continue
        yield replace(one, verslagen=tuple(report for report in one.verslagen if first <= report.peildatum <= last))


def _records(deal: Deal, task: Taak, part: PartId) -> Iterator[Gedaan]:
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


def _moments(deal: Deal, task: Taak) -> Iterator[Tijdstip]:
    """Dates of a duty; a year before the deal began is one to compare with: "van 40 ton in 2024 naar 20 in 2031"."""
    first = start_date(deal) or day_of_signing(deal) or date.min
    for moment in deal.tijdstippen:
        inside = moment.alinea == task.alinea and task.begin <= moment.begin < task.eind
        if inside and moment.tot >= first and not is_aside(task.tekst[: moment.begin - task.begin]):
            yield moment


def has_progress_page(deal: Deal) -> bool:
    """True if something is reported, or the text obliges to reports."""
    return deal.voortgang is not None or reporting(deal) is not None
