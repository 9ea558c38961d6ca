"""Tijdlijn: every date and term that a deal names, in order, with the sentence around it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from dealpers.corpus.life import effect, event_name
from dealpers.corpus.progress.owed import Owed
from dealpers.dutch.dates import in_words
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import capitalised, sentence_around, sentences
from dealpers.model import Actor, Deal, Termijn, Termijnsoort, Tijdstip
from dealpers.model.ids import ActorId
from dealpers.parse.duties.moments import is_aside
from dealpers.render.part_names import part_name
from dealpers.render.views import TIMELINE
from dealpers.render.website.deal_context import DealContext
from dealpers.render.website.page import Heading, Page

_DAY = regex(r"\d{1,2}(?!\d)|\d{4}-\d|[a-zë]{3,20}\s+\w+\s+(?:tweeduizend|negentienhonderd)", re.I)
"""Regex of a printed day; a season or month is no day, so that its last day is read, not printed."""
_LATEST = regex(r"\b(?:uiterlijk|niet\s+later\s+dan)\s+(?:\w+\s+)?$", re.I)
_BEFORE = regex(r"\b(?:vóór|voor|voorafgaand\s+aan)\s+$", re.I)
_NOT_BEFORE = regex(r"(?:\bniet\s+(?:eerder\s+dan|vóór|voor)|\bop\s+(?:zijn|z[’']n)\s+vroegst(?:\s+op)?)\s+$", re.I)
_CONDITION = regex(r"^(?:indien|als|wanneer|zodra|wordt|worden|is|zijn|heeft|hebben)\b", re.I)
"""Regex of a condition at the start of a sentence: "Wordt de bouw niet voor 1 mei gestart, dan …" sets a last day."""
_UNTIL = regex(r"\btot(?P<with>\s+en\s+met)?\s+$", re.I)
_FROM = regex(r"\b(?:vanaf|sinds|met\s+ingang\s+van)\s+$", re.I)
_UNFIXED = regex(r"over\s+(?!een\s+periode)|.*\bkomende\b", re.I)
_OF_WRITER = regex(r"(?:dit|volgend|komend|deze)\s", re.I)
"""Regex of a year or season counted from the day on which the text was written: "dit jaar"."""
_FIXED = regex(r"\b(?:na|nadat|vanaf|sinds|gerekend)\b", re.I)
_BENT = regex(r"(?<=lijks)e$|(?<=periodiek)e$", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Entry of the timeline; ``datum`` is the value for ``<time>``, empty where HTML has no form for the moment.

    ``van`` and ``tot`` are the first and last day of a date; ``staat`` is the duty at that moment with its records.
    """

    woorden: tuple[str, ...]
    datum: str
    vast: bool
    soort: str
    zin: str
    deel: str
    aanhaling: str
    wie: tuple[Actor, ...]
    van: str = ""
    tot: str = ""
    staat: Owed | None = None


def timeline(context: DealContext) -> Page:
    """Page Tijdlijn: dates in order, then durations, recurring moments, and moments that depend on another."""
    deal = context.deal
    dated = sorted(deal.tijdstippen, key=lambda moment: (moment.van, moment.tot))
    returning, depending = _grouped(context, "terugkerend"), _grouped(context, "relatief")
    lasting = _grouped(context, "duur")
    groups = [
        ("data", "Data en perioden", tuple(_dated(context, moment) for moment in dated)),
        ("duur", "Geldt een tijd lang", tuple(_undated(context, moments) for moments in lasting)),
        ("terugkerend", "Keert terug", tuple(_undated(context, moments) for moments in returning)),
        ("zonder-jaar", "Dag zonder jaar", tuple(_undated(context, days) for days in _grouped(context, "zonder jaar"))),
        ("afhankelijk", "Gerekend vanaf een ander moment", tuple(_undated(context, moments) for moments in depending)),
    ]
    filled = [group for group in groups if group[2]]
    decisions = _decisions(deal)
    headings = [Heading(2, "besloten", "Besloten na de ondertekening")] if decisions else []
    headings += [Heading(2, key, title) for key, title, _ in filled]
    return context.view(TIMELINE, headings, groepen=filled, besluiten=decisions)


def _decisions(deal: Deal) -> list[dict[str, object]]:
    """Events of the life of a deal with their first day, for a notice the first day without the party."""
    return [
        {
            "id": event.id,
            "naam": event_name(event, deal),
            "dag": effect(event, deal),
            "wat": f"{event.soort.value} gaat in",
        }
        for event in deal.gebeurtenissen
    ]


def _grouped(context: DealContext, kind: str) -> Iterator[tuple[Termijn, ...]]:
    """Moments of a kind, grouped by sentence."""
    chosen = [moment for moment in context.deal.termijnen if moment.soort.value == kind]
    for _, group in groupby(chosen, key=lambda moment: (moment.alinea, _sentence_at(context, moment)[0])):
        yield tuple(group)


def _sentence_at(context: DealContext, moment: Termijn | Tijdstip) -> tuple[int, int]:
    """Offsets of the sentence around a moment."""
    for begin, sentence in sentences(context.texts[moment.alinea].tekst):
        if begin <= moment.begin < begin + len(sentence):
            return begin, begin + len(sentence)
    return moment.begin, moment.eind


def _dated(context: DealContext, moment: Tijdstip) -> Moment:
    one_day = moment.van == moment.tot
    begin, end = _sentence_at(context, moment)
    tasks = [task for task in context.deal.taken if task.alinea == moment.alinea and task.begin == begin and task.bindt]
    aside = is_aside(context.texts[moment.alinea].tekst[begin : moment.begin])
    who = tasks[0].wie if len(tasks) == 1 and tasks[0].eind == end and not aside else ()
    date = moment.tot.isoformat() if one_day else _period(moment)
    entry = _entry(context, (moment,), date, _kind(context, moment), who)
    return replace(entry, van=moment.van.isoformat(), tot=moment.tot.isoformat())


def _kind(context: DealContext, moment: Tijdstip) -> str:
    """Kind of a date: a period, a day, or the last day of a period behind "uiterlijk" with the day it is read as."""
    if moment.van != moment.tot:
        return "periode"
    if _DAY.match(moment.tekst):
        before = context.texts[moment.alinea].tekst[_sentence_at(context, moment)[0] : moment.begin]
        return _kind_of_day(before)
    return f"uiterlijk, hier gelezen als {in_words(moment.tot)}"


def _kind_of_day(before: str) -> str:
    """Kind of a day by the words before it in its sentence: a last or first day, or the end or start of a term."""
    if _LATEST.search(before):
        return "uiterste dag"
    if _NOT_BEFORE.search(before) and not _CONDITION.match(before):
        return "niet vóór deze dag"
    if _BEFORE.search(before):
        return "vóór deze dag"
    if until := _UNTIL.search(before):
        return "tot en met deze dag" if until["with"] else "tot deze dag"
    return "vanaf deze dag" if _FROM.search(before) else "vaste dag"


_UNDATED = {
    Termijnsoort.TERUGKEREND: "keert terug",
    Termijnsoort.DUUR: "tijdsduur",
    Termijnsoort.RELATIEF: "gerekend vanaf een ander moment",
    Termijnsoort.ZONDER_JAAR: "het jaar noemt de zin niet",
}


def _undated(context: DealContext, moments: tuple[Termijn, ...]) -> Moment:
    first = moments[0]
    measure = first.maat if len({moment.maat for moment in moments}) == 1 else ""
    date = f"{measure[1:-1]}{measure[-1].lower()}" if measure[-1:] in ("W", "D") and first.soort == "relatief" else ""
    who = tuple(dict.fromkeys(key for moment in moments for key in moment.wie))
    word = _UNDATED[first.soort]
    around = sentence_around(context.texts[first.alinea].tekst, first.begin, first.eind)
    if _UNFIXED.match(first.tekst) and not _FIXED.search(around):
        word = "vanaf welke dag zegt de zin niet"
    elif _OF_WRITER.match(first.tekst):
        word = "gerekend vanaf de dag van schrijven"
    return _entry(context, moments, date, word, who)


def _entry(
    context: DealContext, several: tuple[Termijn | Tijdstip, ...], date: str, kind: str, who: Iterable[ActorId]
) -> Moment:
    first = several[0]
    text = context.texts[first.alinea]
    known = {actor.id: actor for actor in context.deal.actoren}
    return Moment(
        woorden=tuple(dict.fromkeys(capitalised(_BENT.sub("", moment.tekst)) for moment in several)),
        datum=date,
        vast=kind.endswith(" dag"),
        soort=kind,
        zin=sentence_around(text.tekst, first.begin, first.eind),
        deel=text.deel,
        aanhaling=part_name(text.deel, context.names),
        wie=tuple(known[key] for key in who if key in known),
        staat=_owed_at(context, first),
    )


def _owed_at(context: DealContext, moment: Termijn | Tijdstip) -> Owed | None:
    """Duty at a moment with its records, where readers can see what is reported."""
    return next(
        (
            one
            for one in context.owed
            if one.taak.alinea == moment.alinea
            and one.taak.begin <= moment.begin < one.taak.eind
            and (moment.tekst in one.wanneer or not one.wanneer)
        ),
        None,
    )


def _period(moment: Tijdstip) -> str:
    """Period as a value for ``<time>``: the year, or the month in which the period starts."""
    whole = (moment.van.month, moment.tot.month) == (1, 12) and moment.van.year == moment.tot.year
    return f"{moment.van.year}" if whole else moment.van.isoformat()[:7]
