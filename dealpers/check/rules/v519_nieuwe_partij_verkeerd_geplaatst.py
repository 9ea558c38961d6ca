"""Een nieuwe partij staat in de tekst die na haar toetreding geldt, en niet in een tekst van daarvoor.

Aan een ondertekende aanhef verandert niets. Is er geen nieuwe tekst, dan staat de nieuwe partij alleen in de akte en op
de pagina van de partijen.

Fout:
    ## Artikel 1 – Toetreding

    Anderen kunnen toetreden.
    --- levensloop.yml
    gebeurtenissen:
      - id: toetreding-1
        soort: toetreding
        grond: artikel-1
        verzoek: {van: Stichting Wad, ontvangen: 2025-02-10}
        partij: {naam: Stichting Wad, kant: regio}
        geldt-van: 2025-07-01
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Water, hierna te noemen: de Minister.
    2. Stichting Wad, hierna te noemen: Wad.
Goed, met:
    - 2. Stichting Wad, hierna te noemen: Wad.
    + 2. De gemeente Oever, hierna te noemen: Oever.
"""

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.corpus.life import JOINING
from dealpers.corpus.memberships import same_party
from dealpers.corpus.timeline import texts
from dealpers.dutch.dates import in_words
from dealpers.model import Deal, Severity


@rule("V519", Severity.ERROR, signed=Severity.ERROR)
def nieuwe_partij_verkeerd_geplaatst(deal: Deal) -> Findings:
    joining = [event for event in deal.gebeurtenissen if event.soort is JOINING and event.partij and event.geldt_van]
    for event in joining:
        new, day = event.partij, event.geldt_van
        assert new
        assert day
        for text in texts(deal):
            begun = text.van is not None and text.van >= day
            there = any(same_party(new, party) for party in text.deal.partijen)
            since = f"de tekst vanaf {in_words(text.van)}" if text.van else "de eerste tekst"
            if there and not begun:
                message = f"{new.naam} trad toe op {in_words(day)}, maar staat al in de aanhef van {since}"
                hint = "haal haar daar weg; zet haar in de tekst die na de toetreding geldt"
            elif begun and not there:
                message = f"{new.naam} trad toe op {in_words(day)}, maar staat niet in de aanhef van {since}"
                hint = f"zet haar daar bij de partijen, onder de naam '{new.naam}'"
            else:
                continue
            yield at_title(text.deal.titel.span, message, hint, new.naam)
