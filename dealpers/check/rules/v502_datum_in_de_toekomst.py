"""Een deal is niet ondertekend, aangeboden of bekendgemaakt op een dag die nog moet komen.

Lezers zien deze dagen als gebeurd. Een dag in de toekomst is een tikfout, of een status die te vroeg komt.

Fout:
    --- deal.yml
    soort: Regio Deal
    status: ondertekend
    ondertekend: 2999-01-01
    samenvatting: Een voorbeeld.
Goed, met:
    - ondertekend: 2999-01-01
    + ondertekend: 2025-01-01
"""

from collections.abc import Iterator
from datetime import date

from dealpers.check.rule import Finding, Findings, RuleContext, rule
from dealpers.corpus.timeline import other_texts
from dealpers.model import Deal, Gebeurtenis, Severity
from dealpers.model.ids import TITLE, PartId
from dealpers.model.source import Span


@rule("V502", Severity.ERROR, signed=Severity.ERROR)
def datum_in_de_toekomst(deal: Deal, context: RuleContext) -> Findings:
    reported: set[tuple[date, Span, str]] = set()  # one line of the text may hold the signatures of many parties
    for day, span, place, what in _days(deal):
        if day > context.today and (day, span, what) not in reported:
            reported.add((day, span, what))
            yield Finding(
                span=span,
                message=f"de dag van {what}, {day.isoformat()}, moet nog komen",
                hint="controleer de dag en de status",
                place=place,
                words=day.isoformat(),
            )


def _days(deal: Deal) -> Iterator[tuple[date, Span, PartId, str]]:
    for text in (deal, *other_texts(deal)):
        yield from _of_text(text)
    for event in deal.gebeurtenissen:
        yield from _of_event(event)


def _of_event(event: Gebeurtenis) -> Iterator[tuple[date, Span, PartId, str]]:
    """Days of an event that have happened: only its first day in force may lie in the future."""
    known = (
        (event.verzoek, "ontvangen", "het verzoek"),
        (event, "ontvangen", "de opzegging"),
        (event.overleg, "gehouden", "het overleg"),
        (event.aanvaardt, "op", "de aanvaarding"),
        *((one, "op", f"de instemming van {one.partij}") for one in event.instemmingen),
    )
    for record, name, what in known:
        if record and (day := getattr(record, name)):
            yield day, record.place(name), TITLE, what


def _of_text(deal: Deal) -> Iterator[tuple[date, Span, PartId, str]]:
    facts, here = deal.feiten, deal.titel.span
    known = (
        (facts.ondertekend, "ondertekening"),
        (facts.aangeboden, "aanbieding"),
    )
    yield from ((day, here, TITLE, what) for day, what in known if day)
    yield from ((one.datum, one.place("datum"), TITLE, "bekendmaking") for one in facts.publicaties)
    for signature in deal.ondertekeningen:
        if signature.datum:
            yield signature.datum, signature.span, signature.partij, "ondertekening"
