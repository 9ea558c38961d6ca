"""Een tekst waar de redactie naar laat verwijzen, staat in de verzameling.

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

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, RuleContext, rule
from dealpers.model import Severity, Stuk


@rule("V407", Severity.ERROR, signed=Severity.ERROR)
def verwijzing_naar_onbekend_document(stuk: Stuk, context: RuleContext) -> Findings:
    for meant in stuk.feiten.verwijst_naar:
        if meant.document not in context.ids:
            message = f"er is geen deal of document '{meant.document}'"
            hint = f"er zijn: {', '.join(sorted(context.ids))}"
            yield at_title(meant.span, message, hint, meant.woorden)
