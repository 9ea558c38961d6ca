"""Niemand tekent nog nadat de deal is ondertekend, aangeboden of bekendgemaakt.

Een deal is ondertekend op de dag van de laatste handtekening; wat daarna komt, kan dat niet meer veranderen.

Fout:
    --- deal.yml
    soort: Regio Deal
    status: ondertekend
    ondertekend: 2025-03-01
    samenvatting: Een voorbeeld.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Water, de heer A. Berg, hierna te noemen: de Minister.
    --- ondertekening.yml
    ondertekeningen:
      - partij: partij-1
        datum: 2025-03-09
Goed:
    --- deal.yml
    soort: Regio Deal
    status: ondertekend
    ondertekend: 2025-03-09
    samenvatting: Een voorbeeld.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Water, de heer A. Berg, hierna te noemen: de Minister.
    --- ondertekening.yml
    ondertekeningen:
      - partij: partij-1
        datum: 2025-03-09
"""

from collections.abc import Iterator

from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.model import Deal
from dealpers.model.finding import Severity


@rule("V503", Severity.ERROR)
def ondertekening_na_de_deal(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    facts = deal.feiten
    published = facts.staatscourant.datum if facts.staatscourant else None
    closed = min((day for day in (facts.ondertekend, facts.aangeboden, published) if day), default=None)
    for signature in deal.ondertekeningen:
        if closed and signature.datum and signature.datum > closed:
            yield Finding(
                span=signature.span,
                message=f"deze handtekening is van {signature.datum.isoformat()}, na de deal ({closed.isoformat()})",
                hint="controleer de dag hier, en die bij 'ondertekend' in deal.yml",
                place=signature.partij,
                words=signature.naam,
            )
