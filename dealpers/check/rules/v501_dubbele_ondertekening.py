"""Voor elke partij tekent één persoon.

Tekenen er twee, dan weet een lezer niet wie de partij bindt. Is dat zo bedoeld, dan legt de redactie het uit.

Fout:
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Water, de heer A. Berg, hierna te noemen: de Minister.
    --- ondertekening.yml
    ondertekeningen:
      - partij: partij-1
        datum: 2025-03-01
      - partij: partij-1
        naam: mevrouw C. Dal
        datum: 2025-03-01
Goed:
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Water, de heer A. Berg, hierna te noemen: de Minister.
    --- ondertekening.yml
    ondertekeningen:
      - partij: partij-1
        datum: 2025-03-01
"""

from collections.abc import Iterator

from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.model import Deal, Ondertekening
from dealpers.model.finding import Severity


@rule("V501", Severity.WARNING)
def dubbele_ondertekening(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    first: dict[str, Ondertekening] = {}
    for signature in deal.ondertekeningen:
        before = first.setdefault(signature.partij, signature)
        if before is not signature:
            yield Finding(
                span=signature.span,
                message=f"voor deze partij tekende {before.naam} al",
                hint="laat de ondertekening staan die geldt, of aanvaard dit met uitleg",
                place=signature.partij,
                words=signature.naam,
            )
