"""Duties and moments of a deal, from its considerations and articles."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from dealpers.model import Afdeling, Alinea, Artikel, Deal, Kracht, Soort, Taak, Termijn, alineas
from dealpers.parse.duties.actors import Cast
from dealpers.parse.duties.duties import all_duties
from dealpers.parse.duties.holders import with_holders
from dealpers.parse.duties.moments import moments_in

# Behind these words a sentence leaves the action of its subject.
_ASIDE = re.compile(r",\s+(?:zodat|waardoor|die|dat|wat|waarin|waarmee|waarvan|nadat|omdat)\s")
_DESCRIBING = frozenset(
    "werkt werken formuleert formuleren kiest kiezen richt richten brengt brengen zet zetten".split()
)
_HEREIN = re.compile(
    r"\bin\s+(?:deze|dit|onderhavige?)\s+(?:regio\s+deal|[\w-]*(?:deal|convenant|overeenkomst|akkoord))\b", re.I
)


def with_duties(deal: Deal) -> Deal:
    """Deal with its duties, its moments, and the actors of these duties and moments."""
    texts = tuple(_texts(deal))
    cast = cast_of(deal)
    tasks = tuple(_placed(task, deal) for task in all_duties(deal, cast, texts))
    tasks = with_holders(tasks, cast, (*(text.tekst for text in texts), *_definitions(deal).values()))
    moments = (moment for text in texts for moment in moments_in(text))
    termijnen = tuple(_with_subjects(moments, tasks))
    used = set(chain.from_iterable(task.wie for task in tasks))
    actors = tuple(actor for key, actor in cast.actors.items() if key in used)
    return replace(deal, actoren=actors, taken=tasks, termijnen=termijnen)


def cast_of(deal: Deal) -> Cast:
    """Actors of a deal; the definition of a term decides whether the term is a body or a thing."""
    definitions = _definitions(deal)
    return Cast(deal.partijen, deal.partners, ((term, definitions[term.id]) for term in deal.begrippen), deal.groepen)


def _definitions(deal: Deal) -> dict[str, str]:
    """Words of each definition, by the identifier of the term."""
    texts = {text.id: text.tekst for text in alineas(deal, deal)} if deal.begrippen else {}
    return {term.id: " ".join(texts.get(key, "") for key in term.alineas) for term in deal.begrippen}


def _placed(task: Taak, deal: Deal) -> Taak:
    """Task with the force of its place: a consideration gives reasons, and a deal can describe itself."""
    reasons = tuple(part.id for part in deal.aanhef if part.soort is Soort.OVERWEGINGEN)
    heads = ("overweging-", *(f"{part}{sign}" for part in reasons for sign in ".-"))
    if task.alinea.startswith(heads):
        return replace(task, kracht=Kracht.OVERWEGING)
    describes = task.kracht is Kracht.PLICHT and task.werkwoord in _DESCRIBING and _HEREIN.search(task.tekst)
    return replace(task, kracht=Kracht.BESCHRIJVING) if describes else task


def _texts(deal: Deal) -> Iterator[Alinea]:
    """Running texts of considerations and articles, without headings and tables."""
    parts: list[Afdeling | Artikel] = [division for division in deal.aanhef if division.soort is Soort.OVERWEGINGEN]
    parts += deal.artikelen
    for part in parts:
        for text in alineas(part, deal):
            if not text.id.endswith(".0") and not text.id.startswith("tabel-"):
                yield text


def _with_subjects(moments: Iterator[Termijn], tasks: tuple[Taak, ...]) -> Iterator[Termijn]:
    """Moments, each with the bearer of the duty in its sentence if there is exactly one."""
    by_text: dict[str, list[Taak]] = {}
    for task in (task for task in tasks if task.bindt):
        by_text.setdefault(task.alinea, []).append(task)
    for moment in moments:
        around = [task for task in by_text.get(moment.alinea, ()) if task.begin <= moment.begin < task.eind]
        certain = len(around) == 1 and not _ASIDE.search(around[0].tekst[: moment.begin - around[0].begin])
        yield replace(moment, wie=around[0].wie if certain else ())
