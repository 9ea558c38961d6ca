"""The title by which a deal says that it may be cited, read from its own words."""

import re

from dealpers.model import Stuk, alineas

_SAID = re.compile(
    r"\b(?:kan|kunnen|wordt|worden|mag)\s+(?:worden\s+)?(?:aangehaald|geciteerd)\s+als\s*:?\s+(?P<titel>[^.;\n]{1,200})"
    r"|\bciteertitel\s*(?:van\s+(?:dit|deze)\s[\w ]{1,40}\s)?(?:is|luidt)\s*:?\s+(?P<luidt>[^.;\n]{1,200})",
    re.I,
)
_QUOTES = " \t'‘’\"“”„«»,"
_MOST = 15  # words: what is longer is a sentence and no title


def cited_as(stuk: Stuk) -> str:
    """The title, or nothing where the articles name none; the last one named counts."""
    for article in reversed(stuk.artikelen):
        for alinea in alineas(article, stuk):
            if title := title_in(alinea.tekst):
                return title
    return ""


def title_in(text: str) -> str:
    """The title that a text gives, or nothing."""
    said = _SAID.search(text) if "aangehaald" in text or "geciteerd" in text or "iteertitel" in text else None
    title = " ".join((said["titel"] or said["luidt"]).split()).strip(_QUOTES) if said else ""
    return title if len(title.split()) <= _MOST else ""
