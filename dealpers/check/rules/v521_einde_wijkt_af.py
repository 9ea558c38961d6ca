"""Een gebeurtenis met een laatste dag, zoals een verlenging, noemt dezelfde laatste dag als de tekst die daarna geldt.

De kop van de deal toont de dag van de gebeurtenis. Zegt de tekst iets anders, dan weten lezers niet wat geldt.

Fout:
    ## Artikel 1 – Looptijd

    Deze deal eindigt op 31 december 2027.
    --- deal.yml
    soort: Regio Deal
    status: vastgesteld
    samenvatting: Een voorbeeld.
    wijzigingen: [{op: 2025-07-01, besluit: Verlenging}]
    --- versies/2025-01-01/aanhef.md
    # Regio Deal Voorbeeld
    --- versies/2025-01-01/artikelen/01-looptijd.md
    ## Artikel 1 – Looptijd

    Deze deal eindigt op 31 december 2026.
    --- levensloop.yml
    gebeurtenissen:
      - id: verlenging-1
        soort: verlenging
        grond: artikel-1
        geldt-van: 2025-07-01
        einde: 2028-12-31
        akte: verlenging-1
    --- akten/verlenging-1/aanhef.md
    # Akte van verlenging
    --- akten/verlenging-1/artikelen/01-looptijd.md
    ## Artikel I – Looptijd

    In artikel 1 wordt ‘2026’ vervangen door ‘2027’.
Goed:
    ## Artikel 1 – Looptijd

    Deze deal eindigt op 31 december 2026.
    --- levensloop.yml
    gebeurtenissen:
      - id: verlenging-1
        soort: verlenging
        grond: artikel-1
        geldt-van: 2025-07-01
        einde: 2028-12-31
"""

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.corpus.status import end_in_text
from dealpers.corpus.timeline import texts
from dealpers.dutch.dates import in_words
from dealpers.model import Deal, Severity


@rule("V521", Severity.ERROR, signed=Severity.ERROR)
def einde_wijkt_af(deal: Deal) -> Findings:
    begun = {text.van: text.deal for text in texts(deal) if text.van}
    for event in deal.gebeurtenissen:
        text = begun.get(event.geldt_van) if event.geldt_van else None
        last = end_in_text(text) if text else None
        if event.einde and last and last != event.einde:
            message = f"het einde is hier {in_words(event.einde)}, maar de tekst vanaf die dag zegt {in_words(last)}"
            hint = "neem bij 'einde' de dag van de tekst over, of verwerk de akte in de tekst"
            yield at_title(event.place("einde"), message, hint, event.id)
