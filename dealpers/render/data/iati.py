"""Deal and its progress as an IATI activity (IATI 2.03, ``iati-activities-schema.xsd``)."""

import re
from collections.abc import Hashable, Iterable, Iterator
from datetime import date

from dealpers.corpus.finance import Money, main_figures, plain, tables
from dealpers.corpus.progress.stages import current as current_money
from dealpers.corpus.progress.values import current as current_values
from dealpers.corpus.status import day_of_signing, end_date, start_date
from dealpers.corpus.timeline import signed_text
from dealpers.dutch.numbers import decimal
from dealpers.dutch.regex import regex
from dealpers.model import Deal, Kant, Loop
from dealpers.model.instellingen import Uitgever
from dealpers.model.voortgang import Eenheid, Geldregel, Geldsoort, Indicator, Meting, Niveau, Richting, Voortgang
from dealpers.render.xml.element import Element, Instruction, block, document, running

_UNREGISTERED = Instruction(
    "dealpers",
    "not valid for IATI: the publisher has no organisation identifier, so reporting-org has no ref and "
    "iati-identifier no prefix; set extra.uitgever.iati in mkdocs.yml",
)
_TYPES = (
    ("10", regex(r"\b(?:minister\w*|staatssecretaris\w*|rijk)\b", re.I)),
    ("11", regex(r"\b(?:\w*gemeente\w*|burgemeester|provinci\w+|gedeputeerde)\b", re.I)),
    ("15", regex(r"\b(?:waterschap|hoogheemraadschap|openbaar lichaam)\b", re.I)),
)
"""Codes of OrganisationType by words in a name: government, local government, other public sector."""
_ROLES = {Kant.RIJK: "1", Kant.REGIO: "4"}
"""Codes of OrganisationRole: the State funds, the region implements; both are funders of what they pay."""
_OTHER_PUBLIC = "15"
"""Code of OrganisationType of a publisher whose name does not tell its type: the standard requires one."""
_STATUS = {Loop.KOMEND: "1", Loop.LOPEND: "2", Loop.ONBEKEND: "2", Loop.AFGELOPEN: "3"}
"""Codes of ActivityStatus: pipeline, implementation, finalisation; nothing tells that the accounts are closed."""
_RESULTS = {Niveau.PRESTATIE: "1", Niveau.EFFECT: "2", Niveau.IMPACT: "3"}
_MEASURES = {
    Eenheid.AANTAL: "1",
    Eenheid.PROCENT: "2",
    Eenheid.EURO: "1",
    Eenheid.CIJFER: "1",
    Eenheid.OORDEEL: "5",
}
"""Codes of IndicatorMeasure: unit, percentage, qualitative."""
_TRANSACTIONS = {Geldsoort.TOEGEZEGD: "11", Geldsoort.VERPLICHT: "2", Geldsoort.BESTEED: "4"}
"""Codes of TransactionType: incoming commitment, outgoing commitment, expenditure. Expected money is no transaction."""


def iati(deal: Deal, publisher: Uitgever | None = None) -> bytes | None:
    """Activity file of a deal; None without progress, or where neither its first nor its last day is known.

    Without the identifier of the publisher with IATI the file has none and says so: it is not valid there.
    """
    dates = tuple(_dates(deal))
    if deal.voortgang is None or not dates:
        return None
    registered = publisher.iati if publisher else ""
    activity = block(
        "iati-activity",
        (("xml:lang", "nl"), ("default-currency", "EUR")),
        (
            running("iati-identifier", (), (f"{registered}-{deal.id}" if registered else deal.id,)),
            _reporter(deal, publisher, registered),
            block("title", (), (_narrative(deal.naam),)),
            block("description", (("type", "1"),), (_narrative(deal.feiten.samenvatting),)),
            *_participants(deal),
            block("activity-status", (("code", _STATUS[deal.loop]),)),
            *dates,
            *_budgets(deal),
            *_transactions(deal.voortgang),
            *(_result(indicator, deal.voortgang) for indicator in deal.voortgang.indicatoren),
        ),
    )
    return document(
        block("iati-activities", (("version", "2.03"),), (activity,)), () if registered else (_UNREGISTERED,)
    )


def _reporter(deal: Deal, publisher: Uitgever | None, registered: str) -> Element:
    """Publisher as reporter; secondary unless the publisher is a party of the deal."""
    name = publisher.naam if publisher else "onbekend"
    names = {words.lower() for party in deal.partijen for words in (party.naam, party.ambt, party.alias)}
    kind = _type_of(f"{publisher.soort} {name}" if publisher else "") or (("type", _OTHER_PUBLIC),)
    ref = (("ref", registered),) if registered else ()
    return block(
        "reporting-org",
        (*ref, *kind, ("secondary-reporter", "0" if name.lower() in names else "1")),
        (_narrative(name),),
    )


def _type_of(name: str) -> tuple[tuple[str, str], ...]:
    """Attribute with the type of an organisation, where its name gives the type."""
    return tuple(("type", code) for code, words in _TYPES if words.search(name))[:1]


def _narrative(words: str) -> Element:
    return running("narrative", (), (words,))


def _participants(deal: Deal) -> Iterator[Element]:
    """Parties; the schema asks for at least one organisation."""
    for party in deal.partijen:
        attributes = (*_type_of(party.ambt or party.naam), ("role", _ROLES.get(party.kant, "4")))
        yield block("participating-org", attributes, (_narrative(party.naam or party.alias),))
    if not deal.partijen:
        yield block("participating-org", (("role", "4"),), (_narrative("niet genoemd"),))


def _start(deal: Deal) -> date | None:
    return start_date(deal) or day_of_signing(signed_text(deal))


def _dates(deal: Deal) -> Iterator[Element]:
    """First and last day: actual once the day has come, planned before."""
    begun, ended = deal.loop is not Loop.KOMEND, deal.loop is Loop.AFGELOPEN
    for kind, day in (("2" if begun else "1", _start(deal)), ("4" if ended else "3", end_date(deal))):
        if day:
            yield block("activity-date", (("type", kind), ("iso-date", day.isoformat())))


def _budgets(deal: Deal) -> Iterator[Element]:
    """Budget that the text agrees, where its period is known."""
    figures: Money | None = main_figures(tables(deal))
    first = main_figures(tables(signed_text(deal)))
    revised = first is not None and figures is not None and first.totaal.totaal != figures.totaal.totaal
    begin, end = _start(deal), end_date(deal)
    cents = figures.totaal.totaal.eurocenten if figures else None
    if begin and end and cents is not None and begin <= end:
        yield block(
            "budget",
            (("type", "2" if revised else "1"), ("status", "2")),
            (
                block("period-start", (("iso-date", begin.isoformat()),)),
                block("period-end", (("iso-date", end.isoformat()),)),
                _value(cents, begin),
            ),
        )


def _value(cents: int, day: date) -> Element:
    return running("value", (("currency", "EUR"), ("value-date", day.isoformat())), (plain(cents),))


def _transactions(progress: Voortgang) -> Iterator[Element]:
    """Money as transactions: the growth of each total since the day of measurement before."""
    before: dict[Hashable, int] = {}
    for row in sorted(current_money(progress.geld), key=lambda row: row.peildatum):
        growth = row.eurocenten - before.get(row.reeks, 0)
        before[row.reeks] = row.eurocenten
        if growth and row.soort in _TRANSACTIONS:
            yield _transaction(row, growth)


def _transaction(row: Geldregel, growth: int) -> Element:
    return block(
        "transaction",
        (),
        (
            block("transaction-type", (("code", _TRANSACTIONS[row.soort]),)),
            block("transaction-date", (("iso-date", row.peildatum.isoformat()),)),
            _value(growth, row.peildatum),
            block("description", (), (_narrative(f"{row.soort} voor post {row.post}, stand op {row.peildatum}"),)),
            block("provider-org", (), (_narrative(row.partij or row.kant.value),)),
        ),
    )


def _result(indicator: Indicator, progress: Voortgang) -> Element:
    adds_up = "1" if indicator.eenheid in (Eenheid.AANTAL, Eenheid.EURO) else "0"
    return block(
        "result",
        (("type", _RESULTS[indicator.niveau]), ("aggregation-status", adds_up)),
        (
            block("title", (), (_narrative(indicator.naam),)),
            block(
                "indicator",
                (
                    ("measure", _MEASURES[indicator.eenheid]),
                    ("ascending", "1" if indicator.richting is Richting.MEER else "0"),
                    ("aggregation-status", adds_up),
                ),
                (
                    block("title", (), (_narrative(indicator.naam),)),
                    *_baseline(indicator),
                    *_periods(indicator, progress),
                ),
            ),
        ),
    )


def _baseline(indicator: Indicator) -> Iterator[Element]:
    base = indicator.nulmeting
    if base:
        attributes = (("year", str(base.peildatum.year)), ("iso-date", base.peildatum.isoformat()))
        value, words = _figure(base.waarde, indicator)
        comment = block("comment", (), (_narrative(f"{words}{base.bron}"),))
        yield block("baseline", (*attributes, ("value", value)), (comment,))


def _periods(indicator: Indicator, progress: Voortgang) -> Iterator[Element]:
    """Period up to each day with a measurement or target, from the day before it, or the baseline."""
    rows = [row for row in current_values(progress.metingen) if row.indicator == indicator.id]
    days = sorted({row.peildatum for row in rows} | {target.op for target in indicator.streefwaarden})
    begin = indicator.nulmeting.peildatum if indicator.nulmeting else None
    for day in days:
        first = min(begin or date(day.year, 1, 1), day)
        targets = [target.waarde for target in indicator.streefwaarden if target.op == day]
        yield block(
            "period",
            (),
            (
                block("period-start", (("iso-date", first.isoformat()),)),
                block("period-end", (("iso-date", day.isoformat()),)),
                *(_measured("target", value, indicator) for value in targets),
                *(_actual(row, indicator) for row in rows if row.peildatum == day),
            ),
        )


def _actual(row: Meting, indicator: Indicator) -> Element:
    parts = [block("dimension", (("name", part.naam), ("value", part.waarde))) for part in row.uitsplitsing]
    return _measured("actual", row.waarde, indicator, parts, " ".join(filter(None, (row.bron, row.opmerking))))


def _measured(name: str, value: str, indicator: Indicator, parts: Iterable[Element] = (), source: str = "") -> Element:
    figure, words = _figure(value, indicator)
    comment = f"{words}{source}".strip()
    comments = (block("comment", (), (_narrative(comment),)),) if comment else ()
    return block(name, (("value", figure),), (*parts, *comments))


def _figure(value: str, indicator: Indicator) -> tuple[str, str]:
    """Number as data, or for a judgement the words of a comment: IATI gives qualitative values no number."""
    number = decimal(value) if indicator.is_numeric else None
    return (f"{number:f}", "") if number is not None else ("", f"{value}. ")
