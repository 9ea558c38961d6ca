"""From goal to result: goals, approach, results and money of a deal, by action line and programme."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.corpus.finance import Sums
from dealpers.dutch.sentences import sentences
from dealpers.model import Aanpak, Actielijn
from dealpers.render.website.deal_context import DealContext
from dealpers.render.website.page import Heading, Page

_ROOM = 240
_ITEM = re.compile(r"-(?:streepje|onderdeel)-[^-.]+\.1")
"""Suffix of the identifier of an item's text, behind the identifier of the part right above."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Quotation from the deal: its part and its words, cut if long."""

    deel: str
    tekst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Row for an action line or one of its programmes; a field is empty where the deal has no such words."""

    id: str
    code: str
    naam: str
    deel: str
    lijn: bool
    doelen: tuple[Quote, ...]
    aanpak: tuple[Quote, ...]
    resultaten: tuple[Quote, ...]
    geld: Sums | None
    met: str = ""


def goals(context: DealContext) -> Page:
    """Page with goals, approach, results and money, by action line and programme."""
    money = {row.naam.partition(".")[0].strip(): row for row in context.money.rijen} if context.money else {}
    lines = [(line, tuple(_rows(context, line, money.get(line.nummer)))) for line in context.deal.actielijnen]
    content = context.fill("doelen.html", "doelen-en-resultaten", lijnen=lines)
    headings = tuple(
        Heading(2, f"actielijn-{line.nummer}", line.naam.capitalize()) for line in context.deal.actielijnen
    )
    return context.page(
        "doelen-en-resultaten",
        "Van doel naar resultaat",
        content,
        kind="doelen",
        headings=headings,
        description=f"Per actielijn van {context.deal.naam}: doelen, aanpak, resultaten en geld.",
    )


def _rows(context: DealContext, line: Actielijn, money: Sums | None) -> Iterator[Row]:
    first = line.doel.lid if line.doel else line.aanpak or line.resultaat
    yield Row(
        id=f"regel-{line.nummer}",
        code=line.nummer,
        naam=line.naam,
        deel=first,
        lijn=True,
        doelen=tuple(_goals(context, line)),
        aanpak=_approach(context, line.aanpak),
        resultaten=_own_results(context, line),
        geld=money,
    )
    shared: dict[str, list[str]] = {}
    for programme in line.programmas:
        if programme.resultaat:
            shared.setdefault(programme.resultaat.deel, []).append(programme.code)
    for programme in line.programmas:
        yield _programme(context, programme, shared)


def _programme(context: DealContext, programme: Aanpak, shared: dict[str, list[str]]) -> Row:
    result = programme.resultaat
    others = [code for code in shared.get(result.deel, ()) if code != programme.code] if result else []
    return Row(
        id=f"regel-{programme.code}",
        code=programme.code,
        naam=programme.naam,
        deel=programme.deel,
        lijn=False,
        doelen=(),
        aanpak=_approach(context, programme.deel),
        resultaten=tuple(_results(context, result.deel)) if result else (),
        geld=None,
        met=f"samen met {' en '.join(others)}" if others else "",
    )


def _goals(context: DealContext, line: Actielijn) -> Iterator[Quote]:
    if line.doel:
        parts = line.doel.onderdelen or (line.doel.lid,)
        yield from (Quote(part, short(_first(context, part))) for part in parts if _first(context, part))


def _approach(context: DealContext, part: str) -> tuple[Quote, ...]:
    """First sentence of a part's own text."""
    text = _first(context, part)
    first = next((sentence for _, sentence in sentences(text)), "")
    return (Quote(part, short(first)),) if first else ()


def _results(context: DealContext, part: str) -> Iterator[Quote]:
    """Results under a heading: each item right below, or else the paragraph."""
    items = [
        Quote(text.deel, short(text.tekst))
        for key, text in context.texts.items()
        if key.startswith(part) and _ITEM.fullmatch(key, len(part))
    ]
    yield from items or ([Quote(part, short(_first(context, part)))] if _first(context, part) else ())


def _own_results(context: DealContext, line: Actielijn) -> tuple[Quote, ...]:
    """Results of a line outside its programmes: its own text, and results whose code no programme has."""
    if not line.resultaat:
        return ()
    taken = {programme.resultaat.deel for programme in line.programmas if programme.resultaat}
    loose = [
        quote for result in line.resultaten if result.deel not in taken for quote in _results(context, result.deel)
    ]
    return (*_results(context, line.resultaat), *loose)


def _first(context: DealContext, part: str) -> str:
    """First paragraph of a part behind its heading; empty for a part that starts with another kind of block."""
    return context.texts[f"{part}.1"].tekst if f"{part}.1" in context.texts else ""


def short(text: str) -> str:
    """Text, cut at a word if long."""
    if len(text) <= _ROOM:
        return text
    return f"{text[: text.rfind(' ', 0, _ROOM)].rstrip(' ,;:–-')} …"
