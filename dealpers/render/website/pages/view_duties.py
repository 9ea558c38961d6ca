"""The pages that show what a deal asks: who does what, and when."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from dealpers.dutch.sentences import sentence_around, sentences
from dealpers.model import Actor, Alinea, Kracht, Lijst, Taak, Termijn, Tijdstip, children
from dealpers.render.part_names import capitalised, part_name
from dealpers.render.website.page import Heading, Page
from dealpers.render.website.view import DealContext

_BENT = re.compile(r"(?<=lijks)e$|(?<=periodiek)e$", re.I)
DUTIES, TIMELINE = "wie-doet-wat", "tijdlijn"


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty as a reader sees it; ``onderdelen`` are the items of a list that its sentence opens."""

    zin: str
    deel: str
    aanhaling: str
    inspanning: bool
    anderen: tuple[Actor, ...]
    wanneer: tuple[str, ...]
    onderdelen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What one actor has to do, by the articles and, apart, by the considerations; ``ook`` are the groups it is in."""

    actor: Actor
    deel: str
    ook: tuple[Actor, ...]
    taken: tuple[Duty, ...]
    overwegingen: tuple[Duty, ...]


def duties(view: DealContext) -> Page:
    """Who does what: per party, group and body the duties that the text gives it, quoted."""
    parts = tuple(_parts(view))
    content = view.fill("wie-doet-wat.html", DUTIES, delen=parts)
    return view.page(
        DUTIES,
        "Wie doet wat",
        content,
        kind="wie-doet-wat",
        headings=tuple(Heading(2, f"wie-{part.actor.id}", part.actor.naam) for part in parts),
        description=f"Per partij wat zij volgens {view.deal.naam} doet, in de woorden van de deal.",
    )


def _parts(view: DealContext) -> Iterator[Part]:
    deal = view.deal
    known = {actor.id: actor for actor in deal.actoren}
    sides = {party.id: party.kant.value.lower() for party in deal.partijen}
    items = dict(_lists(view))
    for actor in deal.actoren:
        own = [task for task in deal.taken if actor.id in task.wie and (task.bindt or _is_consideration(task))]
        if not own:
            continue
        groups: tuple[str, ...] = ("partijen",) if actor.id in ("rijk", "regio") else ()
        if actor.id in sides:
            groups = ("partijen", sides[actor.id])
        named = view.addresses.get(actor.id, "") and actor.id
        yield Part(
            actor,
            named,
            tuple(known[key] for key in groups if key in known),
            tuple(_duty(view, task, actor, known, items) for task in own if task.alinea.startswith("artikel-")),
            tuple(_duty(view, task, actor, known, items) for task in own if not task.alinea.startswith("artikel-")),
        )


def _is_consideration(task: Taak) -> bool:
    return task.kracht is Kracht.OVERWEGING


def _duty(
    view: DealContext, task: Taak, actor: Actor, known: dict[str, Actor], items: dict[str, tuple[str, ...]]
) -> Duty:
    every: list[Tijdstip | Termijn] = [*view.deal.tijdstippen, *view.deal.termijnen]
    moments = [
        moment.tekst for moment in every if moment.alinea == task.alinea and task.begin <= moment.begin < task.eind
    ]
    part = view.texts[task.alinea].deel
    opens = task.eind == len(view.texts[task.alinea].tekst.rstrip()) and task.tekst.endswith(":")
    return Duty(
        task.tekst if task.onderwerp in task.tekst else f"{task.onderwerp}: {task.tekst}",
        part,
        part_name(part, view.names),
        task.kracht is Kracht.INSPANNING,
        tuple(known[key] for key in task.wie if key != actor.id and key in known),
        tuple(moments),
        items.get(task.alinea, ()) if opens else (),
    )


def _lists(view: DealContext) -> Iterator[tuple[str, tuple[str, ...]]]:
    """For each paragraph that a list follows the first paragraph of every item."""

    def walk(node: object) -> Iterator[tuple[str, tuple[str, ...]]]:
        before = ""
        for child in children(node, view.deal):  # type: ignore[arg-type]
            if isinstance(child, Lijst) and before:
                firsts = (next((b for b in item.blokken if isinstance(b, Alinea)), None) for item in child.onderdelen)
                yield before, tuple(first.tekst for first in firsts if first)
            before = child.id if isinstance(child, Alinea) else ""
            yield from walk(child)

    for article in view.deal.artikelen:
        yield from walk(article)


@dataclass(frozen=True, slots=True)
class Moment:
    """An entry of the timeline; ``datum`` is what ``<time>`` can say, empty where HTML has no form for it."""

    woorden: tuple[str, ...]
    datum: str
    vast: bool
    soort: str
    zin: str
    deel: str
    aanhaling: str
    wie: tuple[Actor, ...]


def timeline(view: DealContext) -> Page:
    """Every date, in order; then what returns, and what depends on another moment."""
    deal = view.deal
    dated = sorted(deal.tijdstippen, key=lambda moment: (moment.tot, moment.van))
    returning, depending = _grouped(view, "terugkerend"), _grouped(view, "relatief")
    lasting = _grouped(view, "duur")
    groups = [
        ("data", "Data en perioden", tuple(_dated(view, moment) for moment in dated)),
        ("duur", "Geldt een tijd lang", tuple(_undated(view, moments) for moments in lasting)),
        ("terugkerend", "Keert terug", tuple(_undated(view, moments) for moments in returning)),
        ("afhankelijk", "Hangt af van een ander moment", tuple(_undated(view, moments) for moments in depending)),
    ]
    filled = [group for group in groups if group[2]]
    content = view.fill("tijdlijn.html", TIMELINE, groepen=filled)
    return view.page(
        TIMELINE,
        "Tijdlijn",
        content,
        kind="tijdlijn",
        headings=tuple(Heading(2, key, title) for key, title, _ in filled),
        description=f"Elke datum en elke termijn die {deal.naam} noemt, met wie dan iets moet doen.",
    )


def _grouped(view: DealContext, kind: str) -> Iterator[tuple[Termijn, ...]]:
    """The moments of a kind, those of one sentence together."""
    chosen = [moment for moment in view.deal.termijnen if moment.soort.value == kind]
    for _, group in groupby(chosen, key=lambda moment: (moment.alinea, _sentence_at(view, moment)[0])):
        yield tuple(group)


def _sentence_at(view: DealContext, moment: Termijn | Tijdstip) -> tuple[int, int]:
    """Where the sentence around a moment begins and ends."""
    for begin, sentence in sentences(view.texts[moment.alinea].tekst):
        if begin <= moment.begin < begin + len(sentence):
            return begin, begin + len(sentence)
    return moment.begin, moment.eind


def _dated(view: DealContext, moment: Tijdstip) -> Moment:
    one_day = moment.van == moment.tot
    begin, end = _sentence_at(view, moment)
    tasks = [task for task in view.deal.taken if task.alinea == moment.alinea and task.begin == begin and task.bindt]
    who = tasks[0].wie if len(tasks) == 1 and tasks[0].eind == end else ()
    date = moment.tot.isoformat() if one_day else _period(moment)
    return _entry(view, (moment,), date, "vaste dag" if one_day else "periode", who)


def _undated(view: DealContext, moments: tuple[Termijn, ...]) -> Moment:
    first = moments[0]
    measure = first.maat if len({moment.maat for moment in moments}) == 1 else ""
    date = f"{measure[1:-1]}{measure[-1].lower()}" if measure[-1:] in ("W", "D") and first.soort == "relatief" else ""
    who = tuple(dict.fromkeys(key for moment in moments for key in moment.wie))
    word = {"terugkerend": "keert terug", "duur": "tijdsduur"}.get(first.soort.value, "volgt op iets anders")
    return _entry(view, moments, date, word, who)


def _entry(
    view: DealContext, several: tuple[Termijn | Tijdstip, ...], date: str, kind: str, who: Iterable[str]
) -> Moment:
    first = several[0]
    text = view.texts[first.alinea]
    known = {actor.id: actor for actor in view.deal.actoren}
    return Moment(
        tuple(dict.fromkeys(capitalised(_BENT.sub("", moment.tekst)) for moment in several)),
        date,
        kind == "vaste dag",
        kind,
        sentence_around(text.tekst, first.begin, first.eind),
        text.deel,
        part_name(text.deel, view.names),
        tuple(known[key] for key in who if key in known),
    )


def _period(moment: Tijdstip) -> str:
    """A period for ``<time>``: the year, or the month that it starts in."""
    whole = (moment.van.month, moment.tot.month) == (1, 12) and moment.van.year == moment.tot.year
    return f"{moment.van.year}" if whole else moment.van.isoformat()[:7]
