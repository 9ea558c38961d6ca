"""Status of a deal in words, and the first and last day of its term."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dealpers.corpus.life import effect
from dealpers.corpus.once import once
from dealpers.corpus.provisions import in_provision
from dealpers.corpus.timeline import signed_text
from dealpers.dutch.dates import in_words
from dealpers.dutch.regex import regex
from dealpers.model import Deal, Gebeurtenis, Gebeurtenissoort, Loop, Status, Tijdstip, alineas, ids

UNSIGNED = "ondertekening niet bekend"
"""Status of a deal that its editors call signed, while no signature is on record."""
_WORDS = {
    "aangeboden": "Aangeboden aan de Staatscourant",
    "gepubliceerd": "Gepubliceerd in de Staatscourant",
}
_RUNS = (
    r"\b(?:(?:[Dd]eze|[Dd]it)\s+(?:[Rr]egio\s+)?[\w-]*(?:deal|convenant|overeenkomst|akkoord|protocol)|[Dd]e\s+afspraken)"
    r"\s+(?:geldt|loopt|duurt|gelden|lopen)\s+"
)
_ENDS = regex(
    r"(?:(?:eindigt|duurt|loopt)\s+(?:van\s+rechtswege\s+)?(?:op|tot\s+en\s+met)"
    rf"|{_RUNS}[^.,;:]{{0,80}}(?<!terug )tot\s+en\s+met)\s*$"
)
_BEGINS = regex(rf"(?:in\s+werking\s+(?:op|per|vanaf|met\s+ingang\s+van)|{_RUNS}(?:van|vanaf|met\s+ingang\s+van))\s*$")


def is_signed(deal: Deal) -> bool:
    """True if the text or its editors record at least one signature."""
    return bool(deal.ondertekeningen)


def day_of_signing(deal: Deal) -> date | None:
    """Day of signing by the editors; None while no signature is on record."""
    return deal.feiten.ondertekend if is_signed(deal) else None


def is_consolidated(deal: Deal) -> bool:
    """True if a text replaces an older text and was neither signed nor published itself: its amendments were."""
    return bool(deal.versies) and not deal.feiten.publicaties and not is_signed(deal)


def status_name(deal: Deal) -> str:
    """Status of a deal as data, that of the text that its parties concluded.

    A signature without a record makes no deal ``ondertekend``.
    """
    text = signed_text(deal) if is_consolidated(deal) else deal
    status = text.feiten.status
    return UNSIGNED if status is Status.ONDERTEKEND and not is_signed(text) else status.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Statusregel:
    """Status line of a deal before, during and after its term; ``nu`` is the line on the day of the build.

    The reader's browser selects the line by the date of the reader; ``van`` and ``tot`` are the days of the term.
    """

    nu: str
    van: date | None = None
    tot: date | None = None
    voor: str = ""
    tijdens: str = ""
    na: str = ""


def status_line(deal: Deal) -> Statusregel:
    """Status of a deal in plain Dutch, by the stage of its term."""
    name = status_name(deal)
    status = _WORDS.get(name, name.capitalize())
    if is_consolidated(deal) and deal.feiten.wijzigingen:
        status += f", gewijzigd per {in_words(deal.feiten.wijzigingen[0].op)}"
    begin, end = start_date(deal), end_date(deal)
    runs = "eindigt op" if name == UNSIGNED else "loopt tot en met"
    during = f"{status}, {runs} {in_words(end)}" if end else status
    line = Statusregel(
        nu=during,
        van=begin,
        tot=end,
        voor=f"{status}, geldt vanaf {in_words(begin)}" if begin else "",
        tijdens=during,
        na=f"Afgelopen, liep tot en met {in_words(end)}" if end else "",
    )
    now = {Loop.KOMEND: line.voor, Loop.AFGELOPEN: line.na}.get(deal.loop, "")
    return replace(line, nu=now) if now else line


@dataclass(frozen=True, slots=True)
class Stand:
    """Status of a deal as data, with the last day of its term; None where the text names none."""

    status: str
    laatste_dag: date | None


def standing(deal: Deal) -> Stand:
    """Status and last day of a deal, as its pages give them."""
    return Stand(status_name(deal), end_date(deal))


def end_date(deal: Deal) -> date | None:
    """Last day of the deal: by the latest event in force that sets one, or else where its text has "eindigt op"."""
    ends = [
        (event.geldt_van, last)
        for event in deal.gebeurtenissen
        if event.geldt_van and event.id in deal.van_kracht and (last := _end_by(event))
    ]
    return max(ends)[1] if ends else end_in_text(deal)


def _end_by(event: Gebeurtenis) -> date | None:
    """Last day that an event sets: a termination without such a day ends the deal on the day before its effect."""
    ending = event.soort is Gebeurtenissoort.BEEINDIGING and event.geldt_van
    return event.einde or (event.geldt_van - timedelta(days=1) if ending and event.geldt_van else None)


@once
def end_in_text(deal: Deal) -> date | None:
    """Last day of the deal where its text has "eindigt op"; None elsewhere."""
    return _named(deal, _ENDS)


@once
def start_date(deal: Deal) -> date | None:
    """First day of the deal: as recorded of its first text, or where that text has "treedt in werking op"."""
    first = signed_text(deal)
    return first.feiten.geldt_van or _named(first, _BEGINS)


def _named(deal: Deal, before: re.Pattern[str]) -> date | None:
    """First day in a provision behind such words."""
    moments = [moment for moment in deal.tijdstippen if _is_day(moment) and _binds(moment, deal)]
    texts = {alinea.id: alinea.tekst for alinea in alineas(deal, deal)} if moments else {}
    last_days = (moment.tot for moment in moments if before.search(texts[moment.alinea][: moment.begin]))
    return next(last_days, None)


def _binds(moment: Tijdstip, deal: Deal) -> bool:
    return in_provision(moment.alinea, deal) and not ids.is_kind(moment.alinea, "bijlage")


def _is_day(moment: Tijdstip) -> bool:
    return moment.van == moment.tot


def on_day(deal: Deal, day: date) -> Deal:
    """Deal with the stage of its term on a day, and with the events that have effect on that day."""
    events = tuple(event.id for event in deal.gebeurtenissen if (first := effect(event, deal)) and first <= day)
    deal = replace(deal, van_kracht=events)
    begin, end = start_date(deal), end_date(deal)
    if begin and day < begin:
        return replace(deal, loop=Loop.KOMEND)
    if end and day > end:
        return replace(deal, loop=Loop.AFGELOPEN)
    return replace(deal, loop=Loop.LOPEND if begin or end else Loop.ONBEKEND)
