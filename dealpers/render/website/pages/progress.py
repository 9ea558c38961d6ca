"""Voortgang: what is reported about a deal, beside what its text asks; a page a year and one for each document."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import NamedTuple

from dealpers.corpus.corpus import Links
from dealpers.corpus.progress.changes import Compared, compared
from dealpers.corpus.progress.owed import has_progress_page, last_days, owed
from dealpers.corpus.progress.reporting import reporting, years
from dealpers.corpus.progress.results import ResultPart, codes_of, results_of
from dealpers.corpus.progress.stages import agreed, money_by_day, spent
from dealpers.corpus.progress.values import Latest, current, latest
from dealpers.corpus.status import day_of_signing, end_date, start_date
from dealpers.corpus.timeline import signed_text
from dealpers.model import Deal, Document
from dealpers.model.voortgang import Indicator, Meting, Voortgang, ZonderIndicator
from dealpers.render.addresses import on_whole_page
from dealpers.render.part_names import part_name
from dealpers.render.views import PROGRESS, VIEWS
from dealpers.render.website.deal_context import DealContext
from dealpers.render.website.html import SOURCE, TextRenderer
from dealpers.render.website.inline import InlineRenderer
from dealpers.render.website.page import Heading, Link, Page, PagePlan
from dealpers.render.website.pages.sparkline import Sparkline, sparkline

REPORTED = 'data-tekst="gemeld"'
_NO_LINKS = Links(verwijzingen={}, geciteerd={}, begrippen={})


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRow:
    """Indicator with its latest value, its line over the years, and the values by dimension on the same day."""

    indicator: Indicator
    laatste: Latest | None
    lijn: Sparkline | None
    delen: tuple[Meting, ...]


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """Result without an indicator, with the reason that is reported, if any."""

    resultaat: ResultPart
    reden: ZonderIndicator | None


def progress_pages(context: DealContext) -> Iterator[PagePlan]:
    """Plans of these pages; none for a deal that reports nothing and need not report."""
    deal = context.deal
    if not has_progress_page(deal):
        return
    yield context.plan(PROGRESS, lambda: _overview(context))
    progress = deal.voortgang
    if progress is None:
        return
    for one in compared(progress.verslagen):
        yield context.plan(f"{PROGRESS}/{one.verslag.jaar}", partial(_year, context, progress, one))
    for text in documents(progress):
        yield context.plan(f"{PROGRESS}/{text.naam}", partial(_document, context, text))


class ProgressText(NamedTuple):
    """Text about the progress of a deal, with the name of its page and its title."""

    naam: str
    titel: str
    tekst: Document


def documents(progress: Voortgang) -> Iterator[ProgressText]:
    """Baseline and evaluations, in order."""
    if progress.nulmeting:
        yield ProgressText("nulmeting", progress.nulmeting.naam or "Nulmeting", progress.nulmeting)
    for one in progress.evaluaties:
        yield ProgressText(f"evaluatie-{one.jaar}", one.tekst.naam or f"Evaluatie {one.jaar}", one.tekst)


def indicator_rows(progress: Voortgang, day: date | None = None) -> tuple[IndicatorRow, ...]:
    """Indicators with their latest values up to a day, in the order of the file."""
    values = latest(progress, day)
    return tuple(_row(indicator, values.get(indicator.id), progress, day) for indicator in progress.indicatoren)


def _row(indicator: Indicator, value: Latest | None, progress: Voortgang, day: date | None) -> IndicatorRow:
    split = [one for one in current(progress.metingen) if one.indicator == indicator.id and one.uitsplitsing]
    split = [one for one in split if day is None or one.peildatum <= day]
    last = value.meting.peildatum if value else max((one.peildatum for one in split), default=None)
    return IndicatorRow(
        indicator=indicator,
        laatste=value,
        lijn=sparkline(value) if value else None,
        delen=tuple(one for one in split if one.peildatum == last),
    )


def unmeasured(deal: Deal) -> tuple[Unmeasured, ...]:
    """Results that no indicator measures."""
    progress = deal.voortgang or Voortgang()
    measured = {part for indicator in progress.indicatoren for part in indicator.meet}
    reasons = {one.resultaat: one for one in progress.zonder}
    return tuple(
        Unmeasured(result, reasons.get(result.deel)) for result in results_of(deal) if result.deel not in measured
    )


def head(context: DealContext) -> dict[str, object]:
    """Values for the head of a deal: money spent, the latest report, or the clause that asks for reports."""
    progress = context.deal.voortgang
    return {
        "besteed": spent(progress),
        "afgesproken": agreed(context.money, progress),
        "verslag": progress.verslagen[-1] if progress and progress.verslagen else None,
        **context.asked,
    }


def _overview(context: DealContext) -> Page:
    deal, progress = context.deal, context.deal.voortgang
    reports = {one.jaar: one for one in progress.verslagen} if progress else {}
    every = sorted({*years(deal, reporting(deal)), *reports})
    days = money_by_day(progress, codes_of(deal)) if progress else ()
    headings = [Heading(2, "verslagen", "Verslagen")] if every else []
    headings += [Heading(2, "indicatoren", "Indicatoren")] if progress and progress.indicatoren else []
    headings += [Heading(2, "geen-indicator", "Resultaten zonder indicator")] if unmeasured(deal) else []
    headings += [Heading(2, "plichten", "Wat de tekst vraagt")] if owed(deal) else []
    headings += [Heading(2, "dagen", "Andere uiterste dagen")] if last_days(deal) else []
    return context.view(
        PROGRESS,
        headings,
        voortgang=progress,
        verslagen=[(year, reports.get(year)) for year in every],
        laatste=progress.verslagen[-1] if progress and progress.verslagen else None,
        indicatoren=indicator_rows(progress) if progress else (),
        ongemeten=unmeasured(deal),
        namen=context.names,
        plaats=lambda part: part_name(part, context.names),
        geld=days[-1] if days else None,
        besteed=spent(progress),
        afgesproken=agreed(context.money, progress),
        plichten=owed(deal),
        dagen=last_days(deal),
        stukken=tuple(documents(progress)) if progress else (),
        iati_geldig=bool(context.iati),
        iati=bool(start_date(deal) or day_of_signing(signed_text(deal)) or end_date(deal)),
        **context.asked,
    )


def _year(context: DealContext, progress: Voortgang, one: Compared) -> Page:
    report = one.verslag
    name = f"{PROGRESS}/{report.jaar}"
    before = one.vorig.peildatum if one.vorig else None
    was = latest(progress, before) if before else {}
    days = [day for day in money_by_day(progress, codes_of(context.deal)) if day.peildatum <= report.peildatum]
    earlier = [day for day in days if before and day.peildatum <= before]
    title = f"Verslag over {report.jaar}"
    content = context.fill(
        "voortgang-jaar.html",
        name,
        verslag=report,
        vergeleken=one,
        verschillen=differences(one, codes_of(context.deal)),
        codes=codes_of(context.deal),
        indicatoren=indicator_rows(progress, report.peildatum),
        was=was,
        geld=days[-1] if days else None,
        geld_was=earlier[-1] if earlier else None,
        plaats=lambda part: part_name(part, context.names),
        citaten=context.texts,
        tekst=_words(context, report.tekst, name) if report.tekst else "",
        bestanden=[file for file in progress.bestanden if file.pad.startswith(f"{report.jaar}/")],
    )
    return _below(context, name, title, content, "voortgang-jaar")


def differences(one: Compared, codes: dict[str, str]) -> tuple[str, ...]:
    """Differences with the report before as Dutch sentences; none for a first report."""
    if one.vorig is None:
        return ()
    out = [
        f"Programma {row.nu.code} {codes.get(row.nu.code, '')}".strip() + f": van ‘{row.was}’ naar ‘{row.nu.stand}’."
        for row in one.programmas
        if row.was and row.was is not row.nu.stand
    ]
    for project in one.projecten:
        if project.vervangt:
            out.append(f"Project ‘{project.nu.naam}’ vervangt ‘{project.vervangt}’.")
        elif project.nieuw:
            out.append(f"Project ‘{project.nu.naam}’ is nieuw.")
        elif project.was and project.was is not project.nu.stand:
            out.append(f"Project ‘{project.nu.naam}’: van ‘{project.was}’ naar ‘{project.nu.stand}’.")
    out += [
        f"Indicator ‘{row.naam}’: {row.anders.trait.naam} van ‘{row.anders.was}’ naar ‘{row.anders.nu}’."
        for row in one.indicatoren
    ]
    out += [f"Project ‘{project.naam}’ staat niet meer in het verslag." for project in one.weg]
    return tuple(out)


def _document(context: DealContext, text: ProgressText) -> Page:
    name = f"{PROGRESS}/{text.naam}"
    content = context.fill("voortgangsstuk.html", name, titel=text.titel, tekst=_words(context, text.tekst, name))
    return _below(context, name, text.titel, content, "voortgangsstuk")


def _words(context: DealContext, text: Document, page: str) -> str:
    """Reported document word for word, each element marked as reported."""
    inline = InlineRenderer(
        deal=text, links=_NO_LINKS, href=on_whole_page, terms=on_whole_page, root=context.up_from(page), wholes={}
    )
    renderer = TextRenderer(inline=inline, others={}, names={}, remarks={})
    words = renderer.blocks(text.inleiding) + "".join(renderer.section(section) for section in text.paragrafen)
    return words.replace(SOURCE, REPORTED)


def _below(context: DealContext, name: str, title: str, content: str, kind: str) -> Page:
    """Page below the page of progress."""
    crumbs = (Link("Deals", "deals/"), Link(context.deal.naam, context.root))
    here = (Link(VIEWS[PROGRESS].title, f"{context.root}{PROGRESS}/"), Link(title, f"{context.root}{name}/"))
    return context.page(name, title, content, kind=kind, crumbs=(*crumbs, *here))
