"""Bij elke partij staat wie haar vertegenwoordigt.

Alleen wie bevoegd is, kan een partij binden; dat moet uit de tekst blijken (Aanwijzingen voor convenanten 2003,
nr. 5.3).

Fout:
    ## Artikel 1 – Taken

    Partijen planten bomen.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen:

    1. De Minister van Landbouw, de heer P. de Wit, hierna te noemen: de Minister.
    2. Het college van burgemeester en wethouders van de gemeente Oever, hierna te noemen: Oever.
Goed, met:
    - 2. Het college van burgemeester en wethouders van de gemeente Oever, hierna te noemen: Oever.
    + 2. Het college van burgemeester en wethouders van de gemeente Oever, namens deze: A. Bos, hierna te noemen: Oever.
"""

import re

from dealpers.check.located import at_place
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import Deal, Onderdeel, Severity, alineas, walk
from dealpers.model.ids import PartId
from dealpers.parse.aanhef.persoonsnamen import PERSON

_OFFICE = regex(
    r"^(?:de|het|drs?\.|mr\.|ir\.|prof\.)?\s*(?:minister|staatssecretaris|burgemeester|commissaris|dijkgraaf|gedeputeerde"
    r"|wethouder|voorzitter|directeur|korpschef|inspecteur|rector|heer\b|mevrouw\b)",
    re.I,
)
_SPOKEN_FOR = regex(
    r"\bvertegenwoordig|\bnamens\s+de[sz]e|\bvoor\s+de[sz]e|\bgemachtigd|\bgevolmachtigd|\bin\s+de\s+persoon", re.I
)


_LIVES = regex(r"\b(?:wonende?|woonachtig|geboren)\b")
"""Regex of what a text says of a human being, who needs no representative."""


@rule("A053", Severity.WARNING, signed=Severity.INFO, whole=True)
def vertegenwoordiging_onbekend(deal: Deal) -> Findings:
    """Speak of a party only where the text names persons for others: some deals name them with the signatures."""
    items = _items(deal)
    texts = {party: " ".join(alinea.tekst for alinea in alineas(item, deal)) for party, item in items.items()}
    if not any(party.persoon and party.persoon in texts.get(party.id, party.persoon) for party in deal.partijen):
        return
    signed = {signature.partij for signature in deal.ondertekeningen}
    for party in deal.partijen:
        item = items.get(party.id)
        if (
            party.ambt.startswith("dat ")
            or party.persoon
            or party.functie
            or party.id in signed
            or _OFFICE.search(party.ambt)
            or PERSON.fullmatch(party.ambt)
            or item is None
        ):
            continue
        if _SPOKEN_FOR.search(texts[party.id]) or _LIVES.search(texts[party.id]):
            continue
        name = party.alias or party.ambt or party.id
        message = f"bij {name} staat niet wie deze partij vertegenwoordigt"
        hint = "noem de naam en de functie van wie ondertekent"
        yield at_place(item.span, party.id, message, hint, name, certain=not deal.slot and not deal.ondertekeningen)


def _items(deal: Deal) -> dict[PartId, Onderdeel]:
    return {node.id: node for part in deal.aanhef for node in walk(part, deal) if isinstance(node, Onderdeel)}
