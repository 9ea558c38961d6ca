"""De redactie geeft alleen vormen van begrippen die de deal bepaalt.

Een vorm bij een begrip dat er niet is, doet niets, en niemand merkt dat.

Fout:
    --- deal.yml
    soort: Regio Deal
    status: concept
    samenvatting: Een voorbeeld.
    begrippen:
      - begrip: Haven
        vormen: [havenbekken]
Goed:
    ## Artikel 1 – Taken

    De Haven is open, en elk havenbekken.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Begripsbepaling

    - *Haven*: de haven van Oever.
    --- deal.yml
    soort: Regio Deal
    status: concept
    samenvatting: Een voorbeeld.
    begrippen:
      - begrip: Haven
        vormen: [havenbekken]
"""

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.dutch.nearest import did_you_mean
from dealpers.model import Deal, Severity


@rule("V111", Severity.ERROR, signed=Severity.ERROR)
def vorm_zonder_begrip(deal: Deal) -> Findings:
    terms = [term.term for term in deal.begrippen]
    for entry in deal.feiten.begrippen:
        if entry.begrip not in terms:
            known = f"bepaald zijn: {', '.join(terms)}" if terms else "de deal bepaalt geen begrippen"
            message, hint = f"de deal bepaalt geen begrip '{entry.begrip}'", did_you_mean(entry.begrip, terms, known)
            yield at_title(entry.span, message, hint, entry.begrip)
