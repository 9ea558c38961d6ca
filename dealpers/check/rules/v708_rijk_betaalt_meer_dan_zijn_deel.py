"""Het Rijk betaalt niet meer dan zijn deel van wat er samen is uitgegeven.

Waar de tekst zegt dat de Rijksbijdrage 50% van de gerealiseerde kosten is, hoort tegenover elke euro van het Rijk een
euro van de regio te staan.

Fout:
    ## Artikel 1 – Geld

    De Rijksbijdrage bedraagt 50% van de gerealiseerde kosten.
    --- voortgang/geld.csv
    peildatum;post;kant;soort;euro
    2025-06-30;uitvoeringskosten;rijk;besteed;600
    2025-06-30;uitvoeringskosten;regio publiek;besteed;400
Goed, met:
    - 2025-06-30;uitvoeringskosten;rijk;besteed;600
    - 2025-06-30;uitvoeringskosten;regio publiek;besteed;400
    + 2025-06-30;uitvoeringskosten;rijk;besteed;500
    + 2025-06-30;uitvoeringskosten;regio publiek;besteed;500
"""

import re
from decimal import Decimal

from dealpers.check.located import at_title
from dealpers.check.reported import progress_of
from dealpers.check.rule import Findings, rule
from dealpers.corpus.progress.stages import current
from dealpers.dutch.amounts import voluit
from dealpers.dutch.regex import regex
from dealpers.model import Deal, Severity, alineas
from dealpers.model.voortgang import Geldkant, Geldsoort

_PERCENT = regex(
    r"\b(?:Rijksbijdrage|bijdrage\s+van\s+het\s+Rijk)\s+(?:bedraagt|is)\s+(?:(?:ten\s+hoogste|maximaal)\s+)?"
    r"(?P<share>\d{1,2}(?:,\d{1,2})?)\s?(?:%|procent)\s+van\s+de\s+(?:gerealiseerde|werkelijke|gemaakte)\s+kosten\b",
    re.I,
)


@rule("V708", Severity.WARNING)
def rijk_betaalt_meer_dan_zijn_deel(deal: Deal) -> Findings:
    rows = [row for row in current(progress_of(deal).geld) if row.soort is Geldsoort.BESTEED]
    percent = _share(deal) if rows else None
    for day in sorted({row.peildatum for row in rows}) if percent is not None else ():
        spent = [row for row in rows if row.peildatum == day]
        total = sum(row.eurocenten for row in spent)
        state = [row for row in spent if row.kant is Geldkant.RIJK]
        paid = sum(row.eurocenten for row in state)
        others = len(spent) > len(state)  # a sheet of the State alone says nothing of shares
        if percent is not None and others and paid * 100 > percent * total:
            message = f"het Rijk betaalde {voluit(paid)} van {voluit(total)}: meer dan de {percent}% die de tekst noemt"
            yield at_title(state[0].place("euro"), message, "controleer de bedragen op deze peildatum", voluit(paid))


def _share(deal: Deal) -> Decimal | None:
    """Percentage of realised costs that the State pays by the text; None where no sentence gives exactly one."""
    texts = (alinea.tekst for part in deal.bepalingen for alinea in alineas(part, deal))
    shares = {match["share"] for text in texts for match in _PERCENT.finditer(text)}
    return Decimal(shares.pop().replace(",", ".")) if len(shares) == 1 else None
