"""Een programma heeft bij dezelfde code overal dezelfde naam.

Heet het in de resultaten anders dan in de aanpak, dan is niet te zien of het hetzelfde programma is.

Fout:
    ## Artikel 1 – Aanpak

    ### 1. Aanpak op het gebied van water

    #### 1a Schone sloten

    De raad baggert.

    ## Artikel 2 – Resultaten

    ### 1. Resultaten op het gebied van water

    #### 1a Heldere vijvers:

    Alle sloten zijn schoon.
Goed, met:
    - #### 1a Schone sloten
    + #### 1a Sloten en slotenfonds
    - #### 1a Heldere vijvers:
    + #### 1a Sloten en -fonds:
"""

from dealpers.check.codes import extends, namings
from dealpers.check.rule import Findings, rule
from dealpers.model import Deal, Severity


@rule("V202", Severity.WARNING)
def code_met_andere_naam(deal: Deal) -> Findings:
    for naming in namings(deal):
        if not extends(naming.name, naming.other):
            yield naming.finding("geef het overal dezelfde naam, of een andere code als het een ander programma is")
