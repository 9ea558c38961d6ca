"""Het overleg over een verzoek is binnen de termijn die het artikel noemt.

Te laat overleg maakt een besluit niet ongeldig, maar lezers zien dat de termijn voorbij was.

Fout:
    ## Artikel 1 – Wijziging

    Partijen treden in overleg binnen 6 weken nadat het verzoek is ontvangen.
    --- levensloop.yml
    gebeurtenissen:
      - id: wijziging-1
        soort: wijziging
        grond: artikel-1
        verzoek: {van: Oever, ontvangen: 2025-02-10}
        overleg: {gehouden: 2025-05-01}
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Water, hierna te noemen: de Minister.
    2. De gemeente Oever, hierna te noemen: Oever.
Goed, met:
    -     overleg: {gehouden: 2025-05-01}
    +     overleg: {gehouden: 2025-03-01}
"""

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.corpus.life import last_day_for_talks
from dealpers.dutch.dates import in_words
from dealpers.model import Deal, Severity


@rule("V516", Severity.WARNING)
def overleg_te_laat(deal: Deal) -> Findings:
    for event in deal.gebeurtenissen:
        last = last_day_for_talks(event, deal)
        held = event.overleg.gehouden if event.overleg else None
        if event.overleg and last and held and held > last:
            message = f"het overleg was op {in_words(held)}, de laatste dag ervoor was {in_words(last)}"
            hint = "controleer de dagen; klopt het, aanvaard dan deze bevinding met een reden voor lezers"
            yield at_title(event.overleg.place("gehouden"), message, hint, event.id)
