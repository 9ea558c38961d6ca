"""Waar een tekst volgens de redactie naar verwijst, dat staat in de verzameling.

Anders leiden de woorden nergens heen, en weet de lezer niet wat er bedoeld is.

Fout:
    --- deal.yml
    soort: Regio Deal
    status: concept
    samenvatting: Een voorbeeld.
    verwijst-naar:
      - woorden: het plan
        document: plan-dat-er-niet-is
Goed, met:
    -     document: plan-dat-er-niet-is
    +     document: voorbeeld
"""

from collections.abc import Iterator

from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.model import Stuk
from dealpers.model.finding import Severity
from dealpers.model.ids import TITLE


@rule("V407", Severity.ERROR, signed=Severity.ERROR)
def verwijzing_naar_onbekend_document(stuk: Stuk, links: Links, context: RuleContext) -> Iterator[Finding]:
    for meant in stuk.feiten.verwijst_naar:
        if meant.document not in context.ids:
            yield Finding(
                span=meant.span,
                message=f"er is geen deal of document '{meant.document}'",
                hint=f"er zijn: {', '.join(sorted(context.ids))}",
                place=TITLE,
                words=meant.woorden,
            )
