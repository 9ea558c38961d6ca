"""Een gebeurtenis die instemming vraagt en ingaat, heeft het ja van elke partij van die dag.

Vraagt het artikel het ja van alle partijen, dan gaat een wijziging of toetreding zonder dat ja niet in.

Fout:
    ## Artikel 1 – Wijziging

    Een wijziging behoeft de instemming van alle Partijen.
    --- levensloop.yml
    gebeurtenissen:
      - id: wijziging-1
        soort: wijziging
        grond: artikel-1
        verzoek: {van: Oever, ontvangen: 2025-02-10}
        instemmingen:
          - {partij: partij-1, antwoord: ja, op: 2025-03-01}
        geldt-van: 2025-06-01
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Water, hierna te noemen: de Minister.
    2. De gemeente Oever, hierna te noemen: Oever.
Goed, met:
    -     geldt-van: 2025-06-01
"""

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.corpus.life import asks_consent, day_of
from dealpers.corpus.memberships import parties_on
from dealpers.model import Antwoord, Deal, Severity


@rule("V513", Severity.ERROR, signed=Severity.ERROR)
def onvolledige_instemming(deal: Deal) -> Findings:
    for event in deal.gebeurtenissen:
        if not event.geldt_van or not asks_consent(event, deal):
            continue
        parties = parties_on(deal, day_of(event))
        given = {one.partij: one.antwoord for one in event.instemmingen}
        lacking = [party for party in parties if given.get(party.id) is not Antwoord.JA]
        if lacking:
            names = ", ".join(party.alias or party.ambt for party in lacking)
            count = f"{len(parties) - len(lacking)} van {len(parties)}"
            message = f"{count} partijen stemden in; het ja van {names} ontbreekt"
            hint = "vul de instemmingen aan, of laat 'geldt-van' weg zolang zij er niet zijn"
            yield at_title(event.place("instemmingen"), message, hint, event.id)
