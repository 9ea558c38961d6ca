"""Waar een deal "in het kort" heeft, heeft elk artikel het.

Een lezer die bij het ene artikel uitleg vindt en bij het volgende niet, weet niet of daar niets te zeggen viel.

Fout:
    ## Artikel 1 – Geld

    De Regio betaalt.

    ## Artikel 2 – Duur

    De deal duurt drie jaar.
    --- kort.yml
    artikel-1: De gemeente betaalt.
Goed, met:
    - artikel-1: De gemeente betaalt.
    + artikel-1: De gemeente betaalt.
    + artikel-2: De afspraken gelden drie jaar.
"""

from dealpers.check.located import at_place
from dealpers.check.rule import Findings, rule
from dealpers.model import Deal, Severity


@rule("K002", Severity.INFO)
def artikel_zonder_kort(deal: Deal) -> Findings:
    explained = {kort.deel for kort in deal.kort}
    for artikel in deal.artikelen if explained else ():
        if artikel.id not in explained:
            message = "dit artikel staat niet in kort.yml"
            hint = f"schrijf bij '{artikel.id}' in een paar zinnen wat er staat"
            yield at_place(artikel.kop.span, artikel.id, message, hint, artikel.kop.tekst)
