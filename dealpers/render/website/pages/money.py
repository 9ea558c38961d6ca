"""Page about money: the finding as a sentence, bars and a table for each table, and the amounts in the text."""

from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.corpus.finance import Money
from dealpers.corpus.money_rules import Regel, Soort, examples, execution_share, money_rules, percent_in_words
from dealpers.corpus.progress.reporting import reporting
from dealpers.corpus.progress.results import codes_of
from dealpers.corpus.progress.stages import money_by_day
from dealpers.dutch import amounts
from dealpers.dutch.amounts import Bedrag
from dealpers.dutch.sentences import sentence_around
from dealpers.model import Deal, Tabel, alineas, ids
from dealpers.model.ids import PartId
from dealpers.render.addresses import WHOLE
from dealpers.render.part_names import part_name
from dealpers.render.views import FINANCE
from dealpers.render.website.deal_context import DealContext
from dealpers.render.website.page import Heading, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Amount in the running text: its part, its words as signed, and the sentence around."""

    bedrag: Bedrag
    deel: str
    aanhaling: str
    zin: str


def finance(context: DealContext) -> Page:
    """Page Financiën: sentence, bars, tables, and the amounts in the text with their article."""
    tables = context.tables
    places = {
        money.tabel.id: (place, _place_name(place))
        for money in tables
        if (place := context.addresses.get(money.tabel.id, WHOLE))
    }
    spoken = tuple(spoken_amounts(context.deal, context.names))
    progress = context.deal.voortgang
    stages = money_by_day(progress, codes_of(context.deal)) if progress else ()
    rules = money_rules(context.deal)
    headings = [Heading(2, f"cijfers-{money.tabel.id}", money.tabel.kop.tekst) for money in tables]
    headings += [Heading(2, "regels", "De regels van het geld")] if rules else []
    headings += [Heading(2, "standen", "Toegezegd, verplicht en besteed")] if stages or reporting(context.deal) else []
    headings += [Heading(2, "in-de-tekst", "Bedragen in de tekst")] if spoken else []
    return context.view(
        FINANCE,
        headings,
        tabellen=tables,
        ongelezen=[_unread(table, context) for table in context.deal.tabellen if not tables],
        plaatsen=places,
        bedragen=spoken,
        geldstanden=stages,
        regels=[(rule, part_name(rule.deel, context.names)) for rule in rules],
        voorbeelden=examples(rules, context.money),
        aandeel=next((rule for rule in rules if rule.soort is Soort.AANDEEL), None),
        uitvoering=_execution(rules, context.money),
        **context.asked,
    )


def _place_name(place: str) -> str:
    return ids.citation(place) if place != WHOLE else "de tekst"


def _unread(table: Tabel, context: DealContext) -> tuple[str, str]:
    """Address and heading of a table; a table without a heading is named by its place."""
    return table.id, table.kop.tekst or f"tabel in {_place_name(context.addresses.get(table.id, WHOLE))}"


def _execution(rules: tuple[Regel, ...], money: Money | None) -> str:
    """Share of the State's amount that the table gives to execution, in words; empty without a rule or a figure."""
    share = execution_share(money)
    if share is None or all(rule.soort is not Soort.UITVOERING for rule in rules):
        return ""
    return percent_in_words(share)


def spoken_amounts(deal: Deal, names: dict[PartId, str]) -> Iterator[Spoken]:
    """Amounts in the running text, in reading order, without those of tables."""
    for text in alineas(deal, deal):
        if not text.in_table:
            for begin, amount in amounts.find(text.tekst):
                zin = sentence_around(text.tekst, begin, begin + len(amount.tekst))
                yield Spoken(bedrag=amount, deel=text.deel, aanhaling=part_name(text.deel, names), zin=zin)
