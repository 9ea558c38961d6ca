"""Van een getekende deal is bekend wie voor elke partij tekende.

De site toont een partij zonder bekende handtekening als open. Dat is eerlijk, maar wie de deal wil gebruiken moet het
dan zelf uitzoeken.

Fout:
    --- deal.yml
    soort: Regio Deal
    status: ondertekend
    samenvatting: Een voorbeeld.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Water, de heer A. Berg, hierna te noemen: de Minister.
Goed, met:
    - 1. De Minister van Water, de heer A. Berg, hierna te noemen: de Minister.
    + 1. De Minister van Water, de heer A. Berg, hierna te noemen: de Minister.
    + --- ondertekening.yml
    + ondertekeningen:
    +   - partij: partij-1
    +     datum: 2025-03-09
"""

from collections.abc import Iterator

from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.model import Deal, Status
from dealpers.model.finding import Severity
from dealpers.model.ids import TITLE


@rule("V504", Severity.INFO, whole=True)
def ondertekening_onbekend(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    signed = {signature.partij for signature in deal.ondertekeningen}
    missing = [party for party in deal.partijen if party.id not in signed]
    if deal.feiten.status not in (Status.CONCEPT, Status.VASTGESTELD) and missing:
        count = f"{len(missing)} van de {len(deal.partijen)} partijen" if len(deal.partijen) > 1 else "de partij"
        yield Finding(
            span=deal.titel.span,
            message=f"van {count} is niet bekend wie heeft getekend",
            hint="staat het in de tekst, zet het dan in slot.md; weet u het anders, dan in ondertekening.yml",
            place=TITLE,
            words=deal.naam,
        )
