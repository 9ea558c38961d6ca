"""Status of a deal in words, and the last day of the deal."""

import re
from datetime import date

from dealpers.dutch.dates import in_words
from dealpers.model import Deal, Status, alineas

UNSIGNED = "ondertekening niet bekend"
"""Status of a deal that its editors call signed, while no signature is on record."""


def is_signed(deal: Deal) -> bool:
    """True if the text or its editors record at least one signature."""
    return bool(deal.ondertekeningen)


def status_name(deal: Deal) -> str:
    """Status of a deal as data; ``ondertekend`` only where a signature is on record."""
    status = deal.feiten.status
    return UNSIGNED if status is Status.ONDERTEKEND and not is_signed(deal) else status.value


def status_in_words(deal: Deal, end: date | None) -> str:
    """Status of a deal in plain Dutch."""
    words = {
        "aangeboden": "Aangeboden aan de Staatscourant",
        "gepubliceerd": "Gepubliceerd in de Staatscourant",
    }
    name = status_name(deal)
    status = words.get(name, name.capitalize())
    return f"{status}, loopt tot en met {in_words(end)}" if end else status


def end_date(deal: Deal) -> date | None:
    """Last day of the deal where its text has "eindigt op"; None elsewhere."""
    texts = {alinea.id: alinea for alinea in alineas(deal, deal)}
    for moment in deal.tijdstippen:
        if moment.alinea.startswith("artikel-") and moment.van == moment.tot:
            before = texts[moment.alinea].tekst[: moment.begin]
            if re.search(r"(?:eindigt|duurt|loopt)\s+(?:van\s+rechtswege\s+)?(?:op|tot\s+en\s+met)\s*$", before):
                return moment.tot
    return None
