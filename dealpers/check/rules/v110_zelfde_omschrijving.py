"""Elk begrip heeft een eigen omschrijving.

Staat bij twee begrippen hetzelfde, dan is het één begrip met twee namen, of is bij het kopiëren iets blijven staan.

Fout:
    ## Artikel 1 – Taken

    De Haven en de Kade zijn open.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Begripsbepaling

    - *Haven*: de plaats waar schepen mogen liggen.
    - *Kade*: De plaats waar schepen mogen liggen.
Goed, met:
    - - *Kade*: De plaats waar schepen mogen liggen.
    + - *Kade*: de plaats waar schepen mogen laden.
"""

import re
from collections.abc import Iterator

from dealpers.check.located import at_part
from dealpers.check.rule import Findings, rule
from dealpers.model import Alinea, Deal, Severity, Soort, alineas
from dealpers.model.ids import PartId


@rule("V110", Severity.WARNING)
def zelfde_omschrijving(deal: Deal) -> Findings:
    names: dict[PartId, str] = {term.id: term.term for term in deal.begrippen}
    first: dict[str, Alinea] = {}
    for alinea in _definitions(deal):
        words = re.findall(r"\w+", alinea.tekst.partition(":")[2].lower())
        if alinea.deel not in names or len(words) < 4:
            continue
        other = first.setdefault(" ".join(words), alinea)
        if other.deel != alinea.deel:
            message = f"'{names[alinea.deel]}' heeft dezelfde omschrijving als '{names[other.deel]}'"
            hint = "pas de omschrijving aan, of maak er één begrip van"
            yield at_part(alinea, message, hint, names[alinea.deel], related=((other.span, "hier staat de andere"),))


def _definitions(deal: Deal) -> Iterator[Alinea]:
    for division in deal.aanhef:
        if division.soort is Soort.BEGRIPPEN:
            yield from alineas(division, deal)
