"""Duties and moments of a deal, from its considerations and articles."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, chain

from dealpers.dutch.regex import regex
from dealpers.model import Actor, Afdeling, Alinea, Artikel, Deal, Kracht, Soort, Taak, Termijn, alineas, ids
from dealpers.model.ids import PartId, TermId, TextId
from dealpers.parse.aanhef.koppen import is_agreed
from dealpers.parse.duties.actors import Cast
from dealpers.parse.duties.duties import all_duties
from dealpers.parse.duties.holders import with_holders
from dealpers.parse.duties.moments import belongs_to_a_thing, is_aside, moments_in
from dealpers.parse.parts import DealParts, parts_of

_DESCRIBING = frozenset(
    "werkt werken formuleert formuleren kiest kiezen richt richten brengt brengen zet zetten".split()
)
_REASONS = regex(
    r"(?:\w+\s+)?overwegingen\W*|(?:(?:en\s+|,\s*)?(?:aanleiding|achtergrond|inleiding|context|voorwoord)\s*)+", re.I
)
"""Regex of the title of an article that holds considerations or an introduction."""
_HEREIN = regex(
    r"\bin\s+(?:deze|dit|onderhavige?)\s+(?:regio\s+deal|[\w-]*(?:deal|convenant|overeenkomst|akkoord))\b", re.I
)

_PRESENT = regex(
    r"\b(?:sinds|al\s+(?:jaren|enige|geruime|lang|langer)|op\s+dit\s+moment|momenteel|thans|inmiddels|tot\s+nu\s+toe"
    r"|van\s+oudsher)\b",
    re.I,
)
"""Regex of words for what an actor does already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duties:
    """Duties and moments of a deal, with the actors that have a duty."""

    actoren: tuple[Actor, ...]
    taken: tuple[Taak, ...]
    termijnen: tuple[Termijn, ...]


def with_duties(deal: Deal) -> Deal:
    """Deal with duties read again, after a part of its text is left out."""
    read = read_duties(parts_of(deal))
    return replace(deal, actoren=read.actoren, taken=read.taken, termijnen=read.termijnen)


def read_duties(parts: DealParts) -> Duties:
    """Duties, moments and actors of a deal, each in reading order."""
    texts = tuple(_texts(parts))
    cast = cast_of(parts)
    reasons = (
        *(part.id for part in parts.divisions(Soort.OVERWEGINGEN)),
        *(artikel.id for artikel in parts.artikelen if _REASONS.fullmatch(artikel.titel)),
    )
    prose = tuple(part.id for part in parts.bepalingen if isinstance(part, Afdeling))
    tasks = tuple(_placed(task, reasons, prose) for task in all_duties(parts.tree, cast, texts))
    tasks = with_holders(tasks, cast, (*(text.tekst for text in texts), *_definitions(parts).values()))
    binding = _binding(tasks)
    termijnen = tuple(moment for text in texts for moment in _with_subjects(text, binding))
    used = set(chain.from_iterable(task.wie for task in tasks))
    actors = tuple(actor for key, actor in cast.actors.items() if key in used)
    return Duties(actoren=actors, taken=tasks, termijnen=termijnen)


def cast_of(parts: DealParts) -> Cast:
    """Actors of a deal; the definition of a term decides whether the term is a body or a thing."""
    definitions = _definitions(parts)
    terms = ((term, definitions[term.id]) for term in parts.begrippen)
    return Cast(parts.partijen, parts.partners, terms, parts.groepen)


def _definitions(parts: DealParts) -> dict[TermId, str]:
    """Words of each definition, by the identifier of the term."""
    texts = {text.id: text.tekst for text in alineas(parts.tree, parts.tree)} if parts.begrippen else {}
    return {term.id: " ".join(texts.get(key, "") for key in term.alineas) for term in parts.begrippen}


def _placed(task: Taak, reasons: tuple[PartId, ...], prose: tuple[PartId, ...]) -> Taak:
    """Task with the force of its place: a part of ``reasons`` gives those, and a deal can describe itself.

    In ``prose``, the agreed words of a text without articles, a sentence about the present describes.
    """
    if ids.is_kind(task.alinea, "overweging") or any(ids.is_inside(task.alinea, part) for part in reasons):
        return replace(task, kracht=Kracht.OVERWEGING)
    describes = task.kracht is Kracht.PLICHT and task.werkwoord in _DESCRIBING and _HEREIN.search(task.tekst)
    present = _PRESENT.search(task.tekst) and any(ids.is_inside(task.alinea, part) for part in prose)
    return replace(task, kracht=Kracht.BESCHRIJVING) if describes or present else task


def _texts(parts: DealParts) -> Iterator[Alinea]:
    """Running texts of considerations and provisions, without headings, tables and the formula "komen overeen"."""
    reasons: Iterator[Afdeling | Artikel] = parts.divisions(Soort.OVERWEGINGEN)
    for part in (*reasons, *parts.bepalingen, *parts.bijlageartikelen):
        for text in alineas(part, parts.tree):
            if is_agreed(text.tekst) and isinstance(part, Afdeling) and part.soort is Soort.OVERWEGINGEN:
                break  # the words below the formula give no reasons
            if not text.is_heading and not text.in_table and not is_agreed(text.tekst):
                yield text


def _with_subjects(text: Alinea, tasks: dict[TextId, list[Taak]]) -> Iterator[Termijn]:
    """Moments of a paragraph, each with the bearer of the duty in its sentence if there is exactly one."""
    here = sorted(tasks.get(text.id, ()), key=lambda task: task.begin)
    begins = [task.begin for task in here]
    furthest = list(accumulate((task.eind for task in here), max))
    for moment in moments_in(text):
        last = bisect_right(begins, moment.begin)
        first = bisect_right(furthest, moment.begin, hi=last)  # all before it have ended
        around = [task for task in here[first:last] if moment.begin < task.eind]
        certain = (
            len(around) == 1
            and not is_aside(around[0].tekst[: moment.begin - around[0].begin])
            and not belongs_to_a_thing(moment, text.tekst)
        )
        yield replace(moment, wie=around[0].wie if certain else ())


def _binding(tasks: tuple[Taak, ...]) -> dict[TextId, list[Taak]]:
    """Tasks that bind, by their paragraph."""
    by_text: dict[TextId, list[Taak]] = {}
    for task in (task for task in tasks if task.bindt):
        by_text.setdefault(task.alinea, []).append(task)
    return by_text
