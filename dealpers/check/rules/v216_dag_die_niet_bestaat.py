"""Een dag in de tekst staat op de kalender.

Een termijn die eindigt op 31 juni, eindigt op geen enkele dag.

Fout:
    ## Artikel 1 – Taken

    De Regio meldt vóór 31 juni 2027 hoeveel bomen er staan.
Goed:
    ## Artikel 1 – Taken

    De Regio meldt vóór 30 juni 2027 hoeveel bomen er staan, en op 29 februari 2028 opnieuw.
"""

from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.dutch.days import days
from dealpers.model import Severity, Stuk, alineas


@rule("V216", Severity.ERROR)
def dag_die_niet_bestaat(stuk: Stuk) -> Findings:
    for alinea in alineas(stuk, stuk):
        for day in days(alinea.tekst):
            if day.month <= 12 and not day.exists:  # 2024-45-12 is a number
                words = alinea.tekst[day.begin : day.end]
                yield at_words(
                    alinea,
                    (day.begin, day.end),
                    f"de dag '{words}' bestaat niet",
                    "noem de dag die bedoeld is",
                )
