"""Een voorstel heet in de samenvatting zoals in de tabel.

Wie op de ene naam zoekt, vindt het voorstel onder de andere niet.

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

    ### Sluizendijk

    Het kabinet reserveert € 3,5 miljoen.
Goed, met:
    - ### Sluizendijk
    + ### Sluisdijk
"""

from dealpers.check.located import at_place
from dealpers.check.rule import Findings, rule
from dealpers.model import Document, Severity, ids
from dealpers.parse.soorten.kamerbrief import differing


@rule("V403", Severity.WARNING)
def voorstel_met_andere_naam(document: Document) -> Findings:
    for proposal, heading in differing(document):
        if proposal.naam != proposal.naam_samenvatting:
            message = f"dit voorstel heet in {ids.citation(proposal.rij)} '{proposal.naam}'"
            hint = "kies één naam"
            yield at_place(heading.span, proposal.paragraaf, message, hint, proposal.naam_samenvatting)
