"""De naam van een programma is overal even volledig.

Een naam die op één plaats woorden mist, is te herkennen, maar zoeken op de hele naam vindt hem niet.

Fout:
    ## Artikel 1 – Aanpak

    ### 1. Aanpak op het gebied van water

    #### 1a Schone sloten in de polder

    De raad baggert.

    ## Artikel 2 – Resultaten

    ### 1. Resultaten op het gebied van water

    #### 1a Schone sloten:

    Alle sloten zijn schoon.
Goed, met:
    - #### 1a Schone sloten in de polder
    + #### 1a Schone sloten (en vijvers)
    - #### 1a Schone sloten:
    + #### 1a Schone sloten en vijvers:
"""

from dealpers.check.codes import extends, namings
from dealpers.check.rule import Findings, rule
from dealpers.model import Deal, Severity


@rule("V203", Severity.INFO)
def code_met_langere_naam(deal: Deal) -> Findings:
    for naming in namings(deal):
        if extends(naming.name, naming.other):
            yield naming.finding("schrijf de naam overal voluit")
