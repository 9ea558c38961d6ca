"""From goal to result: what a deal wants, how, with which result and for how much, by action line and programme."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.corpus.finance import Sums
from dealpers.dutch.sentences import sentences
from dealpers.model import Aanpak, Actielijn
from dealpers.render.website.page import Heading, Page
from dealpers.render.website.view import DealContext

_ROOM = 240
_ITEM = re.compile(r"-(?:streepje|onderdeel)-[^-.]+\.1")
"""What stands behind the name of a part in that of the text of an item right below it."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage of the deal: the part that it leads to and its words, cut where they are long."""

    deel: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row: an action line or one of its programmes. What is empty here the deal does not name."""

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


def goals(view: DealContext) -> Page:
    """Goals, approach, results and money, by action line and programme."""
    money = {row.naam.partition(".")[0].strip(): row for row in view.money.rijen} if view.money else {}
    lines = [(line, tuple(_rows(view, line, money.get(line.nummer)))) for line in view.deal.actielijnen]
    content = view.fill("doelen.html", "doelen-en-resultaten", lijnen=lines)
    headings = tuple(Heading(2, f"actielijn-{line.nummer}", line.naam.capitalize()) for line in view.deal.actielijnen)
    return view.page(
        "doelen-en-resultaten",
        "Van doel naar resultaat",
        content,
        kind="doelen",
        headings=headings,
        description=f"Per actielijn van {view.deal.naam}: doelen, aanpak, resultaten en geld.",
    )


def _rows(view: DealContext, line: Actielijn, money: Sums | None) -> Iterator[Row]:
    first = line.doel.lid if line.doel else line.aanpak or line.resultaat
    yield Row(
        f"regel-{line.nummer}",
        line.nummer,
        line.naam,
        first,
        True,
        tuple(_goals(view, line)),
        _approach(view, line.aanpak),
        _own_results(view, line),
        money,
    )
    shared: dict[str, list[str]] = {}
    for programme in line.programmas:
        if programme.resultaat:
            shared.setdefault(programme.resultaat.deel, []).append(programme.code)
    for programme in line.programmas:
        yield _programme(view, programme, shared)


def _programme(view: DealContext, programme: Aanpak, shared: dict[str, list[str]]) -> Row:
    result = programme.resultaat
    others = [code for code in shared.get(result.deel, ()) if code != programme.code] if result else []
    return Row(
        f"regel-{programme.code}",
        programme.code,
        programme.naam,
        programme.deel,
        False,
        (),
        _approach(view, programme.deel),
        tuple(_results(view, result.deel)) if result else (),
        None,
        f"samen met {' en '.join(others)}" if others else "",
    )


def _goals(view: DealContext, line: Actielijn) -> Iterator[Quote]:
    if line.doel:
        parts = line.doel.onderdelen or (line.doel.lid,)
        yield from (Quote(part, short(_first(view, part))) for part in parts if _first(view, part))


def _approach(view: DealContext, part: str) -> tuple[Quote, ...]:
    """The first sentence of the part's own text."""
    text = _first(view, part)
    first = next((sentence for _, sentence in sentences(text)), "")
    return (Quote(part, short(first)),) if first else ()


def _results(view: DealContext, part: str) -> Iterator[Quote]:
    """The results under a heading: each item right below it, or its paragraph."""
    items = [
        Quote(text.deel, short(text.tekst))
        for key, text in view.texts.items()
        if key.startswith(part) and _ITEM.fullmatch(key, len(part))
    ]
    yield from items or ([Quote(part, short(_first(view, part)))] if _first(view, part) else ())


def _own_results(view: DealContext, line: Actielijn) -> tuple[Quote, ...]:
    """The results of a line that no programme of it has: its own text, or those of a code that no programme bears."""
    if not line.resultaat:
        return ()
    taken = {programme.resultaat.deel for programme in line.programmas if programme.resultaat}
    loose = [quote for result in line.resultaten if result.deel not in taken for quote in _results(view, result.deel)]
    return (*_results(view, line.resultaat), *loose)


def _first(view: DealContext, part: str) -> str:
    """The first paragraph of a part, not counting headings; nothing for a part that starts with something else."""
    return view.texts[f"{part}.1"].tekst if f"{part}.1" in view.texts else ""


def short(text: str) -> str:
    """A text cut at a word when it is long."""
    if len(text) <= _ROOM:
        return text
    return f"{text[: text.rfind(' ', 0, _ROOM)].rstrip(' ,;:–-')} …"
