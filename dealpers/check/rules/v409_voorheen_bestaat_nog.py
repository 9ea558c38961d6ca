"""Een naam van vroeger is niet de naam van een tekst van nu.

Anders zou één adres naar twee teksten leiden.

Fout:
    --- deal.yml
    soort: Regio Deal
    status: concept
    samenvatting: Een voorbeeld.
    voorheen: [voorbeeld]
Goed, met:
    - voorheen: [voorbeeld]
    + voorheen: [oude-naam]
"""

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, RuleContext, rule
from dealpers.model import Severity, Stuk


@rule("V409", Severity.ERROR, signed=Severity.ERROR)
def voorheen_bestaat_nog(stuk: Stuk, context: RuleContext) -> Findings:
    for earlier in stuk.feiten.voorheen:
        if earlier in context.ids:
            message = f"'{earlier}' staat bij 'voorheen', maar er is een tekst die zo heet"
            hint = "noem bij 'voorheen' alleen namen van mappen die er niet meer zijn"
            yield at_title(stuk.titel.span, message, hint, earlier)
