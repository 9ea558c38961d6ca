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
Goed:
    ## Artikel 1 – Taken

    Partijen planten bomen.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen:

    1. De Minister van Landbouw, de heer P. de Wit, hierna te noemen: de Minister.
    2. Het college van burgemeester en wethouders van de gemeente Oever, namens deze: A. Bos, hierna te noemen: Oever.
"""

from collections.abc import Iterator

from dealpers.check.aanwijzingen import AANWIJZINGEN
from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.model import Deal, Onderdeel, walk
from dealpers.model.finding import Severity
from dealpers.model.source import Span


@rule("A053", Severity.WARNING, signed=Severity.INFO, whole=True)
def vertegenwoordiging_onbekend(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    nameless = [party for party in deal.partijen if not party.persoon]
    places = _places(deal) if nameless else {}
    for party in nameless:
        name = party.alias or party.ambt or party.id
        yield Finding(
            places.get(party.id, deal.titel.span),
            f"bij {name} staat niet wie deze partij vertegenwoordigt",
            f"noem de naam en de functie van wie ondertekent ({AANWIJZINGEN['A053']})",
            party.id,
            name,
        )


def _places(deal: Deal) -> dict[str, Span]:
    return {node.id: node.span for part in deal.aanhef for node in walk(part, deal) if isinstance(node, Onderdeel)}
