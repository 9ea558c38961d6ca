"""From goal to result: goals, approach, results and money of a deal, by action line and programme."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from dealpers.corpus.finance import Sums
from dealpers.model import Aanpak, Actielijn
from dealpers.model.verslag import Programmastand
from dealpers.render.views import GOALS
from dealpers.render.website.deal_context import DealContext
from dealpers.render.website.page import Heading, Page
from dealpers.render.website.pages.progress import IndicatorRow, indicator_rows
from dealpers.render.website.pages.promised import promises
from dealpers.render.website.quotations import Quotations, Quote

_MOST = 3
"""Maximum number of sentences of an approach; the page gives the number of others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Row for an action line or one of its programmes; a field is empty where the deal has no such words.

    ``meer`` is the number of sentences of the approach that the row leaves out; ``met`` names the programmes that
    share its results.
    ``nu`` are the indicators of its goals and results, ``stand`` is its state in the latest report, with the year.
    """

    id: str
    code: str
    naam: str
    deel: str
    lijn: bool
    doelen: tuple[Quote, ...]
    aanpak: tuple[Quote, ...]
    meer: int
    resultaten: tuple[Quote, ...]
    geld: Sums | None
    met: str = ""
    nu: tuple[IndicatorRow, ...] = ()
    stand: tuple[Programmastand, int] | None = None


def goals(context: DealContext) -> Page:
    """Page with goals, approach, results and money, by action line and programme."""
    quotes = Quotations(context.deal)
    money = {row.naam.partition(".")[0].strip(): row for row in context.money.rijen} if context.money else {}
    reported = _reported(context)
    lines = [
        (line, tuple(map(reported, _rows(quotes, line, money.get(line.nummer))))) for line in context.deal.actielijnen
    ]
    headings = (Heading(2, f"actielijn-{line.nummer}", line.naam.capitalize()) for line in context.deal.actielijnen)
    promised = promises(context.deal, context.texts)
    return context.view(GOALS, headings, lijnen=lines, belofte=promised, **context.asked)


def _reported(context: DealContext) -> Callable[[Row], Row]:
    """Function that adds to a row what is reported about its goals, results and programme."""
    progress = context.deal.voortgang
    if progress is None:
        return lambda row: row
    indicators = indicator_rows(progress)
    last = progress.verslagen[-1] if progress.verslagen else None
    states = {one.code: (one, last.jaar) for one in last.programmas} if last else {}

    def add(row: Row) -> Row:
        parts = {row.deel, *(part for quote in (*row.doelen, *row.resultaten) for part in _parts(quote))}
        met = tuple(one for one in indicators if parts & set(one.indicator.meet))
        return replace(row, nu=met, stand=states.get(row.code))

    return add


def _parts(quote: Quote) -> Iterator[str]:
    """Parts that a quotation covers."""
    yield quote.deel
    for below in quote.onder:
        yield from _parts(below)


def _rows(quotes: Quotations, line: Actielijn, money: Sums | None) -> Iterator[Row]:
    approach = quotes.approach(line.aanpak)
    yield Row(
        id=f"regel-{line.nummer}",
        code=line.nummer,
        naam=line.naam,
        deel=line.doel.lid if line.doel else line.aanpak or line.resultaat,
        lijn=True,
        doelen=quotes.own(line.doel.lid) if line.doel else (),
        aanpak=approach[:_MOST],
        meer=len(approach[_MOST:]),
        resultaten=_own_results(quotes, line),
        geld=money,
    )
    shared: dict[str, list[str]] = {}
    for programme in line.programmas:
        if programme.resultaat:
            shared.setdefault(programme.resultaat.deel, []).append(programme.code)
    for programme in line.programmas:
        yield _programme(quotes, programme, shared)


def _programme(quotes: Quotations, programme: Aanpak, shared: dict[str, list[str]]) -> Row:
    result, approach = programme.resultaat, quotes.approach(programme.deel)
    others = [code for code in shared.get(result.deel, ()) if code != programme.code] if result else []
    return Row(
        id=f"regel-{programme.code}",
        code=programme.code,
        naam=programme.naam,
        deel=programme.deel,
        lijn=False,
        doelen=(),
        aanpak=approach[:_MOST],
        meer=len(approach[_MOST:]),
        resultaten=quotes.own(result.deel) if result else (),
        geld=None,
        met=f"geen eigen resultaat voor {_listed(others)}" if others else "",
    )


def _own_results(quotes: Quotations, line: Actielijn) -> tuple[Quote, ...]:
    """Results of a line outside its programmes: its own text, and results whose code no programme has."""
    if not line.resultaat:
        return ()
    taken = {programme.resultaat.deel for programme in line.programmas if programme.resultaat}
    loose = [quote for result in line.resultaten if result.deel not in taken for quote in quotes.own(result.deel)]
    return (*quotes.own(line.resultaat), *loose)


def _listed(codes: list[str]) -> str:
    """Codes in a row: ``3b, 3b1 en 3b2``."""
    *first, last = codes
    return f"{', '.join(first)} en {last}" if first else last
