"""Een voorstel krijgt in de samenvatting hetzelfde bedrag als in de tabel.

Twee bedragen voor één voorstel laten open wat het Rijk toezegt.

Fout:
    --- document.yml
    soort: kamerbrief
    status: concept
    titel: Brief over water
    samenvatting: Een voorbeeld.
    --- tabellen.yml
    tabellen:
      - kolommen: [{kop: Voorstel}, {kop: Rijk, rol: rijk}]
        rijen:
          - cellen: [Oever, "€ 2 miljoen"]
          - cellen: [Sluisdijk, "€ 3,5 miljoen"]
    --- tekst.md
    {tabel-1}

    ## Samenvattingen

    ### Oever

    Het kabinet reserveert € 2 miljoen.

    ### Sluisdijk

    Het kabinet reserveert € 5,3 miljoen.
Goed, met:
    - Het kabinet reserveert € 5,3 miljoen.
    + Het kabinet reserveert € 3,5 miljoen.
"""

from dealpers.check.rule import Finding, Findings, rule
from dealpers.model import Document, Severity, ids
from dealpers.parse.soorten.kamerbrief import differing


@rule("V404", Severity.ERROR)
def voorstel_met_ander_bedrag(document: Document) -> Findings:
    for proposal, heading in differing(document):
        summarised = proposal.bedrag_samenvatting
        if summarised and summarised.eurocenten != proposal.bedrag.eurocenten:
            yield Finding(
                span=heading.span,
                message=f"de samenvatting noemt {summarised.voluit}, "
                f"{ids.citation(proposal.rij)} {proposal.bedrag.voluit}",
                hint="maak de bedragen gelijk",
                place=proposal.paragraaf,
                words=summarised.tekst,
            )
