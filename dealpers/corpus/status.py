"""Status of a deal: in words, and until which day it holds."""

import re
from datetime import date

from dealpers.dutch.dates import in_words
from dealpers.model import Deal, alineas


def status_in_words(deal: Deal, end: date | None) -> str:
    """The status of a deal as a reader would say it."""
    words = {
        "concept": "Concept",
        "ondertekend": "Ondertekend",
        "aangeboden": "Aangeboden aan de Staatscourant",
        "gepubliceerd": "Gepubliceerd in de Staatscourant",
    }
    status = words[deal.feiten.status.value]
    return f"{status}, loopt tot en met {in_words(end)}" if end else status


def end_date(deal: Deal) -> date | None:
    """The last day of the deal where its text says "eindigt op"; None where it says none."""
    texts = {alinea.id: alinea for alinea in alineas(deal, deal)}
    for moment in deal.tijdstippen:
        if moment.alinea.startswith("artikel-") and moment.van == moment.tot:
            before = texts[moment.alinea].tekst[: moment.begin]
            if re.search(r"(?:eindigt|duurt|loopt)\s+(?:van\s+rechtswege\s+)?(?:op|tot\s+en\s+met)\s*$", before):
                return moment.tot
    return None
