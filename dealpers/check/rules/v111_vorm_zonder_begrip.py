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

import difflib
from collections.abc import Iterator

from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.model import Deal
from dealpers.model.finding import Severity
from dealpers.model.ids import TITLE


@rule("V111", Severity.ERROR, signed=Severity.ERROR)
def vorm_zonder_begrip(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    terms = [term.term for term in deal.begrippen]
    for entry in deal.feiten.begrippen:
        if entry.begrip not in terms:
            near = difflib.get_close_matches(entry.begrip, terms, 1, 0.6)
            known = f"bepaald zijn: {', '.join(terms)}" if terms else "de deal bepaalt geen begrippen"
            yield Finding(
                span=entry.span,
                message=f"de deal bepaalt geen begrip '{entry.begrip}'",
                hint=f"bedoelt u '{near[0]}'?" if near else known,
                place=TITLE,
                words=entry.begrip,
            )
