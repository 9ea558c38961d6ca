"""Een afspraak over geheimhouding laat wettelijke plichten tot openbaarheid gelden.

Partijen kunnen de Wet open overheid of een rechterlijk bevel niet wegcontracteren (Aanwijzingen voor convenanten 2003,
nr. 25.3).

Fout:
    ## Artikel 1 – Gegevens

    Partijen houden de gegevens die zij uitwisselen geheim.
Goed:
    ## Artikel 1 – Gegevens

    1. Partijen houden de gegevens die zij uitwisselen geheim.
    2. Dat geldt niet voor zover een wettelijke plicht tot openbaarmaking bestaat.
"""

import re

from dealpers.check.clauses import article_texts
from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.dutch.worded import Worded
from dealpers.model import Alinea, Artikel, Deal, Severity
from dealpers.model.ids import PartId

_SECRET = Worded(
    r"\b(?:geheim(?:houd\w*|\s+te\s+houden|hield\w*)|houd(?:en|t)\b[^.;]{0,120}\b(?:geheim|vertrouwelijk)\b"
    r"|vertrouwelijk(?:e)?\s+(?:behandel\w*|informatie|gegevens)|vertrouwelijkheid\b)"
    r"(?!\w|\s+(?:van|uit|in|bedoeld\s+in|volgens)\s+(?:artikel|afspraak|bepaling)\s)",
    "geheim vertrouwelijk",
)
_BOUND = Worded(
    r"\b(?:wet(?:telijk\w*|ten|geving|-)?\b|\w+wet\b|Woo\b|Wob\b|Awb\b|rechterlijk\w*|rechter\b"
    r"|(?:ver)?plicht\w*\s+tot\s+openbaar\w*|openbaarheid\b|tenzij\b)",
    "wet woo wob awb rechter plicht openbaar tenzij",
)
_ANYWHERE = Worded(
    r"\b(?:Woo|Wob)\b|\bWet\s+open\s?(?:baarheid|\s+overheid)|\bwettelijk\w*\s+(?:ver)?plicht\w*[^.;]{0,60}\bopenba",
    "wo wet",
)


@rule("A253", Severity.WARNING)
def geheimhouding_zonder_grens(deal: Deal) -> Findings:
    secrets: dict[PartId, tuple[Alinea, re.Match[str]]] = {}
    bound: dict[PartId, Artikel] = {}
    for article, alinea in article_texts(deal):
        if match := _SECRET.search(alinea.tekst):
            secrets.setdefault(article.id, (alinea, match))
        if _BOUND.search(alinea.tekst):
            bound[article.id] = article
    if any(_ANYWHERE.search(alinea.tekst) for _, alinea in article_texts(deal)):
        return
    for article_id, (alinea, match) in secrets.items():
        if article_id not in bound:
            message = "deze geheimhouding laat geen ruimte voor wettelijke plichten"
            hint = "voeg toe: behoudens voor zover de wet of een rechterlijke uitspraak tot openbaarmaking verplicht"
            yield at_words(alinea, match.span(), message, hint, item=True)
