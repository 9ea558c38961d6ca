"""Van een getekende deal is bekend wie voor elke partij tekende.

Ook in een ontwerp staat een partij bij de ondertekening als de meeste andere daar staan. De site toont een partij
zonder bekende handtekening als open. Dat is eerlijk, maar wie de deal wil gebruiken moet het
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

from dealpers.check.located import at_part, at_title
from dealpers.check.rule import Findings, rule
from dealpers.model import Deal, Severity, Status, alineas


@rule("V504", Severity.INFO, whole=True)
def ondertekening_onbekend(deal: Deal) -> Findings:
    signed = {signature.partij for signature in deal.ondertekeningen}
    missing = [party for party in deal.partijen if party.id not in signed]
    printed = len({signature.partij for signature in deal.ondertekeningen if signature.deel})
    if 0 < len(missing) < printed:
        for alinea in (one for party in missing for one in alineas(deal, deal) if one.deel == party.deel):
            message = "deze partij staat niet bij de ondertekening, de andere partijen wel"
            yield at_part(
                alinea, message, "neem de partij op in het slot, of leg uit waarom zij niet tekent", alinea.tekst[:80]
            )
    elif deal.feiten.status not in (Status.CONCEPT, Status.VASTGESTELD) and missing:
        count = f"{len(missing)} van de {len(deal.partijen)} partijen" if len(deal.partijen) > 1 else "de partij"
        message = f"van {count} is niet bekend wie heeft getekend"
        hint = "staat het in de tekst, zet het dan in slot.md; weet u het anders, dan in ondertekening.yml"
        yield at_title(deal.titel.span, message, hint, deal.naam)
