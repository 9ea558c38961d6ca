"""Een rectificatie verbetert woorden van deze tekst: de goede woorden staan er, op de plaats die zij noemt.

De tekst is wat partijen tekenden; alleen de publicatie had een fout.

Fout:
    ## Artikel 1 – Geld

    De Regio betaalt € 10.
    --- deal.yml
    soort: Regio Deal
    status: gepubliceerd
    ondertekend: 2025-01-01
    samenvatting: Een voorbeeld.
    publicaties:
      - {soort: eerste, nummer: 12, datum: 2025-02-01}
      - soort: rectificatie
        nummer: 12-n1
        datum: 2025-02-08
        verbetert: [{was: € 20, wordt: € 30, plaats: artikel-1}]
Goed, met:
    -     verbetert: [{was: € 20, wordt: € 30, plaats: artikel-1}]
    +     verbetert: [{was: € 20, wordt: € 10, plaats: artikel-1}]
"""

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.corpus.timeline import other_texts, part_ids
from dealpers.model import Deal, Severity, alineas, ids


@rule("V520", Severity.ERROR, signed=Severity.ERROR)
def verbetering_klopt_niet(deal: Deal) -> Findings:
    for text in (deal, *other_texts(deal)):
        corrections = [one for publication in text.feiten.publicaties for one in publication.verbeteringen]
        if not corrections:
            continue
        known = part_ids(text)
        for one in corrections:
            words = " ".join(alinea.tekst for alinea in alineas(text, text) if ids.is_within(alinea.deel, one.plaats))
            if one.plaats not in known:
                name = "plaats"
                message, hint = f"de tekst heeft geen {one.plaats}", "noem het deel zoals in het adres van zijn pagina"
            elif one.was == one.wordt:
                name, message = "was", f"de foute en de goede woorden zijn gelijk: ‘{one.was}’"
                hint = "neem bij 'was' de woorden van de foute publicatie over"
            elif one.wordt not in words:
                name, message = "wordt", f"‘{one.wordt}’ staat niet in {one.plaats}"
                hint = "neem bij 'wordt' de woorden van de tekst over, bij 'was' die van de foute publicatie"
            else:
                continue
            yield at_title(one.place(name), message, hint, one.wordt)
