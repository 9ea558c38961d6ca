"""What the text of a deal asks of whom and when, read from its considerations and articles and put beside them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from dealpers.model import Afdeling, Alinea, Artikel, Deal, Soort, Taak, Termijn, alineas
from dealpers.parse.duties.actors import Cast
from dealpers.parse.duties.duties import all_duties
from dealpers.parse.duties.moments import moments_in

# Behind these words a sentence tells of something else than what its subject does.
_ASIDE = re.compile(r",\s+(?:zodat|waardoor|die|dat|wat|waarin|waarmee|waarvan|nadat|omdat)\s")


def with_duties(deal: Deal) -> Deal:
    """The deal with its duties, its moments, and those actors that either names."""
    texts = tuple(_texts(deal))
    cast = cast_of(deal)
    tasks = all_duties(deal, cast, texts)
    moments = (moment for text in texts for moment in moments_in(text))
    termijnen = tuple(_with_subjects(moments, tasks))
    used = set(chain.from_iterable(task.wie for task in tasks))
    actors = tuple(actor for key, actor in cast.actors.items() if key in used)
    return replace(deal, actoren=actors, taken=tasks, termijnen=termijnen)


def cast_of(deal: Deal) -> Cast:
    """The actors that a deal knows; a term is told from a thing by its definition."""
    texts = {text.id: text.tekst for text in alineas(deal, deal)} if deal.begrippen else {}
    definitions = ((term, " ".join(texts.get(key, "") for key in term.alineas)) for term in deal.begrippen)
    return Cast(deal.partijen, deal.partners, definitions)


def _texts(deal: Deal) -> Iterator[Alinea]:
    """The running texts of considerations and articles, headings and tables left out."""
    parts: list[Afdeling | Artikel] = [division for division in deal.aanhef if division.soort is Soort.OVERWEGINGEN]
    parts += deal.artikelen
    for part in parts:
        for text in alineas(part, deal):
            if not text.id.endswith(".0") and not text.id.startswith("tabel-"):
                yield text


def _with_subjects(moments: Iterator[Termijn], tasks: tuple[Taak, ...]) -> Iterator[Termijn]:
    """The moments, each with who has the duty of its sentence where that is one subject."""
    by_text: dict[str, list[Taak]] = {}
    for task in tasks:
        by_text.setdefault(task.alinea, []).append(task)
    for moment in moments:
        around = [task for task in by_text.get(moment.alinea, ()) if task.begin <= moment.begin < task.eind]
        certain = len(around) == 1 and not _ASIDE.search(around[0].tekst[: moment.begin - around[0].begin])
        yield replace(moment, wie=around[0].wie if certain else ())
