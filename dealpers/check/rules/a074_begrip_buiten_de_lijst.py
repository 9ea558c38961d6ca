"""Begrippen worden één keer bepaald, en bij elkaar.

Wie een begrip opzoekt, kijkt in de begripsbepalingen; wat elders staat, mist hij (Aanwijzingen voor convenanten 2003,
nr. 7.4).

Fout:
    ## Artikel 1 – Taken

    De Regio richt een loket voor vrijwilligers op (hierna: het Loket).
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Begripsbepaling

    - *Haven*: de haven van Oever.
Goed, met:
    - De Regio richt een loket voor vrijwilligers op (hierna: het Loket).
    + De Regio richt het Loket op, zoals hierna bepaald.
    - - *Haven*: de haven van Oever.
    + - *Loket*: het loket voor vrijwilligers.
"""

import re

from dealpers.check.clauses import article_texts
from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Artikel, Deal, Severity, alineas
from dealpers.model.ids import TextId

_DEFINES = Worded(
    r"\((?:hierna|verder)(?:\s+te\s+noemen|\s+genoemd|\s+aangeduid\s+als)?\s*:?\s+[^()]{2,80}\)"
    r"|\b(?:(?:hierna|verder)\s+te\s+noemen|wordt\b[^.;:]{0,60}\bverstaan)\b",
    "hierna verder verstaan",
)
_TITLE = regex(r"\bbegrip|\bdefinitie", re.I)


@rule("A074", Severity.INFO)
def begrip_buiten_de_lijst(deal: Deal) -> Findings:
    if not deal.begrippen:
        return
    defining = {key for term in deal.begrippen for key in term.alineas}
    lists: dict[str, bool] = {}
    for article, alinea in article_texts(deal):
        if article.id not in lists:
            lists[article.id] = bool(_TITLE.search(article.titel)) or _holds(article, deal, defining)
        match = None if lists[article.id] else _DEFINES.search(alinea.tekst)
        if match:
            message = "hier wordt een begrip bepaald, buiten de begripsbepalingen"
            hint = "zet het bij de andere begripsbepalingen"
            yield at_words(alinea, match.span(), message, hint, item=True)


def _holds(article: Artikel, deal: Deal, defining: set[TextId]) -> bool:
    """True if an article, with or without a title, holds the list of terms itself."""
    return any(alinea.id in defining for alinea in alineas(article, deal))
