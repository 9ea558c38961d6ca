"""Een opzegging houdt de termijn van haar artikel aan, en noemt de reden waar dat artikel erom vraagt.

De laatste dag volgt uit de termijn. Gaat de opzegging eerder in, dan is de partij die dag nog partij.

Fout:
    ## Artikel 1 – Opzegging

    Elke Partij kan met een opzegtermijn van 3 maanden opzeggen.
    --- levensloop.yml
    gebeurtenissen:
      - id: opzegging-1
        soort: opzegging
        grond: artikel-1
        partij: partij-2
        ontvangen: 2025-02-10
        geldt-van: 2025-04-01
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Water, hierna te noemen: de Minister.
    2. De gemeente Oever, hierna te noemen: Oever.
Fout:
    ## Artikel 1 – Opzegging

    Elke Partij kan met een opzegtermijn van 3 maanden opzeggen. De opzegging vermeldt de reden.
    --- levensloop.yml
    gebeurtenissen:
      - {id: opzegging-1, soort: opzegging, grond: artikel-1, partij: partij-2, ontvangen: 2025-02-10}
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Water, hierna te noemen: de Minister.
    2. De gemeente Oever, hierna te noemen: Oever.
Goed, met:
    - Elke Partij kan met een opzegtermijn van 3 maanden opzeggen. De opzegging vermeldt de reden.
    + Elke Partij kan met een opzegtermijn van 3 maanden opzeggen.
    -   - {id: opzegging-1, soort: opzegging, grond: artikel-1, partij: partij-2, ontvangen: 2025-02-10}
    +   - id: opzegging-1
    +     soort: opzegging
    +     grond: artikel-1
    +     partij: partij-2
    +     ontvangen: 2025-02-10
    +     geldt-van: 2025-05-11
"""

import re

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.corpus.life import LEAVING, clause_words, last_day_of_notice, notice_term
from dealpers.dutch.dates import in_words
from dealpers.dutch.regex import regex
from dealpers.model import Deal, Severity

_ASKS_REASON = regex(
    r"\b(?:vermeld\w*|noem\w*|bevat\w*|opgave|opgaaf|onder\s+vermelding)\b[^.;]{0,60}\b(?:reden(?:en)?|omstandigheden|gronden|motiver\w+)\b"
    r"|\b(?:met\s+redenen|gemotiveerd|omkleed)\b|\b(?:reden(?:en)?|omstandigheden)\b[^.;]{0,40}\b(?:vermeld|genoemd)\w*",
    re.I,
)


@rule("V515", Severity.ERROR, signed=Severity.ERROR)
def opzegging_past_niet(deal: Deal) -> Findings:
    for event in deal.gebeurtenissen:
        if event.soort is not LEAVING:
            continue
        last, term = last_day_of_notice(event, deal), notice_term(event, deal)
        if event.geldt_van and last and term and event.geldt_van <= last:
            day, end = in_words(event.geldt_van), in_words(last)
            message = f"de opzegging gaat in op {day}, maar de termijn loopt tot en met {end}"
            hint = f"het artikel zegt: ‘{term.zin}’; laat 'geldt-van' weg, dan volgt de dag uit de termijn"
            yield at_title(event.place("geldt-van"), message, hint, event.id)
        if not event.reden and _ASKS_REASON.search(clause_words(event, deal)):
            message = f"{event.grond} vraagt bij een opzegging om de reden, en die staat er niet"
            hint = "neem de reden uit de brief over bij 'reden'"
            yield at_title(event.span, message, hint, event.id)
