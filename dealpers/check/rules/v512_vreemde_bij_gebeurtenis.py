"""Alleen wie op die dag partij is, stemt in of zegt op.

Een instemming van een ander telt niet mee; een partij die dubbel antwoordt, maakt de telling onleesbaar.

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
          - {partij: partij-2, antwoord: ja, op: 2025-03-01}
          - {partij: partij-9, antwoord: ja, op: 2025-03-01}
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Water, hierna te noemen: de Minister.
    2. De gemeente Oever, hierna te noemen: Oever.
Goed, met:
    -       - {partij: partij-9, antwoord: ja, op: 2025-03-01}
"""

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.corpus.life import JOINING, LEAVING, day_of
from dealpers.corpus.memberships import parties_on
from dealpers.model import Deal, Gebeurtenissoort, Severity


@rule("V512", Severity.ERROR, signed=Severity.ERROR)
def vreemde_bij_gebeurtenis(deal: Deal) -> Findings:
    yield from _twice(deal)
    for event in deal.gebeurtenissen:
        asked = {one.partij: one.place("partij") for one in event.instemmingen}
        if event.soort is LEAVING and event.partij:
            asked[event.partij.id] = event.partij.place("id")
        known = dict.fromkeys(party.id for party in parties_on(deal, day_of(event))) if asked else {}
        for party, span in asked.items():
            if party not in known:
                hint = f"de partijen van die dag zijn {', '.join(known) or 'niet bekend'}"
                message = f"'{party or 'wie dit is'}' is op die dag geen partij"
                yield at_title(span, message, hint, party or event.id)
        seen: set[str] = set()
        for one in event.instemmingen:
            if one.partij in seen:
                message = f"{one.partij} antwoordt hier twee keer"
                yield at_title(one.place("partij"), message, "laat één antwoord staan", one.partij)
            seen.add(one.partij)


def _twice(deal: Deal) -> Findings:
    """Accessions of a party that is one already, and second accessions or notices of one party."""
    seen: set[tuple[Gebeurtenissoort, str]] = set()
    for event in deal.gebeurtenissen:
        party = event.partij
        if party is None or event.soort not in (JOINING, LEAVING):
            continue
        seen = {earlier for earlier in seen if earlier[0] is event.soort}  # who left may join again
        name, key = party.naam or party.id, (event.soort, (party.naam or party.id).casefold())
        message = ""
        if event.soort is JOINING and any(one.id == party.id for one in parties_on(deal, day_of(event))):
            message = f"{name} is op die dag al partij, en treedt dus niet toe"
        elif key in seen:
            message = f"{name} {'trad' if event.soort is JOINING else 'zegde'} volgens een andere gebeurtenis al " + (
                "toe" if event.soort is JOINING else "op"
            )
        seen.add(key)
        if message:
            hint = "noem bij een toetreding de nieuwe partij met haar naam, en elke partij één keer"
            span = party.place("naam" if party.naam else "id")
            yield at_title(span, message, hint, event.id)
