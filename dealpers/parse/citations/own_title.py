"""Citation title of a deal, from its clause "wordt aangehaald als" or "citeertitel"."""

import re

from dealpers.dutch.regex import regex
from dealpers.model import Stuk, alineas

_CLAUSE = regex(
    r"\b(?:kan|kunnen|wordt|worden|mag)\s+(?:worden\s+)?(?:aangehaald|geciteerd)\s+als\s*:?\s+(?P<titel>[^.;\n]{1,200})"
    r"|\bciteertitel\s*(?:van\s+(?:dit|deze)\s[\w ]{1,40}\s)?(?:is|luidt)\s*:?\s+(?P<luidt>[^.;\n]{1,200})",
    re.I,
)
_QUOTES = " \t'‘’\"“”„«»,"
_MOST = 15  # maximum number of words; a longer text is a sentence and no title


def cited_as(stuk: Stuk) -> str:
    """Citation title in the articles, the last if several; empty without a title."""
    for article in reversed(stuk.artikelen):
        for alinea in alineas(article, stuk):
            if title := title_in(alinea.tekst):
                return title
    return ""


def title_in(text: str) -> str:
    """Citation title in a paragraph; empty without a title."""
    match = _CLAUSE.search(text) if "aangehaald" in text or "geciteerd" in text or "iteertitel" in text else None
    title = " ".join((match["titel"] or match["luidt"]).split()).strip(_QUOTES) if match else ""
    return title if len(title.split()) <= _MOST else ""
