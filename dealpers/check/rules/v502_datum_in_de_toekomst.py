"""Een deal is niet ondertekend, aangeboden of bekendgemaakt op een dag die nog moet komen.

Dat geldt ook voor de stappen van een gebeurtenis: alleen de dag waarop zij ingaat mag in de toekomst liggen. Lezers
zien deze dagen als gebeurd. Een dag in de toekomst is een tikfout, of een status die te vroeg komt.

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
    reported: set[tuple[Span, str]] = set()  # one line of the text may hold the signatures of many parties
    for day, finding in _days(deal):
        if day > context.today and (finding.span, finding.message) not in reported:
            reported.add((finding.span, finding.message))
            yield finding


def _dated(day: date, what: str, span: Span, place: PartId = TITLE) -> tuple[date, Finding]:
    """Day with the finding that it has if it is still to come."""
    shown = day.isoformat()
    message = f"de dag van {what}, {shown}, moet nog komen"
    hint = "controleer de dag en de status"
    return day, Finding(span=span, message=message, hint=hint, place=place, words=shown)


def _days(deal: Deal) -> Iterator[tuple[date, Finding]]:
    for text in (deal, *other_texts(deal)):
        yield from _of_text(text)
    for event in deal.gebeurtenissen:
        yield from _of_event(event)


def _of_event(event: Gebeurtenis) -> Iterator[tuple[date, Finding]]:
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
            yield _dated(day, what, record.place(name))


def _of_text(deal: Deal) -> Iterator[tuple[date, Finding]]:
    facts, here = deal.feiten, deal.titel.span
    known = ((facts.ondertekend, "ondertekening"), (facts.aangeboden, "aanbieding"))
    yield from (_dated(day, what, here) for day, what in known if day)
    yield from (_dated(one.datum, "bekendmaking", one.place("datum")) for one in facts.publicaties)
    for signature in deal.ondertekeningen:
        if signature.datum:
            yield _dated(signature.datum, "ondertekening", signature.span, signature.partij)
