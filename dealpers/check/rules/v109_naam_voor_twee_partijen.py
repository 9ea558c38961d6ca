"""Elke partij heeft een naam die geen andere partij of kant draagt.

Bij één naam voor twee partijen is niet te zien wie zich verbindt.

Fout:
    ## Artikel 1 – Taken

    De raad betaalt.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Water, de heer A. de Vries, hierna te noemen: WO.
    2. De Minister van Oevers, mevrouw B. Bakker, hierna te noemen: WO.
Goed, met:
    - 1. De Minister van Water, de heer A. de Vries, hierna te noemen: WO.
    - 2. De Minister van Oevers, mevrouw B. Bakker, hierna te noemen: WO.
    + 1. De Minister van Water, de heer A. de Vries, hierna te noemen: Water.
    + 2. De Minister van Oevers, mevrouw B. Bakker, hierna te noemen: Water/Oevers.
"""

import re

from dealpers.check.located import at_place
from dealpers.check.names import aliases, sides
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import Deal, Severity, Soort, alineas
from dealpers.model.source import Span

_OPEN = regex(r"[<>\[\]…]|\bxx+\b", re.I)
"""Regex of a name that is still to be filled in: "<verkorte naam>"."""


@rule("V109", Severity.ERROR)
def naam_voor_twee_partijen(deal: Deal) -> Findings:
    taken: dict[str, tuple[str, str]] = {}
    if len(deal.partijen) > 2:
        taken = {side.lower(): ("", f"een van de kanten heet '{side}'") for side in sides(deal)}
    for name, party in aliases(deal):
        if _OPEN.search(name):
            continue
        number = f"partij {party.nummer}" if party.nummer else "een andere partij"
        other = taken.setdefault(name.lower(), (party.id, f"{number} heet ook '{name}'"))
        if other[0] != party.id:
            message = other[1]
            hint = "geef elke partij een eigen naam"
            related = ((_span(other[0], deal), "hier staat de andere"),) if other[0] else ()
            yield at_place(_span(party.id, deal), party.id, message, hint, name, related=related)


def _span(party: str, deal: Deal) -> Span:
    divisions = (division for division in deal.aanhef if division.soort is Soort.PARTIJEN)
    texts = (text for division in divisions for text in alineas(division, deal) if text.deel == party)
    return next(texts, deal.titel).span
