"""Wie doet wat: duties of each party, group and body, quoted from the deal."""

from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.corpus.announced import Punt, announced
from dealpers.corpus.progress.owed import Owed
from dealpers.corpus.provisions import in_provision
from dealpers.dutch.sentences import sentences
from dealpers.model import Actor, Kracht, Taak, Termijn, Tijdstip
from dealpers.model.ids import ActorId
from dealpers.parse.duties.actors import ALL
from dealpers.parse.duties.holders import is_role
from dealpers.parse.duties.moments import belongs_to_a_thing, is_aside
from dealpers.render.part_names import part_name
from dealpers.render.views import DUTIES
from dealpers.render.website.deal_context import DealContext
from dealpers.render.website.page import Heading, Page

_FORCE = {
    Kracht.PLICHT: "moet",
    Kracht.INSPANNING: "spant zich in",
    Kracht.DOEL: "wil bereiken",
    Kracht.BEVOEGDHEID: "kan",
    Kracht.VRIJSTELLING: "hoeft niet",
    Kracht.BESCHRIJVING: "beschrijft",
    Kracht.OVERWEGING: "legt uit",
}
"""Force of a sentence in the words of a reader."""
_SHOWN = (Kracht.OVERWEGING, Kracht.BEVOEGDHEID, Kracht.VRIJSTELLING)
"""Forces that bind nobody and are shown with their word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """Duty as a reader sees it; ``onderdelen`` are the items of a list that its sentence opens.

    ``rol`` are the words before ``anderen``: with others, in a role, or a role that another fills.
    ``staat`` says of a duty with a moment whether it is reported.
    """

    zin: str
    deel: str
    aanhaling: str
    kracht: str
    rol: str
    anderen: tuple[Actor, ...]
    wanneer: tuple[str, ...]
    onderdelen: tuple[Punt, ...]
    staat: Owed | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Duties of one actor in the provisions and, apart, in the considerations; ``ook`` are the groups of the actor."""

    actor: Actor
    deel: str
    ook: tuple[Actor, ...]
    taken: tuple[Duty, ...]
    overwegingen: tuple[Duty, ...]


def duties(context: DealContext) -> Page:
    """Page Wie doet wat: duties by party, group and body, in the words of the text."""
    parts = tuple(_parts(context))
    counted = sum(
        len(sentences(text.tekst))
        for key, text in context.texts.items()
        if in_provision(key, context.deal) and not text.is_heading
    )
    read = len({(task.alinea, task.begin) for task in context.deal.taken if in_provision(task.alinea, context.deal)})
    headings = (Heading(2, f"wie-{part.actor.id}", part.actor.naam) for part in parts)
    return context.view(DUTIES, headings, delen=parts, gelezen=read, zinnen=counted)


def _parts(context: DealContext) -> Iterator[Part]:
    deal = context.deal
    known = {actor.id: actor for actor in deal.actoren}
    shown = {key for task in deal.taken if task.bindt or task.kracht in _SHOWN for key in task.wie}
    sides: dict[ActorId, ActorId] = {party.id: ActorId(party.kant.value.lower()) for party in deal.partijen}
    for actor in deal.actoren:
        tasks = [task for task in deal.taken if actor.id in task.wie and (task.bindt or task.kracht in _SHOWN)]
        if not tasks:
            continue
        groups: tuple[ActorId, ...] = (ALL,) if actor.id in ("rijk", "regio") else ()
        if actor.id in sides:
            groups = (ALL, sides[actor.id])
        named = context.addresses.get(actor.id, "") and actor.id
        yield Part(
            actor=actor,
            deel=named,
            ook=tuple(known[key] for key in groups if key in shown and key in known),
            taken=tuple(_duty(context, task, actor, known) for task in tasks if in_provision(task.alinea, deal)),
            overwegingen=tuple(
                _duty(context, task, actor, known) for task in tasks if not in_provision(task.alinea, deal)
            ),
        )


def _duty(context: DealContext, task: Taak, actor: Actor, known: dict[ActorId, Actor]) -> Duty:
    text = context.texts[task.alinea].tekst
    terms = [one for one in context.deal.termijnen if one.alinea == task.alinea and not belongs_to_a_thing(one, text)]
    every: list[Tijdstip | Termijn] = [*context.deal.tijdstippen, *terms]
    moments = [
        moment.tekst
        for moment in every
        if moment.alinea == task.alinea
        and task.begin <= moment.begin < task.eind
        and not is_aside(text[task.begin : moment.begin])
    ]
    part = context.texts[task.alinea].deel
    return Duty(
        zin=task.tekst if task.onderwerp in task.tekst else f"{task.onderwerp}: {task.tekst}",
        deel=part,
        aanhaling=part_name(part, context.names),
        kracht=_FORCE[task.kracht],
        rol=_bond(task, actor),
        anderen=tuple(known[key] for key in task.wie if key != actor.id and key in known),
        wanneer=tuple(moments),
        onderdelen=announced(context.deal, part, task.tekst),
        staat=next((one for one in context.owed if one.taak == task), None),
    )


def _bond(task: Taak, actor: Actor) -> str:
    """Words between a duty and its other actors: "als" for the holder of the role that the sentence names."""
    if not is_role(task.onderwerp):
        return "samen met"
    return "vervuld door" if is_role(actor.naam) else "als"
