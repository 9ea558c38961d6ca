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
Goed, met:
    - ondertekend: 2025-03-01
    + ondertekend: 2025-03-09
"""

from datetime import date

from dealpers.check.located import at_place
from dealpers.check.rule import Findings, rule
from dealpers.model import Deal, Severity


@rule("V503", Severity.ERROR)
def ondertekening_na_de_deal(deal: Deal) -> Findings:
    facts = deal.feiten
    later = tuple(day for day in (facts.aangeboden, facts.staatscourant and facts.staatscourant.datum) if day)
    reported: set[tuple[str, date]] = set()  # one day of the closing words may be that of many signatures
    for signature in deal.ondertekeningen:
        days = later if signature.deel or not facts.ondertekend else (facts.ondertekend, *later)
        closed = min(days, default=None)  # a day of signing that the closing words contradict is a finding of V506
        signed = signature.datum
        if closed and signed and signed > closed and (signature.deel, signed) not in reported:
            reported |= {(signature.deel, signed)} if signature.deel else set()
            message = f"deze handtekening is van {signed.isoformat()}, na de deal ({closed.isoformat()})"
            hint = "controleer de dag hier, en de dagen 'ondertekend' en 'aangeboden' in deal.yml"
            yield at_place(signature.span, signature.partij, message, hint, signature.naam)
