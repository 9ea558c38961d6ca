"""Een deal is niet ondertekend, aangeboden of bekendgemaakt op een dag die nog moet komen.

Lezers zien deze dagen als gebeurd. Een dag in de toekomst is een tikfout, of een status die te vroeg komt.

Fout:
    --- deal.yml
    soort: Regio Deal
    status: ondertekend
    ondertekend: 2999-01-01
    samenvatting: Een voorbeeld.
Goed:
    --- deal.yml
    soort: Regio Deal
    status: ondertekend
    ondertekend: 2025-01-01
    samenvatting: Een voorbeeld.
"""

from collections.abc import Iterator
from datetime import date

from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.model import Deal
from dealpers.model.finding import Severity
from dealpers.model.source import Span


@rule("V502", Severity.ERROR, signed=Severity.ERROR)
def datum_in_de_toekomst(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    for day, span, place, what in _days(deal):
        if day > context.today:
            yield Finding(
                span=span,
                message=f"de dag van {what}, {day.isoformat()}, moet nog komen",
                hint="controleer de dag en de status",
                place=place,
                words=day.isoformat(),
            )


def _days(deal: Deal) -> Iterator[tuple[date, Span, str, str]]:
    facts, here = deal.feiten, deal.titel.span
    known = (
        (facts.ondertekend, "ondertekening"),
        (facts.aangeboden, "aanbieding"),
        (facts.staatscourant.datum if facts.staatscourant else None, "bekendmaking"),
    )
    yield from ((day, here, "titel", what) for day, what in known if day)
    for signature in deal.ondertekeningen:
        if signature.datum:
            yield signature.datum, signature.span, signature.partij, "ondertekening"
