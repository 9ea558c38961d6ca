"""Een afkorting staat overal voor dezelfde woorden.

Wie de afkorting later leest, weet anders niet welke van de twee is bedoeld.

Fout:
    ## Artikel 1 – Taken

    1. De Dienst Water en Oevers (DWO) betaalt.
    2. De Dienst Wonen en Onderwijs (DWO) toetst.
Goed:
    ## Artikel 1 – Taken

    1. De Dienst Water en Oevers (DWO) betaalt.
    2. De Dienst Water- en Oevers (DWO) toetst, en het midden- en kleinbedrijf (MKB) doet mee.
"""

import re

from dealpers.check.abbreviations import spelled
from dealpers.check.located import at_place
from dealpers.check.passages import lid_of
from dealpers.check.rule import Findings, rule
from dealpers.model import Severity, Stuk, alineas
from dealpers.model.source import Span


@rule("V108", Severity.WARNING)
def afkorting_met_twee_betekenissen(stuk: Stuk) -> Findings:
    first: dict[str, tuple[str, Span]] = {}
    for alinea in alineas(stuk, stuk):
        for offset, short, words in spelled(alinea.tekst):
            span = alinea.plaats.span(offset, offset + len(short))
            known, where = first.setdefault(short, (words, span))
            if not _same(known, words):
                message = f"'{short}' staat hier voor '{words}', elders voor '{known}'"
                hint = "geef een van de twee een andere afkorting, of maak de woorden gelijk"
                related = ((where, "hier de andere woorden"),)
                yield at_place(span, lid_of(alinea), message, hint, f"{words} ({short})", related=related)


def _same(one: str, other: str) -> bool:
    """True if words are equal but for capitals and marks, or one is the end of the other."""
    first, second = (" ".join(re.findall(r"\w+", words.lower())) for words in (one, other))
    return first.endswith(second) or second.endswith(first)
