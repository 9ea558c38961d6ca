"""Een gebeurtenis noemt het artikel dat haar toelaat, en dat artikel staat in de tekst van die dag.

Lezers zien bij elke wijziging, toetreding of opzegging waarop zij berust.

Fout:
    ## Artikel 1 – Opzegging

    Elke Partij kan opzeggen met een opzegtermijn van 3 maanden.
    --- levensloop.yml
    gebeurtenissen:
      - {id: opzegging-1, soort: opzegging, grond: artikel-8, partij: partij-1, ontvangen: 2025-02-10}
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Water, hierna te noemen: de Minister.
    2. De gemeente Oever, hierna te noemen: Oever.
Goed, met:
    -   - {id: opzegging-1, soort: opzegging, grond: artikel-8, partij: partij-1, ontvangen: 2025-02-10}
    +   - {id: opzegging-1, soort: opzegging, grond: artikel-1, partij: partij-1, ontvangen: 2025-02-10}
"""

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.corpus.life import text_of
from dealpers.corpus.timeline import part_ids
from dealpers.model import Deal, Severity


@rule("V511", Severity.ERROR, signed=Severity.ERROR)
def gebeurtenis_zonder_grond(deal: Deal) -> Findings:
    for event in deal.gebeurtenissen:
        known = part_ids(text_of(event, deal))
        for name, part in (("grond", event.grond), ("bepaling", event.bepaling)):
            if part and part not in known:
                message = f"'{event.id}' noemt bij '{name}' {part}, maar dat staat niet in de tekst van die dag"
                hint = "noem het artikel zoals het adres van zijn pagina luidt, zoals artikel-13"
                yield at_title(event.place(name), message, hint, part)
