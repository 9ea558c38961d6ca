"""Wat de redactie aanvaardt, wordt ook gevonden, en precies één keer.

Een aanvaarding die niets of te veel aanvaardt, verbergt een fout die niemand heeft bekeken.

Fout:
    ## Artikel 1 – Taken

    De Regio voert artikel 2 uit.

    ## Artikel 2 – Geld

    Het Rijk betaalt.
    --- redactie.yml
    aanvaard:
      - regel: V001
        plaats: artikel-1
        woorden: artikel 2
        reden: Dit artikel ontbrak in een eerdere versie.
Goed:
    ## Artikel 1 – Taken

    De Regio voert artikel 3 uit.
    --- redactie.yml
    aanvaard:
      - regel: V001
        plaats: artikel-1
        woorden: artikel 3
        reden: Zo staat het in de ondertekende tekst.
"""

from dealpers.check.accept import matches
from dealpers.check.rule import Finding, Findings, RuleContext, rule
from dealpers.model import Severity, Stuk


@rule("V006", Severity.ERROR, signed=Severity.ERROR)
def loze_aanvaarding(stuk: Stuk, context: RuleContext) -> Findings:
    for accepted in stuk.aanvaard:
        count = sum(matches(accepted, finding) for finding in context.found if finding.deal == stuk.id)
        if count == 1 or accepted.regel in context.skipped:
            continue
        many = f"{count} bevindingen" if count else "geen enkele bevinding"
        yield Finding(
            span=accepted.span,
            message=f"deze aanvaarding past op {many} ({accepted.regel}, {accepted.plaats}, '{accepted.woorden}')",
            hint="noem een nauwere plaats"
            if count
            else "verwijder haar, of neem regel, plaats en woorden over uit de controle",
            place=accepted.plaats,
            words=accepted.woorden,
        )
