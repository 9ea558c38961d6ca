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

from collections.abc import Iterator

from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.model import Stuk
from dealpers.model.finding import Severity
from dealpers.model.ids import TITLE


@rule("V409", Severity.ERROR, signed=Severity.ERROR)
def voorheen_bestaat_nog(stuk: Stuk, links: Links, context: RuleContext) -> Iterator[Finding]:
    for earlier in stuk.feiten.voorheen:
        if earlier in context.ids:
            yield Finding(
                span=stuk.titel.span,
                message=f"'{earlier}' staat bij 'voorheen', maar er is een tekst die zo heet",
                hint="noem bij 'voorheen' alleen namen van mappen die er niet meer zijn",
                place=TITLE,
                words=earlier,
            )
